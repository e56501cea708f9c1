"""Why was it reached or missed? Verdicts on goals and links, and what is missing for one.

A goal is judged by everything that is to lead to it: the outputs on the way, the preconditions
of what is done, the assumptions on the arrows, the factors outside. A link is judged in the same
way by its two ends, and so shows where a theory failed; what was delivered at its start stands on
the preconditions of all that was done for it.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Literal, NamedTuple

from logicmodel.followup.bearing import Bearing, Borne, Lacks, evidence, flat, named, spread
from logicmodel.followup.cone import Cone, Stretch
from logicmodel.followup.data import Data
from logicmodel.followup.facts import Fact, Facts, Missing
from logicmodel.followup.lags import Wait
from logicmodel.followup.verdict import Evidence, Question, Verdict, judge
from logicmodel.model.elements import Activity, Element, Output
from logicmodel.model.logic import GOALS, Connection, LogicModel


class Judged(NamedTuple):
    """The verdicts that are still possible, and what is missing for one, in shared parts."""

    verdicts: frozenset[Verdict]
    lacks: tuple[Lacks, ...]

    @property
    def verdict(self) -> Verdict | None:
        """The verdict, if it is decided."""
        return next(iter(self.verdicts)) if len(self.verdicts) == 1 else None

    @property
    def missing(self) -> Lacks:
        """What has to be known to have one, each thing once."""
        return flat(self.lacks)


class Account(NamedTuple):
    """What can be said of a goal or of a link.

    Attributes:
        judgement: The verdict, or those possible and what is missing.
        failed: Ids of what was due and was not delivered.
        broken: Ids of the conditions that did not hold.
        outside: Ids of the external factors that may explain it as well.
        reached: Whether the result was reached, as far as that is known.
        weak: The first link on the way whose start was reached and whose end was not.
        wait: Until when the effect may still come, and the links that take so long.
    """

    judgement: Judged
    failed: tuple[str, ...]
    broken: tuple[str, ...]
    outside: tuple[str, ...]
    reached: bool | None
    weak: Connection | None = None
    wait: Wait | None = None


class Reasoning:
    """The verdicts on a model. Each is worked out when asked for."""

    def __init__(self, model: LogicModel, data: Data, today: dt.date) -> None:
        self.model = model
        self.facts = Facts(model, data, today)

    @cached_property
    def goals(self) -> dict[str, Account]:
        """Every impact goal and overall goal by id."""
        return self.judged([e.id for e in self.model.elements.values() if e.kind in GOALS])

    @property
    def decided(self) -> int:
        """On how many of the goals there is a verdict."""
        return sum(account.judgement.verdict is not None for account in self.goals.values())

    def goal(self, name: str) -> Account:
        """Judge an element of the chain by everything that is to lead to it."""
        return self.judged([name])[name]

    def judged(self, names: Sequence[str]) -> dict[str, Account]:
        """Judge elements of the chain, what they share once."""
        cone = Cone(self.model, *names)
        found = [*self._delivered(cone.deliverers), *self._around(cone)]
        known = evidence(found, len(names))
        waits = []
        for name, what in zip(names, known, strict=True):
            if not cone.delivered(name):
                what.failed.learn(None, (Missing("chain", ("elements", name)),))
            self._result(what, self.model.elements[name])
            waits.append(self._wait(what, cone.wait(name, self.facts.delivered)))
        accounts = _accounts(found, known)
        weak = (next(iter(links), None) for links in spread(self._weak(cone), len(names)))
        every = zip(names, accounts, weak, waits, strict=True)
        return {name: each._replace(weak=link, wait=wait) for name, each, link, wait in every}

    def link(self, connection: Connection) -> Account:
        """Judge a link by its two ends, and by what had to hold for what was done before it."""
        stretch = Stretch(self.model, connection)
        start, end = (self.model.elements[n] for n in (connection.source, connection.link.target))
        if isinstance(start, Activity | Output):
            found = list(self._delivered([(start.id, 1)]))
        else:
            found = [(_bearing("failed", fact, start.id), 1) for fact in self._aims(start)]
        found += self._around(stretch)
        (known,) = evidence(found, 1)
        self._result(known, end)
        wait = self._wait(known, stretch.wait(self.facts.delivered))
        return _accounts(found, [known])[0]._replace(wait=wait)

    def state(self, name: str) -> bool | None:
        """Whether an element of the chain was delivered or reached."""
        element = self.model.elements[name]
        facts = (
            [delivery.fact for delivery in self.facts.deliveries(element)]
            if isinstance(element, Activity | Output)
            else self._aims(element)
        )
        if any(fact.so is False for fact in facts):
            return False
        return None if any(fact.so is None for fact in facts) else True

    def _delivered(self, deliverers: Sequence[tuple[str, int]]) -> Iterator[Borne]:
        """Whether each was delivered; what was due and was not is named once."""
        for name, goals in deliverers:
            told = name
            for fact, due in self.facts.deliveries(self.model.elements[name]):
                yield _bearing("failed" if due else "waiting", fact, told), goals
                told = "" if due and fact.so is False else told

    def _around(self, cone: Cone | Stretch) -> Iterator[Borne]:
        """What should have held. A factor that helps is another explanation.

        So is one against it that has ceased.
        """
        for mention, path, goals in cone.conditions:
            yield _bearing("broken", self.facts.holds(mention, path), mention.ref or ""), goals
        for name, helps, goals in cone.factors:
            fact = self.facts.state(name)
            explains = fact.so if helps or fact.so is None else not fact.so
            yield Bearing("contested", explains, fact.missing, name), goals

    def _result(self, evidence: Evidence[Lacks], element: Element) -> None:
        if isinstance(element, Activity | Output):
            for fact, due in self.facts.deliveries(element):
                _fail(evidence.missed, fact)
                evidence.early.learn(not due, ())
            return
        for fact in self._aims(element):
            _fail(evidence.missed, fact)
        for aim in self.facts.aimed(element):
            _fail(evidence.early, self.facts.time_up(*aim))

    def _wait(self, evidence: Evidence[Lacks], wait: Wait | None) -> Wait | None:
        """Take in whether the effect may still come, and until when."""
        early = wait is not None and wait.until > self.facts.today
        evidence.early.learn(early, ())
        return wait if early else None

    def _aims(self, element: Element) -> list[Fact]:
        aims = [self.facts.reached(*aim) for aim in self.facts.aimed(element)]
        return aims or [Fact(None, (Missing("target", ("elements", element.id)),))]

    def _weak(self, cone: Cone) -> Iterator[tuple[Connection, int]]:
        """The links whose start was reached and whose end was not, for each goal the first."""
        seen = 0
        for link, goals in cone.links:
            new = goals & ~seen
            if new and self.state(link.source) is True and self.state(link.link.target) is False:
                seen |= new
                yield link, new


def _bearing(question: Literal["failed", "waiting", "broken"], fact: Fact, name: str) -> Bearing:
    """What it says that something is so: the questions are whether anything is not."""
    return Bearing(question, None if fact.so is None else not fact.so, fact.missing, name)


def _fail(question: Question[Lacks], fact: Fact) -> None:
    """Take in that something is not so."""
    question.learn(None if fact.so is None else not fact.so, fact.missing)


def _accounts(found: Sequence[Borne], known: Sequence[Evidence[Lacks]]) -> list[Account]:
    """What can be said of each, from the facts and what they say together."""
    goals = len(known)
    failed, broken = named(found, "failed", goals), named(found, "broken", goals)
    outside = named(found, "contested", goals)
    return [
        Account(Judged(*judge(each)), late, against, beside, _reached(each))
        for each, late, against, beside in zip(known, failed, broken, outside, strict=True)
    ]


def _reached(known: Evidence[Lacks]) -> bool | None:
    missed = known.missed.answers
    return None if len(missed) > 1 else not missed[0]
