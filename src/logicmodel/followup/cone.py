"""All that is to lead to some things: what is delivered on the way, and what has to hold for it.

Each thing comes once, with a number whose bits are those of the ends that it bears on. So what
many goals share is looked at once: linear in the model, however many goals there are.
"""

import datetime as dt
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, reduce
from heapq import heappop, heappush
from operator import or_

from logicmodel.diagnostics import Path
from logicmodel.model.chain import STEP, reading_order
from logicmodel.model.elements import Activity, ExternalFactor, Output
from logicmodel.model.graph import reaching
from logicmodel.model.logic import CONDITIONS, Connection, LogicModel
from logicmodel.model.values import Duration, Mention

_DONE = frozenset(("activity", "output"))
"""What is done and delivered, and so has been worked for by what is done before it."""


class Cone:
    """Elements of the chain, the *ends*, with everything that leads to them."""

    def __init__(self, model: LogicModel, *ends: str) -> None:
        self.model, self.ends = model, ends
        self._own = {name: 1 << number for number, name in enumerate(ends)}
        self._lasts: dict[tuple[tuple[str, int], ...], dt.date] = {}

    @cached_property
    def reach(self) -> dict[str, int]:
        """The ends that each step of the chain leads to or is; only those with any."""
        elements = self.model.elements
        ways = {
            name: [to for to in self.model.ways[name] if elements[to].kind in STEP]
            for name, element in elements.items()
            if element.kind in STEP
        }
        return reaching(ways, self.ends)

    @cached_property
    def links(self) -> list[tuple[Connection, int]]:
        """The links on the way, in the order of the chain."""
        place = {name: number for number, name in enumerate(self._order)}
        links = (
            (c, self.reach[name]) for name in self.reach for c in _leading_to(self.model, name)
        )
        return sorted(
            links,
            key=lambda each: (place[each[0].source], place[each[0].link.target], each[0].number),
        )

    @cached_property
    def before(self) -> list[tuple[str, int]]:
        """What leads to the ends, those themselves left out, in the order of the chain."""
        found = ((name, self.reach[name] & ~self._own.get(name, 0)) for name in self._order)
        return [(name, ends) for name, ends in found if ends]

    @cached_property
    def deliverers(self) -> list[tuple[str, int]]:
        """The outputs on the way, and the activities that lead to a result without any."""
        found = ((name, ends & self._delivered(name)) for name, ends in self.before)
        return [(name, ends) for name, ends in found if ends]

    def delivered(self, end: str) -> bool:
        """Whether anything that is delivered leads to an end."""
        return bool(self._with_delivery & self._own[end])

    @cached_property
    def _with_delivery(self) -> int:
        return _all(ends for _, ends in self.deliverers)

    @cached_property
    def conditions(self) -> list[tuple[Mention, Path, int]]:
        """Preconditions and assumptions on the way, each once, and where they are mentioned."""
        return _conditions(self.model, self.reach, self.links)

    @cached_property
    def factors(self) -> list[tuple[str, bool, int]]:
        """External factors that bear on the way, and whether they help."""
        return _factors(self.model, self.reach)

    def effect_after(self, end: str, today: dt.date) -> bool:
        """Whether the lags on the way let the effect on an end come after ``today`` only.

        From when the last of what is delivered is due, by the quickest way from there.
        """
        if not self._lagging & self._own[end]:
            return False
        into = tuple((c.source, _months(c.link.lag)) for c in _leading_to(self.model, end))
        if into not in self._lasts:
            self._lasts[into] = self._last(end)
        return self._lasts[into] > today

    @cached_property
    def _lagging(self) -> int:
        """The ends with a lag on the way."""
        return _all(ends for connection, ends in self.links if connection.link.lag)

    def _last(self, end: str) -> dt.date:
        """When the last effect comes; the same for all ends that the same links lead to."""
        last, months = dt.date.min, self._quickest(end)
        for name, ends in self.deliverers:
            until = self.model.end_of(self.model.elements[name])
            lag = months.get(name) if ends & self._own[end] else None
            if until and lag:
                last = max(last, _later(until.end, lag))
        return last

    def _quickest(self, end: str) -> dict[str, int]:
        """The fewest months from each member to an end (Dijkstra)."""
        months: dict[str, int] = {}
        front = [(0, end)]
        while front:
            so_far, name = heappop(front)
            if name in months:
                continue
            months[name] = so_far
            for connection in _leading_to(self.model, name):
                heappush(front, (so_far + _months(connection.link.lag), connection.source))
        return months

    @cached_property
    def _order(self) -> list[str]:
        return reading_order(self.model, self.reach)

    def _delivered(self, name: str) -> int:
        """The ends for which an output, or an activity without one, has to be delivered."""
        element, ends = self.model.elements[name], 0
        if isinstance(element, Output):
            return self.reach[name]
        if isinstance(element, Activity):
            for to in self.model.ways[name]:
                if not isinstance(self.model.elements[to], Activity | Output):
                    ends |= self.reach.get(to, 0)
        return ends


