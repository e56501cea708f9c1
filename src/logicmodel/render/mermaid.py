"""Mermaid text, for wikis and repositories that draw it."""

from collections.abc import Iterator, Sequence

from logicmodel.render.lettering import clean
from logicmodel.render.style import Style, Theme, look_of, theme_of
from logicmodel.views.view import ArrowKind, Box, View

_ARROWS = {ArrowKind.LEADS_TO: "-->", ArrowKind.COUNTERACTS: "--x", ArrowKind.FEEDBACK: "-.->"}


def render(views: Sequence[View], style: Style) -> list[bytes]:
    """One Mermaid flowchart a view, in UTF-8."""
    return ["\n".join([*_lines(view, theme_of(view, style)), ""]).encode() for view in views]


def _lines(view: View, theme: Theme) -> Iterator[str]:
    names = {box.id: f"n{number}" for number, box in enumerate(view.boxes)}
    yield from ("---", f"title: {_quoted(view.title)}", "---", "flowchart LR")
    for number, lane in enumerate(view.lanes):
        yield f"  subgraph lane{number}[{_quoted(lane.title or ' ')}]"
        for box in view.boxes:
            if box.lane == lane.id:
                looks = "elsewhere" if box.elsewhere else _look(box, theme)
                yield f"    {names[box.id]}[{_content(box)}]:::{looks}"
        yield "  end"
    for arrow in view.arrows:
        said = f"|{_quoted(arrow.shown)}|" if arrow.flaw else ""
        yield f"  {names[arrow.source]} {_ARROWS[arrow.kind]}{said} {names[arrow.target]}"
    for number, arrow in enumerate(view.arrows):
        if arrow.flaw:
            colour, width = look_of(arrow, theme)
            yield f"  linkStyle {number} stroke:{colour},stroke-width:{width}px"
    looks_of = {_look(box, theme): box for box in view.boxes if not box.elsewhere}
    for look, box in looks_of.items():
        tone = theme.tone(box.step, box.status)
        yield f"  classDef {look} fill:{tone.fill},stroke:{tone.ink},color:{theme.text}"
    if any(box.elsewhere for box in view.boxes):
        yield f"  classDef elsewhere fill:{theme.paper},stroke-dasharray:4 3,color:{theme.text}"


def _look(box: Box, theme: Theme) -> str:
    """What the class of a box is called: its status where colours tell it, else its step."""
    return box.status if box.status in theme.statuses and box.status else box.step


def _content(box: Box) -> str:
    told = (box.id, box.title, box.owner, box.role, box.local, *box.measures, box.status_title)
    told += (*box.notes, *box.gaps, box.elsewhere, box.more)
    return '"' + "<br>".join(_entities(part) for part in told if part) + '"'


def _quoted(said: str) -> str:
    return f'"{_entities(said)}"'


def _entities(said: str) -> str:
    """Letters, digits and harmless signs as they are, everything else by its number."""
    return "".join(c if c.isalnum() or c in " .,-–·→%()" else f"#{ord(c)};" for c in clean(said))
