"""How far an indicator has come, and how far it should have come by now.

A period stands for its last day: the value of 2024 is known when 2024 is over, and what is to be
reached by 2030 is to be so when 2030 is over. Between the baseline, the milestones and the target
the expected value follows straight lines. Time is counted in months, all of them alike, so that
half the years are half the way. All is reckoned exactly, in fractions.
"""

import datetime as dt
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from logicmodel.diagnostics import Text
from logicmodel.followup.aims import measured, series_value, with_start
from logicmodel.followup.data import Data, Value
from logicmodel.followup.telling import Told, is_old, is_over, telling
from logicmodel.model.elements import Indicator
from logicmodel.model.targets import direction, level
from logicmodel.model.values import Comparison, Date, Gap


class Status(Enum):
    """How an indicator stands."""

    REACHED = "reached"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    MISSED = "missed"
    TOO_EARLY = "too_early"
    NO_DATA = "no_data"

    @property
    def title(self) -> Text:
        """The status in two words."""
        return _TITLES[self]


_TITLES = {
    Status.REACHED: Text("nått", "reached"),
    Status.ON_TRACK: Text("enligt plan", "on track"),
    Status.BEHIND: Text("efter planen", "behind"),
    Status.MISSED: Text("nåddes inte", "not reached"),
    Status.TOO_EARLY: Text("för tidigt", "too early"),
    Status.NO_DATA: Text("utfall saknas", "no data"),
}


class Point(NamedTuple):
    """A value on the expected path, at the end of a day."""

    day: dt.date
    value: Fraction


@dataclass(frozen=True)
class Progress:
    """How one indicator stands on a day.

    Attributes:
        status: In a word.
        value: The value that tells how it stands; where none does, the latest one, if any.
        share: How much of the way from the baseline to the target has been gone: 0 at the
            baseline, 1 at the target, more beyond it, less than 0 in the wrong direction. None
            where the baseline was beyond the target already, so that there is no way to go.
        expected: What that value should have been at its time; without one, what it should be
            today. In the indicator's unit.
        pace: What it takes a year from that value on to reach the target in time; none where it
            is reached or the time is up.
        path: The expected path: the baseline, the milestones, the target.
    """

    status: Status
    value: Value | None = None
    share: Fraction | None = None
    expected: Fraction | None = None
    pace: Fraction | None = None
    path: tuple[Point, ...] = ()

    def at(self, day: dt.date) -> Fraction | None:
        """The expected value on a day: before the path its beginning, after it its end."""
        return _at(self.path, day)


def progress(indicator: Indicator, data: Data, today: dt.date) -> Progress:
    """How an indicator stands on a day. Each kind of target has its own measure.

    - A threshold and a change against a base year: the values themselves, on the way from the
      baseline to the level to reach.
    - A comparison: how far the values lie behind the series, on the way from the distance at the
      baseline to none. The series has to be known for the same times.
    - A gap: the largest difference between groups, on the way from the one at the baseline to the
      largest one allowed.
    - A direction: no level and so no path; any value beyond the baseline is on its way.
    """
    known = with_start(indicator, data)
    told, path = telling(indicator, data, today), tuple(_path(known, data))
    value = told.value or next(reversed(measured(known, data, today)), None)
    if value is None or is_old(known, value):
        return Progress(_unseen(known, today), value, expected=_at(path, today), path=path)
    now, goal, expected = _distance(known, value, data), _goal(known), _at(path, value.when.end)
    status = _status(known, told, (now, expected), today)
    start = path[0].value if path else None
    share = pace = None
    if now is not None and goal is not None:
        if start is not None and start != goal and (start < goal) == _rises(known):
            share = (now - start) / (goal - start)
        due = known.target.by if known.target else None
        if due and told.so is not True and not is_over(known, today):
            months = _months(value.when.end, due.end)
            pace = (goal - now) / months * 12 if months else None
    return Progress(status, value, share, expected, pace, path)


def _status(
    indicator: Indicator,
    told: Told,
    way: tuple[Fraction | None, Fraction | None],
    today: dt.date,
) -> Status:
    """Of one that was measured. Once its time is up nothing but the target counts."""
    now, expected = way
    if told.so:
        return Status.REACHED
    if is_over(indicator, today):
        return Status.NO_DATA if told.so is None else Status.MISSED
    if now is None or expected is None:
        return Status.NO_DATA if told.so is None else Status.BEHIND
    ahead = now >= expected if _rises(indicator) else now <= expected
    return Status.ON_TRACK if ahead else Status.BEHIND


def _unseen(indicator: Indicator, today: dt.date) -> Status:
    """Of one that was not measured since its baseline."""
    dates = [milestone.by for milestone in indicator.milestones]
    if indicator.target and indicator.target.by:
        dates.append(indicator.target.by)
    awaited = any(date.end < today for date in dates)
    return Status.NO_DATA if awaited else Status.TOO_EARLY


def _rises(indicator: Indicator) -> bool:
    """Whether higher is better on the measure of its kind of target."""
    match indicator.target:
        case Comparison(direction=way):
            return way == "higher_than"
        case Gap():
            return False
    return direction(indicator) == "increase"


def _path(indicator: Indicator, data: Data) -> Iterator[Point]:
    """The points that the expected path leads through, in time; none without a beginning."""
    baseline, due = indicator.baseline, indicator.target.by if indicator.target else None
    goal = _goal(indicator)
    if not baseline or baseline.value is None or not baseline.when or due is None or goal is None:
        return
    start = _start(indicator, baseline.value, baseline.when, data)
    if start is None or baseline.when.end >= due.end:
        return
    points = {baseline.when.end: start, due.end: goal}
    if not isinstance(indicator.target, Comparison):
        for milestone in indicator.milestones:
            if baseline.when.end < milestone.by.end < due.end:
                points[milestone.by.end] = Fraction(milestone.value)
    yield from (Point(day, value) for day, value in sorted(points.items()))


def _start(indicator: Indicator, value: Decimal, when: Date, data: Data) -> Fraction | None:
    if isinstance(indicator.target, Comparison):
        other = series_value(indicator, indicator.target.series, when, data)
        return None if other is None else Fraction(value) - Fraction(other)
    return Fraction(value)


def _distance(indicator: Indicator, value: Value, data: Data) -> Fraction | None:
    """Where a value stands on the measure of its kind of target."""
    match indicator.target:
        case Comparison(series=series):
            other = series_value(indicator, series, value.when, data)
            return None if other is None else Fraction(value.value) - Fraction(other)
    return Fraction(value.value)


def _goal(indicator: Indicator) -> Fraction | None:
    match indicator.target:
        case Comparison():
            return Fraction(0)
        case Gap(value=most):
            return Fraction(most)
    goal = level(indicator)
    return None if goal is None else Fraction(goal)


def _at(path: Sequence[Point], day: dt.date) -> Fraction | None:
    """The expected value on a day: before the path its beginning, after it its end."""
    if not path:
        return None
    for before, after in pairwise(path):
        if day < after.day:
            if day <= before.day:
                return before.value
            part = _months(before.day, day) / _months(before.day, after.day)
            return before.value + part * (after.value - before.value)
    return path[-1].value


def _months(start: dt.date, end: dt.date) -> Fraction:
    """How many months lie between the ends of two days."""
    return _gone(end) - _gone(start)


def _gone(day: dt.date) -> Fraction:
    """The months gone when a day is over; of a month the part that its days are."""
    return day.year * 12 + day.month - 1 + Fraction(day.day, monthrange(day.year, day.month)[1])
