"""Where the mark of a link that does not hold may stand, so that it is plain whose it is."""

import math
from collections import defaultdict
from collections.abc import Sequence

from logicmodel.render.blocks import MARK_SIZE
from logicmodel.render.geometry import Point, Route

_APART = MARK_SIZE * 0.7
_PARTS = (0.5, 0.3, 0.7, 0.15, 0.85)
"""Where the mark of a link may stand over the last gutter, the best place first."""


def places_of_marks(routes: Sequence[Route]) -> dict[int, Point]:
    """Where the marks of links stand that do not hold: over the last gutter, where no box is.

    Half-way or, if another such link runs there, where none does. Linear: what is near is in the
    same cell of a grid or in the next one.
    """
    flawed = [route for route in routes if route.arrow.flaw]
    cells: dict[tuple[int, int], list[tuple[Route, Point]]] = defaultdict(list)
    for route in flawed:
        # A Bézier curve runs at most three times as fast as its chord: no cell is left out.
        steps = 3 * math.ceil(math.dist(route.points[-7], route.points[-4]) / _APART) + 1
        for step in range(steps + 1):
            point = _over_gutter(route, step / steps)
            cells[_cell(point)].append((route, point))
    marks = {}
    for route in flawed:
        places = [_over_gutter(route, part) for part in _PARTS]
        free = (place for place in places if not _is_taken(place, route, cells))
        marks[id(route)] = next(free, places[0])
    return marks


def _cell(point: Point) -> tuple[int, int]:
    return math.floor(point[0] / _APART), math.floor(point[1] / _APART)


def _is_taken(
    place: Point, own: Route, cells: dict[tuple[int, int], list[tuple[Route, Point]]]
) -> bool:
    """Whether another link that does not hold runs near a place."""
    x, y = _cell(place)
    return any(
        route is not own and math.dist(place, point) < _APART
        for column in (x - 1, x, x + 1)
        for row in (y - 1, y, y + 1)
        for route, point in cells.get((column, row), ())
    )


def _over_gutter(route: Route, part: float) -> Point:
    """A point of the Bézier curve over the last gutter, 0 at its beginning and 1 at its end."""
    rest = 1 - part
    weights = (rest**3, 3 * rest**2 * part, 3 * rest * part**2, part**3)
    ends = route.points[-7:-3]
    x, y = (sum(w * p[i] for w, p in zip(weights, ends, strict=True)) for i in (0, 1))
    return x, y
