"""An indicator in one line, for each of the kinds of target, in both languages."""

from decimal import Decimal

import pytest

from logicmodel.model.elements import Measured
from logicmodel.model.values import Date, Duration, Period
from logicmodel.views.figures import day, in_a_line, length, number, quantity, stretch
from tests.views.sample import model_of


def line(fields: str, language="sv") -> str:
    body = "".join(f"    {field.strip()}\n" for field in fields.split(";"))
    text = f'förändringslogik X "X"\neffektmål E "e"\n  indikator I "i"\n{body}'
    (element,) = model_of(text).every(Measured)
    (indicator,) = element.indicators.values()
    said = in_a_line(indicator, language)
    return said.replace("\u00a0", " ").replace("\u202f", "'")


@pytest.mark.parametrize(
    ("fields", "swedish", "english"),
    [
        (
            "enhet: %; utgångsläge: 81,9 (2020/21); målvärde: minst 90 till 2030; utfall: 84,0",
            "81,9 % → 90 % (2030) · nu 84,0",
            "81.9% → 90% (2030) · now 84.0",
        ),
        # Without a baseline the arrow says nothing, so the bound is said.
        ("enhet: %; målvärde: minst 90 till 2030", "minst 90 % (2030)", "at least 90% (2030)"),
        # A floor below where one stands is no rise.
        (
            "enhet: %; utgångsläge: 95; målvärde: minst 90",
            "95 % → minst 90 %",
            "95% → at least 90%",
        ),
        (
            "enhet: dagar; utgångsläge: 60; målvärde: högst 30 till 2027",
            "60 → 30 dagar (2027)",
            "60 → 30 dagar (2027)",
        ),
        (
            "enhet: ton; utgångsläge: 2100 (2005); målvärde: minska 60 % från 2005 till 2030",
            "2'100 → −60 % från 2005 (2030)",
            "2'100 → −60% from 2005 (2030)",
        ),
        (
            "enhet: %; utgångsläge: 81; målvärde: högre än riket till 2030; jämförelse: riket 86,2",
            "81 % → högre än riket (2030) · riket 86,2",
            "81% → higher than riket (2030) · riket 86.2",
        ),
        ("målvärde: öka till 2030", "ska öka (2030)", "to increase (2030)"),
        (
            "enhet: %; utgångsläge: 71; målvärde: minska",
            "71 % → ska minska",
            "71% → to decrease",
        ),
        # A gap is another quantity than the values beside it.
        (
            "enhet: %; utgångsläge: 81,9; målvärde: gap kön högst 3 till 2030; utfall: 84",
            "gap kön högst 3 (2030)",
            "gap kön at most 3 (2030)",
        ),
        (
            "enhet: %; utgångsläge: 81,9; målvärde: fastställs senare",
            "81,9 % → fastställs senare",
            "81.9% → to be set later",
        ),
        ("enhet: %; utgångsläge: fastställs senare; målvärde: 90", "90 %", "90%"),
        ("enhet: kommuner; utgångsläge: 3", "3 kommuner", "3 kommuner"),
        ("utfall: 7", "nu 7", "now 7"),
        ("enhet: %", "", ""),
    ],
)
def test_a_line_for_each_kind_of_target(fields: str, swedish: str, english: str) -> None:
    assert line(fields) == swedish
    assert line(fields, "en") == english


def test_now_is_the_latest_value_not_the_last_written() -> None:
    assert line("utfall: 5 (2024); utfall: 3 (2022)") == "nu 5"
    assert line("utfall: 5 (2024); utfall: 6 (2024)") == "nu 6"
    assert line("utfall: 5; utfall: 6") == "nu 6"


@pytest.mark.parametrize(
    ("value", "swedish", "english"),
    [
        ("0", "0", "0"),
        ("84.0", "84,0", "84.0"),
        ("-0.5", "−0,5", "−0.5"),
        ("1234567.25", "1\u202f234\u202f567,25", "1\u202f234\u202f567.25"),
        ("-2100", "−2\u202f100", "−2\u202f100"),
        ("1E+3", "1\u202f000", "1\u202f000"),
    ],
)
def test_numbers_are_written_as_readers_write_them(value, swedish, english) -> None:
    assert number(Decimal(value), "sv") == swedish
    assert number(Decimal(value), "en") == english


def test_a_number_never_parts_from_its_unit() -> None:
    assert quantity(Decimal(12), "kommuner", "sv") == "12\u00a0kommuner"
    assert quantity(Decimal(90), "%", "en") == "90%"
    assert quantity(Decimal(90), None, "sv") == "90"


def test_dates_periods_and_durations() -> None:
    assert [day(Date(d), "sv") for d in ("2024", "2020/21", "2024-05", "2024-08-03")] == [
        "2024",
        "2020/21",
        "maj 2024",
        "3 aug 2024",
    ]
    assert stretch(Period(Date("2024-08"), Date("2026-06")), "en") == "Aug 2024–Jun 2026"
    assert stretch(Period(Date("2024"), Date("2024")), "sv") == "2024"
    assert length(Duration(Decimal(1), "year"), "en") == "1\u00a0year"
    assert length(Duration(Decimal("1.5"), "year"), "sv") == "1,5\u00a0år"
    assert length(Duration(Decimal(18), "month"), "sv") == "18\u00a0månader"
