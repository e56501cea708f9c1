"""How things stand on a day: the status of each box and what has failed, in the reader's words."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from logicmodel.diagnostics import Language, Text
from logicmodel.followup import progress as follow
from logicmodel.followup.data import Data
from logicmodel.followup.reasoning import Reasoning
from logicmodel.followup.rounding import like
from logicmodel.model.chain import STEP
from logicmodel.model.elements import Activity, AnyElement, Element, Indicator, Output
from logicmodel.model.logic import CONDITIONS, LogicModel
from logicmodel.model.values import Comparison, Date, Gap
from logicmodel.views import figures
from logicmodel.views.flaws import Flaws
from logicmodel.views.seen import with_seen
from logicmodel.views.view import Status

_GRAVEST = (
    Status.MISSED, Status.BEHIND, Status.NO_DATA, Status.ON_TRACK, Status.TOO_EARLY, Status.REACHED,
)  # fmt: skip
_UNMEASURED, _NO_TARGET = Text("mäts inte", "not measured"), Text("inget målvärde", "no target")
_DONE = {True: Text("genomförd", "carried out"), False: Text("levererad", "delivered")}
_NOT_DONE = {
    True: Text("inte genomförd", "not carried out"),
    False: Text("inte levererad", "not delivered"),
}
_STOPPED, _UNDER_WAY = Text("avbruten", "cancelled"), Text("pågår", "under way")
_NOT_DUE, _UNKNOWN = Text("inte dags än", "not due yet"), Text("läget okänt", "not known")
_HOLDS, _FAILS = Text("håller", "holds"), Text("brister", "failed")
_DOUBTFUL = Text("tveksamt", "doubtful")


class Mark(NamedTuple):
    """How an element stands: its status, the word for it, what failed, and more for the details."""

    status: Status
    title: str
    notes: tuple[str, ...] = ()
    details: str = ""


class Standing:
    """How the things of a model stand on a day. Each is worked out when a picture shows it.

    Attributes:
        model: The model with what has been seen written in.
        flaws: What has failed.
        as_of: The day in words.
    """

    def __init__(self, model: LogicModel, data: Data, today: dt.date, language: Language) -> None:
        self.language: Language = language
        self._reasoning = Reasoning(model, data, today)
        self._facts = self._reasoning.facts
        self.model = with_seen(self._facts)
        self.as_of = figures.day(Date(today.isoformat()), language)
        self.flaws = Flaws(self._reasoning, language)

    def mark(self, element: AnyElement) -> Mark | None:
        """How an element stands; nothing for what is neither done, reached nor holds."""
        if isinstance(element, Activity | Output):
            status, title = self._delivery(element)
        elif element.kind in STEP:
            status, title = self._reach(element)
        elif element.kind in CONDITIONS:
            status, title = self._condition(element.id)
        elif element.kind == "external_factor":
            status, title = self._around(element.id)
        else:
            return None
        notes = tuple(self.flaws.of_element(element))
        return Mark(status, title.to(self.language), notes, "\n".join(self._expected(element)))

    def of_indicator(self, indicator: Indicator) -> Mark | None:
        """How an indicator stands; nothing for one without a target to reach."""
        if indicator.target is None or indicator.target.kind == "deferred":
            return None
        status, title = self._progress(indicator)
        return Mark(status, title.to(self.language))

    def _delivery(self, element: Activity | Output) -> tuple[Status, Text]:
        found = list(self._facts.deliveries(element))
        done, status = isinstance(element, Activity), self._facts.status(element)
        if any(fact.so is False and due for fact, due in found):
            stopped = status == "cancelled"
            return Status.MISSED, _STOPPED if stopped else _NOT_DONE[done]
        if any(fact.so is None and due for fact, due in found):
            return Status.NO_DATA, _UNKNOWN
        if all(fact.so for fact, _ in found):
            return Status.REACHED, _DONE[done]
        if any(True for _ in self._facts.aimed(element)):
            return self._reach(element)
        return Status.TOO_EARLY, _UNDER_WAY if status == "ongoing" else _NOT_DUE

    def _reach(self, element: Element) -> tuple[Status, Text]:
        """Of several indicators the one that is worst off."""
        found = [self._progress(indicator) for _, indicator in self._facts.aimed(element)]
        if not found:
            measured = getattr(element, "indicators", None)
            return Status.NO_DATA, _NO_TARGET if measured else _UNMEASURED
        return min(found, key=lambda each: _GRAVEST.index(each[0]))

    def _progress(self, indicator: Indicator) -> tuple[Status, Text]:
        status = follow.progress(indicator, self._facts.data, self._facts.today).status
        return Status(status.value), status.title

    def _condition(self, name: str) -> tuple[Status, Text]:
        so = self._facts.state(name).so
        if so is None:
            doubtful = self._facts.look(name).state == "doubtful"
            return Status.NO_DATA, _DOUBTFUL if doubtful else _UNKNOWN
        return (Status.REACHED, _HOLDS) if so else (Status.MISSED, _FAILS)

    def _around(self, name: str) -> tuple[Status, Text]:
        """An external factor, which the plan does not count on: that it holds is no success."""
        status, title = self._condition(name)
        plain = {Status.REACHED: Status.PRESENT, Status.MISSED: Status.ABSENT}
        return plain.get(status, status), title

    def _expected(self, element: Element) -> Iterator[str]:
        """What the plan expected of each indicator by the time of its latest value."""
        for _, indicator in self._facts.aimed(element):
            found = follow.progress(indicator, self._facts.data, self._facts.today)
            value, expected = found.value, found.expected
            if value is None or expected is None or _another_measure(indicator):
                continue
            should = like(expected, value.value)
            amount = figures.quantity(should, indicator.unit, self.language)
            when = figures.day(value.when, self.language)
            said = Text(
                f"{indicator.title}: enligt planen {amount} {when}",
                f"{indicator.title}: by the plan {amount} {when}",
            )
            yield f"{said.to(self.language)}."


def _another_measure(indicator: Indicator) -> bool:
    """Whether the plan is a way between differences: from others, or between groups."""
    return isinstance(indicator.target, Comparison | Gap)
