"""LM103."""

import pytest

from tests.rules.chain.sketch import found, marked


@pytest.mark.parametrize(
    ("sketch", "places"),
    [
        ("A1>P1>R1>EM1 A1>P2", ["P2"]),
        ("A1>P1>R1>EM1 A1>P2>P3", ["P3"]),  # The last in a row stands for the rest.
        ("A1>P1>R1>EM1 A1>P2>P4 A1>P3>P4 P3>P5", ["P4", "P5"]),
        ("A1>P1>R1>EM1 A1>P2~A1", ["P2"]),
        ("A1>P1>R1>EM1 A1>P2|EM1", ["P2"]),
        ("A1>P1", ["P1"]),
    ],
)
def test_an_output_that_leads_no_further(sketch, places):
    assert found(sketch) == [f"LM103 {place}" for place in places]


@pytest.mark.parametrize(
    ("sketch", "fields"),
    [
        ("A1>P1>R1>EM1", {}),
        ("A1>P1>P2>P3>R1>EM1", {}),
        ("A1>P1>R1>EM1 A1>P2", {"R1": "kräver: P2"}),
        ("A1>P1>R1>EM1 A1>P2>F1", {}),
    ],
)
def test_an_output_that_makes_a_difference(sketch, fields):
    assert found(sketch, fields) == []


def test_a_link_past_the_outcome_is_for_another_rule():
    assert found("A1>P1>R1>EM1 A1>P2>EM1") == ["LM107 P2>EM1"]


def test_a_cut_in_the_middle_is_one_hole():
    text = """\
activity A1 "Write a handbook"
  -> P1
output ⟦LM103:P1⟧ "A handbook"
outcome R1 "More people can"
  -> EM1
impact EM1 "More people manage"
"""
    (said,) = marked(text, "en")
    assert said.message.en == "Output P1 “A handbook” leads to no outcome."
    assert said.hint.en == "Add the line -> R1 below P1."
    assert len(said.related) == 2


def test_loose_ends_in_a_model_that_holds_together_are_two_holes():
    assert found("A1>P1 A1>P2>R2>EM1 R1>EM1") == ["LM103 P1", "LM104 R1"]


def test_more_loose_ends_than_one_on_a_side_are_not_guessed_together():
    assert found("A1>P1 A1>P2 A1>P3>R3>EM1 R1>EM1") == ["LM103 P1", "LM103 P2", "LM104 R1"]
    assert found("A1>P1 A1>P3>R3>EM1 R1>EM1 R2>EM1") == ["LM103 P1", "LM104 R1", "LM104 R2"]


def test_a_link_that_could_not_be_read_may_lead_to_an_outcome():
    text = (
        'aktivitet A1 "A"\n  -> P1\nprestation P1 "P"\n  -> Qqq\n'
        'resultat R1 "R"\n  -> EM1\neffektmål EM1 "E"\n'
    )
    assert marked(text) == []
