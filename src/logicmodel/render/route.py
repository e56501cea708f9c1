"""How links run: out at the right, in at the left, through the gaps between boxes.

A link to a later track crosses every gutter in one smooth curve and passes the tracks between at
free heights only, so it can never run behind a box. A link that runs backwards turns in the
gutter and runs underneath the lower of its two lanes.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from logicmodel.render.gaps import CLEARANCE, Gaps, Passage
from logicmodel.render.geometry import Area, Point, Route
from logicmodel.render.grid import LINK_SPACING, Grid
from logicmodel.views.view import Arrow

STUB = 9.0
"""The straight end of a link, as long as its head."""
_PORT_SPACING, _PORT_MARGIN = 13.0, 12.0
_ALMOST_LEVEL = 14.0
_TURN, _TURN_STEP = 9.0, 3.0

Way = list[Point]
"""Where a link passes: start, then entry and exit of each track, then end."""


def route(grid: Grid, arrows: Sequence[Arrow]) -> tuple[Route, ...]:
    """A route for every arrow, in their order."""
    areas = {placed.box.id: placed.area for placed in grid.boxes}
    stacks: list[list[Area]] = [[] for _ in grid.tracks]
    for id_, area in areas.items():
        stacks[grid.track_of[id_]].append(area)
    top = grid.bands[0].area.y + CLEARANCE if grid.bands else 0
    bottom = grid.bands[-1].area.bottom - CLEARANCE if grid.bands else 0
    gaps = [Gaps.between(stack, top, bottom) for stack in stacks]
    passed = _pass_tracks(grid, arrows, areas, gaps)
    starts, ends = _ports(arrows, areas, passed)
    routes = []
    turns: dict[tuple[str, int], int] = defaultdict(int)
    for i, arrow in enumerate(arrows):
        source, target = grid.track_of[arrow.source], grid.track_of[arrow.target]
        start = (areas[arrow.source].right, starts[i])
        end = (areas[arrow.target].x, ends[i])
        if source < target:
            way = [start]
            for track, y in zip(range(source + 1, target), passed[i], strict=True):
                way += [(grid.tracks[track].x, y), (grid.tracks[track].right, y)]
            points = _forward([*way, (end[0] - STUB, end[1])], grid, gaps, source)
        else:
            right, left = turns["right", source], turns["left", target]
            turns["right", source] += 1
            turns["left", target] += 1
            points = _backward(start, (end[0] - STUB, end[1]), passed[i][0], (right, left))
        routes.append(Route(arrow, (*points, *_line(points[-1], end))))
    return tuple(routes)


def _pass_tracks(
    grid: Grid, arrows: Sequence[Arrow], areas: dict[str, Area], gaps: Sequence[Gaps]
) -> list[list[float]]:
    """The heights at which each link passes the tracks between; one height if it runs back."""
    passages: dict[tuple[int, int], Passage] = {}
    places: list[list[tuple[int, int]]] = []
    beneath: dict[int, int] = defaultdict(int)
    fixed: dict[int, float] = {}

    def wish(link: int, track: int, y: float) -> float:
        near = [(track, number) for number in gaps[track].outwards(y)]
        for key in near:
            if key not in passages:
                number = key[1]
                passages[key] = Passage(gaps[track].tops[number], gaps[track].bottoms[number])
        key = next((key for key in near if not passages[key].full), near[0])
        passages[key].wishes.append((y, link))
        places[link].append(key)
        return gaps[track].clamp(key[1], y)

    for i, arrow in enumerate(arrows):
        source, target = grid.track_of[arrow.source], grid.track_of[arrow.target]
        y, aim = areas[arrow.source].middle, areas[arrow.target].middle
        places.append([])
        if source == target:
            wish(i, target, _beside(areas[arrow.source], areas[arrow.target]))
        elif target < source:
            lane = max(grid.lane_of[arrow.source], grid.lane_of[arrow.target])
            beneath[lane] += 1
            fixed[i] = grid.floors[lane] + LINK_SPACING * beneath[lane]
        for track in range(source + 1, target):
            y = wish(i, track, y + (aim - y) / (target - track + 1))
    heights = {key: passage.heights() for key, passage in passages.items() if passage.wishes}
    return [
        [fixed[i]] if i in fixed else [heights[key][i] for key in keys]
        for i, keys in enumerate(places)
    ]


def _beside(source: Area, target: Area) -> float:
    """The height just outside the target on the side where the source is; below for itself."""
    return target.y - 1 if source.y < target.y else target.bottom + 1


def _ports(
    arrows: Sequence[Arrow], areas: dict[str, Area], passed: Sequence[Sequence[float]]
) -> tuple[dict[int, float], dict[int, float]]:
    """Where each link leaves its source and enters its target, ordered by where it goes."""
    leaving: dict[str, list[tuple[float, int]]] = defaultdict(list)
    entering: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for i, arrow in enumerate(arrows):
        way = passed[i]
        leaving[arrow.source].append((way[0] if way else areas[arrow.target].middle, i))
        entering[arrow.target].append((way[-1] if way else areas[arrow.source].middle, i))
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


def _forward(way: Way, grid: Grid, gaps: Sequence[Gaps], source: int) -> Way:
    """Curves along a way, each as far as it stays clear of every box."""
    points = [way[0]]
    at = 0
    while at < len(way) - 1:
        if at % 2:
            to = at + 1
        else:
            far = range(len(way) - 1, at, -2)
            to = next((to for to in far if _clear(way, at, to, grid, gaps, source)), at + 1)
        points += _line(way[at], way[to]) if at % 2 else _curve(way[at], way[to])
        at = to
    return points


def _clear(way: Way, at: int, to: int, grid: Grid, gaps: Sequence[Gaps], source: int) -> bool:
    """Whether one curve from a track's right side to a later left side passes no box."""
    height = _height_of(way[at], way[to])
    for track in range(source + at // 2 + 1, source + (to + 1) // 2):
        area = grid.tracks[track]
        upper, lower = sorted((height(area.x), height(area.right)))
        if not gaps[track].holds(upper, lower):
            return False
    return True


def _height_of(start: Point, end: Point) -> Callable[[float], float]:
    """The y of :func:`_curve` at an x between its ends."""

    def height(x: float) -> float:
        share = (x - start[0]) / (end[0] - start[0])
        low, high = 0.0, 1.0
        for _ in range(20):
            t = (low + high) / 2
            if 1.5 * t * (1 - t) * (1 - t) + 1.5 * t * t * (1 - t) + t**3 < share:
                low = t
            else:
                high = t
        return start[1] + (end[1] - start[1]) * (3 * low * low - 2 * low**3)

    return height


def _curve(start: Point, end: Point) -> Way:
    """A cubic that leaves and arrives level."""
    half = (start[0] + end[0]) / 2
    return [(half, start[1]), (half, end[1]), end]


def _line(start: Point, end: Point) -> Way:
    third = ((end[0] - start[0]) / 3, (end[1] - start[1]) / 3)
    return [
        (start[0] + third[0], start[1] + third[1]),
        (end[0] - third[0], end[1] - third[1]),
        end,
    ]


def _backward(start: Point, end: Point, y: float, turns: tuple[int, int]) -> Way:
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
