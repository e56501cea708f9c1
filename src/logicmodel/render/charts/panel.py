"""One chart: its head, the frame, the curves, and the words at their ends."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from logicmodel.diagnostics import Text
from logicmodel.render.badge import badge
from logicmodel.render.charts.curve import draw_curve, looks_of
from logicmodel.render.charts.labels import BESIDE, NEAR, SIZE, Label, Stroke, apart, clear
from logicmodel.render.charts.scale import Scale, Span, span_of, ticks
from logicmodel.render.geometry import Area
from logicmodel.render.lettering import Weight, clean, shorten, width, wrap
from logicmodel.render.strokes import escaped, number, rectangle, text
from logicmodel.render.style import Theme
from logicmodel.views import figures
from logicmodel.views.chart import Chart, Curve, CurveKind, Dot

WIDTH, HEIGHT = 348.0, 252.0
TODAY_DASH = "1.5 3"
_PAD = 14.0
_TITLE_SIZE, _TITLE_LINE, _TITLE_LINES = 12.5, 15.5, 2
_TOP, _BOTTOM = 84.0, 220.0
"""Between these the curves run; above are the head and the unit, below the times."""
_SIGN = 5.0
"""Of a value, from its middle."""
_LONGEST = 112.0
_AIM = Text("mål", "target")


class End(NamedTuple):
    """The last value of a curve and what is said beside it."""

    dot: Dot
    said: str
    colour: str
    bold: bool


def draw_panel(chart: Chart, x: float, y: float, theme: Theme) -> Iterator[str]:
    """A chart with its upper left corner at a point."""
    yield f'<g role="img" transform="translate({number(x)},{number(y)})">'
    yield f"<title>{escaped(f'{chart.of} {chart.title}')}</title>"
    yield f"<desc>{escaped(chart.summary)}</desc>"
    yield f'<rect {rectangle(0, 0, WIDTH, HEIGHT)} rx="8" fill="{theme.lane}"/>'
    yield from _head(chart, theme)
    span, ends = span_of(chart), list(_ends(chart, theme))
    left = _PAD + max(width(said, SIZE) for said in _numbers(chart, span)) + 6
    scale = Scale(Area(left, _TOP, _room(left, chart, span, ends), _BOTTOM - _TOP), span)
    yield from _frame(chart, scale, theme)
    for curve, look in looks_of(chart, theme):
        yield from draw_curve(curve, look, scale, theme)
    for label in _labels(chart, ends, scale):
        bold = label.weight == "bold"
        yield f'<rect {rectangle(*label.ground)} fill="{theme.lane}" fill-opacity="0.8"/>'
        yield text(label.text, label.x, label.y + SIZE * 0.36, SIZE, label.colour, bold=bold)
    yield "</g>"


def _labels(chart: Chart, ends: Sequence[End], scale: Scale) -> list[Label]:
    """What is said beside the ends, what matters most nearest to its value."""
    area = scale.area
    labels = [
        Label(e.said, scale.x(e.dot.day) + BESIDE, scale.y(e.dot.value), e.colour, _weight(e))
        for e in reversed(ends)
    ]
    room = Area(area.x, _TOP, WIDTH - _PAD - area.x, _BOTTOM - _TOP)
    strokes = list(_strokes(chart, scale))
    today = scale.x(chart.today) if scale.span.holds(chart.today) else None
    if today is not None:
        strokes.append(((today, _TOP), (today, _BOTTOM)))
    return apart(list(clear(labels, strokes, room, today)), _TOP, _BOTTOM)


def _strokes(chart: Chart, scale: Scale) -> Iterator[Stroke]:
    """What words should not stand on: the values, and the lines between them."""
    for curve in chart.curves:
        points = [(scale.x(dot.day), scale.y(dot.value)) for dot in curve.dots]
        yield from pairwise(points)
        for x, y in points:
            yield (x - _SIGN, y), (x + _SIGN, y)
            yield (x, y - _SIGN), (x, y + _SIGN)


def _head(chart: Chart, theme: Theme) -> Iterator[str]:
    yield text(clean(chart.of), _PAD, 21, SIZE, theme.soft, bold=True)
    if chart.status:
        right = WIDTH - _PAD + 4
        yield from badge(chart.status, chart.status_title, right, 17, theme)
    room = WIDTH - 2 * _PAD
    lines = wrap(chart.title, room, _TITLE_SIZE, "bold")
    for i, line in enumerate(shorten(lines, _TITLE_LINES, room, _TITLE_SIZE, "bold")):
        yield text(line, _PAD, 39 + i * _TITLE_LINE, _TITLE_SIZE, theme.text, bold=True)


def _frame(chart: Chart, scale: Scale, theme: Theme) -> Iterator[str]:
    """Round numbers with lines across, the unit above them, times below, and today."""
    area = scale.area
    room = WIDTH - 2 * _PAD
    unit = shorten(wrap(chart.unit, room, SIZE), 1, room, SIZE)
    for line in unit:
        yield text(line, _PAD, _TOP - 9, SIZE, theme.soft)
    for tick, said in zip(ticks(scale.span), _numbers(chart, scale.span), strict=True):
        y = number(scale.y(tick))
        ends = f'x1="{number(area.x)}" y1="{y}" x2="{number(area.right)}" y2="{y}"'
        yield f'<line {ends} stroke="{theme.aside}" stroke-width="0.5" stroke-opacity="0.55"/>'
        at = area.x - 6 - width(said, SIZE)
        yield text(said, at, scale.y(tick) + SIZE * 0.36, SIZE, theme.soft)
    yield from _times(chart, scale, theme)
    if scale.span.holds(chart.today):
        x = number(scale.x(chart.today))
        ends = f'x1="{x}" y1="{number(_TOP - 4)}" x2="{x}" y2="{number(_BOTTOM)}"'
        yield f'<line {ends} stroke="{theme.soft}" stroke-dasharray="{TODAY_DASH}"/>'


def _times(chart: Chart, scale: Scale, theme: Theme) -> Iterator[str]:
    """The times that matter most, as many as there is room for below the curves."""
    taken: list[tuple[float, float]] = []
    for dot in _told(chart):
        wide = width(dot.when, SIZE)
        x = scale.x(dot.day)
        left = min(max(x - wide / 2, _PAD), WIDTH - _PAD - wide)
        if any(left < end + 8 and start < left + wide + 8 for start, end in taken):
            continue
        taken.append((left, left + wide))
        mark = (
            f'x1="{number(x)}" y1="{number(_BOTTOM)}" x2="{number(x)}" y2="{number(_BOTTOM + 4)}"'
        )
        yield f'<line {mark} stroke="{theme.soft}" stroke-width="0.8"/>'
        yield text(dot.when, left, _BOTTOM + 17, SIZE, theme.soft)


def _told(chart: Chart) -> list[Dot]:
    """First the target's time, the beginning and the latest value, then all others."""
    plan = [dot for curve in chart.of_kind(CurveKind.EXPECTED) for dot in curve.dots]
    seen = [dot for curve in chart.of_kind(CurveKind.ACTUAL) for dot in curve.dots]
    others = [dot for curve in chart.curves for dot in curve.dots]
    return [*plan[-1:], *(seen or plan)[:1], *seen[-1:], *plan, *others[:1], *others[::-1]]


