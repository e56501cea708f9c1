"""Which rank a box has within its column: an outcome that leads to an outcome stands before it."""

from collections.abc import Iterable, Mapping

Edge = tuple[str, str]


def ranks(phases: Mapping[str, int], edges: Iterable[Edge]) -> dict[str, int]:
    """The ranks of one column's boxes: 0, 1, … without holes.

    Along every edge the rank rises, except within a cycle, whose boxes share one rank. Where
    nothing else decides, a later phase stands after everything in the earlier ones.
    Longest path over the condensation; linear.

    Args:
        phases: Every box of the column with its phase (the horizon of an outcome as a number).
        edges: The links between them that lead forward.
    """
    edges = list(edges)
    if not edges and len(set(phases.values())) < 2:
        return dict.fromkeys(phases, 0)
    floor = _floors(phases, edges)
    found = _longest({name: floor[phase] for name, phase in phases.items()}, edges)
    compact = {rank: number for number, rank in enumerate(sorted(set(found.values())))}
    return {name: compact[rank] for name, rank in found.items()}


def _floors(phases: Mapping[str, int], edges: list[Edge]) -> dict[int, int]:
    """The first rank of each phase: after as many as the earlier phases need by themselves."""
    within = [(a, b) for a, b in edges if phases[a] == phases[b]]
    alone = _longest(dict.fromkeys(phases, 0), within)
    floors, floor = {}, 0
    for phase in sorted(set(phases.values())):
        floors[phase] = floor
        floor += 1 + max(alone[name] for name in phases if phases[name] == phase)
    return floors


def _longest(floor: Mapping[str, int], edges: list[Edge]) -> dict[str, int]:
    import networkx as nx

    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(floor)
    graph.add_edges_from(edges)
    whole = nx.condensation(graph)
    rank: dict[int, int] = {}
    for part in nx.topological_sort(whole):
        lowest = max(floor[name] for name in whole.nodes[part]["members"])
        rank[part] = max([lowest, *(rank[before] + 1 for before in whole.pred[part])])
    return {name: rank[part] for name, part in whole.graph["mapping"].items()}
