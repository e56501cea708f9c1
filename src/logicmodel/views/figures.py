"""Numbers, dates and indicators in one line, as a reader of the language writes them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

from logicmodel.diagnostics import Language, Text
from logicmodel.model.elements import Indicator
from logicmodel.model.units import is_points
from logicmodel.model.values import (
    Change,
    Comparison,
    Date,
    Deferred,
    Duration,
    Gap,
    Measure,
    Milestone,
    Period,
    Series,
    Target,
    Threshold,
    Trend,
)

T = TypeVar("T", Measure, Series)
_NARROW, _FIXED = "\u202f", "\u00a0"
"""Spaces at which no line breaks: within a number, and before its unit or within a date."""
_MONTHS = Text(
    "jan feb mars april maj juni juli aug sep okt nov dec",
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
)
_BOUNDS = {"at_least": Text("minst", "at least"), "at_most": Text("högst", "at most")}
_TRENDS = {
    "increase": Text("ska öka", "to increase"),
    "decrease": Text("ska minska", "to decrease"),
}
_COMPARED = {
    "higher_than": Text("högre än", "higher than"),
    "lower_than": Text("lägre än", "lower than"),
}
_CHANGES = {
    "increase": Text("öka", "increase by"),
    "decrease": Text("minska", "decrease by"),
}
_SINCE = Text("från", "from")
_SEX, _SEX_GAP = Text("kön", "gender"), Text("könsgap", "gender gap")
_POINTS = Text("procentenheter", "percentage points")
_NOW = Text("nu", "now")
_LATER = Text("fastställs senare", "to be set later")
_LONG_UNIT = 16
"""Letters; a longer unit is said of the target, and else only beside the picture."""
_SHORT_NAME = 48
_LONG_NUMBER = 16
"""Letters; beyond a million millions nobody counts the noughts."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_UNITS = {
    "year": (Text("år", "year"), Text("år", "years")),
    "month": (Text("månad", "month"), Text("månader", "months")),
}


def number(value: Decimal, language: Language) -> str:
    """``−1 234,5`` in Swedish, ``−1 234.5`` in English, with a true minus.

    Thousands stand apart by a space also in English: the language reads a comma as a decimal sign.
    """
    whole, _, decimals = f"{value.copy_abs():,f}".partition(".")
    text = whole.replace(",", _NARROW)
    if decimals:
        text += ("," if language == "sv" else ".") + decimals
    return "−" + text if value < 0 else text


def brief(value: Decimal, language: Language) -> str:
    """A number that there is room for in a picture: ``1,23·10^30`` where it is very long."""
    said = number(value, language)
    if len(said) <= _LONG_NUMBER:
        return said
    digits, _, power = f"{value:.2e}".partition("e")
    return f"{number(Decimal(digits), language)}·10^{number(Decimal(power), language)}"


def quantity(value: Decimal, unit: str | None, language: Language) -> str:
    """A number with its unit: ``81,9 %``, ``81.9%``, ``12 kommuner``."""
    return with_unit(number(value, language), unit, language) if unit else number(value, language)


def with_unit(said: str, unit: str, language: Language) -> str:
    """A number in words with its unit."""
    return said + ("" if unit == "%" and language == "en" else _FIXED) + unit


def day(date: Date, language: Language) -> str:
    """``2024``, ``2024/25``, ``aug 2024`` or ``31 aug 2024``, which no line breaks apart."""
    if "-" not in date:
        return str(date)
    year, month, *rest = date.split("-")
    name = _MONTHS.to(language).split()[int(month) - 1]
    return _FIXED.join([*(str(int(number)) for number in rest), name, year])


def stretch(period: Period, language: Language) -> str:
    """A period: ``2024–2026``, ``aug 2024–juni 2026``."""
    ends = dict.fromkeys((day(period.start, language), day(period.end, language)))
    return "–".join(ends)


def length(duration: Duration, language: Language) -> str:
    """A duration: ``1 år``, ``18 månader``."""
    name = _UNITS[duration.unit][duration.count != 1].to(language)
    return quantity(duration.count, name, language)


def measured(measure: Measure | Milestone | Series, unit: str | None, language: Language) -> str:
    """A value with its date: ``81,9 % (2020/21)``, ``minst 6 (2024)``, ``riket 86,2 % (2021)``."""
    if measure.value is None:
        return _LATER.to(language)
    when = measure.by if isinstance(measure, Milestone) else measure.when
    said = quantity(measure.value, measure.unit or unit, language)
    if isinstance(measure, Milestone) and measure.bound:
        said = f"{_BOUNDS[measure.bound].to(language)} {said}"
    if isinstance(measure, Series):
        said = f"{measure.series} {said}"
    return said + _dated(when, language)


def aimed(target: Target, unit: str | None, language: Language) -> str:
    """A target in words, with its year: ``minst 90 % (2030)``, ``minska 60 % från 2005 (2030)``."""
    return _aim(target, unit, language) + _dated(target.by, language)


def in_a_line(indicator: Indicator, language: Language) -> str:
    """What a box says of its only indicator; empty if nothing is set.

    ``81,9 % → minst 90 % (2030) · nu 84,0 % (2024/25)``: the baseline, the target, and where one
    is now. A comparison ends with what is compared with.
    """
    target, now = indicator.target, _now(indicator, indicator.unit, language)
    said = [_way(indicator, _start(indicator, language), language), now]
    if isinstance(target, Comparison):
        name = target.series.casefold()
        other = _latest([s for s in indicator.comparisons if s.series.casefold() == name])
        said.append(_compared(other, indicator.unit, language) if other else "")
    return " · ".join(filter(None, said))


