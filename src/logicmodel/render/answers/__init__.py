"""Answers in words, one module a format, one line each in :data:`FORMATS`."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from logicmodel.answers.answer import Answer
from logicmodel.diagnostics import Text
from logicmodel.render.answers import json, markdown, terminal
from logicmodel.render.answers.page import Page

__all__ = ["FORMATS", "Format", "Page", "Told"]


class Format(NamedTuple):
    """A format: its name on the command line, and how answers are written in it."""

    name: str
    summary: Text
    write: Callable[[Sequence[Answer], Page], str]


FORMATS = (
    Format("text", Text("för den som läser i terminalen", "for a terminal"), terminal.write),
    Format("md", Text("för en rapport: Markdown", "for a report: Markdown"), markdown.write),
    Format("json", Text("för andra program", "for other programs"), json.write),
)
"""Every format, the default first."""


@dataclass(frozen=True, slots=True)
class Told:
    """An answer that reads as text when printed, and as headings and lists in Jupyter."""

    answer: Answer

    @property
    def facts(self) -> Mapping[str, Any]:
        """The answer as data, keyed as in the model."""
        return self.answer.facts

    def __str__(self) -> str:
        return terminal.write([self.answer], Page())

    def _repr_markdown_(self) -> str:
        return markdown.write([self.answer], Page())
