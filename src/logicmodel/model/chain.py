"""The results chain of a model: its order, and which way links run in it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from logicmodel.model.elements import AnyElement
from logicmodel.model.graph import knots
from logicmodel.model.logic import CHAIN, Connection, LogicModel

if TYPE_CHECKING:
    import networkx as nx


STEP = {kind: number for number, kind in enumerate(CHAIN)}
"""Where in the chain a kind of element stands."""

BEFORE = ("problem", "resource")
"""What stands before the chain: a link from it may lead to any step, none leads back to it."""

# How many steps forward a link takes: 1 to the next step, 0 within a step, less is back. What
# stands before or around the chain may lead anywhere: it has no place here.
_STRIDES = {(a, b): STEP[b] - STEP[a] for a in CHAIN for b in CHAIN}
_STRIDES |= {(step, before): -1 - STEP[step] for step in CHAIN for before in BEFORE}


def in_chain(element: AnyElement) -> bool:
    """Whether the element is a step of the chain or stands before it."""
    return element.kind in STEP or element.kind in BEFORE


def reading_order(model: LogicModel, names: Iterable[str]) -> list[str]:
    """Ids in the order of the chain, then by number: ``A2, A10, P1``. File order plays no part."""
    kinds = model.elements

    def key(name: str) -> tuple[int, int, str]:
        return STEP.get(kinds[name].kind, -1), len(name), name

    return sorted(names, key=key)


class Chain:
    """The links of a model that lead from one thing to the next. Worked out once, when asked for.

    What needs NetworkX imports it late, since that takes as long as checking a thousand elements.
    """

    def __init__(self, model: LogicModel) -> None:
        self.model = model

    @cached_property
    def steps(self) -> dict[str, list[str]]:
        """The elements of each kind, in file order."""
        steps: dict[str, list[str]] = defaultdict(list)
        for name, element in self.model.elements.items():
            steps[element.kind].append(name)
        return steps

    @cached_property
    def strides(self) -> list[tuple[Connection, int | None]]:
        """The links that lead to something, in file order, and how many steps each takes.

        Of several between the same two the first.
        """
        first: dict[tuple[str, str], Connection] = {}
        for connection in self.model.connections:
            if connection.link.kind == "leads_to":
                first.setdefault((connection.source, connection.link.target), connection)
        kind = {name: element.kind for name, element in self.model.elements.items()}
        return [
            (connection, _STRIDES.get((kind[source], kind[target])))
            for (source, target), connection in first.items()
        ]

    @cached_property
    def backward(self) -> list[Connection]:
        """The links that run against the chain and are not feedback."""
        return [link for link, steps in self.strides if steps is not None and steps < 0]

    @cached_property
    def against(self) -> list[tuple[Connection, int]]:
        """The links that carry the chain on with the opposite sign, and how many steps each takes.

        By one a step from output on counteracts another of its kind or of the next.
        """
        elements, found = self.model.elements, []
        for connection in self.model.connections:
            if connection.link.kind == "counteracts":
                ends = elements[connection.source].kind, elements[connection.link.target].kind
                steps = _STRIDES.get(ends)
                if steps in (0, 1) and ends[0] != CHAIN[0]:
                    found.append((connection, steps))
        return found

    @cached_property
    def skipping(self) -> list[Connection]:
        """The links that jump over a step."""
        return [link for link, steps in self.strides if steps is not None and steps > 1]

    @cached_property
    def forward(self) -> "nx.DiGraph[str]":
        """The links as a graph, those that run backwards left out. Not to be changed."""
        graph = self.model.graph
        if self.backward:
            graph = graph.copy()
            graph.remove_edges_from([(c.source, c.link.target) for c in self.backward])
        return graph

    @cached_property
    def knots(self) -> Sequence[tuple[str, ...]]:
        """The elements, those that lead to each other together; what they lead to comes first."""
        return knots(self.model.ways)

    @property
    def circles(self) -> list[set[str]]:
        """The knots whose elements lead back to themselves."""
        ways = self.model.ways
        return [set(knot) for knot in self.knots if len(knot) > 1 or knot[0] in ways[knot[0]]]
