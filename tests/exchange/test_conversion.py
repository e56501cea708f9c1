"""Conversion: a file in another spelling or language says the same, or is not converted at all."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pydantic import RootModel

from logicmodel.exchange.convert import convert, renamed
from logicmodel.model.build import build
from logicmodel.model.elements import Activity, Indicator, Level, Link, Output
from logicmodel.model.logic import LogicModel
from logicmodel.model.values import Measure
from logicmodel.source import Source
from logicmodel.syntax import read
from logicmodel.syntax.printing.printer import print_text, print_yaml
from logicmodel.syntax.statement import Statement
from tests.syntax_examples import TEXT, YAML

EXAMPLES = sorted(Path("examples").rglob("*.logic"))


def converted(name: str, text: str, *how: object) -> str:
    done = convert(Source(name, text), *how)  # type: ignore[arg-type]
    assert done.text is not None
    return done.text


def model(name: str, text: str) -> LogicModel:
    return build([read(Source(name, text))]).model


def test_text_and_twin_are_one_model() -> None:
    assert converted("a.logic", TEXT, "yaml") == YAML
    assert converted("a.logic.yaml", YAML, "text") == TEXT
    assert model("a.logic", TEXT) == model("a.logic.yaml", YAML)


def test_both_at_once_spelling_and_language() -> None:
    english = converted("a.logic", TEXT, "yaml", "en")
    assert "\nimpacts:\n" in english and "81.9 (2020/21)" in english
    assert converted("a.logic.yaml", english, "text", "sv") == TEXT
    back = model("a.logic.yaml", english)
    assert (back.language, back.elements) == ("en", model("a.logic", TEXT).elements)


def test_the_same_spelling_and_language_is_the_same_file() -> None:
    odd = TEXT.replace("  språk: sv", "  språk:   sv   # svenska")
    assert converted("a.logic", odd, "text") == odd
    assert converted("a.logic", odd, "text", "sv") == odd


@pytest.mark.parametrize("path", EXAMPLES, ids=str)
def test_the_examples_lose_nothing_there_and_back(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    twin = converted(str(path), text, "yaml")
    back = converted("back.logic.yaml", twin, "text")
    assert back.count("#") == text.count("#")
    assert model("a.logic", back) == model("a.logic", text)
    assert converted("back.logic", back, "yaml") == twin
    there = converted(str(path), text, "text", "en")
    assert converted("there.logic", there, "text", "sv") == text


def test_a_file_with_errors_is_not_converted() -> None:
    done = convert(Source("a.logic", 'aktivitet A "x\n  nivå: kommun\n'), "yaml")
    assert done.text is None
    assert [problem.code for problem in done.problems] == ["LM001"]


def test_a_file_with_warnings_is_converted_and_they_are_told() -> None:
    done = convert(Source("a.logic.yaml", "aktiviteter: {A: no}\n"), "text")
    assert done.text == 'aktivitet A "no"\n'
    assert [problem.code for problem in done.problems] == ["LM010"]


def test_what_the_other_spelling_cannot_say_is_not_converted() -> None:
    done = convert(Source("a.logic", 'aktivitet A "\ud800"\n'), "yaml")
    assert done.text is None
    assert done.problems[-1].span.start == len("aktivitet ")


def test_quotation_marks_survive() -> None:
    twin = "aktiviteter:\n  A:\n    titel: 'Projektet \"Lyftet\" och ”Nästa”'\n"
    text = converted("a.logic.yaml", twin, "text")
    assert text == 'aktivitet A "Projektet ""Lyftet"" och ”Nästa”"\n'
    assert model("a.logic", text) == model("a.logic.yaml", twin)


@pytest.mark.parametrize(
    ("path", "to", "new"),
    [
        ("kommuner/*.logic", "yaml", "kommuner/*.logic.yaml"),
        ("rus.logic.yaml", "text", "rus.logic"),
        ("rus.logic.yml", "text", "rus.logic"),
        ("rus.logic", "text", "rus.logic"),
        ("rus.logic.yaml", "yaml", "rus.logic.yaml"),
    ],
)
def test_files_are_renamed_after_their_spelling(path: str, to: str, new: str) -> None:
    assert renamed(path, to) == new  # type: ignore[arg-type]


def test_a_model_from_python_is_printed_too() -> None:
    plan = LogicModel(
        id="X",
        title="Skolan",
        levels={"kommun": Level(id="kommun")},
        elements={
            "A": Activity(id="A", title="Nätverk", links=(Link(target="P"),)),
            "P": Output(
                id="P",
                title="Planer",
                indicators={"I": Indicator(id="I", title="n", baseline=Measure(Decimal("1E+2")))},
            ),
        },
    )
    things = [thing for section in (plan.levels, plan.elements) for thing in section.values()]
    statements = [
        Statement(thing.kind, thing.id, RootModel[Any](thing).model_dump(mode="json"), {})
        for thing in things
    ]
    for write, name in ((print_text, "a.logic"), (print_yaml, "a.logic.yaml")):
        back = model(name, write(statements, "sv"))
        assert (back.levels, back.elements) == (plan.levels, plan.elements)


def test_a_text_of_one_word_is_quoted_as_simply_as_can_be() -> None:
    text = 'resultat R1 "T"\n  målgrupp: "elever"\n  målgrupp: UNGA\n'
    twin = convert(Source("x.logic", text), "yaml").text or ""
    assert '- "elever"\n' in twin
    assert "- UNGA\n" in twin
    assert convert(Source("x.logic.yaml", twin), "text").text == text


def test_a_number_that_english_could_read_in_two_ways_keeps_its_comma() -> None:
    text = 'resultat R1 "T"\n  indikator R1.a "T"\n    utfall: 1,125 (2024)\n'
    twin = convert(Source("x.logic", text), "yaml", "en").text or ""
    assert "actual: 1,125 (2024)" in twin


def test_letters_of_two_characters_are_written_as_one() -> None:
    text = 'resultat R1 "La\u0308sa"\n'
    assert convert(Source("x.logic", text), "text").text == 'resultat R1 "Läsa"\n'
