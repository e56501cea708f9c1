"""The language as the pages tell it is the language as it is."""

import re
from pathlib import Path

import pytest

from logicmodel import words
from logicmodel.diagnostics import Language
from logicmodel.model.kinds import holders
from logicmodel.source import Source
from logicmodel.syntax import read
from logicmodel.syntax.values import Unreadable, read_value
from logicmodel.words import Word, table
from tests.docs.pages import LANGUAGE_PAGES, codes, prose, rows

BOTH = pytest.mark.parametrize("language", ["sv", "en"])
STATEMENTS = [word for word in table() if word.role == "statement"]
BEFORE = {"sv": 'resultat R1 "Titel"', "en": 'outcome R1 "Title"'}
OTHER: dict[Language, Language] = {"sv": "en", "en": "sv"}


def page(language: Language) -> Path:
    return LANGUAGE_PAGES[language]


def written(word: Word, language: Language) -> str:
    text = word.written(language)
    # A section of the twin is written as one word.
    return text.replace(" ", "_") if word.role == "section" else text


@BOTH
def test_every_word_of_the_language_stands_on_the_page(language: Language) -> None:
    said = codes(prose(page(language)))
    # The words of values stand in examples; all others by themselves.
    inside = " ".join(said)
    missing = [
        (word.role, spelling)
        for word in table()
        for spelling in {written(word, language), written(word, OTHER[language])}
        if not (
            re.search(rf"\b{spelling}\b", inside) if word.role == "connective" else spelling in said
        )
    ]
    assert missing == []


@BOTH
def test_a_statement_has_a_row_with_both_words_and_an_example_that_reads(
    language: Language,
) -> None:
    four = [row for row in rows(page(language)) if len(row) == 4 and codes(row[0])]
    row_of = {codes(row[0])[0]: row for row in reversed(four)}
    for word in STATEMENTS:
        row = row_of[word.written(language)]
        assert codes(row[1]) == [word.written(OTHER[language])], word.key
        (example,) = codes(row[3])
        inside = word.key in ("indicator", "allow")
        source = Source("a.logic", f"{BEFORE[language]}\n  {example}" if inside else example)
        assert read(source).problems == (), example
        assert example.startswith(word.written(language)), example


@BOTH
def test_what_a_statement_is_also_called_is_understood(language: Language) -> None:
    for row in rows(page(language)):
        if re.search(r"\((även|or) ", row[0]):
            first, second = codes(row[0])
            keys = [
                {w.key for role in ("statement", "field") if (w := words.by_spelling(role).get(s))}
                for s in (first, second)
            ]
            assert keys[0] & keys[1], row


@BOTH
def test_every_example_of_a_field_reads(language: Language) -> None:
    fields = words.by_spelling("field")
    tried = set()
    for code in codes(prose(page(language))):
        key, colon, value = code.partition(": ")
        if colon and words.fold(key) in fields:
            word = fields[words.fold(key)]
            read = read_value(word.value.rstrip("*"), value)
            assert not isinstance(read, Unreadable), code
            tried.add(word.key)
    only_in_yaml = {"id", "title", "because", "of", "by"}
    assert tried == words.by_key("field").keys() - only_in_yaml


@BOTH
def test_fields_that_may_be_repeated_are_marked(language: Language) -> None:
    marked = {codes(row[0])[0] for row in rows(page(language)) if row[0].endswith("↓")}
    repeated = {
        word.written(language)
        for word in table()
        if word.role == "field" and word.value[-1:] == "*"
    }
    assert marked == repeated


@BOTH
def test_the_fields_of_each_statement_are_those_it_has(language: Language) -> None:
    given = _fields_by_statement(language)
    for word in STATEMENTS:
        if word.key not in ("include", "allow"):
            assert given[word.key] == _fields_of(word.key, language), word.key


def _fields_of(kind: str, language: Language) -> set[str]:
    """The fields of a statement or ``link``, without what stands on its first line in text."""
    first_line = {"id", "title", "target", "because", "of", "by"} - (
        {"target"} if kind == "indicator" else set()
    )
    return {
        word.written(language)
        for word in words.by_key("field").values()
        if word.key not in first_line and kind in holders(word.key)
    }


def _fields_by_statement(language: Language) -> dict[str, set[str]]:
    """The table of fields, its row for everything in the chain added to the rows it speaks of."""
    kinds = words.by_spelling("statement")
    given: dict[str, set[str]] = {}
    chain: set[str] = set()
    for row in rows(page(language)):
        if len(row) != 2 or not codes(row[0]):
            continue
        fields = {code for code in codes(row[1]) if words.fold(code) in words.by_spelling("field")}
        names = [kinds[words.fold(code)].key for code in codes(row[0]) if words.fold(code) in kinds]
        if row[0].startswith(("allt i kedjan", "everything in the chain")):
            chain = fields
            start, end = (list(words.by_key("statement")).index(name) for name in names)
            given |= dict.fromkeys(list(words.by_key("statement"))[start : end + 1], fields)
        elif row[0].startswith(("därtill", "besides")):
            given |= dict.fromkeys(names, chain | fields)
        elif row[0].startswith("`"):
            given |= {name: fields for name in names if name not in given}
    return given


@BOTH
def test_the_fields_of_an_arrow_are_those_it_has(language: Language) -> None:
    (row,) = (row for row in rows(page(language)) if row[0] in ("en pil", "an arrow"))
    assert set(codes(row[1])) == _fields_of("link", language)


def test_the_yaml_words_stand_beside_their_translation() -> None:
    for language, path in LANGUAGE_PAGES.items():
        pairs = set()
        for row in rows(path):
            if len(row) == 5:
                pairs |= set(zip(codes(row[0]), codes(row[1]), strict=True))
                pairs |= set(zip(codes(row[3]), codes(row[4]), strict=True))
        for word in table():
            if word.role == "section":
                assert (written(word, language), written(word, OTHER[language])) in pairs, word.key
