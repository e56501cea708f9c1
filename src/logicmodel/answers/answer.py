"""What is answered to a question, as plain data in the reader's language: no styling.

An :class:`Answer` is headings, lines and tables; every format (terminal, Markdown, JSON) reads it
and nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from logicmodel.diagnostics import Language, Text


class AskError(Exception):
    """A question that cannot be answered; ``text`` says why, and what to ask instead.

    Where that is a command, the text ``ends_in_call``: the files may be written after it.
    """

    def __init__(self, text: Text, *, ends_in_call: bool = False) -> None:
        super().__init__(text.en)
        self.text, self.ends_in_call = text, ends_in_call


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is said, with what belongs to it ``under`` it.

    ``id`` is what it is about and stands first; ``mark`` is its place in an order (``1.``).
    """

    said: str
    id: str = ""
    mark: str = ""
    under: tuple["Item", ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of as many cells as there are heads."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an answer under a heading, or without one.

    One of ``depth`` 2 is a part of the one of depth 1 before it.
    """

    title: str
    said: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    table: Table | None = None
    depth: int = 1


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer. ``facts`` are the same for other programs, keyed as in the model."""

    title: str
    language: Language
    said: tuple[str, ...]
    sections: tuple[Section, ...]
    facts: Mapping[str, Any] = field(default_factory=dict)
