"""Which files belong to which model.

A file with a header (``förändringslogik``/``logic``) is a root; what it includes makes one model
with it. A fragment belongs to the roots that include it.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from logicmodel.diagnostics import Problem, Text
from logicmodel.source import Source
from logicmodel.syntax.statement import Parsed
from logicmodel.workspace import messages
from logicmodel.workspace.including import Gathering
from logicmodel.workspace.sources import Sources
from logicmodel.workspace.writing import UnusableError

SUFFIXES = (".logic", ".logic.yaml", ".logic.yml")
_SKIPPED_FOLDERS = frozenset({"node_modules", "__pycache__", "venv", "env", "build", "dist"})
_STEPS_UP = 8
_PROJECT_MARKS = (".git", "logicmodel.toml", "pyproject.toml")


@dataclass(frozen=True)
class Project:
    """The files of one model, the root first, and what was found on the way to them.

    ``follow_up`` are the files that the header names.
    """

    root: Path
    files: tuple[Parsed, ...]
    problems: tuple[Problem, ...] = ()
    follow_up: tuple[Source, ...] = ()


class Workspace(Sources):
    """Finds the models that files and folders belong to; each file is read once."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self._gathered: dict[tuple[Path, bool], Gathering] = {}
        self._roots: dict[Path, list[Path]] = {}

    def projects(self, paths: Sequence[Path]) -> list[Project]:
        """Every model that these files and folders belong to, each once.

        Raises:
            UnusableError: if a path does not exist or holds no theory of change.
        """
        found: dict[Path, Project] = {}
        whole = [(self.base / path).resolve() for path in paths]
        # A root that is named may include what lies elsewhere, so it comes before what finds it.
        for path in sorted(whole, key=lambda path: not (path.is_file() and self.is_root(path))):
            if not any(
                path in self._gathered[root, True].files for root in found if self._named(root)
            ):
                for project in self._projects_of(path):
                    found.setdefault(project.root, project)
        return list(found.values())

    def _named(self, root: Path) -> bool:
        return (root, True) in self._gathered

    def beside(self, projects: Sequence[Project]) -> list[Project]:
        """The other models that files of these belong to as well."""
        roots = {project.root for project in projects}
        files = {
            path
            for (root, _), gathering in self._gathered.items()
            if root in roots
            for path in gathering.files
        }
        others = {root for path in files for root in self._including(path)} - roots
        return [self.project(root) for root in sorted(others)]

    def files(self, path: Path) -> list[Path]:
        """The file, or every change logic in the folder.

        Raises:
            UnusableError: if there is none.
        """
        whole = (self.base / path).resolve()
        if whole.is_dir():
            return self._files_in(whole)
        if not whole.exists():
            raise self._missing(whole)
        return [whole]

    def is_root(self, path: Path) -> bool:
        """Whether the file has a header."""
        return self.begins_a_line(path, "logic")

    def project(self, root: Path, explicit: bool = False) -> Project:
        """The model that starts in ``root``.

        Args:
            root: The file with the header.
            explicit: Whether the user named the file; only then may includes leave its folder.

        Raises:
            UnusableError: if the root cannot be read.
        """
        gathering = self._gathering(root, explicit)
        return Project(
            root,
            tuple(gathering.files.values()),
            tuple(gathering.problems),
            tuple(gathering.follow_up.values()),
        )

    def _gathering(self, root: Path, explicit: bool = False) -> Gathering:
        key = (root, explicit)
        if key not in self._gathered:
            self._gathered[key] = Gathering(self, None if explicit else root.parent)
            self._gathered[key].gather(root)
        return self._gathered[key]

    def _projects_of(self, path: Path) -> Iterator[Project]:
        if path.is_dir():
            yield from self._in_folder(path)
        elif not path.exists():
            raise self._missing(path)
        elif self.is_root(path):
            yield self.project(path, explicit=True)
        elif said := messages.document(path, self.shown(path)):
            raise UnusableError(said)
        else:
            yield from self._of_fragment(path)

    def _in_folder(self, folder: Path) -> Iterator[Project]:
        """Every root in the folder, and every fragment that no root includes."""
        files = self._files_in(folder)
        belonging: set[Path] = set()
        for path in filter(self.is_root, files):
            belonging |= self._gathering(path).files.keys()
            yield self.project(path)
        for path in files:
            if path not in belonging:
                yield from self._of_fragment(path)

    def _files_in(self, folder: Path) -> list[Path]:
        files = sorted(_logic_files(folder))
        if not files:
            raise UnusableError(
                Text(
                    f"Det finns ingen förändringslogik i ”{self.shown(folder)}”. "
                    "Filerna ska sluta på .logic eller .logic.yaml. "
                    "Kommandot logicmodel new skriver en första fil.",
                    f"There is no theory of change in “{self.shown(folder)}”. Files end in .logic "
                    "or .logic.yaml. The command logicmodel new writes a first file.",
                )
            )
        return files

    def _missing(self, path: Path) -> UnusableError:
        name = self.shown(path)
        return UnusableError(Text(f"”{name}” finns inte.", f"“{name}” does not exist."))

    def _of_fragment(self, path: Path) -> Iterator[Project]:
        """The models of the roots in the nearest folder that include the file, else it alone."""
        including = self._including(path)
        if including:
            yield from map(self.project, including)
        else:
            yield self._alone(path)

    def _including(self, path: Path) -> list[Path]:
        """The roots in the nearest folder that include the file."""
        for folder in upwards(path.parent):
            including = [
                root for root in self._roots_in(folder) if path in self._gathering(root).files
            ]
            if including:
                return including
        return []

    def _roots_in(self, folder: Path) -> list[Path]:
        """The files of a folder that are roots and include something."""
        if folder not in self._roots:
            self._roots[folder] = [
                path
                for path in _logic_files(folder, deep=False)
                if self.is_root(path) and self.begins_a_line(path, "include")
            ]
        return self._roots[folder]

    def _alone(self, path: Path) -> Project:
        file = self.read(path)
        if not file.source.text.strip():
            return Project(path, (file,), (*self._problems[path], messages.empty(file.source.path)))
        note = messages.alone(file.source.path, path.name)
        return Project(path, (file,), (*self._problems[path], note))


def _logic_files(folder: Path, deep: bool = True) -> Iterator[Path]:
    """The change logics in a folder, hidden and installed ones left out."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            if deep and entry.name not in _SKIPPED_FOLDERS:
                yield from _logic_files(Path(entry.path))
        elif entry.name.lower().endswith(SUFFIXES) and entry.is_file():
            yield Path(entry.path).resolve()


def upwards(folder: Path) -> Iterator[Path]:
    """The folder and those above it, as far as the one where the project starts, or a few."""
    for each in islice((folder, *folder.parents), _STEPS_UP):
        yield each
        if any((each / mark).exists() for mark in _PROJECT_MARKS):
            return
