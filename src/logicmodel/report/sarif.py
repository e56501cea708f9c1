"""For code scanning: SARIF 2.1.0 (OASIS), with the rules' pages and the author's exceptions."""

import json
from collections.abc import Iterator
from typing import Any

from logicmodel.diagnostics import Diagnostic, Fix, Severity, Text
from logicmodel.report.report import Format, Report
from logicmodel.rules import by_name
from logicmodel.rules.page import page
from logicmodel.source import Span

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def write(report: Report) -> str:
    """The report as one SARIF run; columns count code points."""
    shown = [*report.diagnostics, *(gap.diagnostic for gap in report.gaps)]
    codes = sorted({diagnostic.code for diagnostic in shown})
    driver = {"name": "logicmodel", "rules": [_rule(report, code) for code in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "language": report.language,
        "results": list(_results(report)),
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(report: Report, code: str) -> dict[str, Any]:
    rule = by_name()[code.casefold()]
    return {
        "id": code,
        "name": report.say(rule.name),
        "shortDescription": {"text": report.say(rule.page.what)},
        "help": {"text": report.say(rule.page.fix), "markdown": page(rule, report.language)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _results(report: Report) -> Iterator[dict[str, Any]]:
    for diagnostic in report.diagnostics:
        yield _result(report, diagnostic)
    for gap in report.gaps:
        suppression = {"kind": "inSource", "justification": gap.reason}
        yield {**_result(report, gap.diagnostic), "suppressions": [suppression]}


def _result(report: Report, diagnostic: Diagnostic) -> dict[str, Any]:
    text = report.say(diagnostic.message)
    if diagnostic.hint:
        text += " " + report.say(diagnostic.hint)
    result: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": text},
        "locations": [_location(report, diagnostic.span)],
    }
    related = [
        {**_location(report, related.span), "message": {"text": report.say(related.message)}}
        for related in report.related(diagnostic)
    ]
    if related:
        result["relatedLocations"] = related
    if diagnostic.fixes:
        result["fixes"] = [_fix(report, fix) for fix in diagnostic.fixes]
    return result


def _location(report: Report, span: Span) -> dict[str, Any]:
    artifact = {"uri": _uri(span.path)}
    return {"physicalLocation": {"artifactLocation": artifact, "region": _region(report, span)}}


def _uri(path: str) -> str:
    from urllib.parse import quote  # late: it brings much that a check never needs

    return quote(path)


def _region(report: Report, span: Span) -> dict[str, int]:
    start, end = report.start(span), report.end(span)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _fix(report: Report, fix: Fix) -> dict[str, Any]:
    replacements: dict[str, list[dict[str, Any]]] = {}
    for edit in fix.edits:
        region, content = _region(report, edit.span), {"text": edit.text}
        replacement = {"deletedRegion": region, "insertedContent": content}
        replacements.setdefault(edit.span.path, []).append(replacement)
    changes = [
        {"artifactLocation": {"uri": _uri(path)}, "replacements": each}
        for path, each in replacements.items()
    ]
    return {"description": {"text": report.say(fix.title)}, "artifactChanges": changes}


FORMAT = Format("sarif", Text("SARIF för kodgranskning", "SARIF for code scanning"), write)
