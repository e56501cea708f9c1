"""LM216: an impact goal that hangs on one indicator."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Impact
from logicmodel.rules.measurability.unmeasurable_goal import unmeasurable
from logicmodel.rules.rule import Context, Finding, Page, Rule, called

FEWEST = 2


def check(context: Context) -> Iterator[Finding]:
    """Impact goals with one indicator; those with none, or none to follow, are told by LM201."""
    single = [goal for goal in context.model.every(Impact) if len(goal.indicators) == FEWEST - 1]
    told = {goal.id for goal in unmeasurable(context)} if single else ()
    for goal in single:
        if goal.id not in told and context.certain("elements", goal.id, "indicators"):
            yield _finding(goal)


def _finding(goal: Impact) -> Finding:
    name = called(goal)
    return Finding(
        ("elements", goal.id),
        Text(f"{name.sv} har bara en indikator.", f"{name.en} has only one indicator."),
        Text(
            f'Lägg till en som visar målet från ett annat håll: indikator {goal.id}.namn "Vad som '
            'mäts" med enhet, utgångsläge, målvärde och källa under sig.',
            f'Add one that shows the goal from another side: indicator {goal.id}.name "What is '
            'measured" with unit, baseline, target and source below it.',
        ),
    )


_ONE = Text(
    sv="""
effektmål EM1 "Fler elever är behöriga till gymnasiet"
  nivå: region
  ansvarig: REG
  indikator EM1.behöriga "Elever i åk 9 som är behöriga"
    enhet: %
    utgångsläge: 81,9 (2020/21)
    etappmål: 85 till 2026
    målvärde: minst 90 till 2030
    källa: "Kolada N15428"
    uppdelning: kön
""",
    en="""
impact EM1 "More pupils qualify for upper secondary school"
  level: region
  responsible: REG
  indicator EM1.eligible "Pupils in year 9 who qualify"
    unit: %
    baseline: 81.9 (2020/21)
    milestone: 85 by 2026
    target: at least 90 by 2030
    source: "Kolada N15428"
    disaggregation: gender
""",
)

RULE = Rule(
    code="LM216",
    name=Text("en-enda-indikator", "single-indicator"),
    severity=Severity.INFO,
    page=Page(
        what=Text("Ett effektmål med en enda indikator.", "An impact goal with one indicator."),
        why=Text(
            "Ett ensamt mått kan nås medan målet missas: betygen stiger, men färre slutför. Ett "
            "andra mått från ett annat håll visar om förändringen är verklig.",
            "One measure alone can be reached while the goal is missed: grades rise, but fewer "
            "complete. A second measure from another side shows if the change is real.",
        ),
        fix=Text(
            "Ge målet en indikator till, helst en som inte kan förbättras på samma sätt.",
            "Give the goal one more indicator, best one that cannot be improved in the same way.",
        ),
        source=Text(
            "RUS 2022–2030 knyter två indikatorer till varje effektmål.",
            "RUS 2022–2030 ties two indicators to each impact goal.",
        ),
    ),
    bad=_ONE,
    good=Text(
        sv=_ONE.sv.rstrip()
        + """
  indikator EM1.merit "Genomsnittligt meritvärde i åk 9"
    enhet: poäng
    utgångsläge: 215 (2020/21)
    etappmål: 222 till 2026
    målvärde: minst 230 till 2030
    källa: "Kolada N15505"
    uppdelning: kön
""",
        en=_ONE.en.rstrip()
        + """
  indicator EM1.merit "Average merit rating in year 9"
    unit: points
    baseline: 215 (2020/21)
    milestone: 222 by 2026
    target: at least 230 by 2030
    source: "Kolada N15505"
    disaggregation: gender
""",
    ),
    check=check,
    note=Text("en enda indikator", "one indicator only"),
)
