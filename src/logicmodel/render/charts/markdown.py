"""The text equivalent of charts: what came and what was expected, as sentences and tables."""

from collections.abc import Iterator

from logicmodel.diagnostics import Text
from logicmodel.render.markdown import escaped
from logicmodel.render.style import Style
from logicmodel.views.chart import Chart, Curve, Sheet

_WHEN = Text("Tid", "Time")
_UNSURE = Text("preliminärt", "preliminary")


def render(sheet: Sheet, style: Style) -> bytes:  # noqa: ARG001 every format takes a style
    """A Markdown file, in UTF-8."""
    return ("\n".join(_lines(sheet)) + "\n").encode()


def _lines(sheet: Sheet) -> Iterator[str]:
    yield f"# {escaped(sheet.title)}"
    for chart in sheet.charts:
        yield from ("", f"## {escaped(f'{chart.of}: {chart.title}')}")
        if chart.summary:
            yield from ("", escaped(chart.summary))
        yield from ("", *_table(chart))


def _table(chart: Chart) -> Iterator[str]:
    """A row for each time, a column for each curve."""
    curves = [curve for curve in chart.curves if curve.dots]
    times = sorted({(dot.day, dot.when) for curve in curves for dot in curve.dots})
    heads = [_WHEN.to(chart.language), *(curve.title for curve in curves)]
    yield f"| {' | '.join(map(escaped, heads))} |"
    yield f"|{'---|' * len(heads)}"
    for _, when in times:
        cells = [when, *(_cell(curve, when, chart) for curve in curves)]
        yield f"| {' | '.join(map(escaped, cells))} |"


def _cell(curve: Curve, when: str, chart: Chart) -> str:
    for dot in curve.dots:
        if dot.when == when:
            unsure = f" ({_UNSURE.to(chart.language)})" if dot.preliminary else ""
            return dot.said + unsure
    return ""
