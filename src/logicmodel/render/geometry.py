"""A picture with every place decided, ready to be drawn by any format.

Origin top left, x to the right, y downwards; lengths in points at scale 1.
"""

from dataclasses import dataclass
from enum import StrEnum

from logicmodel.render.lettering import Weight
from logicmodel.views.view import Arrow, Box, Column, Lane, View

POINTS_PER_INCH = 72

Point = tuple[float, float]


class Role(StrEnum):
    """What a line of text is; decides its colour."""

    ID = "id"
    TITLE = "title"
    SOFT = "soft"
    PLAIN = "plain"
    NOTE = "note"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text. ``x`` is its left edge and ``y`` its baseline, inside the box."""

    text: str
    x: float
    y: float
    size: float
    role: Role
    weight: Weight = "regular"


@dataclass(frozen=True, slots=True)
class Area:
    """An upright rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right side."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower side."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """The y half-way down."""
        return self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Block:
    """The content of a box set in lines, before the box has a place.

    ``mark`` is where the status symbol has its centre, if there is one.
    """

    width: float
    height: float
    lines: tuple[Line, ...]
    mark: Point | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A box in its place."""

    box: Box
    block: Block
    area: Area


@dataclass(frozen=True, slots=True)
class Head:
    """A column head over all its ranks; ``lines`` are centred.

    ``ranks`` are what the ranks mean, each with the x of its left edge, below the head.
    """

    column: Column
    area: Area
    lines: tuple[str, ...]
    ranks: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Band:
    """A swimlane with its title set in lines."""

    lane: Lane
    area: Area
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Route:
    """A link as a chain of cubic Bézier curves: a start point, then three points a curve."""

    arrow: Arrow
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """One view, laid out. ``title`` is set in lines, from the upper left corner."""

    view: View
    width: float
    height: float
    heads: tuple[Head, ...]
    bands: tuple[Band, ...]
    boxes: tuple[Placed, ...]
    routes: tuple[Route, ...]
    title: tuple[str, ...] = ()
