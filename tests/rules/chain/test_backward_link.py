"""LM108."""

import pytest

from tests.rules.chain.sketch import found, marked


@pytest.mark.parametrize(
    ("sketch", "places"),
    [
        ("A1>P1>R1>EM1 U1>EM1 R1>U1", ["R1>U1"]),
        ("A1>P1>R1>EM1 A2>P2>R2>EM1 R2>P1", ["R2>P1"]),
        ("A1>P1>R1>EM1 A2>P2>R2>EM1 R2>A1", ["R2>A1"]),
        ("A1>P1>R1>EM1>OM1 A2>P2>R2>EM2 P2>R1 P1>R2 OM1>EM2 EM1>R2", ["EM1>R2", "OM1>EM2"]),
        ("A1>P1>R1>EM1 RES1>A1 A2>P1 A2>RES1", ["A2>RES1"]),
    ],
)
def test_a_link_against_the_chain(sketch, places):
    assert found(sketch) == [f"LM108 {place}" for place in places]


@pytest.mark.parametrize(
    "sketch",
    [
        "A1>P1>R1>EM1>OM1",
        "A1>P1>R1>EM1 A2>P2>R2>EM1 R2~P1",
        "A1>P1>R1>EM1 R1|P1 EM1|A1",
        "A1>P1>R1>EM1 U1>U2>EM1 R1~U1",
        "A1>P1>R1>EM1 R1>F1>A1 R1|F1",
    ],
)
def test_a_link_that_runs_as_it_should(sketch):
    assert [said for said in found(sketch) if "LM108" in said] == []


def test_a_link_that_closes_a_circle_is_for_another_rule():
    assert found("A1>P1>R1>EM1 R1>A1") == ["LM109 R1>A1"]


def test_it_points_at_the_arrow_and_offers_both_ways_out():
    text = """\
problem U1 "Few people manage"
  -> EM1
activity A1 "Write a handbook"
  -> P1
output P1 "A handbook"
  -> R1
  ⟦LM108:->⟧ U1
outcome R1 "More people can"
  -> EM1
impact EM1 "More people manage"
"""
    (said,) = marked(text, "en")
    assert said.hint.en == (
        "Write ~> U1 if it is feedback. Otherwise turn the arrow: -> P1 below U1."
    )
    assert len(said.related) == 1


def test_a_backward_link_does_not_carry_the_chain():
    assert found("A1>P1>R1>EM1 R1>P2 P2>R2 R2>EM1") == ["LM101 P2", "LM108 R1>P2"]
