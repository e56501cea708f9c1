"""LM212: a change that does not say from which year it counts."""

from collections.abc import Iterator
from dataclasses import replace

from logicmodel.diagnostics import Path, Severity, Text
from logicmodel.model.elements import Indicator
from logicmodel.model.measurement import Measurement
from logicmodel.model.values import Change, Date
from logicmodel.rules.measurability import outcome_with
from logicmodel.rules.rule import Context, Finding, Page, Remedy, Rule, called
from logicmodel.rules.written import written
from logicmodel.syntax.editing.changes import BLANK, Write, plain


def check(context: Context) -> Iterator[Finding]:
    """Changes by so much, without the year to count from or any value of that year."""
    for measurement in context.model.measurements:
        target = measurement.indicator.target
        if not isinstance(target, Change):
            continue
        if target.since:
            if _lacks_value(measurement.indicator, target.since):
                yield _other_year(measurement, target)
            continue
        baseline = measurement.indicator.baseline
        since = baseline.when if baseline else None
        adapted = measurement.adapted
        given = target.by or (adapted.target.by if adapted and adapted.target else None)
        end = given or context.model.end_of(measurement.element)
        name, change = called(measurement.indicator), written(replace(target, by=None))
        year, by = since or BLANK, end or BLANK
        when = _WHEN[given is None and measurement.aims]
        yield Finding(
            (*measurement.path, "target"),
            Text(
                f"målvärdet för {name.sv} säger {when.sv}.",
                f"the target of {name.en} {when.en}.",
            ),
            Text(
                f"Skriv målvärde: {change.sv} från {year} till {by}",
                f"Write target: {change.en} from {year} by {by}",
            ),
            remedies=(_remedy((*measurement.path, "target"), target, since, end),),
        )


_WHEN = (
    Text(
        "inte från vilket år förändringen räknas",
        "does not say from which year the change is counted",
    ),
    Text(
        "varken från vilket år förändringen räknas eller till vilket år den ska ha skett",
        "says neither from which year the change is counted nor by which it is to be made",
    ),
)


def _lacks_value(indicator: Indicator, since: Date) -> bool:
    """Whether the baseline is of another year than the change counts from, and no value is."""
    baseline = indicator.baseline
    if not baseline or baseline.value is None or not baseline.when:
        return False
    dates = [actual.when for actual in (baseline, *indicator.actuals) if actual.when]
    return not any(since.start <= when.end and when.start <= since.end for when in dates)


def _other_year(measurement: Measurement, target: Change) -> Finding:
    baseline = measurement.indicator.baseline
    name, line, start = called(measurement.indicator), written(target), written(baseline)
    return Finding(
        (*measurement.path, "target"),
        Text(
            f"målvärdet {line.sv} för {name.sv} räknas från {target.since}, men utgångsläget är "
            f"{start.sv}.",
            f"the target {line.en} of {name.en} counts from {target.since}, but the baseline is "
            f"{start.en}.",
        ),
        Text(
            f"Skriv värdet för {target.since} som utgångsläge, eller räkna förändringen från "
            "utgångslägets år. Annars går det inte att räkna ut vad som ska nås.",
            f"Give the value of {target.since} as the baseline, or count the change from the year "
            "of the baseline. Otherwise nobody can reckon what is to be reached.",
        ),
        (((*measurement.path, "baseline"), Text("Utgångsläget", "The baseline")),),
        severity=Severity.INFO,
    )


def _remedy(path: Path, target: Change, since: Date | None, by: Date | None) -> Remedy:
    """The year of the baseline and the plan's last are likely, but promises of the author's."""
    title = Text("Sätt basåret", "Set the base year")
    if target.by is None:
        title = Text("Sätt åren", "Set the years")
    change = Write(path, {**plain(target), "since": since or BLANK, "by": by or BLANK})
    return Remedy(title, (change,), "unsafe" if since and by else "to_fill")


RULE = Rule(
    code="LM212",
    name=Text("förändring-utan-basår", "change-without-base-year"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "Ett målvärde som är en förändring (öka 20 %) utan det år som förändringen räknas "
            "från.",
            "A target that is a change (increase 20 %) without the year that the change is "
            "counted from.",
        ),
        why=Text(
            "20 procent mer än 2010 och 20 procent mer än 2023 är olika mål. Utan basår kan "
            "ingen räkna ut vad som ska nås. Står basåret där men utgångsläget är från ett annat "
            "år, och inget utfall är från basåret, är det en upplysning.",
            "20 per cent more than in 2010 and 20 per cent more than in 2023 are different "
            "goals. Without a base year nobody can reckon what is to be reached. If the "
            "base year is there but the baseline is of another year, and no actual is of the base "
            "year, that is an info.",
        ),
        fix=Text(
            "Skriv basåret efter värdet: målvärde: öka 20 % från 2023 till 2028.",
            "Write the base year after the value: target: increase 20 % from 2023 by 2028.",
        ),
        source=Text(
            "Klimatmålen i regionernas verksamhetsplaner anges mot ett basår: minska 60 % från "
            "2005 till 2030.",
            "Climate goals in the regions' plans are stated against a base year: decrease 60 % "
            "from 2005 by 2030.",
        ),
    ),
    bad=outcome_with(
        sv="""
    enhet: %
    utgångsläge: 40 (2023)
    målvärde: öka 20 % till 2028
    källa: "Skolenkäten"
""",
        en="""
    unit: %
    baseline: 40 (2023)
    target: increase 20 % by 2028
    source: "The school survey"
""",
    ),
    good=outcome_with(
        sv="""
    enhet: %
    utgångsläge: 40 (2023)
    målvärde: öka 20 % från 2023 till 2028
    källa: "Skolenkäten"
""",
        en="""
    unit: %
    baseline: 40 (2023)
    target: increase 20 % from 2023 by 2028
    source: "The school survey"
""",
    ),
    check=check,
    note=Text("inget basår", "no base year"),
)
