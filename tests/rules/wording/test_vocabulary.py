"""The vocabulary: every list in both languages, every word once, in lower case, and findable."""

import re
from pathlib import Path

import pytest

from logicmodel.diagnostics import Language
from logicmodel.rules import wording
from logicmodel.rules.wording import Phrases, phrases, verb, vocabulary

FOLDER = Path(wording.__file__).parent
TEXT = (FOLDER / "vocabulary.txt").read_text(encoding="utf-8")
LISTS = re.findall(r"^([a-z ]+) (sv|en):", TEXT, re.MULTILINE)
# Only one of the languages needs these.
ONE_LANGUAGE = {("no action", "en"), ("no vague", "en"), ("be", "en"), ("onward", "en")}
ONE_LANGUAGE |= {("placeholder", "sv")}


def test_there_is_nothing_else_in_it() -> None:
    rest = re.sub(r"^(#.*|[a-z ]+ (sv|en):.*|[ \t]+\S.*|)$", "", TEXT, flags=re.MULTILINE)
    assert rest.strip() == ""
    assert len(LISTS) == len(set(LISTS))
    assert max(len(line) for line in TEXT.splitlines()) <= 100


def test_every_list_is_used_and_in_both_languages() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in FOLDER.glob("*.py"))
    assert [name for name, _ in LISTS if f'"{name}"' not in code] == []
    single = {(n, lang) for n, lang in LISTS if (n, {"sv": "en", "en": "sv"}[lang]) not in LISTS}
    assert single == ONE_LANGUAGE


@pytest.mark.parametrize(("name", "language"), LISTS)
def test_a_list_holds_every_word_once_in_lower_case(name: str, language: Language) -> None:
    held = vocabulary(name, language)
    assert all(phrase and phrase == " ".join(phrase.casefold().split()) for phrase in held)
    assert sorted(held) == sorted(set(held))
    found = Phrases(phrase for phrase in held if not phrase.startswith("-"))
    assert all(
        found.at(phrase.split()) == len(phrase.split())
        for phrase in held
        if not phrase.startswith("-")
    )


def test_the_longest_phrase_is_found_unless_it_is_an_exception() -> None:
    some = Phrases(["arbeta", "arbeta för", "mer"], ["mer än"])
    assert some.at(["att", "arbeta", "för", "alla"], 1) == 2
    assert some.at(["arbeta"]) == 1
    assert some.at(["arbeta"], 1) == 0
    assert (some.at(["mer", "tid"]), some.at(["mer", "än", "tid"])) == (1, 0)


def test_what_stands_in_a_clause_is_not_the_verb() -> None:
    state = phrases("sv", "state")
    assert verb(["elever", "kan", "läsa"], state, "sv") == 1
    assert verb(["elever", "som", "kan", "läsa"], state, "sv") is None
    assert verb(["kan", "elever", "läsa"], state, "sv") is None
    assert verb(["kan", "elever", "läsa"], state, "sv", start=0) == 0
