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
from logicmodel.views import figures

_STYLES = {How.NEW: "green", How.CHANGED: "yellow", How.REFUSED: "red"}
_SAME = Text("samma svar som redan finns", "answers that are there already")
_MORE = Text("med fler uppgifter", "with more details")
_FIRM = Text("inte längre preliminärt", "no longer preliminary")
_WIDTH = 100


class Changes:
    """Tells what becomes of entries, in one language.

    ``place`` says where an entry stands, as ``Kumla!K5`` or ``uppföljning.csv:12``.
    """

    def __init__(self, model: LogicModel, place: Callable[[At], str], language: Language) -> None:
        self._place, self._language = place, language
        self._units = {m.indicator.id: m.unit for m in model.measurements}

    def table(self, some: Sequence[Change]) -> Iterator[str]:
        """A line for each change, and one for all that is known already."""
        told = [change for change in some if change.how is not How.UNCHANGED]
        rows = [self._row(change) for change in told]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        for change, row in zip(told, rows, strict=True):
            how, *cells, last = (cell.ljust(w) for cell, w in zip(row, widths, strict=True))
            head = click.style(how, fg=_STYLES[change.how])
            yield "  ".join([head, *cells, last]).rstrip()
        same = len(some) - len(told)
        if same:
            how = How.UNCHANGED.value.to(self._language)
            yield f"{how}: {same} {_SAME.to(self._language)}"

    def _row(self, change: Change) -> list[str]:
        entry, how, old = change
        said = self._said(entry)
        if how is How.REFUSED and old:
            other, there = self._said(old), self._place(old.at)
            but = Text(f"men {other} står i {there}", f"but {there} says {other}")
            said = f"{said}, {but.to(self._language)}"
        elif old:
            was = self._said(old)
            said = f"{was} → {said}" if was != said else f"{said} ({self._more(entry, old)})"
        about = entry.indicator if isinstance(entry, Value) else entry.of
        return [how.value.to(self._language), self._place(entry.at), about, _when(entry), said]

    def _more(self, entry: Entry, old: Entry) -> str:
        firm = getattr(old, "preliminary", False) and not getattr(entry, "preliminary", False)
        return (_FIRM if firm else _MORE).to(self._language)

    def _said(self, entry: Entry) -> str:
        if isinstance(entry, Value):
            return figures.quantity(entry.value, self._units[entry.indicator], self._language)
        if isinstance(entry, Step):
            return words.written("status", entry.status, self._language)
        return words.written("state", entry.state, self._language)


def _when(entry: Entry) -> str:
    day = str(entry.when) if isinstance(entry, Value) else entry.day.isoformat()
    parts = (getattr(entry, "place", None), getattr(entry, "group", None))
    return ", ".join([day, *filter(None, parts)])


def remark(places: Iterable[str], message: str, hint: str | None) -> str:
    """What is to be said of places in a workbook, with what to do about it below."""
    lines = wrap(f"{', '.join(places)}: {message}", _WIDTH, subsequent_indent="  ")
    return "\n".join(lines + wrap(hint or "", _WIDTH, initial_indent="  ", subsequent_indent="  "))
