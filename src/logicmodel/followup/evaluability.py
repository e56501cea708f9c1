"""Could anybody tell why a goal was missed, once all that the plan sees to has been found out?

A fact is *planned* if the plan says how it will be known: a delivery by a target with a year or
by a status that somebody keeps, a condition by somebody who watches it, a state or an indicator,
a result by a target with a year. Of the rest nobody will ever tell. The verdict on a miss turns
on such a fact in some outcome or in none: it does if it does where all that is planned went well,
since what went wrong can only explain a miss by itself (see :mod:`logicmodel.followup.verdict`).

All goals are worked out together, as bits of one number an element: linear in the model.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from logicmodel.diagnostics import Path
from logicmodel.followup.aims import lacks
from logicmodel.followup.data import Data
from logicmodel.followup.facts import Fact, Facts, Missing
from logicmodel.followup.verdict import Evidence, judge
from logicmodel.model.chain import STEP
from logicmodel.model.elements import Activity, Element, Indicator, Output, Watched
from logicmodel.model.graph import knots
from logicmodel.model.logic import GOALS, LogicModel
from logicmodel.model.values import Comparison, Mention

_CONDITIONS = ("assumption", "precondition")


@dataclass(frozen=True)
class Evaluability:
    """What nobody will be able to tell of each goal that is missed, with all planned data.

    ``goals`` are all goals by id in file order; a goal with nothing missing can be explained.
    """

    goals: dict[str, tuple[Missing, ...]]

    @property
    def decidable(self) -> int:
        """For how many of the goals the cause of a miss could be decided."""
        return sum(not missing for missing in self.goals.values())

    @property
    def causes(self) -> dict[Missing, list[str]]:
        """Each fact that nobody will tell, and the goals whose miss it leaves unexplained."""
        causes: dict[Missing, list[str]] = {}
        for goal, missing in self.goals.items():
            for one in missing:
                causes.setdefault(one, []).append(goal)
        return causes


def evaluability(model: LogicModel, data: Data) -> Evaluability:
    """Judge every goal as missed, long after all that is planned to be seen has been."""
    prospect = _Prospect(model, data)
    return Evaluability({goal: prospect.missing(goal) for goal in prospect.own})


def watched(element: Element | None) -> bool:
    """Whether somebody watches a condition, or has at least looked at it."""
    return isinstance(element, Watched) and bool(
        element.owners or element.state or element.indicators
    )


class _Bearing(NamedTuple):
    """A fact that bears on some goals (as bits), and which of the questions it answers.

    ``so`` is that what was to be delivered was not, or that what should hold does not: known, or
    ``None`` and ``missing`` if it is known to nobody.
    """

    question: Literal["failed", "broken"]
    so: bool | None
    missing: tuple[Missing, ...]
    goals: int


class _Prospect:
    """What will be known of a model one day."""

    def __init__(self, model: LogicModel, data: Data) -> None:
        self.model = model
        self.facts = Facts(model, data, dt.date.max)
        self._noted = {sight.of for sight in data.sights}
        names = [name for name, element in model.elements.items() if element.kind in GOALS]
        self.own = {name: 1 << number for number, name in enumerate(names)}

    def missing(self, goal: str) -> tuple[Missing, ...]:
        """What the verdict on a miss of the goal turns on, and nobody will tell."""
        evidence: Evidence[tuple[Missing, ...]] = Evidence()
        bit = self.own[goal]
        for fact in self._bearing:
            if fact.goals & bit:
                question = evidence.failed if fact.question == "failed" else evidence.broken
                question.learn(fact.so, fact.missing)
        if not self._delivered & bit:
            evidence.failed.learn(None, (Missing("chain", ("elements", goal)),))
        self._miss(evidence, self.model.elements[goal])
        judged = judge(evidence).missing
        return tuple(dict.fromkeys(one for lacks in judged for one in lacks))

    def _miss(self, evidence: Evidence[tuple[Missing, ...]], goal: Element) -> None:
        """That the goal is missed, if that can be seen at all, and that its time is up."""
        aims = list(self.facts.aimed(goal))
        blind = [missing for aim in aims if (missing := tuple(self._blind(*aim)))]
        if not aims:
            blind = [(Missing("target", ("elements", goal.id)),)]
        evidence.missed.learn(True if len(blind) < len(aims) else None, sum(blind, ()))
        for path, indicator in aims:
            if indicator.target and indicator.target.by is None:
                evidence.early.learn(None, (Missing("date", path),))

    @cached_property
    def _delivered(self) -> int:
        """The goals that something which is delivered leads to, as bits."""
        goals = 0
        for element in self.model.every(Element):
            goals |= self._delivers_to(element)
        return goals

    @cached_property
    def _bearing(self) -> list[_Bearing]:
        """Every fact that is known to be amiss, or that nobody will tell; the rest went well."""
        found = [*self._deliveries(), *self._conditions()]
        return [fact for fact in found if fact.so is not False and fact.goals]

    @cached_property
    def _reach(self) -> dict[str, int]:
        """The goals that each step of the chain leads to or is, as bits."""
        ways = {
            name: [to for to in self.model.ways[name] if self.model.elements[to].kind in STEP]
            for name, element in self.model.elements.items()
            if element.kind in STEP
        }
        reach: dict[str, int] = {}
        for knot in knots(ways):
            goals = 0
            for name in knot:
                goals |= self.own.get(name, 0)
                for to in ways[name]:
                    goals |= reach.get(to, 0)
            reach |= dict.fromkeys(knot, goals)
        return reach

    def _delivers_to(self, element: Element) -> int:
        """The goals for which an output, or an activity without one, has to be delivered."""
        if isinstance(element, Output):
            return self._reach[element.id]
        goals = 0
        if isinstance(element, Activity):
            for to in self.model.ways[element.id]:
                if not isinstance(self.model.elements[to], Activity | Output):
                    goals |= self._reach.get(to, 0)
        return goals

    def _deliveries(self) -> Iterator[_Bearing]:
        for element in self.model.every(Element):
            if goals := self._delivers_to(element):
                kept = self.facts.status(element) is not None
                for fact, _ in self.facts.deliveries(element):
                    missing = () if kept else tuple(self._undelivered(element, fact))
                    yield _Bearing("failed", _amiss(fact, missing), missing, goals)

    def _undelivered(self, element: Element, fact: Fact) -> Iterator[Missing]:
        """What nobody will tell of something to be delivered."""
        if fact.so is not None:
            return
        for missing in fact.missing:
            if missing.lack == "status":
                yield Missing("status", missing.path)
                return
        for path, indicator in self.facts.aimed(element):
            if any(missing.path == path for missing in fact.missing):
                yield from self._blind(path, indicator)
                if indicator.target and indicator.target.by is None:
                    yield Missing("date", path)

    def _blind(self, path: Path, indicator: Indicator) -> Iterator[Missing]:
        """What it takes, beside a value, to tell whether a target is reached, and nobody has."""
        target, data = indicator.target, self.facts.data
        for lack in lacks(indicator, None, data):
            if lack == "baseline" or (
                lack == "series"
                and isinstance(target, Comparison)
                and not _followed(indicator, target.series, data)
            ):
                yield Missing(lack, path)

    def _conditions(self) -> Iterator[_Bearing]:
        for mention, path, goals in self._mentioned():
            fact = self.facts.holds(mention, path)
            missing: tuple[Missing, ...] = ()
            if fact.so is None and not self._is_watched(mention):
                where: Path = ("elements", mention.ref) if mention.ref else path
                missing = (Missing("watch", where),)
            yield _Bearing("broken", _amiss(fact, missing), missing, goals)

    def _is_watched(self, mention: Mention) -> bool:
        name = mention.ref or ""
        return watched(self.model.elements.get(name)) or name in self._noted

    def _mentioned(self) -> Iterator[tuple[Mention, Path, int]]:
        """Every precondition and assumption, where it is mentioned, and the goals it bears on."""
        reach = self._reach
        for name, element in self.model.elements.items():
            goals, path = reach.get(name, 0), ("elements", name)
            if goals:
                for number, ref in enumerate(element.requires):
                    yield Mention(ref=ref), (*path, "requires", number), goals
                for number, mention in enumerate(element.assumptions):
                    yield mention, (*path, "assumptions", number), goals
        for connection in self.model.connections:
            link, source = connection.link, self.model.elements[connection.source]
            goals = reach.get(link.target, 0)
            if goals and source.kind in _CONDITIONS:
                yield Mention(ref=source.id), connection.path, goals
            if goals and source.kind in STEP and link.kind == "leads_to":
                for number, mention in enumerate(link.assumptions):
                    yield mention, (*connection.path, "assumptions", number), goals


def _amiss(fact: Fact, missing: tuple[Missing, ...]) -> bool | None:
    """Known to be amiss; ``None`` if nobody will tell; else it is taken to go well."""
    return True if fact.so is False else None if missing else False


def _followed(indicator: Indicator, series: str, data: Data) -> bool:
    """Whether there is any value of a series to compare with, so that more may come."""
    name = series.casefold()
    return any(other.series.casefold() == name for other in indicator.comparisons) or any(
        (value.place or "").casefold() == name for value in data.by_indicator.get(indicator.id, ())
    )
