"""Progress by the definitions of the five kinds of target."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from logicmodel.followup.data import Data, Value
from logicmodel.followup.progress import Progress, Status, progress
from logicmodel.followup.record import Record
from logicmodel.model.logic import LogicModel
from logicmodel.model.values import Date
from logicmodel.source import Source, Span
from logicmodel.syntax import read
from tests.followup.test_reasoning import model

HERE = Span("", 0, 0)


def plan(*lines: str) -> LogicModel:
    head = 'effektmål EM1 "Mål"\n  indikator I "Mått"\n'
    return model(head + "".join(f"    {line}\n" for line in lines))


def row(number, when, place=None, group=None, kind="actual") -> Value:
    return Value("I", Date(when), Decimal(str(number)), HERE, kind, place, group)


def now(lines, *rows: Value, today="2026-06-01") -> Progress:
    logic = plan(*lines)
    indicator = logic.elements["EM1"].indicators["I"]
    return progress(indicator, Record(logic, Data(rows)).data, dt.date.fromisoformat(today))


RISE = ("utgångsläge: 80 (2020)", "målvärde: minst 90 till 2030")
FALL = ("utgångsläge: 60 (2020)", "målvärde: högst 30 till 2030")
CHANGE = ("utgångsläge: 2 000 (2005)", "målvärde: minska 60 % från 2005 till 2030")
ABOVE = (
    "utgångsläge: 10 (2020)",
    "jämförelse: riket 12 (2020)",
    "målvärde: högre än riket till 2030",
)
TREND = ("utgångsläge: 71 (2020)", "målvärde: öka till 2030")
GAP = ("enhet: procentenheter", "utgångsläge: 5 (2020)", "målvärde: gap kön högst 2 till 2030")
HELD = ("utgångsläge: 5 (2020)", "målvärde: högst 5 till 2030")
BEYOND = ("utgångsläge: 95 (2020)", "målvärde: minst 90 till 2030")
STEP = (*RISE, "etappmål: 88 till 2025")


@pytest.mark.parametrize(
    ("lines", "rows", "status", "share"),
    [
        (RISE, [row(86, "2025")], Status.ON_TRACK, Fraction(6, 10)),
        (RISE, [row(84, "2025")], Status.BEHIND, Fraction(4, 10)),
        (RISE, [row(79, "2025")], Status.BEHIND, Fraction(-1, 10)),
        (RISE, [row(91, "2024")], Status.REACHED, Fraction(11, 10)),
        (FALL, [row(40, "2025")], Status.ON_TRACK, Fraction(2, 3)),
        (FALL, [row(50, "2025")], Status.BEHIND, Fraction(1, 3)),
        (CHANGE, [row(900, "2025")], Status.ON_TRACK, Fraction(1100, 1200)),
        (CHANGE, [row(1100, "2025")], Status.BEHIND, Fraction(900, 1200)),
        (ABOVE, [row(12, "2025"), row(13, "2025", "riket")], Status.ON_TRACK, Fraction(1, 2)),
        (ABOVE, [row(12, "2025"), row(14, "2025", "Riket")], Status.BEHIND, 0),
        (ABOVE, [row(15, "2025"), row(13, "2025", "riket")], Status.REACHED, 2),
        (ABOVE, [row(15, "2025")], Status.NO_DATA, None),
        (TREND, [row(72, "2025")], Status.REACHED, None),
        (TREND, [row(71, "2025")], Status.BEHIND, None),
        (GAP, [row(3, "2025")], Status.ON_TRACK, Fraction(2, 3)),
        (GAP, [row(80, "2025"), row(82, "2025", group="flickor"), row(78, "2025", group="pojkar")],
         Status.BEHIND, Fraction(1, 3)),
        (STEP, [row(87, "2025")], Status.BEHIND, Fraction(7, 10)),
        (STEP, [row(88, "2025")], Status.ON_TRACK, Fraction(8, 10)),
        (RISE, [], Status.TOO_EARLY, None),
        (RISE, [row(80, "2020")], Status.TOO_EARLY, None),
        (STEP, [], Status.NO_DATA, None),
        (HELD, [row(6, "2025")], Status.BEHIND, None),
        (HELD, [row(5, "2025")], Status.REACHED, None),
        (BEYOND, [row(89, "2025")], Status.BEHIND, None),
    ],
)  # fmt: skip
def test_each_kind_of_target(lines, rows, status, share) -> None:
    found = now(lines, *rows)
    assert (found.status, found.share) == (status, share)


def test_the_expected_value_follows_straight_lines() -> None:
    assert now(RISE, row(85, "2025")).expected == 85
    assert now(STEP, row(85, "2025")).expected == 88
    assert now(RISE, today="2040-01-01").expected == 90
    assert now(RISE, today="2019-01-01").expected == 80


def test_all_months_are_alike_also_in_leap_and_school_years() -> None:
    lines = ("utgångsläge: 0 (2023-12-31)", "målvärde: minst 120 till 2024-12-31")
    assert now(lines, row(20, "2024-02-29"), today="2024-03-01").expected == 20
    assert now(lines, row(20, "2024-03-15"), today="2024-04-01").expected == 20 + Fraction(150, 31)
    school = ("utgångsläge: 0 (2022/23)", "målvärde: minst 120 till 2023/24")
    assert now(school, row(1, "2023"), today="2024-03-01").expected == 60


def test_the_pace_needed_is_per_year() -> None:
    found = now(RISE, row(82, "2026"), today="2027-01-01")
    assert found.pace == 2
    assert now(RISE, row(82, "2030"), today="2031-06-01").pace is None


def test_after_its_time_a_target_is_reached_or_not() -> None:
    assert now(RISE, row(89.9, "2030"), today="2031-06-01").status is Status.MISSED
    assert now(RISE, row(90, "2030"), today="2031-06-01").status is Status.REACHED


def test_values_of_the_future_do_not_count_yet() -> None:
    assert now(RISE, row(95, "2027"), today="2026-06-01").status is Status.TOO_EARLY


def test_the_baseline_may_stand_in_the_follow_up() -> None:
    lines = ("målvärde: minst 90 till 2030",)
    found = now(lines, row(80, "2020", kind="baseline"), row(85, "2025"))
    assert found.share == Fraction(1, 2)


NUMBERS = st.integers(-1000, 1000)


@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS)
def test_share_is_0_at_the_baseline_1_at_the_target_and_monotone(start, goal, one, other) -> None:
    assume(start != goal)
    word = "minst" if goal > start else "högst"
    lines = (f"utgångsläge: {start} (2020)", f"målvärde: {word} {goal} till 2030")

    def share(number: int) -> Fraction:
        found = now(lines, row(number, "2025"))
        assert found.share is not None
        return found.share

    assert share(start) == 0
    assert share(goal) == 1
    ahead = (one - other) * (1 if goal > start else -1)
    assert (share(one) > share(other)) == (ahead > 0)


@given(
    st.permutations([row(81, "2021"), row(84, "2023"), row(86, "2025"), row(1, "2025", "Kumla")])
)
def test_the_order_of_rows_plays_no_part(rows) -> None:
    assert now(RISE, *rows) == now(RISE, row(86, "2025"))


def test_every_line_of_the_samples_is_read() -> None:
    text = 'effektmål EM1 "M"\n  indikator I "M"\n'
    for lines in (RISE, FALL, CHANGE, ABOVE, TREND, GAP, STEP):
        assert not read(Source("x.logic", text + "".join(f"    {x}\n" for x in lines))).problems


def test_what_is_reached_needs_no_pace() -> None:
    assert now(RISE, row(91, "2024")).pace is None
    assert now(RISE, row(85, "2025")).pace is not None
