"""The benchmark's change logics: sound where they say so, and every planted fault is found once."""

import datetime as dt

import jsonschema
import pytest
import yaml

from benchmarks.content import LINKS_AN_ELEMENT, SHARES, content
from benchmarks.faults import (
    CAUSALITY,
    CHAIN,
    FAULTS,
    LEVELS,
    MEASURABILITY,
    RESPONSIBILITY,
    TIMING,
)
from benchmarks.generate import planted
from benchmarks.spellings import SCHEMA, as_plain_yaml, as_text, as_yaml
from logicmodel.analysis import Analysis, analyse
from logicmodel.diagnostics import Severity
from logicmodel.rules import by_name
from logicmodel.source import Source
from logicmodel.syntax import read

KNOWN = [kind for kind, fault in FAULTS.items() if fault.code.casefold() in by_name()]


def checked(text: str, name: str = "x.logic") -> Analysis:
    return analyse([read(Source(name, text))], dt.date(2026, 1, 1))


def found(analysis: Analysis) -> list[tuple[str, int]]:
    source = analysis.files[0].source
    return [
        (d.code, source.position(d.span.start).line)
        for d in analysis.diagnostics
        if d.severity >= Severity.WARNING
    ]


@pytest.mark.parametrize("size", [30, 31, 100, 300])
@pytest.mark.parametrize("seed", [0, 1])
def test_it_has_the_promised_shape(size: int, seed: int) -> None:
    made = content(size, seed)
    assert len(made.elements) == size
    for kind, share in SHARES.items():
        count = sum(element.kind == kind for element in made.elements)
        assert count == pytest.approx(size * share, abs=1.5)
    assert made.links / size == pytest.approx(LINKS_AN_ELEMENT, abs=0.15)
    assert made == content(size, seed)


@pytest.mark.parametrize("size", [30, 300])
def test_nothing_at_all_is_found_in_what_is_sound(size: int) -> None:
    assert checked(as_text(content(size, seed=size))).diagnostics == ()


def test_the_twin_is_the_same_model() -> None:
    made = content(100)
    text, twin = checked(as_text(made)), checked(as_yaml(made), "x.logic.yaml")
    assert twin.diagnostics == ()
    assert twin.model == text.model


def test_the_plain_data_fit_their_schema() -> None:
    jsonschema.validate(yaml.safe_load(as_plain_yaml(content(30))), SCHEMA)


@pytest.mark.parametrize("kind", KNOWN)
def test_a_fault_by_itself_is_found_once_on_its_line(kind: str) -> None:
    text, expected = planted(40, [kind], each=3)
    assert found(checked(text)) == expected


def test_all_faults_together_are_found_once_each() -> None:
    text, expected = planted(300, KNOWN, each=3)
    assert sorted(found(checked(text))) == sorted(expected)


def test_the_faults_cover_the_rules_that_warn() -> None:
    assert {fault.code for fault in CHAIN.values()} == {f"LM{n}" for n in range(101, 112)}
    codes = {fault.code for fault in MEASURABILITY.values()}
    assert codes == {f"LM{n}" for n in (*range(201, 215), 218, 219, 220)} - {"LM203"}
    # An external factor is missing in the whole plan or not at all; the other absent ones inform.
    codes = {fault.code for fault in CAUSALITY.values()}
    assert codes == {f"LM{n}" for n in range(301, 312)} - {"LM302", "LM307", "LM308"}
    codes = {fault.code for fault in RESPONSIBILITY.values()}
    assert codes == {"LM401", "LM402", "LM403", "LM405", "LM408"}


def test_the_faults_cover_the_warnings_about_time_and_levels() -> None:
    # The date of review stands in the header: there is only one, and no fault can bring its own.
    assert {fault.code for fault in TIMING.values()} == {
        f"LM{n}" for n in (501, 502, 503, 504, 506)
    }
    assert {fault.code for fault in LEVELS.values()} == {"LM601", "LM602"}
