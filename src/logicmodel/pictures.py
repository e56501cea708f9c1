"""From an analysis to the pictures that are asked for, as files by name."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from logicmodel.analysis import Analysis
from logicmodel.diagnostics import Language, Text
from logicmodel.render import RENDERERS, Renderer, Style, draw
from logicmodel.render.charts import ChartForm, draw_sheets
from logicmodel.syntax.suggest import nearest
from logicmodel.views import BY, MOST, Atlas, By, Standing, View, remarks
from logicmodel.views.chart import Sheet
from logicmodel.views.charting import Charting, ChartsBy

__all__ = [
    "BY", "FormatError", "NothingError", "Wanted", "chart_files", "charts", "files", "format_for",
    "renderer_for",
]  # fmt: skip

Form = TypeVar("Form", Renderer, ChartForm)


class FormatError(Exception):
    """A file's name does not say what to write; ``text`` says why."""

    def __init__(self, suffix: str, suffixes: Sequence[str]) -> None:
        known = ", ".join(suffixes)
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
    problems, resources, external factors and the like. ``status`` shows how things stand on the
    day of the analysis: boxes by their status, links that were shown not to hold.
    """

    by: By = "level"
    only: str = ""
    focus: Sequence[str] = ()
    up: int | None = None
    down: int | None = None
    whole: bool = False
    chain: bool = False
    status: bool = False

    def views(self, analysis: Analysis, language: Language) -> tuple[View, ...]:
        """What stands in the pictures, with what the rules found as remarks in the boxes.

        Raises:
            NothingError: if there is nothing to draw.
        """
        model, most = analysis.model, None if self.whole else MOST
        standing = None
        if self.status:
            standing = Standing(model, analysis.follow_up, analysis.today, language)
            model = standing.model
        said = remarks(analysis.diagnostics, analysis.gaps, language, standing)
        atlas = Atlas(model, language, said, most, chain=self.chain)
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
        known = [*model.levels, *model.elements, *model.actors, *model.views]
        return _nothing(asked[0] if asked else "", known)


def renderer_for(form: str | None, suffix: str = "") -> Renderer:
    """The format of a name, which comes first, or else of a file's suffix (``.pdf``), or else SVG.

    Raises:
        FormatError: if only a suffix is given and no format has it, or it is that of another.
    """
    return format_for(form, suffix, RENDERERS)


def format_for(form: str | None, suffix: str, formats: Sequence[Form]) -> Form:
    """As :func:`renderer_for`, among these formats, the first of which is the default."""
    named = next((each for each in formats if each.name == form), None)
    told = next((each for each in formats if each.suffix == suffix.casefold()), None)
    if suffix and (told is None if named is None else told not in (None, named)):
        raise FormatError(suffix, [each.suffix for each in formats])
    return named or told or formats[0]


def files(
    views: Sequence[View], renderer: Renderer = RENDERERS[0], style: Style | None = None
) -> dict[str, bytes]:
    """The files of the pictures by name (``niva-kommun.svg``), in their order.

    Raises:
        EngineError: if the chosen Graphviz cannot draw.
    """
    drawn = draw(views, renderer, style)
    return {f"{view.name}{renderer.suffix}": file for view, file in zip(views, drawn, strict=True)}


def charts(
    analysis: Analysis, language: Language, by: ChartsBy = "goal", only: str = ""
) -> tuple[Sheet, ...]:
    """What stands in the charts of actual against expected values, on the day of the analysis.

    Raises:
        NothingError: if there is nothing to draw.
    """
    model = analysis.model
    sheets = Charting(model, analysis.follow_up, analysis.today, language).by(by, only)
    if not sheets:
        known = [*model.elements, *(m.indicator.id for m in model.measurements)]
        raise NothingError(_nothing(only, known))
    return sheets


def chart_files(sheets: Sequence[Sheet], form: ChartForm, style: Style) -> dict[str, bytes]:
    """The files of the sheets by name (``kurvor-EM1.svg``), in their order."""
    drawn = draw_sheets(sheets, form, style)
    return {f"{sheet.name}{form.suffix}": file for sheet, file in zip(sheets, drawn, strict=True)}


def _nothing(name: str, known: Sequence[str]) -> Text:
    """Why there is nothing to draw, with what was meant instead."""
    if not name:
        return Text("Det finns inget att rita.", "There is nothing to draw.")
    missing = Text(f"Det finns inget ”{name}” att rita.", f"There is no “{name}” to draw.")
    guess = nearest(name, known)
    if guess is None or guess == name:
        return missing
    return Text(f"{missing.sv} Menade du ”{guess}”?", f"{missing.en} Did you mean “{guess}”?")
