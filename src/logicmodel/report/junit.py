"""For test dashboards: JUnit XML, a file a suite; what is not an error passes with its text."""

from collections import defaultdict
from typing import TYPE_CHECKING

from logicmodel.diagnostics import Diagnostic, Severity, Text
from logicmodel.report.report import Format, Report
from logicmodel.source import printable

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET


def write(report: Report) -> str:
    """The report as JUnit XML: one test case a diagnostic, one passed case a file without any."""
    from xml.etree import ElementTree as ET  # late: a check at every commit never needs it

    by_file: defaultdict[str, list[Diagnostic]] = defaultdict(list)
    by_file.update({path: [] for path in report.sources})
    for diagnostic in report.diagnostics:
        by_file[diagnostic.span.path].append(diagnostic)
    suites = ET.Element("testsuites", name="logicmodel")
    for path, diagnostics in by_file.items():
        _suite(report, suites, path, diagnostics)
    ET.indent(suites)
    return ET.tostring(suites, encoding="unicode", xml_declaration=True) + "\n"


def _suite(report: Report, suites: "ET.Element", path: str, diagnostics: list[Diagnostic]) -> None:
    from xml.etree import ElementTree as ET

    failures = sum(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
    counts = {"tests": str(len(diagnostics) or 1), "failures": str(failures), "errors": "0"}
    suite = ET.SubElement(suites, "testsuite", {"name": path, **counts})
    if not diagnostics:
        ET.SubElement(suite, "testcase", name=path, classname="logicmodel")
    for diagnostic in diagnostics:
        _case(report, suite, diagnostic)


def _case(report: Report, suite: "ET.Element", diagnostic: Diagnostic) -> None:
    from xml.etree import ElementTree as ET

    start = report.start(diagnostic.span)
    place = f"{diagnostic.span.path}:{start.line}:{start.column}"
    case = ET.SubElement(
        suite,
        "testcase",
        name=printable(f"{report.say(diagnostic.name)} {place}"),
        classname=diagnostic.code,
        file=diagnostic.span.path,
        line=str(start.line),
    )
    message = printable(report.say(diagnostic.message))
    hint = printable(report.say(diagnostic.hint)) if diagnostic.hint else ""
    text = f"{place}\n{message}\n{hint}".rstrip()
    if diagnostic.severity is Severity.ERROR:
        ET.SubElement(case, "failure", message=message, type=diagnostic.code).text = text
    else:
        ET.SubElement(case, "system-out").text = text


FORMAT = Format("junit", Text("JUnit-XML för testpaneler", "JUnit XML for test dashboards"), write)
