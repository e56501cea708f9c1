"""LM204: an indicator that does not say where it starts, and when that was."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Impact, Outcome, OverallGoal
from logicmodel.model.measurement import Measurement
from logicmodel.model.values import Change, Measure, Trend
from logicmodel.rules.measurability import outcome_with, part_to_fill, value_to_fill
from logicmodel.rules.measurability.unmeasurable_goal import unmeasurable
from logicmodel.rules.rule import Context, Finding, Page, Rule, called
from logicmodel.rules.written import written
from logicmodel.syntax.editing.changes import BLANK, plain


def check(context: Context) -> Iterator[Finding]:
    """Indicators without a baseline, without its year, or with one to be set later."""
    told = {goal.id for goal in unmeasurable(context)}
    for measurement in context.model.measurements:
        if measurement.element.id in told or not _starts_somewhere(measurement):
            continue
        if context.certain(*measurement.path, "baseline"):
            yield from _finding(measurement)


def _starts_somewhere(measurement: Measurement) -> bool:
    """Whether there is a state before; what is delivered starts at nothing, unless to change."""
    becomes_different = isinstance(measurement.element, Outcome | Impact | OverallGoal)
    to_change = isinstance(measurement.indicator.target, Change | Trend)
    return becomes_different or (measurement.aims and to_change)


def _finding(measurement: Measurement) -> Iterator[Finding]:
    baseline, adapted = measurement.indicator.baseline, measurement.adapted
    inherited = adapted.baseline if adapted else None
    if baseline and baseline.deferred:
        yield _deferred(measurement)
    elif baseline and baseline.value is not None:
        if not baseline.when and not (inherited and inherited.when):
            yield _without_year(measurement, baseline)
    elif not adapted:
        yield _missing(measurement)


def _missing(measurement: Measurement) -> Finding:
    name, target = called(measurement.indicator), measurement.indicator.target
    since = target.since if isinstance(target, Change) else None
    year = written(since)
    return Finding(
        measurement.path,
        Text(f"{name.sv} saknar utgångsläge.", f"{name.en} has no baseline."),
        Text(
            f"Lägg till raden utgångsläge: … ({year.sv}) med det uppmätta värdet. Finns det inte "
            "än: utgångsläge: fastställs senare.",
            f"Add the line baseline: … ({year.en}) with the measured value. If there is none yet: "
            "baseline: to be set later.",
        ),
        remedies=(part_to_fill(measurement.path, "baseline", since),),
    )


def _without_year(measurement: Measurement, baseline: Measure) -> Finding:
    name, value = called(measurement.indicator), written(baseline)
    path = (*measurement.path, "baseline")
    return Finding(
        path,
        Text(
            f"utgångsläget {value.sv} för {name.sv} saknar år.",
            f"the baseline {value.en} of {name.en} has no year.",
        ),
        Text(
            f"Skriv när värdet gällde inom parentes: utgångsläge: {value.sv} (år).",
            f"Write when the value held in brackets: baseline: {value.en} (year).",
        ),
        remedies=(value_to_fill(path, {**plain(baseline), "when": BLANK}),),
    )


def _deferred(measurement: Measurement) -> Finding:
    name = called(measurement.indicator)
    return Finding(
        (*measurement.path, "baseline"),
        Text(
            f"utgångsläget för {name.sv} är inte fastställt än.",
            f"the baseline of {name.en} has not been set yet.",
        ),
        Text(
            "Mät innan aktiviteterna hinner påverka värdet, och skriv då utgångsläge: … (år).",
            "Measure before the activities affect the value, and then write baseline: … (year).",
        ),
        severity=Severity.INFO,
    )


RULE = Rule(
    code="LM204",
    name=Text("indikator-utan-utgångsläge", "indicator-without-baseline"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "En indikator på ett resultat eller ett mål som saknar utgångsläge, eller vars "
            "utgångsläge saknar år.",
            "An indicator of an outcome or a goal without a baseline, or whose baseline has no "
            "year.",
        ),
        why=Text(
            "Utan utgångsläge syns inte om något har förändrats. Prestationer räknas från noll och "
            "behöver inget, om de inte ska öka eller minska. Ett utgångsläge som fastställs senare "
            "är bara en upplysning, men mäts det för sent har effekten redan börjat.",
            "Without a baseline no change can be seen. Outputs are counted from nothing and need "
            "none unless they are to increase or decrease. A baseline to be set later is only an "
            "info, but measured too late the effect has begun already.",
        ),
        fix=Text(
            "Skriv det senast uppmätta värdet och dess år: utgångsläge: 40 (2023).",
            "Write the value last measured and its year: baseline: 40 (2023).",
        ),
        source=Text(
            "Region Kronobergs mall för förändringslogik (SMART); EU:s logiska ramverk.",
            "Region Kronoberg's template for a change logic (SMART); EU, logical framework.",
        ),
    ),
    bad=outcome_with(
        sv="""
    enhet: %
    målvärde: minst 60 till 2028
    källa: "Skolenkäten"
""",
        en="""
    unit: %
    target: at least 60 by 2028
    source: "The school survey"
""",
    ),
    good=outcome_with(
        sv="""
    enhet: %
    utgångsläge: 40 (2023)
    målvärde: minst 60 till 2028
    källa: "Skolenkäten"
""",
        en="""
    unit: %
    baseline: 40 (2023)
    target: at least 60 by 2028
    source: "The school survey"
""",
    ),
    check=check,
    note=Text("inget utgångsläge", "no baseline"),
)