def in_short(indicator: Indicator, language: Language) -> str:
    """What a box says of one indicator of several: its name, where one stands, and the target.

    ``Behöriga: 81,9 % → minst 90 % (2030)``. Once there are values, the latest takes the
    baseline's place: ``Behöriga: nu 84,0 % (2024/25) → minst 90 % (2030)``.
    """
    # A gap's unit is said with its target.
    unit = None if isinstance(indicator.target, Gap) else indicator.unit
    start = _now(indicator, unit, language) or _start(indicator, language)
    said, name = _way(indicator, start, language), _called(indicator)
    return said if said.casefold().startswith(name.casefold()) or not said else f"{name}: {said}"


def _way(indicator: Indicator, start: str, language: Language) -> str:
    target, unit = indicator.target, indicator.unit
    if isinstance(target, Gap):
        between, size = _gap(target, unit, language)
        return f"{between} {start} → {size}" if start else f"{between} {size}"
    aim = aimed(target, unit, language) if target else ""
    return " → ".join(filter(None, [start, aim]))


def _start(indicator: Indicator, language: Language) -> str:
    """The baseline; a gap's unit is said with its target."""
    baseline, unit, target = indicator.baseline, indicator.unit, indicator.target
    if baseline is None or baseline.value is None or _measures_another(indicator):
        return ""
    if isinstance(target, Gap):
        return number(baseline.value, language)
    return _valued(baseline, unit, language)


def _now(indicator: Indicator, unit: str | None, language: Language) -> str:
    latest = _latest(indicator.actuals)
    if latest is None or _measures_another(indicator):
        return ""
    return f"{_NOW.to(language)} {_valued(latest, unit, language)}{_dated(latest.when, language)}"


def _compared(other: Series, unit: str | None, language: Language) -> str:
    """Whom one compares with, where they are and since when: ``riket 9,4 % (2025)``."""
    return f"{other.series} {_valued(other, unit, language)}{_dated(other.when, language)}"


def _measures_another(indicator: Indicator) -> bool:
    """Whether the values are of another quantity than the target: a share, and a gap in it."""
    return isinstance(indicator.target, Gap) and not is_points(indicator.unit or "")


def _valued(measure: Measure | Series, unit: str | None, language: Language) -> str:
    value = measure.value
    return "" if value is None else quantity(value, short_unit(measure.unit or unit), language)


def short_unit(unit: str | None) -> str | None:
    """A unit that there is room for beside every number."""
    return unit if unit and len(unit) <= _LONG_UNIT else None


def _called(indicator: Indicator) -> str:
    """In a word: the end of an id such as ``EM1.behöriga``, or how the title begins."""
    tail = indicator.id.rpartition(".")[2]
    if _WORD.fullmatch(tail) and not tail.isupper():
        return tail[:1].upper() + tail[1:]
    if len(indicator.title) <= _SHORT_NAME:
        return indicator.title
    return indicator.title[:_SHORT_NAME].rpartition(" ")[0] + " …"


def _aim(target: Target, unit: str | None, language: Language) -> str:
    match target:
        case Threshold(value=value, bound=bound, unit=own):
            return _bounded(value, bound, own or unit, language)
        case Change(direction=direction, value=value, unit=own, since=since):
            amount = quantity(abs(value), own or of_difference(unit, language), language)
            said = f"{_CHANGES[direction].to(language)} {amount}"
            return f"{said} {_SINCE.to(language)} {day(since, language)}" if since else said
        case Comparison(direction=direction, series=series):
            return f"{_COMPARED[direction].to(language)} {series}"
        case Trend(direction=direction):
            return _TRENDS[direction].to(language)
        case Gap():
            return " ".join(_gap(replace(target, by=None), unit, language))
        case Deferred():
            return _LATER.to(language)


def _gap(target: Gap, unit: str | None, language: Language) -> tuple[str, str]:
    """Between whom the gap is, and how large it may be: of shares it is in percentage points."""
    group = target.group
    sexes = group.casefold() == _SEX.to(language)
    own = target.unit or of_difference(unit, language)
    size = _bounded(target.value, "at_most", own, language) + _dated(target.by, language)
    return _SEX_GAP.to(language) if sexes else f"gap ({group})", size


def unit_measured(indicator: Indicator, language: Language) -> str | None:
    """The unit of what the target is about: of a gap between groups that of their differences."""
    unit, target = indicator.unit, indicator.target
    if isinstance(target, Gap) and not is_points(unit or ""):
        return target.unit or of_difference(unit, language)
    return unit


def of_difference(unit: str | None, language: Language) -> str | None:
    """The unit of a difference between two values: of shares, percentage points."""
    return _POINTS.to(language) if unit == "%" else unit


def _bounded(value: Decimal, bound: str | None, unit: str | None, language: Language) -> str:
    said = quantity(value, unit, language)
    return f"{_BOUNDS[bound].to(language)} {said}" if bound else said


def _latest(measures: Sequence[T]) -> T | None:
    """The one of the latest date; of equal or no dates the last written."""
    known = [m for m in measures if m.value is not None]
    dated = [(m.when.end, place) for place, m in enumerate(known) if m.when]
    if dated:
        return known[max(dated)[1]]
    return known[-1] if known else None


def _dated(when: Date | None, language: Language) -> str:
    return f" ({day(when, language)})" if when else ""
