"""What the tool has to say about a source: one type for the terminal, the editor and reports.

A :class:`Problem` is what a reader finds at a place it knows. Rules yield findings at a *path*
in the model (see :mod:`logicmodel.rules.rule`). :mod:`logicmodel.analysis` turns both into a
:class:`Diagnostic`, the only thing that reports see.
"""

from dataclasses import dataclass
from enum import IntEnum
from typing import Literal, NamedTuple

from logicmodel.source import Span

Language = Literal["sv", "en"]

Path = tuple[str | int, ...]
"""A way into the model, as pydantic's ``loc``: ``("elements", "A1", "links", 0, "target")``."""


class Text(NamedTuple):
    """A sentence for people, in both languages."""

    sv: str
    en: str

    def to(self, language: Language) -> str:
        """The sentence in ``language``."""
        return self.sv if language == "sv" else self.en

    @property
    def sentence(self) -> "Text":
        """The same with a capital first letter."""
        return Text(self.sv[:1].upper() + self.sv[1:], self.en[:1].upper() + self.en[1:])


class Severity(IntEnum):
    """How much a diagnostic matters; ordered, so that ``severity >= Severity.WARNING`` reads."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def title(self) -> Text:
        """The word a person sees."""
        return _SEVERITY_TITLES[self]


_SEVERITY_TITLES = {
    Severity.INFO: Text("upplysning", "info"),
    Severity.WARNING: Text("varning", "warning"),
    Severity.ERROR: Text("fel", "error"),
}


class Related(NamedTuple):
    """Another place that belongs to the story: the first definition, the far end of a link.

    ``about`` is its path in the model, where a rule named it.
    """

    span: Span
    message: Text
    about: Path = ()


class Edit(NamedTuple):
    """Replace the text of ``span`` with ``text``; an empty span inserts."""

    span: Span
    text: str


Safety = Literal["safe", "unsafe", "to_fill"]
"""Whether a change is certainly what the author meant: ``check --fix`` makes those by itself.

``unsafe`` ones are likely, and to be looked at; ``to_fill`` leaves blanks that only the author
can fill.
"""


class Fix(NamedTuple):
    """A change that mends the cause, described by ``title`` in the imperative."""

    title: Text
    edits: tuple[Edit, ...]
    safety: Safety = "unsafe"

    @classmethod
    def to(cls, text: str, span: Span, safety: Safety = "unsafe") -> "Fix":
        """The fix that writes ``text`` in the place of what stands at ``span``."""
        return cls(Text(f"Byt till ”{text}”", f"Change to “{text}”"), (Edit(span, text),), safety)


class Problem(NamedTuple):
    """Something a reader could not understand, at a place it knows."""

    code: str
    span: Span
    message: Text
    hint: Text | None = None
    related: tuple[Related, ...] = ()
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing to tell the user.

    ``code`` (``LM101``) is for machines and never reused; ``name`` is the human handle by which
    a rule is explained, selected and suppressed. ``hint`` says what to do, as an edit a planner
    can make; ``fixes`` are edits that make it, the likeliest first. ``about`` is the path in the
    model that a rule spoke of; a reader's diagnostic has none, nor a ``note``: the finding in two
    words. A model built in Python has no text: its spans have an empty path.
    """

    code: str
    name: Text
    severity: Severity
    message: Text
    span: Span
    hint: Text | None = None
    related: tuple[Related, ...] = ()
    fixes: tuple[Fix, ...] = ()
    about: Path = ()
    note: Text | None = None


class KnownGap(NamedTuple):
    """A finding that the author allows, with the reason given; printed in every report."""

    diagnostic: Diagnostic
    reason: str
