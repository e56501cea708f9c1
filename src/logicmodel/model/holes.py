"""Where the results chain breaks off.

A *loose end* is an element of the chain that leads no further, or one that nothing leads to. A
*hole* is what one link would mend. Two loose ends are one hole if nothing else is loose between
their steps and the model has fallen apart between them; otherwise each is a hole of its own.
"""

from collections import deque
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from logicmodel.model.chain import STEP, Chain, in_chain, reading_order
from logicmodel.model.graph import reachable
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


def holes(chain: Chain) -> Holes:
    """Find where the chain breaks off. Linear in elements and links.

    The last element of a dead end and the first one of a way that begins in nothing stand for all
    on that way, and the first of a circle for the circle.
    """
    model, ways = chain.model, _ways(chain)
    after = {kind: _loose(chain, kind, ways.lead_on, ways.within) for kind in CHAIN[:-2]}
    back = [(target, source) for source, target in ways.within]
    before = {kind: _loose(chain, kind, ways.led_to, back) for kind in CHAIN[1:]}
    isolated = _isolated(chain)
    facing = [(after[first], before[second]) for first, second in _FACING]
    follower = {
        ends[0]: starts[0]
        for ends, starts in facing
        if len(ends) == len(starts) == 1 and _apart(model, ends[0], starts[0])
    }
    feeder = {end: start for start, end in follower.items()}
    dead_ends, beginnings = ([n for names in e.values() for n in names] for e in (after, before))
    return Holes(
        after={
            name: follower.get(name)
            for name in dead_ends
            if name not in isolated and follower.get(name) not in isolated
        },
        before=tuple(n for n in beginnings if n not in isolated and n not in feeder),
        isolated={name: (feeder.get(name), follower.get(name)) for name in isolated},
        ends=frozenset((*dead_ends, *beginnings, *isolated)),
        cut_off=_cut_off(chain) if beginnings else {},
    )


class _Ways(NamedTuple):
    """What leads on to a later step, what is led to from an earlier one, and links within one."""

    lead_on: set[str]
    led_to: set[str]
    within: list[tuple[str, str]]


def _ways(chain: Chain) -> _Ways:
    elements = chain.model.elements
    ways = _Ways(set(), set(), [])
    around = []
    for connection, steps in (*chain.strides, *chain.against):
        source, target = connection.source, connection.link.target
        if steps is None:
            around.append((source, target))
        elif steps > 0:
            ways.lead_on.add(source)
            ways.led_to.add(target)
        elif steps == 0:
            ways.within.append((source, target))
    # What an element of the chain does for an assumption or the like, and that for the next.
    on_the_way = {target for source, target in around if elements[source].kind in STEP}
    ways.lead_on.update(source for source, _ in around if elements[source].kind in STEP)
    ways.led_to.update(target for source, target in around if source in on_the_way)
    # What a later element requires is of use, also where no arrow says so.
    ways.lead_on.update(name for element in elements.values() for name in element.requires)
    return ways


def _loose(chain: Chain, kind: str, saved: set[str], within: list[tuple[str, str]]) -> list[str]:
    """The elements of a step where ways along ``within`` end without one that is saved."""
    stuck = [name for name in chain.steps[kind] if name not in saved]
    if not stuck:
        return []
    import networkx as nx

    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(stuck)
    graph.add_edges_from(edge for edge in within if edge[0] in graph and edge[1] in graph)
    going = {start for start, end in within if start in graph and end not in graph}
    ends = nx.attracting_components(graph)
    return [reading_order(chain.model, end)[0] for end in ends if going.isdisjoint(end)]


def _apart(model: LogicModel, one: str, other: str) -> bool:
    """Whether no links of any kind or direction connect the two."""
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph((c.source, c.link.target) for c in model.connections)
    graph.add_nodes_from((one, other))
    return not nx.has_path(graph, one, other)


def _isolated(chain: Chain) -> list[str]:
    """Elements of the chain, or before it, with no link and no mention elsewhere."""
    model = chain.model
    tied = [(c.source, c.link.target) for c in model.connections if c.source != c.link.target]
    linked = {end for ends in tied for end in ends}
    alone = [n for n, element in model.elements.items() if n not in linked and in_chain(element)]
    if not alone:
        return []
    mentioned = {
        reference.id
        for element in model.elements.values()
        for reference in references(element, ())
        if reference.id != element.id
    }
    return [name for name in alone if name not in mentioned]


def _cut_off(chain: Chain) -> dict[str, str]:
    model, graph = chain.model, chain.forward
    reached = reachable(graph.adj, chain.steps[CHAIN[0]])
    waiting = [name for kind in GOALS for name in chain.steps[kind] if name not in reached]
    queue = deque(reading_order(model, waiting))
    nearest = {goal: goal for goal in queue}
    while queue:
        name = queue.popleft()
        for source in graph.pred[name]:
            if source not in nearest and source not in reached:
                nearest[source] = nearest[name]
                queue.append(source)
    return nearest


def examples(chain: Chain, holes: Holes) -> dict[str, str]:
    """For each kind an element to link to: one that nothing leads to, or else the first."""
    kind = {name: element.kind for name, element in chain.model.elements.items()}
    ordered = reading_order(chain.model, kind)
    waiting = reading_order(chain.model, holes.before)
    return {kind[name]: name for name in (*reversed(ordered), *reversed(waiting))}
