"""When the steps of the chain can begin, and by when they are due."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from logicmodel.diagnostics import Path
from logicmodel.model.chain import STEP, Chain
from logicmodel.model.elements import Adaptation, Element, Indicator, Measured
from logicmodel.model.values import Date, Duration

_UNKNOWN = dt.date.min
"""When something begins of which nobody can tell: early enough for everything."""
_NEVER = dt.date.max

Arrow = tuple[str, str]


class Arrival(NamedTuple):
    """An arrow, and the first day on which what it starts from can bear on its target."""

    source: str
    target: str
    when: dt.date


class Reckoning(NamedTuple):
    """When each element can begin, and the arrows that come when their target is due already."""

    lags: Mapping[Arrow, Duration]
    begins: dict[str, dt.date]
    late: list[Arrival]


class Schedule:
    """The dates of the chain. What is not dated counts as early enough, and is never late.

    An element begins when its own period does, or else when the first of what leads to it can. It
    is due when its period or the last of its targets ends. Adaptations may begin earlier and be
    due later. A date outside the period of the whole is a slip of its own and left out.
    """

    def __init__(self, chain: Chain) -> None:
        self.chain = chain
        self.model = chain.model

    @cached_property
    def starts(self) -> dict[str, dt.date]:
        """The first day of what has a period, by id."""
        plan, starts = self.model.period, dict[str, dt.date]()
        last = plan.end.end if plan else _NEVER
        periods = [(name, e.period) for name, e in self.model.elements.items() if e.period]
        periods += [(a.of, a.period) for a in self.model.adaptations.values() if a.period]
        for name, period in periods:
            start = period.start.start
            if start <= last and start <= starts.get(name, _NEVER):
                starts[name] = start
        return starts

    @cached_property
    def dues(self) -> dict[str, dt.date]:
        """The last day by which each step is to be reached, by id; none if a target has none."""
        plan, dues = self.model.period, dict[str, dt.date]()
        first = plan.start.start if plan else _UNKNOWN
        for name, element in self.model.elements.items():
            due = _due(element) if element.kind in STEP else None
            if due and due >= first:
                dues[name] = due
        for adaptation in self.model.adaptations.values():
            if adaptation.of in dues:
                local = (date.end for _, date in _dates(adaptation, ()))
                dues[adaptation.of] = max(dues[adaptation.of], *local, _UNKNOWN)
        return dues

    @cached_property
    def lags(self) -> dict[Arrow, Duration]:
        """The lags of arrows by their two ends; of several between the same two the shortest."""
        lags: dict[Arrow, Duration] = {}
        for source, _, link in self.model.connections:
            if link.lag is not None and link.kind == "leads_to":
                known = lags.setdefault((source, link.target), link.lag)
                if _months(link.lag) < _months(known):
                    lags[source, link.target] = link.lag
        return lags

    @cached_property
    def at_once(self) -> Reckoning:
        """What comes when, as if no arrow had a lag."""
        led_to = {target for targets in self.model.ways.values() for target in targets}
        dues = [due for name, due in self.dues.items() if name in led_to]
        if max(self.starts.values(), default=_UNKNOWN) <= min(dues, default=_NEVER):
            # Mostly all work begins before anything is due: then nothing is late.
            return Reckoning({}, self.starts, [])
        return self._reckoned({})

    @cached_property
    def in_time(self) -> Reckoning:
        """What comes when, with lags."""
        return self._reckoned(self.lags) if self.lags else self.at_once

    def arrivals(self, name: str, reckoning: Reckoning) -> list[Arrival]:
        """The arrows that bring an element about, the first to arrive first."""
        elements, begins, lags = self.model.elements, reckoning.begins, reckoning.lags
        sources = (c.source for c in self.model.incoming[name] if c.link.kind == "leads_to")
        arrivals = [
            Arrival(source, name, later(begins[source], lags.get((source, name))))
            for source in dict.fromkeys(sources)
            if elements[source].kind in STEP and (source, name) not in self._aside
        ]
        return sorted(arrivals, key=lambda arrival: arrival.when)

    def quickest(self, name: str, reckoning: Reckoning) -> list[str]:
        """The way that gets to an element first, from what has a period of its own."""
        way = [name]
        while way[0] not in self.starts:
            way.insert(0, self.arrivals(way[0], reckoning)[0].source)
        return way

    def start_at(self, name: str) -> tuple[Path, Date]:
        """Where it is said when an element with a period starts, and what it says there."""
        return next(
            ((*path, "period"), thing.period.start)
            for path, thing in self._given(name)
            if thing.period and thing.period.start.start == self.starts[name]
        )

    def due_at(self, name: str) -> tuple[Path, Date]:
        """Where it is said when an element is due, and what it says there."""
        return next(
            (place, date)
            for path, thing in self._given(name)
            for place, date in _dates(thing, path)
            if date.end == self.dues[name]
        )

    def _given(self, name: str) -> Iterator[tuple[Path, Element | Adaptation]]:
        """An element and its adaptations, with where they stand."""
        yield ("elements", name), self.model.elements[name]
        for key, adaptation in self.model.adaptations.items():
            if adaptation.of == name:
                yield ("adaptations", key), adaptation

    @cached_property
    def _aside(self) -> set[Arrow]:
        """Arrows that run backwards or in a circle, of which other rules speak."""
        aside = {(c.source, c.link.target) for c in self.chain.backward}
        for circle in self.chain.circles:
            aside.update((a, b) for a in circle for b in self.model.ways[a] if b in circle)
        return aside

    def _reckoned(self, lags: Mapping[Arrow, Duration]) -> Reckoning:
        """From what comes first to what it leads to. Linear in elements and arrows.

        What nothing reaches in time is told once: for what it leads to in turn it counts as early
        enough. So does what stands in a circle.
        """
        ways, aside, dues = self.model.ways, self._aside, self.dues
        begins, late, reached = dict(self.starts), [], dict[str, dt.date]()
        for knot in reversed(self.chain.knots):
            for name in knot:
                begin = begins.get(name)
                if begin is None:
                    first = reached.get(name, _NEVER)
                    told = first > dues.get(name, _NEVER)
                    unknown = told or first == _NEVER or len(knot) > 1
                    begin = begins[name] = _UNKNOWN if unknown else first
                if self.model.elements[name].kind not in STEP:
                    continue
                for target in ways[name]:
                    if aside and (name, target) in aside:
                        continue
                    when = later(begin, lags.get((name, target))) if lags else begin
                    if when < reached.get(target, _NEVER):
                        reached[target] = when
                    if when > dues.get(target, _NEVER):
                        late.append(Arrival(name, target, when))
        return Reckoning(lags, begins, late)


def later(day: dt.date, lag: Duration | None) -> dt.date:
    """The day so much later. Of months that differ in length the shortest counts."""
    if lag is None or day == _UNKNOWN:
        return day
    year, month = divmod(day.year * 12 + day.month - 1 + _months(lag), 12)
    if not 1 <= year <= dt.MAXYEAR:
        return _NEVER if year > 0 else _UNKNOWN
    return dt.date(year, month + 1, min(day.day, 28))


def _months(lag: Duration) -> int:
    return int(lag.count * 12) if lag.unit == "year" else int(lag.count)


def _due(element: Element) -> dt.date | None:
    """When the last part of an element is due; ``None`` if it has no date or a target has none."""
    due = element.period.end.end if element.period else None
    if isinstance(element, Measured):
        for indicator in element.indicators.values():
            by = indicator.target.by if indicator.target else None
            if by is None:
                return None
            if due is None or by.end > due:
                due = by.end
    return due


def _dates(thing: Element | Adaptation, path: Path) -> Iterator[tuple[Path, Date]]:
    """Every date by which something of a thing is due, targets first, with its place."""
    indicators: Iterable[Indicator] = getattr(thing, "indicators", {}).values()
    for indicator in indicators:
        if indicator.target and indicator.target.by:
            yield (*path, "indicators", indicator.id, "target"), indicator.target.by
    if thing.period:
        yield (*path, "period"), thing.period.end
