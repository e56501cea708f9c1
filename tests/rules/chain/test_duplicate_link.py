"""LM111."""

import pytest

from tests.rules.chain.sketch import found, marked


@pytest.mark.parametrize(
    ("sketch", "places"),
    [
        ("A1>P1>R1>EM1 A1>P1", ["A1>P1"]),
        ("A1>P1>R1>EM1 P1>R1 P1>R1", ["P1>R1", "P1>R1"]),
        ("A1>P1>R1>EM1 O1|EM1 O1|EM1", ["O1|EM1"]),
        ("A1>P1>R1>EM1 R1~A1 R1~A1", ["R1~A1"]),
    ],
)
def test_the_same_link_again(sketch, places):
    assert found(sketch) == [f"LM111 {place}" for place in places]


@pytest.mark.parametrize(
    "sketch",
    [
        "A1>P1>R1>EM1",
        "A1>P1>R1>EM1 A1>P2>R1 A2>P1",
        "A1>P1>R1>EM1 R1~P1 P1~R1",
        "A1>P1>R1>EM1 R1|EM1",  # It helps in one way and hinders in another.
    ],
)
def test_links_that_differ(sketch):
    assert found(sketch) == []


def test_it_points_at_the_later_one_and_shows_the_first():
    text = """\
aktivitet A1 "Skriva en handbok"
  -> P1
  -> ⟦LM111:P1⟧ "den blir tryckt"
prestation P1 "En handbok"
  -> R1
resultat R1 "Fler kan"
  -> EM1
effektmål EM1 "Fler klarar sig"
"""
    (said,) = marked(text)
    assert said.message.sv == "Det finns redan en likadan pil från A1 till P1."
    (first,) = said.related
    assert first.span.start == text.index("P1")


def test_it_speaks_of_what_stands_below_the_line_only_if_something_does():
    text = 'aktivitet A1 "A"\n  -> P1\n  -> ⟦LM111:P1⟧{}\nprestation P1 "P"\n  -> R1\n'
    rest = 'resultat R1 "R"\n  -> EM1\neffektmål EM1 "E"\n'
    (bare,) = marked(text.format("") + rest)
    assert bare.hint.sv == "Ta bort raden."
    (because,) = marked(text.format(' "den blir tryckt"') + rest)
    assert "Flytta först" in because.hint.sv
