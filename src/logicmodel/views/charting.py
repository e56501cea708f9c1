"""The charts of a model: one an indicator, or a sheet of them for each goal or other element."""

import datetime as dt
from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from typing import Literal, get_args

from logicmodel.diagnostics import Language, Text
from logicmodel.followup.data import Data
from logicmodel.followup.progress import Progress, progress
from logicmodel.followup.rounding import like
from logicmodel.model.elements import AnyElement, Indicator, Measured
from logicmodel.model.graph import reaching
from logicmodel.model.logic import GOALS, LogicModel
from logicmodel.model.targets import unit_of_group
from logicmodel.model.values import Date, Gap
from logicmodel.views import figures
from logicmodel.views.chart import Chart, CurveKind, Sheet
from logicmodel.views.curves import Curves
from logicmodel.views.handles import Handles
from logicmodel.views.standing import Standing
from logicmodel.views.web import Web

ChartsBy = Literal["goal", "indicator", "overview"]
CHARTS_BY: tuple[ChartsBy, ...] = get_args(ChartsBy)
"""What charts can be sorted by."""

MOST_CHARTS = 6
"""As many as are readable on an A4 page: two beside each other, three rows."""

MOST_GOALS = 5
"""What leads to more goals than these is drawn once, apart from what is nearest to each."""

_BY_GROUP = Text("per grupp", "by group")
_ALL = Text("Alla indikatorer", "All indicators")
_MANY = Text("Det som leder till många mål", "What leads to many goals")
_AIM, _EXPECTED = Text("Mål", "Target"), Text("Enligt planen vid samma tid", "Planned by then")


