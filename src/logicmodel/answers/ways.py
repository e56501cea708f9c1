"""Which ways there are through a model: what carries what, how far, and to which goals.

A way follows links that lead to something, and goes from what is required or used to what needs
it. It follows neither feedback nor links that counteract. Everything here is linear.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from logicmodel.model.goals import Goals, ahead, places
from logicmodel.model.graph import knots
from logicmodel.model.logic import LogicModel
from logicmodel.views.view import ArrowKind
from logicmodel.views.web import Tie, Web


class Ways:
    """The ways through one model; ids come in file order where nothing else is said."""

    def __init__(self, model: LogicModel) -> None:
        self.model = model
        self.web = Web(model)
        self.after: dict[str, list[Tie]] = {name: [] for name in model.elements}
        self.before: dict[str, list[Tie]] = {name: [] for name in model.elements}
        for tie in self.web.ties:
            if tie.kind is ArrowKind.LEADS_TO:
                self.after[tie.source].append(tie)
                self.before[tie.target].append(tie)

    @property
    def goals(self) -> tuple[str, ...]:
        """What the logic aims at: impact goals, or else what comes closest to that."""
        return self.web.goals

    def onwards(self, starts: Iterable[str]) -> dict[str, int]:
        """How many steps it is to all that lies after any of ``starts``, the nearest first."""
        return _distances(self.onward, starts)

    def backwards(self, starts: Iterable[str]) -> dict[str, int]:
        """How many steps it is to all that lies before any of ``starts``, the nearest first."""
        return _distances(
            {name: [tie.source for tie in self.before[name]] for name in self.before}, starts
        )

    @cached_property
    def onward(self) -> dict[str, list[str]]:
        """What each element leads to at once."""
        return {name: [tie.target for tie in ties] for name, ties in self.after.items()}

    @cached_property
    def knots(self) -> list[tuple[str, ...]]:
        """The elements, those that lead to each other together; what they lead to comes first."""
        return [self.web.sorted(knot) for knot in knots(self.onward)]

    @cached_property
    def towards(self) -> dict[str, Tie]:
        """The first step of the shortest way to a goal, for all that has one; not for goals."""
        steps: dict[str, Tie] = {}
        front = list(self.goals)
        known = set(front)
        for name in front:
            for tie in self.before[name]:
                if tie.source not in known:
                    known.add(tie.source)
                    steps[tie.source] = tie
                    front.append(tie.source)
        return steps


def way(steps: Mapping[str, Tie], start: str) -> Iterator[Tie]:
    """The steps from ``start`` on, one after the other, until there is none."""
    while start in steps:
        yield steps[start]
        start = steps[start].target


class Reached:
    """Which of some targets lie after each element; the element itself does not count."""

    def __init__(self, ways: Ways, targets: Sequence[str]) -> None:
        self.targets = targets
        self._own = {name: 1 << number for number, name in enumerate(targets)}
        self._onward = ways.onward
        self._ahead = ahead(ways.onward, targets)

    def __contains__(self, name: str) -> bool:
        """Whether an element is one of the targets."""
        return name in self._own

    def bits(self, name: str, *, itself: bool = False) -> Goals:
        """The targets after an element, and it ``itself`` if asked, as bits in their order."""
        found = self._own.get(name, 0) if itself else 0
        for other in self._onward[name]:
            found |= self._ahead[other]
        return found

    def bits_of(self, names: Iterable[str]) -> Goals:
        """Some of the targets as bits."""
        return sum(self._own[name] for name in names)

    def names(self, bits: Goals) -> tuple[str, ...]:
        """Targets given as bits; the work grows with how many there are."""
        return tuple(self.targets[place] for place in places(bits))


def _distances(ways: Mapping[str, Sequence[str]], starts: Iterable[str]) -> dict[str, int]:
    found = dict.fromkeys(starts, 0)
    front = list(found)
    for name in front:
        for other in ways[name]:
            if other not in found:
                found[other] = found[name] + 1
                front.append(other)
    return {name: steps for name, steps in found.items() if steps}
