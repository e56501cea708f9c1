"""How a file writes its tables: what stands between cells and lines, and in numbers."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from logicmodel.diagnostics import Language
from logicmodel.followup.reading.columns import VALUES, Header
from logicmodel.followup.reading.rows import Row, said_separator, unquoted
from logicmodel.followup.reading.tables import separator_of
from logicmodel.syntax.values import TWO_WAYS

_DECIMAL = re.compile(r"\d([.,])\d+$")


class Dialect(NamedTuple):
    """How a file writes its tables."""

    separator: str = ";"
    newline: str = "\n"
    decimal: str = ","

    def cell(self, text: str) -> str:
        """A text as a cell, in quotes where it has to be."""
        if any(mark in text for mark in (self.separator, '"', "\n")) or text.startswith("#"):
            return '"' + text.replace('"', '""') + '"'
        return text

    def number(self, number: Decimal) -> str:
        """A number with the file's decimal sign."""
        digits = format(number, "f")
        # A point before three digits might part thousands.
        comma = self.decimal == "," or TWO_WAYS.fullmatch(digits)
        return digits.replace(".", ",") if comma else digits


def dialect_of(
    text: str, tables: Sequence[tuple[Row, Header, list[Row]]], language: Language
) -> Dialect:
    """How a file is written; one that is begun is written as spreadsheets there expect it."""
    if not tables:
        return Dialect(decimal="," if language == "sv" else ".")
    separator = said_separator(text) or separator_of(text)
    newline = "\r\n" if "\r\n" in text else "\r" if "\r" in text and "\n" not in text else "\n"
    decimals = (
        found[1]
        for _, head, rows in tables
        if head.sheet == VALUES and "value" in head.places
        for row in rows
        if (found := _DECIMAL.search(unquoted(row.cells[head.places["value"]]).strip()))
    )
    usual = "," if language == "sv" and separator != "," else "."
    return Dialect(separator, newline, next(decimals, usual))
