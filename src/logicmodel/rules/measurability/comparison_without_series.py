"""LM213: a comparison with something that has no values."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.measurement import Measurement
from logicmodel.model.values import Comparison
from logicmodel.rules.measurability import outcome_with
from logicmodel.rules.rule import Context, Finding, Page, Rule, called
from logicmodel.syntax.suggest import nearest


def check(context: Context) -> Iterator[Finding]:
    """Targets that compare with a series of which the indicator has no value."""
    for measurement in context.model.measurements:
        target, adapted = measurement.indicator.target, measurement.adapted
        if not isinstance(target, Comparison):
            continue
        inherited = adapted.comparisons if adapted else ()
        known = [series.series for series in (*measurement.indicator.comparisons, *inherited)]
        if target.series.casefold() in (series.casefold() for series in known):
            continue
        if context.certain(*measurement.path, "comparisons"):
            yield _finding(measurement, target.series, nearest(target.series, known))


def _finding(measurement: Measurement, series: str, guess: str | None) -> Finding:
    name = called(measurement.indicator)
    return Finding(
        (*measurement.path, "target", "series"),
        Text(
            f"{name.sv} jämförs med ”{series}”, som det inte finns något värde för.",
            f"{name.en} is compared with “{series}”, of which there is no value.",
        ),
        Text(f"Menade du ”{guess}”?", f"Did you mean “{guess}”?")
        if guess
        else Text(
            f'Lägg till raden jämförelse: "{series}" … (år) under indikatorn.',
            f'Add the line comparison: "{series}" … (year) below the indicator.',
        ),
    )


RULE = Rule(
    code="LM213",
    name=Text("jämförelse-utan-serie", "comparison-without-series"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "Ett målvärde som jämför med något som indikatorn inte har något värde för.",
            "A target that compares with something of which the indicator has no value.",
        ),
        why=Text(
            "Högre än riket går inte att stämma av om rikets värde inte står någonstans.",
            "Higher than the nation cannot be checked if the nation's value stands nowhere.",
        ),
        fix=Text(
            "Skriv värdet att jämföra med: jämförelse: riket 52 (2023). Namnet ska vara "
            "detsamma som i målvärdet.",
            "Write the value to compare with: comparison: nation 52 (2023). The name is to be "
            "the same as in the target.",
        ),
        source=Text(
            "Regionernas verksamhetsplaner jämför med riket och med jämförbara län.",
            "The regions' plans compare with the nation and with similar counties.",
        ),
    ),
    bad=outcome_with(
        sv="""
    enhet: %
    utgångsläge: 40 (2023)
    målvärde: högre än riket till 2028
    källa: "Skolenkäten"
""",
        en="""
    unit: %
    baseline: 40 (2023)
    target: higher than nation by 2028
    source: "The school survey"
""",
    ),
    good=outcome_with(
        sv="""
    enhet: %
    utgångsläge: 40 (2023)
    jämförelse: riket 52 (2023)
    målvärde: högre än riket till 2028
    källa: "Skolenkäten"
""",
        en="""
    unit: %
    baseline: 40 (2023)
    comparison: nation 52 (2023)
    target: higher than nation by 2028
    source: "The school survey"
""",
    ),
    check=check,
    note=Text("inget att jämföra med", "nothing to compare with"),
)
