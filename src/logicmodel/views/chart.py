"""What stands in the chart of an indicator, and in a sheet of them, in words; no styling."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from logicmodel.diagnostics import Language
from logicmodel.views.view import Status


class CurveKind(StrEnum):
    """What a curve tells."""

    ACTUAL = "actual"
    FORECAST = "forecast"
    EXPECTED = "expected"
    COMPARISON = "comparison"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Dot:
    """A value on its last day; ``said`` and ``when`` are the value and its time in words."""

    day: dt.date
    value: Decimal
    said: str
    when: str
    preliminary: bool = False


@dataclass(frozen=True, slots=True)
class Curve:
    """Values in time, the oldest first. ``title`` is who or what they are of."""

    kind: CurveKind
    title: str
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """One indicator: what was expected and what came.

    ``of`` is the id of what it measures; ``aim`` says the target (``minst 90 %``), which stands at
    the end of the expected curve if there is one. ``summary`` tells it all in sentences.
    """

    of: str
    title: str
    unit: str
    language: Language
    today: dt.date
    curves: tuple[Curve, ...]
    aim: str = ""
    status: Status | None = None
    status_title: str = ""
    summary: str = ""

    def of_kind(self, kind: CurveKind) -> tuple[Curve, ...]:
        """The curves of one kind that have values."""
        return tuple(curve for curve in self.curves if curve.kind is kind and curve.dots)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Charts that belong together. ``name`` is safe as the name of a file."""

    name: str
    title: str
    language: Language
    as_of: str
    charts: tuple[Chart, ...]

    @property
    def summary(self) -> str:
        """What a reader who does not see it is told."""
        return " ".join(f"{chart.title}: {chart.summary}" for chart in self.charts)
