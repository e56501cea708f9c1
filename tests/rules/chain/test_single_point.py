"""LM113."""

import pytest

from tests.rules.chain.sketch import found, marked

WIDE = "A1>P1>R1>EM1 A2>P2>R1"


@pytest.mark.parametrize(
    ("sketch", "places"),
    [
        (f"{WIDE} P1>R2>EM2", ["EM2"]),
        ("A1>P1>R1>EM1 A2>P2>P1", ["EM1"]),
        ("A1>P1>R1>EM1 P1>R2>EM1 A2>P2>P1", ["EM1"]),  # Two outcomes, one output.
        (f"{WIDE} A3>P3>R3>EM3>EM4 R3>R1", ["EM3"]),  # EM4 hangs on EM3.
        ("A1>P0>P1>R1>EM1 P0>P2>R1 A2>P3>P0", ["EM1"]),  # Two outputs that hang on a third.
        (f"{WIDE} A3>P3>R3>EM3 P3>R1 F1>R3", ["EM3"]),
    ],
)
def test_a_goal_that_hangs_on_one_output(sketch, places):
    assert found(sketch) == [f"LM113 {place}" for place in places]


@pytest.mark.parametrize(
    "sketch",
    [
        WIDE,
        "A1>P1>R1>EM1",  # Where there is one output, nothing is said by saying so.
        "A1>P1>R1>EM1 P1>R2>EM1",
        "A1>P1>P2>R1>EM1",  # Two in a row are one way.
        "A1>P1>R1>EM1 A1>P2>F1",
        "A1>P1>R1>EM1 A1>P2>R1",
        f"{WIDE} EM1>EM2>OM1",
        "A1>P1>R1>R2>EM1 A2>P2>R2",
    ],
)
def test_a_goal_with_several_ways(sketch):
    assert found(sketch) == []


def test_a_way_whose_beginning_is_missing_is_a_way():
    assert found("A1>P1>R1>EM1 R2>EM1 A2>P2>R1 P1>R3>EM2 R2>EM2") == ["LM104 R2"]


def test_the_gate_nearest_to_the_goal_is_named():
    text = """\
aktivitet A1 "Skriva"
  -> P1
  -> P2
prestation P1 "Ett utkast"
  -> P2
prestation P2 "En handbok"
  -> R1
resultat R1 "Fler kan"
  -> EM1
effektmål ⟦LM113:EM1⟧ "Fler klarar sig"
"""
    (said,) = marked(text)
    assert said.message.sv == (
        "Varje väg till effektmål EM1 ”Fler klarar sig” går genom prestation P2 ”En handbok”."
    )
    assert len(said.related) == 1
    assert marked(text.replace("⟦LM113:EM1⟧", "EM1").replace("-> R1", "-> R1\n  -> Q")) == []


def test_backward_links_and_circles_change_nothing():
    assert found("A1>P1>R1>EM1 A2>P2>R1 R1>P2") == ["LM109 R1>P2"]
    assert found("A1>P1>R1>R2>R1 R2>EM1 A2>P2>P1") == ["LM109 R2>R1", "LM113 EM1"]
