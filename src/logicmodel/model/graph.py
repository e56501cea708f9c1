"""What can be asked of the ways through a model without NetworkX, which takes long to import."""

from collections.abc import Iterable, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter


def reachable(ways: Mapping[str, Iterable[str]], starts: Iterable[str]) -> set[str]:
    """Everything that can be reached from any of ``starts``, those included."""
    reached = set(starts)
    front = list(reached)
    for name in front:
        onward = [other for other in ways[name] if other not in reached]
        reached.update(onward)
        front += onward
    return reached


def knots(ways: Mapping[str, Sequence[str]]) -> list[tuple[str, ...]]:
    """The names, those that lead to each other together; what they lead to comes first. Linear."""
    try:
        return [(name,) for name in TopologicalSorter(ways).static_order()]
    except CycleError:
        import networkx as nx  # late: few models have a circle, and it takes long to import

        graph: nx.DiGraph[str] = nx.DiGraph(ways)
        return [tuple(knot) for knot in nx.strongly_connected_components(graph)]
