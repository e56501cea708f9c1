"""What is found out about the goals of one model on a day."""

import datetime as dt
from functools import cached_property

from logicmodel.answers.phrases import Phrases
from logicmodel.diagnostics import Path
from logicmodel.followup.cone import Cone
from logicmodel.followup.data import Data, Value
from logicmodel.followup.evaluability import Evaluability, evaluability
from logicmodel.followup.facts import Facts, Missing
from logicmodel.followup.progress import Progress, progress
from logicmodel.followup.reasoning import Account, Reasoning
from logicmodel.followup.verdict import Verdict
from logicmodel.model.chain import reading_order
from logicmodel.model.elements import Activity, Indicator, Output
from logicmodel.model.logic import GOALS, LogicModel


class Inquiry:
    """The verdicts on a model, what is missing for them, and the words to say it in."""

    def __init__(self, model: LogicModel, data: Data, today: dt.date, phrases: Phrases) -> None:
        self.model, self.data, self.today, self.phrases = model, data, today, phrases
        self._reasoning = Reasoning(model, data, today)
        self._progress: dict[str, Progress] = {}

    @property
    def facts(self) -> Facts:
        """What is known of each thing."""
        return self._reasoning.facts

    @cached_property
    def goals(self) -> list[str]:
        """Every impact goal and overall goal, in file order."""
        return [name for name, each in self.model.elements.items() if each.kind in GOALS]

    @cached_property
    def decided(self) -> list[str]:
        """The goals for which there is a cause, or an explanation of success, today."""
        undecided = (None, Verdict.TOO_EARLY)
        return [name for name in self.goals if self.verdict(name) not in undecided]

    @cached_property
    def too_early(self) -> list[str]:
        """The goals of which it is too early to say anything."""
        return [name for name in self.goals if self.verdict(name) is Verdict.TOO_EARLY]

    @cached_property
    def decidable(self) -> list[str]:
        """The goals for which there will be a verdict once all planned data have come."""
        return [name for name in self.goals if name in self.decided or not self.never(name)]

    def account(self, name: str) -> Account:
        """The verdict on a goal or another step of the chain, and what speaks for it."""
        return self._reasoning.goals[name] if name in self.goals else self._reasoning.goal(name)

    def verdict(self, name: str) -> Verdict | None:
        """The verdict, if it is decided."""
        return self.account(name).judgement.verdict

    def missing(self, name: str) -> tuple[Missing, ...]:
        """What would decide the verdict today."""
        return self.account(name).judgement.missing

    def never(self, name: str) -> tuple[Missing, ...]:
        """What nobody will know of a goal that is missed, with all planned data."""
        return self._evaluability.goals.get(name, ())

    @cached_property
    def _evaluability(self) -> Evaluability:
        return evaluability(self.model, self.data)

    def so_far(self, name: str) -> tuple[list[str], list[str]]:
        """Of what is to be done and delivered on the way to a goal: what is, what is under way."""
        done, under_way = [], []
        for each in reading_order(self.model, Cone(self.model, name).members - {name}):
            element = self.model.elements[each]
            if not isinstance(element, Activity | Output):
                continue
            found = [delivery.fact for delivery in self.facts.deliveries(element)]
            if all(fact.so for fact in found):
                done.append(each)
            elif self.facts.status(element) == "ongoing" or any(fact.value for fact in found):
                under_way.append(each)
        return done, under_way

    def indicators(self, name: str) -> list[Indicator]:
        """The indicators of an element."""
        return list(getattr(self.model.elements[name], "indicators", {}).values())

    def progress(self, indicator: Indicator) -> Progress:
        """How an indicator stands."""
        if indicator.id not in self._progress:
            self._progress[indicator.id] = progress(indicator, self.data, self.today)
        return self._progress[indicator.id]

    def telling(self, name: str, indicator: Indicator) -> Value | None:
        """The value that tells whether a target was reached; else the latest one."""
        fact = self.facts.reached(_path(name, indicator), indicator)
        return fact.value or self.progress(indicator).latest

    def missed(self, name: str, indicator: Indicator) -> bool:
        """Whether the time of its target is up, and the target is not reached."""
        path = _path(name, indicator)
        over = self.facts.time_up(path, indicator).so
        return bool(over) and self.facts.reached(path, indicator).so is False

    def time_is_up(self, name: str) -> bool:
        """Whether everything that was to be reached should have been by now."""
        aims = list(self.facts.aimed(self.model.elements[name]))
        return bool(aims) and all(self.facts.time_up(*aim).so for aim in aims)


def _path(name: str, indicator: Indicator) -> Path:
    return ("elements", name, "indicators", indicator.id)
