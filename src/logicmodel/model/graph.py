"""The model as NetworkX graphs. Algorithms come from NetworkX; what they mean is said here."""

from typing import TYPE_CHECKING

import networkx as nx

from logicmodel.model.chain import backward

if TYPE_CHECKING:
    from logicmodel.model.logic import LogicModel


def forward(model: "LogicModel") -> "nx.DiGraph[str]":
    """The model's graph without the links that run backwards."""
    graph = model.graph.copy()
    graph.remove_edges_from([(c.source, c.link.target) for c in backward(model)])
    return graph


def circles(graph: "nx.DiGraph[str]") -> list[set[str]]:
    """The elements that lead to themselves, those that lead to each other together."""
    return [
        component
        for component in nx.strongly_connected_components(graph)
        if len(component) > 1 or any(graph.has_edge(node, node) for node in component)
    ]


def reachable(graph: "nx.DiGraph[str]", starts: "list[str]") -> set[str]:
    """Everything that can be reached from any of ``starts``, those included."""
    layers = nx.bfs_layers(graph, starts)
    return {node for layer in layers for node in layer}
