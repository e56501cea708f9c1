"""Faults injected into the clean RUS example, each to be found as one finding and no other.

A :class:`Mutation` says for one rule where in the example its fault can be put, and how. A
:class:`Draft` is the example while it is changed: edits are made at paths of the model, so that no
mutation knows on which line something stands.
"""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path as File
from typing import NamedTuple

from logicmodel.analysis import Analysis, analyse
from logicmodel.diagnostics import Path
from logicmodel.model.build import build
from logicmodel.model.logic import LogicModel
from logicmodel.source import Source, Span
from logicmodel.syntax import read
from logicmodel.syntax.origins import Origins
from logicmodel.workspace import Workspace

RUS = File(__file__).parents[3] / "examples" / "rus_2022_2030"
TODAY = dt.date(2026, 11, 1)
PLACES = 10


class Draft:
    """The example with changes to its text; ``expect`` says what is to be found."""

    def __init__(self) -> None:
        self.model, self._sources, self._origins = _clean()
        self._edits: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        self.today = TODAY
        self.earlier: LogicModel | None = None
        self.expected: Path | None = None

    def put(self, path: Path, text: str, *, key: bool = False) -> None:
        """Write something else in place of what stands at a path."""
        span = self._origins.span(path, key=key)
        self._edits[span.path].append((span.start, span.end, text))

    def drop(self, path: Path) -> None:
        """Take away the line at a path, and what stands deeper below it."""
        span = self._origins.span(path, key=True)
        start, end = self._block(span)
        self._edits[span.path].append((start, end, ""))

    def drop_all(self, path: Path, count: int) -> None:
        """Take away the lines on which so many parts of a field stand."""
        lines = {self._block(self._origins.span((*path, number))) for number in range(count)}
        name = self._origins.span(path).path
        self._edits[name] += [(start, end, "") for start, end in lines]

    def append(self, path: Path, *lines: str) -> None:
        """Write lines at the end of what stands at a path, two steps deeper than it begins."""
        span = self._origins.span(path, key=True)
        start, end = self._block(span)
        text = self._sources[span.path]
        indent = " " * (_depth(text[start:]) + 2)
        self._edits[span.path].append((end, end, "".join(f"{indent}{line}\n" for line in lines)))

    def copy(self, name: str, new: str, title: str, *without: str) -> str:
        """The statement of an element under another id and title, without lines that begin so."""
        span = self._origins.span(("elements", name), key=True)
        start, end = self._block(span)
        head, *body = self._sources[span.path][start:end].splitlines()
        kept, skipping = [f'{head.split()[0]} {new} "{title}"'], False
        for line in body:
            skipping = (line.startswith("    ") and skipping) or line.strip().startswith(without)
            if not skipping and not line.strip().startswith("#"):
                kept.append(re.sub(rf"\b{re.escape(name)}\.", f"{new}.", line))
        return "\n".join(kept)

    def add(self, text: str, *lines: str) -> None:
        """Write statements at the end of the first file, with more lines in the last of them."""
        name = next(iter(self._sources))
        end = len(self._sources[name])
        whole = "\n".join((text.strip(), *(f"  {line}" for line in lines)))
        self._edits[name].append((end, end, f"\n{whole}\n"))

    def expect(self, *path: str | int) -> None:
        """What the finding is to be about."""
        self.expected = path

    def analysed(self) -> Analysis:
        """The example as it stands now."""
        files = [read(Source(name, self._edited(name))) for name in self._sources]
        return analyse(files, self.today, earlier=self.earlier)

    def _edited(self, name: str) -> str:
        text = self._sources[name]
        # Of several edits at one place the first one written stands first.
        numbered = sorted(enumerate(self._edits[name]), key=lambda e: (e[1][0], e[0]))
        for _, (start, end, new) in reversed(numbered):
            text = text[:start] + new + text[end:]
        return text

    def _block(self, span: Span) -> tuple[int, int]:
        """The line at a place with the deeper ones below it."""
        text = self._sources[span.path]
        start = text.rfind("\n", 0, span.start) + 1
        end = text.index("\n", start) + 1
        while end < len(text) and text[end] != "\n" and _depth(text[end:]) > _depth(text[start:]):
            end = text.index("\n", end) + 1
        return start, end


def _depth(text: str) -> int:
    line = text[: text.index("\n")]
    return len(line) - len(line.lstrip(" "))


Inject = Callable[[Draft], None]


class Mutation(NamedTuple):
    """The fault of one rule: each call of ``faults`` yields it at one place after another."""

    code: str
    faults: Callable[[LogicModel], Iterator[Inject]]


class Result(NamedTuple):
    """What was found of one injected fault: codes with what they are about."""

    code: str
    expected: Path | None
    found: list[tuple[str, Path]]

    @property
    def exact(self) -> bool:
        """Whether the fault was found and nothing else was said."""
        return self.found == [(self.code, self.expected)]


def injected(mutation: Mutation) -> Iterator[Result]:
    """What is found of a fault at ten places, or at as many as there are, evenly over all."""
    faults = list(mutation.faults(Draft().model))
    chosen = range(min(PLACES, len(faults)))
    for number in chosen:
        draft = Draft()
        faults[number * len(faults) // len(chosen)](draft)
        found = [(d.code, d.about) for d in draft.analysed().diagnostics]
        yield Result(mutation.code, draft.expected, found)


@cache
def _clean() -> tuple[LogicModel, dict[str, str], Origins]:
    (project,) = Workspace(RUS).projects([RUS])
    built = build(project.files)
    sources = {file.source.path: file.source.text for file in project.files}
    return built.model, sources, Origins(project.files)
