"""For people at a terminal: the line, a marker, why, and what to do."""

from collections.abc import Iterator

from logicmodel.diagnostics import Diagnostic, Related, Severity, Text
from logicmodel.report.fixes import aftermath, mended, offer
from logicmodel.report.goals import outlook, praise
from logicmodel.report.report import Format, Report
from logicmodel.report.setting import COLOURS, cells, styled, wrapped
from logicmodel.source import Span, printable

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
        parts.append("\n".join(known_gaps(report)))
    if report.diagnostics and (goals := list(outlook(report))):
        parts.append("\n".join(goals))
    if report.mended:
        parts.append("\n".join(mended(report)))
    parts.append("\n".join([summary(report), *aftermath(report)]))
    return "\n\n".join(parts) + "\n"


def _diagnostic(report: Report, diagnostic: Diagnostic) -> Iterator[str]:
    severity = diagnostic.severity
    colour = COLOURS[severity]
    mark, word = _MARKS[severity], report.say(severity.title)
    head = f"{mark} {word}: {printable(report.say(diagnostic.message))}"
    first, *rest = wrapped(report, head, "  ")
    yield styled(report, first, fg=colour, bold=True)
    yield from (styled(report, line, bold=True) for line in rest)
    yield from _excerpt(report, diagnostic.span, colour)
    for related in report.related(diagnostic):
        yield from _related(report, related)
    if diagnostic.hint:
        yield from wrapped(report, report.say(_HINT) + report.say(diagnostic.hint), "    ", "  ")
    if fix := report.fix(diagnostic):
        yield from wrapped(report, report.say(offer(fix)), "    ", "  ")
    yield styled(report, f"  {report.say(_MORE)}{report.say(diagnostic.name)}", dim=True)


def _excerpt(report: Report, span: Span, colour: str) -> Iterator[str]:
    """The place, its line, and a marker under the words that matter."""
    start, end = report.start(span), report.end(span)
    yield styled(report, f"  {span.path}:{start.line}:{start.column}", dim=True)
    text = report.source(span).line(start.line)
    if not text.strip():
        return
    first = start.column - 1
    last = end.column - 1 if end.line == start.line else len(text)
    shown, first, last = _window(text, first, max(last, first + 1), report.width - 10)
    margin = f"{start.line:5} │ "
    yield styled(report, margin, dim=True) + shown
    marker = " " * cells(shown[:first]) + "^" * max(1, cells(shown[first:last]))
    yield styled(report, " " * 5 + " │ ", dim=True) + styled(report, marker, fg=colour, bold=True)


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
        yield styled(report, f"{start.line:5} │ ", dim=True) + text


def known_gaps(report: Report) -> Iterator[str]:
    """What the author allows, each with its place and the reason given."""
    yield styled(report, report.say(_GAPS), bold=True)
    for gap in report.gaps:
        span = gap.diagnostic.span
        message = report.say(gap.diagnostic.message)
        line = report.start(span).line
        yield from wrapped(report, f"{message} ({span.path}:{line})", "    ", "  ○ ")
        yield from wrapped(report, f"”{gap.reason}”", "    ", "    ")


def summary(report: Report) -> str:
    """How many findings of each severity there are, in one line."""
    many, one = _FILES
    files = len(report.sources)
    checked = f"{files} {report.say(one if files == 1 else many)}"
    if not report.diagnostics:
        nothing = report.say(_NOTHING_NEW if report.held else _CLEAN)
        clean = styled(report, f"✔ {nothing}", fg="green", bold=True)
        return " ".join(filter(None, [clean, f"{checked.capitalize()}.", praise(report)]))
    counts = report.counts()
    told = [
        styled(report, f"{count} {report.say(_NOUNS[level][count != 1])}", fg=COLOURS[level])
        for level in reversed(Severity)
        if (count := counts.get(level))
    ]
    return ", ".join(told) + f" ({checked})."


FORMAT = Format(
    "text",
    Text("för den som läser i terminalen (förval)", "for people at a terminal (default)"),
    write,
)
