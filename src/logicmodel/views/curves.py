"""The curves of one indicator: the plan, what came, whom it is compared with, and groups."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from logicmodel.diagnostics import Language, Text
from logicmodel.followup.aims import measured, with_start
from logicmodel.followup.data import Data, Value, folded
from logicmodel.followup.progress import Point, Progress
from logicmodel.followup.rounding import rounded
from logicmodel.model.elements import Indicator
from logicmodel.model.targets import unit_of_group
from logicmodel.model.values import Comparison, Date, Gap
from logicmodel.views import figures
from logicmodel.views.chart import Curve, CurveKind, Dot

_ACTUAL, _PLAN = Text("utfall", "actual"), Text("plan", "plan")
_FORECAST = Text("prognos", "forecast")


class Curves:
    """The curves of an indicator on a day, in one language.

    For a target that is a gap between groups the curves are of the gap; see :meth:`of_groups`.
    """

    def __init__(
        self, indicator: Indicator, data: Data, today: dt.date, language: Language
    ) -> None:
        self._data, self._today, self._language = data, today, language
        self._indicator = with_start(indicator, data)
        self._gap = isinstance(indicator.target, Gap)
        self.unit = figures.unit_measured(indicator, language) or ""

    def of_indicator(self, progress: Progress) -> tuple[Curve, ...]:
        """What is expected, what came and is forecast, and others to compare with."""
        actual = Curve(CurveKind.ACTUAL, self._said(_ACTUAL), tuple(self._actual()))
        forecast = self._forecast(actual)
        plan = () if isinstance(self._indicator.target, Comparison) else progress.path
        expected = Curve(CurveKind.EXPECTED, self._said(_PLAN), tuple(map(self._planned, plan)))
        others = [] if self._gap else [*self._compared(), *self.of_groups()]
        first = min((dot.day for dot in (*actual.dots, *expected.dots)), default=dt.date.min)
        return (expected, actual, forecast, *(_since(first, other) for other in others))

    def of_groups(self) -> Iterator[Curve]:
        """A curve for each group of people."""
        groups: dict[str, list[Value]] = {}
        for value in self._known("actual"):
            if value.group and value.place is None:
                groups.setdefault(value.group.rpartition("=")[2], []).append(value)
        for name, values in groups.items():
            own = unit_of_group(self._indicator, self._indicator.unit or "")
            dots = (self._of_value(value, own) for value in values)
            yield Curve(CurveKind.GROUP, name, tuple(dots))

    def _actual(self) -> Iterator[Dot]:
        values = measured(self._indicator, self._data, self._today)
        start = self._indicator.baseline
        if start and start.value is not None and start.when:
            first = values[0].when.end if values else dt.date.max
            if first > start.when.end:
                yield self._dot(start.value, start.when)
        for value in values:
            yield self._of_value(value)

    def _forecast(self, actual: Curve) -> Curve:
        """What is forecast after the latest value, from there on; of groups' gaps, nothing."""
        last = actual.dots[-1:]
        dots = [
            self._of_value(value)
            for value in self._known("forecast")
            if value.place is value.group is None and all(value.when.end > dot.day for dot in last)
        ]
        return Curve(CurveKind.FORECAST, self._said(_FORECAST), (*last, *dots) if dots else ())

    def _compared(self) -> Iterator[Curve]:
        indicator = self._indicator
        names = {folded(series.series): series.series for series in indicator.comparisons}
        if isinstance(indicator.target, Comparison):
            names.setdefault(folded(indicator.target.series), indicator.target.series)
        for title in names.values():
            dots = [
                self._of_value(value)
                for value in self._data.beside(indicator.id, title)
                if value.kind == "actual" and value.over(self._today)
            ]
            yield Curve(CurveKind.COMPARISON, title, tuple(dots))

    def _known(self, kind: str) -> Iterable[Value]:
        return (
            value
            for value in self._data.by_indicator.get(self._indicator.id, ())
            if value.kind == kind and (kind == "forecast" or value.over(self._today))
        )

    def _of_value(self, value: Value, unit: str | None = None) -> Dot:
        return replace(self._dot(value.value, value.when, unit), preliminary=value.preliminary)

    def _dot(self, value: Decimal, when: Date, unit: str | None = None) -> Dot:
        """A value in the unit of the curves, or in another."""
        shown = figures.short_unit(self.unit if unit is None else unit)
        said = figures.quantity(value, shown, self._language)
        return Dot(when.end, value, said, figures.day(when, self._language))

    def _planned(self, point: Point) -> Dot:
        """A point of the plan, with the time of the milestone, target or baseline it comes from."""
        value = _decimal(point.value)
        when = next((date for date in self._times() if date.end == point.day), None)
        return self._dot(value, when or Date(point.day.isoformat()))

    def _times(self) -> Iterator[Date]:
        indicator = self._indicator
        if indicator.baseline and indicator.baseline.when:
            yield indicator.baseline.when
        yield from (milestone.by for milestone in indicator.milestones)
        if indicator.target and indicator.target.by:
            yield indicator.target.by

    def _said(self, text: Text) -> str:
        return text.to(self._language)


def _since(first: dt.date, curve: Curve) -> Curve:
    """The part of a curve that is as young as the plan."""
    return replace(curve, dots=tuple(dot for dot in curve.dots if dot.day >= first))


def _decimal(value: Fraction) -> Decimal:
    """Exact where it can be, else with two decimals."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return exact if Fraction(exact) == value else rounded(value, 2)
