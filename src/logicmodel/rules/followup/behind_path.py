"""LM703: an indicator that has not come as far as it should have by now."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.measurement import Measurement
from logicmodel.model.values import Comparison
from logicmodel.rules.followup import followed, outcome_followed_up
from logicmodel.rules.rule import Context, Finding, Page, Rule, called
from logicmodel.rules.written import written

if TYPE_CHECKING:
    from logicmodel.followup.data import Value

_BEHIND = Text("är efter planen", "is behind the plan")
_MISSED = Text("nådde inte målvärdet", "did not reach its target")


def check(context: Context) -> Iterator[Finding]:
    """Indicators whose value lies behind the expected path, or missed the target."""
    from logicmodel.followup.progress import Status, progress  # late: only follow-up asks for it

    for measurement in followed(context):
        if measurement.indicator.id in context.follow_up.by_indicator:
            found = progress(measurement.indicator, context.follow_up, context.today)
            if found.value and found.status in (Status.BEHIND, Status.MISSED):
                missed = found.status is Status.MISSED
                plan = _target(context, measurement, found.value)
                if not (missed or found.expected is None or _is_compared(measurement)):
                    plan = _on_the_way(found.expected, found.value)
                yield _finding(measurement, found.value, plan, missed)


def _finding(measurement: Measurement, value: "Value", plan: Text, missed: bool) -> Finding:
    name, number, element = called(measurement.indicator), written(value.value), measurement.element
    how = _MISSED if missed else _BEHIND
    return Finding(
        measurement.path,
        Text(
            f"{name.sv} {how.sv}: utfallet är {number.sv} ({value.when}), {plan.sv}.",
            f"{name.en} {how.en}: the value is {number.en} ({value.when}), {plan.en}.",
        ),
        Text(
            f"Se vad det kan bero på: logicmodel status --goal {element.id}. Ändra sedan insatsen "
            "eller målet.",
            f"See what that may be due to: logicmodel status --goal {element.id}. Then change the "
            "activities or the target.",
        ),
        at=value.at,
    )


def _is_compared(measurement: Measurement) -> bool:
    return isinstance(measurement.indicator.target, Comparison)


def _target(context: Context, measurement: Measurement, value: "Value") -> Text:
    """What was to be reached, and where others are whom that is held against."""
    from logicmodel.followup.aims import series_value  # late: only follow-up asks for it

    target = measurement.indicator.target
    goal = written(target)
    said = Text(f"och målvärdet är {goal.sv}", f"and the target is {goal.en}")
    if not isinstance(target, Comparison):
        return said
    other = series_value(measurement.indicator, target.series, value.when, context.follow_up)
    if other is None:
        return said
    theirs = written(other)
    return Text(
        f"{said.sv} ({target.series}: {theirs.sv})", f"{said.en} ({target.series}: {theirs.en})"
    )


def _on_the_way(expected: Fraction, value: "Value") -> Text:
    number = written(_rounded(expected, value.value))
    return Text(f"men skulle ha varit {number.sv}", f"but should have been {number.en}")


def _rounded(expected: Fraction, value: Decimal) -> Decimal:
    """As exact as the value it is compared with, or one decimal more if they looked the same."""
    from logicmodel.followup.rounding import decimals, rounded  # late: few indicators are behind

    given = decimals(value)
    some = (rounded(expected, given + more) for more in range(3))
    number = next((number for number in some if number != value), value)
    return Decimal(f"{number.normalize():f}")


RULE = Rule(
    code="LM703",
    name=Text("efter-planen", "behind-path"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "En indikator som inte har kommit så långt som den skulle ha gjort vid det här laget.",
            "An indicator that has not come as far as it should have by now.",
        ),
        why=Text(
            "Den som ser det i tid hinner ändra något. Jämförelsen görs mot en rät linje från "
            "utgångsläget genom etappmålen till målvärdet. Regeln gäller bara i fasen uppföljning, "
            "och bara värden för helheten räknas.",
            "Those who see it in time can still change something. The value is held against a "
            "straight line from the baseline through the milestones to the target. The rule speaks "
            "in the phase follow-up only, and only values for the whole count.",
        ),
        fix=Text(
            "Ta reda på om det är arbetet, förutsättningarna eller tanken som brister, och ändra "
            "det. Är det väntat, skriv etappmål som visar hur det ska gå.",
            "Find out whether it is the work, the conditions or the idea that falls short, and "
            "change that. If it was to be expected, write milestones that show how it will go.",
        ),
        source=Text(
            "ESV, Resultatredovisning; Europeiska miljöbyråns mått ”distance to target”.",
            "ESV, Resultatredovisning; the European Environment Agency's “distance to target”.",
        ),
    ),
    bad=outcome_followed_up(
        sv="""
    enhet: %
    utgångsläge: 40 (2022)
    målvärde: minst 60 till 2026
    utfall: 44 (2024)
    källa: "Skolenkäten"
""",
        en="""
    unit: %
    baseline: 40 (2022)
    target: at least 60 by 2026
    actual: 44 (2024)
    source: "The school survey"
""",
    ),
    good=outcome_followed_up(
        sv="""
    enhet: %
    utgångsläge: 40 (2022)
    målvärde: minst 60 till 2026
    utfall: 51 (2024)
    källa: "Skolenkäten"
""",
        en="""
    unit: %
    baseline: 40 (2022)
    target: at least 60 by 2026
    actual: 51 (2024)
    source: "The school survey"
""",
    ),
    check=check,
    note=Text("efter planen", "behind the plan"),
)
