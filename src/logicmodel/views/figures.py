"""Numbers, dates and indicators in one line, as a reader of the language writes them."""

from decimal import Decimal

from logicmodel.diagnostics import Language, Text
from logicmodel.model.elements import Indicator
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

_NARROW, _FIXED = "\u202f", "\u00a0"
"""Spaces at which no line breaks: within a number, and before its unit."""
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
_SINCE = Text("från", "from")
_GAP = Text("gap", "gap")
_NOW = Text("nu", "now")
_LATER = Text("fastställs senare", "to be set later")
_UNITS = {
    "year": (Text("år", "year"), Text("år", "years")),
    "month": (Text("månad", "month"), Text("månader", "months")),
}


def number(value: Decimal, language: Language) -> str:
    """``−1 234,5`` in Swedish, ``−1 234.5`` in English, with a true minus.

    Thousands stand apart by a space also in English: the language reads a comma as a decimal sign.
    """
    whole, _, decimals = f"{abs(value):f}".partition(".")
    text = f"{int(whole):,}".replace(",", _NARROW)
    if decimals:
        text += ("," if language == "sv" else ".") + decimals
    return "−" + text if value < 0 else text


def quantity(value: Decimal, unit: str | None, language: Language) -> str:
    """A number with its unit: ``81,9 %``, ``81.9%``, ``12 kommuner``."""
    if not unit:
        return number(value, language)
    space = "" if unit == "%" and language == "en" else _FIXED
    return number(value, language) + space + unit


def day(date: Date, language: Language) -> str:
    """``2024``, ``2024/25``, ``aug 2024`` or ``31 aug 2024``."""
    if "-" not in date:
        return str(date)
    year, month, *rest = date.split("-")
    name = _MONTHS.to(language).split()[int(month) - 1]
    return " ".join([*(str(int(number)) for number in rest), name, year])


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
    """A target in words, with its year: ``minst 90 % (2030)``, ``−60 % från 2005 (2030)``."""
    return _aim(target, unit, language) + _dated(target.by, language)


def in_a_line(indicator: Indicator, language: Language) -> str:
    """What a box says of an indicator: ``81,9 % → 90 % (2030) · nu 84,0``; empty if nothing is set.

    A gap between groups is another quantity than the baseline and the values, so there it
    stands alone. ``minst`` and ``högst`` are left out where the arrow says as much.
    """
    target, unit = indicator.target, indicator.unit
    if isinstance(target, Gap):
        return aimed(target, None, language)
    start = indicator.baseline.value if indicator.baseline else None
    parts = []
    if start is not None:
        # A percentage keeps its sign at both ends of the arrow; a long unit is said once.
        shown = unit if unit == "%" or target is None else None
        parts.append(quantity(start, shown, language))
    if isinstance(target, Threshold) and _is_implied(target, start):
        target = Threshold(target.value, None, target.unit, target.by)
    if target is not None:
        parts.append(aimed(target, unit, language))
    said = [" → ".join(parts)] if parts else []
    latest = _latest(indicator.actuals)
    if latest is not None:
        said.append(f"{_NOW.to(language)} {number(latest, language)}")
    if isinstance(target, Comparison):
        series = [s for s in indicator.comparisons if s.series == target.series]
        other = _latest(series)
        said += [f"{target.series} {number(other, language)}"] if other is not None else []
    return " · ".join(said)


def _aim(target: Target, unit: str | None, language: Language) -> str:
    match target:
        case Threshold(value=value, bound=bound, unit=own):
            said = quantity(value, own or unit, language)
            return f"{_BOUNDS[bound].to(language)} {said}" if bound else said
        case Change(direction=direction, value=value, unit=own, since=since):
            sign = "+" if direction == "increase" else "−"
            said = sign + quantity(abs(value), own, language)
            return f"{said} {_SINCE.to(language)} {day(since, language)}" if since else said
        case Comparison(direction=direction, series=series):
            return f"{_COMPARED[direction].to(language)} {series}"
        case Trend(direction=direction):
            return _TRENDS[direction].to(language)
        case Gap(group=group, value=value, unit=own):
            said = quantity(value, own or unit, language)
            return f"{_GAP.to(language)} {group} {_BOUNDS['at_most'].to(language)} {said}"
        case Deferred():
            return _LATER.to(language)


def _is_implied(target: Threshold, start: Decimal | None) -> bool:
    if start is None or target.value == start:
        return False
    return target.bound == ("at_least" if target.value > start else "at_most")


def _latest(measures: tuple[Measure, ...] | list[Series]) -> Decimal | None:
    """The value of the latest date; of equal or no dates the last written."""
    known = [m for m in measures if m.value is not None]
    dated = [(m.when.end, place, m.value) for place, m in enumerate(known) if m.when]
    if dated:
        return max(dated)[2]
    return known[-1].value if known else None


def _dated(when: Date | None, language: Language) -> str:
    return f" ({day(when, language)})" if when else ""
