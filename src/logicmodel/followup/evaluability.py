"""Could anybody tell why a goal was missed, once all that the plan sees to has been found out?

A fact is *planned* if the plan says how it will be known: a delivery by a target with a year or
by a status that somebody keeps, a condition by somebody who watches it, a state or an indicator,
a result by a target with a year. Of the rest nobody will ever tell. The verdict on a miss turns
on such a fact in some outcome or in none: it does if it does where all that is planned went well,
since what went wrong can only explain a miss by itself (see :mod:`logicmodel.followup.verdict`).

All goals are worked out together (see :mod:`logicmodel.followup.cone`): linear in the model.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from logicmodel.diagnostics import Path
from logicmodel.followup.aims import lacks
from logicmodel.followup.bearing import Bearing, Borne, Lacks, causes, evidence, flat
from logicmodel.followup.cone import Cone
from logicmodel.followup.data import Data, folded
from logicmodel.followup.facts import Fact, Facts, Missing
from logicmodel.followup.verdict import Evidence, judge
from logicmodel.model.elements import Element, Indicator, Watched
from logicmodel.model.logic import GOALS, LogicModel
from logicmodel.model.values import Comparison, Mention


@dataclass(frozen=True)
class Evaluability:
    """What nobody will be able to tell of each goal that is missed, with all planned data.

    ``lacks`` has the goals by id; one with nothing missing can be explained.
    """

    lacks: dict[str, tuple[Lacks, ...]]

    def missing(self, goal: str) -> Lacks:
        """What the verdict on a miss of the goal turns on, and nobody will tell."""
        return flat(self.lacks[goal])

    @property
    def decidable(self) -> int:
        """For how many of the goals the cause of a miss could be decided."""
        return sum(not any(lacks) for lacks in self.lacks.values())

    @property
    def causes(self) -> dict[Missing, tuple[str, ...]]:
        """Each fact that nobody will tell, and the goals whose miss it leaves unexplained."""
        return causes(self.lacks)


def evaluability(model: LogicModel, data: Data, goals: Sequence[str] = ()) -> Evaluability:
    """Judge goals as missed, long after all that is planned to be seen has been.

    Args:
        model: The theory of change.
        data: What has been seen so far.
        goals: The goals to judge; without any, all of them in file order.
    """
    names = goals or [e.id for e in model.elements.values() if e.kind in GOALS]
    return Evaluability(_Prospect(model, data).judged(names))


def watched(element: Element | None) -> bool:
    """Whether somebody watches a condition, or has at least looked at it."""
    return isinstance(element, Watched) and bool(
        element.owners or element.state or element.indicators
    )


class _Prospect:
    """What will be known of a model one day."""

    def __init__(self, model: LogicModel, data: Data) -> None:
        self.model = model
        self.facts = Facts(model, data, dt.date.max)
        self._noted = {sight.of for sight in data.sights}

    def judged(self, goals: Sequence[str]) -> dict[str, tuple[Lacks, ...]]:
        """What the verdict on a miss of each goal turns on, and nobody will tell."""
        cone, found = Cone(self.model, *goals), {}
        known = evidence([*self._deliveries(cone), *self._conditions(cone)], len(goals))
        for goal, what in zip(goals, known, strict=True):
            if not cone.delivered(goal):
                what.failed.learn(None, (Missing("chain", ("elements", goal)),))
            self._miss(what, self.model.elements[goal])
            found[goal] = judge(what).missing
        return found

    def _miss(self, evidence: Evidence[Lacks], goal: Element) -> None:
        """That the goal is missed, if that can be seen at all, and that its time is up."""
        aims = list(self.facts.aimed(goal))
        blind = [missing for aim in aims if (missing := tuple(self._blind(*aim)))]
        if not aims:
            blind = [(Missing("target", ("elements", goal.id)),)]
        evidence.missed.learn(True if len(blind) < len(aims) else None, sum(blind, ()))
        for path, indicator in aims:
            if indicator.target and indicator.target.by is None:
                evidence.early.learn(None, (Missing("date", path),))

    def _deliveries(self, cone: Cone) -> Iterator[Borne]:
        for name, goals in cone.deliverers:
            element = self.model.elements[name]
            kept = self.facts.status(element) is not None
            for fact, _ in self.facts.deliveries(element):
                missing = () if kept else tuple(self._undelivered(element, fact))
                yield Bearing("failed", _amiss(fact, missing), missing), goals

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

    def _conditions(self, cone: Cone) -> Iterator[Borne]:
        for mention, path, goals in cone.conditions:
            fact = self.facts.holds(mention, path)
            missing: Lacks = ()
            if fact.so is None and not self._is_watched(mention):
                where: Path = ("elements", mention.ref) if mention.ref else path
                missing = (Missing("watch", where),)
            yield Bearing("broken", _amiss(fact, missing), missing), goals

    def _is_watched(self, mention: Mention) -> bool:
        name = mention.ref or ""
        return watched(self.model.elements.get(name)) or name in self._noted


def _amiss(fact: Fact, missing: Lacks) -> bool | None:
    """Known to be amiss; ``None`` if nobody will tell; else it is taken to go well."""
    return True if fact.so is False else None if missing else False


def _followed(indicator: Indicator, series: str, data: Data) -> bool:
    """Whether there is any value of a series to compare with, so that more may come."""
    name = folded(series)
    given = any(folded(other.series) == name for other in indicator.comparisons)
    return given or bool(data.beside(indicator.id, series))
