"""What is told anew against what is known: nothing that is known for good is replaced."""

import datetime as dt
from decimal import Decimal

import pytest

from logicmodel.followup.data import Data, Sight, Step, Value
from logicmodel.followup.merging import How, changes
from logicmodel.model.values import Date
from logicmodel.source import Span

HERE, THERE = Span("svar.xlsx", 0, 1), Span("uppföljning.csv", 10, 14)
MODEL = ("elements", "EM1", "indicators", "I", "actuals", 0)
DAY = dt.date(2026, 5, 1)


def told(number: str, at=HERE, **more) -> Value:
    return Value("I", Date("2025"), Decimal(number), at, **more)


def become(given: Value | Step | Sight, *known: Value | Step | Sight) -> How:
    (change,) = changes(data(given), data(*known), lambda at: at == THERE)
    return change.how


def data(*entries: Value | Step | Sight) -> Data:
    return Data(
        tuple(e for e in entries if isinstance(e, Value)),
        tuple(e for e in entries if isinstance(e, Step)),
        tuple(e for e in entries if isinstance(e, Sight)),
    )


@pytest.mark.parametrize(
    ("given", "known", "how"),
    [
        (told("84"), [], How.NEW),
        (told("84"), [told("84", THERE)], How.UNCHANGED),
        (told("84.0"), [told("84", THERE)], How.UNCHANGED),
        (told("84"), [told("85", THERE)], How.REFUSED),
        (told("84"), [told("85", THERE, preliminary=True)], How.CHANGED),
        (told("84"), [told("84", THERE, preliminary=True)], How.CHANGED),
        (told("84", preliminary=True), [told("84", THERE)], How.UNCHANGED),
        (told("85", preliminary=True), [told("84", THERE)], How.REFUSED),
        (told("84", n=Decimal(9)), [told("84", THERE)], How.CHANGED),
        (told("84"), [told("84", THERE, n=Decimal(9))], How.UNCHANGED),
        (told("84", n=Decimal(9)), [told("84", THERE, n=Decimal(8))], How.REFUSED),
        (told("84", comment="Ny"), [told("84", THERE, comment="Gammal")], How.CHANGED),
        (told("84", place="Kumla"), [told("85", THERE)], How.NEW),
        (told("84", place="KUMLA"), [told("84", THERE, place="kumla")], How.UNCHANGED),
        (told("84", group="män"), [told("85", THERE)], How.NEW),
        (told("84"), [told("85", THERE, kind="forecast")], How.NEW),
    ],
)
def test_a_value_against_what_is_known(given: Value, known: list[Value], how: How) -> None:
    assert become(given, *known) is how


def test_what_stands_in_the_model_is_never_changed() -> None:
    assert become(told("84"), told("84", MODEL)) is How.UNCHANGED
    assert become(told("85"), told("84", MODEL)) is How.REFUSED
    assert become(told("85"), told("84", MODEL, preliminary=True)) is How.REFUSED
    assert become(told("84", comment="Ny"), told("84", MODEL)) is How.NEW


def test_one_contradiction_is_enough() -> None:
    assert become(told("84"), told("84", THERE), told("85", MODEL)) is How.REFUSED


def test_logs_are_told_once_a_day() -> None:
    step = Step("A1", DAY, "ongoing", HERE)
    assert become(step, Step("A1", DAY, "ongoing", THERE)) is How.UNCHANGED
    assert become(step, Step("A1", DAY, "done", THERE)) is How.REFUSED
    assert become(step, Step("A1", dt.date(2025, 1, 1), "planned", THERE)) is How.NEW
    assert become(step._replace(note="Ny"), Step("A1", DAY, "ongoing", THERE)) is How.CHANGED
    sight = Sight("F1", DAY, "holds", HERE)
    assert become(sight, Sight("F1", DAY, "failed", THERE)) is How.REFUSED
    assert become(sight, Sight("F1", DAY, "holds", THERE, note="Ja")) is How.UNCHANGED


def test_two_answers_that_disagree_are_both_refused_with_each_other() -> None:
    one, other = told("84"), told("85", Span("svar.xlsx", 5, 6))
    found = changes(data(one, other), Data(), bool)
    assert [(change.how, change.old) for change in found] == [
        (How.REFUSED, other),
        (How.REFUSED, one),
    ]


def test_two_answers_that_agree_are_one() -> None:
    assert len(changes(data(told("84"), told("84.0")), Data(), bool)) == 1


def became(given: Value | Step, known: Value | Step) -> Value | Step:
    (change,) = changes(data(given), data(known), lambda at: at == THERE)
    assert change.how is How.CHANGED
    return change.entry


def test_what_is_added_to_a_value_known_for_good_takes_nothing_away() -> None:
    known = told("84", THERE, source="STÖD", comment="Gammal")
    more = told("84.0", n=Decimal(9), source="Diarier", comment="Ny", preliminary=True)
    assert became(more, known) == known._replace(
        at=HERE, n=Decimal(9), source="STÖD; Diarier", comment="Gammal; Ny"
    )


def test_the_same_told_again_is_not_added_again() -> None:
    known = told("84", THERE, comment="Nystart")
    once = became(told("84", comment="Ny"), known)
    assert once.comment == "Nystart; Ny"
    assert become(told("84", comment="Ny"), once._replace(at=THERE)) is How.UNCHANGED


def test_a_new_number_leaves_what_was_said_of_the_one_before() -> None:
    known = told(
        "80", THERE, n=Decimal(120), comment="Tre saknas", source="SCB", preliminary=True, place="k"
    )
    assert became(told("81", place="K"), known) == told("81", source="SCB", place="k")


def test_what_waits_can_be_confirmed() -> None:
    known = told("80", THERE, n=Decimal(120), comment="Tre saknas", preliminary=True)
    assert became(told("80", n=Decimal(123)), known) == told(
        "80", n=Decimal(123), comment="Tre saknas"
    )


def test_what_is_known_for_good_in_the_model_is_not_told_again_as_preliminary() -> None:
    given = told("84", comment="Ny", preliminary=True)
    (change,) = changes(data(given), data(told("84", MODEL)), lambda _: False)
    assert (change.how, change.entry) == (How.NEW, told("84", comment="Ny"))


def test_a_note_is_written_after_the_one_that_is_there() -> None:
    known = Step("A1", DAY, "done", THERE, "Klart")
    assert became(Step("A1", DAY, "done", HERE, "Äntligen"), known).note == "Klart; Äntligen"


def test_two_answers_that_agree_are_put_together() -> None:
    one, other = told("84", comment="A", preliminary=True), told("84", n=Decimal(9), source="S")
    (change,) = changes(data(one, other), Data(), bool)
    assert change.entry == told("84", n=Decimal(9), source="S", comment="A")
    some = changes(data(one._replace(n=Decimal(8)), other, told("84")), Data(), bool)
    assert [(c.how, c.entry.n) for c in some] == [
        (How.REFUSED, 8),
        (How.REFUSED, 9),
        (How.NEW, None),
    ]
