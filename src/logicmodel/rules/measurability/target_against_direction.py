"""LM209: a target or a milestone that leads the wrong way, or nowhere."""

from collections.abc import Iterator
from decimal import Decimal

from logicmodel.diagnostics import Path, Severity, Text
from logicmodel.model.elements import Indicator
from logicmodel.model.measurement import Measurement
from logicmodel.model.targets import direction, level
from logicmodel.model.values import Change, Measure, Milestone
from logicmodel.rules.measurability import outcome_with
from logicmodel.rules.measurability.value_not_of_unit import impossible_values
from logicmodel.rules.rule import Context, Finding, Page, Rule, called
from logicmodel.rules.written import written


def check(context: Context) -> Iterator[Finding]:
    """The target against the baseline; if that is sound, the milestones on the way.

    An adaptation's values are only compared with each other: a municipality's target may well
    lie below the county's baseline.
    """
    for measurement in context.model.measurements:
        if measurement.aims:
            wrong = _wrong_target(measurement)
            findings = [wrong] if wrong else []
            if not wrong and measurement.indicator.milestones and not _lacks_base(measurement):
                findings += _wrong_milestones(measurement)
            yield from _not_told(measurement, findings) if findings else ()


def _lacks_base(measurement: Measurement) -> bool:
    """Whether the target is a change from nobody knows when, which is told of as that."""
    target = measurement.indicator.target
    return isinstance(target, Change) and target.since is None


def _not_told(measurement: Measurement, findings: list[Finding]) -> Iterator[Finding]:
    """Those findings whose values are at least possible: a slip in one of them is told alone."""
    told = {finding.path for finding in impossible_values(measurement)}
    for finding in findings:
        if told.isdisjoint((finding.path, *(path for path, _ in finding.related))):
            yield finding


def _wrong_target(measurement: Measurement) -> Finding | None:
    indicator = measurement.indicator
    baseline, target = indicator.baseline, indicator.target
    if isinstance(target, Change):
        return _no_change(measurement, target) if target.value <= 0 else None
    reached = level(indicator)
    if target is None or reached is None or baseline is None or baseline.value is None:
        return None
    way = direction(indicator)
    if way and _is_on(way, baseline.value, reached) and reached != baseline.value:
        return None
    return _already_reached(measurement, baseline)


def _already_reached(measurement: Measurement, baseline: Measure) -> Finding:
    name, way = called(measurement.indicator), direction(measurement.indicator)
    target, start = written(measurement.indicator.target), written(baseline)
    value = written(baseline.value)
    hint = {
        "increase": Text(
            f"Sätt målvärdet över {value.sv}. Ska värdet ned, skriv högst i stället för minst.",
            f"Set the target above {value.en}. If the value is to go down, write at most instead "
            "of at least.",
        ),
        "decrease": Text(
            f"Sätt målvärdet under {value.sv}. Ska värdet upp, skriv minst i stället för högst.",
            f"Set the target below {value.en}. If the value is to go up, write at least instead "
            "of at most.",
        ),
        None: Text(
            "Rätta det ena talet, så att det syns vad som ska bli annorlunda.",
            "Correct one of the numbers, so that it shows what is to become different.",
        ),
    }[way]
    return Finding(
        (*measurement.path, "target"),
        Text(
            f"målvärdet {target.sv} för {name.sv} är uppfyllt redan i utgångsläget {start.sv}.",
            f"the target {target.en} of {name.en} is met already at the baseline {start.en}.",
        ),
        hint,
        (((*measurement.path, "baseline"), _BASELINE),),
    )


def _no_change(measurement: Measurement, target: Change) -> Finding:
    name, line = called(measurement.indicator), written(target)
    return Finding(
        (*measurement.path, "target"),
        Text(
            f"målvärdet {line.sv} för {name.sv} leder inte åt det håll som orden säger.",
            f"the target {line.en} of {name.en} does not lead where the words say.",
        ),
        Text(
            "Skriv ett tal över noll; öka eller minska säger åt vilket håll.",
            "Write a number above zero; increase or decrease says which way.",
        ),
    )


def _wrong_milestones(measurement: Measurement) -> Iterator[Finding]:
    """Each milestone that does not lie between the one before and the target, in time order."""
    indicator, path = measurement.indicator, measurement.path
    way, goal = direction(indicator), level(indicator)
    yield from _too_late(measurement)
    if way is None:
        return
    start = indicator.baseline.value if indicator.baseline else None
    at: Path = (*path, "baseline")
    for number, milestone in _in_time_order(indicator.milestones):
        here = (*path, "milestones", number)
        if _is_late(milestone, indicator):
            continue
        if milestone.bound and (milestone.bound == "at_least") != (way == "increase"):
            yield _wrong_bound(indicator, milestone, here)
        elif start is not None and not _is_on(way, start, milestone.value):
            yield _off_the_way(indicator, milestone, here, ((at, _EARLIER),), start)
        elif goal is not None and not _is_on(way, milestone.value, goal):
            yield _off_the_way(indicator, milestone, here, (((*path, "target"), _TARGET),), start)
        else:
            start, at = milestone.value, here


def _is_late(milestone: Milestone, indicator: Indicator) -> bool:
    by = indicator.target.by if indicator.target else None
    return by is not None and milestone.by.start > by.end


