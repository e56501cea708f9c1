"""Pictures of a view, one module a format.

``draw(views, RENDERERS[0], Style())`` gives SVG. Add a format with one module whose
``render(views, style)`` gives one file a view, and one line in :data:`RENDERERS`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from logicmodel.diagnostics import Text
from logicmodel.render import dot, markdown, mermaid, pdf, png, svg
from logicmodel.render.engine import EngineError
from logicmodel.render.style import Style
from logicmodel.views.view import View

__all__ = ["RENDERERS", "EngineError", "Renderer", "Style", "draw"]


@dataclass(frozen=True, slots=True)
class Renderer:
    """A format: its name on the command line, its file suffix, and how views become files."""

    name: str
    suffix: str
    summary: Text
    render: Callable[[Sequence[View], Style], list[bytes]]


RENDERERS = (
    Renderer("svg", ".svg", Text("bild som går att förstora", "scalable picture"), svg.render),
    Renderer("pdf", ".pdf", Text("bild för tryck", "picture for print"), pdf.render),
    Renderer("png", ".png", Text("bild för bildspel och webb", "picture in pixels"), png.render),
    Renderer("dot", ".dot", Text("text för Graphviz", "text for Graphviz"), dot.render),
    Renderer("mermaid", ".mmd", Text("text för Mermaid", "text for Mermaid"), mermaid.render),
    Renderer("md", ".md", Text("bilden i ord: lista och tabell", "in words"), markdown.render),
)
"""Every format, the default first."""


def draw(
    views: Sequence[View], renderer: Renderer = RENDERERS[0], style: Style | None = None
) -> list[bytes]:
    """The files of several views in one format, in their order.

    Raises:
        EngineError: if Graphviz (``style.engine``: the bundled one or the system's) is missing or
            fails; its ``text`` is for people.
    """
    return renderer.render(views, style or Style())
