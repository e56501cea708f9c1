"""The library as Python and Jupyter see it: load, check, render, ask. It needs no files."""

import datetime as dt
from collections.abc import Iterator, Mapping
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import PrivateAttr, RootModel

from logicmodel.analysis import Analysis, analyse
from logicmodel.answers import priorities, status, trace, who
from logicmodel.diagnostics import Diagnostic, Language, Text
from logicmodel.diagnostics import Path as ModelPath
from logicmodel.gaps import matrix
from logicmodel.model.build import build
from logicmodel.model.logic import Header
from logicmodel.model.logic import LogicModel as _LogicModel
from logicmodel.pictures import (
    NothingError,
    Wanted,
    chart_files,
    charts,
    files,
    format_for,
    renderer_for,
)
from logicmodel.render import Style
from logicmodel.render.answers import Told
from logicmodel.render.charts import CHART_FORMS
from logicmodel.rules.settings import Settings
from logicmodel.source import Source
from logicmodel.syntax.statement import SECTIONS, Parsed, Place, Statement
from logicmodel.workspace import Project, UnusableError, Workspace, configured, deliver

if TYPE_CHECKING:
    from logicmodel.views.charting import ChartsBy
    from logicmodel.views.matrix import Matrix, Rows

_NOWHERE: Mapping[ModelPath, Place] = {(): Place(0, 0, 0, 0)}


class LogicModel(_LogicModel):
    """A theory of change that can be checked and drawn; see :class:`logicmodel.model.LogicModel`.

    Built in Python, of the things in :mod:`logicmodel.model.elements` (``Activity``, ``Output``,
    ``Link``, …), or read from files by :func:`load`. It is frozen, its mappings are for reading:
    make a changed one with ``model.model_copy(update={"elements": …})``.
    """

    _project: Project | None = PrivateAttr(default=None)

    def model_copy(
        self, *, update: Mapping[str, Any] | None = None, deep: bool = False
    ) -> "LogicModel":
        """A model with other content, which is no longer that of the files it was read from.

        What is given in ``update`` is not validated; build a :class:`LogicModel` for that.
        """
        kept = {name: getattr(self, name) for name in type(self).model_fields}
        changed = type(self).model_construct(**{**kept, **(update or {})})
        return deepcopy(changed) if deep else changed

    def analyse(self, today: dt.date | None = None, settings: Settings | None = None) -> Analysis:
        """Everything there is to say about the model.

        Args:
            today: The day to reckon from; without it, the clock's.
            settings: Which rules count and how much.
        """
        day = today or dt.date.today()
        if self._project is None:
            return analyse([Parsed(Source("", ""), tuple(_statements(self)))], day, settings)
        chosen = (settings or Settings()).over(configured(self._project.root))
        project = self._project
        return analyse(project.files, day, chosen, project.problems, project.follow_up)

    def gaps(
        self,
        rows: "Rows" = "goals",
        *,
        language: Language | None = None,
        today: dt.date | None = None,
    ) -> "Matrix":
        """What is missing, as a table: ``for row in model.gaps().rows``.

        Args:
            rows: A row for each goal with what leads to it (``goals``), or for each element of
                the chain by itself (``elements``).
            language: What to say it in; without it, the model's own language.
            today: The day to reckon from; without it, the clock's.
        """
        return matrix(self.analyse(today), rows, language)

    def pictures(
        self,
        wanted: Wanted | None = None,
        *,
        form: str | None = None,
        style: Style | None = None,
        language: Language | None = None,
        today: dt.date | None = None,
    ) -> dict[str, bytes]:
        """The pictures as files by name; without ``wanted``, the whole in one.

        Args:
            wanted: Which pictures, such as ``Wanted(by="level")``.
            form: ``svg`` (default), ``pdf``, ``png``, ``dot``, ``mermaid`` or ``md``.
            style: Theme, resolution and engine.
            language: The language of heads and legends; without it, the model's own.
            today: The day whose status ``Wanted(status=True)`` shows; without it, the clock's.

        Raises:
            NothingError: if there is nothing to draw.
            EngineError: if the chosen Graphviz cannot draw.
        """
        asked = wanted or Wanted(by="overview", whole=True)
        views = asked.views(self.analyse(today), language or self.language)
        return files(views, renderer_for(form), style)

    def charts(
        self,
        by: "ChartsBy" = "goal",
        *,
        form: str | None = None,
        style: Style | None = None,
        language: Language | None = None,
        today: dt.date | None = None,
    ) -> dict[str, bytes]:
        """Actual against planned values, as files by name.

        Args:
            by: A sheet for each ``goal``, each ``indicator``, or of them all (``overview``).
            form: ``svg`` (default), ``pdf``, ``png`` or ``md``.
            style: Theme and resolution.
            language: The language of numbers and words; without it, the model's own.
            today: The day to reckon from; without it, the clock's.

        Raises:
            NothingError: if there is nothing to draw.
        """
        sheets = charts(self.analyse(today), language or self.language, by)
        return chart_files(sheets, format_for(form, "", CHART_FORMS), style or Style())

    def render(
        self, path: str | Path, wanted: Wanted | None = None, style: Style | None = None
    ) -> list[Path]:
        """Draw into a file (``oversikt.svg``, in the format of its name) or a folder.

        Returns:
            The files written.

        Raises:
            UnusableError: if the place cannot be written to, or if ``path`` is a file and
                there are several pictures.
            NothingError: if there is nothing to draw.
            FormatError: if the ending of a file's name is that of no format.
            EngineError: if the chosen Graphviz cannot draw.
        """
        target = Path(path)
        form = renderer_for(None, "" if target.is_dir() else target.suffix).name
        return deliver(self.pictures(wanted, form=form, style=style), target)

    def trace(
        self,
        name: str,
        up: int | None = None,
        down: int | None = None,
        language: Language | None = None,
    ) -> Told:
        """What leads to a thing and what it leads to, in words: ``print(model.trace("EM1"))``.

        Args:
            name: The id or the title of an element, an indicator, a source or a target group.
            up: How many steps to follow backwards; all without it.
            down: How many steps to follow forwards; all without it.
            language: The language of the answer; without it, the model's own.

        Raises:
            AskError: if there is nothing by that name.
        """
        return Told(trace.ask(self, name, language or self.language, up, down))

    def who(self, actor: str = "", language: Language | None = None) -> Told:
        """What an actor does, in which role and why; without one, who does what.

        Raises:
            AskError: if there is no such actor.
        """
        return Told(who.ask(self, actor, language or self.language))

    def priorities(self, language: Language | None = None) -> Told:
        """The activities in the order of what they carry, with the reasons."""
        return Told(priorities.ask(self, language or self.language))

    def status(
        self, goal: str = "", today: dt.date | None = None, language: Language | None = None
    ) -> Told:
        """How the goals stand, why, and what it would take to know: ``print(model.status())``.

        Args:
            goal: The id or the title of one goal, told in full.
            today: The day to reckon from; without it, the clock's.
            language: The language of the answer; without it, the model's own.

        Raises:
            AskError: if there is no such goal, or none at all.
        """
        found = self.analyse(today)
        said, over = language or self.language, found.record.passed_over
        return Told(status.ask(self, found.follow_up, found.today, said, goal, over))

    def _repr_svg_(self) -> str | None:
        """The whole as Jupyter shows it; nothing if there is nothing to draw."""
        try:
            return next(iter(self.pictures().values())).decode()
        except NothingError:
            return None


