"""A picture whose places Graphviz decides: the same boxes and links, drawn by the same hand."""

from collections.abc import Mapping, Sequence
from typing import Any

from logicmodel.render.blocks import set_block
from logicmodel.render.dot import dot_text, known_as
from logicmodel.render.engine import lay_out_by_dot
from logicmodel.render.geometry import Area, Band, Head, Picture, Placed, Point, Route
from logicmodel.render.grid import BOX_WIDTH, HEAD_HEIGHT, HEAD_SIZE, LANE_SIZE, MARGIN
from logicmodel.render.lettering import wrap
from logicmodel.render.style import THEMES
from logicmodel.views.view import View

_TOP = MARGIN + HEAD_HEIGHT


def lay_out_all_by_dot(views: Sequence[View]) -> list[Picture]:
    """The pictures of several views, from one call of the system's ``dot``.

    Raises:
        EngineError: if there is no ``dot`` or it refuses the graphs.
    """
    graphs = lay_out_by_dot([dot_text(view, THEMES["light"]) for view in views])
    return [_picture(view, graph) for view, graph in zip(views, graphs, strict=True)]


def _picture(view: View, graph: Mapping[str, Any]) -> Picture:
    _, _, right, height = (float(part) for part in graph["bb"].split(","))
    nodes = {thing["name"]: thing for thing in graph.get("objects", ())}
    edges = {edge["id"]: edge for edge in graph.get("edges", ()) if "id" in edge}

    def point(text: str) -> Point:
        x, y = text.split(",")
        return (float(x) + MARGIN, height - float(y) + _TOP)

    boxes = []
    for box in view.boxes:
        block = set_block(box, BOX_WIDTH)
        x, y = point(nodes[known_as(box.id)]["pos"])
        area = Area(x - block.width / 2, y - block.height / 2, block.width, block.height)
        boxes.append(Placed(box, block, area))
    bands = []
    for number, lane in enumerate(view.lanes):
        corners = nodes[f"cluster_{number}"]["bb"].split(",")
        left, low = point(",".join(corners[:2]))
        end, top = point(",".join(corners[2:]))
        lines = tuple(wrap(lane.title, end - left, LANE_SIZE, "bold"))
        bands.append(Band(lane, Area(left, top, end - left, low - top), lines))
    routes = []
    for number, arrow in enumerate(view.arrows):
        head, start, *rest = edges[f"link-{number}"]["pos"].split()
        tip = point(head.removeprefix("e,"))
        points = [point(text) for text in (start, *rest)]
        routes.append(Route(arrow, (*points, points[-1], tip, tip)))
    heads = _heads(view, boxes)
    size = (right + 2 * MARGIN, height + _TOP + MARGIN)
    return Picture(view, *size, heads, tuple(bands), tuple(boxes), tuple(routes))


def _heads(view: View, boxes: Sequence[Placed]) -> tuple[Head, ...]:
    heads = []
    for column in view.columns:
        areas = [placed.area for placed in boxes if placed.box.step == column.step]
        if areas:
            left = min(area.x for area in areas)
            span = Area(left, MARGIN, max(area.right for area in areas) - left, HEAD_HEIGHT)
            lines = tuple(wrap(column.title, span.width, HEAD_SIZE, "bold"))
            heads.append(Head(column, span, lines))
    return tuple(heads)
