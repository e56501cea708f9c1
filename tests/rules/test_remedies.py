"""What the rules offer to write mends what they found, in both spellings and both languages."""

import datetime as dt

import pytest

from logicmodel.analysis import Analysis, analyse
from logicmodel.diagnostics import Diagnostic, Fix, Language
from logicmodel.exchange.convert import convert
from logicmodel.fixing import edited
from logicmodel.rules import RULES, Rule
from logicmodel.rules.scaffold import earlier_version, laid_over, whole_files
from logicmodel.source import Source
from logicmodel.syntax import read

TODAY = dt.date(2025, 1, 1)
EXAMPLES = [
    pytest.param(rule, language, spelling, id=f"{rule.code}-{language}-{spelling}")
    for rule in RULES
    for language in ("sv", "en")
    for spelling in ("text", "yaml")
    if rule.check and not whole_files(rule.bad.sv) and not earlier_version(rule.bad.sv, "sv")
]
OFFERS = {
    "LM013": ["safe"],
    "LM108": ["unsafe", "unsafe"],
    "LM109": ["unsafe"],
    "LM111": ["safe"],
    "LM201": ["to_fill"],
    "LM202": ["to_fill"],
    "LM203": ["to_fill"],
    "LM204": ["to_fill"],
    "LM205": ["to_fill"],
    "LM206": ["unsafe"],
    "LM207": ["to_fill"],
    "LM208": ["to_fill"],
    "LM211": ["to_fill"],
    "LM212": ["unsafe"],
    "LM701": ["to_fill"],
}


# A year so far off asks for milestones on the way.
FOLLOWS = {"LM206": {"LM505"}}


def analysed(source: Source) -> Analysis:
    return analyse([read(source)], TODAY)


def spelled(rule: Rule, language: Language, spelling: str) -> Source:
    source = laid_over(rule.bad.to(language), language)
    if spelling == "text":
        return source
    return Source("a.logic.yaml", convert(source, "yaml").text)


def applied(fix: Fix, source: Source) -> Source:
    assert {edit.span.path for edit in fix.edits} == {source.path}
    return Source(source.path, edited(source.text, fix.edits))


@pytest.mark.parametrize(("rule", "language", "spelling"), EXAMPLES)
def test_an_offer_mends_the_bad_example(rule: Rule, language: Language, spelling: str) -> None:
    source = spelled(rule, language, spelling)
    found = [d for d in analysed(source).diagnostics if d.code == rule.code]
    assert [[fix.safety for fix in d.fixes] for d in found] == [OFFERS.get(rule.code, [])]
    for fix in found[0].fixes:
        left = analysed(applied(fix, source)).diagnostics
        assert found[0].code not in {d.code for d in left}
        if fix.safety == "to_fill":
            assert all(_is_about_a_blank(d, applied(fix, source)) for d in left)
        else:
            assert {d.code for d in left} <= FOLLOWS.get(rule.code, set())


def _is_about_a_blank(diagnostic: Diagnostic, source: Source) -> bool:
    return "…" in source.text[diagnostic.span.start : diagnostic.span.end]
