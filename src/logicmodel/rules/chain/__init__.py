"""LM1xx: missing links in the results chain. One file a rule."""