def _numbers(chart: Chart, span: Span) -> list[str]:
    return [figures.brief(tick, chart.language) for tick in ticks(span)]


def _ends(chart: Chart, theme: Theme) -> Iterator[End]:
    for curve, look in looks_of(chart, theme):
        dot = curve.dots[-1]
        actual = curve.kind is CurveKind.ACTUAL
        said = shorten(wrap(_beside(chart, curve, dot), _LONGEST, SIZE), 1, _LONGEST, SIZE)
        yield End(dot, said[0] if said else "", look.colour, actual)


def _beside(chart: Chart, curve: Curve, dot: Dot) -> str:
    """The value, with whose it is; the unit stands above the axis."""
    value = figures.brief(dot.value, chart.language)
    if chart.unit == "%":
        value = figures.with_unit(value, chart.unit, chart.language)
    match curve.kind:
        case CurveKind.ACTUAL:
            return value
        case CurveKind.EXPECTED:
            return f"{_AIM.to(chart.language)} {value}"
    return f"{value} {curve.title}"


def _weight(end: End) -> Weight:
    return "bold" if end.bold else "regular"


def _room(left: float, chart: Chart, span: Span, ends: Sequence[End]) -> float:
    """How wide the curves may be for the words beside their ends to have room.

    Also after today's line, where that stands just after the end.
    """
    whole = WIDTH - left - _PAD
    today = span.part(chart.today) if span.holds(chart.today) else 0.0
    rooms = [whole]
    for end in ends:
        part, wide = span.part(end.dot.day), width(end.said, SIZE, "bold")
        if part <= today <= part + NEAR / whole:
            part = today
        if part:
            rooms.append((whole - BESIDE - wide) / part)
    return min(rooms)
