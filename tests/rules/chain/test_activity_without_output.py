"""LM102."""

import pytest

from tests.rules.chain.sketch import found, marked


@pytest.mark.parametrize(
    ("sketch", "places"),
    [
        ("A1>P1>R1>EM1 RES1>A2", ["A2"]),
        ("A1>P1>R1>EM1 U1>A2 U1>EM1", ["A2"]),
        ("A1>P1>R1>EM1 A2>A3>A4", ["A4"]),  # The last in a row stands for the rest.
        ("A1>P1>R1>EM1 A1>A3 A2>A3 A2>A4", ["A3", "A4"]),
        ("A1>P1>R1>EM1 R1~A2", ["A2"]),
        ("A1>P1>R1>EM1 A2|EM1", ["A2"]),
        ("A1>P1>R1>EM1 A2~P1", ["A2"]),
    ],
)
def test_an_activity_that_leads_no_further(sketch, places):
    assert found(sketch) == [f"LM102 {place}" for place in places]


@pytest.mark.parametrize(
    ("sketch", "fields"),
    [
        ("A1>P1>R1>EM1", {}),
        ("A1>A2>P1>R1>EM1 A3>A2", {}),
        ("A1>P1>R1>EM1 A2>F1", {"A1": "kräver: F1"}),
        ("A1>P1>R1>EM1 RES1>A2", {"A1": "kräver: A2"}),
    ],
)
def test_an_activity_that_is_of_use(sketch, fields):
    assert found(sketch, fields) == []


def test_a_link_past_the_output_is_for_another_rule():
    assert found("A1>P1>R1>EM1 A2>R1") == ["LM107 A2>R1"]


def test_a_circle_of_activities_is_one_dead_end():
    assert found("A1>P1>R1>EM1 A2>A3>A4>A2") == ["LM102 A2", "LM109 A4>A2"]


def test_two_loose_ends_that_face_each_other_are_one_hole():
    text = """\
resurs RES1 "En tjänst"
  -> A1
aktivitet ⟦LM102:A1⟧ "Skriva en handbok"
prestation P1 "En handbok"
  -> R1
resultat R1 "Fler kan"
  -> EM1
effektmål EM1 "Fler klarar sig"
"""
    (said,) = marked(text)
    assert said.hint.sv == "Lägg till raden -> P1 under A1."
    assert said.hint.en == "Add the line -> P1 below A1."
    assert [related.message.en for related in said.related] == [
        "Nothing leads here",
        "This is why no activity reaches impact EM1 “Fler klarar sig”",
    ]


def test_the_hint_helps_also_where_the_output_is_not_plain():
    (said,) = marked('resurs RES1 "R"\n  -> A1\naktivitet ⟦LM102:A1⟧ "A"\n')
    assert said.hint.sv == "Skriv en prestation, och lägg till en pil till den under A1."
    text = (
        'aktivitet A1 "A"\n  -> P1\n  -> A2\naktivitet ⟦LM102:A2⟧ "A"\nprestation P1 "P"\n  -> R1\n'
        'resultat R1 "R"\n  -> EM1\neffektmål EM1 "E"\n'
    )
    (said,) = marked(text)
    assert said.hint.sv == "Lägg till en pil under A2 till en prestation, till exempel -> P1."


def test_a_link_that_could_not_be_read_may_lead_to_an_output():
    text = 'resurs RES1 "R"\n  -> A1\naktivitet A1 "A"\n  -> Qqq\n'
    assert marked(text) == []
