"""PDF, vectors made from the SVG, with the shipped font embedded."""

import io
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from logicmodel.diagnostics import Language
from logicmodel.render import svg
from logicmodel.render.lettering import FONT_NAME, Weight, font_file
from logicmodel.render.style import Style
from logicmodel.views.view import View

if TYPE_CHECKING:
    from svglib.fonts import FontMap

_WEIGHT_NAMES: dict[Weight, str] = {"regular": "normal", "bold": "600"}


class About(NamedTuple):
    """What a PDF says of itself."""

    title: str
    summary: str
    language: Language


def render(views: Sequence[View], style: Style) -> list[bytes]:
    """One PDF file a view, of one page as large as the picture (a point is a point).

    The same bytes for the same picture: no date, no random id.
    """
    drawings = zip(views, svg.render(views, style), strict=True)
    return [from_svg(drawing, About(v.title, v.summary, v.language)) for v, drawing in drawings]


def from_svg(drawing: bytes, about: About) -> bytes:
    """A drawing of ours as a PDF of one page."""
    from reportlab.graphics import renderPDF, shapes  # late: only who makes a PDF pays for it
    from reportlab.pdfgen.canvas import Canvas
    from svglib.svglib import svg2rlg

    picture = svg2rlg(io.BytesIO(drawing), font_map=_fonts())
    assert picture is not None, "svglib gives nothing only for what is not SVG"  # noqa: S101 for mypy
    file = io.BytesIO()
    size = (picture.width, picture.height)
    canvas = Canvas(file, size, invariant=1, lang=about.language, initialFontName=FONT_NAME)
    canvas.setTitle(about.title)
    canvas.setSubject(about.summary)
    canvas.setAuthor("")
    canvas.setCreator("logicmodel")
    # reportlab names its default font, which no file embeds, before the first text of a drawing
    usual = shapes.STATE_DEFAULTS["fontName"]
    shapes.STATE_DEFAULTS["fontName"] = FONT_NAME
    try:
        renderPDF.draw(picture, canvas, 0, 0)
    finally:
        shapes.STATE_DEFAULTS["fontName"] = usual
    canvas.save()
    return file.getvalue()


@cache
def _fonts() -> "FontMap":
    from svglib.fonts import FontMap

    fonts = FontMap()
    for weight, name in _WEIGHT_NAMES.items():
        fonts.register_font(FONT_NAME, font_file(weight), weight=name)
    return fonts
