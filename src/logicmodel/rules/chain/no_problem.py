"""LM112: an impact goal that answers none of the stated problems."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Impact, Problem
from logicmodel.model.graph import reachable
from logicmodel.model.logic import LogicModel
from logicmodel.rules.chain import all_links_read
from logicmodel.rules.rule import Context, Finding, Page, Rule, called


def check(context: Context) -> Iterator[Finding]:
    """Impact goals that no way leads to from a problem, in a model that states its problems."""
    model = context.model
    problems = [problem.id for problem in model.every(Problem)]
    # A problem that leads nowhere may well be the missing one, and is told of already.
    leading = {connection.source for connection in model.connections}
    loose = any(
        name not in leading or not context.certain("elements", name, "links") for name in problems
    )
    if not problems or loose or not all_links_read(context):
        return
    answered = _answered(model, problems)
    for goal in model.every(Impact):
        if goal.id not in answered:
            name = called(goal)
            yield Finding(
                ("elements", goal.id),
                Text(
                    f"{name.sv} svarar inte på någon utmaning.",
                    f"{name.en} answers no problem.",
                ),
                Text(
                    f"Lägg till raden -> {goal.id} under den utmaning som målet svarar på.",
                    f"Add the line -> {goal.id} below the problem that the goal answers.",
                ),
            )


def _answered(model: LogicModel, problems: list[str]) -> set[str]:
    """What a problem leads to, straight or by a way, and what has an arrow to a problem."""
    stated = set(problems)
    linked = {c.link.target for c in model.connections if c.source in stated}
    linked |= {c.source for c in model.connections if c.link.target in stated}
    return linked | reachable(model.ways, problems)


RULE = Rule(
    code="LM112",
    name=Text("utmaning-saknas", "no-problem"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "Ett effektmål som inte svarar på någon av planens utmaningar.",
            "An impact goal that answers none of the plan's problems.",
        ),
        why=Text(
            "Utmaningen är skälet till målet. Saknas den är det svårt att säga varför just detta "
            "ska prioriteras. En plan utan utmaningar granskas inte.",
            "The problem is the reason for the goal. Without it, it is hard to tell why this is "
            "to come first. A plan that states no problems is not looked at.",
        ),
        fix=Text(
            "Länka målet från den utmaning som det svarar på, eller skriv ner utmaningen.",
            "Link the goal from the problem that it answers, or write the problem down.",
        ),
        source=Text(
            "Region Kronobergs mall för förändringslogik, som börjar i utmaningarna.",
            "Region Kronoberg's template for a theory of change, which starts with the problems.",
        ),
    ),
    bad=Text(
        sv="""
effektmål EM2 "Fler elever trivs i skolan"
  nivå: region
  ansvarig: REG
  indikator EM2.trivsel "Elever i åk 9 som trivs i skolan"
    enhet: %
    utgångsläge: 78 (2023)
    etappmål: 82 till 2026
    målvärde: minst 88 till 2030
    källa: "Skolenkäten"
    uppdelning: kön
  indikator EM2.frånvaro "Elever i åk 9 med hög frånvaro"
    enhet: %
    utgångsläge: 12 (2023)
    etappmål: högst 10 till 2026
    målvärde: högst 6 till 2030
    källa: "Skolornas frånvarosystem"
    uppdelning: kön
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
  -> EM2 "god ledning ger lugn och ro"
    antagande: "Rektorerna stannar kvar"
    evidens: "Forskningsöversikt 2022" (måttlig)
""",
        en="""
impact EM2 "More pupils enjoy school"
  level: region
  responsible: REG
  indicator EM2.joy "Pupils in year 9 who enjoy school"
    unit: %
    baseline: 78 (2023)
    milestone: 82 by 2026
    target: at least 88 by 2030
    source: "The school survey"
    disaggregation: gender
  indicator EM2.absence "Pupils in year 9 with high absence"
    unit: %
    baseline: 12 (2023)
    milestone: at most 10 by 2026
    target: at most 6 by 2030
    source: "The schools' attendance records"
    disaggregation: gender
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
  -> EM2 "good leadership brings calm"
    assumption: "Principals stay"
    evidence: "Research review 2022" (moderate)
""",
    ),
    good=Text(
        sv="""
utmaning U1 "Färre elever än i riket är behöriga till gymnasiet"
  -> U2
utmaning U2 "Undervisningen håller olika kvalitet"
  -> EM1
""",
        en="""
problem U1 "Fewer pupils than in the nation qualify for upper secondary school"
  -> U2
problem U2 "The quality of teaching varies"
  -> EM1
""",
    ),
    check=check,
    needs_whole=True,
    note=Text("ingen utmaning", "no problem"),
)
