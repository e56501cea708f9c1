"""How many findings there are: by rule, by file, and by the goals that they hold back."""

import json as notation
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from logicmodel.diagnostics import Diagnostic, Severity, Text
from logicmodel.report.goals import bar
from logicmodel.report.report import Report
from logicmodel.report.setting import COLOURS, fitted, styled
from logicmodel.report.terminal import summary
from logicmodel.rules import Rule, by_name
from logicmodel.source import printable
from logicmodel.views.outlook import Standing

_MOST = 20
"""Files and goals that the terminal tells; the rest is counted."""
_BY_FILE, _BY_GOAL = (
    Text("Per fil", "By file"),
    Text("Som håller tillbaka målet", "By goal held back"),
)
_NO_GOAL = Text("(det som inte leder till något mål)", "(what leads to no goal)")
_FIXABLE = Text(
    "[*] kan --fix rätta, om det inte ger nya anmärkningar",
    "[*] can be mended by --fix, unless that gives new findings",
)
_HEADS = (Text("fel", "err"), Text("varn", "warn"), Text("uppl", "info"))


class Tally(NamedTuple):
    """What one rule found: how often, as what, and how often ``--fix`` can mend it."""

    rule: Rule
    severity: Severity
    number: int
    fixable: int


def tallies(report: Report) -> list[Tally]:
    """Each rule that found something, most findings first; one of two severities stands twice."""
    found: dict[tuple[str, Severity], list[Diagnostic]] = {}
    for diagnostic in report.diagnostics:
        found.setdefault((diagnostic.code, diagnostic.severity), []).append(diagnostic)
    made = [
        Tally(
            by_name()[code.casefold()], severity, len(alike), sum(map(bool, map(report.fix, alike)))
        )
        for (code, severity), alike in found.items()
    ]
    return sorted(made, key=lambda tally: (-tally.number, -tally.severity, tally.rule.code))


def by_file(report: Report) -> dict[str, Counter[Severity]]:
    """How many findings of each severity there are in each file that has any, most first."""
    found: dict[str, Counter[Severity]] = {}
    for diagnostic in report.diagnostics:
        found.setdefault(diagnostic.span.path, Counter())[diagnostic.severity] += 1
    return dict(sorted(found.items(), key=lambda item: -item[1].total()))


# ---- for people ----------------------------------------------------------------------------------


def text(report: Report) -> str:
    """Tables in a terminal, and last what the check itself says last."""
    return "\n".join([*_rules(report), *_files(report), *_goals(report), summary(report)]) + "\n"


def _rules(report: Report) -> Iterator[str]:
    rows = tallies(report)
    width = max((len(str(tally.number)) for tally in rows), default=0)
    words = max((len(report.say(tally.severity.title)) for tally in rows), default=0)
    for tally in rows:
        severity = fitted(report.say(tally.severity.title), words)
        fix = "[*] " if tally.fixable else "    "
        yield (
            f"{tally.number:{width}}  {styled(report, severity, fg=COLOURS[tally.severity])}  "
            f"{tally.rule.code}  {fix if any(t.fixable for t in rows) else ''}"
            f"{report.say(tally.rule.name)}"
        )
    if any(tally.fixable for tally in rows):
        yield report.say(_FIXABLE)
    if rows:
        yield ""


def _files(report: Report) -> Iterator[str]:
    if len(report.sources) > 1:
        yield from _table(report, _BY_FILE, by_file(report).items())


def _goals(report: Report) -> Iterator[str]:
    rows = [(_goal(report, goal), goal.counts) for goal in report.goals if goal.counts]
    if report.astray:
        rows.append((f"      {report.say(_NO_GOAL)}", Counter(d.severity for d in report.astray)))
    rows.sort(key=lambda row: [-row[1].get(level, 0) for level in reversed(Severity)])
    yield from _table(report, _BY_GOAL, rows)


def _goal(report: Report, goal: Standing) -> str:
    """How far its chain reaches, then which goal it is, of which plan if there are several."""
    plan = f"{goal.plan}: " if report.plans > 1 else ""
    return f"{bar(goal)}  {plan}{goal.goal} {printable(goal.title)}"


def _table(
    report: Report, head: Text, rows: Iterable[tuple[str, Mapping[Severity, int]]]
) -> Iterator[str]:
    """One row a thing: how many findings of each severity, and what it is called."""
    every = list(rows)
    if not every:
        return
    heads = [report.say(word) for word in _HEADS]
    yield "  ".join([*heads, styled(report, report.say(head), bold=True)])
    room = report.width - sum(len(word) + 2 for word in heads)
    for name, counts in every[:_MOST]:
        numbers = (
            f"{counts.get(level, 0) or '·':>{len(word)}}"
            for level, word in zip(reversed(Severity), heads, strict=True)
        )
        yield "  ".join([*numbers, fitted(name, room).rstrip()])
    if len(every) > _MOST:
        rest = len(every) - _MOST
        yield report.say(Text(f"… och {rest} till", f"… and {rest} more"))
    yield ""


# ---- for programs --------------------------------------------------------------------------------


def json(report: Report) -> str:
    """The same as one JSON object."""
    content = {
        "language": report.language,
        "summary": _levels(report.counts()),
        "rules": [_rule(report, tally) for tally in tallies(report)],
        "files": [{"path": path, **_levels(counts)} for path, counts in by_file(report).items()],
        "goals": [
            {"id": goal.goal, "plan": goal.plan, **_levels(goal.counts)} for goal in report.goals
        ],
        "leading_to_no_goal": _levels(Counter(d.severity for d in report.astray)),
    }
    return notation.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _rule(report: Report, tally: Tally) -> dict[str, Any]:
    return {
        "code": tally.rule.code,
        "name": report.say(tally.rule.name),
        "severity": tally.severity.name.lower(),
        "count": tally.number,
        "fixable": tally.fixable,
    }


def _levels(counts: Mapping[Severity, int]) -> dict[str, int]:
    return {level.name.lower(): counts.get(level, 0) for level in reversed(Severity)}
