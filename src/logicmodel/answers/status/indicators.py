"""How the indicators of an element stand: each in a line, and several together in a sentence."""

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal

from logicmodel.answers.status.inquiry import Inquiry
from logicmodel.diagnostics import Text
from logicmodel.followup.aims import series_value
from logicmodel.followup.facts import Missing
from logicmodel.followup.progress import Status
from logicmodel.model.elements import Indicator
from logicmodel.model.values import Comparison
from logicmodel.views import figures

_GOAL, _AGAINST = Text("mål", "target"), Text("mot", "against")
_NO_VALUE, _NO_NEWER = (
    Text("utfall saknas", "no value"),
    Text("nyare utfall saknas", "no newer value"),
)
_LACKS = {
    "value": Text("utfall för {when} saknas", "no value for {when}"),
    "groups": Text("utfall per grupp för {when} saknas", "no values by group for {when}"),
    "series": Text("värdet för {series} {when} saknas", "the value of {series} {when} is missing"),
    "baseline": Text("utgångsläge att räkna från saknas", "no baseline to reckon from"),
}
_COMPARED = ("series", "baseline")
"""What may be lacking beside a value of the indicator itself."""

# Of one indicator and of several, the gravest first; none of the statuses if nobody can tell.
_STANDS: dict[Status | None, tuple[Text, Text]] = {
    Status.MISSED: (
        Text("nådde inte sitt målvärde", "did not reach its target"),
        Text("nådde inte sina målvärden", "did not reach their targets"),
    ),
    Status.BEHIND: (
        Text("ligger efter planen", "is behind"),
        Text("ligger efter planen", "are behind"),
    ),
    Status.NO_DATA: (
        Text("saknar utfall", "has no value"),
        Text("saknar utfall", "have no value"),
    ),
    None: (
        Text("saknar något att jämföra med", "lacks something to compare with"),
        Text("saknar något att jämföra med", "lack something to compare with"),
    ),
    Status.ON_TRACK: (
        Text("följer planen", "is on track"),
        Text("följer planen", "are on track"),
    ),
    Status.TOO_EARLY: (
        Text("har inget utfall än", "has no value yet"),
        Text("har inget utfall än", "have no value yet"),
    ),
    Status.REACHED: (Text("är nådd", "is reached"), Text("är nådda", "are reached")),
}
_NUMBERS = Text(
    "noll en två tre fyra fem sex sju åtta nio tio elva tolv",
    "none one two three four five six seven eight nine ten eleven twelve",
)
_OF = Text("{n} av {total} indikatorer {how}", "{n} of {total} indicators {how}")
_OTHER = Text("den andra {how}", "the other {how}")


def result(inquiry: Inquiry, name: str, indicator: Indicator) -> str:
    """``Elever i åk 9 …: 83,1 % (2023/24), efter planen; mål: minst 90 % (2030)``."""
    say, language = inquiry.phrases.say, inquiry.phrases.language
    found, target = inquiry.progress(indicator), indicator.target
    now = _now(inquiry, indicator)
    aim = figures.aimed(target, indicator.unit, language) if target else ""
    if not aim:
        return f"{indicator.title}: {now or say(_NO_VALUE)}"
    lacking = _lacking(inquiry, name, indicator) if now else None
    status = _lack(inquiry, indicator, lacking) if lacking else say(found.status.title)
    return f"{indicator.title}: {', '.join(filter(None, [now, status]))}; {say(_GOAL)}: {aim}"


def together(inquiry: Inquiry, name: str) -> str:
    """``En av två indikatorer ligger efter planen, den andra saknar utfall``.

    Empty unless there are several with targets that do not stand alike.
    """
    found = list(_standings(inquiry, name))
    return _counted(inquiry, found) if len(set(found)) > 1 else ""


def is_missed(inquiry: Inquiry, name: str) -> bool:
    """Whether the time of an indicator is up, and its target was not reached."""
    return Status.MISSED in _standings(inquiry, name)


def other(inquiry: Inquiry, indicator: Indicator) -> Decimal | None:
    """The value of what an indicator is compared with, of the same time as its own."""
    value, target = inquiry.progress(indicator).value, indicator.target
    if value is None or not isinstance(target, Comparison):
        return None
    return series_value(indicator, target.series, value.when, inquiry.data)


def _now(inquiry: Inquiry, indicator: Indicator) -> str:
    """``10,2 % mot riket 9,1 % (2023)``; empty without a value."""
    language, value = inquiry.phrases.language, inquiry.progress(indicator).value
    if value is None:
        return ""
    unit = figures.unit_measured(indicator, language)
    said = figures.quantity(value.value, unit, language)
    theirs = other(inquiry, indicator)
    if theirs is not None and isinstance(indicator.target, Comparison):
        against = f"{inquiry.phrases.say(_AGAINST)} {indicator.target.series}"
        said = f"{said} {against} {figures.quantity(theirs, unit, language)}"
    return f"{said} ({figures.day(value.when, language)})"


def _lacking(inquiry: Inquiry, name: str, indicator: Indicator) -> Missing | None:
    """What it takes to tell how an indicator stands of which something is known."""
    if inquiry.progress(indicator).status is not Status.NO_DATA:
        return None
    path = ("elements", name, "indicators", indicator.id)
    return next(iter(inquiry.facts.reached(path, indicator).missing), None)


def _lack(inquiry: Inquiry, indicator: Indicator, missing: Missing) -> str:
    if missing.lack not in _COMPARED and missing.when is None:
        return inquiry.phrases.say(_NO_NEWER)
    when = figures.day(missing.when, inquiry.phrases.language) if missing.when else ""
    series = getattr(indicator.target, "series", "")
    return inquiry.phrases.say(_LACKS[missing.lack]).format(when=when, series=series)


def _standings(inquiry: Inquiry, name: str) -> Iterator[Status | None]:
    for _, indicator in inquiry.facts.aimed(inquiry.model.elements[name]):
        lacking = _lacking(inquiry, name, indicator)
        told = lacking is None or lacking.lack not in _COMPARED
        yield inquiry.progress(indicator).status if told else None


def _counted(inquiry: Inquiry, found: Iterable[Status | None]) -> str:
    say, counts = inquiry.phrases.say, Counter(found)
    total = sum(counts.values())
    parts: list[str] = []
    for status in filter(counts.__contains__, _STANDS):
        n = counts[status]
        how = say(_STANDS[status][n > 1])
        if not parts:
            parts.append(
                say(_OF).format(n=_number(inquiry, n), total=_number(inquiry, total), how=how)
            )
        else:
            parts.append(
                say(_OTHER).format(how=how) if total == 2 else f"{_number(inquiry, n)} {how}"
            )
    said = ", ".join(parts) if total == 2 else inquiry.phrases.listed(parts)
    return said[:1].upper() + said[1:]


def _number(inquiry: Inquiry, n: int) -> str:
    words = inquiry.phrases.say(_NUMBERS).split()
    return words[n] if n < len(words) else str(n)
