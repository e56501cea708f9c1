"""All that is to lead to some things: what is delivered on the way, and what has to hold for it.

Each thing comes once, with a number whose bits are those of the ends that it bears on. So what
many goals share is looked at once: linear in the model, however many goals there are.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, reduce
from operator import or_

from logicmodel.diagnostics import Path
from logicmodel.followup.lags import Into, Wait, Way, later, leading_to, months_of, quickest
from logicmodel.model.chain import STEP, reading_order
from logicmodel.model.elements import Activity, Element, ExternalFactor, Output
from logicmodel.model.graph import reaching
from logicmodel.model.logic import CONDITIONS, Connection, LogicModel
from logicmodel.model.values import Mention

_DONE = frozenset(("activity", "output"))
"""What is done and delivered, and so has been worked for by what is done before it."""

Delivered = Callable[[Element], dt.date | None]
"""Tells when something was delivered, or should have been."""


class Cone:
    """Elements of the chain, the *ends*, with everything that leads to them."""

    def __init__(self, model: LogicModel, *ends: str) -> None:
        self.model, self.ends = model, ends
        self._own = {name: 1 << number for number, name in enumerate(ends)}
        self._waits: dict[Into, tuple[dt.date, Way | None]] = {}

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
        links = ((c, self.reach[name]) for name in self.reach for c in leading_to(self.model, name))
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

    def wait(self, end: str, delivered: Delivered) -> Wait | None:
        """Until when the lags on the way let the effect on an end come later, if there are any.

        From when the last of what is delivered was, by the quickest way from there.
        """
        if not self._lagging & self._own[end]:
            return None
        last = {c.source: c for c in sorted(leading_to(self.model, end), key=_slowest)}
        into = tuple((name, months_of(link.link.lag)) for name, link in last.items())
        if into not in self._waits:
            self._waits[into] = self._longest(into, self._own[end], delivered)
        until, way = self._waits[into]
        if way is None:
            return None
        lagging = (last[way.last],) if last[way.last].link.lag else ()
        return Wait(until, (*way.links, *lagging))

    @cached_property
    def _lagging(self) -> int:
        """The ends with a lag on the way."""
        return _all(ends for connection, ends in self.links if connection.link.lag)

    def _longest(self, into: Into, end: int, delivered: Delivered) -> tuple[dt.date, Way | None]:
        """When the last effect comes, and by which way; the same for all with the same links."""
        until, longest, ways = dt.date.min, None, quickest(self.model, into)
        for name, ends in self.deliverers:
            way = ways.get(name) if ends & end else None
            day = delivered(self.model.elements[name]) if way and way.months else None
            if way and day and (effect := later(day, way.months)) > until:
                until, longest = effect, way
        return until, longest

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

    def wait(self, delivered: Delivered) -> Wait | None:
        """Until when its lag lets the effect come later, if it has any."""
        day, months = (
            delivered(self.model.elements[self.link.source]),
            months_of(self.link.link.lag),
        )
        return Wait(later(day, months), (self.link,)) if day and months else None

    def _doers(self) -> list[str]:
        """The start, and what was done for it."""
        elements, found = self.model.elements, [self.link.source]
        if elements[self.link.source].kind in _DONE:
            seen = set(found)
            for name in found:
                for connection in leading_to(self.model, name):
                    source = connection.source
                    if source not in seen and elements[source].kind in _DONE:
                        seen.add(source)
                        found.append(source)
        return found


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


def _slowest(connection: Connection) -> int:
    return -months_of(connection.link.lag)