class Stretch:
    """One link with its two ends. Conditions are also those of what was done for its start."""

    def __init__(self, model: LogicModel, link: Connection) -> None:
        self.model, self.link = model, link

    @cached_property
    def conditions(self) -> list[tuple[Mention, Path, int]]:
        """Preconditions and assumptions, each once, and where they are mentioned."""
        doers = [self.link.link.target, *self._doers()]
        return _conditions(self.model, dict.fromkeys(doers, 1), [(self.link, 1)])

    @cached_property
    def factors(self) -> list[tuple[str, bool, int]]:
        """External factors that bear on it, and whether they help."""
        return _factors(self.model, {self.link.source: 1, self.link.link.target: 1})

    def effect_after(self, today: dt.date) -> bool:
        """Whether its lag lets the effect come after ``today`` only."""
        end, lag = self.model.end_of(self.model.elements[self.link.source]), self.link.link.lag
        months = _months(lag)
        return end is not None and months > 0 and _later(end.end, months) > today

    def _doers(self) -> list[str]:
        """The start, and what was done for it."""
        elements, found = self.model.elements, [self.link.source]
        if elements[self.link.source].kind in _DONE:
            seen = set(found)
            for name in found:
                for connection in _leading_to(self.model, name):
                    source = connection.source
                    if source not in seen and elements[source].kind in _DONE:
                        seen.add(source)
                        found.append(source)
        return found


def _leading_to(model: LogicModel, name: str) -> Iterator[Connection]:
    for connection in model.incoming[name]:
        leads = connection.link.kind == "leads_to"
        if leads and model.elements[connection.source].kind in STEP:
            yield connection


def _conditions(
    model: LogicModel, reach: Mapping[str, int], links: list[tuple[Connection, int]]
) -> list[tuple[Mention, Path, int]]:
    found: dict[object, tuple[Mention, Path, int]] = {}
    for mention, path, ends in _mentioned(model, reach, links):
        key = mention.ref or path
        first, where, before = found.get(key, (mention, path, 0))
        found[key] = first, where, before | ends
    return list(found.values())


def _mentioned(
    model: LogicModel, reach: Mapping[str, int], links: list[tuple[Connection, int]]
) -> Iterator[tuple[Mention, Path, int]]:
    for name in reading_order(model, reach):
        element, ends = model.elements[name], reach[name]
        path: Path = ("elements", name)
        for number, ref in enumerate(element.requires):
            yield Mention(ref=ref), (*path, "requires", number), ends
        for number, mention in enumerate(element.assumptions):
            yield mention, (*path, "assumptions", number), ends
        for connection in model.incoming[name]:
            if model.elements[connection.source].kind in CONDITIONS:
                yield Mention(ref=connection.source), connection.path, ends
    for connection, ends in links:
        for number, mention in enumerate(connection.link.assumptions):
            yield mention, (*connection.path, "assumptions", number), ends


def _factors(model: LogicModel, reach: Mapping[str, int]) -> list[tuple[str, bool, int]]:
    """Of several links from a factor on the way to an end the first says whether it helps."""
    found: dict[tuple[str, bool], int] = {}
    known: dict[str, int] = {}
    for name in reading_order(model, reach):
        for connection in model.incoming[name]:
            source, kind = connection.source, connection.link.kind
            if isinstance(model.elements[source], ExternalFactor) and kind != "feedback":
                key = source, kind == "leads_to"
                found[key] = found.get(key, 0) | reach[name] & ~known.get(source, 0)
                known[source] = known.get(source, 0) | reach[name]
    return [(source, helps, ends) for (source, helps), ends in found.items() if ends]


def _all(some: Iterable[int]) -> int:
    """The ends in any of some numbers."""
    return reduce(or_, some, 0)


def _months(lag: Duration | None) -> int:
    if lag is None:
        return 0
    return round(lag.count * 12) if lag.unit == "year" else round(lag.count)


def _later(day: dt.date, months: int) -> dt.date:
    """So many months later; of a month that is shorter the last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > dt.MAXYEAR:
        return dt.date.max
    return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
