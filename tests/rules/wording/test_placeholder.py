"""LM808."""

import dataclasses
import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logicmodel.model import elements
from logicmodel.model.elements import (
    Activity,
    Actor,
    Adaptation,
    Indicator,
    Link,
    Outcome,
    Output,
    Risk,
    Source,
)
from logicmodel.model.logic import LogicModel
from logicmodel.model.values import Evidence, Mention
from logicmodel.rules.rule import Context
from logicmodel.rules.wording.placeholder import _HELD, check
from tests.rules.measurability.marks import fires, severities

SAID = (Mention(text="Ett"), Mention(ref="K"))
LINK = Link(
    "P1",
    because="Ett",
    description="Ett",
    assumptions=SAID,
    risks=SAID,
    evidence=(Evidence(text="Ett"),),
)
INDICATOR = Indicator("i", "Ett", definition="Ett", description="Ett", sources=SAID)
THINGS: dict[str, Any] = {
    "elements": [
        Activity(
            "A1",
            "Ett",
            allow={"samma-titel": "Ett"},
            description="Ett",
            resources=SAID,
            links=(LINK,),
        ),
        Output("P1", "Ett", sources=SAID, target_groups=SAID, assumptions=SAID, risks=SAID),
        Outcome("R1", "Ett", indicators={"i": INDICATOR}),
        Risk("RK1", "Ett", mitigations=SAID),
    ],
    "actors": [Actor("K", "Ett", description="Ett")],
    "sources": [Source("S", "Ett", description="Ett")],
    "adaptations": [
        Adaptation(
            "A1 för K", "A1", "K", title="Ett", description="Ett", indicators={"i": INDICATOR}
        )
    ],
}


def planted(part: Any, number: list[int], text: str) -> Any:
    """A copy with one of the texts replaced: the one that ``number`` counts down to."""
    if part == "Ett":
        number[0] -= 1
        return text if number[0] == 0 else part
    if isinstance(part, list | tuple):
        return type(part)(planted(inner, number, text) for inner in part)
    if isinstance(part, dict):
        return {key: planted(inner, number, text) for key, inner in part.items()}
    if hasattr(part, "__dataclass_fields__"):
        given = {name: getattr(part, name) for name in part.__dataclass_fields__}
        return replace(
            part, **{name: planted(inner, number, text) for name, inner in given.items()}
        )
    return part


def found(things: dict[str, Any]) -> list[tuple[Any, ...]]:
    return [f.path for f in check(Context(LogicModel(**things), dt.date(2025, 1, 1)))]


def count(part: Any) -> int:
    """How many texts there are to replace."""
    number = [0]
    planted(part, number, "")
    return -number[0]


TEXTS = count(THINGS)


def test_a_placeholder_is_found_wherever_people_write() -> None:
    assert TEXTS > 25
    assert found(THINGS) == []
    paths = {p for n in range(1, TEXTS + 1) for p in found(planted(THINGS, [n], "TODO"))}
    assert len(paths) == TEXTS


@given(
    st.sampled_from(["TODO", "…", "fyll i", "[namn]", "XX", "???", "tbd"]), st.integers(1, TEXTS)
)
def test_it_is_found_once(text: str, number: int) -> None:
    assert len(found(planted(THINGS, [number], text))) == 1


@given(st.text(alphabet="abcdeåäö ,", min_size=1).filter(str.strip))
def test_no_plain_words_are_one(text: str) -> None:
    assert found(planted(THINGS, [1], text)) == []


@pytest.mark.parametrize("text", ["Todo", "(tbd)", "XX%", "20XX", "[ … ]", "{{titel}}", "Namn:"])
def test_however_it_is_written(text: str) -> None:
    assert len(found(planted(THINGS, [1], text))) == 1


@pytest.mark.parametrize(
    "text", ["xxl", "Xxii", "todos", "to-do", "[1]", "3 < 5 > 2", "A?", "Fyll i dagboken", "Ett…"]
)
def test_what_only_looks_like_one(text: str) -> None:
    assert found(planted(THINGS, [1], text)) == []


def test_message_and_hint() -> None:
    (one,) = fires("LM808", 'prestation P1 "⟦Antal xx på [ange kommun]⟧"\n  -> R1')
    assert severities([one]) == "W"
    assert one.message.sv == "”[ange kommun]” är en platshållare som inte är ifylld."
    assert "ta bort texten" in one.hint.sv


# Ids, references and words of the language; what people measure in and by.
NO_PROSE = {
    "id",
    "level",
    "of",
    "by",
    "show",
    "group",
    "focus",
    "requires",
    "target",
    "ref",
    "kind",
}
NO_PROSE |= {
    "unit",
    "disaggregation",
    "url",
    "horizon",
    "status",
    "strength",
    "date",
    "actor",
    "role",
    "series",
}


def test_every_field_that_people_write_in_is_looked_at() -> None:
    """A new field with words of people's own belongs in the list, or here among the others."""
    types = [t for t in vars(elements).values() if dataclasses.is_dataclass(t)]
    fields = {f.name: str(f.type) for t in (*types, Mention) for f in dataclasses.fields(t)}
    held = {name for name, kind in fields.items() if "str" in kind or "Mention" in kind}
    assert held - NO_PROSE <= set(_HELD)
