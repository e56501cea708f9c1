"""What people at a terminal read of fixes, made or to be made, and of findings that are held."""

from collections.abc import Iterator

from logicmodel.diagnostics import Fix, Text
from logicmodel.report.report import Held, Report
from logicmodel.report.setting import styled, wrapped
from logicmodel.source import printable

_MENDED = Text("Rättat av --fix:", "Mended by --fix:")
_UNLESS = Text("om det inte ger nya anmärkningar", "unless that gives new findings")
_MOST_DONE = 5


def offer(fix: Fix) -> Text:
    """What ``--fix`` would do about one finding."""
    sv, en = fix.title
    return Text(f"Det kan --fix göra åt dig: {sv}.", f"--fix can do it for you: {en}.")


def mended(report: Report) -> Iterator[str]:
    """What has been mended, each with the file it stood in."""
    yield styled(report, report.say(_MENDED), bold=True)
    for diagnostic in report.mended:
        text = f"{printable(report.say(diagnostic.message))} ({diagnostic.span.path})"
        yield from wrapped(report, text, "    ", "  ✔ ")


def aftermath(report: Report) -> Iterator[str]:
    """What is left to do with ``--fix``, and what the lists of earlier findings hold."""
    now = [d for d in report.diagnostics if report.fix(d)]
    more = [
        d
        for d in report.diagnostics
        if not report.fix(d) and any(fix.safety in report.offers.more for fix in d.fixes)
    ]
    text = _to_fix(len(now), len(more))
    if text:
        yield from wrapped(report, report.say(text), "")
    for held in report.held:
        yield from _held(report, held)


def _to_fix(now: int, more: int) -> Text | None:
    """How many ``--fix`` can mend, and how many more with ``--unsafe-fixes``.

    They have not been tried, which would take an analysis or several.
    """
    if now and more:
        return Text(
            f"{now} kan --fix rätta, och {more} till med --unsafe-fixes (läs igenom efteråt), "
            f"{_UNLESS.sv}.",
            f"--fix can mend {now}, and {more} more with --unsafe-fixes (read through afterwards), "
            f"{_UNLESS.en}.",
        )
    if now:
        return Text(f"{now} kan --fix rätta, {_UNLESS.sv}.", f"--fix can mend {now}, {_UNLESS.en}.")
    if more:
        return Text(
            f"{more} kan --fix rätta med --unsafe-fixes (läs igenom efteråt), {_UNLESS.sv}.",
            f"--fix can mend {more} with --unsafe-fixes (read through afterwards), {_UNLESS.en}.",
        )
    return None


def _held(report: Report, held: Held) -> Iterator[str]:
    one = held.number == 1
    text = Text(
        f"{held.number} {'gammal anmärkning' if one else 'gamla anmärkningar'} i {held.file} visas "
        "inte.",
        f"{held.number} earlier {'finding' if one else 'findings'} in {held.file} "
        f"{'is' if one else 'are'} not shown.",
    )
    yield from wrapped(report, report.say(text), "")
    if held.done:
        yield from wrapped(report, report.say(_done(held)), "")
        yield from (f"  {line}" for line in held.done[:_MOST_DONE])
        if len(held.done) > _MOST_DONE:
            yield "  …"


def _done(held: Held) -> Text:
    number = len(held.done)
    if held.written:
        return Text(
            f"{number} som inte behövs längre är {'struken' if number == 1 else 'strukna'}:",
            f"{number} no longer needed {'is' if number == 1 else 'are'} struck:",
        )
    return Text(
        f"{number} behövs inte längre. Stryk med --write-baseline {held.file}:",
        f"{number} no longer needed. Strike with --write-baseline {held.file}:",
    )
