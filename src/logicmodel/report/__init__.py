"""Diagnostics as text for people and tools. One file a format, one line each in ``FORMATS``."""

from collections.abc import Callable

from logicmodel.report import github, json, junit, sarif, statistics, terminal
from logicmodel.report.report import Format, Report

__all__ = ["FORMATS", "STATISTICS", "Format", "Report"]

FORMATS: tuple[Format, ...] = (
    terminal.FORMAT,
    json.FORMAT,
    sarif.FORMAT,
    github.FORMAT,
    junit.FORMAT,
)

STATISTICS: dict[str, Callable[[Report], str]] = {
    terminal.FORMAT.name: statistics.text,
    json.FORMAT.name: statistics.json,
}
"""The formats that can count findings instead of telling them, and tell of goals."""
