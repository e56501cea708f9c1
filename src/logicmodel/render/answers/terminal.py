"""For people at a terminal: headings, hanging indents, tables whose cells wrap."""

import textwrap
from collections.abc import Iterator, Sequence
from itertools import zip_longest

import click

from logicmodel.answers.answer import Answer, Item, Section, Table
from logicmodel.render.answers.page import Page
from logicmodel.source import printable

_INDENT = "  "
_GAP = 2
_NARROWEST = 8


def write(answers: Sequence[Answer], page: Page) -> str:
    """All answers, one after the other, with a line between."""
    return "\n\n".join("\n".join(_answer(answer, page)) for answer in answers) + "\n"


def _answer(answer: Answer, page: Page) -> Iterator[str]:
    yield from (_bold(line, page) for line in _wrapped(answer.title, page))
    for said in answer.said:
        yield from _wrapped(said, page)
    for section in answer.sections:
        yield from _section(section, page)


def _section(section: Section, page: Page) -> Iterator[str]:
    title = section.title.upper() if section.depth == 1 else section.title
    if title:
        yield from ("", *(_bold(line, page) for line in _wrapped(title, page)))
    for said in section.said:
        yield from _wrapped(said, page)
    for item in section.items:
        yield from _item(item, page, _INDENT)
    if section.table:
        yield from _table(section.table, page)


def _item(item: Item, page: Page, indent: str) -> Iterator[str]:
    mark = f"{item.mark} " if item.mark else ""
    name = f"{item.id} " if item.id else ""
    inner = indent + (" " * len(mark) or _INDENT)
    first, *rest = _wrapped(f"{mark}{name}{item.said}", page, first=indent, hanging=inner)
    if item.id:
        first = first.replace(item.id, _bold(item.id, page), 1)
    yield from (first, *rest)
    for part in item.under:
        yield from _item(part, page, inner)


def _table(table: Table, page: Page) -> Iterator[str]:
    """Columns as wide as their words need, and the room that is left for those that wrap."""
    widths = _widths(table, page.width)
    heads = [_bold(line, page) for line in _row(table.heads, widths)]
    yield from (*heads, "  ".join("─" * width for width in widths))
    for row in table.rows:
        yield from _row(row, widths)


def _widths(table: Table, room: int) -> list[int]:
    wanted = [max(map(len, column)) for column in zip(table.heads, *table.rows, strict=True)]
    left = room - _GAP * (len(wanted) - 1)
    widths = [0] * len(wanted)
    # From the narrowest: each takes its need, or an equal share of what is left.
    for place, column in enumerate(sorted(range(len(wanted)), key=wanted.__getitem__)):
        share = left // (len(wanted) - place)
        widths[column] = max(_NARROWEST, min(wanted[column], share))
        left -= widths[column]
    return widths


def _row(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    columns = [_lines(cell, width) or [""] for cell, width in zip(cells, widths, strict=True)]
    for parts in zip_longest(*columns, fillvalue=""):
        yield (" " * _GAP).join(map(str.ljust, parts, widths)).rstrip()


def _wrapped(said: str, page: Page, *, first: str = "", hanging: str = "") -> list[str]:
    return _lines(said, page.width, first, hanging) or [""]


def _lines(said: str, width: int, first: str = "", hanging: str = "") -> list[str]:
    return textwrap.wrap(
        printable(said),
        width,
        initial_indent=first,
        subsequent_indent=hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _bold(said: str, page: Page) -> str:
    return click.style(said, bold=True) if page.colour else said
