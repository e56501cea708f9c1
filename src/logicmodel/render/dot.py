"""DOT text, good enough to draw with plain ``dot``; box sizes are those of our own pictures."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from logicmodel.render.blocks import set_block
from logicmodel.render.geometry import POINTS_PER_INCH
from logicmodel.render.grid import BOX_WIDTH, tracks_of
from logicmodel.render.lettering import FONT_NAME, clean
from logicmodel.render.style import THEMES, Style, Theme
from logicmodel.views.view import Arrow, ArrowKind, Box, View

_GRAPH = {"rankdir": "LR", "newrank": "true", "ranksep": "0.7", "nodesep": "0.2"}
_NODE = {"shape": "box", "fontname": FONT_NAME, "fontsize": "11", "fixedsize": "true"}
_EDGE = {"tailport": "e", "headport": "w", "arrowsize": "0.7"}


def render(views: Sequence[View], style: Style) -> list[bytes]:
    """One DOT file a view, in UTF-8."""
    return [dot_text(view, THEMES[style.theme]).encode() for view in views]


def dot_text(view: View, theme: Theme) -> str:
    """A graph with a cluster a lane and a rank a track.

    Nodes are named by the boxes' ids; the SVG id of an edge is ``link-`` and its place in the view.
    """
    return "\n".join([f"digraph {quoted(view.name)} {{", *_statements(view, theme), "}\n"])


def quoted(said: str) -> str:
    """A quoted string in which nothing is an escape but the ends of lines."""
    escaped = clean(said).replace("\\", "\\\\").replace('"', '\\"')
    return '"' + escaped.replace("\n", "\\l") + '"'


def _statements(view: View, theme: Theme) -> Iterator[str]:
    yield f"graph {_attributes(_GRAPH, label=view.title, fontname=FONT_NAME, bgcolor=theme.paper)}"
    yield f"node {_attributes(_NODE, fontcolor=theme.text)}"
    yield f"edge {_attributes(_EDGE)}"
    for number, lane in enumerate(view.lanes):
        looks = _attributes({}, label=lane.title, style="filled", color=theme.lane, labeljust="l")
        yield f"subgraph cluster_{number} {{ graph {looks}"
        yield from (_node(box, theme) for box in view.boxes if box.lane == lane.id)
        yield "}"
    tracks: dict[str, int] = {}
    yield from _align(view, tracks)
    for number, arrow in enumerate(view.arrows):
        yield _edge(number, arrow, theme, tracks)


def _align(view: View, tracks: dict[str, int]) -> Iterator[str]:
    """Every track a rank, held in order by unseen nodes; notes each box's track."""
    members: dict[tuple[str, int], list[str]] = defaultdict(list)
    for box in view.boxes:
        members[box.step, box.rank].append(box.id)
    for number, track in enumerate(tracks_of(view)):
        tracks.update(dict.fromkeys(members[track], number))
        names = "; ".join(quoted(id_) for id_ in members[track])
        yield f'{{ rank=same; " track {number}" [style=invis, width=0, height=0]; {names} }}'
        if number:
            yield f'" track {number - 1}" -> " track {number}" [style=invis]'


def _node(box: Box, theme: Theme) -> str:
    block, tone = set_block(box, BOX_WIDTH), theme.tone(box.step)
    looks = _attributes(
        {},
        id=f"n-{box.id}",
        label="\n".join([line.text for line in block.lines] + [""]),
        tooltip=box.details or box.title,
        width=f"{block.width / POINTS_PER_INCH:.4f}",
        height=f"{block.height / POINTS_PER_INCH:.4f}",
        style="dashed" if box.elsewhere else "filled",
        color=tone.ink,
        fillcolor=tone.fill,
    )
    return f"{quoted(box.id)} {looks}"


def _edge(number: int, arrow: Arrow, theme: Theme, tracks: Mapping[str, int]) -> str:
    counter = arrow.kind is ArrowKind.COUNTERACTS
    looks = _attributes(
        {},
        id=f"link-{number}",
        arrowhead="tee" if counter else "normal",
        color=theme.counter if counter else theme.link,
        style="dashed" if arrow.kind is ArrowKind.FEEDBACK else "solid",
        constraint="true" if tracks[arrow.source] < tracks[arrow.target] else "false",
        tooltip=arrow.because,
    )
    return f"{quoted(arrow.source)} -> {quoted(arrow.target)} {looks}"


def _attributes(some: Mapping[str, str], **more: str) -> str:
    pairs = {**some, **more}.items()
    return f"[{', '.join(f'{key}={quoted(value)}' for key, value in pairs)}]"
