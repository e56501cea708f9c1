"""One file to be edited, whatever its spelling: its words, its lines, and comments that stay."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from logicmodel import words
from logicmodel.diagnostics import Edit
from logicmodel.source import Span
from logicmodel.syntax.origins import Found
from logicmodel.syntax.printing.comments import found_in
from logicmodel.syntax.printing.printer import language_of
from logicmodel.syntax.printing.values import Wording
from logicmodel.syntax.statement import Data, Parsed, Place

_STEP = "  "
_AFTER_FIELDS = ("allow", "indicators", "leads_to", "counteracts", "feedback", "links")
_IN_HEADING = ("title", "because", "of", "by")


class UnwritableError(Exception):
    """A change that cannot be written mechanically in the spelling of the file."""


class Sheet(ABC):
    """A file and how it is written; the two spellings differ in where things stand."""

    is_twin = False

    def __init__(self, file: Parsed) -> None:
        self.file = file
        self.text = file.source.text

    @abstractmethod
    def add(self, found: Found, data: Data) -> Iterator[Edit]:
        """Put data into what was found."""

    @abstractmethod
    def remove(self, found: Found) -> Iterator[Edit]:
        """Take away what was found."""

    @abstractmethod
    def write(self, found: Found, value: Any) -> Iterator[Edit]:
        """Give a field another value."""

    @abstractmethod
    def turn(self, found: Found, kind: str) -> Iterator[Edit]:
        """Make a link one of another kind."""

    @cached_property
    def wording(self) -> Wording:
        """The language of the file."""
        return Wording(language_of(self.file), self.is_twin)

    @cached_property
    def ending(self) -> str:
        """How the lines of the file end."""
        starts = self.file.source.line_starts
        first = self.text[: starts[1]] if len(starts) > 1 else "\n"
        return first[len(first.rstrip("\r\n")) :]

    @cached_property
    def comments(self) -> list[tuple[int, str]]:
        """Every comment and where it starts."""
        return list(found_in(self.file.source))

    def place(self, found: Found) -> Place:
        """Where what was found stands in the file."""
        place = found.statement.origins.get(found.inner)
        if place is None:
            raise UnwritableError
        return Place(*(found.offset + each for each in place))

    def written(self, found: Found, value: Any) -> str:
        """The value of the field that was found, in the words of the file."""
        word = words.by_key("field").get(str(found.inner[-1]))
        if word is None or word.key in _IN_HEADING:
            raise UnwritableError
        return ", ".join(self.wording.items(word.value.rstrip("*"), value))

    # ---- lines ----------------------------------------------------------------------------

    def line_start(self, offset: int) -> int:
        """Where the line of an offset starts."""
        source = self.file.source
        return source.line_starts[source.position(offset).line - 1]

    def line_end(self, offset: int) -> int:
        """Just after the line of an offset, its ending included."""
        starts, number = self.file.source.line_starts, self.file.source.position(offset).line
        return starts[number] if number < len(starts) else len(self.text)

    def indent(self, offset: int) -> str:
        """What stands before an offset on its line, which has to be blank."""
        before = self.text[self.line_start(offset) : offset]
        if before.strip():
            raise UnwritableError
        return before

    def edit(self, start: int, end: int, text: str) -> Edit:
        """The edit that writes ``text`` from ``start`` to ``end``."""
        return Edit(Span(self.file.source.path, start, end), text)

    def below(self, offset: int, lines: Iterable[str]) -> Edit:
        """The edit that writes whole lines below the line of an offset."""
        end = self.line_end(offset)
        written = [line + self.ending for line in lines]
        if self.text[end - 1 : end] not in ("\r", "\n"):
            # The last line of a file that does not end in one.
            written = [self.ending, *written[:-1], written[-1].removesuffix(self.ending)]
        return self.edit(end, end, "".join(written))

    def without(self, start: int, end: int) -> Edit:
        """The edit that takes away the lines from ``start`` to ``end``; what a comment says stays.

        Nothing else may stand on these lines.
        """
        indent, after = self.indent(start), self.line_end(max(end - 1, start))
        stay = [text for at, text in self.comments if start <= at < after]
        return self.edit(
            self.line_start(start), after, "".join(indent + text + self.ending for text in stay)
        )

    def step(self, outer: str, inner: str) -> str:
        """How much further in the inner of two indentations is; two blanks if nobody can tell."""
        return inner[len(outer) :] if inner.startswith(outer) and inner != outer else _STEP


def rank(part: str) -> int:
    """Where a part usually stands among its neighbours: fields in the order of the word table."""
    order = [*words.by_key("field"), *_AFTER_FIELDS]
    return order.index(part) if part in order else len(order)
