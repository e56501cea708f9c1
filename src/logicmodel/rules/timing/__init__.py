"""LM5xx: does it come in time, and when is it done? One file a rule."""
