"""What leads to something and what it leads to: a goal with its cone, or what one asks for."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import zip_longest
from typing import NamedTuple, TypeVar

from logicmodel.diagnostics import Text
from logicmodel.views.selection import Selection, Subject, Topic, hidden, split
from logicmodel.views.topics import step_title
from logicmodel.views.web import Web

T = TypeVar("T")


class Reach(NamedTuple):
    """How many steps to follow backwards and forwards, and the ids not to leave; all without it."""

    up: int | None = None
    down: int | None = None
    only: frozenset[str] | None = None


_WHOLE = Reach()


def goals(web: Web, most: int | None) -> Iterator[tuple[str, list[Selection]]]:
    """For each goal everything that leads to it and what it leads to.

    A picture that would hold more than ``most`` boxes is cut at a distance from the goal: its
    boxes say how many more lead there, and further pictures hold what was cut off from the goals
    that it has the shortest way to.
    """
    behind: dict[str, list[str]] = {goal: [] for goal in web.goals}
    for name in web.order:
        if name in web.members and name in web.nearest_goal:
            behind[web.nearest_goal[name]].append(name)
    for goal in web.goals:
        title = web.model.elements[goal].title
        about = Text(
            f"Allt som leder till {goal} ”{title}”, och vart målet leder vidare.",
            f"Everything that leads to {goal} “{title}”, and what the goal leads to.",
        )
        handle = Text(f"mal-{goal}", f"goal-{goal}")
        named = (f"{kind} {goal}: {title}" for kind in step_title(web.model.elements[goal].kind))
        subject = Subject(handle, Text(*named), about)
        yield goal, _goal(web, subject, goal, behind[goal], most)


def _goal(
    web: Web, subject: Subject, goal: str, behind: Sequence[str], most: int | None
) -> list[Selection]:
    whole = cone(web, subject, [goal], most, Reach(only=web.members))
    rest = [name for name in behind if name not in whole.ids] if whole.hidden else []
    if not rest:
        return [whole]
    name, title = subject.name, subject.title
    further = replace(
        subject,
        name=Text(f"{name.sv}-mer", f"{name.en}-more"),
        title=Text(f"{title.sv}, fortsättning", f"{title.en}, continued"),
    )
    topic = Topic(further, rest, web.neighbours, partial(_nearest, web), web.neighbours)
    return [whole, *split(web, topic, most)]


def _nearest(web: Web, name: str) -> Text:
    goal = web.nearest_goal.get(name)
    return Text(f"På vägen till {goal}", f"On the way to {goal}") if goal else Text("", "")


def cone(
    web: Web,
    subject: Subject,
    starts: Sequence[str],
    most: int | None,
    reach: Reach = _WHOLE,
) -> Selection:
    """The elements ``starts`` with what leads there and what they lead to, the nearest first.

    Args:
        web: The elements and their ties.
        subject: What the picture is of.
        starts: Ids of the model.
        most: How many boxes there is room for.
        reach: How far to go, and where.
    """
    rising, falling = set(starts), set(starts)
    reached = dict.fromkeys(starts)
    streams = [
        *(((name, rising) for name in web.follow(s, back=True, steps=reach.up)) for s in starts),
        *(((name, falling) for name in web.follow(s, steps=reach.down)) for s in starts),
    ]
    for name, side in _in_turn(streams):
        if reach.only is not None and name not in reach.only:
            continue
        if most is not None and len(reached) >= most and name not in reached:
            break
        reached[name] = None
        side.add(name)
    ids = frozenset(list(reached)[:most])
    more = Counter(hidden(web.before, ids & rising, ids))
    more.update(hidden(web.after, ids & falling, ids))
    return Selection(subject, ids, ids, {}, more)


def _in_turn(streams: Sequence[Iterator[T]]) -> Iterator[T]:
    """One of each, again and again, until all are at their end."""
    return (item for row in zip_longest(*streams) for item in row if item is not None)
