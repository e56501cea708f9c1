"""For GitHub Actions: workflow commands that annotate the lines of a pull request."""

from logicmodel.diagnostics import Diagnostic, Severity, Text
from logicmodel.report.report import Format, Report

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def write(report: Report) -> str:
    """One ``::error …`` command a diagnostic."""
    return "".join(_command(report, diagnostic) for diagnostic in report.diagnostics)


def _command(report: Report, diagnostic: Diagnostic) -> str:
    start, end = report.start(diagnostic.span), report.end(diagnostic.span)
    values = {
        "file": diagnostic.span.path,
        "line": start.line,
        "endLine": end.line,
        "col": start.column,
        "endColumn": end.column,
        "title": f"{diagnostic.code} {report.say(diagnostic.name)}",
    }
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in values.items())
    text = report.say(diagnostic.message)
    if diagnostic.hint:
        text += "\n" + report.say(diagnostic.hint)
    return f"::{_COMMANDS[diagnostic.severity]} {properties}::{_data(text)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMAT = Format("github", Text("för GitHub Actions", "for GitHub Actions"), write)
