"""An earlier version of the models that are checked, for what only shows in comparison."""

from pathlib import Path

from logicmodel.diagnostics import Text
from logicmodel.model.build import build
from logicmodel.model.logic import LogicModel
from logicmodel.workspace import Project, UnusableError, Workspace


class Earlier:
    """The models in a file or folder, to be held against later ones with the same id.

    Raises:
        UnusableError: if there are none.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        models = [build(project.files).model for project in Workspace().projects([path])]
        self._models = {model.id: model for model in models}

    def of(self, project: Project) -> LogicModel:
        """The earlier version of a model: the one with its id, or else the only one there is.

        Raises:
            UnusableError: if nobody can tell which it is.
        """
        header = project.files[0].header
        name = header[1].id if header else ""
        if name in self._models:
            return self._models[name]
        if len(self._models) == 1:
            return next(iter(self._models.values()))
        known = ", ".join(self._models)
        raise UnusableError(
            Text(
                f"I {self._path} finns ingen tidigare version av {name}. Där finns: {known}.",
                f"There is no earlier version of {name} in {self._path}. There is: {known}.",
            )
        )
