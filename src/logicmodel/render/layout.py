"""From views to pictures: every box, lane, head and link in its place."""

from collections.abc import Sequence

from logicmodel.render.geometry import Picture
from logicmodel.render.grid import lay_grid
from logicmodel.render.route import route
from logicmodel.render.style import EngineName
from logicmodel.views.view import View


def lay_out(views: Sequence[View], engine: EngineName = "bundled") -> list[Picture]:
    """The pictures of several views, in their order.

    Raises:
        EngineError: if the engine is ``"dot"`` and the system has none, or it fails.
    """
    if engine == "dot":
        from logicmodel.render.graphviz_layout import lay_out_all_by_dot  # late: seldom asked for

        return lay_out_all_by_dot(views)
    return [_lay_out(view) for view in views]


def _lay_out(view: View) -> Picture:
    grid = lay_grid(view)
    routes = route(grid, view.arrows)
    return Picture(view, grid.width, grid.height, grid.heads, grid.bands, grid.boxes, routes)
