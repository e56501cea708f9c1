"""What a report is made from, and what a format is."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from logicmodel.diagnostics import Diagnostic, KnownGap, Language, Related, Severity, Text
from logicmodel.source import Position, Source, Span
from logicmodel.views.outlook import Standing


@dataclass(frozen=True)
class Report:
    """The diagnostics of one or several models, told in one language.

    ``sources`` are all files that were looked at, by path; ``colour`` and ``width`` (columns) are
    for formats that people read in a terminal. ``goals`` say how each goal stands, the worst first;
    where that is not ``certain`` something could not be read that may belong to the chain.
    ``astray`` are the diagnostics about what leads to no goal, the first to mend first.
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

    def say(self, text: Text) -> str:
        """A text in the report's language."""
        return text.to(self.language)

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

    def counts(self) -> Mapping[Severity, int]:
        """How many diagnostics there are of each severity."""
        return Counter(diagnostic.severity for diagnostic in self.diagnostics)


class Format(NamedTuple):
    """A way to write a report, by the name used on the command line."""

    name: str
    summary: Text
    write: Callable[[Report], str]
