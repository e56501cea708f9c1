"""All that is to lead to one thing: what is delivered on the way, and what has to hold for it."""

import datetime as dt
from calendar import monthrange
from collections.abc import Callable, Container, Iterator
from functools import cached_property
from heapq import heappop, heappush
from itertools import count
from typing import NamedTuple

from logicmodel.diagnostics import Path
from logicmodel.model.chain import STEP, reading_order
from logicmodel.model.elements import Activity, Element, ExternalFactor, Output, Watched
from logicmodel.model.logic import Connection, LogicModel
from logicmodel.model.values import Duration, Mention

_DONE = frozenset(("activity", "output"))
"""What is done and delivered, and so has been worked for by what is done before it."""


class Wait(NamedTuple):
    """Until when an effect may be waited for, and the links whose lags make it so."""

    until: dt.date
    links: tuple[Connection, ...]


class Cone:
    """An element of the chain with everything that leads to it.

    With ``only`` it is that link and its two ends. Linear in what belongs to it.
    """

    def __init__(self, model: LogicModel, name: str, only: Connection | None = None) -> None:
        self.model, self.name, self._only = model, name, only

    @cached_property
    def members(self) -> set[str]:
        """The element and what leads to it."""
        if self._only:
            return {self.name, self._only.source}
        return self._back({self.name}, STEP)

    @cached_property
    def doers(self) -> set[str]:
        """Where conditions are looked for: on the way or, of one link, in what was done for it."""
        if not self._only:
            return self.members
        done = self.model.elements[self._only.source].kind in _DONE
        return self.members | (self._back({self._only.source}, _DONE) if done else set())

    def _back(self, names: set[str], kinds: Container[str]) -> set[str]:
        """These elements and those of some kinds that lead to them."""
        found, front = set(names), list(names)
        for name in front:
            for connection in self._leading_to(name):
                source = connection.source
                if source not in found and self.model.elements[source].kind in kinds:
                    found.add(source)
                    front.append(source)
        return found

    @cached_property
    def links(self) -> list[Connection]:
        """The links on the way, in the order of the chain."""
        if self._only:
            return [self._only]
        place = {n: i for i, n in enumerate(reading_order(self.model, self.members))}
        links = (connection for name in self.members for connection in self._into(name))
        return sorted(links, key=lambda c: (place[c.source], place[c.link.target], c.number))

    @cached_property
    def deliverers(self) -> list[str]:
        """The outputs on the way, and the activities that lead to a result without any."""
        return [name for name in reading_order(self.model, self.members) if self._delivers(name)]

    @cached_property
    def conditions(self) -> list[tuple[Mention, Path]]:
        """Preconditions and assumptions on the way, each once, and where they are mentioned."""
        found: dict[object, tuple[Mention, Path]] = {}
        for mention, path in self._mentioned():
            found.setdefault(mention.ref or path, (mention, path))
        return list(found.values())

    @cached_property
    def factors(self) -> list[tuple[str, bool]]:
        """External factors that bear on the way, and whether they help."""
        found: dict[str, bool] = {}
        for name in reading_order(self.model, self.members):
            for connection in self.model.incoming[name]:
                source = self.model.elements[connection.source]
                if isinstance(source, ExternalFactor) and connection.link.kind != "feedback":
                    found.setdefault(source.id, connection.link.kind == "leads_to")
        return list(found.items())

    def wait(self, delivered: Callable[[Element], dt.date | None]) -> Wait | None:
        """Until when the lags on the way let the effect come later, if there are any.

        From when the last of what is delivered was, by the quickest way from there.
        """
        if not any(connection.link.lag for connection in self.links):
            return None
        ways = self._quickest()
        waits = [
            Wait(_later(day, months), lagging)
            for name in ([self._only.source] if self._only else self.deliverers)
            if (day := delivered(self.model.elements[name])) is not None and name in ways
            for months, lagging in (ways[name],)
            if months
        ]
        return max(waits, key=lambda wait: wait.until, default=None)

    def _quickest(self) -> dict[str, tuple[int, tuple[Connection, ...]]]:
        """The fewest months from each member to the element, and the links that take them.

        Dijkstra's way, from the element backwards.
        """
        ways: dict[str, tuple[int, tuple[Connection, ...]]] = {}
        front: list[tuple[int, int, str, tuple[Connection, ...]]] = [(0, 0, self.name, ())]
        order = count(1)
        while front:
            so_far, _, name, lagging = heappop(front)
            if name in ways:
                continue
            ways[name] = so_far, lagging
            for connection in self._into(name):
                months = _months(connection.link.lag)
                more = (connection, *lagging) if months else lagging
                heappush(front, (so_far + months, next(order), connection.source, more))
        return ways

    def _into(self, name: str) -> Iterator[Connection]:
        if self._only:
            yield from (self._only,) if name == self.name else ()
        else:
            yield from self._leading_to(name)

    def _leading_to(self, name: str) -> Iterator[Connection]:
        for connection in self.model.incoming[name]:
            leads = connection.link.kind == "leads_to"
            if leads and self.model.elements[connection.source].kind in STEP:
                yield connection

    def _delivers(self, name: str) -> bool:
        element = self.model.elements[name]
        if name == self.name or isinstance(element, Output):
            return name != self.name
        return isinstance(element, Activity) and any(
            connection.link.target in self.members
            and not isinstance(self.model.elements[connection.link.target], Activity | Output)
            for connection in self.model.outgoing[name]
            if connection.link.kind == "leads_to"
        )

    def _mentioned(self) -> Iterator[tuple[Mention, Path]]:
        for name in reading_order(self.model, self.doers):
            element = self.model.elements[name]
            path: Path = ("elements", name)
            for number, ref in enumerate(element.requires):
                yield Mention(ref=ref), (*path, "requires", number)
            for number, mention in enumerate(element.assumptions):
                yield mention, (*path, "assumptions", number)
            for connection in self.model.incoming[name]:
                source = self.model.elements[connection.source]
                if isinstance(source, Watched) and source.kind in ("assumption", "precondition"):
                    yield Mention(ref=source.id), connection.path
        for connection in self.links:
            for number, mention in enumerate(connection.link.assumptions):
                yield mention, (*connection.path, "assumptions", number)


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
