"""Every seeded fault is found at its place in both spellings, and nothing else is."""

from collections import Counter

import pytest
import yaml

from logicmodel.analysis import Analysis
from logicmodel.diagnostics import Diagnostic
from logicmodel.exchange.convert import convert
from logicmodel.rules import RULES
from logicmodel.source import Source
from tests.rules.cases import Case, cases

CASES = list(cases())
ARROWS = ("->", "-|", "~>")

ELSEWHERE = {
    "LM008": "includes: tests/workspace/test_projects.py",
    "LM016": "how bytes are encoded: tests/workspace/test_projects.py, tests/test_any_bytes.py",
    "LM017": "which file includes which: tests/workspace/test_projects.py",
}
"""Rules about files and bytes, which no text of a case can break, and where they are tested."""

ONE_SPELLING = {("LM010", "text"): "there is no YAML that others could read otherwise"}
"""What cannot be wrong in a spelling, and why."""


def _ids(case: Case) -> str:
    kind = "bad" if case.bad else "good"
    return f"{case.code}-{case.spellings[0]}-{kind}-{case.about.replace(' ', '-')}"


def test_there_are_three_of_each() -> None:
    counted = Counter((c.code, spelling, c.bad) for c in CASES for spelling in c.spellings)
    wanted = {
        (rule.code, spelling, bad)
        for rule in RULES
        for spelling in ("text", "yaml")
        for bad in (True, False)
        if rule.code not in ELSEWHERE and (rule.code, spelling) not in ONE_SPELLING
    }
    assert sorted(which for which in wanted if counted[which] < 3) == []
    assert {case.code for case in CASES}.isdisjoint(ELSEWHERE)


@pytest.mark.parametrize("case", CASES, ids=_ids)
def test_at_its_places(case: Case) -> None:
    found = case.analysed(case.source).diagnostics
    assert bool(case.places) == case.bad
    assert [(d.code, *d.span) for d in found] == [(case.code, *place) for place in case.places], [
        d.message.sv for d in found
    ]


@pytest.mark.parametrize("case", [c for c in CASES if len(c.spellings) > 1], ids=_ids)
def test_in_yaml(case: Case) -> None:
    """The same findings at the same words, and these stand inside the thing they are about."""
    converted = convert(case.source, "yaml")
    assert converted.text is not None, converted.problems
    twin = Source("case.logic.yaml", converted.text)
    in_text, in_yaml = case.analysed(case.source), case.analysed(twin)
    assert _told(in_text) == _told(in_yaml)
    for diagnostic in in_yaml.diagnostics:
        if diagnostic.span.path != twin.path:
            continue
        start, end = _stretch(twin, diagnostic)
        assert start <= diagnostic.span.start < diagnostic.span.end <= end


def _told(analysis: Analysis) -> Counter[tuple[object, ...]]:
    """The findings with the words they point at; an arrow stands for the id after it."""
    told: Counter[tuple[object, ...]] = Counter()
    for diagnostic in analysis.diagnostics:
        text, span = analysis.sources[diagnostic.span.path].text, diagnostic.span
        words = text[span.start : span.end]
        if words in ARROWS:
            words = text[span.end :].split(maxsplit=1)[0]
        told[diagnostic.code, diagnostic.severity, diagnostic.about, words.strip("\"'”“")] += 1
    return told


def _stretch(twin: Source, diagnostic: Diagnostic) -> tuple[int, int]:
    """Where the thing that the finding is about stands, by PyYAML's own reckoning."""
    if len(diagnostic.about) > 1:
        for _, things in yaml.compose(twin.text, yaml.BaseLoader).value:
            for key, value in things.value if isinstance(things, yaml.MappingNode) else ():
                if key.value == diagnostic.about[1]:
                    return key.start_mark.index, max(key.end_mark.index, value.end_mark.index)
    return 0, len(twin.text)
