"""A box's content set in lines: id and status, title, owner, measures, notes, where it lives.

In an actor's picture also what the actor does there, and how.
"""

from collections.abc import Iterator

from logicmodel.render.geometry import Block, Line, Role
from logicmodel.render.lettering import Weight, clean, shorten, width, wrap
from logicmodel.views.view import Box

TITLE_SIZE = 12.0
SMALL_SIZE = 11.0
PAD_LEFT, PAD_RIGHT, PAD_TOP, PAD_BOTTOM = 12.0, 9.0, 6.0, 6.5
MARK_SIZE = 9.0
_LEADING = 1.28
_TITLE_LINES, _SMALL_LINES, _LOCAL_LINES, _MEASURE_LINES = 6, 3, 4, 6
_ABOVE = 0.95
"""Of the size: from the top of a line to its baseline."""
_PARAGRAPH = 2.0
"""More room before and after the title."""
_MARK_ROOM = MARK_SIZE + 4
_TO = " → "
_BOLD = frozenset({Role.ID, Role.NOTE})


def set_block(box: Box, block_width: float) -> Block:
    """The lines of ``box`` in a block of the given width; its height follows."""
    room = block_width - PAD_LEFT - PAD_RIGHT
    lines: list[Line] = []
    top, before = PAD_TOP, Role.ID
    title_size = _title_size(box.title, room)
    for text, role in _texts(box, room, title_size):
        size = title_size if role is Role.TITLE else SMALL_SIZE
        top += _PARAGRAPH if role is not before and Role.TITLE in (role, before) else 0
        lines.append(Line(text, PAD_LEFT, top + size * _ABOVE, size, role, _weight(role)))
        top, before = top + size * _LEADING, role
    mark = None
    if box.status:
        mark = (block_width - PAD_RIGHT - MARK_SIZE / 2, PAD_TOP + SMALL_SIZE * 0.6)
        if status_fits(box, block_width):
            said = clean(box.status_title)
            x = block_width - PAD_RIGHT - _MARK_ROOM - width(said, SMALL_SIZE)
            y = PAD_TOP + SMALL_SIZE * _ABOVE
            lines.append(Line(said, x, y, SMALL_SIZE, Role.STATUS))
    return Block(block_width, top + PAD_BOTTOM, tuple(lines), mark)


def status_fits(box: Box, block_width: float) -> bool:
    """Whether the status can be told in words beside the id; else the legend tells it."""
    room = block_width - PAD_LEFT - PAD_RIGHT - _MARK_ROOM
    taken = width(clean(box.id), SMALL_SIZE, "bold") + 8
    return taken + width(clean(box.status_title), SMALL_SIZE) <= room


def _title_size(title: str, room: float) -> float:
    """Somewhat smaller if that spares a long word from being broken."""
    longest = max((width(word, TITLE_SIZE) for word in clean(title).split()), default=0.0)
    if longest <= room:
        return TITLE_SIZE
    fitting = int(TITLE_SIZE * room / longest * 10) / 10
    return fitting if fitting >= SMALL_SIZE else TITLE_SIZE


def _texts(box: Box, room: float, title_size: float) -> Iterator[tuple[str, Role]]:
    yield from _set(box.id, Role.ID, room - (_MARK_ROOM if box.status else 0))
    yield from _set(box.title, Role.TITLE, room, title_size, _TITLE_LINES)
    yield from _set(box.owner, Role.SOFT, room)
    yield from _set(box.role, Role.PLAIN, room)
    yield from _set(box.local, Role.PLAIN, room, most=_LOCAL_LINES)
    for measure in box.measures:
        fits = width(clean(measure), SMALL_SIZE) <= room
        for phrase in [measure] if fits else measure.split(" · "):
            for part in [phrase] if fits else _at_arrow(phrase, room):
                yield from _set(part, Role.PLAIN, room, most=_MEASURE_LINES)
    for note in box.notes:
        yield from _set(note, Role.NOTE, room)
    for gap in box.gaps:
        yield from _set(gap, Role.SOFT, room)
    yield from _set(box.elsewhere, Role.SOFT, room)
    yield from _set(box.more, Role.SOFT, room)


def _at_arrow(phrase: str, room: float) -> list[str]:
    """A measure in two if it breaks best after its arrow, so that the target stands together."""
    start, arrow, target = phrase.partition(_TO)
    parts = [start + arrow.rstrip(), target] if arrow else [phrase]
    lines = [line for part in parts for line in wrap(part, room, SMALL_SIZE)]
    whole = wrap(phrase, room, SMALL_SIZE)
    return parts if 1 < len(lines) <= len(whole) else [phrase]


def _set(
    text: str, role: Role, room: float, size: float = SMALL_SIZE, most: int = _SMALL_LINES
) -> Iterator[tuple[str, Role]]:
    weight = _weight(role)
    for line in shorten(wrap(text, room, size, weight), most, room, size, weight):
        yield line, role


def _weight(role: Role) -> Weight:
    return "bold" if role in _BOLD else "regular"
