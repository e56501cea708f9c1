"""LM402: a goal or an outcome that nobody answers for."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Impact, Outcome, OverallGoal
from logicmodel.rules.responsibility import owner_line
from logicmodel.rules.rule import Context, Finding, Page, Rule, called


def check(context: Context) -> Iterator[Finding]:
    """Outcomes, impact goals and overall goals without an owner."""
    for goal in context.model.elements.values():
        if goal.owners or not isinstance(goal, Outcome | Impact | OverallGoal):
            continue
        if context.certain("elements", goal.id, "owners"):
            name, line = called(goal), owner_line(context.model, goal)
            yield Finding(
                ("elements", goal.id),
                Text(f"{name.sv} har ingen ansvarig.", f"Nobody is responsible for {name.en}."),
                Text(
                    f"Lägg till en rad med den som följer hur det går: {line.sv}",
                    f"Add a line with who watches how it goes: {line.en}",
                ),
            )


RULE = Rule(
    code="LM402",
    name=Text("mål-utan-ansvarig", "goal-without-owner"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "Ett resultat, ett effektmål eller ett övergripande mål som ingen ansvarar för.",
            "An outcome, an impact goal or an overall goal that nobody is responsible for.",
        ),
        why=Text(
            "Ingen rår ensam över ett mål, men någon behöver bevaka det: följa måtten, säga till "
            "när det går åt fel håll och samla dem som kan ändra på det.",
            "Nobody commands a goal alone, but somebody has to watch it: follow the figures, say "
            "when things go the wrong way, and gather those who can change it.",
        ),
        fix=Text(
            "Skriv vem som följer målet: ansvarig: REG (nätverkare).",
            "Write who watches over the goal: responsible: REG (convener).",
        ),
        source=Text(
            "SMART, A som i accepterat: någon har tagit på sig målet (Region Kronobergs mall).",
            "SMART, A for accepted: somebody has taken on the goal (Region Kronoberg's template).",
        ),
    ),
    bad=Text(
        sv="""
resultat R1 "Rektorer leder undervisningens utveckling"
  nivå: kommun
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
    note=Text("ingen ansvarig", "no owner"),
)
