"""Theories of change (förändringslogik) as text: read, checked, explained and drawn."""
