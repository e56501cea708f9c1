"""LM210: a value that the indicator's unit does not allow."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from logicmodel.diagnostics import Path, Severity, Text
from logicmodel.model.measurement import Measurement
from logicmodel.model.targets import level
from logicmodel.model.units import (
    Bounds,
    agree,
    agree_as_difference,
    bounds,
    is_difference,
    per_whole,
)
from logicmodel.model.values import Change, Gap, Measure, Milestone, Series, Threshold
from logicmodel.rules.measurability import outcome_with
from logicmodel.rules.rule import Context, Finding, Page, Rule, called
from logicmodel.rules.written import written

_DIFFERENCES = (Gap, Change)
_VALUES = (Threshold, *_DIFFERENCES)


class _Given(NamedTuple):
    """A value of an indicator, where it stands and what it is."""

    path: Path
    name: Text
    value: Measure | Milestone | Series | Threshold | Gap | Change


def check(context: Context) -> Iterator[Finding]:
    """Values of every indicator whose unit is known, in the model and in files of follow-up."""
    for measurement in context.model.measurements:
        if context.certain(*measurement.path, "unit"):
            yield from impossible_values(measurement)
    yield from _in_follow_up(context)


def _in_follow_up(context: Context) -> Iterator[Finding]:
    limits: dict[str, Bounds] = {}
    for value in context.seen.read.values:
        if value.indicator not in limits:
            limits[value.indicator] = _limits(context, context.model.measured[value.indicator])
        if not limits[value.indicator].hold(value.value):
            measurement = context.model.measured[value.indicator]
            given = _Given(value.at, _SEEN[value.kind], Measure(value=value.value, when=value.when))
            finding = _out_of_bounds(measurement, given)
            if finding:
                yield finding._replace(path=measurement.path, at=value.at)


def _limits(context: Context, measurement: Measurement) -> Bounds:
    return measurement.bounds if context.certain(*measurement.path, "unit") else Bounds()


def impossible_values(measurement: Measurement) -> Iterator[Finding]:
    """Values in another unit, outside what the unit allows, or a change that leads there."""
    if _plainly_possible(measurement):
        return
    for given in _values(measurement):
        finding = _in_other_unit(measurement, given) or _out_of_bounds(measurement, given)
        if finding:
            yield finding


def _plainly_possible(measurement: Measurement) -> bool:
    """Whether all values stand without a unit beside them and within bounds, as most do."""
    indicator = measurement.indicator
    low, high = bounds(measurement.unit or "")
    target = indicator.target
    if isinstance(target, _DIFFERENCES):
        return False
    given = (indicator.baseline, *indicator.milestones, *indicator.actuals, *indicator.comparisons)
    for value in (*given, target) if isinstance(target, Threshold) else given:
        if value is None or (number := value.value) is None:
            continue
        if value.unit or (low is not None and number < low) or (high is not None and number > high):
            return False
    return True


def _values(measurement: Measurement) -> Iterator[_Given]:
    indicator, path = measurement.indicator, measurement.path
    if indicator.baseline:
        yield _Given((*path, "baseline"), _BASELINE, indicator.baseline)
    for number, milestone in enumerate(indicator.milestones):
        yield _Given((*path, "milestones", number), _MILESTONE, milestone)
    if isinstance(indicator.target, _VALUES):
        yield _Given((*path, "target"), _TARGET, indicator.target)
    for number, actual in enumerate(indicator.actuals):
        yield _Given((*path, "actuals", number), _ACTUAL, actual)
    for number, series in enumerate(indicator.comparisons):
        yield _Given((*path, "comparisons", number), _COMPARISON, series)


def _in_other_unit(measurement: Measurement, given: _Given) -> Finding | None:
    beside = given.value.unit
    if not beside:
        return None
    unit = measurement.unit
    is_difference = isinstance(given.value, _DIFFERENCES)
    if not unit or (agree_as_difference if is_difference else agree)(beside, unit):
        return None
    line, name = written(given.value), called(measurement.indicator)
    return Finding(
        given.path,
        Text(
            f"{given.name.sv} {line.sv} för {name.sv} är i {beside}, men enheten är {unit}.",
            f"{given.name.en} {line.en} of {name.en} is in {beside}, but the unit is {unit}.",
        ),
        Text(
            f"Skriv talet i {unit}, eller rätta enheten. Intill talet behöver ingen enhet stå.",
            f"Write the number in {unit}, or correct the unit. None is needed beside the number.",
        ),
        _where_unit_stands(measurement),
    )


def _out_of_bounds(measurement: Measurement, given: _Given) -> Finding | None:
    allowed, value = _possible(measurement, given)
    if value is None or allowed.hold(value) or is_difference(measurement.indicator.title):
        return None
    line, name = written(given.value), called(measurement.indicator)
    possible = _said(allowed, given, measurement.unit)
    wrong = _LEADS_OUTSIDE if isinstance(given.value, Change) else _CANNOT_BE
    return Finding(
        given.path,
        Text(
            f"{given.name.sv} {line.sv} för {name.sv} {wrong.sv}: {possible.sv}.",
            f"{given.name.en} {line.en} of {name.en} {wrong.en}: {possible.en}.",
        ),
        _hint(allowed, given),
        _where_unit_stands(measurement),
    )


def _possible(measurement: Measurement, given: _Given) -> tuple[Bounds, Decimal | None]:
    """What the unit allows, and the value to hold against it; nothing loses more than all."""
    allowed = bounds(measurement.unit or "")
    if not isinstance(given.value, _DIFFERENCES):
        return allowed, given.value.value
    match given.value:
        case Gap(value=value):
            return Bounds(Decimal(0), allowed.high), value
        case Change(direction="decrease", value=value, unit=unit) if allowed.low == 0 and unit:
            more_than_all = value > (per_whole(unit) or value)
            return allowed, Decimal(-1) if more_than_all else level(measurement.indicator)
    return allowed, level(measurement.indicator)


def _said(allowed: Bounds, given: _Given, unit: str | None) -> Text:
    what = Text(f"värden i {unit}", f"values in {unit}")
    none_below = Text(
        f"ett antal kan inte vara negativt (enheten är {unit})",
        f"a number of things cannot be negative (the unit is {unit})",
    )
    if isinstance(given.value, Gap):
        what = Text("skillnader", "differences")
        none_below = Text("en skillnad kan inte vara negativ", "a difference cannot be negative")
    low, high = allowed
    if high is None:
        return none_below
    between = Text(f"mellan {low} och {high}", f"between {low} and {high}")
    return Text(f"{what.sv} ligger {between.sv}", f"{what.en} lie {between.en}")


def _hint(allowed: Bounds, given: _Given) -> Text:
    if isinstance(given.value, Gap) or (allowed.low or 0) < 0:
        return Text("Rätta talet.", "Correct the number.")
    if allowed.high is None:
        return Text(
            "Rätta talet. Kan värdet bli negativt, säg det i indikatorns titel med ordet "
            "förändring, skillnad eller netto.",
            "Correct the number. If the value can be negative, say so in the indicator's title "
            "with the words change in, difference or net.",
        )
    return Text(
        "Rätta talet. Mäts annat än en del av en helhet, säg det i enheten, till exempel "
        "enhet: % per år.",
        "Correct the number. If something other than a part of a whole is measured, say so in "
        "the unit, such as unit: % per year.",
    )


def _where_unit_stands(measurement: Measurement) -> tuple[tuple[Path, Text], ...]:
    if not measurement.indicator.unit:
        return ()
    return (((*measurement.path, "unit"), Text("Enheten", "The unit")),)


_BASELINE = Text("utgångsläget", "the baseline")
_MILESTONE = Text("etappmålet", "the milestone")
_TARGET = Text("målvärdet", "the target")
_ACTUAL = Text("utfallet", "the actual")
_SEEN = {
    "baseline": _BASELINE,
    "target": _TARGET,
    "actual": _ACTUAL,
    "forecast": Text("prognosen", "the forecast"),
}
_COMPARISON = Text("jämförelsen", "the comparison")
_CANNOT_BE = Text("kan inte stämma", "cannot be right")
_LEADS_OUTSIDE = Text("leder utanför det möjliga", "leads outside what is possible")

RULE = Rule(
    code="LM210",
    name=Text("värde-utanför-enheten", "value-not-of-unit"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "Ett värde som enheten inte tillåter: en andel utanför 0–100, ett negativt antal, "
            "eller ett tal i en annan enhet än indikatorns.",
            "A value that the unit does not allow: a share outside 0–100, a negative number of "
            "things, or a number in another unit than the indicator's.",
        ),
        why=Text(
            "Sådana värden är skrivfel, till exempel ett tappat decimaltecken, och varje "
            "beräkning på dem blir fel.",
            "Such values are slips, such as a lost decimal sign, and whatever is reckoned from "
            "them is wrong.",
        ),
        fix=Text(
            "Rätta talet. En förändring, en skillnad eller ett netto får vara negativt om "
            "titeln säger det, och ett mått som inte är en andel anges som % per år, % av budget.",
            "Correct the number. A change, a difference or a net amount may be negative if the "
            "title says so, and a measure that is no share is given as % per year, % of budget.",
        ),
        source=Text(
            "IATI 2.03 skiljer procent från antal (indicator/@measure).",
            "IATI 2.03 tells percentages from units (indicator/@measure).",
        ),
    ),
    bad=outcome_with(
        sv="""
    enhet: %
    utgångsläge: 40 (2023)
    målvärde: minst 600 till 2028
    källa: "Skolenkäten"
""",
        en="""
    unit: %
    baseline: 40 (2023)
    target: at least 600 by 2028
    source: "The school survey"
""",
    ),
    good=outcome_with(
        sv="""
    enhet: %
    utgångsläge: 40 % (2023)
    målvärde: minst 60 % till 2028
    källa: "Skolenkäten"
""",
        en="""
    unit: %
    baseline: 40 % (2023)
    target: at least 60 % by 2028
    source: "The school survey"
""",
    ),
    check=check,
    note=Text("omöjligt värde", "impossible value"),
)
