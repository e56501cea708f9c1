"""A status in its colours: its word and its symbol on a rounded ground."""

from collections.abc import Iterator

from logicmodel.render.blocks import MARK_SIZE, SMALL_SIZE
from logicmodel.render.lettering import clean, width
from logicmodel.render.strokes import rectangle, text
from logicmodel.render.style import Theme
from logicmodel.render.symbols import symbol
from logicmodel.views.view import Status

_PAD, _GAP, _HEIGHT = 6.0, 4.0, 16.0


def badge(status: Status, said: str, right: float, y: float, theme: Theme) -> Iterator[str]:
    """The badge with its right end and the middle of its height at a point.

    One that is to stand out is light on dark.
    """
    tone = theme.statuses[status]
    words = clean(said)
    wide = width(words, SMALL_SIZE)
    left = right - _PAD * 2 - wide - _GAP * bool(words) - MARK_SIZE
    ink, paper = (theme.paper, tone.ink) if tone.loud else (tone.ink, theme.paper)
    place = rectangle(left, y - _HEIGHT / 2, right - left, _HEIGHT)
    yield f'<rect {place} rx="8" fill="{paper}" stroke="{tone.ink}" stroke-width="0.8"/>'
    if words:
        yield text(words, left + _PAD, y + SMALL_SIZE * 0.35, SMALL_SIZE, ink)
    yield symbol(status, right - _PAD - MARK_SIZE / 2, y, MARK_SIZE, ink, paper)
