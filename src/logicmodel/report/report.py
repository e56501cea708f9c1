"""What a report is made from, and what a format is."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from logicmodel.diagnostics import (
    Diagnostic,
    Fix,
    KnownGap,
    Language,
    Related,
    Safety,
    Severity,
    Text,
)
from logicmodel.model.resolve import Guess
from logicmodel.source import Position, Source, Span
from logicmodel.views.outlook import Standing


class Offers(NamedTuple):
    """Which fixes ``--fix`` makes as asked for ``now``, and which ``more`` with --unsafe-fixes."""

    now: tuple[Safety, ...] = ()
    more: tuple[Safety, ...] = ()


_OFFERS = Offers(("safe",), ("unsafe",))


class Held(NamedTuple):
    """How many findings are held by the list ``file`` and not told.

    ``done`` are its lines that are not needed any longer: struck, if it was ``written`` anew.
    """

    file: str
    number: int
    done: tuple[str, ...] = ()
    written: bool = False


@dataclass(frozen=True)
class Report:
    """The diagnostics of one or several models, told in one language.

    ``sources`` are all files that were looked at, by path; ``colour`` and ``width`` (columns) are
    for formats that people read in a terminal. ``goals`` say how each goal stands, the worst first;
    where that is not ``certain`` something could not be read that may belong to the chain, and what
    is said of them rests on the ``guesses``.
    ``astray`` are the diagnostics about what leads to no goal, the first to mend first. ``mended``
    is what ``--fix`` has mended, ``held`` what lists of earlier findings hold, and ``offers`` are
    the fixes that ``--fix`` would make. ``given`` are the files as they were asked for, for a
    command to copy, and ``plans`` says how many models there are.
    """

    sources: Mapping[str, Source]
    diagnostics: tuple[Diagnostic, ...]
    gaps: tuple[KnownGap, ...]
    language: Language
    colour: bool = False
    width: int = 80
    goals: tuple[Standing, ...] = ()
    astray: tuple[Diagnostic, ...] = ()
    certain: bool = True
    guesses: tuple[Guess, ...] = ()
    mended: tuple[Diagnostic, ...] = ()
    held: tuple[Held, ...] = ()
    offers: Offers = _OFFERS
    given: str = ""
    plans: int = 1

    def say(self, text: Text) -> str:
        """A text in the report's language."""
        return text.to(self.language)

    def call(self, command: str) -> str:
        """A command about the same files, to copy as it stands."""
        return f"logicmodel {command} {self.given}".rstrip()

    def source(self, span: Span) -> Source:
        """The file a span lies in; an empty one for a model built in Python."""
        return self.sources.get(span.path) or Source(span.path, "")

    def start(self, span: Span) -> Position:
        """Line and column at which a span starts."""
        return self.source(span).position(span.start)

    def end(self, span: Span) -> Position:
        """Line and column just after a span."""
        return self.source(span).position(span.end)

    def related(self, diagnostic: Diagnostic) -> Iterator[Related]:
        """The places that belong to a diagnostic, those it points at itself left out."""
        return (r for r in diagnostic.related if r.span != diagnostic.span)

    def fix(self, diagnostic: Diagnostic) -> Fix | None:
        """What ``--fix`` would do about a diagnostic."""
        return next((fix for fix in diagnostic.fixes if fix.safety in self.offers.now), None)

    def counts(self) -> Mapping[Severity, int]:
        """How many diagnostics there are of each severity."""
        return Counter(diagnostic.severity for diagnostic in self.diagnostics)


class Format(NamedTuple):
    """A way to write a report, by the name used on the command line."""

    name: str
    summary: Text
    write: Callable[[Report], str]
