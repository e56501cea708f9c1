"""Taking in a filled workbook: what it changes in what is known, and what could not be read."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from logicmodel.diagnostics import Problem, Text
from logicmodel.exchange.workbook.answers import Answers, Place, Told
from logicmodel.exchange.workbook.believable import believable
from logicmodel.exchange.workbook.questions import usual_source
from logicmodel.followup.data import Data
from logicmodel.followup.in_model import in_model
from logicmodel.followup.merging import Change, How, changes
from logicmodel.followup.reading import Names, read
from logicmodel.followup.record import Record
from logicmodel.followup.writing import is_table
from logicmodel.source import Source, Span

_NEITHER = Text("Går inte heller att läsa.", "Cannot be read either.")


class Taken(NamedTuple):
    """What a workbook says.

    Attributes:
        answers: The workbook itself, to find places in.
        changes: What each answer changes.
        told: What is to be said of places in the workbook.
        unread: What to say of answers that could not be read and are not among these.
    """

    answers: Answers
    changes: list[Change]
    told: list[Told]
    unread: list[Told]

    @property
    def refused(self) -> bool:
        """Whether an answer contradicts what is known, or another one."""
        return any(change.how is How.REFUSED for change in self.changes)


def take_in(
    workbook: tuple[str, bytes], record: Record, beside: tuple[Source, ...], today: dt.date
) -> Taken:
    """Read a filled workbook and hold it against what is known. Nothing is written.

    Args:
        workbook: Its name and its content.
        record: What is known.
        beside: The files of follow-up.
        today: The day to reckon from.

    Raises:
        NoWorkbookError: if it is no workbook.
    """
    name, raw = workbook
    names = Names(record.model)
    answers = Answers(raw, name, names)
    data, problems, _ = read([answers.source], names, today)
    tables = {source.path for source in beside if is_table(source)}
    known = in_model(record.model) + record.read
    possible, doubted = believable(data, record.model, answers, today)
    given = _without_suggestions(possible, known, record)
    found = changes(given, known, lambda at: isinstance(at, Span) and at.path in tables)
    places = [_places(problem, answers) for problem in problems]
    told = [_told(some, problem) for some, problem in zip(places, problems, strict=True)]
    wrong = {place for some in places for place in some}
    unread = [place for place in answers.unread(data) if place not in wrong]
    told = [*told, *doubted, *answers.left]
    return Taken(answers, found, told, list(_unread(unread, wrong)))


def _without_suggestions(data: Data, known: Data, record: Record) -> Data:
    """The answers without the source that stood there already, where another one is known."""
    usual = {m.indicator.id: usual_source(m) for m in record.model.measurements}
    sourced = {value.key for value in known.values if value.source}
    values = (
        value._replace(source=None)
        if value.key in sourced and value.source == usual[value.indicator]
        else value
        for value in data.values
    )
    return replace(data, values=tuple(values))


def _places(problem: Problem, answers: Answers) -> list[Place]:
    """Where in the workbook the cells of the tables stand that a problem is about."""
    same = (r.span for r in problem.related if r.span.path == problem.span.path)
    return list(dict.fromkeys(answers.place(span) for span in (problem.span, *same)))


def _told(places: Iterable[Place], problem: Problem) -> Told:
    return Told(tuple(map(str, places)), problem.message, problem.hint)


def _unread(unread: Iterable[Place], wrong: Iterable[Place]) -> Iterator[Told]:
    """What to say of answers that are not wrong themselves: most often another cell beside is."""
    beside: dict[tuple[str, int], list[Place]] = {}
    for place in sorted(wrong):
        beside.setdefault((place.sheet, place.row), []).append(place)
    others = []
    for place in unread:
        cells = ", ".join(each.cell for each in beside.get((place.sheet, place.row), ()))
        if cells:
            yield Told(
                (str(place),),
                Text(
                    f"Läses inte förrän {cells} är rättad.",
                    f"Is not read until {cells} has been corrected.",
                ),
            )
        else:
            others.append(str(place))
    if others:
        yield Told(tuple(others), _NEITHER)
