"""When things can begin, held against the same reckoned in the simplest way."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logicmodel.model.chain import Chain
from logicmodel.model.elements import Activity, Indicator, Link, Outcome
from logicmodel.model.logic import LogicModel
from logicmodel.model.schedule import Schedule, later
from logicmodel.model.values import Date, Duration, Period, Threshold

YEARS = st.integers(2020, 2030)


def years(count: int) -> Duration:
    return Duration(count=Decimal(count), unit="year")


@st.composite
def plans(draw: st.DrawFn, circles: bool = False) -> LogicModel:
    """Outcomes and dated activities with arrows between them, forwards only unless told."""
    size = draw(st.integers(2, 8))
    elements: list[Activity | Outcome] = []
    for number in range(size):
        ends = st.integers(0 if circles else number + 1, size - 1)
        targets = draw(st.sets(ends, max_size=3)) if circles or number + 1 < size else set()
        links = tuple(
            Link(target=f"R{target}", lag=years(lag) if (lag := draw(st.integers(0, 3))) else None)
            for target in sorted(targets)
        )
        year = Date(str(draw(YEARS)))
        if draw(st.booleans()):
            period = Period(start=year, end=Date("2040"))
            elements.append(Outcome(id=f"R{number}", title="", period=period, links=links))
            continue
        aim = Threshold(value=Decimal(1), by=year) if draw(st.booleans()) else None
        indicators = {f"i{number}": Indicator(id=f"i{number}", title="", target=aim)}
        elements.append(Outcome(id=f"R{number}", title="", links=links, indicators=indicators))
    return LogicModel(elements={e.id: e for e in draw(st.permutations(elements))})


def naive(model: LogicModel, name: str) -> dt.date | None:
    """When an element can begin: by its own period, or by the first that leads to it, if known."""
    element = model.elements[name]
    if element.period:
        return element.period.start.start
    due = next((i.target.by.end for i in element.indicators.values() if i.target), dt.date.max)
    arrivals = [
        begin and later(begin, link.lag)
        for source in model.elements.values()
        for link in source.links
        if link.target == name
        for begin in [naive(model, source.id)]
    ]
    if not arrivals or None in arrivals or min(a for a in arrivals if a) > due:
        return None
    return min(a for a in arrivals if a)


@given(plans())
def test_it_is_what_the_simplest_reckoning_gives(model: LogicModel) -> None:
    schedule = Schedule(Chain(model))
    reckoning = schedule._reckoned(schedule.lags)
    begins = {n: None if b.year == 1 else b for n, b in reckoning.begins.items()}
    assert begins == {name: naive(model, name) for name in model.elements}
    late = {
        (source.id, link.target)
        for source in model.elements.values()
        for link in source.links
        if (begin := naive(model, source.id))
        and later(begin, link.lag) > schedule.dues.get(link.target, dt.date.max)
    }
    assert {(arrival.source, arrival.target) for arrival in reckoning.late} == late


@given(plans())
def test_what_is_surely_in_time_is_not_reckoned_and_in_time(model: LogicModel) -> None:
    schedule = Schedule(Chain(model))
    assert schedule.at_once.late == schedule._reckoned({}).late


@given(plans(circles=True))
def test_there_is_a_quickest_way_to_all_that_is_late_also_with_circles(model: LogicModel) -> None:
    schedule = Schedule(Chain(model))
    for reckoning in (schedule.at_once, schedule.in_time):
        for arrival in reckoning.late:
            way = schedule.quickest(arrival.source, reckoning)
            assert way[0] in schedule.starts
            assert way[-1] == arrival.source
            assert schedule.due_at(arrival.target)[1].end == schedule.dues[arrival.target]
            assert schedule.start_at(way[0])[1].start == schedule.starts[way[0]]


@pytest.mark.parametrize(
    ("day", "count", "unit", "reached"),
    [
        ("2024-01-31", "1", "month", "2024-02-28"),
        ("2024-07-01", "6", "month", "2025-01-01"),
        ("2024-01-01", "1.5", "year", "2025-07-01"),
        ("2024-01-01", "0", "year", "2024-01-01"),
        ("2024-01-01", "99999999", "year", "9999-12-31"),
        ("2024-01-01", "-99999", "month", "0001-01-01"),
        ("0001-01-01", "3", "year", "0001-01-01"),
    ],
)
def test_later_by_a_lag(day: str, count: str, unit: str, reached: str) -> None:
    lag = Duration(count=Decimal(count), unit=unit)  # type: ignore[arg-type]
    assert later(dt.date.fromisoformat(day), lag) == dt.date.fromisoformat(reached)
