"""LM0xx: what could not be read. The readers find it; the pages stand here, one file a rule."""

from logicmodel.diagnostics import Text

LANGUAGE = Text("Verktygets eget språk.", "The tool's own language.")
"""The source of a rule that only the language itself gives."""
