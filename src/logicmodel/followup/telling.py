"""The value that tells whether a target is reached: one and the same for verdict and progress.

Once the time is up it is the last value whose time ends within the period of the target, else the
first that covers the end of it, else the first later one. Before that it is the latest. A value
that cannot be told (that of the nation for the same time is missing) gives way to one that can:
more to know never makes anything less known. What is no later than the baseline tells nothing.
"""

import datetime as dt
from typing import NamedTuple

from logicmodel.followup.aims import measured, met, with_start
from logicmodel.followup.data import Data, Value
from logicmodel.model.elements import Indicator
from logicmodel.model.values import Date


class Told(NamedTuple):
    """Whether a target is reached, so far or in time, and the value that tells, if one can."""

    so: bool | None
    value: Value | None


def telling(indicator: Indicator, data: Data, today: dt.date) -> Told:
    """What the values tell of an indicator's target on a day."""
    known = with_start(indicator, data)
    after = [value for value in measured(known, data, today) if not is_old(known, value)]
    due = known.target.by if known.target else None
    values = _in_turn(after, due) if due and is_over(known, today) else after[::-1]
    for value in values:
        so = met(known, value, data)
        if so is not None:
            return Told(so, value)
    return Told(None, values[0] if values else None)


def is_over(indicator: Indicator, today: dt.date) -> bool:
    """Whether the time to reach the target is up; one without a date never is."""
    due = indicator.target.by if indicator.target else None
    return due is not None and today > due.end


def is_old(indicator: Indicator, value: Value) -> bool:
    """Whether a value says no more than the baseline does."""
    start = indicator.baseline.when if indicator.baseline else None
    return start is not None and value.when.end <= start.end


def _in_turn(values: list[Value], due: Date) -> list[Value]:
    """The values that can tell of a period that is over, the one that tells best first."""
    within = [value for value in values if due.start <= value.when.end <= due.end]
    later = [value for value in values if value.when.end > due.end]
    return within[::-1] + sorted(later, key=lambda value: value.when.start > due.end)
