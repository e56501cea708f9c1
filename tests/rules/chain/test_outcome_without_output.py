"""LM104."""

import pytest

from tests.rules.chain.sketch import found, marked


@pytest.mark.parametrize(
    ("sketch", "places"),
    [
        ("A1>P1>R1>EM1 R2>EM1", ["R2"]),
        ("A1>P1>R1>EM1 R2>R3>R1", ["R2"]),  # The first in a row stands for the rest.
        ("A1>P1>R1>EM1 R2>R1 R3>R1", ["R2", "R3"]),
        ("A1>P1>R1>EM1 U1>R2>EM1", ["R2"]),
        ("A1>P1>R1>EM1 O1>R2>EM1", ["R2"]),
        ("A1>P1>R1>EM1 EM1~R2>EM1", ["R2"]),
    ],
)
def test_an_outcome_that_begins_in_nothing(sketch, places):
    assert found(sketch) == [f"LM104 {place}" for place in places]


@pytest.mark.parametrize(
    "sketch", ["A1>P1>R1>EM1", "A1>P1>R1>R2>R3>EM1", "A1>P1>R1>EM1 P1>AN1>R2>EM1"]
)
def test_an_outcome_that_something_leads_to(sketch):
    assert found(sketch) == []


def test_a_missing_activity_is_told_at_the_output_and_not_again_behind_it():
    assert found("P1>R1>R2>EM1>OM1") == ["LM101 P1"]


def test_a_circle_of_outcomes_begins_once():
    assert found("A1>P1>R1>EM1 R2>R3>R2 R3>R1") == ["LM104 R2", "LM109 R3>R2"]


def test_it_names_the_goal_that_waits_behind_it():
    text = """\
logic X "X"
outcome ⟦LM104:R1⟧ "More people can"
  -> R2
outcome R2 "More people do"
  -> EM1
impact EM1 "More people manage"
  -> OM1
overall goal OM1 "A good life"
"""
    (said,) = marked(text, "en")
    assert said.message.en == "Nothing leads to outcome R1 “More people can”."
    assert [r.message.en for r in said.related] == [
        "This is why no activity reaches impact EM1 “More people manage”"
    ]


def test_a_link_that_could_not_be_read_may_be_the_missing_one():
    text = (
        'aktivitet A1 "A"\n  -> P1\nprestation P1 "P"\n  -> R1\n  -> R99\n'
        'resultat R1 "R"\n  -> EM1\nresultat R2 "R"\n  -> EM1\neffektmål EM1 "E"\n'
    )
    assert marked(text) == []
