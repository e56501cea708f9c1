"""LM701: a milestone or a target was due, and nobody has said what came of it."""

import datetime as dt
from collections.abc import Iterator

from logicmodel.diagnostics import Path, Severity, Text
from logicmodel.model.measurement import Measurement
from logicmodel.model.values import Date
from logicmodel.rules.followup import followed, outcome_followed_up
from logicmodel.rules.measurability import part_to_fill
from logicmodel.rules.rule import Context, Finding, Page, Rule, called

_PATIENCE = dt.timedelta(days=366)
_MILESTONE, _TARGET = Text("etappmålet", "its milestone"), Text("målvärdet", "its target")


def check(context: Context) -> Iterator[Finding]:
    """Of each indicator the last date that has passed, if no value tells what was reached."""
    for measurement in followed(context):
        due = max(_passed(measurement, context.today), key=lambda each: each[1].end, default=None)
        if due and _is_awaited(context, measurement, due[1]):
            yield _finding(context, measurement, *due)


def _passed(measurement: Measurement, today: dt.date) -> Iterator[tuple[Path, Date]]:
    """The dates at which something was to be reached, and where they stand."""
    indicator, this_year = measurement.indicator, str(today.year)
    for number, milestone in enumerate(indicator.milestones):
        # The first four digits tell most apart without reckoning out the last day.
        if milestone.by[:4] <= this_year and milestone.by.end < today:
            yield ("milestones", number), milestone.by
    by = indicator.target.by if indicator.target else None
    if by and by[:4] <= this_year and by.end < today:
        yield ("target",), by


def _is_awaited(context: Context, measurement: Measurement, due: Date) -> bool:
    if getattr(measurement.element, "status", None) == "cancelled":
        return False
    from logicmodel.followup.aims import measured  # late: only follow-up asks for it

    indicator = measurement.indicator
    # One that cannot be right is told by itself: it is given all the same.
    wrong = (value for value in context.seen.impossible if value.indicator == indicator.id)
    values = (*measured(indicator, context.follow_up, context.today), *wrong)
    told = any(value.when.end >= due.start for value in values)
    return not told and context.certain(*measurement.path, "actuals")


def _finding(context: Context, measurement: Measurement, at: Path, due: Date) -> Finding:
    name = called(measurement.indicator)
    aim = _TARGET if at == ("target",) else _MILESTONE
    recent = context.today <= due.end + _PATIENCE
    return Finding(
        (*measurement.path, *at),
        Text(
            f"Utfall för {due} saknas för {name.sv}: då skulle {aim.sv} vara nått.",
            f"{name.en} has no actual value for {due}, when {aim.en} was due.",
        ),
        Text(
            f"Lägg till raden utfall: … ({due}), eller en rad i uppföljningsfilen. Hur långt det "
            "blev behövs för att avgöra vad det berodde på.",
            f"Add the line actual: … ({due}), or a row in the follow-up file. How far it went is "
            "needed to tell what that was due to.",
        ),
        severity=Severity.INFO if recent else Severity.WARNING,
        remedies=(part_to_fill(measurement.path, "actuals", due),),
    )


RULE = Rule(
    code="LM701",
    name=Text("utfall-saknas", "due-value-missing"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "Ett etappmål eller ett målvärde vars tid har gått ut, men som saknar utfall.",
            "A milestone or a target whose time is up, without an actual value.",
        ),
        why=Text(
            "Utan utfallet vet ingen om målet nåddes, och alltså inte heller varför. Regeln gäller "
            "bara i fasen uppföljning. Det första året är den en upplysning, eftersom statistik "
            "ofta dröjer. Bara värden för helheten räknas.",
            "Without the value nobody knows whether the goal was reached, and so not why either. "
            "The rule speaks in the phase follow-up only. In the first year it is a note, since "
            "statistics often take their time. Only values for the whole count.",
        ),
        fix=Text(
            "Hämta värdet ur källan och skriv det: utfall: 52 (2026). Är det för tidigt, skriv "
            "undantaget med skälet.",
            "Fetch the value from the source and write it: actual: 52 (2026). If it is too early, "
            "write an exception with the reason.",
        ),
        source=Text(
            "ESV, Resultatredovisning: utfall redovisas mot mål.",
            "ESV, Resultatredovisning: results are accounted for against goals.",
        ),
    ),
    bad=outcome_followed_up(
        sv="""
    enhet: %
    utgångsläge: 40 (2022)
    etappmål: 45 till 2023
    målvärde: minst 60 till 2028
    källa: "Skolenkäten"
""",
        en="""
    unit: %
    baseline: 40 (2022)
    milestone: 45 by 2023
    target: at least 60 by 2028
    source: "The school survey"
""",
    ),
    good=outcome_followed_up(
        sv="""
    enhet: %
    utgångsläge: 40 (2022)
    etappmål: 45 till 2023
    målvärde: minst 60 till 2028
    utfall: 46 (2023)
    källa: "Skolenkäten"
""",
        en="""
    unit: %
    baseline: 40 (2022)
    milestone: 45 by 2023
    target: at least 60 by 2028
    actual: 46 (2023)
    source: "The school survey"
""",
    ),
    check=check,
    note=Text("utfall saknas", "value missing"),
)
