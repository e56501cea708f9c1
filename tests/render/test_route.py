"""Links: out at the right, in at the left, around boxes, back underneath."""

from itertools import pairwise

import pytest
from hypothesis import given

from logicmodel.render import route as routing
from logicmodel.render.engine import lead_edges
from logicmodel.render.gaps import AIR, SPACING, Gaps, share
from logicmodel.render.geometry import Area, Picture
from logicmodel.render.grid import lay_grid
from logicmodel.render.layout import lay_out
from logicmodel.render.pinned import CLEARANCE, obstacles, question, ways
from logicmodel.views.view import Arrow, ArrowKind, Box, Column, Lane, View
from tests.render.sample import RICH
from tests.render.strategies import views
from tests.render.test_any_view import assert_links_are_clear, calmly, sampled

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
    gaps = Gaps.between([Area(0, 170, 10, 80), Area(0, 100, 10, 50)], (0, 900), 5)
    assert [gaps.nearest(y) for y in (0, 130, 160, 169, 230, 900)] == [0, 1, 1, 1, 2, 2]
    # Where there is room, links keep some air from the boxes; a narrow gap is needed whole.
    assert gaps.tops == (0 + AIR, 155, 255 + AIR)
    assert gaps.bottoms == (95 - AIR, 165, 900 - AIR)


def test_links_in_one_gap_keep_their_order_and_stay_inside():
    heights = share({1: (9, 5), 0: (3, 7), 2: (9, 4), 3: (90, 0)}, 0, 10)
    assert list(heights) == [0, 2, 1, 3]
    assert list(heights.values()) == sorted(set(heights.values()))
    assert all(-1e-9 <= y <= 10 for y in heights.values())


def test_a_link_alone_in_a_gap_runs_where_graphviz_led_it_and_others_keep_apart():
    assert share({7: (42.5, 0)}, 0, 100) == {7: 42.5}
    heights = share({0: (50, 1), 1: (50, 2), 2: (80, 0)}, 0, 100)
    assert heights == {0: 50, 1: 50 + SPACING, 2: 80}
    assert share({0: (-9, 0), 1: (200, 0)}, 0, 100) == {0: 0, 1: 100}


def test_a_curve_rises_and_falls_only_as_its_way_does():
    made = picture([Arrow("A1", "R1"), Arrow("A2", "R1")], "A1 A2 O1 O2 R1")
    for route in made.routes:
        heights = [y for _, y in route.points]
        turns = [(b - a) * (c - b) < -1e-6 for (a, b), (_, c) in pairwise(pairwise(heights))]
        assert sum(turns) <= 2
        assert all(one[0] <= other[0] for one, other in pairwise(route.points))


def test_a_link_takes_the_shortest_way_around():
    made = picture([Arrow("A1", "R1")], "A1 O1 O2 O3 O4 R1")
    between = made.boxes[1].area.bottom, made.boxes[2].area.y
    (route,) = made.routes
    heights = [y for x, y in sampled(route) if made.boxes[1].area.x < x < made.boxes[1].area.right]
    assert all(between[0] < y < between[1] for y in heights)


@calmly
@given(views())
def test_links_are_clear_of_boxes_even_where_graphviz_leads_them_straight_on(view):
    grid = lay_grid(view)
    around = obstacles(grid)
    asked = question(grid, view.arrows, around).replace("splines=polyline", "splines=line")
    (answer,) = lead_edges([asked], "bundled")
    routes = routing.route(grid, view.arrows, around, ways(answer, around))
    frame = (grid.width, grid.height, grid.heads, grid.bands, grid.boxes)
    assert_links_are_clear(Picture(view, *frame, routes))


def test_links_stay_below_the_heads_and_above_the_bottom_of_the_last_lane():
    made = picture([Arrow("A1", "R1")] * 9, "A1 O1 R1")
    assert_links_are_clear(made)
    heights = [y for route in made.routes for _, y in sampled(route)]
    assert min(heights) > made.bands[0].area.y
    assert max(heights) < made.bands[0].area.bottom
