"""LM206: a target that does not say by when."""

from collections.abc import Iterator

from logicmodel.diagnostics import Path, Severity, Text
from logicmodel.model.values import Change, Date, Target
from logicmodel.rules.measurability import outcome_with
from logicmodel.rules.rule import Context, Finding, Page, Remedy, Rule, called
from logicmodel.rules.written import written
from logicmodel.syntax.editing.changes import BLANK, Write, plain


def check(context: Context) -> Iterator[Finding]:
    """Targets of any kind without a year; one to be set later is not yet a target.

    One that lacks its value or its base year as well is told of as that, with the whole line.
    """
    for measurement in context.model.measurements:
        target, adapted = measurement.indicator.target, measurement.adapted
        inherited = adapted.target.by if adapted and adapted.target else None
        if not measurement.aims or not target or _is_unfinished(target):
            continue
        if not target.by and not inherited:
            name = called(measurement.indicator)
            end = context.model.end_of(measurement.element)
            by = written(end)
            yield Finding(
                (*measurement.path, "target"),
                Text(
                    f"målvärdet för {name.sv} saknar år.", f"the target of {name.en} has no year."
                ),
                Text(
                    f"Skriv sist på raden när det ska vara nått: till {by.sv}.",
                    f"Write at the end of the line when it is to be reached: by {by.en}.",
                ),
                remedies=(_remedy((*measurement.path, "target"), target, end),),
            )


def _is_unfinished(target: Target) -> bool:
    if isinstance(target, Change):
        return target.since is None
    return target.kind in ("deferred", "direction")


def _remedy(path: Path, target: Target, end: Date | None) -> Remedy:
    """The year in which the period ends is likely, but a decision of the author's."""
    by = written(end)
    title = Text(f"Sätt året: till {by.sv}", f"Set the year: by {by.en}")
    change = Write(path, {**plain(target), "by": end or BLANK})
    return Remedy(title, (change,), "unsafe" if end else "to_fill")


RULE = Rule(
    code="LM206",
    name=Text("målvärde-utan-år", "target-without-year"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "Ett målvärde som inte säger när det ska vara nått.",
            "A target that does not say when it is to be reached.",
        ),
        why=Text(
            "Utan år går det aldrig att säga att målet har missats, och inte om arbetet ligger "
            "efter på vägen dit.",
            "Without a year it can never be said that the goal was missed, nor if the work is "
            "behind on the way there.",
        ),
        fix=Text(
            "Skriv året sist på raden: målvärde: minst 60 till 2028.",
            "Write the year at the end of the line: target: at least 60 by 2028.",
        ),
        source=Text(
            "Region Kronobergs mall för förändringslogik: tidsatt (SMART).",
            "Region Kronoberg's template for a change logic: time-bound (SMART).",
        ),
    ),
    bad=outcome_with(
        sv="""
    enhet: %
    utgångsläge: 40 (2023)
    målvärde: minst 60
    källa: "Skolenkäten"
""",
        en="""
    unit: %
    baseline: 40 (2023)
    target: at least 60
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
    note=Text("målvärde utan år", "target without year"),
)
