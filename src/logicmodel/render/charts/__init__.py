"""Charts of indicators: what was expected against what came, one sheet a file.

``draw_sheets(sheets, CHART_FORMS[0], Style())`` gives SVG. The strokes, fonts and colours are those
of the other pictures.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from logicmodel.render import pdf, png
from logicmodel.render.charts import markdown
from logicmodel.render.charts.sheet import draw_sheet
from logicmodel.render.style import Style
from logicmodel.views.chart import Sheet

__all__ = ["CHART_FORMS", "ChartForm", "draw_sheets"]


@dataclass(frozen=True, slots=True)
class ChartForm:
    """A format of charts: its name, its file suffix, and how a sheet becomes a file."""

    name: str
    suffix: str
    draw: Callable[[Sheet, Style], bytes]


def _svg(sheet: Sheet, style: Style) -> bytes:
    return draw_sheet(sheet, style).encode()


def _pdf(sheet: Sheet, style: Style) -> bytes:
    about = pdf.About(sheet.title, sheet.summary, sheet.language)
    return pdf.from_svg(draw_sheet(sheet, style).encode(), about)


def _png(sheet: Sheet, style: Style) -> bytes:
    return png.from_svg(draw_sheet(sheet, style), style)


CHART_FORMS = (
    ChartForm("svg", ".svg", _svg),
    ChartForm("pdf", ".pdf", _pdf),
    ChartForm("png", ".png", _png),
    ChartForm("md", ".md", markdown.render),
)
"""Every format, the default first."""


def draw_sheets(sheets: Sequence[Sheet], form: ChartForm, style: Style) -> list[bytes]:
    """The files of several sheets in one format, in their order."""
    return [form.draw(sheet, style) for sheet in sheets]
