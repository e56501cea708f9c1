"""For people at a terminal: the line, a marker, why, and what to do."""

import textwrap
import unicodedata
from collections.abc import Iterator

import click

from logicmodel.diagnostics import Diagnostic, Related, Severity, Text
from logicmodel.report.fixes import aftermath, mended, offer
from logicmodel.report.report import Format, Report
from logicmodel.source import Span, printable

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_MARKS = {Severity.ERROR: "✖", Severity.WARNING: "▲", Severity.INFO: "●"}
_HINT = Text("Gör så här: ", "Do this: ")
_MORE = Text("Läs mer: logicmodel rule ", "Read more: logicmodel rule ")
_GAPS = Text("Kända luckor, med skäl:", "Known gaps, with reasons:")
_CLEAN = Text("Inga anmärkningar.", "Nothing to remark on.")
_NOTHING_NEW = Text("Inga nya anmärkningar.", "Nothing new to remark on.")
_FILES = Text("filer granskade", "files checked"), Text("fil granskad", "file checked")
_NOUNS = {
    Severity.ERROR: (Text("fel", "error"), Text("fel", "errors")),
    Severity.WARNING: (Text("varning", "warning"), Text("varningar", "warnings")),
    Severity.INFO: (Text("upplysning", "note"), Text("upplysningar", "notes")),
}


def write(report: Report) -> str:
    """The whole report as text of at most ``report.width`` columns where lines can be broken."""
    parts = ["\n".join(_diagnostic(report, diagnostic)) for diagnostic in report.diagnostics]
    if report.gaps:
        parts.append("\n".join(_gaps(report)))
    if report.mended:
        parts.append("\n".join(mended(report)))
    parts.append("\n".join([_summary(report), *aftermath(report)]))
    return "\n\n".join(parts) + "\n"


def _diagnostic(report: Report, diagnostic: Diagnostic) -> Iterator[str]:
    severity = diagnostic.severity
    colour = _COLOURS[severity]
    mark, word = _MARKS[severity], report.say(severity.title)
    head = f"{mark} {word}: {printable(report.say(diagnostic.message))}"
    first, *rest = _wrapped(report, head, "  ")
    yield _style(report, first, fg=colour, bold=True)
    yield from (_style(report, line, bold=True) for line in rest)
    yield from _excerpt(report, diagnostic.span, colour)
    for related in report.related(diagnostic):
        yield from _related(report, related)
    if diagnostic.hint:
        yield from _wrapped(report, report.say(_HINT) + report.say(diagnostic.hint), "    ", "  ")
    if fix := report.fix(diagnostic):
        yield from _wrapped(report, report.say(offer(fix)), "    ", "  ")
    yield _style(report, f"  {report.say(_MORE)}{report.say(diagnostic.name)}", dim=True)


def _excerpt(report: Report, span: Span, colour: str) -> Iterator[str]:
    """The place, its line, and a marker under the words that matter."""
    start, end = report.start(span), report.end(span)
    yield _style(report, f"  {span.path}:{start.line}:{start.column}", dim=True)
    text = report.source(span).line(start.line)
    if not text.strip():
        return
    first = start.column - 1
    last = end.column - 1 if end.line == start.line else len(text)
    shown, first, last = _window(text, first, max(last, first + 1), report.width - 10)
    margin = f"{start.line:5} │ "
    yield _style(report, margin, dim=True) + shown
    marker = " " * _cells(shown[:first]) + "^" * max(1, _cells(shown[first:last]))
    yield _style(report, " " * 5 + " │ ", dim=True) + _style(report, marker, fg=colour, bold=True)


def _window(text: str, first: int, last: int, width: int) -> tuple[str, int, int]:
    """A part of a long line around the marked words; what is left out is marked with ``…``."""
    text = printable(text.replace("\t", " "))
    if len(text) <= width:
        return text, first, min(last, len(text))
    start = max(0, min(first - width // 3, len(text) - width))
    shown = text[start : start + width]
    if start:
        shown = "…" + shown[1:]
    if start + width < len(text):
        shown = shown[:-1] + "…"
    return shown, first - start, min(last - start, len(shown))


def _related(report: Report, related: Related) -> Iterator[str]:
    start = report.start(related.span)
    yield f"  {report.say(related.message)}: {related.span.path}:{start.line}:{start.column}"
    text, _, _ = _window(report.source(related.span).line(start.line), 0, 1, report.width - 10)
    if text.strip():
        yield _style(report, f"{start.line:5} │ ", dim=True) + text


def _gaps(report: Report) -> Iterator[str]:
    yield _style(report, report.say(_GAPS), bold=True)
    for gap in report.gaps:
        span = gap.diagnostic.span
        message = report.say(gap.diagnostic.message)
        line = report.start(span).line
        yield from _wrapped(report, f"{message} ({span.path}:{line})", "    ", "  ○ ")
        yield from _wrapped(report, f"”{gap.reason}”", "    ", "    ")


def _summary(report: Report) -> str:
    many, one = _FILES
    files = len(report.sources)
    checked = f"{files} {report.say(one if files == 1 else many)}"
    if not report.diagnostics:
        praise = report.say(_NOTHING_NEW if report.held else _CLEAN)
        clean = _style(report, f"✔ {praise}", fg="green", bold=True)
        return f"{clean} {checked.capitalize()}."
    counts = report.counts()
    told = [
        _style(report, f"{count} {report.say(_NOUNS[level][count != 1])}", fg=_COLOURS[level])
        for level in reversed(Severity)
        if (count := counts.get(level))
    ]
    return ", ".join(told) + f" ({checked})."


def _wrapped(report: Report, text: str, indent: str, first: str = "") -> list[str]:
    return textwrap.wrap(
        text,
        report.width,
        initial_indent=first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _cells(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def _style(report: Report, text: str, **style: object) -> str:
    return click.style(text, **style) if report.colour else text  # type: ignore[arg-type]


FORMAT = Format(
    "text",
    Text("för den som läser i terminalen (förval)", "for people at a terminal (default)"),
    write,
)
