"""A box's content set in lines: id and status, title, owner, measures, notes, where it lives."""

from collections.abc import Iterator

from logicmodel.render.geometry import Block, Line, Role
from logicmodel.render.lettering import Weight, clean, shorten, width, wrap
from logicmodel.views.view import Box

TITLE_SIZE = 12.0
SMALL_SIZE = 10.5
PAD_LEFT, PAD_RIGHT, PAD_TOP, PAD_BOTTOM = 13.0, 10.0, 8.0, 9.0
MARK_SIZE = 9.0
_LEADING = 1.3
_TITLE_LINES, _SMALL_LINES = 6, 3
_ABOVE = 0.95
"""Of the size: from the top of a line to its baseline."""


def set_block(box: Box, block_width: float) -> Block:
    """The lines of ``box`` in a block of the given width; its height follows."""
    room = block_width - PAD_LEFT - PAD_RIGHT
    lines: list[Line] = []
    top = PAD_TOP
    for text, size, role, weight in _paragraphs(box, room):
        lines.append(Line(text, PAD_LEFT, top + size * _ABOVE, size, role, weight))
        top += size * _LEADING
    mark = None
    if box.status:
        mark = (block_width - PAD_RIGHT - MARK_SIZE / 2, PAD_TOP + SMALL_SIZE * 0.62)
    return Block(block_width, top + PAD_BOTTOM, tuple(_with_status(lines, box, room)), mark)


def _with_status(lines: list[Line], box: Box, room: float) -> Iterator[Line]:
    yield from lines
    said = clean(box.status_title)
    wide = width(said, SMALL_SIZE)
    right = room - MARK_SIZE - 4
    taken = width(lines[0].text, SMALL_SIZE, "bold") if lines else 0
    if box.status and said and taken + 8 + wide <= right:
        x = PAD_LEFT + right - wide
        yield Line(said, x, PAD_TOP + SMALL_SIZE * _ABOVE, SMALL_SIZE, Role.SOFT)


def _paragraphs(box: Box, room: float) -> Iterator[tuple[str, float, Role, Weight]]:
    short = room - (MARK_SIZE + 4 if box.status else 0)
    for text in shorten(wrap(box.id, short, SMALL_SIZE, "bold"), _SMALL_LINES, short, SMALL_SIZE):
        yield text, SMALL_SIZE, Role.ID, "bold"
    for text in shorten(wrap(box.title, room, TITLE_SIZE), _TITLE_LINES, room, TITLE_SIZE):
        yield text, TITLE_SIZE, Role.TITLE, "regular"
    yield from _small(box.owner, room, Role.SOFT)
    for measure in box.measures:
        yield from _small(measure, room, Role.PLAIN)
    for note in box.notes:
        yield from _small(note, room, Role.NOTE)
    yield from _small(box.elsewhere, room, Role.SOFT)


def _small(text: str, room: float, role: Role) -> Iterator[tuple[str, float, Role, Weight]]:
    weight: Weight = "bold" if role is Role.NOTE else "regular"
    for line in shorten(wrap(text, room, SMALL_SIZE, weight), _SMALL_LINES, room, SMALL_SIZE):
        yield line, SMALL_SIZE, role, weight
