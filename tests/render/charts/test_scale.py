"""Axes and labels, whatever the values."""

import datetime as dt
from decimal import Decimal
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from logicmodel.render.charts.labels import Label, apart
from logicmodel.render.charts.scale import Scale, span_of, ticks
from logicmodel.render.geometry import Area
from logicmodel.views.chart import Chart, Curve, CurveKind, Dot

DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2060, 12, 31))
NUMBERS = st.decimals(-(10**9), 10**9, places=3)
AREA = Area(40, 80, 200, 120)


def chart(dots: list[tuple[dt.date, Decimal]], today: dt.date) -> Chart:
    drawn = tuple(Dot(day, value, str(value), str(day)) for day, value in sorted(dots))
    return Chart("EM1", "t", "%", "sv", today, (Curve(CurveKind.ACTUAL, "utfall", drawn),))


@given(st.lists(st.tuples(DAYS, NUMBERS), min_size=1, max_size=12), DAYS)
@example([(dt.date(2000, 1, 1), Decimal("0.010"))], dt.date(2000, 1, 1))
def test_every_value_is_inside_and_ticks_are_few_round_and_rising(dots, today) -> None:
    span = span_of(chart(dots, today))
    scale = Scale(AREA, span)
    for day, value in dots:
        assert AREA.x <= scale.x(day) <= AREA.right + 1e-6
        assert AREA.y <= scale.y(value) <= AREA.bottom
    found = ticks(span)
    assert 2 <= len(found) <= 7
    assert found == sorted(set(found))
    assert all(span.low <= float(tick) <= span.high for tick in found)
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
