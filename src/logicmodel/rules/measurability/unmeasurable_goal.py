"""LM201: an impact goal without an indicator that can be followed."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Impact
from logicmodel.rules.measurability import blank, indicator_to_fill
from logicmodel.rules.rule import Context, Finding, Page, Remedy, Rule, called
from logicmodel.syntax.editing.changes import Add


def unmeasurable(context: Context) -> Iterator[Impact]:
    """Impact goals without an indicator, or with none that says from what or to what."""
    for goal in context.model.every(Impact):
        operational = any(i.baseline or i.target for i in goal.indicators.values())
        if not operational and context.certain("elements", goal.id, "indicators"):
            yield goal


def check(context: Context) -> Iterator[Finding]:
    """One finding for each such goal."""
    for goal in unmeasurable(context):
        yield _only_named(context, goal) if goal.indicators else _missing(context, goal)


def _missing(context: Context, goal: Impact) -> Finding:
    name = called(goal)
    return Finding(
        ("elements", goal.id),
        Text(f"{name.sv} har ingen indikator.", f"{name.en} has no indicator."),
        Text(
            f'Lägg till en: indikator {goal.id}.namn "Vad som mäts" med enhet, utgångsläge, '
            "målvärde och källa under sig.",
            f'Add one: indicator {goal.id}.name "What is measured" with unit, baseline, '
            "target and source below it.",
        ),
        remedies=(indicator_to_fill(context, goal, Text("namn", "name"), *_PARTS),),
    )


def _only_named(context: Context, goal: Impact) -> Finding:
    name = called(goal)
    first = next(iter(goal.indicators))
    path = ("elements", goal.id, "indicators", first)
    data = {"baseline": blank("baseline"), "target": blank("target", context.model.end_of(goal))}
    says = Text("Säger bara vad som mäts", "Only says what is measured")
    return Finding(
        ("elements", goal.id),
        Text(
            f"{name.sv} går inte att mäta: ingen indikator har utgångsläge eller målvärde.",
            f"{name.en} cannot be measured: no indicator has a baseline or a target.",
        ),
        Text(
            f"Lägg till raderna utgångsläge: … (år) och målvärde: minst … till år under {first}.",
            f"Add the lines baseline: … (year) and target: at least … by year below {first}.",
        ),
        tuple((("elements", goal.id, "indicators", key), says) for key in goal.indicators),
        remedies=(Remedy(_TO_FILL, (Add(path, data),), "to_fill"),),
    )


_PARTS = ("unit", "baseline", "target", "sources")
_TO_FILL = Text(
    "Lägg till utgångsläge och målvärde att fylla i", "Add baseline and target to fill in"
)


RULE = Rule(
    code="LM201",
    name=Text("omätbart-mål", "unmeasurable-goal"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "Ett effektmål utan indikator, eller vars indikatorer alla saknar både utgångsläge och "
            "målvärde.",
            "An impact goal without an indicator, or whose indicators all lack both baseline and "
            "target.",
        ),
        why=Text(
            "Utan en indikator att följa kan ingen säga om målet har nåtts, och inte varför det "
            "missades.",
            "Without an indicator to follow nobody can tell if the goal was reached, nor why it "
            "was not.",
        ),
        fix=Text(
            "Ge målet en indikator med enhet, utgångsläge, målvärde med år, och källa.",
            "Give the goal an indicator with a unit, baseline, target with year, and source.",
        ),
        source=Text(
            "ESV, Resultatredovisning; RUS 2022–2030 knyter två indikatorer till varje effektmål.",
            "ESV, Resultatredovisning; RUS 2022–2030 ties two indicators to each impact goal.",
        ),
    ),
    bad=Text(
        sv="""
effektmål EM1 "Fler elever är behöriga till gymnasiet"
  nivå: region
  ansvarig: REG
""",
        en="""
impact EM1 "More pupils qualify for upper secondary school"
  level: region
  responsible: REG
""",
    ),
    good=Text(
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
  indikator EM1.merit "Genomsnittligt meritvärde i åk 9"
    enhet: poäng
    utgångsläge: 215 (2020/21)
    målvärde: minst 230 till 2030
    källa: "Kolada N15505"
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
  indicator EM1.merit "Average merit rating in year 9"
    unit: points
    baseline: 215 (2020/21)
    target: at least 230 by 2030
    source: "Kolada N15505"
""",
    ),
    check=check,
    note=Text("ingen indikator", "no indicator"),
)
