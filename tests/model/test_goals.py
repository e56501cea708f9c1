"""Which goals an element leads to, carried as bits."""

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from logicmodel.model.chain import Chain
from logicmodel.model.elements import Activity, Impact, Link, Outcome, OverallGoal
from logicmodel.model.goals import ahead, goals, places
from logicmodel.model.logic import LogicModel

NAMES = [f"N{number}" for number in range(9)]
WAYS = st.fixed_dictionaries({n: st.lists(st.sampled_from(NAMES), max_size=3) for n in NAMES})


@given(WAYS, st.lists(st.sampled_from(NAMES), unique=True))
def test_it_is_what_can_be_reached(ways: dict[str, list[str]], aims: list[str]) -> None:
    found, graph = ahead(ways, aims), nx.DiGraph(ways)
    for name in NAMES:
        reached = {name, *nx.descendants(graph, name)}
        assert {aims[place] for place in places(found[name])} == reached.intersection(aims)


@given(st.sets(st.integers(0, 400)))
def test_places_are_those_of_the_bits_in_order(numbers: set[int]) -> None:
    assert places(sum(1 << number for number in numbers)) == sorted(numbers)


def test_goals_are_impact_goals_then_overall_goals_else_the_last_outcomes() -> None:
    outcomes = [Outcome(id="R1", title="r", links=(Link("R2"),)), Outcome(id="R2", title="r")]
    aims = [OverallGoal(id="OM", title="o"), Impact(id="EM", title="e")]
    assert goals(Chain(LogicModel(elements=[*outcomes, *aims]))) == ("EM", "OM")
    assert goals(Chain(LogicModel(elements=outcomes))) == ("R2",)
    assert goals(Chain(LogicModel(elements=[Activity(id="A", title="a")]))) == ()
