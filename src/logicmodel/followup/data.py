"""What has been seen: values of indicators, the status of activities, the state of conditions.

However it was written (in the model, as CSV, in a workbook, as an answer of Kolada) it ends here.
A row that could not be used is a :class:`~logicmodel.diagnostics.Problem` and is not here.
"""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Literal, NamedTuple

from logicmodel.diagnostics import Path
from logicmodel.model.elements import Status
from logicmodel.model.values import Date
from logicmodel.source import Span

Kind = Literal["baseline", "target", "actual", "forecast"]
Condition = Literal["holds", "doubtful", "failed", "unknown"]
At = Span | Path
_LONG = re.compile(r"(\d{4})/\d\d(\d\d)")
_LENGTH = len("2024/2025")


def plain(date: Date) -> Date:
    """The date in the one spelling by which times are compared: ``2024/25`` for ``2024/2025``."""
    return Date(_LONG.sub(r"\1/\2", date)) if len(date) == _LENGTH else date


def folded(name: str | None) -> str | None:
    """The name in the one spelling by which names are compared."""
    return name and name.casefold()


def nowhere(_: Path) -> Span:
    """The place of anything in a model that was built in Python."""
    return Span("", 0, 0)


class Value(NamedTuple):
    """One value of an indicator, in the indicator's unit.

    Attributes:
        indicator: The id of the indicator.
        when: What it is a value of: a year, a school year, a month, a day.
        place: The actor or the place it is about, as the model names it or as it was written;
            ``None`` for the whole.
        group: A part of the people, ``flickor`` or ``kön=K``; ``None`` for all.
        n: How many people or things stand behind it, to weigh a share by.
        preliminary: Whether a later value is expected to replace it.
        at: Where it was written: a stretch of a file of follow-up, or a path in the model.
    """

    indicator: str
    when: Date
    value: Decimal
    at: At
    kind: Kind = "actual"
    place: str | None = None
    group: str | None = None
    n: Decimal | None = None
    source: str | None = None
    retrieved: Date | None = None
    preliminary: bool = False
    comment: str | None = None

    @property
    def key(self) -> tuple[str, Date, Kind, str | None, str | None]:
        """What it is a value of: two with the same key say the same or contradict each other.

        Capital letters in names play no part.
        """
        return self.indicator, self.when, self.kind, folded(self.place), folded(self.group)

    def over(self, today: dt.date) -> bool:
        """Whether its time is over: a period stands for its last day, and counts from then on."""
        return self.when.end <= today


class Step(NamedTuple):
    """The status that an activity or an output had on a day."""

    of: str
    day: dt.date
    status: Status
    at: At
    note: str | None = None
    place: str | None = None

    @property
    def key(self) -> tuple[str, dt.date, str | None]:
        """What it is the status of; see :attr:`Value.key`."""
        return self.of, self.day, folded(self.place)


class Sight(NamedTuple):
    """The state that an assumption, precondition, factor or risk was seen to be in on a day."""

    of: str
    day: dt.date
    state: Condition
    at: At
    note: str | None = None

    @property
    def key(self) -> tuple[str, dt.date]:
        """What it is the state of; see :attr:`Value.key`."""
        return self.of, self.day


@dataclass(frozen=True)
class Data:
    """All that was seen, in no order that matters."""

    values: tuple[Value, ...] = ()
    steps: tuple[Step, ...] = ()
    sights: tuple[Sight, ...] = ()

    def __add__(self, other: "Data") -> "Data":
        """Both together."""
        return Data(
            self.values + other.values, self.steps + other.steps, self.sights + other.sights
        )

    @property
    def entries(self) -> tuple[Value | Step | Sight, ...]:
        """Everything, whatever it is."""
        return (*self.values, *self.steps, *self.sights)

    @cached_property
    def by_indicator(self) -> Mapping[str, list[Value]]:
        """The values of each indicator, the oldest first."""
        index: dict[str, list[Value]] = defaultdict(list)
        for value in sorted(self.values, key=_in_time):
            index[value.indicator].append(value)
        return index

    def beside(self, indicator: str, series: str) -> list[Value]:
        """The values of what an indicator is compared with, the oldest first."""
        name = folded(series)
        return [
            value
            for value in self.by_indicator.get(indicator, ())
            if folded(value.place) == name and value.group is None
        ]

    def wholes(self, indicator: str, today: dt.date) -> list[Value]:
        """The actual values of the whole whose time is over ``today``, the oldest first."""
        return [
            value
            for value in self.by_indicator.get(indicator, ())
            if value.kind == "actual" and value.place is value.group is None and value.over(today)
        ]

    def steps_by(self, today: dt.date) -> dict[str, Step]:
        """The latest status of each activity and output, of those logged by ``today``.

        What is said of one place only says nothing of the whole.
        """
        return {step.of: step for step in self._logged_by(today)}

    def done_by(self, today: dt.date) -> dict[str, dt.date]:
        """Since when each activity and output that is done by ``today`` has been so."""
        done: dict[str, dt.date] = {}
        for step in self._logged_by(today):
            if step.status == "done":
                done.setdefault(step.of, step.day)
            else:
                done.pop(step.of, None)
        return done

    def _logged_by(self, today: dt.date) -> list[Step]:
        known = (step for step in self.steps if step.day <= today and step.place is None)
        return sorted(known, key=_logged)

    def latest_by(self, today: dt.date) -> dict[tuple[str, str | None], Step]:
        """The same of the whole (``None``) and of each place."""
        known = sorted(filter(lambda step: step.day <= today, self.steps), key=_logged)
        return {(step.of, step.place): step for step in known}

    def sights_by(self, today: dt.date) -> dict[str, Sight]:
        """The latest state of each condition, of those logged by ``today``."""
        known = (sight for sight in self.sights if sight.day <= today)
        return {sight.of: sight for sight in sorted(known, key=lambda s: (s.day, s.state))}


def _logged(step: Step) -> tuple[dt.date, str]:
    return step.day, step.status


def _in_time(value: Value) -> tuple[object, ...]:
    """An order in which the files play no part."""
    return value.when.end, value.when.start, value.place or "", value.group or "", value.value
