"""Taking in a filled workbook: what it changes in what is known, and what could not be read."""

import datetime as dt
from dataclasses import replace
from typing import NamedTuple

from logicmodel.diagnostics import Problem
from logicmodel.exchange.workbook.answers import Answers, Told
from logicmodel.exchange.workbook.questions import usual_source
from logicmodel.followup.data import Data
from logicmodel.followup.in_model import in_model
from logicmodel.followup.merging import Change, How, changes
from logicmodel.followup.reading import Names, read
from logicmodel.followup.record import Record
from logicmodel.followup.writing import is_table
from logicmodel.source import Source, Span


class Taken(NamedTuple):
    """What a workbook says.

    Attributes:
        answers: The workbook itself, to find places in.
        changes: What each answer changes.
        told: What is to be said of places in the workbook.
        unread: The places of answers that could not be read and are not among these.
    """

    answers: Answers
    changes: list[Change]
    told: list[Told]
    unread: list[str]

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
    found = changes(
        _without_suggestions(data, known, record),
        known,
        lambda at: isinstance(at, Span) and at.path in tables,
    )
    told = [_told(problem, answers) for problem in problems]
    spoken_of = {place for each in told for place in each.places}
    unread = [place for place in answers.unread(data) if place not in spoken_of]
    return Taken(answers, found, [*told, *answers.left], unread)


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


def _told(problem: Problem, answers: Answers) -> Told:
    """What is said of a cell of the tables, at its place in the workbook."""
    same = (r.span for r in problem.related if r.span.path == problem.span.path)
    places = [answers.place(span) for span in (problem.span, *same)]
    return Told(tuple(dict.fromkeys(places)), problem.message, problem.hint)
