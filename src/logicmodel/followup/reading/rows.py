"""Rows of cells in delimited text, each cell with its place: what spreadsheets save as CSV.

Semicolon, comma or tab; quotes as in RFC 4180. A line that is blank or begins with ``#`` is no row.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from logicmodel.source import Span

SEPARATORS = ";\t,"
_SAID = re.compile(r'"?sep=(.)"?\s*', re.IGNORECASE)
_QUOTED = re.compile(r' *+"((?:[^"]++|"")*+)"\s*+')


class Row(NamedTuple):
    """One row: where it starts, its cells as they stand there, and whether any has quotes."""

    start: int
    cells: list[str]
    quotes: bool = False

    def span(self, path: str, column: int) -> Span:
        """Where the text of a cell stands, without the blanks around it.

        A cell that is not there stands at the end of the row.
        """
        cells = self.cells
        start = self.start + sum(map(len, cells[:column])) + min(column, len(cells))
        if column >= len(cells):
            return Span(path, start - 1, start - 1)
        cell = cells[column]
        bare = cell.strip()
        if len(bare) != len(cell):
            start += len(cell) - len(cell.lstrip()) if bare else 0
        return Span(path, start, start + len(bare))

    def unclosed(self) -> int | None:
        """The first cell that begins with a quotation mark that nothing closes."""
        return next((column for column, cell in enumerate(self.cells) if _is_unclosed(cell)), None)


def rows(text: str, separator: str) -> Iterator[Row]:
    """The rows of a text that say something."""
    newline = "\n" if "\n" in text else "\r"
    blank = separator + " \t\r\ufeff\u00a0"
    start = done = 0
    for line in text.split(newline):
        if start >= done:
            bare = line.lstrip(blank)
            if bare and bare[0] != "#":
                cells = line.split(separator)
                quotes = '"' in line
                if quotes and any(map(_is_unclosed, cells)):
                    # Some text in quotes holds a separator or goes on in the next line.
                    cells = list(_cells(text, start, separator, newline))
                    done = start + sum(map(len, cells)) + len(cells)
                yield Row(start, cells, quotes)
        start += len(line) + 1


def unquoted(cell: str) -> str:
    """What a cell says: without quotes around it, and those inside it once each."""
    found = _QUOTED.fullmatch(cell)
    return found[1].replace('""', '"') if found else cell


def said_separator(text: str) -> str | None:
    """The separator that a first line ``sep=;`` states, as some spreadsheets write it."""
    found = _SAID.fullmatch(text.partition("\n")[0])
    return found[1] if found and found[1] in SEPARATORS else None


def _is_unclosed(cell: str) -> bool:
    return '"' in cell and cell.lstrip(" ")[:1] == '"' and not _QUOTED.fullmatch(cell)


def _cells(text: str, at: int, separator: str, newline: str) -> Iterator[str]:
    cell = _cell(separator, newline)
    while True:
        found = cell.match(text, at)
        assert found is not None  # noqa: S101 -- an empty cell matches anywhere
        yield found[0]
        at = found.end() + 1
        if text[found.end() : at] != separator:
            return


@cache
def _cell(separator: str, newline: str) -> re.Pattern[str]:
    """A cell in quotes, else all up to the next separator or the end of the line."""
    closed = rf"(?= *+\r?(?:[{separator}{newline}]|\Z))"
    return re.compile(rf' *+"(?:[^"]++|"")*+"{closed} *+\r?|[^{separator}{newline}]*+')
