"""LM106."""

import pytest

from tests.rules.chain.sketch import found, marked


@pytest.mark.parametrize(
    ("sketch", "places"),
    [
        ("A1>P1>R1>EM1 U1>EM2 U1>EM1", ["EM2"]),
        ("EM1>OM1", ["EM1"]),  # The overall goal behind it is cut off by the same hole.
        ("A1>P1>R1>EM1 EM2>EM3", ["EM2"]),
        ("A1>P1>R1>EM1>OM1 O1|EM2>OM1", ["EM2"]),
        ("A1>P1>R1>EM1>OM1 A1|OM2", ["OM2"]),
        ("A1>P1>R1>EM1 R1~EM2", ["EM2"]),
        ("A1>P1>R1>EM1 O1>EM2", ["EM2"]),
    ],
)
def test_a_goal_that_nothing_leads_to(sketch, places):
    assert found(sketch) == [f"LM106 {place}" for place in places]


@pytest.mark.parametrize(
    "sketch",
    ["A1>P1>R1>EM1", "A1>P1>R1>EM1>EM2>OM1", "A1>P1>R1>EM1>OM1>OM2", "A1>P1>R1>EM1 R1>F1>EM2"],
)
def test_a_goal_at_the_end_of_a_chain(sketch):
    assert found(sketch) == []


@pytest.mark.parametrize(
    ("sketch", "places"),
    [
        ("P1>R1>EM1>OM1", ["LM101 P1"]),
        ("R1>EM1>OM1", ["LM104 R1"]),
        ("A1>P1>R1 U1>EM1", ["LM105 R1"]),
        ("A1>P1 R1>EM1", ["LM103 P1"]),
        ("RES1>A1 P1>R1>EM1", ["LM102 A1"]),
        ("A1 P1>R1>EM1", ["LM110 A1"]),
    ],
)
def test_where_the_chain_breaks_earlier_the_finding_is_there(sketch, places):
    assert found(sketch) == places


def test_it_says_what_to_write():
    text = """\
problem U1 "Few people manage"
  -> EM1
impact ⟦LM106:EM1⟧ "More people manage"
  -> OM1
overall goal OM1 "A good life"
"""
    (said,) = marked(text, "en")
    assert said.message.en == (
        "No chain reaches impact EM1 “More people manage”: nothing leads to the goal."
    )
    assert said.hint.en.startswith("Add the line -> EM1 below the outcome")
    (said,) = marked('utmaning U1 "U"\n  -> OM1\növergripande mål ⟦LM106:OM1⟧ "Ett gott liv"\n')
    assert said.hint.sv.startswith("Lägg till raden -> OM1 under det effektmål")


def test_a_link_that_could_not_be_read_may_be_the_missing_one():
    text = (
        'aktivitet A1 "A"\n  -> P1\nprestation P1 "P"\n  -> R1\nresultat R1 "R"\n  -> EM1\n'
        '  -> EM9\neffektmål EM1 "E"\neffektmål EM2 "E"\n  -> OM1\növergripande mål OM1 "O"\n'
    )
    assert marked(text) == []
