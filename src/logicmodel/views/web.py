"""Who is tied to whom: everything that can stand in a picture, and the ties between, found once."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from logicmodel.model.elements import Activity, Element, Link
from logicmodel.model.logic import CHAIN, LogicModel
from logicmodel.views.view import ArrowKind

if TYPE_CHECKING:
    import networkx as nx

AROUND = ("external_factor", "risk", "assumption", "precondition")
"""What surrounds the chain. In a picture that nobody asked for in particular it stands only where
it has an arrow of its own; the rest is told in the details of what it concerns."""
STEPS = (*AROUND, "problem", "resource", *CHAIN)
"""Everything that may have a column, in the order of the story."""
_ROOT = ""


def chain_of(model: LogicModel) -> LogicModel:
    """The model with nothing but the elements of the chain."""
    kept = {name: thing for name, thing in model.elements.items() if thing.kind in CHAIN}
    return LogicModel.model_construct(**{**dict(model), "elements": kept})


class Tie(NamedTuple):
    """What is drawn as an arrow: a link, or (without one) that ``target`` uses ``source``."""

    source: str
    target: str
    kind: ArrowKind
    link: Link | None


class Web:
    """The elements of a model and their ties, indexed; ids are in file order everywhere."""

    def __init__(self, model: LogicModel) -> None:
        self.model = model
        self.order = {name: number for number, name in enumerate(model.elements)}
        self.ties = tuple(_ties(model))
        linked = {end for tie in self.ties if tie.link for end in tie[:2]}
        self.members = frozenset(
            name
            for name, element in model.elements.items()
            if element.kind not in AROUND or name in linked
        )
        self.tied: dict[str, list[Tie]] = {name: [] for name in model.elements}
        for tie in self.ties:
            self.tied[tie.source].append(tie)
            self.tied[tie.target].append(tie)

    def sorted(self, ids: Iterable[str]) -> tuple[str, ...]:
        """The ids in file order."""
        return tuple(sorted(ids, key=self.order.__getitem__))

    def neighbours(self, name: str) -> list[str]:
        """What an element is tied to and that can stand beside it."""
        ends = (tie.target if tie.source == name else tie.source for tie in self.tied[name])
        return [end for end in dict.fromkeys(ends) if end in self.members]

    def level(self, name: str) -> str:
        """The level an element lives on; empty without one.

        What stands before or around the chain and has no level of its own lives where it makes
        a difference.
        """
        element, levels = self.model.elements[name], self.model.levels
        own = element.level or ""
        if own not in levels and element.kind not in CHAIN:
            targets = (self.model.elements[tie.target].level for tie in self.tied[name])
            own = next((level for level in targets if level in levels), "")
        return own if own in levels else ""

    def before(self, name: str) -> list[str]:
        """What leads to an element, feedback apart."""
        return [other for other in self.graph.pred[name] if other in self.members]

    def after(self, name: str) -> list[str]:
        """What an element leads to, feedback apart."""
        return [other for other in self.graph.succ[name] if other in self.members]

    def follow(self, name: str, *, back: bool = False, steps: int | None = None) -> Iterator[str]:
        """What lies at most so many steps after (or before) an element, the nearest first."""
        import networkx as nx

        edges = nx.bfs_edges(self.graph, name, reverse=back, depth_limit=steps)
        return (reached for _, reached in edges)

    @cached_property
    def goals(self) -> tuple[str, ...]:
        """What the logic aims at: impact goals, else overall goals, else outcomes at the end."""
        kinds = {name: element.kind for name, element in self.model.elements.items()}
        for kind in ("impact", "overall_goal"):
            if kind in kinds.values():
                return tuple(name for name in kinds if kinds[name] == kind)
        return tuple(n for n in kinds if kinds[n] == "outcome" and not self.graph.succ[n])

    @cached_property
    def graph(self) -> "nx.DiGraph[str]":
        """The ties that carry something forward: all but feedback."""
        import networkx as nx

        graph: nx.DiGraph[str] = nx.DiGraph()
        graph.add_nodes_from(self.order)
        forward = (tie for tie in self.ties if tie.kind is not ArrowKind.FEEDBACK)
        graph.add_edges_from((tie.source, tie.target) for tie in forward)
        return graph

    @cached_property
    def nearest_goal(self) -> dict[str, str]:
        """The goal that an element has the shortest way to; without a way there is no entry."""
        import networkx as nx

        backwards = self.graph.reverse()
        backwards.add_node(_ROOT)
        backwards.add_edges_from((_ROOT, goal) for goal in self.goals)
        nearest: dict[str, str] = {}
        for before, name in nx.bfs_edges(backwards, _ROOT):
            nearest[name] = nearest.get(before, name)
        return nearest


def _ties(model: LogicModel) -> Iterator[Tie]:
    """Links, resources and requirements in the order of the files; a loop on itself is none."""
    for element in model.elements.values():
        for used in dict.fromkeys(_used(element)):
            if used in model.elements and used != element.id:
                yield Tie(used, element.id, ArrowKind.LEADS_TO, None)
        for connection in model.outgoing[element.id]:
            link = connection.link
            if link.target != element.id:
                yield Tie(element.id, link.target, ArrowKind(link.kind), link)


def _used(element: Element) -> Iterator[str]:
    if isinstance(element, Activity):
        yield from (mention.ref for mention in element.resources if mention.ref)
    yield from element.requires
