"""LM504: a period, a target or a milestone outside the period of the plan."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from logicmodel.diagnostics import Path, Severity, Text
from logicmodel.model.elements import Adaptation, Element, Impact, Outcome, OverallGoal
from logicmodel.model.logic import LogicModel
from logicmodel.model.values import Date, Period
from logicmodel.rules.rule import Context, Finding, Page, Rule, called
from logicmodel.rules.timing import MOST_SHOWN

_AROUND = ("problem", "assumption", "precondition", "external_factor", "risk")
_FEWEST = 3
# Of a year the figures come the year after, and a school year ends in the next.
_AFTERWARDS = dt.timedelta(days=366)
_ALSO = Text("Också utanför", "Outside too")

Thing = Element | Adaptation


class _Dated(NamedTuple):
    """A stretch of time or, where start and end are the same, a date by which to be there."""

    path: Path
    what: Text
    start: Date
    end: Date


def check(context: Context) -> Iterator[Finding]:
    """One finding for each thing with dates outside the plan; one for the plan if most are."""
    model, plan = context.model, context.model.period
    if plan is None or _all_inside(model, plan):
        return
    dated = [(path, thing, list(_dates(thing, path))) for path, thing in _things(model)]
    strays = [
        (thing, outside)
        for path, thing, dates in dated
        if (outside := [date for date in dates if _outside(date, plan)])
    ]
    count = sum(bool(dates) for _, _, dates in dated)
    if len(strays) >= _FEWEST and len(strays) * 2 > count:
        right = _holding(
            *zip(*((d.start, d.end) for *_, dates in dated for d in dates), strict=True)
        )
        yield _wrong_plan(plan, right, [outside[0] for _, outside in strays], count)
    else:
        yield from (_finding(plan, thing, outside) for thing, outside in strays)


def _all_inside(model: LogicModel, plan: Period) -> bool:
    """Whether no date is outside. Quick, as there are few different ones."""
    periods = [e.period for e in model.elements.values() if e.period]
    periods += [a.period for a in model.adaptations.values() if a.period]
    indicators = [measurement.indicator for measurement in model.measurements]
    starts, ends = {period.start for period in periods}, {period.end for period in periods}
    ends.update(i.target.by for i in indicators if i.target and i.target.by)
    ends.update(milestone.by for i in indicators for milestone in i.milestones)
    first, last = plan.start.start, plan.end.end
    return all(start.start <= last for start in starts) and all(
        first <= end.end <= last + _AFTERWARDS for end in ends
    )


def _things(model: LogicModel) -> Iterator[tuple[Path, Thing]]:
    """What is planned, not what stands around it."""
    for name, element in model.elements.items():
        if element.kind not in _AROUND:
            yield ("elements", name), element
    for name, adaptation in model.adaptations.items():
        yield ("adaptations", name), adaptation


def _dates(thing: Thing, path: Path) -> Iterator[_Dated]:
    if period := thing.period:
        name = _name(thing)
        what = Text(f"perioden {period} för {name.sv}", f"the period {period} of {name.en}")
        yield _Dated((*path, "period"), what, period.start, period.end)
    for indicator in getattr(thing, "indicators", {}).values():
        name, at = called(indicator), (*path, "indicators", indicator.id)
        for number, milestone in enumerate(indicator.milestones):
            by = milestone.by
            what = Text(
                f"etappmålet till {by} för {name.sv}", f"the milestone by {by} of {name.en}"
            )
            yield _Dated((*at, "milestones", number), what, by, by)
        if indicator.target and (by := indicator.target.by):
            what = Text(f"målvärdet till {by} för {name.sv}", f"the target by {by} of {name.en}")
            yield _Dated((*at, "target"), what, by, by)


def _name(thing: Thing) -> Text:
    if isinstance(thing, Element):
        return called(thing)
    of, by = thing.of, thing.by
    return Text(f"anpassningen av {of} för {by}", f"the adaptation of {of} for {by}")


def _outside(date: _Dated, plan: Period) -> Text | None:
    """How a date is outside the plan, if it is."""
    if date.end.end < plan.start.start:
        return Text(
            f"ligger före planens period {plan}", f"lies before the period of the plan, {plan}"
        )
    if date.end.end > plan.end.end + _AFTERWARDS or (
        date.path[-1] == "period" and date.start.start > plan.end.end
    ):
        if date.start.start <= plan.end.end:
            return Text(
                f"slutar efter planens period {plan}", f"ends after the period of the plan, {plan}"
            )
        return Text(
            f"ligger efter planens period {plan}", f"lies after the period of the plan, {plan}"
        )
    return None


def _finding(plan: Period, thing: Thing, outside: list[_Dated]) -> Finding:
    date, others = outside[0], outside[1:]
    how = _outside(date, plan) or Text("", "")
    wider = _holding(
        [plan.start, *(d.start for d in outside)], [plan.end, *(d.end for d in outside)]
    )
    # An effect may well come when the work is over.
    later = isinstance(thing, Outcome | Impact | OverallGoal) and date.end.end > plan.end.end
    return Finding(
        date.path,
        Text(f"{date.what.sv} {how.sv}.", f"{date.what.en} {how.en}."),
        Text(
            f"Rätta året. Gäller planen även då, skriv det i huvudet: period: {wider}.",
            f"Correct the year. If the plan is in force then too, say so in the header: "
            f"period: {wider}.",
        ),
        (
            (("period",), Text("Planens period", "The period of the plan")),
            *((other.path, _ALSO) for other in others[:MOST_SHOWN]),
        ),
        severity=Severity.INFO if later else None,
    )


def _wrong_plan(plan: Period, right: Period, strays: list[_Dated], count: int) -> Finding:
    """Most of what is dated lies outside: then it is the period of the plan that is wrong."""
    return Finding(
        ("period",),
        Text(
            f"{len(strays)} av {count} delar ligger utanför planens period {plan}.",
            f"{len(strays)} of {count} parts lie outside the period of the plan, {plan}.",
        ),
        Text(
            f"Rätta perioden. Alla delar ryms i period: {right}.",
            f"Correct the period. All parts have room in period: {right}.",
        ),
        tuple((stray.path, Text("Utanför", "Outside")) for stray in strays[:MOST_SHOWN]),
    )


def _holding(starts: Iterable[Date], ends: Iterable[Date]) -> Period:
    """The period from the first of the starts to the last of the ends."""
    return Period(min(starts, key=lambda date: date.start), max(ends, key=lambda date: date.end))


RULE = Rule(
    code="LM504",
    name=Text("utanför-perioden", "outside-period"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "En period, ett målvärde eller ett etappmål som ligger utanför planens period.",
            "A period, a target or a milestone that lies outside the period of the plan.",
        ),
        why=Text(
            "Det som ligger utanför planens tid är det ingen som leder, betalar eller följer upp. "
            "Ofta är det ett skrivfel i årtalet. En aktivitet får ha börjat före planen, så länge "
            "den pågår när planen börjar. Det som slutar högst ett år efter planen räknas inte: "
            "ett läsår går över årsskiftet, och siffror för sista året kommer först nästa år. "
            "Resultat och mål som ska nås senare än så är bara en upplysning, för effekter kan "
            "komma efter arbetet. Ligger det mesta utanför är det planens period som är fel, och "
            "då sägs det en gång, i huvudet.",
            "What lies outside the time of the plan is led, paid for and followed up by nobody. "
            "Often it is a slip in the year. An activity may have begun before the plan, as long "
            "as it is under way when the plan starts. What ends at most a year after the plan "
            "does not count: a school year runs into the next, and figures for the last year come "
            "in the year after. Outcomes and goals to be reached later than that are only an "
            "info, for effects may come when the work is over. Where most lies outside, the "
            "period of the plan is wrong, and that is said once, in the header.",
        ),
        fix=Text(
            "Rätta årtalet, eller ändra planens period i huvudet.",
            "Correct the year, or change the period of the plan in the header.",
        ),
        source=Text(
            "Region Kronobergs mall för förändringslogik: tidsatt (SMART).",
            "Region Kronoberg's template for a theory of change: time-bound (SMART).",
        ),
    ),
    bad=Text(
        sv="""
aktivitet A1 "Forskningscirklar för rektorer"
  nivå: region
  ansvarig: REG
  medverkande: KOM (genomför)
  resurser: "Regionala utvecklingsmedel"
  period: 2024–2035
  status: pågår
  -> P1
""",
        en="""
activity A1 "Research circles for principals"
  level: region
  responsible: REG
  participants: MUN (delivers)
  resources: "Regional development funds"
  period: 2024–2035
  status: ongoing
  -> P1
""",
    ),
    good=Text(
        sv="""
aktivitet A1 "Forskningscirklar för rektorer"
  nivå: region
  ansvarig: REG
  medverkande: KOM (genomför)
  resurser: "Regionala utvecklingsmedel"
  period: 2021-08..2026-06
  status: pågår
  -> P1
""",
        en="""
activity A1 "Research circles for principals"
  level: region
  responsible: REG
  participants: MUN (delivers)
  resources: "Regional development funds"
  period: 2021-08..2026-06
  status: ongoing
  -> P1
""",
    ),
    check=check,
    note=Text("utanför planens tid", "outside the plan's time"),
)
