"""PNG and PDF: from the same drawing, the same bytes each time."""

import io
import struct

import pypdf
import pytest

from logicmodel.render import RENDERERS, Style, draw
from logicmodel.render.layout import lay_out
from logicmodel.views.view import Box, Column, Lane, View
from tests.render.sample import CALM, RICH

BY_NAME = {renderer.name: renderer for renderer in RENDERERS}


def png_size(data):
    assert data.startswith(b"\x89PNG")
    return struct.unpack(">II", data[16:24])


@pytest.mark.parametrize("dpi", [72, 144])
def test_a_png_has_the_pictures_size_at_its_dpi(dpi):
    (made,) = draw([CALM], BY_NAME["png"], Style(dpi=dpi))
    (picture,) = lay_out([CALM])
    assert png_size(made)[0] == pytest.approx(picture.width * dpi / 72, abs=2)


def test_a_pdf_is_one_page_of_the_pictures_size_with_embedded_fonts_and_text():
    (made,) = draw([RICH], BY_NAME["pdf"])
    (page,) = pypdf.PdfReader(io.BytesIO(made)).pages
    (picture,) = lay_out([RICH])
    assert float(page.mediabox.width) == pytest.approx(picture.width, abs=1)
    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
    assert {font["/BaseFont"].split("+")[1] for font in fonts} == {
        "Inter-Regular",
        "Inter-SemiBold",
    }
    assert all("/FontFile2" in font["/FontDescriptor"].get_object() for font in fonts)
    said = page.extract_text()
    for words in ("Regional nivå", "gymnasiebehörighet", "minst 90 % (2030)"):
        assert words in said


def test_a_pdf_tells_title_and_language():
    reader = pypdf.PdfReader(io.BytesIO(draw([RICH], BY_NAME["pdf"])[0]))
    assert reader.metadata.title == RICH.title
    assert reader.trailer["/Root"]["/Lang"] == "sv"


@pytest.mark.parametrize("name", BY_NAME)
def test_the_same_view_gives_the_same_bytes(name):
    renderer = BY_NAME[name]
    small = Style(dpi=36)
    together = draw([RICH, CALM], renderer, small)
    assert together == draw([RICH], renderer, small) + draw([CALM], renderer, small)


def test_the_default_font_of_reportlab_is_left_as_it_was():
    from reportlab.graphics.shapes import STATE_DEFAULTS

    before = STATE_DEFAULTS["fontName"]
    draw([CALM], BY_NAME["pdf"])
    assert STATE_DEFAULTS["fontName"] == before


@pytest.mark.parametrize("name", ["png", "pdf"])
def test_letters_the_font_lacks_do_not_stop_a_picture(name):
    box = Box("A1", "activity", "k", "\N{GRINNING FACE} \N{HEBREW LETTER ALEF} <&>\x00")
    view = View("v", "t", "s", "sv", (Column("activity", "A"),), (Lane("k", "K"),), (box,), ())
    assert len(draw([view], BY_NAME[name])[0]) > 500
