"""LM702: a baseline from long before the plan begins."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.measurement import Measurement
from logicmodel.model.values import Change, Date
from logicmodel.rules.measurability import outcome_with
from logicmodel.rules.rule import Context, Finding, Page, Rule, called
from logicmodel.rules.written import written

_OLDEST = 3
"""So many years before the plan begins a baseline may end."""


def check(context: Context) -> Iterator[Finding]:
    """Baselines that are too old, those of a base year for a change left out."""
    period = context.model.period
    oldest = int(period.start[:4]) - _OLDEST if period else 0
    for measurement in context.model.measurements if period else ():
        baseline = measurement.indicator.baseline
        if not baseline or not baseline.when or int(baseline.when[:4]) >= oldest:
            continue
        target = measurement.indicator.target
        since_then = isinstance(target, Change) and target.since
        if measurement.aims and not since_then and baseline.when.end.year < oldest:
            yield _finding(context, measurement, baseline.when)


def _finding(context: Context, measurement: Measurement, when: Date) -> Finding:
    indicator, name = measurement.indicator, called(measurement.indicator)
    start = context.model.period.start if context.model.period else when
    years = int(start[:4]) - when.end.year
    newer = [
        value
        for value in context.follow_up.wholes(indicator.id, start.end)
        if value.when.end > when.end and measurement.path[0] == "elements"
    ]
    if newer:
        number = written(newer[-1].value)
        hint = Text(
            f"Det finns ett nyare värde: utgångsläge: {number.sv} ({newer[-1].when}).",
            f"There is a newer value: baseline: {number.en} ({newer[-1].when}).",
        )
    else:
        year = int(start[:4]) - 1
        hint = Text(
            f"Hämta ett nyare värde ur källan: utgångsläge: … ({year}).",
            f"Fetch a newer value from the source: baseline: … ({year}).",
        )
    return Finding(
        (*measurement.path, "baseline"),
        Text(
            f"Utgångsläget för {name.sv} är från {when}, {years} år innan planen börjar.",
            f"The baseline of {name.en} is from {when}, {years} years before the plan begins.",
        ),
        hint,
    )


RULE = Rule(
    code="LM702",
    name=Text("gammalt-utgångsläge", "stale-baseline"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "Ett utgångsläge som är mer än tre år äldre än planens första år.",
            "A baseline more than three years older than the first year of the plan.",
        ),
        why=Text(
            "Det som hände mellan utgångsläget och planens början räknas annars som planens "
            "förtjänst eller fel. Basåret för en förändring (minska 60 % från 2005) är valt med "
            "flit och räknas inte.",
            "What happened between the baseline and the beginning is otherwise counted as "
            "the merit or the fault of the plan. The base year of a change (decrease 60 % from "
            "2005) is chosen on purpose and does not count.",
        ),
        fix=Text(
            "Skriv det senaste värdet före planens början. Finns inget nyare, skriv undantaget "
            "med skälet.",
            "Write the latest value from before the plan begins. If there is none, write an "
            "exception with the reason.",
        ),
        source=Text(
            "EU-kommissionen, Better Regulation Toolbox: utgångsläget visar läget utan insatsen.",
            "European Commission, Better Regulation Toolbox: the baseline shows how things are "
            "without the intervention.",
        ),
    ),
    bad=outcome_with(
        sv="""
    enhet: %
    utgångsläge: 40 (2018)
    etappmål: 50 till 2026
    målvärde: minst 60 till 2028
    källa: "Skolenkäten"
""",
        en="""
    unit: %
    baseline: 40 (2018)
    milestone: 50 by 2026
    target: at least 60 by 2028
    source: "The school survey"
""",
    ),
    good=outcome_with(
        sv="""
    enhet: %
    utgångsläge: 43 (2023)
    etappmål: 50 till 2026
    målvärde: minst 60 till 2028
    källa: "Skolenkäten"
""",
        en="""
    unit: %
    baseline: 43 (2023)
    milestone: 50 by 2026
    target: at least 60 by 2028
    source: "The school survey"
""",
    ),
    check=check,
    note=Text("gammalt utgångsläge", "stale baseline"),
)
