"""LM220: a target whose year has passed, and nobody has set a new one."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.measurement import Measurement
from logicmodel.model.values import Date
from logicmodel.rules.measurability import outcome_measured_by
from logicmodel.rules.rule import Context, Finding, Page, Rule, called
from logicmodel.rules.written import written

_OVER = ("done", "cancelled")


def check(context: Context) -> Iterator[Finding]:
    """Targets of a plan that goes on, due before today and neither followed up nor renewed."""
    this_year = str(context.today.year)
    for measurement in context.model.measurements:
        target = measurement.indicator.target
        # The first four digits tell most apart without reckoning out the last day.
        if not target or not target.by or target.by[:4] > this_year or not measurement.aims:
            continue
        if target.by.end < context.today and _goes_on(context, measurement, target.by):
            yield _finding(context, measurement, target.by)


def _goes_on(context: Context, measurement: Measurement, by: Date) -> bool:
    """Whether something is still to come of what is measured, and nothing says what came of it."""
    element, period = measurement.element, context.model.period
    end = context.model.end_of(element)
    if getattr(element, "status", None) in _OVER or (end and end.end < context.today):
        return False
    if period and by.end < period.start.start:
        return False  # a target from before the plan lies outside its period, which LM504 tells
    later = (milestone.by for milestone in measurement.indicator.milestones)
    measured = (actual.when for actual in measurement.indicator.actuals)
    return not any(when and when.end >= by.end for when in measured) and not any(
        when.end > by.end for when in later
    )


def _finding(context: Context, measurement: Measurement, by: Date) -> Finding:
    name = called(measurement.indicator)
    end = written(context.model.end_of(measurement.element))
    return Finding(
        (*measurement.path, "target"),
        Text(
            f"målvärdet för {name.sv} skulle ha nåtts till {by}, och det har passerat.",
            f"the target of {name.en} was to be reached by {by}, which has passed.",
        ),
        Text(
            f"Lägg till raden utfall: … ({by}) med det som nåddes, eller sätt ett nytt: målvärde: "
            f"minst … till {end.sv}.",
            f"Add the line actual: … ({by}) with what was reached, or set a new one: target: at "
            f"least … by {end.en}.",
        ),
    )


def _example(by: int) -> Text:
    return outcome_measured_by(
        sv=f"""
  indikator R1.andel "Lärare vars rektor leder utvecklingen"
    enhet: %
    utgångsläge: 40 (2022)
    målvärde: minst 60 till {by}
    källa: "Skolenkäten"
    uppdelning: kön
""",
        en=f"""
  indicator R1.share "Teachers whose principal leads development"
    unit: %
    baseline: 40 (2022)
    target: at least 60 by {by}
    source: "The school survey"
    disaggregation: gender
""",
    )


RULE = Rule(
    code="LM220",
    name=Text("passerat-målår", "target-year-passed"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "Ett målvärde vars år har passerat utan att någon har skrivit vad som nåddes eller "
            "satt ett nytt.",
            "A target whose year has passed while nobody has written what was reached or set a "
            "new one.",
        ),
        why=Text(
            "En plan som fortsätter styr då mot ett mål som redan är förbi. Det som är klart, "
            "inställt eller slut i tid räknas inte, och inte heller ett etappmål: det är till för "
            "att passeras.",
            "A plan that goes on then steers by a goal that lies behind it. What is done, "
            "cancelled or over in time does not count, and neither does a milestone: it is there "
            "to be passed.",
        ),
        fix=Text(
            "Skriv utfallet för målåret, eller sätt ett nytt målvärde med ett kommande år.",
            "Write the actual value of the target year, or set a new target with a year ahead.",
        ),
        source=Text(
            "Region Kronobergs mall för förändringslogik: tidsatt (SMART).",
            "Region Kronoberg's template for a change logic: time-bound (SMART).",
        ),
    ),
    bad=_example(2024),
    good=_example(2028),
    check=check,
    note=Text("målåret har passerat", "target year passed"),
)
