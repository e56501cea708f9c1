"""LM114."""

import pytest

from tests.rules.chain.sketch import found, marked


def fan(source: str, count: int, first: int = 1) -> str:
    return " ".join(f"{source}>EM{number}" for number in range(first, first + count))


@pytest.mark.parametrize(
    ("sketch", "places"),
    [
        (f"A1>P1>R1 {fan('R1', 6)}", ["R1"]),
        (f"A1>P1>R1 P1>R2 {fan('R1', 3)} {fan('R2', 3, 4)}", ["P1"]),
        (f"A1>P1>R1 A1>P2>R2 {fan('R1', 5)} {fan('R2', 5, 5)}", ["A1"]),
        (f"A1>P1>R1 A1>P2>R2 {fan('R1', 6)} {fan('R2', 6)}", ["R1", "R2"]),
        (f"A1>A2>P1>R1>R2 {fan('R2', 7)} A3>P1", ["R2"]),
    ],
)
def test_too_many_goals(sketch, places):
    said = [each for each in found(sketch) if "LM113" not in each]
    assert said == [f"LM114 {place}" for place in places]


@pytest.mark.parametrize(
    "sketch",
    [
        f"A1>P1>R1 {fan('R1', 5)}",
        f"A1>P1>R1 A2>P2>R2 {fan('R1', 5)} {fan('R2', 5, 5)}",
        "A1>P1>R1>EM1 " + " ".join(f"EM1>OM{number}" for number in range(8)),
        f"A1>P1>R1>EM1 {fan('EM1', 6, 2)}",  # What a goal leads to is the goal's claim.
        f"A1>P1>R1>EM1 {fan('U1', 9)} {fan('R1', 4, 2)} A2>P2>R2 {fan('R2', 4, 6)}",
    ],
)
def test_few_enough(sketch):
    assert [said for said in found(sketch) if "LM113" not in said] == []


def test_what_no_activity_stands_behind_claims_nothing():
    assert found(f"R1>EM1 {fan('R1', 6)}") == ["LM104 R1", "LM111 R1>EM1"]


def test_a_circle_claims_as_one():
    said = found(f"A1>P1>R1>R2>R1 {fan('R1', 3)} {fan('R2', 3, 4)}")
    assert said == ["LM109 R2>R1", "LM114 R1"]


def test_it_counts_and_names_the_goals():
    goals = "".join(f'effektmål EM{number} "Mål"\n' for number in range(1, 8))
    links = "".join(f"  -> EM{number}\n" for number in range(1, 8))
    chain = 'aktivitet A1 "Mötas"\n  -> P1\nprestation P1 "Möten"\n  -> R1\n'
    (said,) = marked(f'{chain}resultat ⟦LM114:R1⟧ "Fler kan"\n{links}{goals}')
    assert said.message.sv == (
        "Varje aktivitet bakom resultat R1 ”Fler kan” gör anspråk på 7 effektmål: "
        "EM1, EM2, EM3, EM4, EM5 och 2 till."
    )
