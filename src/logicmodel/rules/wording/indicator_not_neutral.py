"""LM805: an indicator whose title says which way to go, or how far."""

from collections.abc import Iterator

from logicmodel.diagnostics import Language, Severity, Text
from logicmodel.model.measurement import Measurement
from logicmodel.model.targets import direction
from logicmodel.model.units import is_points, per_whole
from logicmodel.model.values import Change, Trend
from logicmodel.rules.rule import Context, Finding, Page, Rule, called
from logicmodel.rules.wording import CHANGE, Words, outcome, phrases, verb

_MOSTLY = 50
_MARKS = (",", "–", "-", ":")


def check(context: Context) -> Iterator[Finding]:
    """Indicators that begin with a change or a limit, or whose verb is a change."""
    language = context.model.language
    aims = phrases(language, *CHANGE, "direction", "limit", "rising", "rise", "fall").first
    for measurement in context.model.measurements:
        indicator = measurement.indicator
        if aims.isdisjoint(indicator.title.casefold().split()):
            continue
        written = indicator.title.replace(",", " ,").split()
        words = [word.casefold() for word in written]
        said = _aim(words, language) or _change(measurement, words, language)
        if not said or (measurement.adapted and measurement.adapted.title == indicator.title):
            continue
        if not context.certain(*measurement.path, "title"):
            continue
        name, aim = called(indicator), " ".join(written[said])
        yield Finding(
            (*measurement.path, "title"),
            Text(
                f"{name.sv} säger vart ni vill (”{aim}”), inte bara vad som mäts.",
                f"{name.en} says where you want to go (“{aim}”), not only what is measured.",
            ),
            Text(
                "Skriv bara vad som mäts, till exempel ”Andel …” eller ”Elever som …”. Åt vilket "
                "håll och hur långt står på raden målvärde.",
                "Write only what is measured, such as “Share of …” or “Pupils who …”. Which way "
                "and how far stands in the line target.",
            ),
        )


def _aim(words: Words, language: Language) -> slice | None:
    """The words that say an aim: those it begins with, its verb, or what is set off by a comma."""
    begins = phrases(language, *CHANGE, "direction", "limit", unless="no change")
    if count := begins.at(words):
        return slice(count)
    rising, limits = phrases(language, "rising"), phrases(language, "limit")
    place = verb(words, rising, language)
    if place is not None:
        return slice(place, place + rising.at(words, place))
    for place in range(1, len(words)):
        if words[place - 1].endswith(_MARKS) and limits.at(words, place):
            return slice(place, None)
    return None


def _change(measurement: Measurement, words: Words, language: Language) -> slice | None:
    """The words that speak of a change, where the values are of what changes.

    *Ökning av närvaron* with 86 per cent to begin with is how many are present. How much more
    there is of something may be measured as such; in doubt it is taken for that.
    """
    rise = phrases(language, "rise").at(words)
    count = rise or phrases(language, "fall").at(words)
    if not count or phrases(language, "counted").at(words, count):
        return None
    indicator, unit = measurement.indicator, measurement.unit or ""
    if is_points(unit) or " per " in unit:
        return None
    start = indicator.baseline.value if indicator.baseline else None
    if start is None or isinstance(indicator.target, Change | Trend):
        return slice(count)
    if not rise:
        return slice(count) if direction(indicator) == "decrease" else None
    return slice(count) if per_whole(unit) and start >= _MOSTLY else None


RULE = Rule(
    code="LM805",
    name=Text("indikator-med-riktning", "indicator-not-neutral"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "En indikator vars titel säger åt vilket håll eller hur långt, till exempel ”Ökad "
            "andel …”, ”Minskning av …”, ”Fler …” eller ”Minst 90 % …”.",
            "An indicator whose title says which way or how far, such as “Increased share …”, "
            "“Reduction of …”, “More …” or “At least 90 % …”.",
        ),
        why=Text(
            "En indikator är en mätare: den ska kunna visa både framgång och bakslag. Står "
            "riktningen i titeln blir ett värde svårt att läsa, och ändras målet måste måttet byta "
            "namn.",
            "An indicator is a gauge: it is to show success and setback alike. With the direction "
            "in its title a value is hard to read, and when the aim changes so must the name of "
            "the measure.",
        ),
        fix=Text(
            "Låt titeln säga vad som mäts, och skriv riktning och nivå i målvärdet.",
            "Let the title say what is measured, and put direction and level in the target.",
        ),
        source=Text(
            "Ann-Murray Brown, ”What is a ‘Neutral’ Indicator?”",
            "Ann-Murray Brown, “What is a ‘Neutral’ Indicator?”",
        ),
    ),
    bad=outcome(
        measure=Text(
            "Fler lärare har en rektor som leder utvecklingen",
            "More teachers have a principal who leads development",
        )
    ),
    good=outcome(),
    check=check,
    note=Text("mått med riktning", "measure with an aim"),
)
