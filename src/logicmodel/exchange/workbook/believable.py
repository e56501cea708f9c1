"""Which answers can be so: not of days to come, nor numbers that the unit does not allow."""

import datetime as dt
from typing import TypeVar

from logicmodel.diagnostics import Language, Text
from logicmodel.exchange.workbook.answers import Answers, Told
from logicmodel.followup.data import Data, Sight, Step, Value
from logicmodel.model.logic import LogicModel
from logicmodel.model.targets import unit_of_group
from logicmodel.model.units import Bounds, bounds, is_difference
from logicmodel.source import Span
from logicmodel.views.figures import number

_Entry = TypeVar("_Entry", Value, Step, Sight)


def believable(
    data: Data, model: LogicModel, answers: Answers, today: dt.date
) -> tuple[Data, list[Told]]:
    """What of the answers can be so, and what to say of the others.

    Args:
        data: The answers as they were read.
        model: What there is to follow up.
        answers: The workbook, to find places in.
        today: The day after which nothing can have been seen yet.
    """
    told: list[Told] = []

    def sound(entries: tuple[_Entry, ...]) -> tuple[_Entry, ...]:
        kept = []
        for entry in entries:
            doubt = _to_come(entry, today) or _impossible(entry, model)
            if doubt and isinstance(entry.at, Span):
                message, hint = doubt
                told.append(Told((str(answers.place(entry.at)),), message, hint))
            else:
                kept.append(entry)
        return tuple(kept)

    return Data(sound(data.values), sound(data.steps), sound(data.sights)), told


def _to_come(entry: Value | Step | Sight, today: dt.date) -> tuple[Text, Text] | None:
    """What to say of an answer of a day or a period that has not begun."""
    if isinstance(entry, Value):
        written, begins = str(entry.when), entry.when.start
    else:
        written, begins = entry.day.isoformat(), entry.day
    if begins <= today:
        return None
    message = Text(f"{written} har inte varit än.", f"{written} is still to come.")
    meant = _latest(written, begins, today)
    return message, Text(
        f"Menas {meant}? Rätta, eller vänta med svaret.",
        f"Is {meant} meant? Correct it, or wait with the answer.",
    )


def _latest(written: str, begins: dt.date, today: dt.date) -> str:
    """The same time of the latest year in which it has begun."""
    if "/" in written:
        year = today.year - (today.month < begins.month)
        return f"{year}/{(year + 1) % 100:02}"
    later = written[4:] > today.isoformat()[4 : len(written)]
    return f"{today.year - later}{written[4:]}"


def _impossible(entry: Value | Step | Sight, model: LogicModel) -> tuple[Text, Text] | None:
    """What to say of a number that cannot be; the check would refuse it too."""
    if not isinstance(entry, Value):
        return None
    measurement = model.measured[entry.indicator]
    given = measurement.unit or ""
    unit = unit_of_group(measurement.indicator, given) if entry.group else given
    allowed = bounds(unit)
    free = unit == given and is_difference(measurement.indicator.title)
    if free or allowed.hold(entry.value):
        return None
    return Text(
        f"{number(entry.value, 'sv')} {unit} kan inte stämma: {_within(allowed, 'sv')}.",
        f"{number(entry.value, 'en')} {unit} cannot be right: {_within(allowed, 'en')}.",
    ), Text("Rätta svaret.", "Correct the answer.")


def _within(allowed: Bounds, language: Language) -> str:
    low, high = allowed
    if low is not None and high is not None:
        ends = f"{number(low, language)}–{number(high, language)}"
        return Text(f"det ska ligga inom {ends}", f"it should lie within {ends}").to(language)
    return Text("det kan inte vara negativt", "it cannot be negative").to(language)