def _too_late(measurement: Measurement) -> Iterator[Finding]:
    """Each milestone that is to be reached only after the target."""
    indicator, path = measurement.indicator, measurement.path
    for number, milestone in enumerate(indicator.milestones):
        if _is_late(milestone, indicator) and indicator.target:
            name, line, by = called(indicator), written(milestone), indicator.target.by
            yield Finding(
                (*path, "milestones", number),
                Text(
                    f"etappmålet {line.sv} för {name.sv} ligger efter målåret {by}.",
                    f"the milestone {line.en} of {name.en} comes after the target's year {by}.",
                ),
                Text(
                    f"Ge etappmålet ett år före {by}, eller målvärdet ett senare år.",
                    f"Give the milestone a year before {by}, or the target a later one.",
                ),
                (((*path, "target"), _TARGET),),
            )


def _in_time_order(milestones: tuple[Milestone, ...]) -> list[tuple[int, Milestone]]:
    numbered = list(enumerate(milestones))
    return sorted(numbered, key=lambda m: m[1].by.end) if len(numbered) > 1 else numbered


def _wrong_bound(indicator: Indicator, milestone: Milestone, path: Path) -> Finding:
    name, line = called(indicator), written(milestone)
    up = direction(indicator) == "increase"
    return Finding(
        path,
        Text(
            f"etappmålet {line.sv} för {name.sv} håller emot: värdet ska {'upp' if up else 'ned'}.",
            f"the milestone {line.en} of {name.en} holds back: the value is to go "
            f"{'up' if up else 'down'}.",
        ),
        Text("Skriv minst i stället för högst.", "Write at least instead of at most.")
        if up
        else Text("Skriv högst i stället för minst.", "Write at most instead of at least."),
    )


def _off_the_way(
    indicator: Indicator,
    milestone: Milestone,
    path: Path,
    related: tuple[tuple[Path, Text], ...],
    start: Decimal | None,
) -> Finding:
    name, line, goal = called(indicator), written(milestone), level(indicator)
    up = direction(indicator) == "increase"
    ends = [written(end) for end in sorted(end for end in (start, goal) if end is not None)]
    if len(ends) > 1:
        hint = Text(
            f"Sätt etappmålet mellan {ends[0].sv} och {ends[1].sv}, eller rätta de talen.",
            f"Set the milestone between {ends[0].en} and {ends[1].en}, or correct those numbers.",
        )
    else:
        low = up == (start is not None)
        hint = Text(
            f"Sätt etappmålet på {'minst' if low else 'högst'} {ends[0].sv}.",
            f"Set the milestone to at {'least' if low else 'most'} {ends[0].en}.",
        )
    return Finding(
        path,
        Text(
            f"etappmålet {line.sv} för {name.sv} ligger inte på vägen till målvärdet.",
            f"the milestone {line.en} of {name.en} does not lie on the way to the target.",
        ),
        hint,
        related,
    )


def _is_on(way: str, start: Decimal, value: Decimal) -> bool:
    """Whether one comes to ``value`` from ``start`` without going the wrong way."""
    return value >= start if way == "increase" else value <= start


_BASELINE = Text("Utgångsläget", "The baseline")
_EARLIER = Text("Värdet dessförinnan", "The value before that")
_TARGET = Text("Målvärdet", "The target")

RULE = Rule(
    code="LM209",
    name=Text("målvärde-åt-fel-håll", "target-against-direction"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "Ett målvärde som är uppfyllt redan i utgångsläget eller leder åt fel håll, eller ett "
            "etappmål som inte ligger på vägen dit.",
            "A target that is met already at the baseline or leads the wrong way, or a milestone "
            "that does not lie on the way there.",
        ),
        why=Text(
            "Ett sådant mål nås utan att någon gör något. Oftast har två siffror bytt plats, eller "
            "så står det minst där det ska stå högst.",
            "Such a goal is reached without anybody doing anything. Mostly two figures have been "
            "swapped, or it says at least where it should say at most.",
        ),
        fix=Text(
            "Rätta talet eller ordet. Ska ett gott läge bara behållas: tillåt regeln och skriv "
            "det som skäl.",
            "Correct the number or the word. If a good state is only to be kept: allow the rule "
            "and give that as the reason.",
        ),
        source=Text(
            "Kvoten (utfall − utgångsläge) / (målvärde − utgångsläge) saknar mening när nämnaren "
            "är noll eller har fel tecken.",
            "The ratio (actual − baseline) / (target − baseline) has no meaning when the "
            "denominator is zero or has the wrong sign.",
        ),
    ),
    bad=outcome_with(
        sv="""
    enhet: %
    utgångsläge: 40 (2023)
    målvärde: minst 36 till 2028
    källa: "Skolenkäten"
""",
        en="""
    unit: %
    baseline: 40 (2023)
    target: at least 36 by 2028
    source: "The school survey"
""",
    ),
    good=outcome_with(
        sv="""
    enhet: %
    utgångsläge: 40 (2023)
    etappmål: 50 till 2026
    målvärde: minst 60 till 2028
    källa: "Skolenkäten"
""",
        en="""
    unit: %
    baseline: 40 (2023)
    milestone: 50 by 2026
    target: at least 60 by 2028
    source: "The school survey"
""",
    ),
    check=check,
    note=Text("mål åt fel håll", "target leads the wrong way"),
)
