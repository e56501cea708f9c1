"""What each row of the workbook asks, and what stands beside it to answer by."""

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from logicmodel import words
from logicmodel.diagnostics import Language, Text
from logicmodel.followup.data import Data, Step, Value
from logicmodel.followup.due import Due
from logicmodel.followup.places import is_count
from logicmodel.followup.progress import progress
from logicmodel.followup.rounding import rounded
from logicmodel.model.elements import (
    Activity,
    Assumption,
    Element,
    Indicator,
    Output,
    Precondition,
    Watched,
)
from logicmodel.model.logic import LogicModel
from logicmodel.model.measurement import Measurement
from logicmodel.model.targets import unit_of_group
from logicmodel.model.units import Bounds, bounds, is_difference, is_points
from logicmodel.model.values import Comparison, Date, Gap, Mention
from logicmodel.views import figures
from logicmodel.views.wording import Wording

_FOR = Text("för", "for")
_SO_FAR = Text("Hittills känt (preliminärt)", "Known so far (preliminary)")
_BY = Text("till", "by")
_PLACES, _SHORT = 4, 10


class Question(NamedTuple):
    """A row: what is asked, and what is known beforehand.

    Attributes:
        due: What is to be told.
        title: What it is about, in a line.
        below: The line below: where it belongs.
        when: The period asked about; of a status or a state it is for the person to date.
        unit: The unit of the answer.
        start: Where it starts from: the baseline, or what was told last.
        expected: What the value should be for the period.
        aim: What is aimed at.
        number: How the answer is shown, as a number format.
        bounds: What the answer may lie between.
        choices: The words to choose the answer from; none for a number.
        source: Where the value is to be found.
        definition: How it is to be measured.
    """

    due: Due
    title: str
    below: str
    when: Date | None = None
    unit: str = ""
    start: str = ""
    expected: Decimal | None = None
    aim: str = ""
    number: str = "@"
    bounds: Bounds = Bounds()
    choices: tuple[str, ...] = ()
    source: str = ""
    definition: str = ""


