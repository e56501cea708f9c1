"""The order of the columns: the chain's; what surrounds it stands close to what it bears on."""

from collections.abc import Iterable

from logicmodel.views.view import Arrow
from logicmodel.views.web import AROUND, STEPS


def in_order(steps: dict[str, str], arrows: Iterable[Arrow]) -> list[str]:
    """The steps that occur, from left to right.

    Links are read from left to right, so external factors and the like stand to the left of all
    that they bear on, but no further away than that: their links would run across the picture.

    Args:
        steps: The step of each box.
        arrows: The links between the boxes.
    """
    place = {step: (number, number) for number, step in enumerate(STEPS)}
    bears_on: dict[str, list[int]] = {}
    for arrow in arrows:
        source, target = steps[arrow.source], steps[arrow.target]
        if source in AROUND and target not in AROUND:
            bears_on.setdefault(source, []).append(STEPS.index(target))
    for step, targets in bears_on.items():
        # Before the first of them, and among their like in the usual order.
        place[step] = (min(targets), STEPS.index(step))
    return sorted(set(steps.values()), key=place.__getitem__)
