"""What is missing, as a table: a row for each goal or element, a column for each thing to ask.

The cells hold what the rules found, in their places. So the table and the check never disagree.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import groupby
from typing import Literal

from logicmodel.diagnostics import Language, Text

Rows = Literal["goals", "elements"]


class Mark(IntEnum):
    """What a cell says, the best first; of several things in one cell the worst is its mark."""

    WHOLE = 0
    NOT_APPLICABLE = 1
    NOT_CHECKED = 2
    ALLOWED = 3
    DEFERRED = 4
    UNREAD = 5
    MISSING = 6

    @property
    def title(self) -> Text:
        """What it means, for a legend."""
        return _TITLES[self]


_TITLES = {
    Mark.WHOLE: Text("inget saknas", "nothing is missing"),
    Mark.NOT_APPLICABLE: Text("gäller inte här", "does not apply"),
    Mark.NOT_CHECKED: Text("prövas inte", "not checked"),
    Mark.ALLOWED: Text("känd lucka", "known gap"),
    Mark.DEFERRED: Text("fastställs senare", "to be set later"),
    Mark.UNREAD: Text("gick inte att läsa", "could not be read"),
    Mark.MISSING: Text("saknas", "missing"),
}

_QUIET = {Mark.WHOLE: "✔", Mark.NOT_APPLICABLE: "–"}


@dataclass(frozen=True, slots=True)
class Hole:
    """One thing that is missing: where (``R3``, ``EM1.b``, ``R3 → EM1``), and why it may be."""

    where: str
    mark: Mark
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """What is missing of one kind in one row, the gravest first."""

    mark: Mark
    holes: tuple[Hole, ...] = ()

    def in_full(self, column: "Column", language: Language, most: int) -> str:
        """As it stands in a table: ``saknas: EM1.b, R3 och 2 till; känd lucka: R7 (”…”)``."""
        if not self.holes:
            return _QUIET.get(self.mark) or self.mark.title.to(language)
        return "; ".join(
            f"{column.missing if mark is Mark.MISSING else f'{mark.title.to(language)}:'} "
            + enumerated((h.where + _quoted(h.reason).to(language) for h in holes), language, most)
            for mark, holes in self._by_mark()
        )

    def in_short(self, language: Language, most: int) -> str:
        """As it stands where a line says what is missing: ``EM1.b, R3; R7 (känd lucka)``."""
        return "; ".join(
            enumerated((hole.where for hole in holes), language, most)
            + (f" ({mark.title.to(language)})" if mark is not Mark.MISSING else "")
            for mark, holes in self._by_mark()
        )

    def _by_mark(self) -> Iterator[tuple[Mark, list[Hole]]]:
        for mark, holes in groupby(self.holes, key=lambda hole: hole.mark):
            yield mark, list(holes)


def _quoted(reason: str) -> Text:
    return Text(f" (”{reason}”)", f" (“{reason}”)") if reason else Text("", "")


def enumerated(names: Iterable[str], language: Language, most: int) -> str:
    """Names in a row, each once, the rest counted: ``A1, A2 och 4 till``."""
    every = list(dict.fromkeys(names))
    rest = len(every) - most
    shown = ", ".join(every[:most])
    return shown + Text(f" och {rest} till", f" and {rest} more").to(language) * (rest > 0)


@dataclass(frozen=True, slots=True)
class Column:
    """One thing to ask of every row: ``utgångsläge``; and what is said where it is missing."""

    title: str
    missing: str


@dataclass(frozen=True, slots=True)
class Row:
    """A goal with all that leads to it, or an element by itself; without ``id`` all the rest."""

    id: str
    kind: str
    title: str
    cells: tuple[Cell, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing is missing, as far as anybody can tell."""
        return max(cell.mark for cell in self.cells) < Mark.ALLOWED


@dataclass(frozen=True, slots=True)
class Matrix:
    """The gaps of one model, in the reader's language.

    Attributes:
        name: The model's id.
        title: What the table is called.
        about: What a row stands for, and how many are whole.
        language: What it is written in.
        columns: What is asked.
        rows: Goals or elements, in file order.
        certain: False if something could not be read that may have been part of the chain.
        plan: The file the model starts in, where the table is one of several.
    """

    name: str
    title: str
    about: str
    language: Language
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    certain: bool = True
    plan: str = ""

    def of(self, plan: str) -> "Matrix":
        """The same, told apart from others by the file that the model starts in."""
        return replace(self, title=f"{self.title} ({plan})", plan=plan)
