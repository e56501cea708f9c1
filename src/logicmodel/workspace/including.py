"""What a file includes, and what is to be said where that goes wrong."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from logicmodel.diagnostics import Problem
from logicmodel.source import Source, Span
from logicmodel.syntax.statement import Parsed
from logicmodel.workspace import messages
from logicmodel.workspace.sources import Sources
from logicmodel.workspace.writing import UnusableError


class Gathering:
    """Gathers the files of one model in the order of the text, from the root down.

    ``within`` is the folder that includes may not leave; ``None`` if they may.
    """

    def __init__(self, sources: Sources, within: Path | None) -> None:
        self.sources = sources
        self.within = within
        self.files: dict[Path, Parsed] = {}
        self.follow_up: dict[Path, Source] = {}
        self.problems: list[Problem] = []

    def gather(self, root: Path) -> None:
        """Add the root and everything it includes, however deep.

        Raises:
            UnusableError: if the root cannot be read.
        """
        self._add(root)
        # The way from the root to the file at hand, each with what is left to include in it.
        way = {root: self._includes(root)}
        while way:
            here, left = next(reversed(way.items()))
            step = next(left, None)
            if step is None:
                del way[here]
                continue
            included, pattern, span = step
            if self.within and not included.is_relative_to(self.within):
                self.problems.append(messages.outside(span, pattern))
            elif included in way:
                if not _is_glob(pattern):
                    self._circle(span, pattern, list(way), included)
            elif included not in self.files:
                try:
                    self._add(included)
                except UnusableError as error:
                    self.problems.append(Problem("LM008", span, error.text))
                else:
                    way[included] = self._includes(included)

    def _add(self, path: Path) -> None:
        self.files[path] = self.sources.read(path)
        self.problems.extend(self.sources.problems(path))
        self._follow_up(path)

    def _includes(self, path: Path) -> Iterator[tuple[Path, str, Span]]:
        for pattern, span in self.files[path].includes():
            found = _meant(path.parent, pattern)
            if not found:
                self.problems.append(_nothing(path, pattern, span))
            for included in found:
                yield included, pattern, span

    def _follow_up(self, path: Path) -> None:
        """Fetch the files of follow-up that the header names."""
        header = self.files[path].header
        if header is None:
            return
        offset, statement = header
        for number, name in enumerate(statement.data.get("follow_up", ())):
            origins = statement.origins
            place = origins.get(("follow_up", number)) or origins[("follow_up",)]
            shown = self.files[path].source.path
            span = Span(shown, offset + place.start, offset + place.end)
            found = _meant(path.parent, name)
            if not found:
                self.problems.append(_nothing(path, name, span))
            for named in found:
                self._fetch(named, name, span)

    def _fetch(self, path: Path, name: str, span: Span) -> None:
        """Fetch a file of follow-up, once."""
        if self.within and not path.is_relative_to(self.within):
            self.problems.append(messages.outside(span, name))
        elif path.suffix.lower() in messages.WORKBOOKS:
            self.problems.append(messages.workbook(span, name))
        elif path not in self.follow_up:
            try:
                self.follow_up[path] = self.sources.source(path)
            except UnusableError as error:
                self.problems.append(Problem("LM008", span, error.text))
            else:
                # Spreadsheet programs save as they do; only what is damaged is worth a word.
                damaged = (
                    p for p in self.sources.problems(path) if p.code != "LM016" or p.span.end
                )
                self.problems.extend(damaged)

    def _circle(self, span: Span, pattern: str, way: list[Path], included: Path) -> None:
        names = [path.name for path in way[way.index(included) :]]
        circle = " → ".join([*names, included.name])
        shown = self.sources.shown(included)
        self.problems.append(messages.circle(span, pattern, circle, shown))


def _meant(folder: Path, pattern: str) -> list[Path]:
    """The files that a path or a glob means, seen from a folder."""
    try:
        literal = (folder / pattern).resolve()
        if literal.is_file():
            return [literal]
        if _is_glob(pattern):
            return sorted(path.resolve() for path in folder.glob(pattern) if path.is_file())
        return _composed_otherwise(folder, pattern)
    except (ValueError, NotImplementedError, OSError, IndexError):
        return []


def _composed_otherwise(folder: Path, pattern: str) -> list[Path]:
    """A file whose name has its å, ä and ö written in other characters, as a Mac writes them."""
    if pattern.isascii():
        return []
    wanted = unicodedata.normalize("NFC", (folder / pattern).name)
    nearby = (folder / pattern).parent
    names = nearby.iterdir() if nearby.is_dir() else ()
    return [
        path.resolve()
        for path in names
        if path.is_file() and unicodedata.normalize("NFC", path.name) == wanted
    ]


def _is_glob(pattern: str) -> bool:
    return any(mark in pattern for mark in "*?[")


def _nothing(path: Path, pattern: str, span: Span) -> Problem:
    return messages.nothing_included(path.name, pattern, span, glob=_is_glob(pattern))