class Asking:
    """Puts what is due by a day into words, in one language."""

    def __init__(self, model: LogicModel, data: Data, until: dt.date, language: Language) -> None:
        self.model, self.data, self.language = model, data, language
        self.wording = Wording(model, language)
        self._measurements = {m.path: m for m in model.measurements}
        self._concerned = _concerned(model)
        self._steps = data.latest_by(until)
        self._sights = data.sights_by(until)

    def question(self, due: Due) -> Question:
        """The row in which something that is due is asked for."""
        if due.what == "value":
            return self._value(due, self._measurements[due.path])
        element = self.model.elements[due.of]
        if isinstance(element, Watched):
            return self._state(due, element)
        return self._status(due, element)

    def _value(self, due: Due, measurement: Measurement) -> Question:
        whole = measurement.adapted or measurement.indicator
        indicator = measurement.indicator
        unit = measurement.unit or ""
        own = unit_of_group(indicator, unit) if due.group else unit
        places = _places(indicator, whole)
        series = isinstance(indicator.target, Comparison) and due.place == indicator.target.series
        target = None if series else indicator.target or whole.target
        baseline = None if series else indicator.baseline or whole.baseline
        title = indicator.title or whole.title
        known = self._preliminary(due)
        return Question(
            due,
            f"{title} – {due.place}" if series else title,
            self._of(measurement.element) + (self._so_far(known, own) if known else ""),
            due.when,
            own,
            figures.measured(baseline, unit, self.language) if baseline else "",
            None if series or due.group else self._expected(indicator, due, places),
            figures.aimed(target, unit, self.language) if target else "",
            _number_format(own, places),
            Bounds() if own == unit and is_difference(title) else bounds(own),
            source=(known.source if known else None) or usual_source(measurement),
            definition=indicator.definition or whole.definition or "",
        )

    def _status(self, due: Due, element: Element) -> Question:
        own = due.path[0] == "adaptations"
        thing = self.model.adaptations[str(due.path[1])] if own else element
        step = self._steps.get((due.of, due.place))
        done = words.written("status", "done", self.language)
        by = f" {_BY.to(self.language)} {figures.day(due.when, self.language)}" if due.when else ""
        return Question(
            due,
            getattr(thing, "title", "") or element.title,
            self._of(element, itself=True),
            start=self._told(step) if step else self.wording.status(thing),
            aim=f"{done}{by}",
            choices=self._choices("status"),
        )

    def _state(self, due: Due, element: Watched) -> Question:
        sight = self._sights.get(element.id)
        given = self.wording.state(element.state) if element.state else ""
        if sight:
            state = words.written("state", sight.state, self.language)
            given = f"{state} ({sight.day.isoformat()})"
        hoped = isinstance(element, Assumption | Precondition)
        concerned = ", ".join(self._concerned.get(element.id, ()))
        below = self._of(element, itself=True)
        return Question(
            due,
            element.title,
            f"{below} {_FOR.to(self.language)} {concerned}" if concerned else below,
            start=given,
            aim=words.written("state", "holds", self.language) if hoped else "",
            choices=self._choices("state"),
        )

    def _of(self, element: Element, itself: bool = False) -> str:
        kind = self.wording.step(element.kind)  # type: ignore[attr-defined]
        if not itself:
            return f"{kind} {element.id}: {element.title}"
        period = element.period if isinstance(element, Activity | Output) else None
        return f"{kind} {figures.stretch(period, self.language)}" if period else kind

    def _preliminary(self, due: Due) -> Value | None:
        """What a later value is to replace."""
        for value in self.data.by_indicator.get(due.of, ()):
            alike = value.when == due.when and (value.place, value.group) == (due.place, due.group)
            if value.preliminary and value.kind == "actual" and alike:
                return value
        return None

    def _so_far(self, known: Value, unit: str) -> str:
        said = figures.quantity(known.value, unit, self.language)
        return f"\n{_SO_FAR.to(self.language)}: {said}"

    def _expected(self, indicator: Indicator, due: Due, places: int) -> Decimal | None:
        """None where the path is not one of the values themselves."""
        target = indicator.target
        apart = isinstance(target, Gap) and not is_points(indicator.unit or "")
        if isinstance(target, Comparison) or apart or due.when is None:
            return None
        expected = progress(indicator, self.data, due.when.end).at(due.when.end)
        return None if expected is None else rounded(expected, places)

    def _told(self, step: Step) -> str:
        status = words.written("status", step.status, self.language)
        return f"{status} ({step.day.isoformat()})"

    def _choices(self, role: str) -> tuple[str, ...]:
        return tuple(word.written(self.language) for word in words.by_key(role).values())


def _concerned(model: LogicModel) -> dict[str, list[str]]:
    """What mentions each thing that is watched, or is led to by it."""
    found: dict[str, dict[str, None]] = {}
    for element in model.elements.values():
        for ref in _watched_by(element):
            found.setdefault(ref, {})[element.id] = None
        if isinstance(element, Watched):
            targets = (link.target for link in element.links)
            found.setdefault(element.id, {}).update(dict.fromkeys(targets))
    return {name: list(others) for name, others in found.items()}


def _watched_by(element: Element) -> Iterator[str]:
    yield from element.requires
    mentions: list[Iterable[Mention]] = [element.assumptions, element.risks]
    for link in element.links:
        mentions += [link.assumptions, link.risks]
    yield from (mention.ref for some in mentions for mention in some if mention.ref)


def usual_source(measurement: Measurement) -> str:
    """Where the plan says that the values of an indicator are to be found."""
    whole = measurement.adapted or measurement.indicator
    return ", ".join(map(_mentioned, measurement.indicator.sources or whole.sources))


def _mentioned(mention: Mention) -> str:
    return mention.ref or mention.text or ""


def _places(*indicators: Indicator) -> int:
    """The decimals in which the baseline and what is aimed at are written."""
    numbers = [getattr(m, "value", None) for i in indicators for m in (i.baseline, i.target)]
    exponents = [n.as_tuple().exponent for n in numbers if n is not None]
    return min(_PLACES, max((-e for e in exponents if isinstance(e, int)), default=0))


def _number_format(unit: str, places: int) -> str:
    """As many decimals as are given, and the unit if there is room for it: ``84,25 %``."""
    if is_count(unit) and not places:
        number = "#,##0"
    else:
        number = f"0.{'0' * places}###" if places else "General"
    if not unit or len(unit) > _SHORT:
        return number
    quoted = unit.replace('"', "”")
    return f'{number}" {quoted}"'
