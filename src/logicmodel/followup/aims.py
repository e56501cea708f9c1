"""Whether a value is what was aimed at, for each of the five kinds of target.

Three-valued: ``None`` where that cannot be told, since something to compare with is missing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from logicmodel.followup.data import Data, Value
from logicmodel.model.elements import Indicator
from logicmodel.model.targets import direction, level
from logicmodel.model.values import Change, Comparison, Date, Gap, Measure, Trend

Lacking = Literal["value", "series", "baseline"]
"""A value of the indicator, of the series to compare with, or of the time to start from."""


def met(indicator: Indicator, value: Value, data: Data) -> bool | None:
    """Whether ``value``, one for the whole, reaches the indicator's target.

    - a threshold or a change against a base year: it is at or beyond the level to reach;
    - a direction: it is beyond the baseline;
    - a comparison: it is beyond the value of the series for the same time;
    - a gap: the largest difference between groups at that time is at most so large; without
      values for groups the value is itself the gap.
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
            return gap_of(known, value, data) <= most
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
        yield "value"
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

    For a change against a base year the value of that year is the baseline.
    """
    target = indicator.target
    since = target.since if isinstance(target, Change) else None
    given = indicator.baseline
    if given and given.value is not None and _of(since, given.when):
        return indicator
    wholes = [v for v in data.by_indicator.get(indicator.id, ()) if v.place is v.group is None]
    for kinds in (("baseline",), ("actual",) if since else ()):
        for value in wholes:
            if value.kind in kinds and _of(since, value.when):
                start = Measure(value=value.value, when=value.when)
                return replace(indicator, baseline=start)
    return indicator


def series_value(indicator: Indicator, series: str, when: Date, data: Data) -> Decimal | None:
    """The value of something to compare with (``riket``) for the same time."""
    name = series.casefold()
    for value in data.by_indicator.get(indicator.id, ()):
        if (value.place or "").casefold() == name and value.when == when and value.group is None:
            return value.value
    for other in indicator.comparisons:
        if other.series.casefold() == name and other.when == when:
            return other.value
    return None


def gap_of(indicator: Indicator, value: Value, data: Data) -> Decimal:
    """How far the groups lie apart at the time of ``value``; its own number without any groups."""
    groups = [other.value for other in _groups(indicator, value.when, data)]
    return max(groups) - min(groups) if len(groups) > 1 else value.value


def _groups(indicator: Indicator, when: Date, data: Data) -> Iterable[Value]:
    return (
        value
        for value in data.by_indicator.get(indicator.id, ())
        if value.group is not None
        and value.place is None
        and value.kind == "actual"
        and value.when == when
    )


def _of(since: Date | None, when: Date | None) -> bool:
    """Whether a value is of the base year; any is where no year is given."""
    return since is None or (
        when is not None and since.start <= when.end and when.start <= since.end
    )
