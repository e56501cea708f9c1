"""LM201: an impact goal without an indicator."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Impact
from logicmodel.rules.rule import Context, Finding, Page, Rule, called


def check(context: Context) -> Iterator[Finding]:
    """Impact goals that no indicator measures."""
    for goal in context.model.every(Impact):
        if goal.indicators or not context.certain("elements", goal.id, "indicators"):
            continue
        name = called(goal)
        yield Finding(
            ("elements", goal.id),
            Text(f"{name.sv} har ingen indikator.", f"{name.en} has no indicator."),
            Text(
                f'Lägg till en: indikator {goal.id}.namn "Vad som mäts" med enhet, utgångsläge, '
                "målvärde och källa under sig.",
                f'Add one: indicator {goal.id}.name "What is measured" with unit, baseline, '
                "target and source below it.",
            ),
        )


RULE = Rule(
    code="LM201",
    name=Text("omätbart-mål", "unmeasurable-goal"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "Ett effektmål som ingen indikator mäter.", "An impact goal that no indicator measures."
        ),
        why=Text(
            "Utan indikator kan ingen säga om målet har nåtts, och inte varför det missades.",
            "Without an indicator nobody can tell if the goal was reached, nor why it was not.",
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
    målvärde: minst 90 till 2030
    källa: "Kolada N15428"
""",
        en="""
impact EM1 "More pupils qualify for upper secondary school"
  level: region
  responsible: REG
  indicator EM1.eligible "Pupils in year 9 who qualify"
    unit: %
    baseline: 81.9 (2020/21)
    target: at least 90 by 2030
    source: "Kolada N15428"
""",
    ),
    check=check,
    note=Text("ingen indikator", "no indicator"),
)
