"""The JSON Schema of the twin: fresh, sound, and of one mind with the reader."""

import json
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from logicmodel import words
from logicmodel.diagnostics import Language
from logicmodel.exchange.convert import convert
from logicmodel.exchange.json_schema import json_schema, schema_text
from logicmodel.source import Source
from tests.syntax_examples import TEXT


@pytest.fixture(scope="module")
def validator() -> Draft7Validator:
    return Draft7Validator(json_schema())


def as_editors_read(text: str) -> Any:
    """YAML 1.2, as editors read it: dates are texts, ``no`` is a word."""
    return yaml.load(text, Loader=yaml.BaseLoader)


def test_the_file_in_grammar_is_fresh() -> None:
    assert words.grammar_text("logicmodel.schema.json") == schema_text(), (
        "grammar/logicmodel.schema.json is stale; write it anew with: poe schema"
    )


def test_the_schema_is_a_schema() -> None:
    Draft7Validator.check_schema(json.loads(schema_text()))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_what_is_converted_is_valid(validator: Draft7Validator, language: Language) -> None:
    twin = convert(Source("a.logic", TEXT), "yaml", language).text
    assert twin
    assert [error.message for error in validator.iter_errors(as_editors_read(twin))] == []


GOOD = [
    "nivåer: {region: Regional nivå, kommun: Kommunal nivå}",
    "aktör:\n  RÖL:\n  KUMLA: {nivå: kommun}",
    "resultat: {R1: {titel: x, leder_till: R2, motverkar: [R3, R4: {därför: y}]}}",
    "activities: {A: {title: x, status: ongoing, period: 2022..2023, responsible: [B, C (runs)]}}",
    "insatser: {A: x}",
    "inkludera: a.logic.yaml",
    "förändringslogik: {id: X, titel: y, uppföljning: [a.csv, b.csv]}",
]
BAD = [
    "aktivitter: {A: x}",
    "aktiviteter: {A: {nivå: kommun}}",
    "aktiviteter: {A: {titel: x, statsu: klar}}",
    "aktiviteter: {A: {titel: x, status: klarr}}",
    "aktiviteter: {A: {titel: x, period: sommaren}}",
    "aktiviteter: {A: {titel: x, indikatorer: {I: y}}}",
    "aktiviteter: [A, B]",
    "aktiviteter: {A 1: x}",
    "anpassningar: [{av: A}]",
    "förändringslogik: {titel: utan id}",
    "nivåer: {region: {period: 2022}}",
    "prestationer: {P: {titel: x, leder_till: [R: {sikt: kort}]}}",
]


@pytest.mark.parametrize("text", GOOD)
def test_good_twins_are_valid(validator: Draft7Validator, text: str) -> None:
    assert [error.message for error in validator.iter_errors(as_editors_read(text))] == []


@pytest.mark.parametrize("text", BAD)
def test_bad_twins_are_not(validator: Draft7Validator, text: str) -> None:
    assert not validator.is_valid(as_editors_read(text))


def test_every_word_is_in_it_in_both_languages() -> None:
    schema = schema_text()
    for word in words.table():
        if word.role in ("section", "field") and word.key not in ("id",):
            for spelling in (*word.sv, *word.en):
                assert f'"{spelling.replace(" ", "_")}"' in schema, spelling
