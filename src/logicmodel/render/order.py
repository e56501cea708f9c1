"""The order of boxes within a cell: the file's, unless swapping neighbours removes crossings."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from logicmodel.views.view import View

Cell = tuple[int, int]
"""A lane's and a track's number."""
Cells = dict[Cell, list[str]]

_PASSES = 8
"""Bounds the work; pictures a reader can follow settle in two or three."""
_FOLLOWED = 60
"""Boxes; no reader follows a larger picture, so there every crossing counts more than calm."""


def order_cells(view: View, lane_of: Mapping[str, int], track_of: Mapping[str, int]) -> Cells:
    """The ids in every cell, from the top.

    Starts from the file's order and swaps two neighbours in a cell only when that saves enough
    crossings (greedy switching, Eades and Kelly 1986). In a picture that a reader can follow one
    crossing is not enough: a new box would make boxes in other columns jump.
    """
    cells: Cells = defaultdict(list)
    for box in view.boxes:
        cells[lane_of[box.id], track_of[box.id]].append(box.id)
    before: dict[str, list[str]] = defaultdict(list)
    after: dict[str, list[str]] = defaultdict(list)
    for arrow in view.arrows:
        if track_of[arrow.source] < track_of[arrow.target]:
            before[arrow.target].append(arrow.source)
            after[arrow.source].append(arrow.target)
    height = {id_: (cell[0], i) for cell, ids in cells.items() for i, id_ in enumerate(ids)}
    columns = sorted(cells, key=lambda cell: cell[1])
    worth = 2 if len(view.boxes) <= _FOLLOWED else 1
    for number in range(_PASSES):
        forward = number % 2 == 0
        sweep = columns if forward else reversed(columns)
        swaps = [
            _switch(cells[cell], before if forward else after, height, worth) for cell in sweep
        ]
        if not any(swaps) and number:
            break
    return cells


def _switch(
    ids: list[str],
    beside: Mapping[str, Sequence[str]],
    height: dict[str, tuple[int, int]],
    worth: int,
) -> bool:
    """One pass over a cell, swapping where that saves ``worth`` crossings; whether anything did."""
    places = [sorted(height[other] for other in beside.get(id_, ())) for id_ in ids]
    moved = False
    for i in range(len(ids) - 1):
        upper, lower = places[i], places[i + 1]
        if _crossings(upper, lower) - _crossings(lower, upper) >= worth:
            ids[i], ids[i + 1] = ids[i + 1], ids[i]
            places[i], places[i + 1] = lower, upper
            moved = True
    for i, id_ in enumerate(ids):
        height[id_] = (height[id_][0], i)
    return moved


def _crossings(upper: Sequence[tuple[int, int]], lower: Sequence[tuple[int, int]]) -> int:
    """Pairs of links that cross when ``upper`` stands above ``lower``; both sorted."""
    count = passed = 0
    for place in upper:
        while passed < len(lower) and lower[passed] < place:
            passed += 1
        count += passed
    return count
