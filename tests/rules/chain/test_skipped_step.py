"""LM107."""

import pytest

from tests.rules.chain.sketch import check, found, marked, text


@pytest.mark.parametrize(
    ("sketch", "places"),
    [
        ("A1>R1>EM1", ["A1>R1"]),
        ("A1>EM1", ["A1>EM1"]),
        ("A1>P1>EM1", ["P1>EM1"]),
        ("A1>P1>R1>OM1", ["R1>OM1"]),
        ("A1>P1>R1>EM1 A1>R1", ["A1>R1"]),  # Also beside the whole chain.
        ("A1>P1>R1>EM1 A1>R1 P1>EM1", ["A1>R1", "P1>EM1"]),
        ("A1>OM1", ["A1>OM1"]),
    ],
)
def test_a_link_that_jumps(sketch, places):
    assert found(sketch) == [f"LM107 {place}" for place in places]


@pytest.mark.parametrize(
    "sketch",
    [
        "A1>P1>R1>EM1>OM1",
        "A1>A2>P1>P2>R1>R2>EM1>EM2>OM1>OM2",
        "U1>EM1 U1>R1 U1>A1>P1>R1>EM1",  # Problems stand before the chain,
        "RES1>A1>P1>R1>EM1 RES1>P1 RES1>R1",  # and so do resources.
        "A1>P1>R1>EM1 F1>R1 O1>EM1 A1>F1",
        "A1>P1>R1>EM1 A1~R1 A1|EM1",
    ],
)
def test_a_step_at_a_time(sketch):
    assert found(sketch) == []


def test_it_names_the_steps_that_are_missing():
    short = """\
aktivitet A1 "Mötas"
  -> ⟦LM107:EM1⟧ "möten hjälper"
effektmål EM1 "Fler klarar sig"
"""
    (said,) = marked(short)
    assert said.message.sv == (
        "Aktivitet A1 ”Mötas” leder direkt till effektmål EM1 ”Fler klarar sig”, utan en "
        "prestation och ett resultat emellan."
    )
    assert said.message.en.endswith("without an output and an outcome in between.")
    assert said.hint.sv == "Lägg till det som saknas. Länka A1 dit, och det till EM1."


@pytest.mark.parametrize(
    ("sketch", "hint"),
    [
        (
            "A1>R1 P1>R1>EM1",
            "P1 leder redan dit: skriv -> P1 i stället för -> R1 under A1. Går det en annan väg, "
            "lägg till det som saknas.",
        ),
        (
            "A1>EM1 P1>R1>EM1",
            "P1 leder redan dit: skriv -> P1 i stället för -> EM1 under A1. Går det en annan väg, "
            "lägg till det som saknas.",
        ),
        ("A1>P1>R1>EM1 A1>R1", "A1 leder redan dit genom P1. Ta bort -> R1."),
        (
            "A2>P1>R1>EM1 A1>R1 P2>R1",
            "P2 leder redan dit: skriv -> P2 i stället för -> R1 under A1. Går det en annan väg, "
            "lägg till det som saknas.",
        ),
        (
            "A2>P1>R1>EM1 A1>R1 A3>P2>R1",
            "P1, P2 leder redan dit: skriv en pil till någon av dem i stället för -> R1 under A1, "
            "till exempel -> P1. Går det en annan väg, lägg till det som saknas.",
        ),
        ("A1>R1>EM1", "Lägg till det som saknas. Länka A1 dit, och det till R1."),
    ],
)
def test_what_leads_there_already_is_proposed(sketch, hint):
    (said,) = [d for d in check(text(sketch)) if d.code == "LM107"]
    assert said.hint.sv == hint
