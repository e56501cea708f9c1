"""What the signs mean: only those that occur, in one row that wraps, below the picture."""

from collections.abc import Iterator

from logicmodel.diagnostics import Text
from logicmodel.render.badge import badge
from logicmodel.render.blocks import MARK_SIZE, SMALL_SIZE, status_fits
from logicmodel.render.geometry import Picture
from logicmodel.render.grid import BOX_WIDTH, MARGIN
from logicmodel.render.lettering import clean, width, wrap
from logicmodel.render.strokes import end_mark, number, rectangle, text
from logicmodel.render.style import Theme
from logicmodel.render.symbols import sign as flaw_sign
from logicmodel.render.symbols import symbol
from logicmodel.views.view import ArrowKind, Flaw, Status, View
from logicmodel.views.wording import LINK_WORDS

ELSEWHERE = Text("hör hemma på annat håll", "belongs elsewhere")
_SIGN, _SPACE, _ROW = 26.0, 20.0, 18.0

FLAWS = {
    Flaw.THEORY: Text(
        "teorin höll inte: det som skulle leda dit kom till stånd, men inte följden",
        "the theory failed: what was to lead there came about, but not what was to follow",
    ),
    Flaw.CONDITION: Text(
        "en förutsättning eller ett antagande höll inte", "a precondition or an assumption failed"
    ),
}

Sign = ArrowKind | Status | Flaw | None
Entry = tuple[Sign, str]
"""A sign (nothing for a dashed box) and what it means."""


def entries(view: View) -> list[Entry]:
    """The signs that occur in a view, with the words for them.

    A status is here if a box had no room for its words or colours tell it, and plain links only
    beside others.
    """
    kinds = {arrow.kind for arrow in view.arrows}
    if kinds == {ArrowKind.LEADS_TO}:
        kinds = set()
    language = view.language
    found: list[Entry] = [
        (kind, words.to(language)) for kind, words in LINK_WORDS.items() if kind in kinds
    ]
    found += _statuses(view)
    flaws = {arrow.flaw for arrow in view.arrows}
    found += [(flaw, said.to(language)) for flaw, said in FLAWS.items() if flaw in flaws]
    if any(box.elsewhere for box in view.boxes):
        found.append((None, ELSEWHERE.to(language)))
    return found


def _statuses(view: View) -> list[Entry]:
    """Those a box has no room to say; where colours say them, all, with every word for each."""
    titles: dict[Status, dict[str, None]] = {}
    for box in view.boxes:
        if box.status and (view.as_of or not status_fits(box, BOX_WIDTH)):
            titles.setdefault(box.status, {})[box.status_title] = None
    return [(status, ", ".join(titles[status])) for status in Status if status in titles]


def legend(picture: Picture, theme: Theme) -> tuple[list[str], float]:
    """The legend's SVG, below the picture, and its height."""
    left, right = MARGIN + 2, picture.width - MARGIN
    x, y = left, picture.height + 2.0
    parts = ['<g class="legend">']
    for sign, words in entries(picture.view):
        wide = _SIGN + 6 + width(clean(words), SMALL_SIZE) + _SPACE
        if x > left and x + wide - _SPACE > right:
            x, y = left, y + _ROW
        parts += _sign(sign, x, y, theme)
        parts.append(text(words, x + _SIGN + 6, y + 3.6, SMALL_SIZE, theme.soft))
        x += wide
    for remark in picture.view.legend:
        for line in wrap(remark, right - left, SMALL_SIZE):
            if x > left and x + width(line, SMALL_SIZE) > right:
                x, y = left, y + _ROW
            parts.append(text(line, x, y + 3.6, SMALL_SIZE, theme.soft))
            x += width(line, SMALL_SIZE) + _SPACE
    parts.append("</g>")
    return (parts, y + _ROW - picture.height) if len(parts) > 2 else ([], 0.0)


def _sign(sign: Sign, x: float, y: float, theme: Theme) -> Iterator[str]:
    if isinstance(sign, Status):
        if sign in theme.statuses:
            yield from badge(sign, "", x + _SIGN + 2, y, theme)
        else:
            yield symbol(sign, x + _SIGN - MARK_SIZE / 2, y, MARK_SIZE, theme.soft, theme.paper)
        return
    if isinstance(sign, Flaw):
        yield flaw_sign(sign, x + _SIGN - MARK_SIZE * 0.8, y, MARK_SIZE, theme.note, theme.paper)
        return
    if sign is None:
        place = rectangle(x + 4, y - 5, _SIGN - 4, 10)
        yield f'<rect {place} rx="3" fill="none" stroke="{theme.soft}" stroke-dasharray="4 3"/>'
        return
    colour = theme.counter if sign is ArrowKind.COUNTERACTS else theme.link
    dash = ' stroke-dasharray="5 3.5"' if sign is ArrowKind.FEEDBACK else ""
    ends = f'x1="{number(x)}" y1="{number(y)}" x2="{number(x + _SIGN - 4)}" y2="{number(y)}"'
    yield f'<line {ends} stroke="{colour}" stroke-width="1.3"{dash}/>'
    yield end_mark(sign, x + _SIGN, y, colour)
