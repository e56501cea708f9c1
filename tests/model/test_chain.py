"""What the chain tells without NetworkX is what NetworkX would tell."""

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from logicmodel.model.chain import Chain
from logicmodel.model.graph import reachable
from logicmodel.model.references import FIELDS, LINKED, all_known, references
from logicmodel.rules.chain.single_point import _gates, _shared
from logicmodel.rules.chain.split_model import _in_one_piece
from tests.rules.chain.sketch import model
from tests.rules.chain.test_whole_chains import anything, whole

sketches = anything() | whole().map(" ".join)


@given(sketches, st.data())
def test_what_can_be_reached_is_what_a_search_finds(sketch, data):
    ways, graph = model(sketch).ways, model(sketch).graph
    starts = data.draw(st.sets(st.sampled_from(sorted(ways)), max_size=3)) if ways else set()
    found = set().union(starts, *(nx.descendants(graph, start) for start in starts))
    assert reachable(ways, starts) == found


@given(sketches)
def test_knots_are_strongly_connected_and_what_they_lead_to_comes_first(sketch):
    chain = Chain(model(sketch))
    graph = chain.model.graph
    assert {frozenset(knot) for knot in chain.knots} == {
        frozenset(knot) for knot in nx.strongly_connected_components(graph)
    }
    place = {name: number for number, knot in enumerate(chain.knots) for name in knot}
    assert all(place[end] <= place[start] for start, end in graph.edges)
    assert {name for circle in chain.circles for name in circle} == {
        name for circle in nx.simple_cycles(graph) for name in circle
    }


@given(sketches)
def test_what_two_outputs_share_hangs_on_no_single_one(sketch):
    chain = Chain(model(sketch))
    elements = chain.model.elements
    try:
        gates = _gates(chain)
    except nx.NetworkXError:
        # Nothing starts anywhere, so nothing hangs on anything.
        gates = {}
    hanging = {name for name, gate in gates.items() if gate and elements[gate].kind == "output"}
    assert _shared(chain).isdisjoint(hanging)


def test_two_ways_are_seen_to_be_shared_and_one_is_not():
    assert "EM1" in _shared(Chain(model("A1>P1>R1>EM1 A2>P2>R2>EM1")))
    assert "EM1" not in _shared(Chain(model("A1>P1>R1>EM1 A1>P2>P1")))
    assert _shared(Chain(model("A1>P1>R1>EM1 A2>P2>R2>EM1 EM1>R1"))) == set()


@given(sketches)
def test_one_piece_is_one_component(sketch):
    some = model(sketch)
    linked = nx.Graph(some.graph.edges)
    assert _in_one_piece(some) == (len(linked) == 0 or nx.is_connected(linked))


@given(sketches, st.sets(st.sampled_from(["P1", "R1", "EM1", "EM2", "F1"])))
def test_a_thing_is_all_known_if_every_reference_in_it_is(sketch, missing):
    some = model(sketch, {})
    ids = {None, *some.elements} - missing
    known = dict.fromkeys([*FIELDS, "link"], ids)
    for thing in some.elements.values():
        found = all(
            reference.id in ids for reference in references(thing, ()) if reference.wanted is LINKED
        )
        assert all_known(thing, known) == found
