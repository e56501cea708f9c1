"""The typed model of a change logic and the graph it forms. Knows nothing of files or text."""
