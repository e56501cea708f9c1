"""Every format tells the same story: where, what, how to mend it, and which gaps are known."""

import datetime as dt
import json
import re
from xml.etree import ElementTree as ET

import pytest

from logicmodel.analysis import analyse
from logicmodel.diagnostics import Language
from logicmodel.report import FORMATS, Report
from logicmodel.rules.settings import Settings
from logicmodel.source import Source
from logicmodel.syntax import read

BROKEN = """\
förändringslogik X "Fler klarar skolan, ett mål: nå 100 %"

prestation P1 "Tolv kommuner har en förändringslogik"
  nivå: komun
  -> R1

nivå kommun "Kommunal nivå"

effektmål EM1 "Fler elever blir behöriga"
  nivå: kommun
  tillåt omätbart-mål "Indikatorn tas fram
  periood: 2024
effektmål EM2 "Fler fullföljer gymnasiet"
  nivå: kommun
  tillåt omätbart-mål "Indikatorn tas fram under 2025"
"""


def report_on(text: str, language: Language = "sv", **options: object) -> Report:
    source = Source("plan/åtgärder.logic", text)
    # What rules there are is no concern of how findings are written.
    chosen = Settings(select=("LM0", "LM1", "LM2"))
    analysis = analyse([read(source)], dt.date(2025, 1, 1), chosen)
    return Report(
        {source.path: source},
        analysis.diagnostics,
        analysis.gaps,
        language,
        **options,  # type: ignore[arg-type]
    )


def written(form: str, text: str = BROKEN, **options: object) -> str:
    return next(f for f in FORMATS if f.name == form).write(report_on(text, **options))  # type: ignore[arg-type]


def test_the_terminal_shows_place_line_marker_and_what_to_do(golden) -> None:
    golden("report/terminal.sv.txt", written("text"))
    golden("report/terminal.en.txt", written("text", language="en"))


def test_no_line_in_the_terminal_is_wider_than_it() -> None:
    long = 'aktivitet A1 "' + "mycket lång titel " * 40 + '"\n' + BROKEN
    for width in (60, 80, 100):
        lines = written("text", long, width=width).splitlines()
        assert max(map(len, lines)) <= width


def test_the_marker_stands_under_the_word_also_after_tabs_and_wide_letters() -> None:
    lines = written("text", 'effektmål EM1 "教育 skola"\n\tperiood: 2024\n').splitlines()
    at = next(i for i, line in enumerate(lines) if "periood" in line and "│" in line)
    assert lines[at + 1].index("^") == lines[at].index("periood")


def test_colour_only_where_asked_and_the_words_are_the_same() -> None:
    plain, coloured = written("text"), written("text", colour=True)
    assert "\x1b" not in plain
    assert "\x1b" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_control_characters_in_a_file_never_reach_the_terminal() -> None:
    assert "\x1b" not in written("text", 'effektmål EM1 "a\x1b[31m"\n  periood: \x1b[2J\n')


def test_a_clean_file_is_praised() -> None:
    clean = 'förändringslogik X "Tom"\n'
    assert written("text", clean) == "✔ Inga anmärkningar. 1 fil granskad.\n"


def test_json_holds_everything() -> None:
    told = json.loads(written("json"))
    report = report_on(BROKEN)
    assert [d["code"] for d in told["diagnostics"]] == [d.code for d in report.diagnostics]
    assert told["summary"]["error"] == sum(d.severity == 3 for d in report.diagnostics)
    unknown = next(d for d in told["diagnostics"] if d["code"] == "LM003")
    assert unknown["path"] == "plan/åtgärder.logic"
    assert unknown["start"] == {"line": 12, "column": 3}
    assert unknown["end"] == {"line": 12, "column": 10}
    (fix,) = unknown["fixes"]
    assert (fix["safety"], fix["edits"][0]["text"]) == ("safe", "period")
    assert [gap["reason"] for gap in told["known_gaps"]] == ["Indikatorn tas fram under 2025"]


def test_sarif_places_and_suppresses() -> None:
    run = json.loads(written("sarif"))["runs"][0]
    used = {result["ruleId"] for result in run["results"]}
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert used == set(rules)
    assert rules["LM201"]["name"] == "omätbart-mål"
    assert rules["LM201"]["defaultConfiguration"] == {"level": "error"}
    assert "```logic" in rules["LM201"]["help"]["markdown"]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "plan/%C3%A5tg%C3%A4rder.logic"
    assert place["region"]["startLine"] >= 1
    justified = [
        r["suppressions"][0]["justification"] for r in run["results"] if "suppressions" in r
    ]
    assert justified == ["Indikatorn tas fram under 2025"]


def test_github_escapes_what_would_break_a_command() -> None:
    lines = written("github").splitlines()
    assert len(lines) == len(report_on(BROKEN).diagnostics)
    for line in lines:
        assert re.fullmatch(r"::(error|warning|notice) file=plan/åtgärder\.logic,line=\d+,.*", line)
    assert "100 %25" in written("github", BROKEN.replace("R1", "R1 100 %"))


def test_junit_is_well_formed_and_counts_errors() -> None:
    suite = ET.fromstring(written("junit", BROKEN + "\x01")).find("testsuite")
    assert suite is not None
    assert suite.get("name") == "plan/åtgärder.logic"
    assert int(suite.get("failures", 0)) == len(suite.findall("testcase/failure"))


@pytest.mark.parametrize("form", [form.name for form in FORMATS])
@pytest.mark.parametrize(
    "text", ["", "\n\n", "\ufeff", BROKEN], ids=["empty", "blank", "bom", "bad"]
)
def test_every_format_takes_anything_in_both_languages(form: str, text: str) -> None:
    assert written(form, text, language="sv") is not None
    assert written(form, text, language="en") is not None
