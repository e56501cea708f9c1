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
    from logicmodel.followup.progress import Progress


def check(context: Context) -> Iterator[Finding]:
    """Indicators whose latest value lies behind the expected path, or missed the target."""
    from logicmodel.followup.progress import Status, progress  # late: only follow-up asks for it

    for measurement in followed(context):
        if context.follow_up.wholes(measurement.indicator.id, context.today):
            found = progress(measurement.indicator, context.follow_up, context.today)
            if found.status is Status.BEHIND:
                yield _finding(measurement, found)


def _finding(measurement: Measurement, found: "Progress") -> Finding:
    name, latest = called(measurement.indicator), found.latest
    assert latest  # noqa: S101 whatever is behind has a value
    value = written(latest.value)
    said, plan = f"({latest.when})", _planned(measurement, found)
    element = measurement.element
    return Finding(
        measurement.path,
        Text(
            f"{name.sv} är efter planen: utfallet är {value.sv} {said}, {plan.sv}.",
            f"{name.en} is behind the plan: the value is {value.en} {said}, {plan.en}.",
        ),
        Text(
            f"Se vad det kan bero på: logicmodel status --goal {element.id}. Ändra sedan insatsen "
            "eller målet.",
            f"See what that may be due to: logicmodel status --goal {element.id}. Then change the "
            "activities or the target.",
        ),
        at=latest.at,
    )


def _planned(measurement: Measurement, found: "Progress") -> Text:
    """What was to be reached: the target if its time is up, else the value on the way there."""
    target, latest = measurement.indicator.target, found.latest
    over = target and target.by and latest and latest.when.end >= target.by.end
    if over or found.expected is None or isinstance(target, Comparison) or not latest:
        goal = written(target)
        return Text(f"och målvärdet är {goal.sv}", f"and the target is {goal.en}")
    number = written(_rounded(found.expected, latest.value))
    return Text(f"men skulle ha varit {number.sv}", f"but should have been {number.en}")


def _rounded(expected: Fraction, value: Decimal) -> Decimal:
    """As exact as the value it is compared with, or one decimal more if they looked the same."""
    exponent = value.as_tuple().exponent
    digits = max(0, -exponent) if isinstance(exponent, int) else 0
    for decimals in range(digits, digits + 3):
        number = round(expected, decimals)
        if number != value:
            break
    return Decimal(number.numerator) / Decimal(number.denominator)


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
