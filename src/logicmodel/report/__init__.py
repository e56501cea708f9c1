"""Diagnostics as text for people and tools. One file a format, one line each in ``FORMATS``."""

from logicmodel.report import github, json, junit, sarif, terminal
from logicmodel.report.report import Format, Report

__all__ = ["FORMATS", "Format", "Report"]

FORMATS: tuple[Format, ...] = (
    terminal.FORMAT,
    json.FORMAT,
    sarif.FORMAT,
    github.FORMAT,
    junit.FORMAT,
)
