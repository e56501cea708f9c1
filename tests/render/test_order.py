"""File order stands unless links gain enough."""

from logicmodel.render.order import order_cells
from logicmodel.views.view import Arrow, Box, Column, Lane, View


def ordered(arrows, left="ABCD", right="EFGH"):
    boxes = [Box(id_, "activity", "k", "") for id_ in left]
    boxes += [Box(id_, "output", "k", "") for id_ in right]
    columns = (Column("activity", ""), Column("output", ""))
    lanes = (Lane("k", ""),)
    pairs = tuple(Arrow(*pair) for pair in arrows)
    view = View("v", "", "", "sv", columns, lanes, tuple(boxes), pairs)
    track_of = {box.id: int(box.step == "output") for box in boxes}
    cells = order_cells(view, dict.fromkeys(track_of, 0), track_of)
    return cells[0, 0], cells[0, 1]


def test_without_links_the_file_decides():
    assert ordered([]) == (list("ABCD"), list("EFGH"))


def test_two_crossings_do_not_move_anything():
    assert ordered(["AF", "AG", "BE"]) == (list("ABCD"), list("EFGH"))


def test_many_crossings_do():
    left, right = ordered(["AG", "AH", "BE", "BF"])
    assert left.index("B") < left.index("A") or right.index("G") < right.index("E")


def test_a_large_picture_gets_few_crossings():
    left = [f"A{i:02}" for i in range(40)]
    right = [f"B{i * 17 % 40:02}" for i in range(40)]
    pairs = [(f"A{i:02}", f"B{i:02}") for i in range(40)]
    above, below = ordered(pairs, left, right)
    assert [id_[1:] for id_ in above] == [id_[1:] for id_ in below]


def test_the_order_is_the_same_every_time():
    pairs = [(f"A{i % 40}", f"B{i * 7 % 40}") for i in range(120)]
    ids = [f"A{i}" for i in range(40)], [f"B{i}" for i in range(40)]
    assert ordered(pairs, *ids) == ordered(pairs, *ids)
