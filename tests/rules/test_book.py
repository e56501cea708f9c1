"""The registry of rules: nothing forgotten, nothing doubled, every example true."""

import importlib
import pkgutil
import re
from itertools import pairwise
from pathlib import Path

import pytest

from logicmodel import rules
from logicmodel.diagnostics import Language, Severity, Text
from logicmodel.rules import RULES, Rule, by_name
from logicmodel.rules.page import FAMILIES
from logicmodel.rules.scaffold import laid_over, whole_files
from tests.rules.examples import analysed

LANGUAGES: tuple[Language, ...] = ("sv", "en")
KEBAB = re.compile(r"[^\W\d_]+(?:-[^\W_]+)*")
ENGLISH = frozenset(
    ("the", "and", "of", "is", "are", "with", "that", "this", "which", "an", "be", "has", "have")
)
SWEDISH = frozenset(
    ("och", "att", "det", "som", "är", "ett", "inte", "på", "av", "till", "för", "har", "eller")
)

each_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
each_language = pytest.mark.parametrize("language", LANGUAGES)


def rule_files() -> dict[str, str]:
    """The modules in the folders of the book, and the folder each stands in."""
    found = {}
    for folder in pkgutil.iter_modules(rules.__path__):
        if folder.ispkg:
            package = importlib.import_module(f"logicmodel.rules.{folder.name}")
            for module in pkgutil.iter_modules(package.__path__):
                found[f"logicmodel.rules.{folder.name}.{module.name}"] = folder.name
    return found


def words_of(text: str) -> set[str]:
    """The words of a text, what stands in quotes or backquotes left out."""
    bare = re.sub(r"[\"“”][^\"“”]*[\"“”]|`[^`]*`|\([^)]*\)", " ", text)
    return set(re.findall(r"\w+", bare.casefold()))


def test_every_file_of_the_book_is_registered_once() -> None:
    written = [importlib.import_module(name).RULE for name in rule_files()]
    assert sorted(r.code for r in written) == sorted(r.code for r in RULES)
    assert all(any(r is registered for registered in RULES) for r in written)


def test_codes_are_in_order_and_none_is_used_twice() -> None:
    codes = [rule.code for rule in RULES]
    assert all(before < after for before, after in pairwise(codes))
    assert all(re.fullmatch(r"LM[0-8]\d\d", code) for code in codes)
    assert all(code[:3] in FAMILIES for code in codes)


def test_a_folder_holds_one_family() -> None:
    families: dict[str, set[str]] = {}
    for name, folder in rule_files().items():
        families.setdefault(folder, set()).add(importlib.import_module(name).RULE.code[:3])
    assert all(len(codes) == 1 for codes in families.values()), families


def test_a_file_is_called_by_the_english_name_of_its_rule() -> None:
    wrong = {
        name: rule.name.en
        for name in rule_files()
        if (rule := importlib.import_module(name).RULE)
        and name.rpartition(".")[2].replace("_", "-") != rule.name.en
    }
    assert not wrong


def test_no_two_rules_share_a_name() -> None:
    assert len(by_name()) == len({n.casefold() for r in RULES for n in r.names})
    everything = [n.casefold() for rule in RULES for n in {*rule.names}]
    assert len(everything) == len(set(everything))


@each_rule
def test_names_are_words_with_hyphens(rule: Rule) -> None:
    for name in rule.name:
        assert KEBAB.fullmatch(name), name
        assert name == name.casefold()
    assert rule.name.en.isascii()


@each_rule
def test_the_page_says_all_it_has_to_in_both_languages(rule: Rule) -> None:
    for part, text in rule.page._asdict().items():
        for language in LANGUAGES:
            said = text.to(language)
            assert said.strip() == said
            assert said.endswith((".", ":", "”", "…")), (part, said)
            assert said[:1] == said[:1].upper(), (part, said)
            assert "  " not in said, (part, said)
    assert len(re.findall(r"[.!?](?=\s|$)", rule.page.what.sv)) == 1, "one sentence"
    assert isinstance(rule.severity, Severity)


@each_rule
def test_each_language_is_that_language(rule: Rule) -> None:
    for part, text in rule.page._asdict().items():
        if part != "source":
            assert not words_of(text.sv) & ENGLISH, (part, text.sv)
            assert not words_of(text.en) & SWEDISH, (part, text.en)


@each_language
@each_rule
def test_a_bad_example_gives_that_finding_alone(
    rule: Rule, language: Language, tmp_path: Path
) -> None:
    analysis = analysed(rule.bad.to(language), language, tmp_path)
    assert [d.code for d in analysis.diagnostics] == [rule.code]
    (diagnostic,) = analysis.diagnostics
    assert diagnostic.name == rule.name
    _is_well_said(diagnostic.message)
    if diagnostic.hint:
        _is_well_said(diagnostic.hint)


@each_language
@each_rule
def test_a_good_example_gives_nothing(rule: Rule, language: Language, tmp_path: Path) -> None:
    analysis = analysed(rule.good.to(language), language, tmp_path)
    assert [(d.code, d.message.to(language)) for d in analysis.diagnostics] == []


@each_language
def test_the_sound_change_logic_is_sound(language: Language, tmp_path: Path) -> None:
    assert analysed("", language, tmp_path).diagnostics == ()
    assert not analysed("", language, tmp_path).gaps


@each_rule
def test_examples_are_written_in_their_language(rule: Rule) -> None:
    for example in (rule.bad, rule.good):
        assert example.sv != example.en
        assert all(text.strip() for text in example)
        assert bool(whole_files(example.sv)) == bool(whole_files(example.en))


def test_an_example_takes_the_place_of_what_has_its_id() -> None:
    text = laid_over('effektmål EM1 "Ett annat mål"\n', "sv").text
    assert text.count("effektmål EM1") == 1
    assert "Ett annat mål" in text
    assert "resultat R1" in text


def test_whole_files_are_told_apart_and_encoded_as_they_say() -> None:
    files = whole_files('# fil: a.logic (Windows-1252)\nnivå å "x"\n\n# fil: b/c.logic\n# öl\n')
    assert files == {"a.logic": 'nivå å "x"\n'.encode("cp1252"), "b/c.logic": "# öl\n".encode()}
    assert whole_files("aktivitet A1 # fil: a.logic\n") == {}


def _is_well_said(text: Text) -> None:
    for said in text:
        assert said.strip() == said
        assert said[0] in '"”“->' or said[:1] == said[:1].upper(), said
