"""Ranks within a column."""

from hypothesis import given
from hypothesis import strategies as st

from logicmodel.views.ranks import ranks


def test_without_links_or_phases_there_is_one_rank() -> None:
    assert ranks({"a": 0, "b": 0}, []) == {"a": 0, "b": 0}
    assert ranks({}, []) == {}


def test_the_longest_way_decides() -> None:
    found = ranks(dict.fromkeys("abcd", 0), [("a", "b"), ("b", "c"), ("a", "c")])
    assert found == {"a": 0, "b": 1, "c": 2, "d": 0}


def test_a_cycle_shares_a_rank_and_stands_before_what_it_leads_to() -> None:
    found = ranks(dict.fromkeys("abc", 0), [("a", "b"), ("b", "a"), ("b", "c")])
    assert found == {"a": 0, "b": 0, "c": 1}


def test_a_later_phase_stands_after_all_of_the_earlier() -> None:
    found = ranks({"k1": 0, "k2": 0, "m": 1, "l": 2}, [("k1", "k2")])
    assert found == {"k1": 0, "k2": 1, "m": 2, "l": 3}


def test_phases_that_do_not_occur_take_no_room() -> None:
    assert ranks({"k": 0, "l": 2}, []) == {"k": 0, "l": 1}
    assert ranks({"l": 2}, []) == {"l": 0}


def test_a_link_against_the_phases_is_followed_all_the_same() -> None:
    found = ranks({"k": 0, "l": 2}, [("l", "k")])
    assert found == {"l": 0, "k": 1}


@given(st.lists(st.integers(0, 2), min_size=1, max_size=9), st.data())
def test_phases_stay_in_order_while_no_link_runs_against_them(phases, data) -> None:
    names = {f"n{number}": phase for number, phase in enumerate(phases)}
    ends = st.sampled_from(sorted(names))
    edges = [(a, b) for a, b in data.draw(st.lists(st.tuples(ends, ends))) if names[a] <= names[b]]
    found = ranks(names, edges)
    assert all(found[a] < found[b] for a in names for b in names if names[a] < names[b])
