"""The free heights between the boxes of a track, where links may pass."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from logicmodel.render.geometry import Area

CLEARANCE = 5.0
"""What a passing link keeps from a box."""
SPACING = 5.0
"""What two links in the same gap keep from each other, where there is room."""

_TRIES = 3
"""How many gaps further up or down a link looks when those nearer are full."""


@dataclass(frozen=True, slots=True)
class Gaps:
    """The free intervals of one track, from the top."""

    tops: tuple[float, ...]
    bottoms: tuple[float, ...]

    @classmethod
    def between(cls, areas: Iterable[Area], top: float, bottom: float) -> "Gaps":
        """The gaps that boxes, in any order, leave in their track from ``top`` to ``bottom``."""
        stack = sorted(areas, key=lambda area: area.y)
        tops = (top, *(area.bottom + CLEARANCE for area in stack))
        return cls(tops, (*(area.y - CLEARANCE for area in stack), bottom))

    def nearest(self, y: float) -> int:
        """The number of the gap that is nearest to a height; the lower one of two."""
        number = max(bisect_right(self.tops, y) - 1, 0)
        if y <= self.bottoms[number] or number + 1 == len(self.tops):
            return number
        up, down = y - self.bottoms[number], self.tops[number + 1] - y
        return number if up < down else number + 1

    def outwards(self, y: float) -> list[int]:
        """The gaps at and around a height, the nearest first, the lower one of two."""
        middle = self.nearest(y)
        around = range(max(middle - _TRIES, 0), min(middle + _TRIES + 1, len(self.tops)))
        return sorted(around, key=lambda n: (round(abs(self.clamp(n, y) - y), 1), -n))

    def holds(self, upper: float, lower: float) -> bool:
        """Whether everything between two heights is free."""
        number = self.nearest(upper)
        return self.tops[number] <= upper and lower <= self.bottoms[number]

    def clamp(self, number: int, y: float) -> float:
        """The height within a gap that is nearest to ``y``."""
        return min(max(y, self.tops[number]), self.bottoms[number])


@dataclass(slots=True)
class Passage:
    """The links that pass one gap, each with the height it would like."""

    top: float
    bottom: float
    wishes: list[tuple[float, int]] = field(default_factory=list)

    @property
    def full(self) -> bool:
        """Whether one more link would have to come closer than :data:`SPACING`."""
        return len(self.wishes) * SPACING > self.bottom - self.top

    def heights(self) -> dict[int, float]:
        """A height of its own for every link, near its wish, in the order of the wishes."""
        wishes = sorted(self.wishes)
        spacing = min(SPACING, (self.bottom - self.top) / len(wishes))
        return dict(zip((link for _, link in wishes), self._spread(wishes, spacing), strict=True))

    def _spread(self, wishes: Sequence[tuple[float, int]], spacing: float) -> list[float]:
        heights: list[float] = []
        for wish, _ in wishes:
            lowest = heights[-1] + spacing if heights else self.top
            heights.append(max(wish, lowest))
        limit = self.bottom
        for i in range(len(heights) - 1, -1, -1):
            heights[i] = min(heights[i], limit)
            limit = heights[i] - spacing
        return heights
