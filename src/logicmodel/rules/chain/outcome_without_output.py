"""LM104: an outcome that nothing leads to."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Outcome
from logicmodel.rules.chain import beginnings, with_goal
from logicmodel.rules.rule import Context, Finding, Page, Rule, called


def check(context: Context) -> Iterator[Finding]:
    """Outcomes that begin in nothing; of several in a row, the first."""
    for outcome in beginnings(context):
        if isinstance(outcome, Outcome):
            name = called(outcome)
            yield Finding(
                ("elements", outcome.id),
                Text(f"Inget leder till {name.sv}.", f"Nothing leads to {name.en}."),
                Text(
                    f"Lägg till raden -> {outcome.id} under den prestation som ger resultatet.",
                    f"Add the line -> {outcome.id} below the output that brings it about.",
                ),
                with_goal(context, outcome.id),
            )


RULE = Rule(
    code="LM104",
    name=Text("resultat-utan-prestation", "outcome-without-output"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "Ett resultat som inget leder till.",
            "An outcome that nothing leads to.",
        ),
        why=Text(
            "Resultatet är då en förhoppning: inget i planen gör att det inträffar.",
            "The outcome is then a hope: nothing in the plan makes it happen.",
        ),
        fix=Text(
            "Länka resultatet från den prestation som ger det, eller från ett tidigare resultat.",
            "Link the outcome from the output that brings it about, or from an earlier outcome.",
        ),
        source=Text(
            "ESV, Verksamhetslogik (2016:31); Mayne, ”Useful Theory of Change Models” (2015).",
            "ESV, Verksamhetslogik (2016:31); Mayne, “Useful Theory of Change Models” (2015).",
        ),
    ),
    bad=Text(
        sv="""
resultat R2 "Lärare planerar sin undervisning tillsammans"
  nivå: kommun
  ansvarig: KOM
  sikt: kort
  målgrupp: "lärare"
  indikator R2.andel "Lärare som planerar tillsammans varje vecka"
    enhet: %
    utgångsläge: 30 (2023)
    etappmål: 50 till 2026
    målvärde: minst 70 till 2028
    källa: "Skolenkäten"
    uppdelning: kön
  -> R1 "rektorn får någon att leda tillsammans med"
    antagande: "Schemat rymmer tid för planering"
    evidens: "Forskningsöversikt 2022" (måttlig)
""",
        en="""
outcome R2 "Teachers plan their teaching together"
  level: municipality
  responsible: MUN
  horizon: short
  target group: "teachers"
  indicator R2.share "Teachers who plan together every week"
    unit: %
    baseline: 30 (2023)
    milestone: 50 by 2026
    target: at least 70 by 2028
    source: "The school survey"
    disaggregation: gender
  -> R1 "the principal has somebody to lead together with"
    assumption: "The timetable leaves time to plan"
    evidence: "Research review 2022" (moderate)
""",
    ),
    good=Text(
        sv="""
resultat R2 "Lärare planerar sin undervisning tillsammans"
  nivå: kommun
  ansvarig: KOM
  sikt: kort
  målgrupp: "lärare"
  indikator R2.andel "Lärare som planerar tillsammans varje vecka"
    enhet: %
    utgångsläge: 30 (2023)
    etappmål: 50 till 2026
    målvärde: minst 70 till 2028
    källa: "Skolenkäten"
    uppdelning: kön
  -> R1 "rektorn får någon att leda tillsammans med"
    antagande: "Schemat rymmer tid för planering"
    evidens: "Forskningsöversikt 2022" (måttlig)
prestation P2 "Tjugo nya rektorer har fått handledning"
  nivå: kommun
  ansvarig: KOM
  indikator P2.antal "Nya rektorer som har fått handledning"
    enhet: rektorer
    utgångsläge: 0 (2023)
    målvärde: 20 till 2026
    källa: "Kommunens personalsystem"
    uppdelning: kön
  -> R2 "handledningen visar hur schemat kan ge tid"
    antagande: "Rektorerna rår över schemat"
    evidens: "Utvärdering 2023" (måttlig)
""",
        en="""
outcome R2 "Teachers plan their teaching together"
  level: municipality
  responsible: MUN
  horizon: short
  target group: "teachers"
  indicator R2.share "Teachers who plan together every week"
    unit: %
    baseline: 30 (2023)
    milestone: 50 by 2026
    target: at least 70 by 2028
    source: "The school survey"
    disaggregation: gender
  -> R1 "the principal has somebody to lead together with"
    assumption: "The timetable leaves time to plan"
    evidence: "Research review 2022" (moderate)
output P2 "Twenty new principals have been mentored"
  level: municipality
  responsible: MUN
  indicator P2.count "New principals who have been mentored"
    unit: principals
    baseline: 0 (2023)
    target: 20 by 2026
    source: "The municipality's staff register"
    disaggregation: gender
  -> R2 "mentors show how the timetable can leave time"
    assumption: "Principals decide on the timetable"
    evidence: "Evaluation 2023" (moderate)
""",
    ),
    check=check,
    needs_whole=True,
    note=Text("inget leder hit", "nothing leads here"),
)
