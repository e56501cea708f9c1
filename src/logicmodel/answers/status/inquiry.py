"""What is found out about the goals of one model on a day."""

import datetime as dt
from functools import cached_property

from logicmodel.answers.phrases import Phrases
from logicmodel.followup.bearing import causes, spread
from logicmodel.followup.cone import Cone
from logicmodel.followup.data import Data
from logicmodel.followup.evaluability import Evaluability, evaluability
from logicmodel.followup.facts import Facts, Missing
from logicmodel.followup.progress import Progress, progress
from logicmodel.followup.reasoning import Account, Reasoning
from logicmodel.followup.verdict import Verdict
from logicmodel.model.elements import Activity, Indicator, Output
from logicmodel.model.logic import GOALS, LogicModel


class Inquiry:
    """The verdicts on a model, what is missing for them, and the words to say it in."""

    def __init__(
        self, model: LogicModel, data: Data, today: dt.date, phrases: Phrases, only: str = ""
    ) -> None:
        """Find out about all goals, or ``only`` about one of them; see :meth:`about`."""
        self.model, self.data, self.today, self.phrases = model, data, today, phrases
        self._only = only
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
        decided, lacks = set(self.decided), self._evaluability.lacks
        return [name for name in self.goals if name in decided or not any(lacks[name])]

    @cached_property
    def _asked(self) -> list[str]:
        return [self._only] if self._only else self.goals

    @cached_property
    def _accounts(self) -> dict[str, Account]:
        return self._reasoning.judged(self._asked)

    def about(self, name: str) -> "Inquiry":
        """What is found out about one step of the chain alone."""
        return Inquiry(self.model, self.data, self.today, self.phrases, name)

    def account(self, name: str) -> Account:
        """The verdict on what is asked about, and what speaks for it."""
        return self._accounts[name]

    def verdict(self, name: str) -> Verdict | None:
        """The verdict, if it is decided."""
        return self.account(name).judgement.verdict

    def missing(self, name: str) -> tuple[Missing, ...]:
        """What would decide the verdict today."""
        return self.account(name).judgement.missing

    @cached_property
    def all_missing(self) -> dict[Missing, tuple[str, ...]]:
        """All that would decide a verdict today, each thing once, and on which goals."""
        return causes({name: each.judgement.lacks for name, each in self._accounts.items()})

    def never(self, name: str) -> tuple[Missing, ...]:
        """What nobody will know of a goal that is missed, with all planned data."""
        return self._evaluability.missing(name) if name in self.goals else ()

    @property
    def all_never(self) -> dict[Missing, tuple[str, ...]]:
        """All that nobody will know, each thing once, and of which goals."""
        return self._evaluability.causes

    @cached_property
    def _evaluability(self) -> Evaluability:
        return evaluability(self.model, self.data, self._asked)

    def so_far(self, name: str) -> tuple[list[str], list[str]]:
        """Of what is to be done and delivered on the way to a goal: what is, what is under way."""
        done, under_way = self._so_far
        return done[name], under_way[name]

    @cached_property
    def _so_far(self) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
        done: list[tuple[str, int]] = []
        under_way: list[tuple[str, int]] = []
        for each, goals in Cone(self.model, *self._asked).before:
            element = self.model.elements[each]
            if not isinstance(element, Activity | Output):
                continue
            found = [delivery.fact for delivery in self.facts.deliveries(element)]
            if all(fact.so for fact in found):
                done.append((each, goals))
            elif self.facts.status(element) == "ongoing" or any(fact.value for fact in found):
                under_way.append((each, goals))
        some = (spread(each, len(self._asked)) for each in (done, under_way))
        first, then = (dict(zip(self._asked, each, strict=True)) for each in some)
        return first, then

    def indicators(self, name: str) -> list[Indicator]:
        """The indicators of an element."""
        return list(getattr(self.model.elements[name], "indicators", {}).values())

    def progress(self, indicator: Indicator) -> Progress:
        """How an indicator stands."""
        if indicator.id not in self._progress:
            self._progress[indicator.id] = progress(indicator, self.data, self.today)
        return self._progress[indicator.id]

    def time_is_up(self, name: str) -> bool:
        """Whether everything that was to be reached should have been by now."""
        aims = list(self.facts.aimed(self.model.elements[name]))
        return bool(aims) and all(self.facts.time_up(*aim).so for aim in aims)
