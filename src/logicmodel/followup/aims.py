"""Whether a value is what was aimed at, for each of the five kinds of target.

Three-valued: ``None`` where that cannot be told, since something to compare with is missing.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from logicmodel.followup.data import Data, Value, plain
from logicmodel.followup.groups import told_apart
from logicmodel.model.elements import Indicator
from logicmodel.model.targets import direction, level
from logicmodel.model.units import is_points
from logicmodel.model.values import Change, Comparison, Date, Gap, Measure, Trend

Lacking = Literal["value", "groups", "series", "baseline"]
"""A value of the indicator, of groups of people, of the series to compare with, or of the time to
start from."""


def met(indicator: Indicator, value: Value, data: Data) -> bool | None:
    """Whether ``value``, one of those :func:`measured`, reaches the indicator's target.

    - a threshold or a change against a base year: it is at or beyond the level to reach;
    - a direction: it is beyond the baseline;
    - a comparison: it is beyond the value of the series for the same time;
    - a gap: it is at most so large.
    """
    known = with_start(indicator, data)
    match known.target:
        case Comparison() as comparison:
            other = series_value(known, comparison.series, value.when, data)
            if other is None:
                return None
            higher = comparison.direction == "higher_than"
            return value.value > other if higher else value.value < other
        case Trend(direction=way):
            start = known.baseline.value if known.baseline else None
            if start is None:
                return None
            return value.value > start if way == "increase" else value.value < start
        case Gap(value=most):
            return value.value <= most
        case None:
            return None
    goal, onward = level(known), direction(known)
    if goal is None or onward is None:
        return None
    return value.value >= goal if onward == "increase" else value.value <= goal


def lacks(indicator: Indicator, value: Value | None, data: Data) -> Iterator[Lacking]:
    """What has to be known of an indicator, beside what is, to tell whether its target is reached.

    Args:
        indicator: The indicator; one whose target cannot be reached at all lacks a baseline.
        value: The value for the time in question, if there is one.
        data: What has been seen.
    """
    if value is None:
        apart = isinstance(indicator.target, Gap) and not is_points(indicator.unit or "")
        yield "groups" if apart else "value"
    known = with_start(indicator, data)
    match known.target:
        case Comparison(series=series):
            if value is None or series_value(known, series, value.when, data) is None:
                yield "series"
        case Trend():
            if known.baseline is None or known.baseline.value is None:
                yield "baseline"
        case Gap() | None:
            pass
        case _:
            if level(known) is None or direction(known) is None:
                yield "baseline"


def with_start(indicator: Indicator, data: Data) -> Indicator:
    """The indicator with its baseline from the follow-up, where the model does not give one.

    For a change against a base year the value of that year is the baseline. One that the record
    contradicts is none: what is dated counts only as it stands in ``data``.
    """
    target = indicator.target
    since = target.since if isinstance(target, Change) else None
    given = indicator.baseline
    if given and given.value is not None and _of(since, given.when):
        return (
            indicator if _stands(indicator.id, given, data) else replace(indicator, baseline=None)
        )
    wholes = [v for v in data.by_indicator.get(indicator.id, ()) if v.place is v.group is None]
    for kinds in (("baseline",), ("actual",) if since else ()):
        some = [v for v in wholes if v.kind in kinds and _of(since, v.when)]
        if some:
            first = min(some, key=lambda value: value.when != since)
            start = Measure(value=first.value, when=first.when)
            return replace(indicator, baseline=start)
    return indicator


def _stands(indicator: str, given: Measure, data: Data) -> bool:
    """Whether nothing contradicts a baseline that the model gives."""
    return given.when is None or any(
        value.kind == "baseline" and (value.when, value.value) == (plain(given.when), given.value)
        for value in data.by_indicator.get(indicator, ())
    )


def series_value(indicator: Indicator, series: str, when: Date, data: Data) -> Decimal | None:
    """The value of something to compare with (``riket``) for the same time."""
    values = data.beside(indicator.id, series)
    return next((v.value for v in values if v.kind == "actual" and v.when == when), None)


def measured(indicator: Indicator, data: Data, today: dt.date) -> list[Value]:
    """The values that a target is held against, of times that are over, the oldest first.

    They are those of the whole. For a gap they are the largest differences between the groups it
    is about; a value of the whole is itself a gap only if the unit is one of differences.
    """
    wholes = data.wholes(indicator.id, today)
    target = indicator.target
    if not isinstance(target, Gap):
        return wholes
    groups: dict[Date, list[Value]] = defaultdict(list)
    for value in data.by_indicator.get(indicator.id, ()):
        counts = value.kind == "actual" and value.place is None and value.over(today)
        if counts and value.group and told_apart(value.group, target.group):
            groups[value.when].append(value)
    found = {value.when: value for value in wholes if is_points(indicator.unit or "")}
    found |= {when: _apart(some) for when, some in groups.items() if len(some) > 1}
    return sorted(found.values(), key=lambda value: (value.when.end, value.when.start))


def _apart(groups: Sequence[Value]) -> Value:
    """How far groups lie apart, as a value of its own that stands where the highest does."""
    highest = max(groups, key=lambda value: (value.value, value.group))
    size = highest.value - min(value.value for value in groups)
    preliminary = any(value.preliminary for value in groups)
    return highest._replace(value=size, group=None, n=None, preliminary=preliminary)


def _of(since: Date | None, when: Date | None) -> bool:
    """Whether a value is of the base year; any is where no year is given."""
    return since is None or (
        when is not None and since.start <= when.end and when.start <= since.end
    )
