"""The decision table: was it the implementation, the conditions or the theory that failed?

Five questions decide it, each answered yes, no or not at all: were the outputs delivered (D), did
preconditions and assumptions hold (P), was the result reached (O), is its time up (T), is an
external factor at work (E)? A delivery that is not due yet has not failed: it *waits*.

The table follows Suchman (1967) and Weiss (1997) on theory failure and implementation failure,
Stame (2010) on the conditions as a third kind, and Mayne (2001) on contribution.

What is not known matters only if the verdict would change with it: an unknown that the verdict
depends on, whatever the others turn out to be. All of these and no others have to be found out
before the verdict is sure whatever they show, so they are the smallest set that decides it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from itertools import product
from typing import Generic, NamedTuple, TypeVar

from logicmodel.diagnostics import Text

Unknown = TypeVar("Unknown")


class Verdict(Enum):
    """What can be said of a result and the way that was to lead to it."""

    IMPLEMENTATION_FAILURE = "implementation_failure"
    REACHED_WITHOUT_ACTIVITY = "reached_without_activity"
    CONDITIONS_LACKING = "conditions_lacking"
    REACHED_DESPITE_CONDITIONS = "reached_despite_conditions"
    THEORY_FAILURE = "theory_failure"
    TOO_EARLY = "too_early"
    CONSISTENT = "consistent"
    CONTESTED = "contested"

    @property
    def title(self) -> Text:
        """The verdict in a word or two."""
        return _TITLES[self]

    @property
    def missed(self) -> bool:
        """Whether it explains why a result was not reached."""
        return self in _MISSED


_TITLES = {
    Verdict.IMPLEMENTATION_FAILURE: Text("genomförandefel", "implementation failure"),
    Verdict.REACHED_WITHOUT_ACTIVITY: Text("nått utan insatsen", "reached without the activity"),
    Verdict.CONDITIONS_LACKING: Text("förutsättningar brister", "conditions lacking"),
    Verdict.REACHED_DESPITE_CONDITIONS: Text(
        "nått trots bristande förutsättningar", "reached although conditions failed"
    ),
    Verdict.THEORY_FAILURE: Text("teorifel", "theory failure"),
    Verdict.TOO_EARLY: Text("för tidigt att säga", "too early to tell"),
    Verdict.CONSISTENT: Text("stämmer med teorin", "consistent with the theory"),
    Verdict.CONTESTED: Text("bidraget är omtvistat", "contribution contested"),
}
_MISSED = {
    Verdict.IMPLEMENTATION_FAILURE,
    Verdict.CONDITIONS_LACKING,
    Verdict.THEORY_FAILURE,
}


class Case(NamedTuple):
    """One answer to every question.

    ``failed`` and ``waiting`` are the two ways to lack delivery: something due was not delivered,
    or something is not due yet.
    """

    failed: bool
    waiting: bool
    held: bool
    reached: bool
    time_up: bool
    contested: bool


def decide(case: Case) -> Verdict:
    """The decision table, row by row."""
    failed, waiting, held, reached, time_up, contested = case
    if failed or waiting:
        if reached:
            return Verdict.REACHED_WITHOUT_ACTIVITY
        return Verdict.IMPLEMENTATION_FAILURE if failed or time_up else Verdict.TOO_EARLY
    if not held:
        return Verdict.REACHED_DESPITE_CONDITIONS if reached else Verdict.CONDITIONS_LACKING
    if not reached:
        return Verdict.THEORY_FAILURE if time_up else Verdict.TOO_EARLY
    return Verdict.CONTESTED if contested else Verdict.CONSISTENT


@dataclass
class Question(Generic[Unknown]):
    """A question that several facts answer: whether any of them is so.

    ``settled`` is whether one is known to be; ``unknown`` are those of which nobody can tell.
    """

    settled: bool = False
    unknown: list[Unknown] = field(default_factory=list)

    def learn(self, fact: bool | None, who: Unknown) -> None:
        """Take in one fact: so, not so, or unknown."""
        if fact is None:
            self.unknown.append(who)
        elif fact:
            self.settled = True

    @property
    def answers(self) -> tuple[bool, ...]:
        """The answers there can be."""
        if self.settled:
            return (True,)
        return (False, True) if self.unknown else (False,)


@dataclass
class Evidence(Generic[Unknown]):
    """Everything that bears on one verdict, asked so that one fact is enough for a yes.

    Attributes:
        failed: Was anything due not delivered?
        waiting: Is anything to be delivered later?
        broken: Did a precondition or an assumption fail?
        missed: Is a target of the result itself not reached?
        early: Is there a time that is not up yet?
        contested: Is an external factor at work?
    """

    failed: Question[Unknown] = field(default_factory=Question)
    waiting: Question[Unknown] = field(default_factory=Question)
    broken: Question[Unknown] = field(default_factory=Question)
    missed: Question[Unknown] = field(default_factory=Question)
    early: Question[Unknown] = field(default_factory=Question)
    contested: Question[Unknown] = field(default_factory=Question)

    @property
    def questions(self) -> tuple[Question[Unknown], ...]:
        """The six, in the order of :class:`Case`."""
        return (
            self.failed, self.waiting, self.broken, self.missed, self.early, self.contested,
        )  # fmt: skip

    def add(self, other: "Evidence[Unknown]") -> None:
        """Take in what bears on this verdict among others."""
        for mine, theirs in zip(self.questions, other.questions, strict=True):
            mine.settled |= theirs.settled
            mine.unknown += theirs.unknown


class Judgement(NamedTuple, Generic[Unknown]):
    """Every verdict that is still possible, and what has to be known to have one.

    A single verdict is decided, and then nothing is missing.
    """

    verdicts: frozenset[Verdict]
    missing: tuple[Unknown, ...]

    @property
    def verdict(self) -> Verdict | None:
        """The verdict, if it is decided."""
        return next(iter(self.verdicts)) if len(self.verdicts) == 1 else None


def judge(evidence: Evidence[Unknown]) -> Judgement[Unknown]:
    """Decide, or say exactly what is missing. No fact may answer more than one question.

    A question that the verdict turns on needs all its unknown facts: where all others are not
    so, each of them decides. Linear in the number of unknown facts.
    """
    answers = tuple(question.answers for question in evidence.questions)
    verdicts, turning = _possible(answers)
    missing = (
        fact
        for number, question in enumerate(evidence.questions)
        if number in turning
        for fact in question.unknown
    )
    return Judgement(verdicts, tuple(missing))


@cache
def _possible(
    answers: tuple[tuple[bool, ...], ...],
) -> tuple[frozenset[Verdict], frozenset[int]]:
    """The verdicts that these answers allow, and the questions that tell them apart."""
    table = {given: decide(_case(given)) for given in product(*answers)}
    turning = {
        number
        for given in table
        for number, other in _neighbours(given, answers)
        if table[given] is not table[other]
    }
    return frozenset(table.values()), frozenset(turning)


def _neighbours(
    given: tuple[bool, ...], answers: tuple[tuple[bool, ...], ...]
) -> Iterator[tuple[int, tuple[bool, ...]]]:
    """The same answers but for one, and which."""
    for number, possible in enumerate(answers):
        if len(possible) > 1:
            yield number, (*given[:number], not given[number], *given[number + 1 :])


def _case(given: tuple[bool, ...]) -> Case:
    failed, waiting, broken, missed, early, contested = given
    return Case(failed, waiting, not broken, not missed, not early, contested)
