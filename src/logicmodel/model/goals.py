"""Which goals a model has, and which of them its elements lead to."""

from collections.abc import Mapping, Sequence

from logicmodel.model.chain import Chain
from logicmodel.model.graph import knots
from logicmodel.model.logic import GOALS

Goals = int
"""Some of a model's goals, as the bits of one number: 1 is the first goal, 2 the second, 5 the
first and the third. So all are carried through the model at once."""


def goals(chain: Chain) -> tuple[str, ...]:
    """What the logic aims at: impact goals and overall goals, else the outcomes at the end."""
    aims = [name for kind in GOALS for name in chain.steps[kind]]
    if aims:
        return tuple(aims)
    return tuple(name for name in chain.steps["outcome"] if not chain.model.ways[name])


def ahead(ways: Mapping[str, Sequence[str]], aims: Sequence[str]) -> dict[str, Goals]:
    """Which of the goals each name leads to along ``ways``, itself included. Linear."""
    found = {goal: 1 << place for place, goal in enumerate(aims)}
    for knot in knots(ways):
        reached = 0
        for name in knot:
            reached |= found.get(name, 0)
            for other in ways[name]:
                reached |= found.get(other, 0)
        found.update(dict.fromkeys(knot, reached))
    return found


def places(some: Goals) -> list[int]:
    """The places of these goals in the row of all: ``[0, 2]`` for 5."""
    found = []
    while some:
        lowest = some & -some
        found.append(lowest.bit_length() - 1)
        some ^= lowest
    return found
