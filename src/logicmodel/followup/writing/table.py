"""A table in a file of follow-up: its rows as they are, and what is to become of them."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from logicmodel.followup.merging import Change
from logicmodel.followup.reading.columns import Header
from logicmodel.followup.reading.names import Names
from logicmodel.followup.reading.rows import Row
from logicmodel.followup.record import Entry
from logicmodel.followup.writing.dialect import Dialect
from logicmodel.followup.writing.spelling import cells, goes_without_saying, heading
from logicmodel.source import Span


class Edit(NamedTuple):
    """Text to put in the place of a stretch."""

    start: int
    end: int
    text: str


class Table:
    """A table in a file, its rows as they are and what is to become of them."""

    def __init__(
        self, table: tuple[Row, Header, list[Row]], dialect: Dialect, names: Names
    ) -> None:
        self._dialect, self._names = dialect, names
        self._top, head, self._rows = table
        self.sheet, self.start = head.sheet, self._top.start
        self._columns = dict(head.places)
        self._width = len(self._top.cells)
        self._changed: list[Edit] = []
        self._new: list[str] = []

    def add(self, entries: Iterable[Entry]) -> None:
        """Put entries after the last row."""
        for entry in entries:
            self._new.append(self._spell([], cells(entry, self._dialect, self._names)))

    def change(self, change: Change) -> None:
        """Write what has changed into the row of the entry as it was."""
        entry, old = change.entry, change.old
        row = self._rows[bisect_right(self._rows, place(old), key=lambda row: row.start) - 1]
        now, was = (cells(each, self._dialect, self._names) for each in (entry, old) if each)
        told = {key: text for key, text in now.items() if text != was[key]}
        if "value" in told and "retrieved" in self._columns:
            told["retrieved"] = ""
        raw = [*row.cells[:-1], row.cells[-1].removesuffix("\r")]
        self._changed.append(Edit(row.start, _end(row), self._spell(raw, told)))

    def edits(self) -> Iterator[Edit]:
        """What is to be changed in the text."""
        own = len(self._top.cells)
        added = {place: key for key, place in self._columns.items() if place >= own}
        if added:
            end = _end(self._top)
            heads = (heading(added[place], self._names) for place in sorted(added))
            yield Edit(end, end, "".join(self._dialect.separator + head for head in heads))
        yield from self._changed
        if self._new:
            end = _end(self._rows[-1] if self._rows else self._top)
            yield Edit(end, end, "".join(self._dialect.newline + row for row in self._new))

    def _spell(self, raw: list[str], told: Mapping[str, str]) -> str:
        """A row with what is told in its cells. A column that is missing is added."""
        for key, text in told.items():
            if key not in self._columns and text and not goes_without_saying(key, text):
                self._columns[key] = self._width
                self._width += 1
        places = {self._columns[key]: text for key, text in told.items() if key in self._columns}
        width = max([len(raw), *(place + 1 for place in places)] if raw else [self._width])
        spelled = [*raw, *[""] * (width - len(raw))]
        for place, text in places.items():
            spelled[place] = self._dialect.cell(text)
        return self._dialect.separator.join(spelled)


def place(entry: Entry | None) -> int:
    """Where in its file an entry stands."""
    return entry.at.start if entry and isinstance(entry.at, Span) else 0


def _end(row: Row) -> int:
    """Where a row ends, before what ends its line."""
    end = row.start + sum(map(len, row.cells)) + len(row.cells) - 1
    return end - row.cells[-1].endswith("\r")
