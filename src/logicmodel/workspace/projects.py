"""Which files belong to which model, and reading them.

A file with a header (``förändringslogik``/``logic``) is a root; what it includes makes one model
with it. A fragment belongs to the root that includes it.
"""

import contextlib
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from pathlib import Path

from logicmodel import words
from logicmodel.diagnostics import Problem, Text
from logicmodel.source import Source, Span
from logicmodel.syntax import is_yaml, read
from logicmodel.syntax.statement import Parsed
from logicmodel.syntax.values import normal
from logicmodel.workspace import messages
from logicmodel.workspace.decoding import decoded
from logicmodel.workspace.writing import UnusableError

SUFFIXES = (".logic", ".logic.yaml", ".logic.yml")
_SKIPPED_FOLDERS = frozenset({"node_modules", "__pycache__", "venv", "env", "build", "dist"})
_STEPS_UP = 8
_PROJECT_MARKS = (".git", "logicmodel.toml", "pyproject.toml")


@dataclass(frozen=True)
class Project:
    """The files of one model, the root first, and what was found on the way to them."""

    root: Path
    files: tuple[Parsed, ...]
    problems: tuple[Problem, ...] = ()


@dataclass
class Workspace:
    """Reads each file once. ``base`` is where the user stands: paths are shown from there."""

    base: Path = field(default_factory=Path.cwd)

    def __post_init__(self) -> None:
        self._sources: dict[Path, Source] = {}
        self._read: dict[Path, Parsed] = {}
        self._problems: dict[Path, tuple[Problem, ...]] = {}

    # ---- finding --------------------------------------------------------------------------

    def projects(self, paths: Sequence[Path]) -> list[Project]:
        """Every model that these files and folders belong to, each once.

        Raises:
            UnusableError: if a path does not exist or holds no change logic.
        """
        found: dict[Path, Project] = {}
        for path in paths:
            for project in self._projects_of((self.base / path).resolve()):
                found.setdefault(project.root, project)
        return list(found.values())

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

    def _projects_of(self, path: Path) -> Iterator[Project]:
        if path.is_dir():
            yield from self._in_folder(path)
        elif not path.exists():
            raise self._missing(path)
        elif self.is_root(path):
            yield self.project(path, explicit=True)
        else:
            yield self._of_fragment(path)

    def _in_folder(self, folder: Path) -> Iterator[Project]:
        """Every root in the folder, and every fragment that no root includes."""
        files = self._files_in(folder)
        belonging: set[Path] = set()
        for path in filter(self.is_root, files):
            project = self.project(path)
            belonging |= {self._resolved(file) for file in project.files}
            yield project
        for path in files:
            if path not in belonging:
                yield self._of_fragment(path)

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

    def _of_fragment(self, path: Path) -> Project:
        """The model of the nearest root that includes the file, else the file by itself."""
        for folder in upwards(path.parent):
            for candidate in sorted(_logic_files(folder, deep=False)):
                if (
                    candidate != path
                    and self.is_root(candidate)
                    and self._begins_a_line(candidate, "include")
                ):
                    project = self.project(candidate)
                    if path in {self._resolved(file) for file in project.files}:
                        return project
        return self._alone(path)

    def _alone(self, path: Path) -> Project:
        file = self.read(path)
        if not file.source.text.strip():
            return Project(path, (file,), (*self._problems[path], messages.empty(file.source.path)))
        note = messages.alone(file.source.path, path.name)
        return Project(path, (file,), (*self._problems[path], note))

    def is_root(self, path: Path) -> bool:
        """Whether the file has a header."""
        return self._begins_a_line(path, "logic")

    def _begins_a_line(self, path: Path, key: str) -> bool:
        """Whether a statement word begins a line of the file, told without reading it all."""
        text = normal(self.source(path).text)
        return bool(_word_at_start(key, is_yaml(path.name)).search(text))

    def shown(self, path: Path) -> str:
        """The path as the user would write it."""
        with contextlib.suppress(ValueError):
            return path.relative_to(self.base).as_posix() or "."
        with contextlib.suppress(ValueError):
            return Path(os.path.relpath(path, self.base)).as_posix()
        return path.as_posix()

    def _resolved(self, file: Parsed) -> Path:
        return (self.base / file.source.path).resolve()

    # ---- reading --------------------------------------------------------------------------

    def source(self, path: Path) -> Source:
        """The text of a file, fetched once.

        Raises:
            UnusableError: if it cannot be read.
        """
        if path not in self._sources:
            name = self.shown(path)
            try:
                raw = path.read_bytes()
            except OSError as error:
                raise UnusableError(
                    Text(
                        f"”{name}” går inte att läsa: {error.strerror}.",
                        f"“{name}” cannot be read: {error.strerror}.",
                    )
                ) from error
            text, self._problems[path] = decoded(raw, name)
            self._sources[path] = Source(name, text)
        return self._sources[path]

    def read(self, path: Path) -> Parsed:
        """Read a file, once.

        Raises:
            UnusableError: if it cannot be read.
        """
        if path not in self._read:
            self._read[path] = read(self.source(path))
        return self._read[path]

    def problems(self, path: Path) -> tuple[Problem, ...]:
        """What is to be said of the encoding of a file that has been read."""
        return self._problems[path]

    def project(self, root: Path, explicit: bool = False) -> Project:
        """The model that starts in ``root``.

        Args:
            root: The file with the header.
            explicit: Whether the user named the file; only then may includes leave its folder.
        """
        files: dict[Path, Parsed] = {}
        problems: list[Problem] = []
        within = None if explicit else root.parent
        self._gather(root, (root,), within, files, problems)
        return Project(root, tuple(files.values()), tuple(problems))

    def _gather(
        self,
        path: Path,
        way: tuple[Path, ...],
        within: Path | None,
        files: dict[Path, Parsed],
        problems: list[Problem],
    ) -> None:
        """Add a file and what it includes, in the order of the text."""
        file = files[path] = self.read(path)
        problems.extend(self._problems[path])
        for pattern, span in file.includes():
            for included in self._included(path, pattern, span, problems):
                if within and not included.is_relative_to(within):
                    problems.append(messages.outside(span, pattern))
                elif included in way:
                    if not _is_glob(pattern):
                        problems.append(
                            messages.circle(
                                span, pattern, self._way_round(way, included), self.shown(included)
                            )
                        )
                elif included not in files:
                    try:
                        self._gather(included, (*way, included), within, files, problems)
                    except UnusableError as error:
                        problems.append(Problem("LM008", span, error.text))

    def _way_round(self, way: tuple[Path, ...], included: Path) -> str:
        names = [path.name for path in way]
        return " → ".join([*names[way.index(included) :], included.name])

    def _included(
        self, path: Path, pattern: str, span: Span, problems: list[Problem]
    ) -> list[Path]:
        """The files that an include means."""
        try:
            if _is_glob(pattern):
                found = sorted(p.resolve() for p in path.parent.glob(pattern) if p.is_file())
            else:
                found = [p for p in [(path.parent / pattern).resolve()] if p.is_file()]
        except (ValueError, NotImplementedError, OSError):
            found = []
        if not found:
            problems.append(
                messages.nothing_included(path.name, pattern, span, glob=_is_glob(pattern))
            )
        return found


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


def _is_glob(pattern: str) -> bool:
    return any(mark in pattern for mark in "*?[")


@cache
def _word_at_start(key: str, yaml: bool) -> re.Pattern[str]:
    """Finds a statement word at the beginning of a line, in the spelling the file is in."""
    word = words.by_key("statement")[key]
    either = "|".join(re.escape(s).replace(r"\ ", "[ _]") for s in (*word.sv, *word.en))
    after = r"[\"']?[ \t]*:" if yaml else r"[ \t]+[\w\"“”„]"
    return re.compile(rf"^[\"']?(?:{either}){after}", re.MULTILINE | re.IGNORECASE)
