"""The order of boxes within a cell: the file's, wherever links allow."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from statistics import fmean

from logicmodel.views.view import View

Cell = tuple[int, int]
"""A lane's and a track's number."""
Cells = dict[Cell, list[str]]
Heights = dict[str, float]
"""Where a box stands: its lane's number and, as a fraction, its place in the cell."""
Links = Mapping[str, Sequence[str]]

_FOLLOWED = 60
"""Boxes; no reader follows a larger picture, so there every crossing counts more than calm."""
_CALM = 3
_PASSES = 12
"""Bounds the work; pictures a reader can follow settle in two or three."""


def order_cells(view: View, lane_of: Mapping[str, int], track_of: Mapping[str, int]) -> Cells:
    """The ids in every cell, from the top.

    In a picture that a reader can follow the file's order stands, but for neighbours in a cell
    that save three crossings or more by changing places (greedy switching, Eades and Kelly 1986):
    fewer are not enough, since a new box with its two links would make other columns jump. A
    larger picture is first sorted by where its links come from and go to (barycentres, Sugiyama
    1981), and every crossing counts.
    """
    cells: Cells = defaultdict(list)
    for box in view.boxes:
        cells[lane_of[box.id], track_of[box.id]].append(box.id)
    before: dict[str, list[str]] = defaultdict(list)
    after: dict[str, list[str]] = defaultdict(list)
    # What comes from outside, from below, does not change the order of the chain.
    outside = {box.id for box in view.boxes if box.under}
    for arrow in view.arrows:
        if track_of[arrow.source] < track_of[arrow.target] and arrow.source not in outside:
            before[arrow.target].append(arrow.source)
            after[arrow.source].append(arrow.target)
    heights: Heights = {}
    for cell, ids in cells.items():
        _note(cell, ids, heights)
    left_to_right = sorted(cells, key=lambda cell: cell[1])
    sweeps = [(left_to_right, before), (left_to_right[::-1], after)]
    large = len(view.boxes) > _FOLLOWED
    if large:
        _start(view, cells, heights)
        for number in range(_PASSES):
            for cell in sweeps[number % 2][0]:
                _sort(cell, cells[cell], sweeps[number % 2][1], heights)
    worth = 1 if large else _CALM
    for number in range(_PASSES):
        order, _ = sweeps[number % 2]
        moved = [_switch(cell, cells[cell], (before, after), heights, worth) for cell in order]
        if not any(moved):
            break
    return cells


def _start(view: View, cells: Cells, heights: Heights) -> None:
    """Linked boxes at like heights, whatever the file's order (Cuthill and McKee 1969)."""
    from networkx import Graph  # late: only pictures beyond what a reader follows need it
    from networkx.utils import cuthill_mckee_ordering

    graph: Graph[str] = Graph((arrow.source, arrow.target) for arrow in view.arrows)
    place = {id_: number for number, id_ in enumerate(cuthill_mckee_ordering(graph))}
    for cell, ids in cells.items():
        ids.sort(key=lambda id_: place.get(id_, len(place)))
        _note(cell, ids, heights)


def _note(cell: Cell, ids: Sequence[str], heights: Heights) -> None:
    for place, id_ in enumerate(ids):
        heights[id_] = cell[0] + (place + 0.5) / len(ids)


def _sort(cell: Cell, ids: list[str], links: Links, heights: Heights) -> None:
    """A cell in the order of its boxes' mean neighbours; a box without any keeps its height."""
    means = {
        id_: fmean([heights[other] for other in links.get(id_, ())] or [heights[id_]])
        for id_ in ids
    }
    ids.sort(key=means.__getitem__)
    _note(cell, ids, heights)


def _switch(
    cell: Cell, ids: list[str], sides: Sequence[Links], heights: Heights, worth: int
) -> bool:
    """One pass over a cell, changing places where that saves ``worth`` crossings."""
    places = [
        [sorted(heights[other] for other in links.get(id_, ())) for links in sides] for id_ in ids
    ]
    moved = False
    for i in range(len(ids) - 1):
        upper, lower = places[i], places[i + 1]
        now, then = _crossings(upper, lower), _crossings(lower, upper)
        if now - then >= worth:
            ids[i], ids[i + 1] = ids[i + 1], ids[i]
            places[i], places[i + 1] = lower, upper
            moved = True
    _note(cell, ids, heights)
    return moved


def _crossings(upper: Sequence[Sequence[float]], lower: Sequence[Sequence[float]]) -> int:
    """Pairs of links that cross, left and right, when ``upper`` stands above; all sorted."""
    return sum(
        bisect_left(below, place)
        for above, below in zip(upper, lower, strict=True)
        for place in above
    )
