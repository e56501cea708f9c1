"""Counting findings by rule, file and goal, for people and for programs."""

import json
from dataclasses import replace

from logicmodel.diagnostics import Severity
from logicmodel.report import STATISTICS
from logicmodel.report.statistics import by_file, tallies
from logicmodel.source import Source
from tests.report.test_formats import BROKEN, report_on
from tests.report.test_goals import THREE
from tests.report.test_goals import report_on as with_goals


def test_each_rule_is_counted_the_most_frequent_first() -> None:
    every = tallies(report_on(BROKEN))
    found = [(t.rule.code, t.severity, t.number, t.fixable) for t in every if t.rule.code < "LM2"]
    assert found == [
        ("LM007", Severity.ERROR, 2, 0),
        ("LM110", Severity.ERROR, 2, 0),
        ("LM001", Severity.ERROR, 1, 0),
        ("LM003", Severity.ERROR, 1, 1),
    ]


def test_the_counts_add_up() -> None:
    report = report_on(BROKEN)
    every = len(report.diagnostics)
    assert sum(tally.number for tally in tallies(report)) == every
    assert sum(counts.total() for counts in by_file(report).values()) == every


def test_people_see_tables_of_rules_and_goals(golden) -> None:
    report = with_goals(THREE, only=("LM104", "LM110", "LM201", "LM202"))
    golden("report/statistics.sv.txt", STATISTICS["text"](report))
    golden("report/statistics.en.txt", STATISTICS["text"](replace(report, language="en")))


def test_files_are_told_where_there_are_several_and_what_has_a_change_ready() -> None:
    report = report_on(BROKEN)
    assert "Per fil" not in STATISTICS["text"](report)
    several = replace(report, sources={**report.sources, "b.logic": Source("b.logic", "")})
    (line,) = (n for n in STATISTICS["text"](several).splitlines() if n.endswith(".logic"))
    counts = [report.counts().get(level, 0) for level in reversed(Severity)]
    assert line.split() == [*(str(count or "·") for count in counts), "plan/åtgärder.logic"]
    assert "LM003  [*] okänt-fält" in STATISTICS["text"](several)


def test_nothing_found_is_one_line() -> None:
    clean = with_goals("")
    assert STATISTICS["text"](clean) == "✔ Inga anmärkningar. 1 fil granskad.\n"


def test_programs_get_the_same() -> None:
    told = json.loads(STATISTICS["json"](with_goals(THREE)))
    assert told["summary"] == {"error": 2, "warning": 0, "info": 0}
    assert [rule["code"] for rule in told["rules"]] == ["LM104", "LM110"]
    assert {goal["id"]: goal["error"] for goal in told["goals"]} == {
        "EM4": 1,
        "EM2": 1,
        "EM3": 1,
        "EM1": 0,
    }
    assert told["files"] == [{"path": "plan/åtgärder.logic", **told["summary"]}]
