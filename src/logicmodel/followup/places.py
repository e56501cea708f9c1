"""A whole and its parts: do they agree, how far apart are they, and which of them drive it?

The parts of an indicator are its values for places at one time. Counts add up; shares and means
are weighted by how many stand behind each (``n``). All is reckoned exactly, in fractions.
"""

import math
import re
from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from logicmodel.followup.data import Data, Kind, Value
from logicmodel.model.units import is_points, per_whole
from logicmodel.model.values import Date

_MEAN = re.compile(
    r"\b(?:andel(?:en|ar)?|share|proportion|rate|ratio|kvot|per|procent|percent|\w*poäng|points?|"
    r"\w*index|\w*värde|(?:genom)?snitt\w*|medel(?:tal|ålder|vikt|betyg|längd|tid)?|median\w*|"
    r"mean|average)\b|[/%‰]"
)


class Spread(NamedTuple):
    """How far parts lie apart. ``deviation`` is the standard deviation, weighted by ``n``."""

    lowest: Value
    highest: Value
    deviation: float

    @property
    def range(self) -> Decimal:
        """From the lowest to the highest."""
        return self.highest.value - self.lowest.value


class Driver(NamedTuple):
    """A part and what it adds to the whole, in the indicator's unit."""

    place: str
    adds: Fraction


def parts(
    data: Data, indicator: str, when: Date, places: Collection[str], kind: Kind = "actual"
) -> list[Value]:
    """The values of the given places at one time, in the order of the places."""
    found = {
        value.place: value
        for value in data.by_indicator.get(indicator, ())
        if value.when == when and value.kind == kind and value.group is None and value.place
    }
    return [found[place] for place in places if place in found]


def is_count(unit: str | None) -> bool:
    """Whether values in this unit add up: pupils and plans do, shares and means do not."""
    name = (unit or "").strip().casefold()
    return not (per_whole(name) or is_points(name) or _MEAN.search(name))


def together(some: Sequence[Value], unit: str | None) -> Fraction | None:
    """The value of the whole, reckoned from all its parts.

    ``None`` without parts, and for shares or means of which one does not say how many stand
    behind it.
    """
    if not some:
        return None
    if all(value.n is None for value in some) and is_count(unit):
        return sum((Fraction(value.value) for value in some), Fraction(0))
    weights = _weights(some)
    if weights is None:
        return None
    return sum((w * Fraction(v.value) for w, v in zip(weights, some, strict=True)), Fraction(0))


def agrees(total: Decimal, some: Sequence[Value], unit: str | None) -> bool | None:
    """Whether a stated total is what its parts give, as far as rounding lets anybody tell.

    Each number may be off by half of its last decimal; parts that add up each bring their own.
    ``None`` if that cannot be told: also where what looks like a count lies among its parts, and
    so is most likely a mean (days of waiting) of which one does not say how many stand behind it.
    """
    reckoned = together(some, unit)
    if reckoned is None:
        return None
    slack = [_half(value.value) for value in some]
    added = all(value.n is None for value in some)
    tolerance = _half(total) + (sum(slack, Fraction(0)) if added else max(slack))
    if abs(reckoned - Fraction(total)) <= tolerance:
        return True
    values = [value.value for value in some]
    return None if added and min(values) <= total <= max(values) else False


def spread(some: Sequence[Value]) -> Spread | None:
    """How far the parts lie apart; ``None`` for fewer than two.

    Without ``n`` all parts weigh the same.
    """
    if len(some) < 2:
        return None
    weights = _weights(some) or [Fraction(1, len(some))] * len(some)
    values = [Fraction(value.value) for value in some]
    mean = sum((w * x for w, x in zip(weights, values, strict=True)), Fraction(0))
    variance = sum((w * (x - mean) ** 2 for w, x in zip(weights, values, strict=True)), Fraction(0))
    ordered = sorted(some, key=lambda value: (value.value, value.place or ""))
    return Spread(ordered[0], ordered[-1], math.sqrt(variance))


def drivers(some: Sequence[Value], reference: Decimal) -> list[Driver]:
    """What each part adds to the difference between the whole and a reference, the most first.

    A part adds its distance from the reference times its weight; together they give the
    difference exactly. Empty where a weight is not known.
    """
    weights = _weights(some)
    if weights is None:
        return []
    return _ordered(
        Driver(value.place or "", weight * (Fraction(value.value) - Fraction(reference)))
        for weight, value in zip(weights, some, strict=True)
    )


def change_by_place(
    before: Sequence[Value], after: Sequence[Value], unit: str | None
) -> list[Driver]:
    """What each part adds to the change of the whole between two times, the most first.

    Only places that have both values count. A count adds its own change. A share adds its own
    change at its mean weight, and the change of its weight at its mean distance from the whole
    (shift-share with mean weights): together they give the change of the whole exactly.
    """
    earlier = {value.place: value for value in before}
    pairs = [(earlier[v.place], v) for v in after if v.place in earlier]
    old, new = [first for first, _ in pairs], [second for _, second in pairs]
    if not pairs:
        return []
    if all(value.n is None for value in (*old, *new)) and is_count(unit):
        return _ordered(
            Driver(a.place or "", Fraction(b.value) - Fraction(a.value)) for a, b in pairs
        )
    first, second = _weights(old), _weights(new)
    whole_before, whole_after = together(old, unit), together(new, unit)
    if first is None or second is None or whole_before is None or whole_after is None:
        return []
    middle = (whole_before + whole_after) / 2
    return _ordered(
        Driver(a.place or "", _added(Fraction(a.value), Fraction(b.value), w, v, middle))
        for (a, b), w, v in zip(pairs, first, second, strict=True)
    )


def _added(
    before: Fraction, after: Fraction, w: Fraction, v: Fraction, middle: Fraction
) -> Fraction:
    return (w + v) / 2 * (after - before) + (v - w) * ((before + after) / 2 - middle)


def _ordered(drivers: Iterable[Driver]) -> list[Driver]:
    return sorted(drivers, key=lambda driver: (-abs(driver.adds), driver.place))


def _weights(some: Sequence[Value]) -> list[Fraction] | None:
    """Each part's share of all that stand behind the parts."""
    numbers = [Fraction(value.n) for value in some if value.n is not None]
    whole = sum(numbers, Fraction(0))
    if len(numbers) < len(some) or whole <= 0:
        return None
    return [number / whole for number in numbers]


def _half(number: Decimal) -> Fraction:
    """Half of the last decimal that a number is written with."""
    exponent = number.as_tuple().exponent
    return Fraction(10) ** (exponent if isinstance(exponent, int) else 0) / 2
