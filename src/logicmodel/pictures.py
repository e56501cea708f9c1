"""From an analysis to the pictures that are asked for, as files by name."""

from collections.abc import Sequence
from dataclasses import dataclass

from logicmodel.analysis import Analysis
from logicmodel.diagnostics import Language, Text
from logicmodel.render import RENDERERS, Renderer, Style, draw
from logicmodel.syntax.suggest import nearest
from logicmodel.views import BY, MOST, Atlas, By, View, remarks

__all__ = ["BY", "FormatError", "NothingError", "Wanted", "files", "renderer_for"]


class FormatError(Exception):
    """A file's name does not say what to write; ``text`` says why."""

    def __init__(self, suffix: str) -> None:
        known = ", ".join(renderer.suffix for renderer in RENDERERS)
        self.text = Text(
            f"Det går inte att rita ”{suffix}”. Filnamnet får sluta på: {known}.",
            f"“{suffix}” cannot be drawn. The file's name may end in: {known}.",
        )
        super().__init__(self.text.en)


class NothingError(Exception):
    """There is nothing to draw; ``text`` says why."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which pictures of a model.

    ``by`` gives one picture a level, step, goal, actor or saved view, or the whole
    (``overview``); ``only`` is the one of them to draw. ``focus`` draws around some elements
    instead, ``up`` and ``down`` steps far. A picture of more boxes than a reader can follow is
    parted, unless ``whole``. ``chain`` leaves out what stands before and around the chain:
    problems, resources, external factors and the like.
    """

    by: By = "level"
    only: str = ""
    focus: Sequence[str] = ()
    up: int | None = None
    down: int | None = None
    whole: bool = False
    chain: bool = False

    def views(self, analysis: Analysis, language: Language) -> tuple[View, ...]:
        """What stands in the pictures, with what the rules found as remarks in the boxes.

        Raises:
            NothingError: if there is nothing to draw.
        """
        said = remarks(analysis.diagnostics, analysis.gaps, language)
        most = None if self.whole else MOST
        atlas = Atlas(analysis.model, language, said, most, chain=self.chain)
        if self.focus:
            views = atlas.around(self.focus, self.up, self.down)
        else:
            views = atlas.by(self.by, self.only)
        if not views:
            raise NothingError(self._missing(analysis))
        return views

    def _missing(self, analysis: Analysis) -> Text:
        model = analysis.model
        asked = [*self.focus, *filter(None, [self.only])]
        if not asked:
            return Text("Det finns inget att rita.", "There is nothing to draw.")
        name = asked[0]
        guess = nearest(name, [*model.levels, *model.elements, *model.actors, *model.views])
        missing = Text(f"Det finns inget ”{name}” att rita.", f"There is no “{name}” to draw.")
        if guess is None:
            return missing
        return Text(f"{missing.sv} Menade du ”{guess}”?", f"{missing.en} Did you mean “{guess}”?")


def renderer_for(form: str | None, suffix: str = "") -> Renderer:
    """The format of a name, which comes first, or else of a file's suffix (``.pdf``), or else SVG.

    Raises:
        FormatError: if only a suffix is given and no format has it, or it is that of another.
    """
    named = next((renderer for renderer in RENDERERS if renderer.name == form), None)
    told = next((renderer for renderer in RENDERERS if renderer.suffix == suffix.casefold()), None)
    if suffix and (told is None if named is None else told not in (None, named)):
        raise FormatError(suffix)
    return named or told or RENDERERS[0]


def files(
    views: Sequence[View], renderer: Renderer = RENDERERS[0], style: Style | None = None
) -> dict[str, bytes]:
    """The files of the pictures by name (``niva-kommun.svg``), in their order.

    Raises:
        EngineError: if the chosen Graphviz cannot draw.
    """
    drawn = draw(views, renderer, style)
    return {f"{view.name}{renderer.suffix}": file for view, file in zip(views, drawn, strict=True)}
