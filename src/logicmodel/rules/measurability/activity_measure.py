"""LM214: an outcome measured only by who came, how often and how they liked it."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Outcome
from logicmodel.rules.measurability import outcome_measured_by
from logicmodel.rules.rule import Context, Finding, Page, Rule, called
from logicmodel.rules.subjects import is_to_take_part, tells_of_taking_part


def check(context: Context) -> Iterator[Finding]:
    """Outcomes whose indicators all speak of taking part, of meetings or of being satisfied."""
    for outcome in context.model.every(Outcome):
        indicators = outcome.indicators.values()
        if not indicators or not all(map(tells_of_taking_part, indicators)):
            continue
        if is_to_take_part(outcome.title) or _measured_locally(context, outcome):
            continue
        if context.certain("elements", outcome.id, "indicators"):
            yield _finding(outcome)


def _measured_locally(context: Context, outcome: Outcome) -> bool:
    """Whether an adaptation has an indicator of its own for what is to become different."""
    return any(
        measurement.element is outcome and not tells_of_taking_part(measurement.indicator)
        for measurement in context.model.measurements
    )


def _finding(outcome: Outcome) -> Finding:
    name = called(outcome)
    says = Text("Säger inte vad som har blivit annorlunda", "Does not say what became different")
    return Finding(
        ("elements", outcome.id),
        Text(
            f"{name.sv} mäts bara genom deltagande, möten eller nöjdhet.",
            f"{name.en} is measured only by taking part, by meetings or by satisfaction.",
        ),
        Text(
            f'Lägg till en: indikator {outcome.id}.namn "Det som målgruppen gör eller kan '
            'efteråt", till exempel de som använder det de har lärt sig.',
            f'Add one: indicator {outcome.id}.name "What the target group does or can do '
            'afterwards", such as those who use what they learned.',
        ),
        tuple((("elements", outcome.id, "indicators", key), says) for key in outcome.indicators),
    )


RULE = Rule(
    code="LM214",
    name=Text("mäter-bara-deltagande", "activity-measure"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "Ett resultat som bara mäts genom hur många som deltog, hur ofta de möttes eller hur "
            "nöjda de var.",
            "An outcome measured only by how many took part, how often they met or how satisfied "
            "they were.",
        ),
        why=Text(
            "Många kan komma och trivas utan att något blir annorlunda efteråt. Deltagande hör "
            "hemma på aktivitetens prestation. Är det själva deltagandet som är resultatet, och "
            "titeln säger det, sägs inget.",
            "Many may come and enjoy it without anything becoming different afterwards. Taking "
            "part belongs to the output of the activity. If taking part is itself the outcome, and "
            "its title says so, nothing is said.",
        ),
        fix=Text(
            "Mät vad målgruppen gör, kan eller har efteråt, och flytta måttet på deltagande till "
            "prestationen.",
            "Measure what the target group does, can do or has afterwards, and move the measure of "
            "taking part to the output.",
        ),
        source=Text(
            "Kirkpatricks fyra nivåer (reaktion är inte lärande eller beteende); ESV, "
            "Verksamhetslogik (2016:31).",
            "Kirkpatrick's four levels (reaction is neither learning nor behaviour); ESV, "
            "Verksamhetslogik (2016:31).",
        ),
    ),
    bad=outcome_measured_by(
        sv="""
  indikator R1.nöjda "Rektorer som är nöjda med forskningscirklarna"
    enhet: %
    utgångsläge: 40 (2023)
    målvärde: minst 60 till 2028
    källa: "Kursutvärderingen"
    uppdelning: kön
""",
        en="""
  indicator R1.satisfied "Principals satisfied with the research circles"
    unit: %
    baseline: 40 (2023)
    target: at least 60 by 2028
    source: "The course evaluation"
    disaggregation: gender
""",
    ),
    good=outcome_measured_by(
        sv="""
  indikator R1.leder "Lärare vars rektor leder utvecklingen"
    enhet: %
    utgångsläge: 40 (2023)
    målvärde: minst 60 till 2028
    källa: "Skolenkäten"
    uppdelning: kön
""",
        en="""
  indicator R1.leads "Teachers whose principal leads development"
    unit: %
    baseline: 40 (2023)
    target: at least 60 by 2028
    source: "The school survey"
    disaggregation: gender
""",
    ),
    check=check,
    note=Text("mäter bara deltagande", "measures attendance only"),
)
