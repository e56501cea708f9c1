"""For other programs: everything a diagnostic holds, in one language."""

import json
from typing import Any

from logicmodel.diagnostics import Diagnostic, Fix, Severity, Text
from logicmodel.report.report import Format, Report
from logicmodel.source import Span
from logicmodel.views.outlook import STEPS, Standing


def write(report: Report) -> str:
    """The report as one JSON object; lines and columns start at 1, columns count code points."""
    counts = report.counts()
    numbers = {id(diagnostic): number for number, diagnostic in enumerate(report.diagnostics)}
    content = {
        "language": report.language,
        "files": list(report.sources),
        "summary": {level.name.lower(): counts.get(level, 0) for level in reversed(Severity)},
        "fixed": [_diagnostic(report, diagnostic) for diagnostic in report.mended],
        "baseline": [held._asdict() for held in report.held],
        "diagnostics": [_diagnostic(report, diagnostic) for diagnostic in report.diagnostics],
        "known_gaps": [
            {**_diagnostic(report, gap.diagnostic), "reason": gap.reason} for gap in report.gaps
        ],
        "goals": [_goal(goal, numbers.get(id(goal.first))) for goal in report.goals],
        "goals_certain": report.certain,
        "goals_guessed": [guess._asdict() for guess in report.guesses],
        "leading_to_no_goal": [numbers[id(diagnostic)] for diagnostic in report.astray],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(report: Report, diagnostic: Diagnostic) -> dict[str, Any]:
    return {
        "code": diagnostic.code,
        "name": report.say(diagnostic.name),
        "severity": diagnostic.severity.name.lower(),
        "message": report.say(diagnostic.message),
        "hint": report.say(diagnostic.hint) if diagnostic.hint else None,
        **_place(report, diagnostic.span),
        "about": list(diagnostic.about),
        "related": [
            {"message": report.say(related.message), **_place(report, related.span)}
            for related in report.related(diagnostic)
        ],
        "fixes": [_fix(report, fix) for fix in diagnostic.fixes],
    }


def _goal(goal: Standing, first: int | None) -> dict[str, Any]:
    """How far the chain to a goal reaches, and the number of the first diagnostic to mend."""
    return {
        "id": goal.goal,
        "plan": goal.plan,
        "kind": goal.kind,
        "title": goal.title,
        "whole_chain": goal.whole,
        "steps": {step: step in goal.steps for step in STEPS},
        "first_to_mend": first,
        "holding_back": {
            level.name.lower(): goal.counts.get(level, 0) for level in reversed(Severity)
        },
    }


def _place(report: Report, span: Span) -> dict[str, Any]:
    """A span as path, start and end."""
    return {
        "path": span.path,
        "start": report.start(span)._asdict(),
        "end": report.end(span)._asdict(),
    }


def _fix(report: Report, fix: Fix) -> dict[str, Any]:
    edits = [{**_place(report, edit.span), "text": edit.text} for edit in fix.edits]
    return {"title": report.say(fix.title), "safety": fix.safety, "edits": edits}


FORMAT = Format("json", Text("för andra program", "for other programs"), write)
