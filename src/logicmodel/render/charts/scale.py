"""From values and days to places on paper, and the round numbers that stand beside them."""

import datetime as dt
import math
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from logicmodel.render.geometry import Area
from logicmodel.views.chart import Chart

_STEPS = (1, 2, 5, 10)
_MOST_TICKS = 5
_ROOM = Fraction(1, 10)
"""Of the height, above the highest and below the lowest value."""
_YEAR = dt.timedelta(days=366)


class Span(NamedTuple):
    """What a chart has to show: days from the first to the last, values from low to high.

    Values are exact: nothing that can be written is too large, or too close to another.
    """

    first: dt.date
    last: dt.date
    low: Fraction
    high: Fraction

    def part(self, day: dt.date) -> float:
        """How far from the first day to the last, 0 to 1."""
        return (day - self.first).days / (self.last - self.first).days

    def holds(self, day: dt.date) -> bool:
        """Whether a day is shown."""
        return self.first <= day <= self.last


def span_of(chart: Chart) -> Span:
    """All of a chart's values, and today unless it lies more than a year after all else.

    The axis of values starts at 0 where the values are not far from it.
    """
    dots = [dot for curve in chart.curves for dot in curve.dots]
    first, last = min(dot.day for dot in dots), max(dot.day for dot in dots)
    if dt.timedelta() < chart.today - last <= _YEAR:
        last = chart.today
    if first == last:
        first = max(first, dt.date.min + _YEAR) - _YEAR
        last = min(last, dt.date.max - _YEAR) + _YEAR
    low, high = (Fraction(end(dot.value for dot in dots)) for end in (min, max))
    room = ((high - low) or abs(high) or Fraction(1)) * _ROOM
    near = 0 <= low < (high - low) / 2 + room
    return Span(first, last, Fraction(0) if near else low - room, high + room)


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
        part = (Fraction(value) - self.span.low) / (self.span.high - self.span.low)
        return self.area.bottom - self.area.height * float(part)


def ticks(span: Span) -> list[Decimal]:
    """The round numbers within a span, five or so, from the lowest."""
    return list(_round_numbers(span.low, span.high))


def _round_numbers(low: Fraction, high: Fraction) -> Iterator[Decimal]:
    raw = (high - low) / _MOST_TICKS
    power = (Decimal(raw.numerator) / Decimal(raw.denominator)).adjusted()
    unit = Fraction(10) ** power
    step = next(step for step in _STEPS if step * unit >= raw)
    size = step * unit
    for count in range(math.ceil(low / size), math.floor(high / size) + 1):
        # Written out, since reckoning would round to as many digits as the context has.
        tick = Decimal(f"{count * step}e{power}")
        yield Decimal(int(tick)) if power >= 0 or (step == 10 and power == -1) else tick
