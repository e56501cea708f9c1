"""LM0xx: what could not be read. The readers find it; the pages stand here, one file a rule."""
