"""LM109."""

import pytest

from tests.rules.chain.sketch import found, marked


@pytest.mark.parametrize(
    ("sketch", "places"),
    [
        ("A1>P1>R1>EM1 R1>A1", ["R1>A1"]),
        ("A1>P1>R1>EM1 R1>R2>R3>R1", ["R3>R1"]),
        ("A1>P1>R1>EM1 EM1>EM2>EM1", ["EM2>EM1"]),
        ("A1>P1>R1>R1>EM1", ["R1>R1"]),
        ("A1>P1>R1>EM1 F1>A1 R1>F1", ["R1>F1"]),
        ("A1>P1>R1>EM1 U1>U2>U1 U2>EM1", ["U2>U1"]),
        ("A1>P1>R1>R2>R1 R2>EM1>EM2>EM1", ["EM2>EM1", "R2>R1"]),  # One for each circle.
        ("A1>P1>R1>R2>R1 R2>R3>R2 R3>EM1", ["R2>R1"]),  # One for circles that touch.
    ],
)
def test_a_circle(sketch, places):
    assert found(sketch) == [f"LM109 {place}" for place in places]


@pytest.mark.parametrize(
    "sketch",
    [
        "A1>P1>R1>EM1",
        "A1>P1>R1>EM1 R1~A1",
        "A1>P1>R1>EM1 R1>R2>R3~R1 R3>EM1",
        "A1>P1>R1>EM1 EM1|A1 R1|P1",  # Counteracting links do not lead on.
        "A1>P1>R1>EM1 A1>P2>R1 R1~R1",
    ],
)
def test_no_circle(sketch):
    assert found(sketch) == []


def test_the_link_against_the_chain_is_the_one_to_mark():
    text = """\
aktivitet A1 "Skriva"
  -> P1
prestation P1 "En handbok"
  -> R1
resultat R1 "Fler kan"
  -> EM1
  ⟦LM109:->⟧ A1 "den som kan vill skriva"
effektmål EM1 "Fler klarar sig"
"""
    (said,) = marked(text)
    assert said.message.sv == "Kedjan går i cirkel: A1 → P1 → R1 → A1."
    assert said.hint.sv == "Skriv ~> A1 under R1 om det är en återkoppling. Ta annars bort pilen."
    assert not said.related
    assert marked(text.replace("⟦LM109:->⟧", "~>")) == []


def test_several_links_to_mark_are_all_named():
    text = """\
logic X "X"
activity A1 "Write"
  -> P1
output P1 "A handbook"
  -> R1
  ⟦LM109:->⟧ A1
outcome R1 "More people can"
  -> EM1
  -> P1
impact EM1 "More people manage"
"""
    (said,) = marked(text, "en")
    assert said.message.en == (
        "The chain runs in a circle: A1 → P1 → A1. The same circle holds 1 more."
    )
    assert said.hint.en == (
        "Mark feedback with ~>. This opens all the circles: P1 ~> A1, R1 ~> P1."
    )
    assert len(said.related) == 1


def test_a_thing_that_leads_to_itself():
    (said,) = marked('förutsättning F1 "Tid"\n  ⟦LM109:->⟧ F1\n')
    assert said.message.sv == "F1 leder till sig själv."
    assert said.hint.sv == "Ta bort pilen."
