"""LM202: an outcome without an indicator."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Outcome
from logicmodel.rules.measurability import indicator_to_fill, outcome_with
from logicmodel.rules.rule import Context, Finding, Page, Rule, called


def check(context: Context) -> Iterator[Finding]:
    """Outcomes that no indicator measures."""
    for outcome in context.model.every(Outcome):
        if outcome.indicators or not context.certain("elements", outcome.id, "indicators"):
            continue
        name = called(outcome)
        yield Finding(
            ("elements", outcome.id),
            Text(f"{name.sv} har ingen indikator.", f"{name.en} has no indicator."),
            Text(
                f'Lägg till en: indikator {outcome.id}.namn "Det som ska ha blivit annorlunda" '
                "med enhet, utgångsläge, målvärde och källa under sig.",
                f'Add one: indicator {outcome.id}.name "What is to have become different" '
                "with unit, baseline, target and source below it.",
            ),
            remedies=(indicator_to_fill(context, outcome, Text("namn", "name"), *_PARTS),),
        )


_PARTS = ("unit", "baseline", "target", "sources")


RULE = Rule(
    code="LM202",
    name=Text("resultat-utan-indikator", "outcome-without-indicator"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "Ett resultat som ingen indikator mäter.", "An outcome that no indicator measures."
        ),
        why=Text(
            "Nås inte effektmålet är frågan var kedjan brast. Det går bara att se om leden på "
            "vägen också mäts.",
            "If the impact goal is missed, the question is where the chain broke. That shows only "
            "if the steps on the way are measured too.",
        ),
        fix=Text(
            "Ge resultatet en indikator på det som ska bli annorlunda för målgruppen, inte på hur "
            "många som deltar.",
            "Give the outcome an indicator of what is to become different for the target group, "
            "not of how many take part.",
        ),
        source=Text(
            "ESV, Verksamhetslogik (2016:31); Mayne, Contribution analysis.",
            "ESV, Verksamhetslogik (2016:31); Mayne, Contribution analysis.",
        ),
    ),
    bad=Text(
        sv="""
resultat R1 "Rektorer leder undervisningens utveckling"
  nivå: kommun
  ansvarig: KOM
  sikt: medellång
  målgrupp: "rektorer"
  -> EM1 "god ledning ger bättre undervisning"
    antagande: "Rektorerna stannar kvar"
    evidens: "Forskningsöversikt 2022" (stark)
""",
        en="""
outcome R1 "Principals lead the development of teaching"
  level: municipality
  responsible: MUN
  horizon: medium
  target group: "principals"
  -> EM1 "good leadership makes for better teaching"
    assumption: "Principals stay"
    evidence: "Research review 2022" (strong)
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
    note=Text("ingen indikator", "no indicator"),
)