class Charting:
    """Makes the charts of one model on a day, in one language."""

    def __init__(self, model: LogicModel, data: Data, today: dt.date, language: Language) -> None:
        self._model, self._data, self._today = model, data, today
        self._language: Language = language
        self._standing = Standing(model, data, today, language)
        self._handles = Handles()
        self._drawn: dict[str, tuple[Chart, ...]] = {}

    def by(self, kind: ChartsBy, only: str = "") -> tuple[Sheet, ...]:
        """The sheets of one kind, in file order; what does not fit a page is parted.

        Args:
            kind: ``goal`` gives a sheet for each goal, with its indicators and those of all that
                leads to it, and a last one for what leads to many; ``indicator`` one for each
                indicator; ``overview`` one of them all.
            only: The id of the one goal or indicator, or of another element to draw as a goal.
        """
        return tuple(part for sheet in self._sheets(kind, only) for part in self._parts(sheet))

    def _sheets(self, kind: ChartsBy, only: str) -> Iterator[Sheet]:
        elements = self._model.elements
        match kind:
            case "overview":
                names = [name for name in elements if not only or name == only]
                yield self._sheet(Text("kurvor", "charts"), self._said(_ALL), names)
            case "goal":
                goals = [only] if only else [e.id for e in elements.values() if e.kind in GOALS]
                yield from self._of_goals([name for name in goals if name in elements])
            case "indicator":
                for name, element in elements.items():
                    for indicator in _indicators(element):
                        if only in ("", indicator.id):
                            handle = Text(f"kurva-{indicator.id}", f"chart-{indicator.id}")
                            charts = self._charts(name, indicator)
                            yield self._made(handle, f"{name} {element.title}", charts)

    def _of_goals(self, goals: list[str]) -> Iterator[Sheet]:
        """A sheet for each, the nearest first; then what leads to so many that it stands once."""
        web = Web(self._model)
        reached = reaching({name: list(onward) for name, onward in web.graph.succ.items()}, goals)
        many = {name for name, ends in reached.items() if ends.bit_count() > MOST_GOALS}
        drawn: set[str] = set()
        for goal in goals:
            way = _way(web, goal, many)
            drawn.update(way)
            title = f"{goal} {self._model.elements[goal].title}"
            yield self._sheet(Text(f"kurvor-{goal}", f"charts-{goal}"), title, way)
        rest = web.sorted(many - drawn)
        handle = Text("kurvor-många-mål", "charts-many-goals")
        yield self._sheet(handle, self._said(_MANY), rest)

    def _sheet(self, handle: Text, title: str, names: Iterable[str]) -> Sheet:
        elements = self._model.elements
        charts = (
            chart
            for name in names
            for indicator in _indicators(elements[name])
            for chart in self._charts(name, indicator)
        )
        return self._made(handle, title, tuple(charts))

    def _made(self, handle: Text, title: str, charts: tuple[Chart, ...]) -> Sheet:
        as_of = figures.day(Date(self._today.isoformat()), self._language)
        dated = self._said(Text(f"läget {as_of}", f"as of {as_of}"))
        whole = f"{title} – {self._model.title}, {dated}"
        return Sheet(self._said(handle), whole, self._language, as_of, charts)

    def _parts(self, sheet: Sheet) -> Iterator[Sheet]:
        """The sheet in parts that each fit a page; none of one without charts."""
        count = -(-len(sheet.charts) // MOST_CHARTS)
        for number in range(count):
            name, title = sheet.name, sheet.title
            if count > 1:
                name += self._said(Text(f"-del-{number + 1}", f"-part-{number + 1}"))
                part = Text(f"del {number + 1} av {count}", f"part {number + 1} of {count}")
                title = f"{title} ({self._said(part)})"
            charts = sheet.charts[number * MOST_CHARTS : (number + 1) * MOST_CHARTS]
            yield replace(sheet, name=self._handles.give(name), title=title, charts=charts)

    # ---- one indicator ----------------------------------------------------------------------

    def _charts(self, of: str, indicator: Indicator) -> tuple[Chart, ...]:
        """The charts of an indicator, made once: it may lead to many goals."""
        if indicator.id not in self._drawn:
            self._drawn[indicator.id] = tuple(self._of_indicator(of, indicator))
        return self._drawn[indicator.id]

    def _of_indicator(self, of: str, indicator: Indicator) -> Iterator[Chart]:
        """The indicator; beside a gap between groups also the groups. None without a value."""
        curves = Curves(indicator, self._data, self._today, self._language)
        found = progress(indicator, self._data, self._today)
        drawn = curves.of_indicator(found)
        if not any(curve.dots for curve in drawn):
            return
        status = self._standing.of_indicator(indicator)
        chart = Chart(
            of,
            indicator.title,
            curves.unit,
            self._language,
            self._today,
            drawn,
            self._aim(indicator),
            status.status if status else None,
            status.title if status else "",
        )
        yield replace(chart, summary=self._summary(chart, found))
        groups = tuple(curves.of_groups()) if isinstance(indicator.target, Gap) else ()
        if groups:
            title = f"{indicator.title}, {self._said(_BY_GROUP)}"
            yield Chart(
                of,
                title,
                unit_of_group(indicator, indicator.unit or ""),
                self._language,
                self._today,
                groups,
            )

    def _aim(self, indicator: Indicator) -> str:
        target = indicator.target
        return figures.aimed(target, indicator.unit, self._language) if target else ""

    def _summary(self, chart: Chart, found: Progress) -> str:
        said = [self._said(_AIM) + f": {chart.aim}" if chart.aim else ""]
        for curve in chart.of_kind(CurveKind.ACTUAL):
            values = ", ".join(f"{dot.said} ({dot.when})" for dot in curve.dots)
            said.append(f"{curve.title.capitalize()}: {values}")
        if found.value and found.expected is not None and chart.of_kind(CurveKind.EXPECTED):
            value = like(found.expected, found.value.value)
            expected = figures.quantity(value, figures.short_unit(chart.unit), self._language)
            said.append(f"{self._said(_EXPECTED)}: {expected}")
        said.append(chart.status_title.capitalize())
        return " ".join(f"{sentence}." for sentence in said if sentence)

    def _said(self, text: Text) -> str:
        return text.to(self._language)


def _way(web: Web, goal: str, many: Container[str]) -> list[str]:
    """A goal and what leads there, the nearest first; of what leads to many goals the nearest."""
    front = [goal]
    seen = {goal}
    for name in front:
        for before in web.graph.pred[name]:
            if before not in seen and (name == goal or before not in many):
                seen.add(before)
                front.append(before)
    return front


def _indicators(element: AnyElement) -> Iterable[Indicator]:
    return element.indicators.values() if isinstance(element, Measured) else ()
