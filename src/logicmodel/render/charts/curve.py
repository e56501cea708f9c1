"""How each kind of curve is drawn: told apart by weight, dashes and signs besides colour."""

from collections.abc import Iterator
from dataclasses import dataclass

from logicmodel.render.charts.scale import Scale
from logicmodel.render.strokes import number, rectangle
from logicmodel.render.style import Theme
from logicmodel.views.chart import Chart, Curve, CurveKind, Dot

_DASHES = ("7 2.5", "2.5 2.5", "9 2 2 2")
_LAYERS = (
    CurveKind.EXPECTED, CurveKind.COMPARISON, CurveKind.GROUP, CurveKind.FORECAST, CurveKind.ACTUAL,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Look:
    """A curve's colour, its weight in points and its dashes; ``last`` colours its latest value."""

    colour: str
    weight: float
    dash: str = ""
    last: str = ""


def looks_of(chart: Chart, theme: Theme) -> Iterator[tuple[Curve, Look]]:
    """The curves that have values, what matters most on top of the others."""
    tone = theme.statuses.get(chart.status) if chart.status else None
    for kind in _LAYERS:
        for place, curve in enumerate(chart.of_kind(kind)):
            yield curve, look_of(kind, place, theme, tone.ink if tone else "")


def look_of(kind: CurveKind, place: int, theme: Theme, last: str = "") -> Look:
    """The look of a curve, the ``place``:th of its kind in a chart."""
    dash = _DASHES[place % len(_DASHES)]
    match kind:
        case CurveKind.ACTUAL:
            return Look(theme.text, 2.4, last=last or theme.text)
        case CurveKind.FORECAST:
            return Look(theme.soft, 1.6, "1.5 3")
        case CurveKind.EXPECTED:
            return Look(theme.soft, 1.3, "5 3.5")
        case CurveKind.COMPARISON:
            return Look(theme.steps["overall_goal"].ink, 1.2, "" if place == 0 else dash)
        case CurveKind.GROUP:
            step = "outcome" if place % 2 else "activity"
            return Look(theme.steps[step].ink, 1.3, dash)


def draw_curve(curve: Curve, look: Look, scale: Scale, theme: Theme) -> Iterator[str]:
    """A line through the values, and a sign at each."""
    if len(curve.dots) > 1:
        points = " ".join(
            f"{number(scale.x(dot.day))},{number(scale.y(dot.value))}" for dot in curve.dots
        )
        dash = f' stroke-dasharray="{look.dash}"' if look.dash else ""
        yield (
            f'<polyline points="{points}" fill="none" stroke="{look.colour}"'
            f' stroke-width="{look.weight}" stroke-linejoin="round"{dash}/>'
        )
    for dot in curve.dots:
        latest = dot is curve.dots[-1]
        yield mark(curve.kind, dot, look, (scale.x(dot.day), scale.y(dot.value), latest), theme)


def mark(
    kind: CurveKind, dot: Dot, look: Look, place: tuple[float, float, bool], theme: Theme
) -> str:
    """The sign of a value at a place; the last one of its curve says more."""
    x, y, latest = place
    centre = f'cx="{number(x)}" cy="{number(y)}"'
    match kind:
        case CurveKind.EXPECTED if latest:
            return (
                f'<circle {centre} r="5" fill="{theme.lane}" stroke="{look.colour}"'
                f' stroke-width="1.5"/><circle {centre} r="1.8" fill="{look.colour}"/>'
            )
        case CurveKind.EXPECTED:
            place_ = rectangle(x - 2.4, y - 2.4, 4.8, 4.8)
            return f'<rect {place_} fill="{theme.lane}" stroke="{look.colour}"/>'
        case CurveKind.COMPARISON | CurveKind.GROUP:
            return f'<circle {centre} r="{2.8 if latest else 1.7}" fill="{look.colour}"/>'
    ink = look.last if latest and look.last else look.colour
    fill = theme.lane if dot.preliminary or kind is CurveKind.FORECAST else ink
    radius = 4.8 if latest else 3.2
    return f'<circle {centre} r="{radius}" fill="{fill}" stroke="{ink}" stroke-width="1.6"/>'
