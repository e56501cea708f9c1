"""LM208: an indicator that does not say what its numbers count."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.measurability import outcome_with, part_to_fill
from logicmodel.rules.rule import Context, Finding, Page, Rule, called


def check(context: Context) -> Iterator[Finding]:
    """Indicators whose unit is given neither as such nor beside any of their values."""
    for measurement in context.model.measurements:
        if measurement.unit or measurement.adapted or not context.certain(*measurement.path):
            continue
        name = called(measurement.indicator)
        yield Finding(
            measurement.path,
            Text(f"{name.sv} saknar enhet.", f"{name.en} has no unit."),
            Text(
                "Lägg till raden enhet: … med det som talen räknar: %, elever, kr.",
                "Add the line unit: … with what the numbers count: %, pupils, SEK.",
            ),
            remedies=(part_to_fill(measurement.path, "unit"),),
        )


RULE = Rule(
    code="LM208",
    name=Text("indikator-utan-enhet", "indicator-without-unit"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "En indikator som inte säger vad talen räknar.",
            "An indicator that does not say what its numbers count.",
        ),
        why=Text(
            "60 kan vara elever, procent eller kronor. Utan enhet går värdet inte att jämföra, "
            "räkna samman eller rimlighetsbedöma.",
            "60 may be pupils, per cent or crowns. Without a unit the value cannot be compared, "
            "added up or judged for reason.",
        ),
        fix=Text(
            "Skriv enheten på en egen rad: enhet: %. Den får också stå intill ett av värdena: "
            "40 % (2023).",
            "Write the unit on a line of its own: unit: %. It may also stand beside one of the "
            "values: 40 % (2023).",
        ),
        source=Text(
            "IATI 2.03: varje indikator säger vad den räknar (indicator/@measure).",
            "IATI 2.03: each indicator says what it counts (indicator/@measure).",
        ),
    ),
    bad=outcome_with(
        sv="""
    utgångsläge: 40 (2023)
    målvärde: minst 60 till 2028
    källa: "Skolenkäten"
""",
        en="""
    baseline: 40 (2023)
    target: at least 60 by 2028
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
    note=Text("ingen enhet", "no unit"),
)
