"""Questions to a model's graph. Algorithms come from NetworkX; what they mean is said here."""

import networkx as nx


def reachable(graph: "nx.DiGraph[str]", starts: "list[str]") -> set[str]:
    """Everything that can be reached from any of ``starts``, those included."""
    layers = nx.bfs_layers(graph, starts)
    return {node for layer in layers for node in layer}
