"""Translation exchanges words and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logicmodel.diagnostics import Language
from logicmodel.source import Source
from logicmodel.syntax import read
from logicmodel.syntax.printing.printer import print_text, print_yaml
from logicmodel.syntax.statement import Data, Statement
from logicmodel.syntax.translation import translate
from tests.strategies import files, mutated
from tests.syntax_examples import TEXT, YAML

EXAMPLES = {"a.logic": TEXT, "a.logic.yaml": YAML}


def translated(name: str, text: str, language: Language) -> str:
    return translate(Source(name, text), language)


def said(name: str, text: str) -> list[Data]:
    """What a file says, but for the language it says it is in."""
    parsed = read(Source(name, text))
    assert parsed.problems == ()
    return [{k: v for k, v in s.data.items() if k != "language"} for _, s in parsed.statements]


@pytest.mark.parametrize("name", EXAMPLES)
def test_to_english_and_back_restores_every_letter(name: str) -> None:
    english = translated(name, EXAMPLES[name], "en")
    assert english != EXAMPLES[name]
    assert translated(name, english, "sv") == EXAMPLES[name]


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_meaning_stays_and_the_file_says_its_language(name: str) -> None:
    english = translated(name, EXAMPLES[name], "en")
    assert said(name, english) == said(name, EXAMPLES[name])
    header = read(Source(name, english)).header
    assert header and header[1].data["language"] == "en"


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_second_translation_changes_nothing(name: str, language: Language) -> None:
    once = translated(name, EXAMPLES[name], language)
    assert translated(name, once, language) == once


def test_no_word_of_the_other_language_is_left() -> None:
    assert translated(
        "a.logic",
        'aktivitet A "Nivå" # status: pågår\n'
        "  nivå: kommun\n"
        "  ansvarig: RÖL (samordnar)\n"
        "  status:  klar   # genomförd\n"
        '  tillåt regel "skäl"\n'
        '  -> B "därför"\n'
        "    fördröjning: 6 månader\n"
        "    evidens: FRÖ (svag), KÄL (stark)\n"
        "anpassning A för KUMLA\n",
        "en",
    ) == (
        'activity A "Nivå" # status: pågår\n'
        "  level: kommun\n"
        "  responsible: RÖL (samordnar)\n"
        "  status:  done   # genomförd\n"
        '  allow regel "skäl"\n'
        '  -> B "därför"\n'
        "    lag: 6 months\n"
        "    evidence: FRÖ (weak), KÄL (strong)\n"
        "adaptation A for KUMLA\n"
    )


def test_words_of_yaml_are_exchanged_where_they_mean_something() -> None:
    assert translated(
        "a.logic.yaml",
        "övergripande_mål: {nivå: {titel: status, nivå: 'kommun'}}  # mål\n"
        "effektmål:\n  E:\n    titel: effektmål\n    indikatorer:\n"
        '      I: {titel: titel, målvärde: "minst 90 till 2030", utfall: [1 (2023), 2 (2024)]}\n'
        "    leder_till:\n      - nivå: {därför: därför, evidens: [Boken (svag), FRÖ (stark)]}\n"
        "anpassningar:\n  - av: E\n    för: K\n",
        "en",
    ) == (
        "overall_goals: {nivå: {title: status, level: 'kommun'}}  # mål\n"
        "impacts:\n  E:\n    title: effektmål\n    indicators:\n"
        '      I: {title: titel, target: "at least 90 by 2030", actual: [1 (2023), 2 (2024)]}\n'
        "    leads_to:\n      - nivå: {because: därför, evidence: [Boken (weak), FRÖ (strong)]}\n"
        "adaptations:\n  - of: E\n    for: K\n"
    )


@pytest.mark.parametrize(
    ("swedish", "english"),
    [
        ('utmaning A "x"', 'problem A "x"'),
        ('aktivitet A "x"\n  ägare: B', 'activity A "x"\n  owner: B'),
        ('övergripande mål A "x"', 'overall goal A "x"'),
    ],
)
def test_words_that_both_languages_know_find_their_way_back(swedish: str, english: str) -> None:
    assert translated("a.logic", swedish, "en") == english
    assert translated("a.logic", english, "sv") == swedish


def test_letters_typed_in_two_parts_are_left_as_they_are() -> None:
    import unicodedata

    text = unicodedata.normalize("NFD", 'förutsättning F "Hög nivå"\n  läge: håller (2023)\n')
    title = unicodedata.normalize("NFD", "Hög nivå")
    assert translated("a.logic", text, "en") == (
        f'precondition F "{title}"\n  state: holds (2023)\n'
    )


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("change", [lambda t: t.replace("\n", "\r\n"), lambda t: "\ufeff" + t])
def test_marks_and_line_ends_stay(name: str, change: object) -> None:
    text = change(EXAMPLES[name])  # type: ignore[operator]
    assert translated(name, translated(name, text, "en"), "sv") == text


@given(files(), st.sampled_from(["text", "yaml"]))
def test_whatever_is_printed_comes_back_to_the_letter(
    statements: list[Statement], spelling: str
) -> None:
    write, name = (print_text, "a.logic") if spelling == "text" else (print_yaml, "a.logic.yaml")
    swedish = write(statements, "sv")
    english = translated(name, swedish, "en")
    assert said(name, english) == said(name, swedish)
    assert translated(name, english, "sv") == swedish


@given(mutated(TEXT))
def test_a_broken_text_is_translated_where_it_can_be_read(text: str) -> None:
    assert translated("a.logic", text, "en").count("\n") == text.count("\n")


@given(mutated(YAML))
def test_a_broken_twin_is_translated_where_it_can_be_read(text: str) -> None:
    assert translated("a.logic.yaml", text, "en").count("\n") == text.count("\n")
