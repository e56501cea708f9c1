"""A real grid: lanes across, columns with heads, file order, and a picture that does not jump."""

from dataclasses import replace

import pytest

from logicmodel.render.blocks import SMALL_SIZE
from logicmodel.render.grid import lay_grid
from logicmodel.render.layout import lay_out
from logicmodel.render.legend import legend
from logicmodel.render.style import THEMES
from logicmodel.views.view import Arrow, Box, Column, Lane, View
from tests.render.sample import CALM, COLUMNS, LANES, RICH


def places(view):
    return {placed.box.id: placed.area for placed in lay_grid(view).boxes}


def test_lanes_span_the_width_in_the_views_order():
    grid = lay_grid(RICH)
    assert [band.lane.id for band in grid.bands] == ["region", "mellankommunal", "kommun"]
    assert len({(band.area.x, band.area.width) for band in grid.bands}) == 1
    for upper, lower in zip(grid.bands, grid.bands[1:], strict=False):
        assert upper.area.bottom < lower.area.y
    assert grid.bands[0].area.right == pytest.approx(grid.width - grid.bands[0].area.x)


def test_boxes_stand_inside_their_lane_and_below_their_columns_head():
    grid = lay_grid(RICH)
    bands = {band.lane.id: band.area for band in grid.bands}
    heads = {head.column.step: head.area for head in grid.heads}
    for placed in grid.boxes:
        band, head = bands[placed.box.lane], heads[placed.box.step]
        assert band.y < placed.area.y < placed.area.bottom < band.bottom
        assert head.x <= placed.area.x < placed.area.right <= head.right


def test_a_head_spans_the_ranks_of_its_column():
    grid = lay_grid(CALM)
    outcome = next(head for head in grid.heads if head.column.step == "outcome")
    area = places(CALM)
    assert (outcome.area.x, outcome.area.right) == (area["R1"].x, area["R2"].right)
    assert area["R1"].right < area["R2"].x


def test_boxes_of_a_cell_stand_in_file_order():
    area = places(CALM)
    assert area["A1"].y < area["A2"].y
    assert area["A4"].y < area["A5"].y
    turned = replace(CALM, boxes=CALM.boxes[::-1])
    area = places(turned)
    assert area["A1"].y > area["A2"].y


@pytest.mark.parametrize(
    ("box", "arrows"),
    [
        (Box("A9", "activity", "kommun", "Ny aktivitet"), [Arrow("A9", "P3")]),
        (Box("P9", "output", "kommun", "Ny prestation"), [Arrow("A4", "P9"), Arrow("P9", "R1")]),
        (Box("R9", "outcome", "mellankommunal", "Nytt resultat"), [Arrow("P2", "R9")]),
        (Box("E9", "impact", "region", "Nytt effektmål"), [Arrow("R2", "E9"), Arrow("R3", "E9")]),
    ],
)
def test_one_more_box_moves_nothing_outside_its_own_cell_but_whole_lanes(box, arrows):
    before = places(CALM)
    after = places(replace(CALM, boxes=(*CALM.boxes, box), arrows=(*CALM.arrows, *arrows)))
    lanes = [lane.id for lane in LANES]
    below = lanes[lanes.index(box.lane) + 1 :]
    for placed in CALM.boxes:
        assert after[placed.id].x == before[placed.id].x
        own = (placed.lane, placed.step) == (box.lane, box.step)
        if placed.lane not in below and not own:
            assert after[placed.id].y == before[placed.id].y
    # A lane that had to grow pushes whole lanes down, each as a block.
    for lane in below:
        ids = [b.id for b in CALM.boxes if b.lane == lane]
        assert len({round(after[id_].y - before[id_].y, 6) for id_ in ids}) <= 1


def test_a_box_in_the_middle_of_a_cell_moves_only_the_rest_of_its_cell():
    first = next(i for i, box in enumerate(CALM.boxes) if box.id == "A2")
    new = Box("A9", "activity", "region", "Ny aktivitet")
    boxes = (*CALM.boxes[:first], new, *CALM.boxes[first:])
    before, after = places(CALM), places(replace(CALM, boxes=boxes))
    moved = {b.id for b in CALM.boxes if b.lane == "region" and after[b.id] != before[b.id]}
    assert moved == {"A2"}


def thirty() -> View:
    """Thirty boxes as in a real plan: five ranks, three lanes, two in every cell."""
    steps = (("activity", 0), ("output", 0), ("outcome", 0), ("outcome", 1), ("impact", 0))
    boxes = [
        Box(
            f"{step}{rank}{lane.id[0]}{n}",
            step,
            lane.id,
            "Rektorer leder skolutveckling med stöd i forskning",
            "Region Örebro län",
            ("0 → 60 (2025) · nu 34",),
            rank=rank,
        )
        for step, rank in steps
        for lane in LANES
        for n in (1, 2)
    ]
    arrows = [Arrow(a.id, b.id) for a, b in zip(boxes, boxes[6:], strict=False)]
    arrows += [Arrow(a.id, b.id) for a, b in zip(boxes, boxes[7:], strict=False)]
    return View("a4", "Trettio", "", "sv", COLUMNS, LANES, tuple(boxes), tuple(arrows))


def test_thirty_boxes_fit_one_a4_landscape_with_text_of_7_points():
    (picture,) = lay_out([thirty()])
    _, below = legend(picture, THEMES["print"])
    margin = 72 / 25.4 * 10
    wide, high = 297 * 72 / 25.4 - 2 * margin, 210 * 72 / 25.4 - 2 * margin
    scale = min(wide / picture.width, high / (picture.height + below))
    assert SMALL_SIZE * scale >= 7


def test_an_empty_view_has_its_frame():
    grid = lay_grid(View("v", "Tom", "", "sv", COLUMNS, LANES, (), ()))
    assert len(grid.heads) == 4
    assert len(grid.bands) == 3
    nothing = lay_grid(View("v", "Tom", "", "sv", (), (), (), ()))
    assert nothing.width > 0
    assert nothing.height > 0


def test_two_hundred_boxes_in_one_cell_stand_below_each_other():
    boxes = tuple(Box(f"A{i}", "activity", "k", "Titel") for i in range(200))
    view = View("v", "t", "", "sv", (Column("activity", "A"),), (Lane("k", "K"),), boxes, ())
    tops = [area.y for area in places(view).values()]
    assert tops == sorted(tops)
    assert len(set(tops)) == 200


def test_a_lane_without_title_takes_no_room_for_it():
    view = replace(CALM, lanes=tuple(replace(lane, title="") for lane in LANES))
    assert lay_grid(view).height < lay_grid(CALM).height - 30


def test_as_many_columns_fit_a_page_as_the_guide_says():
    """docs/in-your-report.md: 3 on portrait A4, 6 on landscape A4, 8 on A3, 12 on A2."""
    for millimetres, columns in ((160, 3), (277, 6), (400, 8), (574, 12)):
        boxes = tuple(Box(f"R{n}", "outcome", "k", "Titel", rank=n) for n in range(columns))
        column = Column("outcome", "Resultat")
        view = View("v", "t", "", "sv", (column,), (Lane("k", "K"),), boxes, ())
        assert SMALL_SIZE * (millimetres * 72 / 25.4) / lay_grid(view).width >= 7
