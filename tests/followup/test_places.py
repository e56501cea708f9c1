"""A whole and its parts."""

import csv
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logicmodel.followup.data import Data, Value
from logicmodel.followup.places import (
    agrees,
    change_by_place,
    drivers,
    is_count,
    parts,
    spread,
    together,
)
from logicmodel.model.values import Date
from logicmodel.source import Span

HERE = Span("", 0, 0)
RUS = Path(__file__).parents[2] / "examples" / "rus_2022_2030" / "uppfoljning.csv"


def row(place: str, number: object, n: object = None, when: str = "2025") -> Value:
    weight = None if n is None else Decimal(str(n))
    return Value("I", Date(when), Decimal(str(number)), HERE, place=place, n=weight)


@pytest.fixture
def municipalities() -> list[Value]:
    with RUS.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    return [
        row(each["plats"], each["värde"].replace(",", "."), each["n"], "2020/21")
        for each in rows
        if each["plats"] not in ("Örebro län", "riket")
    ]


def test_the_twelve_municipalities_give_the_published_value(municipalities) -> None:
    assert len(municipalities) == 12
    assert round(float(together(municipalities, "%")), 1) == 81.9
    assert agrees(Decimal("81.9"), municipalities, "%") is True
    assert agrees(Decimal("82.1"), municipalities, "%") is False


def test_how_far_they_lie_apart_and_which_drive_it(municipalities) -> None:
    apart = spread(municipalities)
    assert (apart.lowest.place, apart.highest.place) == ("Hallsberg", "Kumla")
    assert apart.range == Decimal("17.1")
    assert apart.deviation == pytest.approx(3.764, abs=0.001)
    behind = drivers(municipalities, Decimal("86.2"))
    assert behind[0].place == "Örebro"
    whole = together(municipalities, "%")
    assert sum(driver.adds for driver in behind) == whole - Fraction("86.2")


@pytest.mark.parametrize(
    ("unit", "count"),
    [("kommuner", True), ("elever", True), (None, True), ("%", False), ("procentenheter", False),
     ("personer", True), ("perioder", True), ("andelsägare", True), ("medelstora företag", True),
     ("hjälpmedel", True), ("indexposter", True), ("mean time", False), ("medelålder", False),
     ("genomsnittlig inkomst", False), ("andel elever", False), ("meritpoäng", False),
     ("kr/invånare", False), ("procent av budgeten", False), ("konsumentprisindex", False),
     ("poäng", False), ("företag per 1 000 invånare", False), ("meritvärde", False)],
)  # fmt: skip
def test_counts_add_up_and_shares_do_not(unit, count) -> None:
    assert is_count(unit) is count


def test_counts_are_summed_and_shares_need_to_know_of_how_many() -> None:
    some = [row("A", 3), row("B", 4)]
    assert together(some, "kommuner") == 7
    assert together(some, "%") is None
    assert together([], "%") is None
    assert agrees(Decimal(7), some, "kommuner") is True
    assert agrees(Decimal(9), some, "kommuner") is False
    assert agrees(Decimal(9), some, "%") is None
    assert drivers(some, Decimal(1)) == []


def test_parts_are_of_one_time_and_of_the_places_asked_for() -> None:
    data = Data((row("B", 1), row("A", 2), row("riket", 3), row("A", 4, when="2024")))
    assert [v.value for v in parts(data, "I", Date("2025"), ["A", "B", "C"])] == [2, 1]


SHARES = st.lists(
    st.tuples(
        st.integers(0, 1000), st.integers(1, 5000), st.integers(0, 1000), st.integers(1, 5000)
    ),
    min_size=1,
    max_size=12,
)


@given(SHARES)
def test_what_the_places_add_is_the_change_exactly(numbers) -> None:
    before = [row(f"K{i}", a, n) for i, (a, n, _, _) in enumerate(numbers)]
    after = [row(f"K{i}", b, m) for i, (_, _, b, m) in enumerate(numbers)]
    change = together(after, "%") - together(before, "%")
    assert sum(driver.adds for driver in change_by_place(before, after, "%")) == change


@given(SHARES, st.randoms())
def test_the_order_of_places_plays_no_part(numbers, chance) -> None:
    some = [row(f"K{i}", a, n) for i, (a, n, _, _) in enumerate(numbers)]
    mixed = list(some)
    chance.shuffle(mixed)
    assert together(some, "%") == together(mixed, "%")
    assert drivers(some, Decimal(5)) == drivers(mixed, Decimal(5))
    if len(some) > 1:
        assert spread(some)[:2] == spread(mixed)[:2]
        assert spread(some).deviation == pytest.approx(spread(mixed).deviation)


def test_counts_that_change() -> None:
    found = change_by_place([row("A", 1), row("B", 5)], [row("A", 4), row("B", 4)], "planer")
    assert [(d.place, d.adds) for d in found] == [("A", 3), ("B", -1)]
    assert change_by_place([row("A", 1)], [row("C", 2)], "planer") == []
