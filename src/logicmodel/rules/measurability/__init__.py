"""LM2xx: can anybody tell whether it was reached? One file a rule."""
