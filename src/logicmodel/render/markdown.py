"""The text equivalent of a picture: what it shows as a nested list and as a table."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from logicmodel.diagnostics import Language, Text
from logicmodel.render.lettering import clean
from logicmodel.render.style import Style
from logicmodel.views.view import Arrow, Box, View
from logicmodel.views.wording import LINK_WORDS

_HEADS = (
    Text("Vad", "What"),
    Text("Ansvarig", "Responsible"),
    Text("Mått och läge", "Measures and status"),
)
# Programs that make a document of Markdown take the columns' widths from these lines.
_WIDTHS = (36, 34, 30)
_DETAILS = Text("Mer om varje del", "More on each part")
_OTHERS = Text("Övrigt", "Besides")
_ABOUT_OTHERS = Text(
    "Detta står i ingen bild, eftersom det inte har någon egen pil.",
    "This stands in no picture, since it has no arrow of its own.",
)
_SPACES = re.compile("[^\\S\u00a0\u202f]+")
"""All but those at which no line may break: a number stays with its unit."""
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")


def render(views: Sequence[View], style: Style) -> list[bytes]:  # noqa: ARG001 every format takes a style
    """One Markdown file a view, in UTF-8."""
    return ["\n".join([*_lines(view), ""]).encode() for view in views]


def _lines(view: View) -> Iterator[str]:
    yield from (f"# {escaped(view.title)}", "", escaped(view.summary), "")
    yield from _list(view)
    yield ""
    yield from _table(view)
    if view.legend:
        yield from ("", " · ".join(escaped(remark) for remark in view.legend))
    if any(map(_told, view.boxes)):
        yield from ("", f"## {_DETAILS.to(view.language)}")
        for box in view.boxes:
            if _told(box):
                yield from ("", _paragraph(box, _told(box)))
    if view.others:
        language = view.language
        yield from ("", f"## {_OTHERS.to(language)}", "", _ABOUT_OTHERS.to(language))
    for column, boxes in view.others:
        yield from ("", f"### {escaped(column.title)}")
        for box in boxes:
            yield from ("", _paragraph(box, [*map(escaped, box.measures), *_told(box)]))


def _list(view: View) -> Iterator[str]:
    links: dict[str, list[Arrow]] = defaultdict(list)
    for arrow in view.arrows:
        links[arrow.source].append(arrow)
    titles = {box.id: box.title for box in view.boxes}
    for lane in view.lanes:
        yield f"- **{escaped(lane.title or view.title)}**"
        for column in view.columns:
            boxes = [b for b in view.boxes if (b.lane, b.column) == (lane.id, column.step)]
            if any(not box.under for box in boxes):
                yield f"  - {escaped(column.title)}"
            for box in boxes:
                yield f"    - {_named(box.id, box.title)}"
                for arrow in links[box.id]:
                    yield f"      - {_link(arrow, titles, view.language)}"


def _link(arrow: Arrow, titles: dict[str, str], language: Language) -> str:
    verb = LINK_WORDS[arrow.kind].to(language)
    because = f": {escaped(arrow.because)}" if arrow.because else ""
    details = f" ({escaped(arrow.details)})" if arrow.details else ""
    shown = f" **{escaped(arrow.shown)}**" if arrow.shown else ""
    return f"{verb} {_named(arrow.target, titles[arrow.target])}{because}{details}{shown}"


def _table(view: View) -> Iterator[str]:
    yield _row(head.to(view.language) for head in _HEADS)
    yield _row("-" * width for width in _WIDTHS)
    for box in view.boxes:
        yield _row((_named(box.id, box.title), *map(escaped, _cells(box))))


def _cells(box: Box) -> tuple[str, ...]:
    owner = "; ".join(filter(None, (box.owner, box.role)))
    measured = "; ".join(filter(None, (*box.measures, box.status_title, *box.notes, *box.gaps)))
    return (owner, measured)


def _paragraph(box: Box, told: Sequence[str]) -> str:
    said = " ".join(line if line.endswith((".", "!", "?", "…")) else f"{line}." for line in told)
    return " – ".join(filter(None, [_named(box.id, box.title), said]))


def _told(box: Box) -> list[str]:
    """What the table has no room for."""
    return [escaped(said) for said in (box.local, box.details, box.elsewhere, box.more) if said]


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _named(id_: str, title: str) -> str:
    return f"**{escaped(id_)}** {escaped(title)}"


def escaped(said: str) -> str:
    """A text as Markdown shows it unchanged."""
    return _SPECIAL.sub(r"\\\1", _SPACES.sub(" ", clean(said)).strip())
