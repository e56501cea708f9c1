"""LM6xx: do the governance levels hang together? One file a rule."""
