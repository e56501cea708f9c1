"""What bears on several goals at once, told each of them without being gone through for each.

Which goals a thing bears on are the bits of one number. Things that come one after the other and
bear on the same goals go together: where many goals share most of a plan, a goal more costs
hardly anything.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby
from operator import itemgetter
from typing import Literal, NamedTuple, TypeVar

from logicmodel.followup.facts import Missing
from logicmodel.followup.verdict import Evidence

Thing = TypeVar("Thing")
Lacks = tuple[Missing, ...]
"""What is missing together; the same object for all goals that share it."""


Asked = Literal["failed", "waiting", "broken", "contested"]


class Bearing(NamedTuple):
    """The answer that a fact gives to one of the questions; ``None`` if it is not known.

    ``name`` is the id of what is told of where the answer is yes.
    """

    question: Asked
    so: bool | None
    missing: Lacks = ()
    name: str = ""


Borne = tuple[Bearing, int]
"""A fact, and the goals that it bears on."""


def evidence(found: Iterable[Borne], goals: int) -> list[Evidence[Lacks]]:
    """What is known of each of so many goals. What is known not to be so says nothing."""
    whole: list[Evidence[Lacks]] = [Evidence() for _ in range(goals)]
    for some, which in _together(pair for pair in found if pair[0].so is not False):
        part = _of(some)
        for number in _numbers(which):
            whole[number].add(part)
    return whole


def named(found: Iterable[Borne], question: Asked, goals: int) -> list[tuple[str, ...]]:
    """The ids of what answers a question with yes, for each of so many goals."""
    some = ((b.name, which) for b, which in found if b.so and b.name and b.question == question)
    return list(map(tuple, spread(some, goals)))


def spread(found: Iterable[tuple[Thing, int]], goals: int) -> list[list[Thing]]:
    """The things that bear on each of so many goals, in their order."""
    whole: list[list[Thing]] = [[] for _ in range(goals)]
    for some, which in _together(found):
        for number in _numbers(which):
            whole[number] += some
    return whole


def causes(lacks: Mapping[str, Sequence[Lacks]]) -> dict[Missing, tuple[str, ...]]:
    """Each thing that is missing once, with the goals it is missing for."""
    shared: dict[int, tuple[Lacks, list[str]]] = {}
    for goal, parts in lacks.items():
        for part in parts:
            shared.setdefault(id(part), (part, []))[1].append(goal)
    found: dict[Missing, tuple[str, ...]] = {}
    for part, names in shared.values():
        goals = tuple(names)
        for one in part:
            before = found.get(one)
            found[one] = goals if before is None else tuple(dict.fromkeys((*before, *goals)))
    return found


def flat(lacks: Iterable[Lacks]) -> Lacks:
    """All that is missing, each thing once."""
    return tuple(dict.fromkeys(chain.from_iterable(lacks)))


def _together(found: Iterable[tuple[Thing, int]]) -> Iterator[tuple[list[Thing], int]]:
    for which, some in groupby(found, key=itemgetter(1)):
        yield [thing for thing, _ in some], which


def _of(some: Iterable[Bearing]) -> Evidence[Lacks]:
    """What some facts say together, what is missing of each question in one piece."""
    part: Evidence[Lacks] = Evidence()
    for bearing in some:
        getattr(part, bearing.question).learn(bearing.so, bearing.missing)
    for question in part.questions:
        if question.unknown:
            question.unknown = [flat(question.unknown)]
    return part


def _numbers(which: int) -> Iterator[int]:
    """Where the bits of a number are set."""
    while which:
        lowest = which & -which
        yield lowest.bit_length() - 1
        which ^= lowest
