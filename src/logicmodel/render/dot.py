"""DOT text, good enough to draw with plain ``dot``; box sizes are those of our own pictures."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from logicmodel.render.blocks import set_block
from logicmodel.render.geometry import POINTS_PER_INCH
from logicmodel.render.grid import BOX_WIDTH, tracks_of
from logicmodel.render.lettering import FONT_NAME, clean
from logicmodel.render.style import Style, Theme, look_of, theme_of
from logicmodel.views.view import Arrow, ArrowKind, Box, Flaw, View

if TYPE_CHECKING:
    from graphviz import Digraph

_GRAPH = {"rankdir": "LR", "newrank": "true", "ranksep": "0.7", "nodesep": "0.2"}
_NODE = {"shape": "box", "fontname": FONT_NAME, "fontsize": "11", "fixedsize": "true"}
_FLAWS = {Flaw.THEORY: "≠", Flaw.CONDITION: "!"}
_EDGE = {"tailport": "e", "headport": "w", "arrowsize": "0.7"}


def render(views: Sequence[View], style: Style) -> list[bytes]:
    """One DOT file a view, in UTF-8."""
    return [dot_text(view, theme_of(view, style)).encode() for view in views]


def dot_text(view: View, theme: Theme) -> str:
    """A graph with a cluster a lane and a rank a track.

    Nodes are named by the boxes' ids; the SVG id of an edge is ``link-`` and its place in the view.
    """
    from graphviz import Digraph  # late: other formats do without

    looks = {"label": _safe(view.title), "fontname": FONT_NAME, "bgcolor": theme.paper}
    graph = Digraph(
        _safe(view.name),
        graph_attr=_GRAPH | looks,
        node_attr=_NODE | {"fontcolor": theme.text},
        edge_attr=_EDGE,
    )
    for number, lane in enumerate(view.lanes):
        with graph.subgraph(name=f"cluster_{number}") as cluster:
            cluster.attr(label=_safe(lane.title), style="filled", color=theme.lane, labeljust="l")
            for box in view.boxes:
                if box.lane == lane.id:
                    _add_box(cluster, box, theme)
    tracks = _align(graph, view)
    for number, arrow in enumerate(view.arrows):
        _add_arrow(graph, number, arrow, theme, tracks)
    return str(graph.source)


def _safe(said: str) -> str:
    """Text in which nothing is an escape but the ends of lines."""
    from graphviz import escape

    return str(escape(clean(said))).replace("\n", "\\l")


def _name(id_: str) -> str:
    """What a node is called: its id, but for the colon that would name a port."""
    return _safe(id_).replace(":", "∶")


def _align(graph: "Digraph", view: View) -> dict[str, int]:
    """Every track a rank, held in order by unseen nodes; gives each box's track."""
    members: dict[tuple[str, int], list[str]] = defaultdict(list)
    for box in view.boxes:
        members[box.column, box.rank].append(box.id)
    found: dict[str, int] = {}
    for number, track in enumerate(tracks_of(view)):
        found.update(dict.fromkeys(members[track], number))
        with graph.subgraph(graph_attr={"rank": "same"}) as rank:
            rank.node(f" track {number}", label="", style="invis", width="0", height="0")
            for id_ in members[track]:
                rank.node(_name(id_))
        if number:
            graph.edge(f" track {number - 1}", f" track {number}", style="invis")
    return found


def _add_box(graph: "Digraph", box: Box, theme: Theme) -> None:
    block, tone = set_block(box, BOX_WIDTH), theme.tone(box.step, box.status)
    graph.node(
        _name(box.id),
        id=_safe(f"n-{box.id}"),
        label=_safe("\n".join([line.text for line in block.lines] + [""])),
        tooltip=_safe(box.details or box.title),
        width=f"{block.width / POINTS_PER_INCH:.4f}",
        height=f"{block.height / POINTS_PER_INCH:.4f}",
        style="dashed" if box.elsewhere else "filled",
        color=tone.ink,
        fillcolor=tone.fill,
    )


def _add_arrow(
    graph: "Digraph", number: int, arrow: Arrow, theme: Theme, tracks: Mapping[str, int]
) -> None:
    colour, width = look_of(arrow, theme)
    counter = arrow.kind is ArrowKind.COUNTERACTS
    graph.edge(
        _name(arrow.source),
        _name(arrow.target),
        id=f"link-{number}",
        arrowhead="tee" if counter else "normal",
        color=colour,
        penwidth=str(width),
        style="dashed" if arrow.kind is ArrowKind.FEEDBACK else "solid",
        constraint="true" if tracks[arrow.source] < tracks[arrow.target] else "false",
        tooltip=_safe("\n".join(filter(None, [arrow.shown, arrow.because]))),
        **({"label": _FLAWS[arrow.flaw], "fontcolor": colour} if arrow.flaw else {}),
    )
