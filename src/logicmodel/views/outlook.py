"""How far the chain to each goal reaches, what holds it back, and where to begin.

A finding holds back every goal that the place it is about leads to. So one hole near the
activities may hold back many goals, and the finding that holds back most is the first to mend.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from logicmodel.diagnostics import Diagnostic, Language, Path, Severity, Text
from logicmodel.model.chain import Chain
from logicmodel.model.goals import Goals, ahead, goals, places
from logicmodel.model.logic import CHAIN, LogicModel
from logicmodel.model.references import references
from logicmodel.model.resolve import Guess
from logicmodel.views.matrix import enumerated

STEPS = CHAIN[:3]
"""What a whole chain to a goal consists of, the goal itself apart."""


_MOST = 5
_INSTEAD: tuple[tuple[str, Language], ...] = (("i stället för", "sv"), ("instead of", "en"))


@dataclass(frozen=True, slots=True)
class Standing:
    """How one goal stands.

    Attributes:
        goal: Its id.
        kind: What it is: ``impact``, ``overall_goal`` or, where there is no goal, ``outcome``.
        title: Its title.
        steps: Which of :data:`STEPS` stand on an unbroken way to the goal.
        first: The first finding to mend among those that hold the goal back.
        counts: How many findings of each severity do.
        plan: The file that its model starts in.
    """

    goal: str
    kind: str
    title: str
    steps: frozenset[str]
    first: Diagnostic | None
    counts: Mapping[Severity, int]
    plan: str = ""

    @property
    def whole(self) -> bool:
        """Whether an activity stands on such a way, so that the chain is complete."""
        return STEPS[0] in self.steps


def as_if(guesses: Iterable[Guess]) -> Text:
    """What is said to rest on a guess; empty for none."""
    pairs = list(dict.fromkeys(guesses))
    if not pairs:
        return Text("", "")
    sv, en = (
        enumerated((f"{each.written} {word} {each.meant}" for each in pairs), language, _MOST)
        for word, language in _INSTEAD
    )
    return Text(
        f"Räknat som om det här vore felskrivet: {sv}.",
        f"Reckoned as if this were a slip: {en}.",
    )


class Outlook:
    """The goals of a model and the ways to them.

    Args:
        model: The model.
        skipping: Whether a chain may jump over a step, as in Region Kronoberg's template.
    """

    def __init__(self, model: LogicModel, *, skipping: bool = False) -> None:
        self.model = model
        self._chain = Chain(model)
        self._longest = len(CHAIN) if skipping else 1
        self.goals = goals(self._chain)

    def standings(self, diagnostics: Iterable[Diagnostic] = ()) -> tuple[Standing, ...]:
        """Every goal, the one that is furthest from whole first, of equals the first to mend."""
        held = self._in_order(diagnostics)
        first = self._first(goals for _, goals in held)
        counts = _counts(held)

        def standing(place: int) -> Standing:
            goal = self.model.elements[self.goals[place]]
            steps = frozenset(step for step in STEPS if self._behind[step] >> place & 1)
            begin = held[first[place]][0] if place in first else None
            return Standing(goal.id, goal.kind, goal.title, steps, begin, counts.get(place, {}))

        found = [(standing(place), first.get(place, len(held))) for place in range(len(self.goals))]
        found.sort(key=lambda pair: (pair[0].whole, len(pair[0].steps), pair[1]))
        return tuple(goal for goal, _ in found)

    def astray(self, diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """The findings about elements that lead to no goal, the first to mend first."""
        found = self._in_order(diagnostics)
        return tuple(d for d, held in found if not held and self.element_of(d.about))

    def held_back(self, diagnostic: Diagnostic) -> Goals:
        """The goals that a finding holds back.

        Where it is about something that leads nowhere, those of what ought to be led to.
        """
        own = self.ahead_of(diagnostic.about)
        return own or _union(self.ahead_of(related.about) for related in diagnostic.related)

    def ahead_of(self, path: Path) -> Goals:
        """The goals that something in the model leads to, by the path of any part of it."""
        match path:
            case ("elements", str(name), "links", int(number), *_):
                # Only what this link leads to, of all that its element leads to.
                return self._ahead.get(self.model.elements[name].links[number].target, 0)
        return self._ahead.get(self.element_of(path), 0)

    def element_of(self, path: Path) -> str:
        """The element that a path lies in, or that is adapted there; empty if there is none."""
        match path:
            case ("elements", str(name), *_):
                return name
            case ("adaptations", str(name), *_) if name in self.model.adaptations:
                return self.model.adaptations[name].of
        return ""

    # ---- what to mend -----------------------------------------------------------------------

    def _in_order(self, diagnostics: Iterable[Diagnostic]) -> list[tuple[Diagnostic, Goals]]:
        """The gravest first, among them what breaks the chain, then what holds back most goals."""
        held = [(diagnostic, self.held_back(diagnostic)) for diagnostic in diagnostics]
        return sorted(
            held, key=lambda h: (-h[0].severity, not h[0].code.startswith("LM1"), -h[1].bit_count())
        )

    def _first(self, held: Iterable[Goals]) -> dict[int, int]:
        """For each goal, by place, the number of the first finding that holds it back."""
        first: dict[int, int] = {}
        left = (1 << len(self.goals)) - 1
        for number, some in enumerate(held):
            first.update(dict.fromkeys(places(some & left), number))
            left &= ~some
        return first

    # ---- the ways to the goals ----------------------------------------------------------------

    @cached_property
    def _behind(self) -> dict[str, Goals]:
        """For each step, the goals that an unbroken way leads to from one of its elements."""
        reached = ahead(self._ways(self._longest), self.goals)
        return {step: _union(reached[n] for n in self._chain.steps[step]) for step in STEPS}

    @cached_property
    def _ahead(self) -> dict[str, Goals]:
        """The goals that each element bears on: by any way forward, or since it is made use of."""
        ways = self._ways(len(CHAIN))
        for user in self.model.elements.values():
            for used in references(user, ()):
                if used.path[-1] != "target" and used.id in ways:
                    ways[used.id].append(user.id)
        return ahead(ways, self.goals)

    def _ways(self, longest: int) -> dict[str, list[str]]:
        """What each element leads on to, by links that take at most so many steps forward."""
        ways: dict[str, list[str]] = {name: [] for name in self.model.elements}
        for connection, steps in self._chain.strides:
            if steps is None or 0 <= steps <= longest:
                ways[connection.source].append(connection.link.target)
        return ways


def _counts(held: Iterable[tuple[Diagnostic, Goals]]) -> dict[int, Counter[Severity]]:
    """For each goal, by place, how many findings of each severity hold it back."""
    counts: dict[int, Counter[Severity]] = {}
    alike = Counter((some, diagnostic.severity) for diagnostic, some in held)
    for (some, severity), count in alike.items():
        for place in places(some):
            counts.setdefault(place, Counter())[severity] += count
    return counts


def _union(some: Iterable[Goals]) -> Goals:
    every = 0
    for each in some:
        every |= each
    return every
