"""LM211: a target that only says which way."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.values import Trend
from logicmodel.rules.measurability import blank, outcome_with, value_to_fill
from logicmodel.rules.rule import Context, Finding, Page, Rule, called
from logicmodel.rules.written import written


def check(context: Context) -> Iterator[Finding]:
    """Targets that name a direction and no value."""
    for measurement in context.model.measurements:
        target = measurement.indicator.target
        if not measurement.aims or not isinstance(target, Trend):
            continue
        name, up = called(measurement.indicator), target.direction == "increase"
        end = target.by or context.model.end_of(measurement.element)
        by, path = written(end), (*measurement.path, "target")
        level = {**blank("target", end), "bound": "at_least" if up else "at_most"}
        yield Finding(
            path,
            Text(
                f"målvärdet för {name.sv} säger åt vilket håll men inte hur långt.",
                f"the target of {name.en} says which way but not how far.",
            ),
            Text(
                f"Skriv ett tal: målvärde: {'minst' if up else 'högst'} … till {by.sv}.",
                f"Write a number: target: at {'least' if up else 'most'} … by {by.en}.",
            ),
            remedies=(value_to_fill(path, level),),
        )


RULE = Rule(
    code="LM211",
    name=Text("endast-riktning", "direction-only-target"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "Ett målvärde som bara säger öka eller minska.",
            "A target that only says increase or decrease.",
        ),
        why=Text(
            "Då räcker minsta förändring åt rätt håll, även en slump. Ingen kan säga om "
            "framsteget är stort nog.",
            "Then the least change in the right direction will do, even by chance. Nobody can "
            "say if the progress is large enough.",
        ),
        fix=Text(
            "Säg hur långt: målvärde: minst 60 till 2028. Vet ingen ännu, skriv fastställs "
            "senare, eller tillåt regeln och skriv varför.",
            "Say how far: target: at least 60 by 2028. If nobody knows yet, write to be set later, "
            "or allow the rule and say why.",
        ),
        source=Text(
            "Region Kronobergs mall för förändringslogik: specifikt och mätbart (SMART).",
            "Region Kronoberg's template for a change logic: specific and measurable (SMART).",
        ),
    ),
    bad=outcome_with(
        sv="""
    enhet: %
    utgångsläge: 40 (2023)
    målvärde: öka till 2028
    källa: "Skolenkäten"
""",
        en="""
    unit: %
    baseline: 40 (2023)
    target: increase by 2028
    source: "The school survey"
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
    note=Text("endast riktning", "direction only"),
)
