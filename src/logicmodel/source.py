"""Source text and places in it.

Offsets count Unicode code points from the start of the decoded text; lines and
columns, as people and editors count them, start at 1.
"""

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of one source: ``start`` inclusive, ``end`` exclusive, in code points."""

    path: str
    start: int
    end: int


class Position(NamedTuple):
    """A place as people say it: 1-based line and column (column in code points)."""

    line: int
    column: int


@dataclass(frozen=True)
class Source:
    """The text of one file (or of an editor's buffer) and the path it is shown under.

    ``path`` is relative to where the user stands and uses ``/``; ``text`` is decoded but
    otherwise untouched, so that edits can be written back without changing anything else.
    """

    path: str
    text: str

    @cached_property
    def line_starts(self) -> list[int]:
        r"""Offsets at which lines start; ``\n``, ``\r\n`` and a lone ``\r`` end a line."""
        starts, position = [0], 0
        for line in self.text.splitlines(keepends=True):
            position += len(line)
            if line[-1] in "\r\n":
                starts.append(position)
        return starts

    def position(self, offset: int) -> Position:
        """Line and column of an offset."""
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """The text of line ``number`` (1-based) without its line ending."""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")


def printable(text: str) -> str:
    """The text with control characters, which XML and terminals cannot take, shown as ``�``."""
    if text.isprintable():
        return text
    return "".join(
        "\ufffd" if unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t" else c for c in text
    )
