"""What Graphviz is asked about a grid: the boxes pinned where they stand, and what it answers.

The boxes of columns that a link passes are obstacles, with the room that a link keeps from them.
Such a link is an edge between two specks beside its boxes, out at the right and in at the left.
A link to the next column meets no box, so there is nothing to ask about it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from logicmodel.render.engine import Answer
from logicmodel.render.geometry import POINTS_PER_INCH, Area, Point
from logicmodel.render.grid import Grid
from logicmodel.views.view import Arrow

CLEARANCE = 4.0
"""What a passing link keeps from a box."""
MOST = 100
"""Boxes that are obstacles one by one. Graphviz's work grows with their third power, so in a
larger picture, which no reader follows, a cell's whole stack is one obstacle."""

_BESIDE = CLEARANCE + 2.0
_PIN = 0.001

Way = Sequence[Point]
"""The corners of a link's way around the boxes, left to right."""


@dataclass(frozen=True, slots=True)
class Obstacles:
    """What links must go around: ``areas`` by number, and each box's number in ``of``."""

    areas: tuple[Area, ...]
    of: Mapping[str, int]

    def pair(self, arrow: Arrow) -> tuple[int, int]:
        """The obstacles that a link runs between."""
        return self.of[arrow.source], self.of[arrow.target]


def obstacles(grid: Grid) -> Obstacles:
    """The boxes of a grid, or its cells if they are many."""
    if len(grid.boxes) <= MOST:
        areas = tuple(placed.area for placed in grid.boxes)
        return Obstacles(areas, {placed.box.id: n for n, placed in enumerate(grid.boxes)})
    cells: dict[tuple[int, int], list[Area]] = defaultdict(list)
    keys = {}
    for placed in grid.boxes:
        keys[placed.box.id] = (grid.lane_of[placed.box.id], grid.track_of[placed.box.id])
        cells[keys[placed.box.id]].append(placed.area)
    number = {key: n for n, key in enumerate(cells)}
    hulls = tuple(_hull(areas) for areas in cells.values())
    return Obstacles(hulls, {id_: number[key] for id_, key in keys.items()})


def _hull(stack: Sequence[Area]) -> Area:
    top = min(area.y for area in stack)
    bottom = max(area.bottom for area in stack)
    return Area(stack[0].x, top, stack[0].width, bottom - top)


def passing(grid: Grid, arrow: Arrow) -> range:
    """The tracks that a link passes between its ends; none if it runs back."""
    return range(grid.track_of[arrow.source] + 1, grid.track_of[arrow.target])


def question(grid: Grid, arrows: Sequence[Arrow], around: Obstacles) -> str:
    """The DOT of a grid, for ``neato -n2``: obstacles, and an edge for every link that passes."""
    return "\n".join(["digraph {", *_statements(grid, arrows, around), "}\n"])


def _statements(grid: Grid, arrows: Sequence[Arrow], around: Obstacles) -> Iterator[str]:
    yield 'graph [splines=polyline, esep="+0"]'
    yield 'node [shape=box, fixedsize=true, label="", penwidth=0]'
    yield "edge [arrowhead=none]"
    passed = {track for arrow in arrows for track in passing(grid, arrow)}
    in_the_way = {n for id_, n in around.of.items() if grid.track_of[id_] in passed}
    for n in sorted(in_the_way):
        area = around.areas[n]
        wide, high = area.width + 2 * CLEARANCE, area.height + 2 * CLEARANCE
        yield _node(f"box{n}", (area.x + area.width / 2, area.middle), (wide, high))
    yield f"node [shape=triangle, width={_PIN}, height={_PIN}]"
    pairs = dict.fromkeys(around.pair(arrow) for arrow in arrows if passing(grid, arrow))
    for source in dict.fromkeys(source for source, _ in pairs):
        yield _node(f"out{source}", _out(around.areas[source]))
    for target in dict.fromkeys(target for _, target in pairs):
        area = around.areas[target]
        yield _node(f"in{target}", (area.x - _BESIDE, area.middle))
    for source, target in pairs:
        yield f"out{source} -> in{target}"


def _out(area: Area) -> Point:
    return (area.right + _BESIDE, area.middle)


def _node(name: str, middle: Point, size: Point | None = None) -> str:
    place = f'pos="{middle[0]:.3f},{-middle[1]:.3f}"'
    if size is None:
        return f"{name} [{place}]"
    wide, high = (length / POINTS_PER_INCH for length in size)
    return f"{name} [{place}, width={wide:.6f}, height={high:.6f}]"


def ways(answer: Answer, around: Obstacles) -> dict[tuple[int, int], Way]:
    """The way between two obstacles, for every pair that was asked about."""
    nodes = {node["_gvid"]: node for node in answer.get("objects", ())}
    found: dict[tuple[int, int], Way] = {}
    for edge in answer.get("edges", ()):
        tail, head = nodes[edge["tail"]], nodes[edge["head"]]
        pair = int(tail["name"].removeprefix("out")), int(head["name"].removeprefix("in"))
        # Graphviz counts upwards, and from a corner of its own.
        (here,), there = _places([tail["pos"]]), _out(around.areas[pair[0]])
        left, low = there[0] - here[0], there[1] + here[1]
        # An edge that Graphviz gave up on has none: straight on, and the gaps see to the rest.
        curves = edge.get("pos") or f"{tail['pos']} - - {head['pos']}"
        corners = _places(curves.split()[::3])
        found[pair] = [(left + x, low - y) for x, y in corners]
    return found


def _places(texts: Sequence[str]) -> list[Point]:
    return [(float(x), float(y)) for x, _, y in (text.partition(",") for text in texts)]


def height_at(way: Way, x: float) -> float:
    """The height of a way at an x; that of its nearer end outside of it."""
    for (left, start), (right, end) in pairwise(way):
        if left <= x <= right and left < right:
            return start + (end - start) * (x - left) / (right - left)
    return way[0][1] if x < way[0][0] else way[-1][1]
