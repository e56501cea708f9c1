"""LM112."""

import pytest

from tests.rules.chain.sketch import found, marked


@pytest.mark.parametrize(
    ("sketch", "places"),
    [
        ("A1>P1>R1>EM1 U1>EM1 R1>EM2", ["EM2"]),
        ("A1>P1>R1>EM1 U1>EM1 R1>EM2 R1>EM3", ["EM2", "EM3"]),
        ("A1>P1>R1>EM1 P1>R2>EM2 U1>R2", ["EM1"]),
        ("A1>P1>R1>EM1 U1>U2>EM1 EM2>EM1 R1>EM2", ["EM2"]),
    ],
)
def test_a_goal_without_a_problem(sketch, places):
    assert found(sketch) == [f"LM112 {place}" for place in places]


@pytest.mark.parametrize(
    "sketch",
    [
        "A1>P1>R1>EM1 U1>EM1",
        "A1>P1>R1>EM1",  # A plan that states no problems is not asked for them.
        "A1>P1>R1>EM1>EM2 U1>EM1",
        "A1>P1>R1>EM1 U1>A1",
        "A1>P1>R1>EM1 U1>U2>EM1",
        "A1>P1>R1>EM1 U1>EM1 R1>EM2|U1",  # “The goal counteracts the problem.”
        "A1>P1>R1>EM1>OM1 U1>EM1",
    ],
)
def test_a_goal_that_answers_something(sketch):
    assert found(sketch) == []


def test_a_problem_that_leads_nowhere_is_the_likely_one_and_is_told_of_by_itself():
    assert found("A1>P1>R1>EM1 U1") == ["LM110 U1"]
    assert found("A1>P1>R1>EM1 R1>U1") == ["LM108 R1>U1"]


def test_it_says_what_to_write():
    text = """\
problem U1 "Few people manage"
  -> EM1
activity A1 "Write a handbook"
  -> P1
output P1 "A handbook"
  -> R1
outcome R1 "More people can"
  -> EM1
  -> EM2
impact EM1 "More people manage"
impact ⟦LM112:EM2⟧ "Fewer people leave"
"""
    (said,) = marked(text, "en")
    assert said.message.en == "Impact EM2 “Fewer people leave” answers no problem."
    assert said.hint.en == "Add the line -> EM2 below the problem that the goal answers."
    assert marked(text.replace("⟦LM112:EM2⟧", "EM2").replace("-> EM1\nact", "-> Q\nact")) == []
