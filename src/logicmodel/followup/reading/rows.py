"""Rows of cells in delimited text, each cell with its place: what spreadsheets save as CSV.

Semicolon, comma or tab; quotes as in RFC 4180. A line that is blank or begins with ``#`` is no row.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from logicmodel.source import Source, Span

SEPARATORS = ";\t,"
_SAID = re.compile(r'"?sep=(.)"?\s*', re.IGNORECASE)


class Row(NamedTuple):
    """One row. ``places`` are given where cells are quoted, else told by their lengths."""

    start: int
    cells: list[str]
    places: tuple[tuple[int, int], ...] = ()

    def place(self, column: int) -> tuple[int, int]:
        """Where a cell stands; one that is not there stands at the end of the row."""
        if self.places:
            return self.places[column] if column < len(self.places) else (self.places[-1][1],) * 2
        before = self.cells[:column]
        start = self.start + sum(map(len, before)) + len(before)
        if column >= len(self.cells):
            return start - 1, start - 1
        return start, start + len(self.cells[column])

    def span(self, source: Source, column: int) -> Span:
        """The text of a cell without the blanks around it, as a place in the file."""
        start, end = self.place(column)
        text = source.text[start:end]
        bare = text.strip()
        if not bare:
            return Span(source.path, start, start)
        start += len(text) - len(text.lstrip())
        return Span(source.path, start, start + len(bare))

    def unclosed(self, source: Source) -> int | None:
        """The first cell that begins with a quotation mark that nothing closes."""
        for column, (start, end) in enumerate(self.places):
            # A cell that was in quotes is told apart by having lost them.
            cell = self.cells[column]
            if cell.lstrip()[:1] == '"' and cell == source.text[start:end]:
                return column
        return None


def rows(text: str, separator: str) -> Iterator[Row]:
    """The rows of a text that say something."""
    newline = "\n" if "\n" in text else "\r"
    blank = separator + " \t\r\ufeff\u00a0"
    start = done = 0
    for line in text.split(newline):
        if start >= done:
            bare = line.lstrip(blank)
            if bare and bare[0] != "#":
                if '"' in line:
                    row = _quoted(text, start, separator, newline)
                    done = row.places[-1][1]
                    yield row
                else:
                    yield Row(start, line.split(separator))
        start += len(line) + 1


def _quoted(text: str, start: int, separator: str, newline: str) -> Row:
    """A row in which some cells are quoted; such a cell may go on for several lines."""
    cell, at = _cell(separator, newline), start
    cells, places = [], []
    while True:
        found = cell.match(text, at)
        assert found is not None  # noqa: S101 -- an empty cell matches anywhere
        quoted = found[1]
        cells.append(found[0] if quoted is None else quoted.replace('""', '"'))
        places.append(found.span())
        at = found.end() + 1
        if text[found.end() : at] != separator:
            return Row(start, cells, tuple(places))


@cache
def _cell(separator: str, newline: str) -> re.Pattern[str]:
    quoted = rf' *+"((?:[^"]++|"")*+)" *+(?=[{separator}\r\n]|\Z)'
    return re.compile(rf"{quoted}|[^{separator}{newline}]*+")


def said_separator(text: str) -> str | None:
    """The separator that a first line ``sep=;`` states, as some spreadsheets write it."""
    found = _SAID.fullmatch(text.partition("\n")[0])
    return found[1] if found and found[1] in SEPARATORS else None
