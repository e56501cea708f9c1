"""An indicator in one line, for each of the kinds of target, in both languages."""

from decimal import Decimal

import pytest

from logicmodel.model.elements import Indicator, Measured
from logicmodel.model.values import Date, Duration, Period
from logicmodel.views.figures import (
    brief,
    day,
    in_a_line,
    in_short,
    length,
    number,
    quantity,
    stretch,
)
from tests.views.sample import model_of


def line(fields: str, language="sv") -> str:
    body = "".join(f"    {field.strip()}\n" for field in fields.split(";"))
    text = f'förändringslogik X "X"\neffektmål E "e"\n  indikator I "i"\n{body}'
    return plain(in_a_line(indicator_of(text), language))


def short(indicator: str) -> str:
    text = f'förändringslogik X "X"\neffektmål E "e"\n{indicator}\n'
    return plain(in_short(indicator_of(text), "sv"))


def indicator_of(text: str) -> Indicator:
    (element,) = model_of(text).every(Measured)
    (indicator,) = element.indicators.values()
    return indicator


def plain(said: str) -> str:
    return said.replace("\u00a0", " ").replace("\u202f", "'")


@pytest.mark.parametrize(
    ("fields", "swedish", "english"),
    [
        (
            "enhet: %; utgångsläge: 81,9 (2020/21); målvärde: minst 90 till 2030; utfall: 84,0",
            "81,9 % → minst 90 % (2030) · nu 84,0 %",
            "81.9% → at least 90% (2030) · now 84.0%",
        ),
        ("enhet: %; målvärde: minst 90 till 2030", "minst 90 % (2030)", "at least 90% (2030)"),
        (
            "enhet: %; utgångsläge: 95; målvärde: minst 90",
            "95 % → minst 90 %",
            "95% → at least 90%",
        ),
        (
            "enhet: dagar; utgångsläge: 60; målvärde: högst 30 till 2027",
            "60 dagar → högst 30 dagar (2027)",
            "60 dagar → at most 30 dagar (2027)",
        ),
        (
            "enhet: ton; utgångsläge: 2100 (2005); målvärde: minska 60 % från 2005 till 2030",
            "2'100 ton → minska 60 % från 2005 (2030)",
            "2'100 ton → decrease by 60% from 2005 (2030)",
        ),
        # A share that changes by a number without a unit changes by percentage points.
        (
            "enhet: %; utgångsläge: 7,4 (2024); målvärde: minska 2 från 2024 till 2032",
            "7,4 % → minska 2 procentenheter från 2024 (2032)",
            "7.4% → decrease by 2 percentage points from 2024 (2032)",
        ),
        (
            "enhet: %; utgångsläge: 7,4 (2024); målvärde: minska 20 % från 2024 till 2032",
            "7,4 % → minska 20 % från 2024 (2032)",
            "7.4% → decrease by 20% from 2024 (2032)",
        ),
        # A long unit would take the whole box.
        (
            "enhet: kiloton koldioxidekvivalenter; utgångsläge: 9; målvärde: minska 60 %",
            "9 → minska 60 %",
            "9 → decrease by 60%",
        ),
        (
            "enhet: %; utgångsläge: 81; målvärde: högre än riket till 2030; jämförelse: riket 86,2",
            "81 % → högre än riket (2030) · riket 86,2 %",
            "81% → higher than riket (2030) · riket 86.2%",
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
            "könsgap högst 3 procentenheter (2030)",
            "gap (kön) at most 3 percentage points (2030)",
        ),
        # What is measured in percentage points is the gap itself.
        (
            "enhet: procentenheter; utgångsläge: 8,5; målvärde: gap kön högst 3 till 2030",
            "könsgap 8,5 → högst 3 procentenheter (2030)",
            "gap (kön) 8.5 → at most 3 procentenheter (2030)",
        ),
        (
            "enhet: procentenheter; målvärde: gap kommun högst 10; utfall: 12 (2025)",
            "gap (kommun) högst 10 procentenheter · nu 12 procentenheter (2025)",
            "gap (kommun) at most 10 procentenheter · now 12 procentenheter (2025)",
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
    assert line("utfall: 5 (2024); utfall: 3 (2022)") == "nu 5 (2024)"
    assert line("utfall: 5 (2024); utfall: 6 (2024)") == "nu 6 (2024)"
    assert line("utfall: 5; utfall: 6") == "nu 6"


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ('EM1.behöriga "Elever i årskurs 9 som är behöriga"', "Behöriga: 81 % → minst 90 %"),
        ('N15428 "Behöriga elever"', "Behöriga elever: 81 % → minst 90 %"),
        (
            'EM1.1 "Elever i årskurs 9 som är behöriga"',
            "Elever i årskurs 9 som är behöriga: 81 % → minst 90 %",
        ),
        (
            'EM1.1 "Elever i årskurs 9 som är behöriga till gymnasiets yrkesprogram"',
            "Elever i årskurs 9 som är behöriga till …: 81 % → minst 90 %",
        ),
    ],
)
def test_one_indicator_of_several_is_named_in_short(statement: str, said: str) -> None:
    told = short(
        f"  indikator {statement}\n    enhet: %\n    utgångsläge: 81\n    målvärde: minst 90"
    )
    assert told == said


def test_one_indicator_of_several_says_where_one_is_now_instead_of_where_one_was() -> None:
    indicator = (
        '  indikator E.andel "a"\n    enhet: %\n    utgångsläge: 81\n    målvärde: minst 90\n'
    )
    assert short(indicator + "    utfall: 84,0 (2024/25)") == (
        "Andel: nu 84,0 % (2024/25) → minst 90 %"
    )
    gap = '  indikator E.könsgap "k"\n    enhet: %\n    målvärde: gap kön högst 3 till 2030'
    assert short(gap) == "könsgap högst 3 procentenheter (2030)"
    assert short('  indikator E.andel "a"\n    enhet: %') == ""


def test_a_gap_says_its_unit_once() -> None:
    gap = '  indikator E.gap "Skillnad mellan kvinnor och män"\n    enhet: procentenheter\n'
    assert short(gap + "    målvärde: gap kön högst 3 till 2026\n    utfall: 4,9 (2025/26)") == (
        "Skillnad mellan kvinnor och män: könsgap nu 4,9 (2025/26) → högst 3 procentenheter (2026)"
    )


def test_whom_one_compares_with_is_told_with_its_year_whatever_its_capitals() -> None:
    assert line(
        "enhet: %; utgångsläge: 10; målvärde: lägre än Riket till 2025;jämförelse: riket 9,8 (2022)"
    ).endswith("riket 9,8 % (2022)")


@pytest.mark.parametrize(
    ("value", "swedish", "english"),
    [
        ("0", "0", "0"),
        ("84.0", "84,0", "84.0"),
        ("-0.5", "−0,5", "−0.5"),
        ("1234567.25", "1\u202f234\u202f567,25", "1\u202f234\u202f567.25"),
        ("-2100", "−2\u202f100", "−2\u202f100"),
        ("1E+3", "1\u202f000", "1\u202f000"),
        ("1" * 60, "\u202f".join(["111"] * 20), "\u202f".join(["111"] * 20)),
    ],
)
def test_numbers_are_written_as_readers_write_them(value, swedish, english) -> None:
    assert number(Decimal(value), "sv") == swedish
    assert number(Decimal(value), "en") == english


def test_a_number_too_long_for_a_picture_is_a_power_of_ten() -> None:
    assert brief(Decimal("1234567.25"), "sv") == "1\u202f234\u202f567,25"
    assert brief(Decimal("1" * 60), "sv") == "1,11·10^59"
    assert brief(Decimal("-1.5e-30"), "en") == "−1.50·10^−30"


def test_no_line_breaks_within_a_date() -> None:
    assert day(Date("2027-02-15"), "sv") == "15\u00a0feb\u00a02027"
    assert day(Date("2027-02"), "en") == "Feb\u00a02027"


def test_a_number_never_parts_from_its_unit() -> None:
    assert quantity(Decimal(12), "kommuner", "sv") == "12\u00a0kommuner"
    assert quantity(Decimal(90), "%", "en") == "90%"
    assert quantity(Decimal(90), None, "sv") == "90"


def test_dates_periods_and_durations() -> None:
    assert [plain(day(Date(d), "sv")) for d in ("2024", "2020/21", "2024-05", "2024-08-03")] == [
        "2024",
        "2020/21",
        "maj 2024",
        "3 aug 2024",
    ]
    assert stretch(Period(Date("2024-08"), Date("2026-06")), "en") == "Aug\u00a02024–Jun\u00a02026"
    assert stretch(Period(Date("2024"), Date("2024")), "sv") == "2024"
    assert length(Duration(Decimal(1), "year"), "en") == "1\u00a0year"
    assert length(Duration(Decimal("1.5"), "year"), "sv") == "1,5\u00a0år"
    assert length(Duration(Decimal(18), "month"), "sv") == "18\u00a0månader"
