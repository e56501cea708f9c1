"""LM210."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logicmodel.model.elements import Indicator, Outcome
from logicmodel.model.logic import LogicModel
from logicmodel.model.values import Measure
from logicmodel.rules.measurability.value_not_of_unit import check
from logicmodel.rules.rule import Context
from tests.rules.measurability.marks import TODAY, fires

SV = 'resultat R1 "A"\n  indikator a "{}"\n    enhet: {}\n'
EN = 'outcome R1 "A"\n  indicator a "{}"\n    unit: {}\n'
SHARE, PUPILS = SV.format("Behöriga", "%"), SV.format("Behöriga", "elever")
EN_SHARE, EN_PUPILS = EN.format("Qualified", "per cent"), EN.format("Qualified", "pupils")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", SHARE + "    utgångsläge: ⟦819 (2020/21)⟧"),
        ("sv", SHARE + "    etappmål: 85 till 2026\n    etappmål: ⟦850 till 2028⟧"),
        ("sv", SHARE + "    målvärde: ⟦minst 900 till 2030⟧"),
        ("sv", SHARE + "    utfall: 83,1 (2022)\n    utfall: ⟦-83,4 (2023)⟧"),
        ("sv", SHARE + "    jämförelse: riket ⟦862⟧".replace("riket ⟦862⟧", "⟦riket 862⟧")),
        ("en", EN_SHARE + "    baseline: ⟦100.1 (2020)⟧"),
        ("en", EN_PUPILS + "    actual: ⟦-3 (2023)⟧\n    target: ⟦at least -1 by 2030⟧"),
        ("sv", SV.format("A", "‰") + "    utgångsläge: ⟦1 001 (2023)⟧"),
        ("sv", SV.format("A", "andel elever") + "    utgångsläge: ⟦140 (2023)⟧"),
        ("sv", SV.format("A", "procentenheter") + "    utgångsläge: ⟦140 (2023)⟧"),
    ],
)
def test_a_value_outside_what_the_unit_allows(language, text):
    fires("LM210", text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", SHARE + "    utgångsläge: ⟦40 kr (2023)⟧\n    målvärde: ⟦90 procentenheter⟧"),
        ("sv", SV.format("Anslag", "kr") + "    målvärde: ⟦minst 90 % till 2030⟧"),
        ("sv", SV.format("Anslag", "kr") + "    utgångsläge: ⟦90 mkr (2023)⟧"),
        ("en", EN_PUPILS + "    milestone: ⟦90 teachers by 2026⟧"),
        ("en", EN_SHARE + "    comparison: ⟦nation 90 pupils⟧"),
        ("sv", PUPILS + "    målvärde: ⟦öka 500 kr från 2020 till 2030⟧"),
        ("sv", PUPILS + "    målvärde: ⟦gap kön högst 3 procentenheter till 2030⟧"),
        # Without a line of its own the first unit counts.
        ("sv", SHARE.replace("enhet: %", "utgångsläge: 40 %") + "    målvärde: ⟦90 elever⟧"),
    ],
)
def test_a_value_in_another_unit(language, text):
    fires("LM210", text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", PUPILS + "    målvärde: ⟦minska 120 % från 2005 till 2030⟧"),
        ("sv", SHARE + "    utgångsläge: 90 (2020)\n    målvärde: ⟦öka 30 % från 2020 till 2030⟧"),
        ("sv", SHARE + "    utgångsläge: 5 (2020)\n    målvärde: ⟦minska 10 procentenheter⟧"),
        ("en", EN_PUPILS + "    baseline: 300 (2020)\n    target: ⟦decrease 500 from 2020⟧"),
        ("sv", SHARE + "    målvärde: ⟦gap kön högst 130 till 2030⟧"),
        ("en", EN_PUPILS + "    target: ⟦gap gender at most -3 by 2030⟧"),
    ],
)
def test_a_change_or_a_gap_that_cannot_be(language, text):
    fires("LM210", text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", SHARE + "    utgångsläge: 0 (2023)\n    målvärde: 100 till 2030"),
        ("sv", SHARE + "    utgångsläge: 81,9 % (2020/21)\n    målvärde: minst 90 procent"),
        ("sv", PUPILS + "    målvärde: öka 120 % från 2005 till 2030"),
        ("sv", PUPILS + "    målvärde: minska 100 % från 2005 till 2030"),
        ("sv", SHARE + "    målvärde: gap kön högst 3 procentenheter till 2030"),
        ("sv", SHARE + "    utgångsläge: 60 (2020)\n    målvärde: öka 15 procentenheter från 2020"),
        ("en", EN.format("A", "number of pupils") + "    baseline: 12 pupil (2023)"),
        (
            "sv",
            SV.format("A", "företag per 1 000 invånare") + "    utgångsläge: 10,2 företag (2021)",
        ),
        ("sv", SV.format("A", "kronor") + "    utgångsläge: -50 kr (2021)"),
        ("sv", SV.format("Medeltemperatur", "°C") + "    utgångsläge: −3,5 (2021)"),
        ("sv", SV.format("Nettoutsläpp", "kiloton") + "    utgångsläge: -4 (2021)"),
        # What is no part of a whole, by its unit or by its title.
        ("sv", SV.format("Tillväxt", "% per år") + "    utgångsläge: -1,2 (2020)"),
        ("sv", SV.format("Befolkningsförändring", "%") + "    utgångsläge: -1,2 (2020)"),
        ("en", EN.format("Change in population", "people") + "    baseline: -200 (2020)"),
        ("sv", SV.format("Nettoinflyttning", "personer") + "    utgångsläge: -200 (2020)"),
        ("sv", SV.format("Kostnad", "% av budgeten") + "    utfall: 104 (2023)"),
        # The unit could not be read: nobody knows.
        ("sv", SV.format("A", '"elever') + "    utgångsläge: -3 (2023)"),
        ("sv", SV.format("A", "%") + "    utgångsläge: fastställs senare"),
    ],
)
def test_a_value_that_can_be(language, text):
    fires("LM210", text, language)


def test_message_and_hint():
    (found,) = fires("LM210", SHARE + "    utgångsläge: ⟦819 (2020/21)⟧")
    assert found.message.sv == (
        "Utgångsläget 819 (2020/21) för indikator a ”Behöriga” kan inte stämma: "
        "värden i % ligger mellan 0 och 100."
    )
    assert "enhet: % per år" in found.hint.sv
    assert found.related[0].message.en == "The unit"
    (found,) = fires("LM210", EN_PUPILS + "    baseline: ⟦-3 (2023)⟧", "en")
    assert "a number of things cannot be negative (the unit is pupils)" in found.message.en


def test_the_unit_of_an_adaptation_is_inherited():
    local = 'anpassning R1 för KOM\n  indikator a "Behöriga"\n    utgångsläge: ⟦140 (2023)⟧'
    fires("LM210", SHARE + local)
    fires("LM210", PUPILS + local.replace("⟦140 (2023)⟧", "140 (2023)"))


def one_value(unit: str, value: Decimal) -> LogicModel:
    indicator = Indicator("a", "B", unit=unit, baseline=Measure(value))
    return LogicModel(elements=[Outcome("R1", "A", indicators={"a": indicator})])


@given(st.decimals(-200, 200, places=2))
def test_a_share_lies_between_0_and_100(value):
    found = list(check(Context(one_value("%", value), TODAY)))
    assert bool(found) is not (0 <= value <= 100)


@given(st.text(max_size=12), st.decimals(0, 100, places=1))
def test_no_unit_at_all_minds_a_value_between_0_and_100(unit, value):
    assert list(check(Context(one_value(unit, value), TODAY))) == []


def test_a_number_of_a_million_digits_is_told_and_stops_nothing():
    endless = Decimal("9" * 1_000_001)
    (found,) = check(Context(one_value("%", endless), TODAY))
    assert found.path[-1] == "baseline"


def test_a_change_per_mille_of_a_share():
    fires("LM210", SHARE + "    utgångsläge: 5 (2023)\n    målvärde: minska 100 ‰ från 2023")
