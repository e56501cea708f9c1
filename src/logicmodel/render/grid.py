"""Where boxes stand: swimlanes across, a track for every rank of every column, boxes stacked.

A cell is where a lane and a track meet; its boxes are stacked from the top, so that a new box
moves nothing but what stands below it.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from logicmodel.render.blocks import set_block
from logicmodel.render.geometry import Area, Band, Block, Head, Placed, Point
from logicmodel.render.lettering import wrap
from logicmodel.render.order import Cells, order_cells
from logicmodel.views.view import Lane, View

MARGIN = 12.0
TITLE_SIZE, TITLE_LINE, TITLE_GAP = 14.5, 18.0, 2.0
HEAD_SIZE, HEAD_HEIGHT = 14.0, 31.0
RANK_SIZE, RANK_HEIGHT = 9.5, 13.0
LANE_SIZE, LANE_LINE, LANE_PAD, LANE_GAP = 11.5, 18.0, 7.0, 5.0
LEFT = 26.0
BOX_GAP = 11.0
BOX_WIDTH = 168.0
LINK_SPACING = 7.0
GUTTER, WIDER, ENDS_PER_STEP, WIDEST = 32.0, 12.0, 40, 90.0

Track = tuple[str, int]
"""A column's step and one of its ranks."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The boxes in their places, and the frame around them.

    ``tracks`` are the x ranges that boxes stand in, left to right; ``track_of`` and ``lane_of``
    give each box's track and lane as numbers. ``floors`` are the heights below which nothing but
    backward links stands in each lane. ``title`` is the view's, in lines.
    """

    width: float
    height: float
    tracks: tuple[Area, ...]
    heads: tuple[Head, ...]
    bands: tuple[Band, ...]
    boxes: tuple[Placed, ...]
    track_of: Mapping[str, int]
    lane_of: Mapping[str, int]
    floors: tuple[float, ...]
    title: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """What decides a lane's height besides its boxes: its title and the links that run beneath."""

    lane: Lane
    lines: tuple[str, ...]
    links_beneath: int


def tracks_of(view: View) -> list[Track]:
    """Every rank in use of every column, left to right; a column without boxes has one."""
    ranks: dict[str, set[int]] = defaultdict(set)
    for box in view.boxes:
        ranks[box.column].add(box.rank)
    return [(c.step, rank) for c in view.columns for rank in sorted(ranks[c.step] or {0})]


def lay_grid(view: View) -> Grid:
    """Boxes of one width in their cells, lanes as high as their highest cell needs."""
    tracks = tracks_of(view)
    number = {track: i for i, track in enumerate(tracks)}
    lane_number = {lane.id: i for i, lane in enumerate(view.lanes)}
    track_of = {box.id: number[box.column, box.rank] for box in view.boxes}
    lane_of = {box.id: lane_number[box.lane] for box in view.boxes}
    blocks = {box.id: set_block(box, BOX_WIDTH) for box in view.boxes}
    cells = order_cells(view, lane_of, track_of)
    beneath = Counter(
        max(lane_of[arrow.source], lane_of[arrow.target])
        for arrow in view.arrows
        if track_of[arrow.target] < track_of[arrow.source]
    )
    areas = _track_areas(view, track_of, MARGIN + LEFT)
    right = areas[-1].right if areas else MARGIN + LEFT + BOX_WIDTH
    room = right - MARGIN - LANE_PAD
    frames = [
        Frame(lane, tuple(wrap(lane.title, room, LANE_SIZE, "bold")), beneath[i])
        for i, lane in enumerate(view.lanes)
    ]
    title = tuple(wrap(view.title, right, TITLE_SIZE, "bold"))
    above = MARGIN + len(title) * TITLE_LINE + (TITLE_GAP if title else 0)
    top = above + HEAD_HEIGHT + (RANK_HEIGHT if any(c.ranks for c in view.columns) else 0)
    bands, places, floors = _stack(frames, cells, blocks, areas, (top, right + MARGIN))
    bottom = bands[-1].area.bottom if bands else top
    boxes = tuple(Placed(box, blocks[box.id], places[box.id]) for box in view.boxes)
    heads = _heads(view, tracks, areas, above)
    size = (right + 2 * MARGIN, bottom + MARGIN)
    return Grid(*size, tuple(areas), heads, bands, boxes, track_of, lane_of, floors, title)


def _track_areas(view: View, track_of: Mapping[str, int], x: float) -> list[Area]:
    """The x ranges of the tracks.

    A gutter widens with the links that start or end at it, in steps, so that one more link does
    not move the columns to its right.
    """
    links = [0] * (len(tracks_of(view)) + 1)
    for arrow in view.arrows:
        links[track_of[arrow.source] + 1] += 1
        links[track_of[arrow.target]] += 1
    areas = []
    for i in range(len(links) - 1):
        if i:
            x += min(GUTTER + WIDER * (links[i] // ENDS_PER_STEP), WIDEST)
        areas.append(Area(x, 0, BOX_WIDTH, 0))
        x += BOX_WIDTH
    return areas


def _stack(
    frames: Sequence[Frame],
    cells: Cells,
    blocks: Mapping[str, Block],
    areas: Sequence[Area],
    corner: Point,
) -> tuple[tuple[Band, ...], dict[str, Area], tuple[float, ...]]:
    places: dict[str, Area] = {}
    bands, floors = [], []
    y, right = corner
    for i, frame in enumerate(frames):
        first = lowest = y + LANE_PAD + len(frame.lines) * LANE_LINE
        for j, area in enumerate(areas):
            top = first
            for id_ in cells.get((i, j), ()):
                places[id_] = Area(area.x, top, area.width, blocks[id_].height)
                lowest = max(lowest, places[id_].bottom)
                top = places[id_].bottom + BOX_GAP
        bottom = lowest + LANE_PAD + frame.links_beneath * LINK_SPACING
        bands.append(Band(frame.lane, Area(MARGIN, y, right - MARGIN, bottom - y), frame.lines))
        floors.append(lowest)
        y = bottom + LANE_GAP
    return tuple(bands), places, tuple(floors)


def _heads(
    view: View, tracks: Sequence[Track], areas: Sequence[Area], top: float
) -> tuple[Head, ...]:
    heads = []
    for column in view.columns:
        mine = [area for track, area in zip(tracks, areas, strict=True) if track[0] == column.step]
        span = Area(mine[0].x, top, mine[-1].right - mine[0].x, HEAD_HEIGHT)
        lines = tuple(wrap(column.title, span.width, HEAD_SIZE, "bold"))
        ranks = zip(column.ranks, (area.x for area in mine), strict=False)
        heads.append(Head(column, span, lines, tuple((said, x) for said, x in ranks if said)))
    return tuple(heads)
