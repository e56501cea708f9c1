"""PNG, drawn from the SVG with the shipped font."""

from collections.abc import Sequence

from logicmodel.render import svg
from logicmodel.render.lettering import FONT_NAME, FONT_WEIGHTS, drawable, font_file
from logicmodel.render.style import Style
from logicmodel.views.view import View


def render(views: Sequence[View], style: Style) -> list[bytes]:
    """One PNG file a view, at ``style.dpi``.

    Fonts of the system are read only where the shipped one lacks a character (an emoji, Arabic),
    so that a picture in a European language is the same on every desk.
    """
    return [from_svg(drawing.decode(), style) for drawing in svg.render(views, style)]


def from_svg(drawing: str, style: Style) -> bytes:
    """A drawing of ours in pixels."""
    import resvg_py  # late: only who draws pixels pays for it

    made: bytes = resvg_py.svg_to_bytes(
        svg_string=drawing,
        font_files=[font_file(weight) for weight in FONT_WEIGHTS],
        font_family=FONT_NAME,
        skip_system_fonts=drawable(drawing),
        dpi=style.dpi,
    )
    return made
