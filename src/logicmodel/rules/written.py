"""Values in messages and hints: as a planner would write them in the file, in both languages."""

from dataclasses import asdict
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from logicmodel.diagnostics import Text
from logicmodel.model.values import Date, Measure, Milestone, Series, Target

Value = Decimal | Date | Measure | Series | Milestone | Target

if TYPE_CHECKING:
    from logicmodel.syntax.printing.values import Wording


def written(value: Value | None) -> Text:
    """Any value of the file: ``81,9``, ``2030``, ``40 (2023)``, ``minst 90 till 2030``.

    For ``None`` the word year, to stand where a year is to be filled in.
    """
    if value is None or isinstance(value, Date):
        return Text(value or "år", value or "year")
    # Late, because it brings in the grammar and only a model with findings needs it.
    from logicmodel.syntax.printing.values import Wording

    return Text(_in(Wording("sv"), value), _in(Wording("en"), value))


def _in(wording: "Wording", value: Value) -> str:
    if isinstance(value, Decimal):
        return wording.number(value)
    parts: Any = value
    write = wording.measure if isinstance(value, Measure | Series) else wording.target
    return write(asdict(parts))
