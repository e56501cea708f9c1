"""Why was it reached or missed? Verdicts on goals and links, and what is missing for one.

A goal is judged by everything that is to lead to it: the outputs on the way, the preconditions
of what is done, the assumptions on the arrows, the factors outside. A link is judged in the same
way by its two ends, and so shows where a theory failed; what was delivered at its start stands on
the preconditions of all that was done for it.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from logicmodel.followup.cone import Cone, Wait
from logicmodel.followup.data import Data
from logicmodel.followup.facts import Fact, Facts, Missing
from logicmodel.followup.verdict import Evidence, Judgement, Question, judge
from logicmodel.model.elements import Activity, Element, Output
from logicmodel.model.logic import GOALS, Connection, LogicModel

Lacks = tuple[Missing, ...]


class Account(NamedTuple):
    """What can be said of a goal or of a link.

    Attributes:
        judgement: The verdict, or those possible and what is missing.
        failed: Ids of what was due and was not delivered.
        broken: Ids of the conditions that did not hold.
        reached: Whether the result was reached, as far as that is known.
        weak: The first link on the way whose start was reached and whose end was not.
        outside: Ids of the external factors that may explain it as well.
        wait: Until when the effect may still come, and the links that take so long.
    """

    judgement: Judgement[Missing]
    failed: tuple[str, ...]
    broken: tuple[str, ...]
    reached: bool | None
    weak: Connection | None = None
    outside: tuple[str, ...] = ()
    wait: Wait | None = None


class Reasoning:
    """The verdicts on a model. Each is worked out when asked for."""

    def __init__(self, model: LogicModel, data: Data, today: dt.date) -> None:
        self.model = model
        self.facts = Facts(model, data, today)

    @cached_property
    def goals(self) -> dict[str, Account]:
        """Every impact goal and overall goal by id."""
        elements = self.model.elements
        return {name: self.goal(name) for name in elements if elements[name].kind in GOALS}

    @property
    def decided(self) -> int:
        """On how many of the goals there is a verdict."""
        return sum(account.judgement.verdict is not None for account in self.goals.values())

    def goal(self, name: str) -> Account:
        """Judge an element of the chain by everything that is to lead to it."""
        cone = Cone(self.model, name)
        evidence: Evidence[Lacks] = Evidence()
        failed = list(self._deliver(evidence, cone.deliverers))
        if not cone.deliverers:
            evidence.failed.learn(None, (Missing("chain", ("elements", name)),))
        broken = list(self._hold(evidence, cone))
        self._result(evidence, self.model.elements[name])
        wait = self._wait(evidence, cone)
        outside = tuple(self._world(evidence, cone))
        account = _account(evidence, failed, broken)
        return account._replace(weak=self._weak(cone), outside=outside, wait=wait)

    def link(self, connection: Connection) -> Account:
        """Judge a link by its two ends, and by what had to hold for what was done before it."""
        cone = Cone(self.model, connection.link.target, connection)
        evidence: Evidence[Lacks] = Evidence()
        start, end = (self.model.elements[n] for n in (connection.source, connection.link.target))
        if isinstance(start, Activity | Output):
            failed = list(self._deliver(evidence, [start.id]))
        else:
            failed = [start.id] * any(self._fail(evidence.failed, f) for f in self._aims(start))
        broken = list(self._hold(evidence, cone))
        self._result(evidence, end)
        wait = self._wait(evidence, cone)
        outside = tuple(self._world(evidence, cone))
        return _account(evidence, failed, broken)._replace(outside=outside, wait=wait)

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

    def _deliver(self, evidence: Evidence[Lacks], names: Iterable[str]) -> Iterator[str]:
        """Take in what was delivered, and yield what was due and was not."""
        for name in names:
            missed = False
            for fact, due in self.facts.deliveries(self.model.elements[name]):
                missed |= self._fail(evidence.failed if due else evidence.waiting, fact) and due
            if missed:
                yield name

    def _hold(self, evidence: Evidence[Lacks], cone: Cone) -> Iterator[str]:
        """Take in what should have held, and yield what did not."""
        for mention, path in cone.conditions:
            fact = self.facts.holds(mention, path)
            if self._fail(evidence.broken, fact) and mention.ref:
                yield mention.ref

    def _result(self, evidence: Evidence[Lacks], element: Element) -> None:
        if isinstance(element, Activity | Output):
            for fact, due in self.facts.deliveries(element):
                self._fail(evidence.missed, fact)
                evidence.early.learn(not due, ())
            return
        for fact in self._aims(element):
            self._fail(evidence.missed, fact)
        for aim in self.facts.aimed(element):
            self._fail(evidence.early, self.facts.time_up(*aim))

    def _wait(self, evidence: Evidence[Lacks], cone: Cone) -> Wait | None:
        """Take in whether the effect may still come, and until when."""
        wait = cone.wait(self.facts.delivered)
        early = wait is not None and wait.until > self.facts.today
        evidence.early.learn(early, ())
        return wait if early else None

    def _world(self, evidence: Evidence[Lacks], cone: Cone) -> Iterator[str]:
        """A factor that helps is another explanation, and so is one against it that has ceased."""
        for name, helps in cone.factors:
            fact = self.facts.state(name)
            explains = fact.so if helps or fact.so is None else not fact.so
            evidence.contested.learn(explains, fact.missing)
            if explains:
                yield name

    def _aims(self, element: Element) -> list[Fact]:
        aims = [self.facts.reached(*aim) for aim in self.facts.aimed(element)]
        return aims or [Fact(None, (Missing("target", ("elements", element.id)),))]

    def _fail(self, question: Question[Lacks], fact: Fact) -> bool:
        """Take in that something is not so; whether it is known not to be."""
        question.learn(None if fact.so is None else not fact.so, fact.missing)
        return fact.so is False

    def _weak(self, cone: Cone) -> Connection | None:
        return next(
            (
                link
                for link in cone.links
                if self.state(link.source) is True and self.state(link.link.target) is False
            ),
            None,
        )


def _account(evidence: Evidence[Lacks], failed: list[str], broken: list[str]) -> Account:
    judged = judge(evidence)
    missing = tuple(dict.fromkeys(one for lacks in judged.missing for one in lacks))
    missed = evidence.missed.answers
    return Account(
        Judgement(judged.verdicts, missing),
        tuple(failed),
        tuple(dict.fromkeys(broken)),
        None if len(missed) > 1 else not missed[0],
    )
