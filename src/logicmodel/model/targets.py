"""Where a target leads: which way from the baseline, and to what value."""

from decimal import Context, Decimal

from logicmodel.model.elements import Indicator
from logicmodel.model.units import agree_as_difference, is_points, per_whole
from logicmodel.model.values import Change, Direction, Gap, Measure, Threshold, Trend

# A number of a million digits is a slip, not a reason to stop.
_EXACT = Context(traps=[])


def direction(indicator: Indicator) -> Direction | None:
    """Which way the values are to go.

    The words ``minst``, ``högst``, ``öka``, ``minska`` decide; a bare number leads away from
    the baseline. ``None`` if that is not known, if the target equals the baseline, or if it is
    about something else than the values themselves: a comparison, or a gap between groups in
    anything but percentage points.
    """
    match indicator.target:
        case Threshold(bound="at_least"):
            return "increase"
        case Threshold(bound="at_most"):
            return "decrease"
        case Threshold(value=value):
            start = indicator.baseline.value if indicator.baseline else None
            if start is None or start == value:
                return None
            return "increase" if start < value else "decrease"
        case Change(direction=way) | Trend(direction=way):
            return way
        case Gap() if is_points(indicator.unit or ""):
            return "decrease"
    return None


def level(indicator: Indicator) -> Decimal | None:
    """The value to reach, in the indicator's unit.

    A change is reckoned from the baseline, if that is of the base year: one in ``%`` is a part
    of the baseline, any other is added to it. A gap is a value of indicators in percentage
    points. ``None`` if there is no such value or it cannot be reckoned.
    """
    match indicator.target:
        case Threshold(value=value):
            return value
        case Gap(value=value) if is_points(indicator.unit or ""):
            return value
        case Change() as change if indicator.baseline and _of_base_year(indicator.baseline, change):
            unit = change.unit or ""
            if not unit or agree_as_difference(unit, indicator.unit or unit):
                return _changed(indicator.baseline.value, change)
    return None


def unit_of_group(indicator: Indicator, unit: str) -> str:
    """The unit of a group's own values: a gap in percentage points lies between shares."""
    return "%" if isinstance(indicator.target, Gap) and is_points(unit) else unit


def _of_base_year(baseline: Measure, change: Change) -> bool:
    """Whether the change counts from the baseline, as it does where no year is given."""
    since, when = change.since, baseline.when
    return not since or not when or (since.start <= when.end and when.start <= since.end)


def _changed(start: Decimal | None, change: Change) -> Decimal | None:
    if start is None:
        return None
    amount = change.value if change.direction == "increase" else _EXACT.minus(change.value)
    if whole := per_whole(change.unit or ""):
        amount = _EXACT.divide(_EXACT.multiply(start, amount), Decimal(whole))
    reached = _EXACT.add(start, amount)
    return reached if reached.is_finite() else None
