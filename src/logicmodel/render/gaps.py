"""The free heights between the boxes of a track, shared by the links that pass there."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from logicmodel.render.geometry import Area

SPACING = 5.0
"""What two links in the same gap keep from each other, where there is room."""
NARROW, AIR = 10.0, 4.0
"""In a gap higher than this, links keep so much further from the boxes above and below."""


@dataclass(frozen=True, slots=True)
class Gaps:
    """The free intervals of one track, from the top."""

    tops: tuple[float, ...]
    bottoms: tuple[float, ...]

    @classmethod
    def between(cls, areas: Iterable[Area], ends: tuple[float, float], clear: float) -> "Gaps":
        """The gaps that boxes, in any order, leave in a track between its two ends."""
        stack = sorted(areas, key=lambda area: area.y)
        tops = (ends[0], *(area.bottom + clear for area in stack))
        bottoms = (*(area.y - clear for area in stack), ends[1])
        spare = [
            min(max(end - start - NARROW, 0.0) / 2, AIR)
            for start, end in zip(tops, bottoms, strict=True)
        ]
        return cls(
            tuple(top + air for top, air in zip(tops, spare, strict=True)),
            tuple(bottom - air for bottom, air in zip(bottoms, spare, strict=True)),
        )

    def nearest(self, y: float) -> int:
        """The number of the gap that is nearest to a height; the lower one of two."""
        number = max(bisect_right(self.tops, y) - 1, 0)
        if y <= self.bottoms[number] or number + 1 == len(self.tops):
            return number
        up, down = y - self.bottoms[number], self.tops[number + 1] - y
        return number if up < down else number + 1


Wish = tuple[float, float]
"""The height that a link would like, and what decides between links that like the same."""


def share(wishes: Mapping[int, Wish], top: float, bottom: float) -> dict[int, float]:
    """Heights of their own, from ``top`` to ``bottom``, for links; in the order of their wishes.

    They are :data:`SPACING` apart, or as far as there is room.
    """
    order = sorted(wishes, key=lambda link: (round(wishes[link][0]), wishes[link][1], link))
    spacing = min(SPACING, (bottom - top) / max(len(order) - 1, 1))
    liked = [min(max(wishes[link][0], top), bottom) for link in order]
    return dict(zip(order, _apart(liked, spacing, bottom), strict=True))


def _apart(liked: Sequence[float], spacing: float, bottom: float) -> list[float]:
    heights: list[float] = []
    for height in liked:
        heights.append(max(height, heights[-1] + spacing) if heights else height)
    limit = bottom
    for i in range(len(heights) - 1, -1, -1):
        heights[i] = min(heights[i], limit)
        limit = heights[i] - spacing
    return heights
