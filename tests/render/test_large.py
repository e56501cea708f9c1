"""Pictures that no reader follows still come out, soon."""

import random
import time
from dataclasses import replace

import pytest

from logicmodel.render import draw
from logicmodel.render.grid import lay_grid
from logicmodel.views.view import Arrow, Box, Lane, View
from tests.render.sample import COLUMNS, LANES


def plan(size: int) -> View:
    """Half activities, a quarter outputs and so on; 1.6 links a box, in no order."""
    dice = random.Random(size)
    shares = dict(zip(COLUMNS, (0.5, 0.25, 0.15, 0.1), strict=True))
    chain = [
        [
            Box(f"{c.step}{i}", c.step, dice.choice(LANES).id, "En titel")
            for i in range(int(size * s))
        ]
        for c, s in shares.items()
    ]
    arrows = set()
    while len(arrows) < 1.6 * size:
        step = dice.choice((0, 0, 1, 2))
        at = dice.random()
        near = min(max(at + dice.gauss(0, 0.1), 0), 0.999)
        source, target = (chain[step + i] for i in (0, 1))
        arrows.add((source[int(at * len(source))].id, target[int(near * len(target))].id))
    boxes = [box for boxes in chain for box in boxes]
    dice.shuffle(boxes)
    links = tuple(Arrow(*ends) for ends in sorted(arrows))
    return View("stor", "Stor", "", "sv", COLUMNS, LANES, tuple(boxes), links)


def test_an_overview_of_three_thousand_comes_out_in_seconds():
    view = plan(3000)
    started = time.perf_counter()
    (made,) = draw([view])
    assert time.perf_counter() - started < 15
    assert made.count(b'<g id="n-') == len(view.boxes)
    assert made.count(b'<g class="link"') == len(view.arrows)


def test_many_views_take_as_long_as_their_sum():
    views = [plan(50 + i % 10) for i in range(60)]
    started = time.perf_counter()
    drawings = draw(views)
    assert time.perf_counter() - started < 6
    assert [draw([view])[0] for view in views[:3]] == drawings[:3]


@pytest.mark.parametrize("size", [100, 300])
def test_sorting_a_large_picture_removes_most_crossings(size):
    view = plan(size)
    boxes = tuple(Box(b.id, b.step, "k", b.title) for b in view.boxes)
    flat = replace(view, lanes=(Lane("k", "K"),), boxes=boxes)
    unsorted = {box.id: float(i) for i, box in enumerate(boxes)}
    sorted_ = {p.box.id: p.area.y for p in lay_grid(flat).boxes}
    assert crossings(flat, sorted_) < crossings(flat, unsorted) / 2


def crossings(view: View, height: dict[str, float]) -> int:
    step = {box.id: box.step for box in view.boxes}
    count = 0
    for i, one in enumerate(view.arrows):
        for other in view.arrows[:i]:
            if step[one.source] == step[other.source]:
                above = height[one.source] - height[other.source]
                below = height[one.target] - height[other.target]
                count += above * below < 0
    return count
