"""What is on record of a model: each thing once, and nothing that contradicts itself."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logicmodel.followup.data import Data, Kind, Value
from logicmodel.followup.in_model import in_model
from logicmodel.followup.passed_over import PassedOver
from logicmodel.followup.record import Record, settled
from logicmodel.model.logic import LogicModel
from logicmodel.model.values import Date
from logicmodel.source import Span
from tests.followup.reading.sample import analysed, names

LOCAL = ("adaptations", "A1@KUMLA", "indicators", "P1.antal", "actuals", 0)


def value(
    number: int,
    *,
    at: int = 0,
    when: str = "2024",
    kind: Kind = "actual",
    place: str | None = None,
    group: str | None = None,
    n: int | None = None,
    preliminary: bool = False,
    retrieved: str | None = None,
) -> Value:
    return Value(
        "I",
        Date(when),
        Decimal(number),
        Span("u.csv", at, at + 1),
        kind,
        place,
        group,
        None if n is None else Decimal(n),
        None,
        Date(retrieved) if retrieved else None,
        preliminary,
    )


def test_what_stands_in_the_model() -> None:
    model = names().model
    assert [(v.kind, v.when, v.value, v.place, v.at) for v in in_model(model).values] == [
        ("baseline", "2020/21", Decimal("81.9"), None, _path("baseline")),
        ("actual", "2021/22", Decimal("82.5"), None, _path("actuals", 0)),
        ("actual", "2020/21", Decimal("86.2"), "riket", _path("comparisons", 0)),
        ("actual", "2024", Decimal(1), "KUMLA", LOCAL),
    ]


def _path(*inner: str | int) -> tuple[str | int, ...]:
    return ("elements", "EM1", "indicators", "EM1.behöriga", *inner)


def test_a_model_and_what_is_read_beside_it_are_one() -> None:
    found = Record(names().model, Data((value(3),)))
    assert len(found.data.values) == 5
    assert found.contradictions == ()


@pytest.mark.parametrize(
    ("some", "kept"),
    [
        ([value(82), value(82)], [82]),
        ([value(82), value(83)], []),
        ([value(82, n=5), value(82, n=6)], []),
        ([value(82, n=5), value(82), value(82, n=6)], []),
        ([value(82, n=5), value(82)], [82]),
        ([value(82), value(83), value(82)], []),
        ([value(82, preliminary=True), value(83)], [83]),
        ([value(82, preliminary=True), value(83, preliminary=True)], []),
        (
            [
                value(82, preliminary=True, retrieved="2024-08"),
                value(83, preliminary=True, retrieved="2024-10"),
            ],
            [83],
        ),
        (
            [value(82, preliminary=True), value(83, preliminary=True, retrieved="2024-10")],
            [],
        ),
        ([value(82), value(83, kind="forecast")], [82, 83]),
        ([value(82), value(83, when="2023")], [82, 83]),
        ([value(82), value(83, place="KUMLA")], [82, 83]),
        ([value(82, group="flickor"), value(83, group="Flickor")], []),
        ([value(82, place="riket"), value(82, place="Riket")], [82]),
    ],
)
def test_what_counts(some: list[Value], kept: list[int]) -> None:
    found = settled(Data(tuple(some)))
    assert [v.value for v in found.data.values] == kept
    assert len(found.contradictions) == (not kept)


def test_of_what_agrees_the_fullest_is_kept() -> None:
    found = settled(Data((value(82, at=1), value(82, at=3, n=5), value(82, at=2, n=5))))
    assert [v.at.start for v in found.data.values if isinstance(v.at, Span)] == [2]


some = st.builds(
    value,
    st.integers(80, 82),
    at=st.integers(0, 50),
    place=st.sampled_from([None, "A", "a", "B"]),
    n=st.sampled_from([None, 5, 6]),
    preliminary=st.booleans(),
    retrieved=st.sampled_from([None, "2024-01", "2024-02"]),
)


# A cell says one thing.
several = st.lists(some, max_size=8, unique_by=lambda value: value.at)


@given(several.flatmap(lambda v: st.tuples(st.just(v), st.permutations(v))))
def test_the_order_never_matters(pair: tuple[list[Value], list[Value]]) -> None:
    one, other = (settled(Data(tuple(values))) for values in pair)
    assert set(one.data.values) == set(other.data.values)
    assert {frozenset(each) for each in one.contradictions} == {
        frozenset(each) for each in other.contradictions
    }


@given(st.lists(some, max_size=8))
def test_nothing_is_lost_that_is_not_told_or_said_otherwise(values: list[Value]) -> None:
    found = settled(Data(tuple(values)))
    told = {v for each in found.contradictions for v in each}
    keys = {(v.place or "").casefold() for v in found.data.values}
    assert all(v in told or (v.place or "").casefold() in keys for v in values)
    assert len(keys) == len(found.data.values)


def test_a_sound_model_alone_puts_nothing_together() -> None:
    record = Record(names().model)
    assert record.contradictions == ()
    assert "_settled" not in vars(record)


def test_an_analysis_gives_what_was_seen_wherever_it_stands() -> None:
    analysis = analysed("indikator;period;värde\nEM1.behöriga;2024;84\n")
    assert Decimal(84) in {v.value for v in analysis.follow_up.values}
    assert Decimal("82.5") in {v.value for v in analysis.follow_up.values}
    assert set(analysis.sources) == {"x.logic", "u.csv"}


def test_a_model_built_in_python_has_a_record_too() -> None:
    assert Record(LogicModel()).data == Data()


def test_values_that_cannot_be_right_do_not_count() -> None:
    """761 % is told by LM210; nothing else is to be built on it."""
    wrong = value(761)._replace(indicator="EM1.behöriga", at=Span("u.csv", 3, 6))
    right = wrong._replace(value=Decimal(76), at=Span("u.csv", 9, 11))
    record = Record(names().model, Data((wrong,)), {"u.csv": 4})
    assert record.impossible == (wrong,)
    assert wrong not in record.data.values
    assert record.passed_over == PassedOver({"u.csv": 4}, 0, 1)
    # Nor does it contradict one that can.
    both = Record(names().model, Data((wrong, right)))
    assert right in both.data.values
    assert both.contradictions == ()


@pytest.mark.parametrize(
    ("over", "sv", "en"),
    [
        (
            PassedOver({"u.csv": 28}),
            "OBS: 28 rader i u.csv gick inte att läsa. Inget av det räknas. Se logicmodel check.",
            "NOTE: 28 rows of u.csv could not be read. None of that counts. See logicmodel check.",
        ),
        (
            PassedOver({"u.csv": 1, "v.csv": 2}, 1, 1),
            "OBS: 1 rad i u.csv gick inte att läsa, 2 rader i v.csv gick inte att läsa, 1 uppgift "
            "sägs på sätt som inte går ihop och 1 värde kan inte stämma. Inget av det räknas. Se "
            "logicmodel check.",
            "NOTE: 1 row of u.csv could not be read, 2 rows of v.csv could not be read, 1 thing is "
            "told in ways that do not agree and 1 value cannot be right. None of that counts. See "
            "logicmodel check.",
        ),
    ],
)
def test_what_does_not_count_is_said(over: PassedOver, sv: str, en: str) -> None:
    assert over.said == (sv, en)
    assert PassedOver().said is None
