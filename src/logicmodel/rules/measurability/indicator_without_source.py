"""LM207: an indicator that does not say where its values come from."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.measurability import outcome_with, part_to_fill
from logicmodel.rules.rule import Context, Finding, Page, Rule, called


def check(context: Context) -> Iterator[Finding]:
    """Indicators without a source."""
    for measurement in context.model.measurements:
        if measurement.indicator.sources or measurement.adapted:
            continue
        if context.certain(*measurement.path, "sources"):
            name = called(measurement.indicator)
            yield Finding(
                measurement.path,
                Text(f"{name.sv} saknar källa.", f"{name.en} has no source."),
                Text(
                    'Lägg till raden källa: "…" med den statistik, enkät eller det register som '
                    "värdena hämtas ur.",
                    'Add the line source: "…" with the statistics, survey or register that the '
                    "values come from.",
                ),
                remedies=(part_to_fill(measurement.path, "sources"),),
            )


RULE = Rule(
    code="LM207",
    name=Text("indikator-utan-källa", "indicator-without-source"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "En indikator som inte säger varifrån värdena kommer.",
            "An indicator that does not say where its values come from.",
        ),
        why=Text(
            "Den som ska följa upp vet inte var värdet finns, och två personer kan hämta olika "
            "siffror.",
            "Whoever follows up does not know where to find the value, and two people may fetch "
            "different figures.",
        ),
        fix=Text(
            'Ange källan: källa: "Skolenkäten", eller id:t på en källa i filen.',
            'Name the source: source: "The school survey", or the id of a source in the file.',
        ),
        source=Text(
            "EU:s logiska ramverk: källor för verifiering.",
            "EU, logical framework: sources of verification.",
        ),
    ),
    bad=outcome_with(
        sv="""
    enhet: %
    utgångsläge: 40 (2023)
    målvärde: minst 60 till 2028
""",
        en="""
    unit: %
    baseline: 40 (2023)
    target: at least 60 by 2028
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
    note=Text("ingen källa", "no source"),
)
