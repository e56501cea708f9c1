"""What each activity carries, and the order that follows from it.

The order is lexicographic: the first criterion on which two activities differ decides, and no
numbers are added up. Everything is found once for all activities, in linear time.
"""

from collections import defaultdict
from dataclasses import dataclass

from logicmodel.answers.footing import Grade, grade
from logicmodel.answers.ways import Reached, Ways, way
from logicmodel.model.elements import Activity, OverallGoal, Watched
from logicmodel.views.web import Tie

_STATES = {"holds": 0, "unknown": 1, "doubtful": 2, "failed": 3}
_NOBODY = ""
"""Stands for no activity at all; no id is empty."""


@dataclass(frozen=True, slots=True)
class Load:
    """What one activity carries.

    Attributes:
        activity: The activity.
        goals: The goals it leads to.
        overall: The overall goals it leads to, where those are not the goals already.
        alone: The goals to which no other activity leads that is under way.
        alone_outcomes: The outcomes for which that is so.
        firmest: The way to a goal whose weakest step is as firm as can be; none without a goal.
        grade: How firm that weakest step is.
        required: What has to be in place, in file order.
        state: The worst state of that.
    """

    activity: Activity
    goals: tuple[str, ...]
    overall: tuple[str, ...]
    alone: tuple[str, ...]
    alone_outcomes: tuple[str, ...]
    firmest: tuple[Tie, ...]
    grade: Grade
    required: tuple[str, ...]
    state: str

    @property
    def key(self) -> tuple[int, ...]:
        """What decides the place, the weightiest first; less is earlier."""
        return (
            -len(self.alone),
            -len(self.goals),
            -len(self.overall),
            -len(self.alone_outcomes),
            -self.grade,
            _STATES[self.state],
        )


def loads(ways: Ways) -> list[Load]:
    """What every activity carries, the one that carries most first; else in file order."""
    model = ways.model
    goals = ways.goals
    overall = tuple(g.id for g in model.every(OverallGoal) if g.id not in goals)
    outcomes = tuple(n for n, e in model.elements.items() if e.kind == "outcome" and n not in goals)
    reached = Reached(ways, (*goals, *overall, *outcomes))
    masks = [reached.bits_of(names) for names in (goals, overall, outcomes)]
    lone = _lone(ways, reached)
    firm = _firmest(ways)
    found = []
    for activity in model.every(Activity):
        bits = reached.bits(activity.id)
        alone = bits & (lone[_NOBODY] | lone[activity.id])
        steps = tuple(way(firm.steps, activity.id))
        found.append(
            Load(
                activity,
                reached.names(bits & masks[0]),
                reached.names(bits & masks[1]),
                reached.names(alone & masks[0]),
                reached.names(alone & masks[2]),
                steps,
                firm.grades.get(activity.id, Grade.FAILED),
                activity.requires,
                _worst(ways, activity),
            )
        )
    return sorted(found, key=lambda load: load.key)


def _lone(ways: Ways, reached: Reached) -> dict[str, int]:
    """The targets that a single activity under way leads to, by that one, and those of nobody.

    What is planned, done or cancelled does not count: it carries nothing at the moment.
    """
    carriers: dict[str, set[str]] = {}
    for knot in reversed(ways.knots):
        before = {tie.source for name in knot for tie in ways.before[name]} - set(knot)
        own = {name for name in knot if _carries(ways, name)}
        found = set().union(own, *(carriers[name] for name in before))
        # Two are enough to know that none is alone.
        kept = set(sorted(found)[:2])
        carriers |= dict.fromkeys(knot, kept)
    by: dict[str, int] = defaultdict(int)
    for target in reached.targets:
        names = carriers[target]
        if len(names) < 2:
            by[next(iter(names), _NOBODY)] |= reached.bits_of([target])
    return by


def _carries(ways: Ways, name: str) -> bool:
    element = ways.model.elements[name]
    return isinstance(element, Activity) and element.status in (None, "ongoing")


@dataclass(frozen=True, slots=True)
class _Firm:
    steps: dict[str, Tie]
    grades: dict[str, Grade]


def _firmest(ways: Ways) -> _Firm:
    """For all with a way to a goal: the first step of the firmest, and how firm that is.

    The firmest way is the one whose weakest step is firmest (maximin), the shortest of those.
    """
    found = _Firm({}, {})
    waiting: dict[Grade, list[tuple[str, Tie | None]]] = {each: [] for each in Grade}
    waiting[Grade.STRONG] = [(goal, None) for goal in ways.goals]
    for least in reversed(Grade):
        for name, step in waiting[least]:
            if name in found.grades:
                continue
            found.grades[name] = least
            if step:
                found.steps[name] = step
            for tie in ways.before[name]:
                if tie.source not in found.grades:
                    waiting[min(least, grade(ways.model, tie))].append((tie.source, tie))
    return found


def _worst(ways: Ways, activity: Activity) -> str:
    """The worst state of what an activity requires; what is not watched is not known to hold."""
    states = ["holds"]
    for name in activity.requires:
        element = ways.model.elements.get(name)
        if isinstance(element, Watched):
            states.append(element.state.state if element.state else "unknown")
    return max(states, key=_STATES.__getitem__)