def load(path: str | Path) -> LogicModel:
    """Read the change logic that a file or folder belongs to.

    What could not be read is left out of the model and told by :func:`check`.

    Raises:
        UnusableError: if there is none, or more than one.
    """
    projects = Workspace().projects([Path(path)])
    if len(projects) > 1:
        names = ", ".join(project.files[0].source.path for project in projects)
        raise UnusableError(
            Text(f"Välj en av: {names}", f"There are several; choose one of: {names}")
        )
    model = LogicModel.model_construct(**dict(build(projects[0].files).model))
    model._project = projects[0]
    return model


def check(
    model: LogicModel, today: dt.date | None = None, settings: Settings | None = None
) -> tuple[Diagnostic, ...]:
    """What is wrong with a model, in reading order; see :meth:`LogicModel.analyse`."""
    return model.analyse(today, settings).diagnostics


def _statements(model: _LogicModel) -> Iterator[tuple[int, Statement]]:
    """The model as statements, so that one built in Python is checked like one that was read."""
    header = {name: getattr(model, name) for name in Header.model_fields}
    yield 0, Statement("logic", model.id, _plain(header), _NOWHERE)
    for section in dict.fromkeys(SECTIONS.values()):
        things: Mapping[str, Any] = getattr(model, section)
        for name, thing in things.items():
            data = {"kind": thing.kind, **_plain(thing)}
            yield 0, Statement(thing.kind, name, data, _NOWHERE)


def _plain(thing: Any) -> dict[str, Any]:
    """Data as the readers give them, what is not set left out."""
    data: dict[str, Any] = RootModel[Any](thing).model_dump(mode="json", exclude_none=True)
    return data
