"""What Graphviz is asked, and how its answer is read."""

import re

import pytest

from logicmodel.render import pinned
from logicmodel.render.geometry import Area
from logicmodel.render.grid import lay_grid
from logicmodel.render.pinned import height_at, obstacles, passing, question, ways
from logicmodel.views.view import Arrow, ArrowKind
from tests.render.sample import CALM, RICH
from tests.render.test_any_view import assert_links_are_clear
from tests.render.test_large import plan


def asked(view):
    grid = lay_grid(view)
    return question(grid, view.arrows, obstacles(grid))


def test_only_links_past_a_column_are_asked_about():
    grid = lay_grid(RICH)
    assert list(passing(grid, Arrow("A1", "R2"))) == [1, 2]
    assert not passing(grid, Arrow("A1", "P1"))
    assert not passing(grid, Arrow("R2", "A4", ArrowKind.FEEDBACK))
    said = asked(RICH)
    assert said.count("->") == sum(bool(passing(grid, arrow)) for arrow in RICH.arrows) > 5


def test_boxes_are_pinned_where_they_stand_with_room_around_them():
    grid = lay_grid(CALM)
    nodes = dict(re.findall(r"^(box\d+) (\[.*)\]$", asked(CALM), re.MULTILINE))
    number = obstacles(grid).of["P1"]
    x, y, wide, high = map(float, re.findall(r"-?[\d.]+", nodes[f"box{number}"]))
    area = next(placed.area for placed in grid.boxes if placed.box.id == "P1")
    assert (x, -y) == pytest.approx((area.x + area.width / 2, area.middle), abs=0.01)
    assert (wide * 72, high * 72) == pytest.approx((area.width + 8, area.height + 8), abs=0.01)


def test_columns_that_no_link_passes_are_in_no_links_way():
    grid = lay_grid(CALM)
    numbers = {int(n) for n in re.findall(r"^box(\d+)", asked(CALM), re.MULTILINE)}
    around = obstacles(grid)
    ends = {around.of[id_] for id_ in ("A1", "A5", "EM2")}
    assert not numbers & ends


def test_parallel_links_are_one_question():
    doubled = [arrow for arrow in CALM.arrows for _ in range(3)]
    grid = lay_grid(CALM)
    assert question(grid, doubled, obstacles(grid)) == asked(CALM)


def test_an_answer_is_told_in_the_grids_own_places():
    grid = lay_grid(CALM)
    around = obstacles(grid)
    source, target = around.of["A2"], around.of["R3"]
    start = around.areas[source]
    answer = {
        "objects": [
            {"_gvid": 3, "name": f"out{source}", "pos": "100,50"},
            {"_gvid": 4, "name": f"in{target}", "pos": "300,20"},
        ],
        "edges": [{"tail": 3, "head": 4, "pos": "100,50 0,0 0,0 200,40 0,0 0,0 300,20"}],
    }
    way = ways(answer, around)[source, target]
    x, y = start.right + 6, start.middle
    expected = [(x, y), (x + 100, y + 10), (x + 200, y + 30)]
    assert [pytest.approx(corner) for corner in way] == expected
    assert height_at(way, x + 50) == pytest.approx(y + 5)
    assert height_at(way, x + 150) == pytest.approx(y + 20)
    assert (height_at(way, 0), height_at(way, x + 999)) == pytest.approx((y, y + 30))
    assert ways({}, around) == {}
    # What if Graphviz gives up on an edge?
    del answer["edges"][0]["pos"]
    (straight,) = ways(answer, around).values()
    assert [pytest.approx(corner) for corner in straight] == [(x, y), (x + 200, y + 30)]


def test_a_picture_beyond_what_a_reader_follows_has_a_cell_as_one_obstacle(monkeypatch):
    grid = lay_grid(RICH)
    single = obstacles(grid)
    assert len(single.areas) == len(RICH.boxes)
    monkeypatch.setattr(pinned, "MOST", 5)
    cells = obstacles(grid)
    assert cells.of["A1"] == cells.of["A2"] != cells.of["A3"]
    upper, lower = (single.areas[single.of[id_]] for id_ in ("A1", "A2"))
    whole = cells.areas[cells.of["A1"]]
    assert whole == Area(upper.x, upper.y, upper.width, lower.bottom - upper.y)


def test_links_around_whole_cells_are_clear_of_every_box(monkeypatch):
    from logicmodel.render.layout import lay_out

    monkeypatch.setattr(pinned, "MOST", 5)
    assert_links_are_clear(lay_out([RICH])[0])
    monkeypatch.undo()
    view = plan(150)
    assert len(obstacles(lay_grid(view)).areas) == 12
    assert_links_are_clear(lay_out([view])[0])
