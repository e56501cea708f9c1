"""The ways agree with NetworkX for any model, circles and loops included."""

import networkx as nx
from hypothesis import given

from logicmodel.answers.naming import Named
from logicmodel.answers.trace.found import trace
from logicmodel.answers.ways import Reached, Ways, way
from logicmodel.model.logic import LogicModel
from tests.views.strategies import models


def graph(model: LogicModel) -> nx.DiGraph:
    """What leads to what, told apart from the code: links, what is required, what is used."""
    made = nx.DiGraph()
    made.add_nodes_from(model.elements)
    for name, element in model.elements.items():
        made.add_edges_from((name, ln.target) for ln in element.links if ln.kind == "leads_to")
        made.add_edges_from((other, name) for other in element.requires)
        used = (mention.ref for mention in getattr(element, "resources", ()))
        made.add_edges_from((other, name) for other in used)
    made.remove_edges_from(list(nx.selfloop_edges(made)))
    return made


@given(models())
def test_what_leads_here_and_where_it_leads_are_ancestors_and_descendants(
    model: LogicModel,
) -> None:
    ways, expected = Ways(model), graph(model)
    for name, element in model.elements.items():
        found = trace(ways, Named(name, element.kind, element.title))
        assert found.up.keys() == nx.ancestors(expected, name)
        assert found.down.keys() == nx.descendants(expected, name)


@given(models())
def test_so_many_steps_are_the_nearest_and_the_rest_is_counted(model: LogicModel) -> None:
    ways, expected = Ways(model), graph(model)
    for name, element in model.elements.items():
        found = trace(ways, Named(name, element.kind, element.title), up=1, down=2)
        assert found.up.keys() == set(expected.pred[name])
        far = nx.single_source_shortest_path_length(expected, name)
        assert dict(found.down) == {other: n for other, n in far.items() if 0 < n <= 2}
        assert found.further_down == sum(n > 2 for n in far.values())


@given(models())
def test_targets_are_reached_as_descendants_are(model: LogicModel) -> None:
    expected, ways = graph(model), Ways(model)
    reached = Reached(ways, tuple(model.elements))
    for name in model.elements:
        found = set(reached.names(reached.bits(name)))
        circle = (
            {name} if any(name in nx.descendants(expected, n) for n in expected[name]) else set()
        )
        assert found == nx.descendants(expected, name) | circle


@given(models())
def test_the_shortest_way_to_a_goal_is_one(model: LogicModel) -> None:
    expected, ways = graph(model), Ways(model)
    for name in model.elements:
        steps = list(way(ways.towards, name))
        far = nx.single_source_shortest_path_length(expected, name)
        near = [far[goal] for goal in ways.goals if goal in far]
        assert len(steps) == min(near, default=0)
        assert all((tie.source, tie.target) in expected.edges for tie in steps)
