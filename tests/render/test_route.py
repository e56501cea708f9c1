"""Links: out at the right, in at the left, around boxes, back underneath."""

import pytest

from logicmodel.render.gaps import CLEARANCE, Gaps, Passage
from logicmodel.render.geometry import Area
from logicmodel.render.layout import lay_out
from logicmodel.views.view import Arrow, ArrowKind, Box, Column, Lane, View
from tests.render.sample import RICH
from tests.render.test_any_view import assert_links_are_clear, sampled

COLUMNS = tuple(Column(step, step) for step in ("activity", "output", "outcome"))


def picture(arrows, boxes="A1 A2 O1 O2 R1"):
    steps = {"A": "activity", "O": "output", "R": "outcome"}
    placed = tuple(Box(id_, steps[id_[0]], "k", "Titel") for id_ in boxes.split())
    view = View("v", "", "", "sv", COLUMNS, (Lane("k", "K"),), placed, tuple(arrows))
    (made,) = lay_out([view])
    return made


def test_neighbours_of_one_height_get_a_level_link():
    (route,) = picture([Arrow("A1", "O1")]).routes
    assert len({round(y, 6) for _, y in route.points}) == 1


def test_a_link_past_a_box_goes_around_it():
    made = picture([Arrow("A1", "R1")], "A1 O1 R1")
    assert_links_are_clear(made)
    (route,) = made.routes
    assert max(y for _, y in sampled(route)) > made.boxes[1].area.bottom + CLEARANCE - 0.1


def test_feedback_runs_underneath_all_boxes_of_the_lane():
    made = picture([Arrow("R1", "A1", ArrowKind.FEEDBACK)])
    (route,) = made.routes
    lowest = max(placed.area.bottom for placed in made.boxes)
    assert max(y for _, y in route.points) > lowest
    assert max(y for _, y in route.points) < made.bands[0].area.bottom


def test_links_that_run_back_have_each_their_own_height():
    made = picture([Arrow("R1", "A1"), Arrow("R1", "A2"), Arrow("O1", "A1")])
    assert len({max(round(y, 3) for _, y in route.points) for route in made.routes}) == 3
    assert_links_are_clear(made)


def test_a_link_to_itself_and_within_a_track_is_clear_of_boxes():
    made = picture([Arrow("A1", "A1"), Arrow("A1", "A2"), Arrow("A2", "A1")])
    assert_links_are_clear(made)


def test_a_cycle_is_drawn_whole():
    made = picture([Arrow("A1", "O1"), Arrow("O1", "R1"), Arrow("R1", "A1")])
    assert len(made.routes) == 3
    assert_links_are_clear(made)


def test_links_at_one_side_have_places_of_their_own_in_the_order_of_where_they_go():
    made = picture([Arrow("A1", "O2"), Arrow("A1", "O1")])
    to_lower, to_upper = made.routes
    assert to_upper.points[0][1] < to_lower.points[0][1]


def test_every_route_is_a_chain_of_cubics_that_ends_level():
    for route in lay_out([RICH])[0].routes:
        assert len(route.points) % 3 == 1
        assert route.points[-1][1] == pytest.approx(route.points[-2][1])
        assert route.points[-2][0] < route.points[-1][0]


def test_gaps_are_what_boxes_leave_free():
    gaps = Gaps.between([Area(0, 100, 10, 50), Area(0, 200, 10, 50)], 0, 900)
    assert [gaps.nearest(y) for y in (0, 130, 160, 199, 230, 900)] == [0, 1, 1, 1, 2, 2]
    assert gaps.clamp(1, 120) == 155
    assert gaps.outwards(240) == [2, 1, 0]
    assert gaps.holds(160, 190)
    assert not gaps.holds(160, 210)


def test_links_in_one_gap_keep_their_order_and_stay_inside():
    passage = Passage(0, 10, [(9, 1), (3, 0), (9, 2), (9, 3)])
    heights = passage.heights()
    assert list(heights) == [0, 1, 2, 3]
    assert sorted(heights.values()) == list(heights.values())
    assert all(0 <= y <= 10 for y in heights.values())
    assert len(set(heights.values())) == 4


def test_a_full_gap_sends_links_to_the_next():
    passage = Passage(0, 6, [])
    assert not passage.full
    passage.wishes += [(1, 0), (1, 1)]
    assert passage.full


def test_links_stay_below_the_heads_and_above_the_bottom_of_the_last_lane():
    made = picture([Arrow("A1", "R1")] * 9, "A1 O1 R1")
    assert_links_are_clear(made)
    heights = [y for route in made.routes for _, y in sampled(route)]
    assert min(heights) > made.bands[0].area.y
    assert max(heights) < made.bands[0].area.bottom
