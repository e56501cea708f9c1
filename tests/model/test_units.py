"""What a unit allows, and which units are the same."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logicmodel.model.units import (
    agree,
    agree_as_difference,
    bounds,
    is_difference,
    is_points,
    per_whole,
)


@pytest.mark.parametrize(
    ("unit", "low", "high"),
    [
        *[(unit, 0, 100) for unit in ("%", "procent", "Procent", "per cent", "percent")],
        *[(unit, 0, 100) for unit in ("andel", "andel elever", "share of pupils")],
        *[(unit, 0, 1000) for unit in ("‰", "promille")],
        *[(unit, -100, 100) for unit in ("procentenheter", "%-enheter", "percentage points")],
        *[(unit, 0, None) for unit in ("elever", "antal kommuner", "st", "dagar", "pupils")],
        *[(unit, 0, None) for unit in ("företag per 1 000 invånare", "bilar", "tusen elever")],
        *[(unit, None, None) for unit in ("kr", "tkr", "mnkr", "MSEK", "miljoner kronor", "euro")],
        *[(unit, None, None) for unit in ("poäng", "meritpoäng", "nöjdhetsindex", "°C", "kr/elev")],
        *[(unit, None, None) for unit in ("ton", "kiloton koldioxidekvivalenter", "tonnes")],
        *[(unit, None, None) for unit in ("% per år", "% av budgeten", "procent av målet", "")],
    ],
)
def test_what_a_unit_allows(unit, low, high):
    assert bounds(unit) == (low, high)


@pytest.mark.parametrize(
    "title",
    [
        *("Årlig befolkningsförändring", "Tillväxt i bruttoregionprodukt", "Nettoinflyttning"),
        *("Skillnad mellan flickor och pojkar", "Change in population", "Net migration"),
        *("Growth of the regional product", "Difference between girls and boys"),
    ],
)
def test_a_title_that_speaks_of_a_difference(title):
    assert is_difference(title)


@pytest.mark.parametrize(
    "title",
    [
        *("Lärare vars rektor leder utvecklingen", "Elever i nätverk", "Pupils who change school"),
        *("Mindre resande", "Internet i hemmet", "Networks"),
    ],
)
def test_other_titles_do_not(title):
    assert not is_difference(title)


@given(st.text())
def test_the_lowest_never_lies_above_the_highest(unit):
    low, high = bounds(unit)
    assert low is None or high is None or low < high
    assert bounds(unit).hold(Decimal(50))


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        *(("%", "procent"), ("%", "andel elever"), ("procent", "%"), ("%", "% av budgeten")),
        *(("kommuner", "antal kommuner"), ("kommun", "kommuner"), ("skola", "skolor")),
        *(("kr", "kronor"), ("företag", "företag per 1 000 invånare"), ("st", "rektorer")),
        *(("elever", "st"), ("Elever", "elever"), ("municipality", "municipalities")),
        *(("kiloton", "kiloton koldioxidekvivalenter"), ("m", "m"), ("promille", "‰")),
    ],
)
def test_units_that_agree(written, unit):
    assert agree(written, unit)


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        *(("%", "kr"), ("kr", "%"), ("%", "‰"), ("%", "procentenheter"), ("elever", "%")),
        *(("mkr", "kr"), ("kr", "tkr"), ("ton", "kiloton"), ("skolor", "kommuner"), ("m", "mil")),
    ],
)
def test_units_that_do_not(written, unit):
    assert not agree(written, unit)


@given(st.from_regex(r"[a-zåäö%‰]{1,12}", fullmatch=True))
def test_a_unit_agrees_with_itself(unit):
    assert agree(unit, unit)
    assert agree_as_difference(unit, unit)


def test_a_difference_may_be_given_in_other_units():
    assert agree_as_difference("procentenheter", "%")
    assert agree_as_difference("%", "ton")
    assert not agree_as_difference("procentenheter", "elever")
    assert not agree_as_difference("kr", "elever")


def test_relative_units_and_points():
    assert [per_whole(unit) for unit in ("%", "promille", "elever", "")] == [100, 1000, None, None]
    assert [is_points(unit) for unit in ("Procentenheter", "percentage points", "%", "")] == [
        *(True, True, False, False)
    ]
