"""How long an effect may be waited for: the lags on the way from what is delivered."""

import datetime as dt
from calendar import monthrange
from collections.abc import Iterator
from heapq import heapify, heappop, heappush
from itertools import count
from typing import NamedTuple

from logicmodel.model.chain import STEP
from logicmodel.model.logic import Connection, LogicModel
from logicmodel.model.values import Duration

Into = tuple[tuple[str, int], ...]
"""What leads straight to something, and how many months that takes."""


class Wait(NamedTuple):
    """Until when an effect may be waited for, and the links whose lags make it so."""

    until: dt.date
    links: tuple[Connection, ...]


class Way(NamedTuple):
    """The quickest way to something: how many months it takes, and the links that take them.

    ``last`` is where the last link starts, which is not among ``links``: so what the same things
    lead to has the same ways.
    """

    months: int
    last: str
    links: tuple[Connection, ...] = ()


def leading_to(model: LogicModel, name: str) -> Iterator[Connection]:
    """The links from steps of the chain that lead to a step."""
    for connection in model.incoming[name]:
        leads = connection.link.kind == "leads_to"
        if leads and model.elements[connection.source].kind in STEP:
            yield connection


def quickest(model: LogicModel, into: Into) -> dict[str, Way]:
    """The quickest way from all that leads to something (Dijkstra's way, backwards)."""
    ways: dict[str, Way] = {}
    order = count()
    front = [(months, next(order), name, Way(months, name)) for name, months in into]
    heapify(front)
    while front:
        so_far, _, name, way = heappop(front)
        if name in ways:
            continue
        ways[name] = way
        for connection in leading_to(model, name):
            months = months_of(connection.link.lag)
            links = (connection, *way.links) if months else way.links
            more = Way(so_far + months, way.last, links)
            heappush(front, (so_far + months, next(order), connection.source, more))
    return ways


def months_of(lag: Duration | None) -> int:
    """A lag in months."""
    if lag is None:
        return 0
    return round(lag.count * 12) if lag.unit == "year" else round(lag.count)


def later(day: dt.date, months: int) -> dt.date:
    """So many months later; of a month that is shorter the last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > dt.MAXYEAR:
        return dt.date.max
    return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
