"""What is known of a delivery and of a state, and since when."""

import datetime as dt

import pytest

from logicmodel.followup.data import Data, Sight, Step, Value
from logicmodel.followup.facts import Facts
from logicmodel.followup.record import Record
from logicmodel.model.elements import Status
from logicmodel.model.values import Date
from tests.followup.test_reasoning import HERE, model, value

OUTPUT = """\
prestation P1 "Kurser"
  status: klar
  indikator P1.n "Antal"
    målvärde: minst 12 till 2028
  indikator P1.m "Andra"
    målvärde: {more}
"""


def facts(text: str, *seen: Value | Step | Sight, today: str = "2031-06-01") -> Facts:
    data = Data(
        tuple(each for each in seen if isinstance(each, Value)),
        tuple(each for each in seen if isinstance(each, Step)),
        tuple(each for each in seen if isinstance(each, Sight)),
    )
    logic = model(text)
    return Facts(logic, Record(logic, data).data, dt.date.fromisoformat(today))


def delivered(found: Facts) -> list[tuple[bool | None, bool]]:
    return [(d.fact.so, d.due) for d in found.deliveries(found.model.elements["P1"])]


@pytest.mark.parametrize(
    ("more", "values", "found"),
    [
        ("minst 5 till 2028", [], [(True, True)]),
        ("minst 5 till 2028", [value("P1.n", 12, "2028")], [(True, True)]),
        ("minst 5 till 2028", [value("P1.n", 11, "2028")], [(False, True)]),
        ("öka till 2028", [value("P1.n", 12, "2028"), value("P1.m", 7, "2028")], [(True, True)]),
        # Not there yet is no miss, and what is done is not waited for.
        ("minst 5 till 2032", [value("P1.m", 2, "2024")], [(True, True)]),
        # Too old to tell of 2028.
        ("minst 5 till 2028", [value("P1.m", 2, "2024")], [(True, True)]),
    ],
)
def test_what_is_done_is_delivered_unless_a_target_is_known_to_be_missed(
    more: str, values: list[Value], found: list[tuple[bool, bool]]
) -> None:
    assert delivered(facts(OUTPUT.format(more=more), *values)) == found


def step(status: Status, day: str) -> Step:
    return Step("P1", dt.date.fromisoformat(day), status, HERE)


PERIOD = 'förändringslogik X "X"\n  period: 2025–2031\n'
PLAIN = f'{PERIOD}prestation P1 "Kurser"\n'
DATED = PLAIN + "  period: 2026–2027\n"
AIMED = DATED + '  indikator P1.n "Antal"\n    målvärde: 12 till 2028-06\n'


@pytest.mark.parametrize(
    ("text", "steps", "day"),
    [
        (PLAIN, [], "2031-12-31"),
        (DATED, [], "2027-12-31"),
        (AIMED, [], "2028-06-30"),
        (AIMED, [step("done", "2029-03-02"), step("done", "2030-01-01")], "2029-03-02"),
        (DATED, [step("done", "2026-03-02"), step("ongoing", "2026-05-01")], "2027-12-31"),
        (
            DATED,
            [step("done", "2026-03-02"), step("ongoing", "2026-05-01"), step("done", "2027-02-01")],
            "2027-02-01",
        ),
        (DATED, [step("done", "2031-07-01")], "2027-12-31"),
    ],
)
def test_the_day_of_a_delivery_is_the_logged_one_else_the_due_one(text, steps, day) -> None:
    found = facts(text, *steps)
    assert found.delivered(found.model.elements["P1"]) == dt.date.fromisoformat(day)


def sight(state, day: str) -> Sight:
    return Sight("F1", dt.date.fromisoformat(day), state, HERE)


@pytest.mark.parametrize(
    ("given", "seen", "look"),
    [
        ("håller (2026)", [], ("holds", "2026")),
        ("håller (2026)", [sight("failed", "2026-05-01")], ("failed", "2026-05-01")),
        ("håller (2026)", [sight("failed", "2025-12-31")], ("holds", "2026")),
        ("håller (2033)", [], ("unknown", None)),
        ("håller (2033)", [sight("failed", "2026-05-01")], ("failed", "2026-05-01")),
        ("håller", [sight("failed", "2026-05-01")], ("failed", "2026-05-01")),
        ("håller", [sight("failed", "2033-05-01")], ("holds", None)),
        ("håller (2031)", [], ("holds", "2031")),
    ],
)
def test_a_look_on_a_day_tells_more_than_a_whole_year(given, seen, look) -> None:
    found = facts(f'förutsättning F1 "Tid"\n  läge: {given}\n', *seen).look("F1")
    assert (found.state, found.when) == (look[0], look[1] and Date(look[1]))
