"""How links run: out at the right, in at the left, along the ways that Graphviz found.

A link passes a track at heights of its own in the gap that Graphviz chose, and crosses the
gutters, where no box stands, in between; its curve never leaves the heights it runs between, so
it cannot run behind a box. A link that runs backwards turns in the gutter and runs underneath the
lower of its two lanes, where nothing but such links is.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from logicmodel.render.gaps import Gaps, Wish, share
from logicmodel.render.geometry import Area, Point, Route
from logicmodel.render.grid import LINK_SPACING, Grid
from logicmodel.render.pinned import CLEARANCE, Obstacles, Way, height_at, passing
from logicmodel.views.view import Arrow

STUB = 9.0
"""The straight end of a link, as long as its head."""
_PORT_SPACING, _PORT_MARGIN = 13.0, 12.0
_ALMOST_LEVEL = 14.0
_TURN, _TURN_STEP = 9.0, 3.0
_FRAME = 2.0
"""What a link keeps from the upper and the lower edge of all lanes."""
_LEVEL_EASE, _EASE = 0.5, 0.3
"""How far a curve keeps its direction, as a share of its width: where that is level, and else."""
_STEEPEST = _LEVEL_EASE / _EASE
"""How many times steeper than the gentler side a curve may pass a point, never to turn back."""

Ways = Mapping[tuple[int, int], Way]
Side = tuple[int, int, float]
"""A track, one of its gaps, and the x of the track's left or right side."""


def route(grid: Grid, arrows: Sequence[Arrow], around: Obstacles, ways: Ways) -> tuple[Route, ...]:
    """A route for every arrow, in their order, from the ways between their obstacles."""
    areas = {placed.box.id: placed.area for placed in grid.boxes}
    passed = _passages(grid, arrows, around, ways)
    _run_back(grid, arrows, passed)
    starts, ends = _ports(arrows, areas, passed)
    routes = []
    turns: dict[tuple[str, int], int] = defaultdict(int)
    for i, arrow in enumerate(arrows):
        source, target = grid.track_of[arrow.source], grid.track_of[arrow.target]
        start, end = (areas[arrow.source].right, starts[i]), (areas[arrow.target].x, ends[i])
        neck = (end[0] - STUB, end[1])
        if source < target:
            points = _forward([start, *passed[i], neck])
        else:
            right, left = turns["right", source], turns["left", target]
            turns["right", source] += 1
            turns["left", target] += 1
            points = _backward(start, neck, passed[i][0][1], (right, left))
        routes.append(Route(arrow, (*points, *_line(neck, end))))
    return tuple(routes)


def _passages(
    grid: Grid, arrows: Sequence[Arrow], around: Obstacles, ways: Ways
) -> list[list[Point]]:
    """Where each link enters and leaves the tracks that it passes.

    Graphviz says where a way runs; links whose ways share a gap get heights of their own there.
    """
    gaps = _gaps(grid, around)
    wishes: dict[Side, dict[int, Wish]] = defaultdict(dict)
    for i, arrow in enumerate(arrows):
        source, target = (around.areas[n] for n in around.pair(arrow))
        mean = source.middle + target.middle
        for track in passing(grid, arrow):
            area, way = grid.tracks[track], ways[around.pair(arrow)]
            left, right = height_at(way, area.x), height_at(way, area.right)
            gap = gaps[track].nearest((left + right) / 2)
            wishes[track, gap, area.x][i] = (left, mean)
            wishes[track, gap, area.right][i] = (right, mean)
        if grid.track_of[arrow.source] == grid.track_of[arrow.target]:
            track, y = grid.track_of[arrow.target], _beside(source, target)
            wishes[track, gaps[track].nearest(y), grid.tracks[track].x][i] = (y, mean)
    passed: list[list[Point]] = [[] for _ in arrows]
    for track, gap, x in sorted(wishes):
        room = gaps[track].tops[gap], gaps[track].bottoms[gap]
        for i, height in share(wishes[track, gap, x], *room).items():
            passed[i].append((x, height))
    return [sorted(points) for points in passed]


def _gaps(grid: Grid, around: Obstacles) -> list[Gaps]:
    stacks: list[dict[int, Area]] = [{} for _ in grid.tracks]
    for id_, number in around.of.items():
        stacks[grid.track_of[id_]][number] = around.areas[number]
    bands = [band.area for band in grid.bands]
    ends = (bands[0].y + _FRAME, bands[-1].bottom - _FRAME) if bands else (0.0, 0.0)
    return [Gaps.between(stack.values(), ends, CLEARANCE) for stack in stacks]


def _beside(source: Area, target: Area) -> float:
    """The height just outside the target on the side where the source is; below for itself."""
    return target.y - 1 if source.y < target.y else target.bottom + 1


