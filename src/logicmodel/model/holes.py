"""Where the results chain breaks off.

A *loose end* is an element of the chain that leads no further, or one that nothing leads to. A
*hole* is what one link would mend: two loose ends facing each other are one hole, not two.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import networkx as nx

from logicmodel.model.chain import BEFORE, STEP, in_chain, reading_order
from logicmodel.model.graph import forward, reachable
from logicmodel.model.logic import CHAIN, GOALS, LogicModel
from logicmodel.model.references import references

_FACING = tuple(pairwise(CHAIN[:-1]))


@dataclass(frozen=True, slots=True)
class Holes:
    """Where the chain breaks off, each hole once.

    Attributes:
        after: Elements that lead no further; the value is the one element that waits for the
            link, where there is no doubt. It is not in ``before``.
        before: Elements that nothing leads to.
        isolated: Elements without any link; the values are the elements that wait for a link to
            it and from it, where there is no doubt. They are in neither of the others.
        ends: Every loose end, also those that face another one.
        cut_off: For what no activity reaches: the nearest goal that waits behind it.
    """

    after: dict[str, str | None]
    before: tuple[str, ...]
    isolated: dict[str, tuple[str | None, str | None]]
    ends: frozenset[str]
    cut_off: dict[str, str]


def holes(model: LogicModel) -> Holes:
    """Find where the chain breaks off. Linear in elements and links.

    The last element of a dead end and the first one of a way that begins in nothing stand for all
    on that way, and the first of a circle for the circle.
    """
    after = {kind: _loose(model, kind, onward=True) for kind in CHAIN[:-2]}
    before = {kind: _loose(model, kind, onward=False) for kind in CHAIN[1:]}
    isolated = _isolated(model)
    follower = {
        after[first][0]: before[second][0]
        for first, second in _FACING
        if len(after[first]) == len(before[second]) == 1
    }
    feeder = {end: start for start, end in follower.items()}
    dead_ends, beginnings = _flat(after), _flat(before)
    return Holes(
        after={
            name: follower.get(name)
            for name in dead_ends
            if name not in isolated and follower.get(name) not in isolated
        },
        before=tuple(n for n in beginnings if n not in isolated and n not in feeder),
        isolated={name: (feeder.get(name), follower.get(name)) for name in isolated},
        ends=frozenset((*dead_ends, *beginnings, *isolated)),
        cut_off=_cut_off(model) if beginnings else {},
    )


def _cut_off(model: LogicModel) -> dict[str, str]:
    graph = forward(model)
    starts = [element.id for element in model.elements.values() if element.kind == CHAIN[0]]
    reached = reachable(graph, starts)
    lost = graph.subgraph([name for name in graph if name not in reached])
    queue = deque(reading_order(model, (n for n in lost if model.elements[n].kind in GOALS)))
    nearest = {goal: goal for goal in queue}
    while queue:
        name = queue.popleft()
        for source in lost.predecessors(name):
            if source not in nearest:
                nearest[source] = nearest[name]
                queue.append(source)
    return nearest


def _loose(model: LogicModel, kind: str, *, onward: bool) -> list[str]:
    """The elements of a step where ways end (``onward``) or begin, one for each way."""
    step = [element.id for element in model.elements.values() if element.kind == kind]
    stuck = [name for name in step if not _goes_on(model, name, onward=onward)]
    if onward and stuck:
        # What a later element requires is of use, also where no arrow says so.
        required = {name for element in model.elements.values() for name in element.requires}
        stuck = [name for name in stuck if name not in required]
    within: nx.DiGraph[str] = nx.DiGraph()
    within.add_nodes_from(stuck)
    saved = set()
    for name in stuck:
        for other in _ends(model, name, onward=onward):
            if other in within:
                within.add_edge(name, other)
            elif model.elements[other].kind == kind:
                saved.add(name)
    ways = nx.attracting_components(within)
    return [reading_order(model, way)[0] for way in ways if saved.isdisjoint(way)]


def _goes_on(model: LogicModel, name: str, *, onward: bool) -> bool:
    """Whether a link leads from the element to a later step, or to it from an earlier one."""
    here = STEP[model.elements[name].kind]
    for other in _ends(model, name, onward=onward):
        there = STEP.get(model.elements[other].kind)
        if there is not None:
            if there > here if onward else there < here:
                return True
        elif model.elements[other].kind not in BEFORE and (onward or _is_led_to(model, other)):
            return True
    return False


def _ends(model: LogicModel, name: str, *, onward: bool) -> Iterator[str]:
    """The far ends of the links that lead on from the element, or to it."""
    for connection in (model.outgoing if onward else model.incoming)[name]:
        if connection.link.kind == "leads_to":
            yield connection.link.target if onward else connection.source


def _is_led_to(model: LogicModel, name: str) -> bool:
    return any(model.elements[n].kind in STEP for n in _ends(model, name, onward=False))


def _isolated(model: LogicModel) -> list[str]:
    """Elements of the chain, or before it, with no link and no mention elsewhere."""
    alone = [
        name
        for name, element in model.elements.items()
        if in_chain(element) and not any(c.source != name for c in model.incoming[name])
        if not any(c.link.target != name for c in model.outgoing[name])
    ]
    if not alone:
        return []
    mentioned = {
        reference.id
        for element in model.elements.values()
        for reference in references(element, ())
        if reference.id != element.id
    }
    return [name for name in alone if name not in mentioned]


def _flat(ends: dict[str, list[str]]) -> list[str]:
    return [name for names in ends.values() for name in names]
