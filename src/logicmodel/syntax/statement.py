"""What reading gives: statements as plain data, each with the places its data came from.

A statement is the unit that is read, remembered and replaced by itself. All places inside it
are relative to its own start, so that a statement whose text has not changed is not read again
when lines above it have.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from logicmodel.diagnostics import Edit, Path, Problem, Related
from logicmodel.source import Source, Span

Data = dict[str, Any]

ELEMENT_KINDS = (
    *("problem", "resource", "activity", "output", "outcome", "impact", "overall_goal"),
    *("assumption", "precondition", "external_factor", "risk"),
)
SECTIONS = {
    "level": "levels",
    "actor": "actors",
    "target_group": "target_groups",
    "source": "sources",
    "adaptation": "adaptations",
    "view": "views",
    **dict.fromkeys(ELEMENT_KINDS, "elements"),
}
"""The part of the model in which a statement of each kind stands."""


class Place(NamedTuple):
    """Where a value and the word that names it stand, relative to the statement's start."""

    key_start: int
    key_end: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Statement:
    """One statement: its kind (key of the word table), id, data, and where each part stands.

    ``origins`` are keyed by the path inside ``data``; the empty path is the id. ``broken`` holds
    the paths that were given but could not be read, so that nobody calls them missing. ``inside``
    are the offsets at which other statements start that should not have been indented.
    """

    kind: str
    id: str
    data: Data
    origins: Mapping[Path, Place]
    problems: tuple[Problem, ...] = ()
    broken: tuple[Path, ...] = ()
    inside: tuple[int, ...] = ()

    @property
    def path(self) -> Path:
        """Where the statement's data stand in the model; the header's are the model's own."""
        return () if self.kind == "logic" else (SECTIONS[self.kind], self.id)


@dataclass(frozen=True)
class Parsed:
    """One file as read: its statements with their offsets, and what could not be read."""

    source: Source
    statements: tuple[tuple[int, Statement], ...]
    loose: tuple[Problem, ...] = ()

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Everything the reader found, with places in the whole file."""
        path = self.source.path
        problems = list(self.loose)
        for offset, statement in self.statements:
            problems.extend(moved(problem, path, offset) for problem in statement.problems)
        return tuple(problems)

    @cached_property
    def header(self) -> tuple[int, Statement] | None:
        """The statement that makes this file a root, if it has one."""
        return next((pair for pair in self.statements if pair[1].kind == "logic"), None)

    def includes(self) -> Iterator[tuple[str, Span]]:
        """The paths or globs this file includes and where it says so."""
        for offset, statement in self.statements:
            if statement.kind == "include":
                place = statement.origins[()]
                span = Span(self.source.path, offset + place.start, offset + place.end)
                yield statement.data["path"], span


def moved(problem: Problem, path: str, offset: int) -> Problem:
    """The same problem with its places counted from the start of the file."""
    return relocated(problem, lambda span: Span(path, span.start + offset, span.end + offset))


def relocated(problem: Problem, move: Callable[[Span], Span]) -> Problem:
    """The same problem with every place in it moved."""
    fix = problem.fix and problem.fix._replace(
        edits=tuple(Edit(move(edit.span), edit.text) for edit in problem.fix.edits)
    )
    related = tuple(Related(move(r.span), r.message) for r in problem.related)
    return problem._replace(span=move(problem.span), fix=fix, related=related)
