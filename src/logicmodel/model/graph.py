"""The model as NetworkX graphs. Algorithms come from NetworkX; what they mean is said here."""

from typing import TYPE_CHECKING

import networkx as nx

if TYPE_CHECKING:
    from logicmodel.model.logic import LogicModel


def reachable(graph: "nx.DiGraph[str]", starts: "list[str]") -> set[str]:
    """Everything that can be reached from any of ``starts``, those included."""
    layers = nx.bfs_layers(graph, starts)
    return {node for layer in layers for node in layer}