def _run_back(grid: Grid, arrows: Sequence[Arrow], passed: Sequence[list[Point]]) -> None:
    """Adds the heights of links to earlier tracks, underneath the lower of their lanes."""
    beneath: dict[int, int] = defaultdict(int)
    for arrow, points in zip(arrows, passed, strict=True):
        track = grid.track_of[arrow.target]
        if track < grid.track_of[arrow.source]:
            lane = max(grid.lane_of[arrow.source], grid.lane_of[arrow.target])
            beneath[lane] += 1
            y = grid.floors[lane] + LINK_SPACING * beneath[lane]
            points.append((grid.tracks[track].x, y))


def _ports(
    arrows: Sequence[Arrow], areas: Mapping[str, Area], passed: Sequence[Sequence[Point]]
) -> tuple[dict[int, float], dict[int, float]]:
    """Where each link leaves its source and enters its target, ordered by where it goes."""
    leaving: dict[str, list[tuple[float, int]]] = defaultdict(list)
    entering: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for i, arrow in enumerate(arrows):
        way = passed[i]
        leaving[arrow.source].append((way[0][1] if way else areas[arrow.target].middle, i))
        entering[arrow.target].append((way[-1][1] if way else areas[arrow.source].middle, i))
    starts = {i: y for id_, links in leaving.items() for i, y in _spread(areas[id_], links)}
    ends = {i: y for id_, links in entering.items() for i, y in _spread(areas[id_], links)}
    for i, arrow in enumerate(arrows):
        if passed[i] or abs(starts[i] - ends[i]) > _ALMOST_LEVEL:
            continue
        if len(leaving[arrow.source]) == 1 and _on_side(areas[arrow.source], ends[i]):
            starts[i] = ends[i]
        elif len(entering[arrow.target]) == 1 and _on_side(areas[arrow.target], starts[i]):
            ends[i] = starts[i]
    return starts, ends


def _spread(area: Area, links: list[tuple[float, int]]) -> Iterable[tuple[int, float]]:
    spacing = min(_PORT_SPACING, (area.height - 2 * _PORT_MARGIN) / max(len(links) - 1, 1))
    first = area.middle - spacing * (len(links) - 1) / 2
    for number, (_, link) in enumerate(sorted(links)):
        yield link, first + spacing * number


def _on_side(area: Area, y: float) -> bool:
    return area.y + _PORT_MARGIN <= y <= area.bottom - _PORT_MARGIN


def _forward(way: Sequence[Point]) -> list[Point]:
    """A smooth curve through a way, level at both ends, that rises and falls only as it does.

    Slopes within bounds (Fritsch and Carlson 1980) keep every piece between the heights of its
    ends, and so inside the gaps.
    """
    steep = [(end[1] - start[1]) / (end[0] - start[0]) for start, end in pairwise(way)]
    slopes = [0.0, *(_slope(before, after) for before, after in pairwise(steep)), 0.0]
    points = [way[0]]
    for (start, end), (out, into) in zip(pairwise(way), pairwise(slopes), strict=True):
        first, last = (
            (end[0] - start[0]) * (_EASE if slope else _LEVEL_EASE) for slope in (out, into)
        )
        points.append((start[0] + first, start[1] + out * first))
        points += [(end[0] - last, end[1] - into * last), end]
    return points


def _slope(before: float, after: float) -> float:
    """The slope of a curve at a point between two straight pieces of its way."""
    if before * after <= 0:
        return 0.0
    gentle, steep = sorted((before, after), key=abs)
    return min((gentle + steep) / 2, gentle * _STEEPEST, key=abs)


def _line(start: Point, end: Point) -> list[Point]:
    third = ((end[0] - start[0]) / 3, (end[1] - start[1]) / 3)
    return [
        (start[0] + third[0], start[1] + third[1]),
        (end[0] - third[0], end[1] - third[1]),
        end,
    ]


def _backward(start: Point, end: Point, y: float, turns: tuple[int, int]) -> list[Point]:
    """Round a corner down to ``y``, back underneath, and round two corners into the target."""
    right = start[0] + _TURN + _TURN_STEP * (turns[0] % 3)
    left = end[0] - _TURN - _TURN_STEP * (turns[1] % 3)
    way = [start, (right, start[1]), (right, y), (left, y), (left, end[1]), end]
    points = [start]
    for before, corner, after in zip(way, way[1:], way[2:], strict=False):
        radius = min(_TURN, *(_distance(corner, other) / 2 for other in (before, after)))
        entry, leave = _towards(corner, before, radius), _towards(corner, after, radius)
        points += _line(points[-1], entry)
        points += [_towards(corner, before, radius * 0.45), _towards(corner, after, radius * 0.45)]
        points.append(leave)
    return [*points, *_line(points[-1], end)]


def _distance(one: Point, other: Point) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _towards(start: Point, end: Point, length: float) -> Point:
    whole = _distance(start, end)
    share = length / whole if whole else 0.0
    return (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
