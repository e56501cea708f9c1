"""PDF, vectors made from the SVG, with the shipped font embedded."""

import io
from collections.abc import Sequence

from logicmodel.render import svg
from logicmodel.render.lettering import FONT_NAME, FONT_WEIGHTS, font_file
from logicmodel.render.style import Style
from logicmodel.views.view import View


def render(views: Sequence[View], style: Style) -> list[bytes]:
    """One PDF file a view, of one page as large as the picture (a point is a point).

    The same bytes for the same picture: no date, no random id.
    """
    _register_fonts()
    return [
        _pdf(view, drawing) for view, drawing in zip(views, svg.render(views, style), strict=True)
    ]


def _pdf(view: View, drawing: bytes) -> bytes:
    from reportlab.graphics import renderPDF  # late: only who makes a PDF pays for it
    from reportlab.pdfgen.canvas import Canvas
    from svglib.svglib import svg2rlg

    picture = svg2rlg(io.BytesIO(drawing))
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(picture.width, picture.height), invariant=1, lang=view.language)
    canvas.setTitle(view.title)
    canvas.setSubject(view.summary)
    renderPDF.draw(picture, canvas, 0, 0)
    canvas.save()
    return file.getvalue()


def _register_fonts() -> None:
    from svglib.fonts import register_font

    for weight, number in FONT_WEIGHTS.items():
        register_font(FONT_NAME, font_file(weight), weight=str(number))
