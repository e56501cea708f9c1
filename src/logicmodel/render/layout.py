"""From views to pictures: every box, lane, head and link in its place.

Boxes stand in a grid of ours, so that a picture does not jump. Graphviz, with the boxes pinned,
leads the links around them; we draw its ways as curves.
"""

from collections.abc import Sequence

from logicmodel.render.engine import lead_edges
from logicmodel.render.geometry import Picture
from logicmodel.render.grid import lay_grid
from logicmodel.render.pinned import obstacles, question, ways
from logicmodel.render.route import route
from logicmodel.render.style import EngineName
from logicmodel.views.view import View


def lay_out(views: Sequence[View], engine: EngineName = "bundled") -> list[Picture]:
    """The pictures of several views, in their order, from one call of Graphviz.

    Raises:
        EngineError: if the engine is missing or fails.
    """
    grids = [lay_grid(view) for view in views]
    around = [obstacles(grid) for grid in grids]
    asked = [
        question(grid, view.arrows, things)
        for grid, view, things in zip(grids, views, around, strict=True)
    ]
    answers = lead_edges(asked, engine)
    pictures = []
    for view, grid, things, answer in zip(views, grids, around, answers, strict=True):
        routes = route(grid, view.arrows, things, ways(answer, things))
        frame = (grid.width, grid.height, grid.heads, grid.bands, grid.boxes)
        pictures.append(Picture(view, *frame, routes, grid.title))
    return pictures
