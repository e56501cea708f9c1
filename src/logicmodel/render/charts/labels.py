"""Words beside the ends of curves: where no line runs, and moved apart from each other."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from logicmodel.render.geometry import Area, Point
from logicmodel.render.lettering import Weight, width

SIZE = 11.0
_LINE, _SPACE = 13.0, 6.0
BESIDE = 8.0
"""Between the middle of a value's sign and its words."""
_CLEAR = 2.0
"""Above and below words, to what is drawn."""
_PAST, NEAR = 5.0, 24.0
"""After a line across, and how far behind a value it may stand for the words to come after it."""
_LOWER = (0.0, -9.0, 9.0, -13.0, 13.0, -18.0, 18.0, -26.0, 26.0)
"""How much lower than its value a label may stand, the best first."""

Stroke = tuple[Point, Point]


@dataclass(frozen=True, slots=True)
class Label:
    """Words with their left end at ``x``, in the middle of their height at ``y``."""

    text: str
    x: float
    y: float
    colour: str
    weight: Weight = "regular"

    def beside(self, other: "Label") -> bool:
        """Whether the two would stand on each other at the same height."""
        return self.x < other._right + _SPACE and other.x < self._right + _SPACE

    @property
    def ground(self) -> tuple[float, float, float, float]:
        """The rectangle that the words cover: x, y, width and height."""
        return self.x - 1, self.y - _LINE / 2, self._right - self.x + 2, _LINE

    @property
    def _right(self) -> float:
        return self.x + width(self.text, SIZE, self.weight)


def clear(
    labels: Iterable[Label], strokes: Sequence[Stroke], room: Area, across: float | None = None
) -> Iterator[Label]:
    """The labels where no stroke runs through them, if there is such a place beside their value.

    Args:
        labels: Each to the right of its value, those that matter most first.
        strokes: What is drawn.
        room: Where labels may stand.
        across: Where a line stands that runs through the whole chart.
    """
    placed: list[Label] = []
    for label in labels:
        right, left = (_places(label, strokes, room, x) for x in _sides(label, across))
        places = [*right, *(place for place in left if place[0] == 0)]
        free = (p for p in places if not any(p[1].beside(o) and _near(p[1], o) for o in placed))
        _, best = min(free, key=lambda place: place[0], default=(0, label))
        placed.append(best)
        yield best


def _sides(label: Label, across: float | None) -> tuple[float, float]:
    """Where words may begin: right of the value, left of it if nothing is in their way there."""
    value = label.x - BESIDE
    left = value - BESIDE - (label._right - label.x)
    near = across is not None and value <= across <= value + NEAR
    return max(label.x, across + _PAST) if near and across else label.x, left


def _places(
    label: Label, strokes: Sequence[Stroke], room: Area, x: float
) -> Iterator[tuple[int, Label]]:
    """On one side of the value, the nearest first, and how many strokes run through each."""
    for lower in _LOWER:
        place = replace(label, x=x, y=label.y + lower)
        if _within(place, room):
            left, top, wide, high = place.ground
            area = Area(left - 1, top - _CLEAR, wide + 2, high + 2 * _CLEAR)
            yield sum(_meets(stroke, area) for stroke in strokes), place


def _within(label: Label, room: Area) -> bool:
    return (
        room.x <= label.x and label._right <= room.right + 1e-6 and room.y <= label.y <= room.bottom
    )


def _near(one: Label, other: Label) -> bool:
    return abs(one.y - other.y) < _LINE


def _meets(stroke: Stroke, area: Area) -> bool:
    """Whether a part of a stroke lies in an area: what each side leaves of it is not nothing."""
    (x, y), (end_x, end_y) = stroke
    first, last = 0.0, 1.0
    for start, along, low, high in (
        (x, end_x - x, area.x, area.right),
        (y, end_y - y, area.y, area.bottom),
    ):
        if along == 0:
            if not low <= start <= high:
                return False
            continue
        ends = sorted(((low - start) / along, (high - start) / along))
        first, last = max(first, ends[0]), min(last, ends[1])
    return first <= last


def apart(labels: Sequence[Label], top: float, bottom: float) -> list[Label]:
    """The labels between two heights, in their order from the top, a line apart at least.

    Of those at the same height what is bold comes first.
    """
    placed: list[Label] = []
    for label in sorted(labels, key=lambda each: (round(each.y), each.weight != "bold")):
        above = [other.y + _LINE for other in placed if label.beside(other)]
        placed.append(replace(label, y=max([label.y, top, *above])))
    risen: list[Label] = []
    for label in reversed(placed):
        below = [other.y - _LINE for other in risen if label.beside(other)]
        risen.append(replace(label, y=min([label.y, bottom, *below])))
    return risen[::-1]
