"""A sheet of charts as SVG: a title, the charts in two columns, and what the signs mean."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from logicmodel.diagnostics import Text
from logicmodel.render.charts.curve import look_of, mark
from logicmodel.render.charts.labels import SIZE
from logicmodel.render.charts.panel import HEIGHT, TODAY_DASH, WIDTH, draw_panel
from logicmodel.render.charts.scale import span_of
from logicmodel.render.grid import MARGIN, TITLE_LINE, TITLE_SIZE
from logicmodel.render.lettering import FAMILY, width, wrap
from logicmodel.render.strokes import attribute, escaped, number, text
from logicmodel.render.style import THEMES, Style, Theme
from logicmodel.views.chart import CurveKind, Dot, Sheet

_GAP = 10.0
_COLUMNS = 2
_SIGN, _SPACE, _ROW = 26.0, 18.0, 18.0
_ANY = Dot(dt.date.min, Decimal(0), "", "")
_MEANINGS = {
    CurveKind.ACTUAL: Text("utfall", "actual values"),
    CurveKind.EXPECTED: Text("plan, med etappmål", "plan, with milestones"),
    CurveKind.FORECAST: Text("prognos", "forecast"),
}
"""Curves of others have their names beside them."""
_UNSURE, _AIM = Text("preliminärt", "preliminary"), Text("målvärde", "target")


def draw_sheet(sheet: Sheet, style: Style) -> str:
    """The SVG document of a sheet. Its size is in points; the same bytes for the same sheet."""
    theme = THEMES[style.theme]
    columns = min(_COLUMNS, max(len(sheet.charts), 1))
    wide = 2 * MARGIN + columns * WIDTH + (columns - 1) * _GAP
    title = wrap(sheet.title, wide - 2 * MARGIN, TITLE_SIZE, "bold")
    top = MARGIN + len(title) * TITLE_LINE + 4
    parts = [
        text(
            line,
            MARGIN,
            MARGIN + TITLE_SIZE * 0.8 + i * TITLE_LINE,
            TITLE_SIZE,
            theme.text,
            bold=True,
        )
        for i, line in enumerate(title)
    ]
    for place, chart in enumerate(sheet.charts):
        row, column = divmod(place, columns)
        x, y = MARGIN + column * (WIDTH + _GAP), top + row * (HEIGHT + _GAP)
        parts += draw_panel(chart, x, y, theme)
    rows = -(-len(sheet.charts) // columns)
    key, high = _legend(sheet, wide - MARGIN, top + rows * (HEIGHT + _GAP) + 6, theme)
    return "\n".join([*_opening(sheet, wide, high, theme), *parts, *key, "</svg>\n"])


def _opening(sheet: Sheet, wide: float, high: float, theme: Theme) -> Iterator[str]:
    size = f'width="{number(wide)}pt" height="{number(high)}pt"'
    box = f'viewBox="0 0 {number(wide)} {number(high)}"'
    name = attribute(sheet.name)[1:-1]
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box} lang="{sheet.language}"'
        f' xml:lang="{sheet.language}" aria-labelledby="title-{name} desc-{name}"'
        f" font-family={attribute(FAMILY)}>"
    )
    yield f'<title id="title-{name}">{escaped(sheet.title)}</title>'
    yield f'<desc id="desc-{name}">{escaped(sheet.summary)}</desc>'
    yield f'<rect width="100%" height="100%" fill="{theme.paper}"/>'


def _legend(sheet: Sheet, right: float, y: float, theme: Theme) -> tuple[list[str], float]:
    """The signs that occur with their words, in rows, and where the paper ends below them."""
    parts, x = [], MARGIN + 2
    for drawing, said in _signs(sheet, theme):
        wide = _SIGN + 6 + width(said, SIZE)
        if x > MARGIN + 2 and x + wide > right:
            x, y = MARGIN + 2, y + _ROW
        parts.append(f'<g transform="translate({number(x)},{number(y)})">{drawing}</g>')
        parts.append(text(said, x + _SIGN + 6, y + SIZE * 0.36, SIZE, theme.soft))
        x += wide + _SPACE
    return parts, y + _ROW


def _signs(sheet: Sheet, theme: Theme) -> Iterator[tuple[str, str]]:
    curves = [curve for chart in sheet.charts for curve in chart.curves if curve.dots]
    kinds = {curve.kind for curve in curves}
    unsure = any(dot.preliminary for curve in curves for dot in curve.dots)
    for kind, said in _MEANINGS.items():
        if kind in kinds:
            look = look_of(kind, 0, theme)
            dash = f' stroke-dasharray="{look.dash}"' if look.dash else ""
            line = f'stroke="{look.colour}" stroke-width="{look.weight}"{dash}'
            sign = mark(kind, _ANY, look, (_SIGN / 2, 0, False), theme)
            yield f'<line x1="0" y1="0" x2="{_SIGN}" y2="0" {line}/>{sign}', _said(said, sheet)
    if unsure:
        look = look_of(CurveKind.ACTUAL, 0, theme)
        dot = replace(_ANY, preliminary=True)
        yield mark(CurveKind.ACTUAL, dot, look, (_SIGN / 2, 0, False), theme), _said(_UNSURE, sheet)
    if CurveKind.EXPECTED in kinds:
        look = look_of(CurveKind.EXPECTED, 0, theme)
        yield mark(CurveKind.EXPECTED, _ANY, look, (_SIGN / 2, 0, True), theme), _said(_AIM, sheet)
    if any(span_of(chart).holds(chart.today) for chart in sheet.charts):
        today = f'stroke="{theme.soft}" stroke-dasharray="{TODAY_DASH}"'
        line = f'<line x1="{_SIGN / 2}" y1="-6" x2="{_SIGN / 2}" y2="6" {today}/>'
        yield line, sheet.as_of


def _said(text_: Text, sheet: Sheet) -> str:
    return text_.to(sheet.language)
