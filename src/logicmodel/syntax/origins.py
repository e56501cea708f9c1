"""From a path in the model back to the place in the text it came from."""

from collections.abc import Iterable
from typing import NamedTuple

from logicmodel.diagnostics import Path
from logicmodel.source import Span
from logicmodel.syntax.statement import Parsed, Statement


class Found(NamedTuple):
    """The statement that a path leads into: its file, its offset there, and the rest of the way."""

    file: str
    offset: int
    statement: Statement
    inner: Path


class Origins:
    """Finds the span of a path; of something that is not there, the thing it is missing from."""

    def __init__(self, files: Iterable[Parsed]) -> None:
        self._statements: dict[Path, tuple[str, int, Statement]] = {}
        self._order: dict[str, int] = {}
        for file in files:
            path = file.source.path
            self._order[path] = len(self._order)
            for offset, statement in file.statements:
                if statement.kind not in ("include", "unknown"):
                    self._statements.setdefault(statement.path, (path, offset, statement))
        self._start = Span(next(iter(self._order), ""), 0, 0)

    def span(self, path: Path, *, key: bool = False) -> Span:
        """The place of the value at ``path`` or, with ``key``, of the word that names it."""
        found = self.statement(path)
        if found is None:
            return self._start
        file, offset, statement, inner = found
        while inner and inner not in statement.origins:
            inner = inner[:-1]
        place = statement.origins[inner]
        if key:
            return Span(file, offset + place.key_start, offset + place.key_end)
        return Span(file, offset + place.start, offset + place.end)

    def statement(self, path: Path) -> Found | None:
        """The statement in which ``path`` stands; what is in no other is in the header."""
        found = self._statements.get(path[:2])
        if found is not None:
            return Found(*found, path[2:])
        header = self._statements.get(())
        return Found(*header, path) if header else None

    def broken(self) -> set[Path]:
        """Paths of what was given but could not be read."""
        return {
            (*statement.path, *path)
            for _, _, statement in self._statements.values()
            for path in statement.broken
        }

    def order(self, span: Span) -> tuple[int, Span]:
        """A key that sorts places in reading order; files of follow-up come last."""
        return self._order.get(span.path, len(self._order)), span
