"""LM101."""

import pytest

from tests.rules.chain.sketch import found, marked


@pytest.mark.parametrize(
    ("sketch", "places"),
    [
        ("A1>P1>R1>EM1 P2>R1", ["P2"]),
        ("A1>P1>R1>EM1 P2>P3>R1", ["P2"]),  # The first in a row stands for the rest.
        ("A1>P1>R1>EM1 P2>R1 P3>R1", ["P2", "P3"]),
        ("A1>P1>R1>EM1 U1>P2>R1 U1>EM1", ["P2"]),
        ("A1>P1>R1>EM1 RES1>P2>R1", ["P2"]),
        ("A1>P1>R1>EM1 F1>P2>R1", ["P2"]),
        ("A1>P1>R1>EM1 R1~P2>R1", ["P2"]),
        ("A1>P1>R1>EM1 A1|P2>R1", ["P2"]),
    ],
)
def test_an_output_that_begins_in_nothing(sketch, places):
    assert found(sketch) == [f"LM101 {place}" for place in places]


@pytest.mark.parametrize(
    "sketch",
    [
        "A1>P1>R1>EM1",
        "A1>P1>P2>R1>EM1 P1>R1",
        "A1>A2>P1>R1>EM1",
        "A1>F1>P1>R1>EM1",  # By way of a precondition that the activity sees to.
    ],
)
def test_an_output_that_somebody_works_on(sketch):
    assert found(sketch) == []


def test_it_names_the_goal_that_waits_behind_it():
    text = """\
prestation ⟦LM101:P1⟧ "En handbok"
  -> R1
resultat R1 "Fler kan"
  -> EM1
effektmål EM1 "Fler klarar sig"
"""
    (said,) = marked(text)
    assert said.message.sv == "Ingen aktivitet leder till prestation P1 ”En handbok”."
    assert said.hint.sv.startswith("Lägg till raden -> P1 under den aktivitet")
    (goal,) = said.related
    assert goal.message.sv == "Därför når ingen aktivitet effektmål EM1 ”Fler klarar sig”"
    assert text[goal.span.start + len("⟦LM101:⟧") :].startswith("EM1")


def test_no_goal_waits_that_is_reached_in_another_way():
    (said,) = marked(
        'aktivitet A1 "A"\n  -> P1\nprestation P1 "P"\n  -> R1\nresultat R1 "R"\n  -> EM1\n'
        'effektmål EM1 "E"\nprestation ⟦LM101:P2⟧ "P"\n  -> R1\n'
    )
    assert said.related == ()


@pytest.mark.parametrize("line", ["-> P99", "-> P2x"])
def test_a_link_that_could_not_be_read_may_be_the_missing_one(line):
    text = (
        'aktivitet A1 "A"\n  -> P1\naktivitet A2 "A"\n  LINE\n'
        'prestation P1 "P"\n  -> R1\nprestation P2 "P"\n  -> R1\n'
        'resultat R1 "R"\n  -> EM1\neffektmål EM1 "E"\n'
    )
    assert marked(text.replace("LINE", line)) == []
