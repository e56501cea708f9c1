"""What tables of follow-up there are, and which of their columns a header names."""

from collections.abc import Sequence
from typing import NamedTuple

from logicmodel import words
from logicmodel.diagnostics import Text
from logicmodel.syntax.suggest import nearest
from logicmodel.words import Word


class Sheet(NamedTuple):
    """A kind of table: the columns it has to have and those it may have, by their keys.

    ``mark`` is the column that tells it from the others.
    """

    title: Text
    mark: str
    required: tuple[str, ...]
    optional: tuple[str, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """All its columns, in the order in which they are written."""
        return (*self.required, *self.optional)


VALUES = Sheet(
    Text("en tabell med värden", "a table of values"),
    "value",
    ("indicator", "period", "value"),
    (
        *("unit", "place", "kind", "group", "n"),
        *("source", "retrieved", "preliminary", "comment"),
    ),
)
"""A row a value of an indicator."""

STEPS = Sheet(
    Text("en logg över aktiviteter", "a log of activities"),
    "status",
    ("id", "date", "status"),
    ("place", "comment"),
)
"""A row a status that an activity or an output had on a day."""

SIGHTS = Sheet(
    Text("en logg över förutsättningar", "a log of conditions"),
    "state",
    ("id", "date", "state"),
    ("comment",),
)
"""A row a state that an assumption, a precondition, a factor or a risk was in on a day."""

LONGEST = 40
"""So many characters may a heading have that is a slip of a word."""

SHEETS = (VALUES, STEPS, SIGHTS)


class Slip(NamedTuple):
    """A heading that is no column of its table. ``meant`` is what it was read as, if anything."""

    column: int
    meant: Word | None


class Header(NamedTuple):
    """Which table a header begins, and which column of it stands where.

    ``again`` are the places of columns that stand there twice.
    """

    sheet: Sheet
    places: dict[str, int]
    slips: tuple[Slip, ...] = ()
    again: tuple[int, ...] = ()

    @property
    def missing(self) -> list[Word]:
        """The columns that the table has to have and has not."""
        known = words.by_key("column")
        return [known[key] for key in self.sheet.required if key not in self.places]


def known(cell: str) -> Word | None:
    """The column that a heading names."""
    return words.by_spelling("column").get(words.fold(cell))


def header(cells: Sequence[str]) -> Header | None:
    """What a row is a header of; ``None`` if it is none."""
    keys = [word.key if (word := known(cell)) else None for cell in cells]
    sheet = _sheet(set(keys))
    if sheet is None:
        return None
    places: dict[str, int] = {}
    again = []
    for column, key in enumerate(keys):
        if key in sheet.columns:
            again += [column] if key in places else []
            places.setdefault(str(key), column)
    slips = []
    for column, cell in enumerate(cells):
        if keys[column] not in sheet.columns and cell.strip():
            meant = _meant(cell, sheet, places) if keys[column] is None else None
            if meant:
                places[meant.key] = column
            slips.append(Slip(column, meant))
    return Header(sheet, places, tuple(slips), tuple(again))


def _sheet(keys: set[str | None]) -> Sheet | None:
    """The table that has these columns: two at least, and more of them than any other has."""
    marked = [sheet for sheet in SHEETS if sheet.mark in keys]
    best = max(marked or SHEETS, key=lambda sheet: len(keys & {*sheet.columns}))
    return best if len(keys & {*best.columns}) > 1 else None


def _meant(cell: str, sheet: Sheet, places: dict[str, int]) -> Word | None:
    """The column, of those that are not there, that a heading is a slip of."""
    if len(cell) > LONGEST:
        return None
    spelled = {
        spelling: word
        for spelling, word in words.by_spelling("column").items()
        if word.key in sheet.columns and word.key not in places
    }
    return spelled.get(nearest(words.fold(cell), spelled) or "")
