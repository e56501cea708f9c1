"""What an import changes, as a table to look at before anything is written."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from textwrap import wrap

import click

from logicmodel import words
from logicmodel.diagnostics import Language, Text
from logicmodel.followup.data import At, Step, Value
from logicmodel.followup.merging import Change, How
from logicmodel.followup.record import Entry
from logicmodel.model.logic import LogicModel
from logicmodel.model.targets import unit_of_group
from logicmodel.syntax.expected import short
from logicmodel.views import figures

_STYLES = {How.NEW: "green", How.CHANGED: "yellow", How.REFUSED: "red"}
_SAME = Text("samma svar som redan finns", "answers that are there already")
_PRELIMINARY = Text("preliminärt", "preliminary")
_CONTRADICTORY = Text(
    "Det som står som motsägelse skrivs inte. Rätta det som är fel, i arbetsboken eller där det "
    "andra står, och läs in igen.",
    "What is listed as a contradiction is not written. Correct whichever is wrong, in the workbook "
    "or where the other one stands, and import again.",
)
_LONGEST = 40
_WIDTH = 100


class Changes:
    """Tells what becomes of entries, in one language.

    ``place`` says where an entry stands, as ``Kumla!K5`` or ``uppföljning.csv:12``.
    """

    def __init__(self, model: LogicModel, place: Callable[[At], str], language: Language) -> None:
        self._place, self._language = place, language
        self._measured = model.measured

    def table(self, some: Sequence[Change]) -> Iterator[str]:
        """A line for each change, and one for all that is known already."""
        told = [change for change in some if change.how is not How.UNCHANGED]
        rows = [self._row(change) for change in told]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        for change, row in zip(told, rows, strict=True):
            how, *cells, last = (cell.ljust(w) for cell, w in zip(row, widths, strict=True))
            head = click.style(how, fg=_STYLES[change.how])
            yield "  ".join([head, *cells, last]).rstrip()
        if any(change.how is How.REFUSED for change in told):
            yield from wrap(_CONTRADICTORY.to(self._language), _WIDTH)
        same = len(some) - len(told)
        if same:
            how = How.UNCHANGED.value.to(self._language)
            yield f"{how}: {same} {_SAME.to(self._language)}"

    def _row(self, change: Change) -> list[str]:
        entry, how, old = change
        if how is How.REFUSED and old:
            other, there = self._answer(old), self._place(old.at)
            but = Text(f"men {other} står i {there}", f"but {there} says {other}")
            said = f"{self._answer(entry)}, {but.to(self._language)}"
        elif old:
            said = f"{self._said(old)} → {self._said(entry)}"
        else:
            said = self._said(entry)
        about = entry.indicator if isinstance(entry, Value) else entry.of
        return [how.value.to(self._language), self._place(entry.at), about, _when(entry), said]

    def _said(self, entry: Entry) -> str:
        """All that an entry says, as much of it as there is room for."""
        note = entry.comment if isinstance(entry, Value) else entry.note
        waits = isinstance(entry, Value) and entry.preliminary
        parts = [
            self._answer(entry),
            _PRELIMINARY.to(self._language) if waits else "",
            f"”{short(note, _LONGEST)}”" if note else "",
        ]
        return ", ".join(filter(None, parts))

    def _answer(self, entry: Entry) -> str:
        """What two entries may contradict each other in."""
        if isinstance(entry, Value):
            said = figures.quantity(entry.value, self._unit(entry), self._language)
            n = entry.n
            return said if n is None else f"{said}, n {figures.number(n, self._language)}"
        if isinstance(entry, Step):
            return words.written("status", entry.status, self._language)
        return words.written("state", entry.state, self._language)

    def _unit(self, value: Value) -> str | None:
        measurement = self._measured[value.indicator]
        unit = measurement.unit
        return unit_of_group(measurement.indicator, unit) if unit and value.group else unit


def _when(entry: Entry) -> str:
    day = str(entry.when) if isinstance(entry, Value) else entry.day.isoformat()
    parts = (getattr(entry, "place", None), getattr(entry, "group", None))
    return ", ".join([day, *filter(None, parts)])


def remark(places: Iterable[str], message: str, hint: str | None) -> str:
    """What is to be said of places in a workbook, with what to do about it below."""
    lines = wrap(f"{', '.join(places)}: {message}", _WIDTH, subsequent_indent="  ")
    return "\n".join(lines + wrap(hint or "", _WIDTH, initial_indent="  ", subsequent_indent="  "))
