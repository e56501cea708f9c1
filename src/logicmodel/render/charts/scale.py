"""From values and days to places on paper, and the round numbers that stand beside them."""

import datetime as dt
import math
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from logicmodel.render.geometry import Area
from logicmodel.views.chart import Chart

_STEPS = (1, 2, 5, 10)
_MOST_TICKS = 5
_ROOM = 0.1
"""Of the height, above the highest and below the lowest value."""
_YEAR = dt.timedelta(days=366)


class Span(NamedTuple):
    """What a chart has to show: days from the first to the last, values from low to high."""

    first: dt.date
    last: dt.date
    low: float
    high: float

    def part(self, day: dt.date) -> float:
        """How far from the first day to the last, 0 to 1."""
        return (day - self.first).days / (self.last - self.first).days


def span_of(chart: Chart) -> Span:
    """All of a chart's values, and today unless it lies more than a year after all else.

    The axis of values starts at 0 where the values are not far from it.
    """
    dots = [dot for curve in chart.curves for dot in curve.dots]
    first, last = min(dot.day for dot in dots), max(dot.day for dot in dots)
    if last < chart.today <= last + _YEAR:
        last = chart.today
    if first == last:
        first, last = first - _YEAR, last + _YEAR
    low, high = (float(end(dot.value for dot in dots)) for end in (min, max))
    room = ((high - low) or abs(high) or 1.0) * _ROOM
    near = 0 <= low < (high - low) / 2 + room
    return Span(first, last, 0.0 if near else low - room, high + room)


@dataclass(frozen=True, slots=True)
class Scale:
    """Where a chart's values and days stand in its area."""

    area: Area
    span: Span

    def x(self, day: dt.date) -> float:
        """Where a day stands."""
        return self.area.x + self.area.width * self.span.part(day)

    def y(self, value: Decimal) -> float:
        """Where a value stands."""
        part = (float(value) - self.span.low) / (self.span.high - self.span.low)
        return self.area.bottom - self.area.height * part


def ticks(span: Span) -> list[Decimal]:
    """The round numbers within a span, five or so, from the lowest."""
    return list(_round_numbers(span.low, span.high))


def _round_numbers(low: float, high: float) -> Iterator[Decimal]:
    raw = (high - low) / _MOST_TICKS
    power = math.floor(math.log10(raw))
    step = next(step for step in _STEPS if step >= raw / 10**power)
    size = Decimal(step).scaleb(power)
    # Exactly, since a float divided by another may come out as the whole number beside it.
    for count in range(math.ceil(Decimal(low) / size), math.floor(Decimal(high) / size) + 1):
        tick = count * size
        yield tick.quantize(Decimal(1)) if power >= 0 or (step == 10 and power == -1) else tick
