"""Text set for a terminal: broken to its width, in colour where it has colours."""

import textwrap
import unicodedata

import click

from logicmodel.diagnostics import Severity
from logicmodel.report.report import Report

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


def wrapped(report: Report, text: str, indent: str, first: str = "") -> list[str]:
    """Lines no wider than the terminal, the first of them with an indent of its own."""
    return textwrap.wrap(
        text,
        report.width,
        initial_indent=first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def styled(report: Report, text: str, **style: object) -> str:
    """A text in colour, bold or dim, if the report is to be."""
    return click.style(text, **style) if report.colour else text  # type: ignore[arg-type]


def cells(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def fitted(text: str, width: int) -> str:
    """A text that takes exactly so many columns: filled up with blanks, or cut with ``…``."""
    if cells(text) > width:
        while cells(text) >= width:
            text = text[:-1]
        text = text.rstrip() + "…"
    return text + " " * (width - cells(text))
