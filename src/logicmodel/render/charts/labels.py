"""Words beside the ends of curves, moved apart where they would stand on each other."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from logicmodel.render.lettering import Weight, width

SIZE = 11.0
_LINE = 13.0


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
        return self.x < other._right and other.x < self._right

    @property
    def ground(self) -> tuple[float, float, float, float]:
        """The rectangle that the words cover: x, y, width and height."""
        return self.x - 1, self.y - _LINE / 2, self._right - self.x + 2, _LINE

    @property
    def _right(self) -> float:
        return self.x + width(self.text, SIZE, self.weight)


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
