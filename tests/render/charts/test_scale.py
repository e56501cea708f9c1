"""Axes and labels, whatever the values."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from logicmodel.render.charts.labels import Label, apart, clear
from logicmodel.render.charts.scale import Scale, span_of, ticks
from logicmodel.render.geometry import Area
from logicmodel.views.chart import Chart, Curve, CurveKind, Dot

DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2060, 12, 31))
NUMBERS = st.decimals(-(10**9), 10**9, places=3)
ANY_DAYS = st.dates()
ANY_NUMBERS = st.builds(
    lambda sign, digits, power: Decimal(f"{sign}{digits}e{power}"),
    st.sampled_from(["", "-"]),
    st.integers(0, 10**60),
    st.integers(-60, 400),
)
AREA = Area(40, 80, 200, 120)


def chart(dots: list[tuple[dt.date, Decimal]], today: dt.date) -> Chart:
    drawn = tuple(Dot(day, value, str(value), str(day)) for day, value in sorted(dots))
    return Chart("EM1", "t", "%", "sv", today, (Curve(CurveKind.ACTUAL, "utfall", drawn),))


@given(st.lists(st.tuples(ANY_DAYS, NUMBERS | ANY_NUMBERS), min_size=1, max_size=12), ANY_DAYS)
@example([(dt.date(2000, 1, 1), Decimal("0.010"))], dt.date(2000, 1, 1))
@example([(dt.date.max, Decimal("9" * 60)), (dt.date.min, Decimal("1e-60"))], dt.date.max)
@example([(dt.date.max, Decimal("1" * 400))], dt.date.max)
@example([(dt.date.min, Decimal("1" * 60)), (dt.date.min, Decimal("1" * 59 + "2"))], dt.date.min)
def test_every_value_is_inside_and_ticks_are_few_round_and_rising(dots, today) -> None:
    span = span_of(chart(dots, today))
    scale = Scale(AREA, span)
    for day, value in dots:
        assert AREA.x <= scale.x(day) <= AREA.right + 1e-6
        assert AREA.y - 1e-6 <= scale.y(value) <= AREA.bottom + 1e-6
    found = list(map(Fraction, ticks(span)))
    assert 2 <= len(found) <= 7
    assert found == sorted(set(found))
    assert all(span.low <= tick <= span.high for tick in found)
    assert len({after - before for before, after in pairwise(found)}) == 1


def test_today_is_shown_unless_it_is_long_ago() -> None:
    dots = [(dt.date(2020, 12, 31), Decimal(1)), (dt.date(2024, 12, 31), Decimal(2))]
    assert span_of(chart(dots, dt.date(2025, 6, 1))).last == dt.date(2025, 6, 1)
    assert span_of(chart(dots, dt.date(2030, 6, 1))).last == dt.date(2024, 12, 31)


def test_counts_start_at_nought_and_shares_far_from_it_do_not() -> None:
    days = [dt.date(2020, 12, 31), dt.date(2024, 12, 31)]
    few, share = ([Decimal(3), Decimal(12)], [Decimal(82), Decimal(90)])
    assert span_of(chart(list(zip(days, few, strict=True)), days[0])).low == 0
    assert span_of(chart(list(zip(days, share, strict=True)), days[0])).low > 80


LABELS = st.builds(
    Label,
    st.text("abc", min_size=1, max_size=8),
    st.floats(0, 100),
    st.floats(80, 200),
    st.just(""),
)


@given(st.lists(LABELS, max_size=6))
def test_labels_never_stand_on_each_other_and_keep_their_order(labels) -> None:
    moved = apart(labels, 80, 200)
    assert len(moved) == len(labels)
    for number, one in enumerate(moved):
        assert 80 - 1e-6 <= one.y <= 200 + 1e-6
        for other in moved[number + 1 :]:
            assert not one.beside(other) or other.y - one.y >= 13 - 1e-6


ROOM = Area(0, 80, 200, 120)
ABOVE, BELOW = ((0, 100), (200, 100)), ((0, 130), (200, 130))


def test_words_stand_where_no_line_runs_the_nearest_first() -> None:
    label = Label("79,0 %", 60, 130, "")
    assert list(clear([label], [], ROOM)) == [label]
    (moved,) = clear([label], [BELOW], ROOM)
    assert (moved.x, moved.y) == (60, 121)
    (left,) = clear([Label("79,0 %", 90, 130, "")], [((85, 80), (140, 200))], ROOM)
    assert left.x < 40
    assert left.y == 130


def test_words_come_after_a_line_across_just_behind_their_value() -> None:
    label, across = Label("mål 80 %", 60, 130, ""), ((65, 80), (65, 200))
    (moved,) = clear([label], [across], ROOM, 65)
    assert (moved.x, moved.y) == (70, 130)


@given(st.lists(LABELS, max_size=6), st.lists(st.sampled_from([ABOVE, BELOW])))
def test_words_are_never_lost_however_many_lines_run(labels, strokes) -> None:
    placed = list(clear(labels, strokes, ROOM))
    assert [label.text for label in placed] == [label.text for label in labels]
    assert all(80 - 1e-6 <= label.y <= 200 + 1e-6 for label in apart(placed, 80, 200))
