"""Which way a target leads and to what value."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logicmodel.model.elements import Indicator
from logicmodel.model.targets import direction, level
from logicmodel.model.values import (
    Change,
    Comparison,
    Date,
    Deferred,
    Gap,
    Measure,
    Threshold,
    Trend,
)

numbers = st.decimals(-1000, 1000, places=2)


def indicator(target, baseline=None, when="2020", unit=None):
    start = None if baseline is None else Measure(Decimal(baseline), when=when and Date(when))
    return Indicator("a", "B", unit=unit, baseline=start, target=target)


@pytest.mark.parametrize(
    ("target", "baseline", "way"),
    [
        (Threshold(Decimal(60), "at_least"), None, "increase"),
        (Threshold(Decimal(60), "at_most"), 40, "decrease"),
        (Threshold(Decimal(60)), 40, "increase"),
        (Threshold(Decimal(20)), 40, "decrease"),
        (Threshold(Decimal(40)), 40, None),
        (Threshold(Decimal(40)), None, None),
        (Change("decrease", Decimal(60)), 40, "decrease"),
        (Trend("increase"), None, "increase"),
        (Comparison("higher_than", "riket"), 40, None),
        (Gap("kön", Decimal(3)), 40, None),
        (Deferred(), 40, None),
        (None, 40, None),
    ],
)
def test_direction(target, baseline, way):
    assert direction(indicator(target, baseline)) == way


@pytest.mark.parametrize(
    ("target", "baseline", "reached"),
    [
        (Threshold(Decimal(60)), None, "60"),
        (Change("decrease", Decimal(60), "%"), 2000, "800"),
        (Change("increase", Decimal(5), "‰"), 2000, "2010"),
        (Change("increase", Decimal(5)), 40, "45"),
        (Change("increase", Decimal(5), "procentenheter"), 40, "45"),
        (Change("decrease", Decimal(5), "elever"), 40, "35"),
        (Change("increase", Decimal(5)), None, None),
        (Comparison("higher_than", "riket"), 40, None),
        (Trend("increase"), 40, None),
        (Gap("kön", Decimal(3)), 40, None),
        (Deferred(), 40, None),
    ],
)
def test_level(target, baseline, reached):
    assert level(indicator(target, baseline)) == (reached and Decimal(reached))


@pytest.mark.parametrize(
    ("since", "when", "known"),
    [
        ("2020", "2020", True),
        ("2021", "2020/21", True),
        ("2020/21", "2020-09", True),
        ("2005", "2020", False),
        (None, "2020", True),
        ("2005", None, True),
    ],
)
def test_a_change_counts_from_its_base_year(since, when, known):
    change = Change("increase", Decimal(10), "%", since=since and Date(since))
    assert (level(indicator(change, 50, when)) is not None) is known


def test_a_change_in_another_unit_leads_nowhere():
    assert level(indicator(Change("increase", Decimal(5), "kr"), 40, unit="elever")) is None


def test_a_gap_is_the_value_itself_in_percentage_points():
    gap = indicator(Gap("kön", Decimal(2)), "4.5", unit="procentenheter")
    assert (direction(gap), level(gap)) == ("decrease", 2)


def test_a_number_of_a_million_digits_stops_nothing():
    endless = Decimal("9" * 1_000_001)
    for way in ("increase", "decrease"):
        assert level(indicator(Change(way, endless, "%"), 40)) is None
        assert level(indicator(Change(way, endless), 40)) is None


@given(numbers, st.decimals("0.01", 1000, places=2), st.sampled_from([None, "elever"]))
def test_an_amount_leads_where_its_word_says(start, amount, unit):
    up, down = (Change(way, amount, unit) for way in ("increase", "decrease"))
    assert level(indicator(down, start)) < start < level(indicator(up, start))


@given(numbers, numbers)
def test_a_bare_number_leads_away_from_the_baseline(start, value):
    way = direction(indicator(Threshold(value), start))
    assert way == (None if value == start else "increase" if value > start else "decrease")
