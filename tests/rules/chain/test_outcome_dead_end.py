"""LM105."""

import pytest

from tests.rules.chain.sketch import found, marked


@pytest.mark.parametrize(
    ("sketch", "places"),
    [
        ("A1>P1>R1>EM1 P1>R2", ["R2"]),
        ("A1>P1>R1>EM1 P1>R2>R3>R4", ["R4"]),  # The last in a row stands for the rest.
        ("A1>P1>R1>EM1 P1>R2>R3 R2>R4", ["R3", "R4"]),
        ("A1>P1>R1>EM1 P1>R2~A1", ["R2"]),
        ("A1>P1>R1", ["R1"]),
    ],
)
def test_an_outcome_that_leads_no_further(sketch, places):
    assert found(sketch) == [f"LM105 {place}" for place in places]


@pytest.mark.parametrize(
    "sketch",
    ["A1>P1>R1>EM1", "A1>P1>R1>R2>R3>EM1", "A1>P1>R1>R2>EM1 R1>R3>EM1", "A1>P1>R1>EM1>OM1"],
)
def test_an_outcome_on_the_way_to_a_goal(sketch):
    assert found(sketch) == []


def test_a_circle_without_a_way_out_is_one_dead_end():
    assert found("A1>P1>R1>EM1 P1>R2>R3>R4>R2") == ["LM105 R2", "LM109 R4>R2"]


def test_a_circle_with_a_way_out_is_none():
    assert found("A1>P1>R1>R2>R1 R2>EM1") == ["LM109 R2>R1"]


def test_a_link_past_the_goal_is_for_another_rule():
    assert found("A1>P1>R1>OM1") == ["LM107 R1>OM1"]


def test_the_goal_that_waits_for_the_link_is_named():
    text = """\
utmaning U1 "Få klarar sig"
  -> EM1
aktivitet A1 "Skriva en handbok"
  -> P1
prestation P1 "En handbok"
  -> R1
resultat ⟦LM105:R1⟧ "Fler kan"
effektmål EM1 "Fler klarar sig"
"""
    (said,) = marked(text)
    assert said.message.sv == "Resultat R1 ”Fler kan” leder inte till något effektmål."
    assert said.hint.sv == "Lägg till raden -> EM1 under R1."
    assert [related.message.sv for related in said.related] == ["Hit leder inget"]


def test_the_hint_says_what_to_write_where_no_goal_is():
    (said,) = marked(
        'aktivitet A1 "A"\n  -> P1\nprestation P1 "P"\n  -> R1\nresultat ⟦LM105:R1⟧ "R"\n'
    )
    assert said.hint.sv == "Skriv ett effektmål, och lägg till en pil till det under R1."
