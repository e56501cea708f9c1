"""What is known of each thing in the model on a day: yes, no, or what it would take to know.

A fact is asked for once and remembered, so that a thing that many goals share costs once.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Literal, NamedTuple

from logicmodel.diagnostics import Path
from logicmodel.followup.aims import Lacking, lacks
from logicmodel.followup.data import Condition, Data, Value
from logicmodel.followup.telling import is_over, telling
from logicmodel.model.elements import Activity, Element, Indicator, Output, Watched
from logicmodel.model.logic import LogicModel
from logicmodel.model.values import Date, Mention

Lack = Lacking | Literal["target", "date", "status", "state", "watch", "chain"]
"""What is missing of an indicator, or else: a target; the year of a target; the status of what is
done; the state of a condition; somebody who watches a condition, and an id for it where it is only
written in passing; a way from anything that is delivered."""


class Missing(NamedTuple):
    """One thing that nobody has told: what, of what, for when."""

    lack: Lack
    path: Path
    when: Date | None = None


class Fact(NamedTuple):
    """So, not so, or unknown (``None``) and then all that is missing to know it.

    ``value`` is the value that tells, if one does.
    """

    so: bool | None
    missing: tuple[Missing, ...] = ()
    value: Value | None = None


class Look(NamedTuple):
    """The state that something watched was seen to be in, when, and what was said of it."""

    state: Condition
    when: Date | None = None
    note: str | None = None


class Delivery(NamedTuple):
    """Whether something was delivered, and whether it should have been by now."""

    fact: Fact
    due: bool


class Facts:
    """The facts of a model, as far as the data tell them on a day."""

    def __init__(self, model: LogicModel, data: Data, today: dt.date) -> None:
        self.model, self.data, self.today = model, data, today
        self._steps, self._done = data.steps_by(today), data.done_by(today)
        self._sights = data.sights_by(today)
        self._reached: dict[Path, Fact] = {}

    def time_up(self, path: Path, indicator: Indicator) -> Fact:
        """Whether the time to reach an indicator's target is over."""
        due = indicator.target.by if indicator.target else None
        if due is None:
            return Fact(None, (Missing("date", path),))
        return Fact(is_over(indicator, self.today))

    def reached(self, path: Path, indicator: Indicator) -> Fact:
        """Whether an indicator's target was reached; before its time, whether it is already."""
        if path not in self._reached:
            self._reached[path] = self._reach(path, indicator)
        return self._reached[path]

    def aimed(self, element: Element) -> Iterator[tuple[Path, Indicator]]:
        """The indicators of an element that have a target, with their paths."""
        for name, indicator in getattr(element, "indicators", {}).items():
            if indicator.target and indicator.target.kind != "deferred":
                yield ("elements", element.id, "indicators", name), indicator

    def deliveries(self, element: Element) -> Iterator[Delivery]:
        """What was to be delivered by an output, or by an activity that leads to a result itself.

        What is done was delivered, if no target is known to be missed once its time is up. Else an
        output with targets is delivered if each is reached, and of one without its status tells.
        """
        status = self.status(element)
        aims = [Delivery(self.reached(*aim), self._due(aim[1])) for aim in self.aimed(element)]
        if status == "cancelled":
            yield Delivery(Fact(False), due=True)
        elif status == "done":
            missed = [aim for aim in aims if aim.due and aim.fact.so is False]
            yield from missed or [Delivery(Fact(True), due=True)]
        elif aims:
            yield from aims
        else:
            yield self._by_status(element, status)

    def delivered(self, element: Element) -> dt.date | None:
        """When something was done, as logged, else when it should have been.

        That is by its targets, by its own period or, without any, by that of the whole.
        """
        if element.id in self._done:
            return self._done[element.id]
        ends = [i.target.by.end for _, i in self.aimed(element) if i.target and i.target.by]
        end = self.model.end_of(element)
        return max(ends, default=end.end if end else None)

    def status(self, element: Element) -> str | None:
        """How far something has come, by what was logged last, else by the model."""
        step = self._steps.get(element.id)
        if step:
            return step.status
        return element.status if isinstance(element, Activity | Output) else None

    def holds(self, mention: Mention, path: Path) -> Fact:
        """Whether an assumption or precondition holds. Doubtful is not known."""
        if mention.ref is None:
            return Fact(None, (Missing("watch", path),))
        return self.state(mention.ref)

    def state(self, name: str) -> Fact:
        """Whether what is watched holds, by what was seen last."""
        look = self.look(name)
        so = {"holds": True, "failed": False}.get(look.state)
        return Fact(so, () if so is not None else (Missing("state", ("elements", name)),))

    def look(self, name: str) -> Look:
        """What was seen last of something that is watched: in the log or in the model.

        What the model says of a whole year gives way to a day in it, and of a time to come it is
        no more than a guess.
        """
        element = self.model.elements.get(name)
        given = element.state if isinstance(element, Watched) else None
        if given and given.when and given.when.start > self.today:
            given = None
        seen = self._sights.get(name)
        if seen and (given is None or given.when is None or given.when.start <= seen.day):
            return Look(seen.state, Date(seen.day.isoformat()), seen.note)
        return Look(given.state, given.when) if given else Look("unknown")

    def _reach(self, path: Path, indicator: Indicator) -> Fact:
        so, value = telling(indicator, self.data, self.today)
        if so is not None:
            return Fact(so, (), value)
        due = indicator.target.by if indicator.target and self._due(indicator) else None
        when = value.when if value else due
        lacking = lacks(indicator, value, self.data)
        return Fact(None, tuple(Missing(lack, path, when) for lack in lacking), value)

    def _due(self, indicator: Indicator) -> bool:
        """Whether the time of its target is up; one without a date counts as due."""
        due = indicator.target.by if indicator.target else None
        return due is None or is_over(indicator, self.today)

    def _by_status(self, element: Element, status: str | None) -> Delivery:
        """An undated status of what should be done by now says nothing of today."""
        end = self.model.end_of(element)
        due = end is None or self.today > end.end
        step = self._steps.get(element.id)
        if status in ("planned", "ongoing") and (
            not due or (step is not None and end is not None and step.day > end.end)
        ):
            return Delivery(Fact(False), due)
        return Delivery(Fact(None, (Missing("status", ("elements", element.id), end),)), due)
