"""LM407: an outcome that does not say for whom."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Outcome
from logicmodel.model.logic import LogicModel
from logicmodel.rules.rule import Context, Finding, Page, Rule, called

_TEXT = '"…"'


def check(context: Context) -> Iterator[Finding]:
    """Outcomes without a target group."""
    for outcome in context.model.every(Outcome):
        if outcome.target_groups:
            continue
        if context.certain("elements", outcome.id, "target_groups"):
            name, group = called(outcome), _likely_group(context.model, outcome)
            yield Finding(
                ("elements", outcome.id),
                Text(
                    f"{name.sv} säger inte för vem något blir annorlunda.",
                    f"{name.en} does not say for whom something becomes different.",
                ),
                Text(
                    f"Lägg till en rad med vem det gäller: målgrupp: {group or _TEXT}",
                    f"Add a line with whom it concerns: target group: {group or _TEXT}",
                ),
            )


def _likely_group(model: LogicModel, outcome: Outcome) -> str | None:
    """The target group that the title of the outcome speaks of."""
    title = outcome.title.casefold()
    groups = model.target_groups.values()
    return next((g.id for g in groups if g.title and g.title.casefold() in title), None)


RULE = Rule(
    code="LM407",
    name=Text("resultat-utan-målgrupp", "outcome-without-target-group"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "Ett resultat som inte säger vilka det gäller.",
            "An outcome that does not say whom it concerns.",
        ),
        why=Text(
            "Ett resultat är att något blir annorlunda för någon. Vet man inte för vem, vet man "
            "inte heller vem man ska fråga om det har hänt.",
            "An outcome is that something becomes different for somebody. If it is not known for "
            "whom, it is not known either whom to ask if it has happened.",
        ),
        fix=Text(
            'Skriv vilka det gäller: målgrupp: "rektorer". Återkommer gruppen, ge den en egen '
            'rad: målgrupp REKTORER "Rektorer".',
            'Write whom it concerns: target group: "principals". If the group comes back, give it '
            'a line of its own: target group PRINCIPALS "Principals".',
        ),
        source=Text(
            "ESV, Verksamhetslogik (2016:31); Funnell och Rogers, ”Purposeful Program Theory” "
            "(2011).",
            "ESV, Verksamhetslogik (2016:31); Funnell and Rogers, “Purposeful Program Theory” "
            "(2011).",
        ),
    ),
    bad=Text(
        sv="""
resultat R1 "Rektorer leder undervisningens utveckling"
  nivå: kommun
  ansvarig: KOM
  sikt: medellång
  indikator R1.andel "Lärare vars rektor leder utvecklingen"
    enhet: %
    utgångsläge: 40 (2023)
    etappmål: 50 till 2026
    målvärde: minst 60 till 2028
    källa: "Skolenkäten"
    uppdelning: kön
  -> EM1 "god ledning ger bättre undervisning"
    antagande: "Rektorerna stannar kvar"
    evidens: "Forskningsöversikt 2022" (stark)
""",
        en="""
outcome R1 "Principals lead the development of teaching"
  level: municipality
  responsible: MUN
  horizon: medium
  indicator R1.share "Teachers whose principal leads development"
    unit: %
    baseline: 40 (2023)
    milestone: 50 by 2026
    target: at least 60 by 2028
    source: "The school survey"
    disaggregation: gender
  -> EM1 "good leadership makes for better teaching"
    assumption: "Principals stay"
    evidence: "Research review 2022" (strong)
""",
    ),
    good=Text(
        sv="""
resultat R1 "Rektorer leder undervisningens utveckling"
  nivå: kommun
  ansvarig: KOM
  sikt: medellång
  målgrupp: "rektorer"
  indikator R1.andel "Lärare vars rektor leder utvecklingen"
    enhet: %
    utgångsläge: 40 (2023)
    etappmål: 50 till 2026
    målvärde: minst 60 till 2028
    källa: "Skolenkäten"
    uppdelning: kön
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
  indicator R1.share "Teachers whose principal leads development"
    unit: %
    baseline: 40 (2023)
    milestone: 50 by 2026
    target: at least 60 by 2028
    source: "The school survey"
    disaggregation: gender
  -> EM1 "good leadership makes for better teaching"
    assumption: "Principals stay"
    evidence: "Research review 2022" (strong)
""",
    ),
    check=check,
    note=Text("för vem?", "for whom?"),
)
