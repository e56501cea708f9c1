"""What has to be told by a day, and by whom: no more than what is due.

- **A value**: of the latest period that has ended, of each that ends until the day asked for, and
  of the milestones and the target whose time is up, unless a value for it is known; of the latest
  period neither if a later value is known. What is preliminary is due again. Periods are school
  years where the indicator is dated in such, else calendar years. A target to be above a series
  also asks for the series, a gap for its groups, a change for its base year.
- **A status**: of activities that have begun, and of outputs that no target measures, until they
  are done or cancelled.
- **A state**: of preconditions, assumptions, external factors and risks.

What was told in the last three months is not asked for again.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from logicmodel.diagnostics import Language, Path
from logicmodel.followup.aims import lacks
from logicmodel.followup.data import Data, Step, Value
from logicmodel.followup.groups import named, told_apart
from logicmodel.followup.keepers import keeper
from logicmodel.model.elements import (
    Activity,
    Adaptation,
    Element,
    Indicator,
    Measured,
    Output,
    Watched,
)
from logicmodel.model.logic import LogicModel
from logicmodel.model.measurement import Measurement
from logicmodel.model.values import Change, Comparison, Date, Gap

_FRESH = dt.timedelta(days=91)
_FIRST = dt.MINYEAR + 2
"""No year before this has a school year that began the year before."""


class Due(NamedTuple):
    """One thing that somebody is to tell.

    Attributes:
        what: A value, a status or a state.
        of: The id of what it is about: an indicator or an element.
        path: Where that stands in the model.
        keeper: The actor who is to tell; ``None`` if nobody answers for it.
        when: The period of a value; by when a status was to be reached, if that is known.
        place: The actor or the series it is about; ``None`` for the whole.
        group: The group of people it is about; ``None`` for all.
    """

    what: Literal["value", "status", "state"]
    of: str
    path: Path
    keeper: str | None
    when: Date | None = None
    place: str | None = None
    group: str | None = None


def due(model: LogicModel, data: Data, today: dt.date, until: dt.date) -> Iterator[Due]:
    """All that is to be told by ``until``, in the order of the model.

    Args:
        model: The change logic.
        data: What is known.
        today: The day to reckon from.
        until: The last day on which a period may end to be due; not before ``today``.
    """
    for measurement in model.measurements:
        yield from _values(model, measurement, data, (today, until))
    told = data.latest_by(until)
    for element, adaptation in _deeds(model):
        period = (adaptation.period if adaptation else None) or element.period or model.period
        place = adaptation.by if adaptation else None
        thing = adaptation or element
        begun = period is None or period.start.start <= until
        if begun and not _settled(thing, told.get((element.id, place)), until):
            path: Path = ("adaptations", thing.id) if adaptation else ("elements", element.id)
            end = period.end if period else None
            yield Due("status", element.id, path, keeper(model, path), end, place)
    seen = {name: sight.day for name, sight in data.sights_by(until).items()}
    for watched in model.every(Watched):
        if not _fresh(watched, seen.get(watched.id), until):
            path = ("elements", watched.id)
            yield Due("state", watched.id, path, keeper(model, path))


def by_keeper(model: LogicModel, some: Iterable[Due]) -> dict[str | None, list[Due]]:
    """What each actor is to tell, in the order of the actors; what nobody answers for last."""
    asked: dict[str | None, list[Due]] = {actor: [] for actor in model.actors}
    for one in some:
        asked.setdefault(one.keeper, []).append(one)
    nobody = asked.pop(None, [])
    return {actor: found for actor, found in (*asked.items(), (None, nobody)) if found}


def _values(
    model: LogicModel, measurement: Measurement, data: Data, days: tuple[dt.date, dt.date]
) -> Iterator[Due]:
    path, indicator, element, _, adapted = measurement
    whole = adapted or indicator
    thing = model.adaptations.get(str(path[1])) if path[0] == "adaptations" else element
    place = thing.by if isinstance(thing, Adaptation) else None
    known = data.by_indicator.get(indicator.id, [])
    aimed = [date for each in (indicator, whole) for date in _aimed(each)]
    if (since := _base_year(indicator, data)) and since.end <= days[1]:
        yield Due("value", indicator.id, path, keeper(model, path), since, place)
    beside = tuple(_beside(indicator, known, model.language))
    for when in _periods(model, (indicator, whole), known, days):
        for of_whom in ((place, None), *beside):
            if not any(_tells(value, when, of_whom, aimed) for value in known):
                yield Due("value", indicator.id, path, keeper(model, path), when, *of_whom)


def _base_year(indicator: Indicator, data: Data) -> Date | None:
    """The year that a change is counted from, where its value is not known."""
    target = indicator.target
    since = target.since if isinstance(target, Change) else None
    return since if since and "baseline" in lacks(indicator, None, data) else None


def _beside(
    indicator: Indicator, known: list[Value], language: Language
) -> Iterator[tuple[str | None, str | None]]:
    """The places and groups whose values the target is held against."""
    match indicator.target:
        case Comparison(series=series):
            yield series, None
        case Gap(group=by):
            seen = {v.group for v in known if v.group and told_apart(v.group, by)}
            names = named(by, language)
            groups = names if seen.issubset(names) else sorted(seen)
            yield from ((None, group) for group in groups)


def _periods(
    model: LogicModel,
    both: tuple[Indicator, Indicator],
    known: list[Value],
    days: tuple[dt.date, dt.date],
) -> list[Date]:
    """The periods of which values are due, the earliest first."""
    today, until = days
    dates = [date for indicator in both for date in _dated(indicator)]
    dates += [value.when for value in known]
    school = any("/" in date for date in dates)
    goals = [_in_rhythm(date, school) for indicator in both for date in _aimed(indicator)]
    first = max(_starts(both, known), default=dt.date.min)
    start = model.period.start.start if model.period else dt.date.min
    found = {date.end: date for date in goals if date.end <= until}
    for year in range(max(today.year, _FIRST) - 1, until.year + 1):
        period = Date(f"{year - 1:04}/{year % 100:02}" if school else f"{year:04}")
        if period.end <= until and period.end >= start and period.end > first:
            found.setdefault(period.end, period)
    latest = max((end for end in found if end <= today), default=None)
    passed = {date.end for date in goals}
    return [found[end] for end in sorted(found) if end > today or end == latest or end in passed]


def _starts(both: tuple[Indicator, Indicator], known: list[Value]) -> Iterator[dt.date]:
    """The ends of the periods that baselines are of."""
    yield from (i.baseline.when.end for i in both if i.baseline and i.baseline.when)
    yield from (value.when.end for value in known if value.kind == "baseline")


def _dated(indicator: Indicator) -> Iterator[Date]:
    for measure in (indicator.baseline, *indicator.actuals):
        if measure and measure.when:
            yield measure.when


def _aimed(indicator: Indicator) -> Iterator[Date]:
    yield from (milestone.by for milestone in indicator.milestones)
    if indicator.target and indicator.target.by:
        yield indicator.target.by


def _in_rhythm(date: Date, school: bool) -> Date:
    """The school year that ends in a year, for an indicator dated in school years."""
    within = school and date.isdigit() and date.start.year > dt.MINYEAR
    return Date(f"{date.start.year - 1:04}/{date[2:]}") if within else date


def _tells(
    value: Value, when: Date, of_whom: tuple[str | None, str | None], aimed: Iterable[Date]
) -> bool:
    """Whether a value leaves nothing to ask of a period.

    Where something is aimed at ``2025``, both school years of it tell.
    """
    if value.preliminary or value.kind != "actual" or (value.place, value.group) != of_whom:
        return False
    goals = [date for date in aimed if _in_rhythm(date, "/" in when).end == when.end]
    later = not goals and value.when.start > when.end
    return later or any(_overlap(value.when, date) for date in (when, *goals))


def _overlap(one: Date, other: Date) -> bool:
    return one.start <= other.end and other.start <= one.end


def _deeds(model: LogicModel) -> Iterator[tuple[Activity | Output, Adaptation | None]]:
    """Activities, and outputs that no target measures, each with how it is done locally."""
    local: dict[str, list[Adaptation]] = {}
    for adaptation in model.adaptations.values():
        local.setdefault(adaptation.of, []).append(adaptation)
    for element in model.elements.values():
        if isinstance(element, Activity | Output) and not _aims(element):
            yield element, None
            yield from ((element, adaptation) for adaptation in local.get(element.id, ()))


def _aims(element: Element) -> bool:
    return isinstance(element, Measured) and any(
        indicator.target and indicator.target.kind != "deferred"
        for indicator in element.indicators.values()
    )


def _settled(thing: Activity | Output | Adaptation, told: Step | None, until: dt.date) -> bool:
    """Whether it is over, or its status was told in the last three months."""
    status = told.status if told else thing.status
    return status in ("done", "cancelled") or (told is not None and until - told.day < _FRESH)


def _fresh(watched: Watched, seen: dt.date | None, until: dt.date) -> bool:
    """Whether its state was seen in the last three months; one of days to come was not."""
    days = [seen] if seen else []
    if watched.state and watched.state.when and watched.state.when.start <= until:
        days.append(watched.state.when.end)
    return any(until - day < _FRESH for day in days)
