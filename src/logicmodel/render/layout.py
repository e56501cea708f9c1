"""From views to pictures: every box, lane, head and link in its place."""

from collections.abc import Sequence

from logicmodel.render.geometry import Picture
from logicmodel.render.grid import lay_grid
from logicmodel.render.route import route
from logicmodel.views.view import View


def lay_out(view: View) -> Picture:
    """The picture of one view."""
    grid = lay_grid(view)
    routes = route(grid, view.arrows)
    return Picture(view, grid.width, grid.height, grid.heads, grid.bands, grid.boxes, routes)


def lay_out_all(views: Sequence[View]) -> list[Picture]:
    """The pictures of several views, in their order."""
    return [lay_out(view) for view in views]
