"""The strokes a picture is drawn with: text, paths and the ends of links, as SVG elements."""

from collections.abc import Sequence

from logicmodel.render.lettering import clean
from logicmodel.views.view import ArrowKind

HEAD_LENGTH, _HALF = 8.0, 3.6
# The standard library's escape functions import urllib, which costs more than a whole picture.
_CONTENT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_ATTRIBUTE = _CONTENT | str.maketrans({'"': "&quot;", "\t": "&#9;", "\n": "&#10;"})


def text(said: str, x: float, y: float, size: float, colour: str, *, bold: bool = False) -> str:
    """One line of text with its left end and baseline at a point."""
    weight = ' font-weight="600"' if bold else ""
    place = f'x="{number(x)}" y="{number(y)}" font-size="{number(size)}"'
    return f'<text {place} fill="{colour}"{weight}>{escaped(said)}</text>'


def path(points: Sequence[tuple[float, float]]) -> str:
    """The path data of a chain of cubic curves."""
    start, *rest = (f"{number(x)},{number(y)}" for x, y in points)
    return f"M{start} C{' '.join(rest)}"


def end_mark(kind: ArrowKind, x: float, y: float, colour: str) -> str:
    """The end of a link at the left side of its target: a head, or a bar if it counteracts."""
    if kind is ArrowKind.COUNTERACTS:
        place = rectangle(x - 3.4, y - 7, 2.4, 14)
        return f'<rect {place} fill="{colour}"/>'
    back = number(x - HEAD_LENGTH)
    corners = f"M{back},{number(y - _HALF)} L{number(x)},{number(y)} L{back},{number(y + _HALF)} Z"
    return f'<path d="{corners}" fill="{colour}"/>'


def rectangle(x: float, y: float, wide: float, high: float) -> str:
    """The attributes of an upright rectangle."""
    return f'x="{number(x)}" y="{number(y)}" width="{number(wide)}" height="{number(high)}"'


def number(length: float) -> str:
    """A length with two decimals at most."""
    return f"{length:.2f}".rstrip("0").rstrip(".")


def escaped(said: str) -> str:
    """Text as XML content."""
    return clean(said).translate(_CONTENT)


def attribute(said: str) -> str:
    """Text as an attribute's value, with its quotes."""
    return f'"{clean(said).translate(_ATTRIBUTE)}"'
