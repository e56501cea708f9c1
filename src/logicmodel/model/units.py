"""What a unit says of the values in it: a share lies between 0 and 100, a count is not negative."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

_PERCENT = frozenset({"%", "procent", "percent", "per cent", "pct"})
_PERMILLE = frozenset({"‰", "promille", "permille", "per mille"})
_POINTS = re.compile(r"procentenhet|%-enhet|percentage point|pp\b")
_SHARE = re.compile(r"(?:andel(?:en)?|share|proportion)\b")
_SCALED = re.compile(r"%|procent|per ?cent|pct\b|(?:andel(?:en)?|share|proportion)\b")
_PIECES = frozenset({"st", "styck", "stycken", "antal", "number", "count", "pcs"})

# Money, temperatures, scores and net emissions may lie below zero …
_SIGNED = re.compile(
    r"\b(?:(?:[tkmb]|mn|md)?(?:kr|sek|eur|usd)|kron(?:a|or)|euros?|dollars?|"
    r"\w*poäng|points?|\w*index\w*|\w*skala|scale|scores?|standardavvikelser?|"
    r"standard deviations?|grader|degrees?|celsius|\w*ton(?:s|nes?)?|kg)\b|[€$£°]"
)
# … and so may a difference or a net amount, whatever its unit.
_DIFFERENCE = re.compile(
    r"(?:förändring|tillväxt|ökning|minskning|skillnad|differens)(?:en)?\b|\bnetto|"
    r"\b(?:(?:change|increase|decrease) (?:in|of)|growth|difference|net)\b"
)


class Bounds(NamedTuple):
    """The lowest and the highest value there can be; ``None`` where there is no such limit."""

    low: Decimal | None = None
    high: Decimal | None = None

    def hold(self, value: Decimal) -> bool:
        """Whether a value lies within the bounds."""
        return not (
            (self.low is not None and value < self.low)
            or (self.high is not None and value > self.high)
        )


@lru_cache(maxsize=1 << 10)
def bounds(unit: str) -> Bounds:
    """Which values can be, judged by their unit.

    A bare ``%`` is a share of a whole, and so is ``andel elever``; ``% per år`` and ``% av
    budgeten`` need not be.
    """
    name = _folded(unit)
    if is_points(name):
        return Bounds(Decimal(-100), Decimal(100))
    if not name or _SIGNED.search(name):
        return Bounds()
    if _SHARE.match(name):
        return Bounds(Decimal(0), Decimal(100))
    if whole := per_whole(name):
        return Bounds(Decimal(0), Decimal(whole))
    return Bounds() if _SCALED.match(name) else Bounds(Decimal(0))


def is_difference(title: str) -> bool:
    """Whether a title speaks of a change, a difference or a net amount, which have no bounds."""
    return bool(_DIFFERENCE.search(title.casefold()))


def per_whole(unit: str) -> int | None:
    """How many of a relative unit make a whole: 100 for ``%``, 1000 for ``‰``, else ``None``."""
    name = _folded(unit)
    return 100 if name in _PERCENT else 1000 if name in _PERMILLE else None


def is_points(unit: str) -> bool:
    """Whether the unit is percentage points: differences between shares."""
    return bool(_POINTS.match(_folded(unit)))


@lru_cache(maxsize=1 << 10)
def agree(written: str, unit: str) -> bool:
    """Whether a unit that stands beside a number is the indicator's own.

    One word of it is enough, in any form: ``kommun`` and ``kommuner`` for ``antal kommuner``.
    """
    one, other = _folded(written), _folded(unit)
    scales = {_scale(one), _scale(other)}
    if scales != {"amount"}:
        return len(scales) == 1
    return one in _PIECES or any(_alike(one, word) for word in other.split())


def agree_as_difference(written: str, unit: str) -> bool:
    """Whether a difference or a change of values in ``unit`` can be given in ``written``.

    Percentage points are the difference between shares; ``%`` is a part of any value.
    """
    in_points = is_points(written) and _scale(_folded(unit)) == "percent"
    return in_points or per_whole(written) is not None or agree(written, unit)


def _scale(name: str) -> str:
    if is_points(name):
        return "points"
    if name in _PERMILLE:
        return "permille"
    return "percent" if _SCALED.match(name) else "amount"


def _alike(one: str, other: str) -> bool:
    """Whether two words are forms of one: ``skola`` and ``skolor``, ``kr`` and ``kronor``."""
    shortest = min(len(one), len(other))
    pairs = enumerate(zip(one, other, strict=False))
    same = next((i for i, (a, b) in pairs if a != b), shortest)
    return one == other or other in _PIECES or same >= max(2, shortest - 1)


def _folded(unit: str) -> str:
    return " ".join(unit.casefold().split())
