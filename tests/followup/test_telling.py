"""Which value tells whether a target is reached: one and the same wherever it is asked."""

import datetime as dt
from decimal import Decimal

import pytest

from logicmodel.followup.data import Data, Kind, Value
from logicmodel.followup.facts import Facts
from logicmodel.followup.progress import Status, progress
from logicmodel.followup.record import Record
from logicmodel.model.values import Date
from logicmodel.source import Span
from tests.followup.test_progress import plan

HERE = Span("", 0, 0)
LEAST, MOST = ("målvärde: minst 40 till 2024",), ("målvärde: högst 8 till 2025",)
ABOVE = ("målvärde: högre än riket till 2028",)
SHARES = ("enhet: %", "målvärde: gap kön högst 5 till 2030")
POINTS = ("enhet: procentenheter", "målvärde: gap kön högst 5 till 2030")


def row(
    number: object,
    when: str,
    place: str | None = None,
    group: str | None = None,
    kind: Kind = "actual",
) -> Value:
    return Value("I", Date(when), Decimal(str(number)), HERE, kind, place, group)


def girls_and_boys(one: int, other: int, when: str = "2030") -> list[Value]:
    return [row(one, when, group="flickor"), row(other, when, group="pojkar")]


def told(lines: tuple[str, ...], rows: list[Value], today: str = "2031-06-01"):
    """The value that tells, and the status that it gives; verdict and progress must agree."""
    logic, day = plan(*lines), dt.date.fromisoformat(today)
    indicator = logic.elements["EM1"].indicators["I"]
    data = Record(logic, Data(tuple(rows))).data
    found = progress(indicator, data, day)
    fact = Facts(logic, data, day).reached(("elements", "EM1", "indicators", "I"), indicator)
    assert fact.value is None or fact.value == found.value
    assert (fact.so is True) == (found.status is Status.REACHED)
    assert fact.so is not True or not fact.missing
    value = found.value
    return (value.value, str(value.when)) if value else None, found.status


@pytest.mark.parametrize(
    ("lines", "rows", "value", "status"),
    [
        # The last one within the period of the target, not the first that touches it.
        (LEAST, [row(45, "2024-06"), row(39, "2024")], (39, "2024"), Status.MISSED),
        (LEAST, [row(39, "2024-01"), row(45, "2024-12")], (45, "2024-12"), Status.REACHED),
        # What came later does not undo it.
        (MOST, [row(9, "2025"), row(7, "2025/26")], (9, "2025"), Status.MISSED),
        # A school year that ends in the year tells; else the one that covers its end; else a later.
        (LEAST, [row(41, "2023/24"), row(30, "2024/25")], (41, "2023/24"), Status.REACHED),
        (LEAST, [row(41, "2024/25"), row(30, "2025-01")], (41, "2024/25"), Status.REACHED),
        (LEAST, [row(41, "2026"), row(30, "2027")], (41, "2026"), Status.REACHED),
        # What is older than the target tells nothing once the time is up, but is shown.
        (LEAST, [row(41, "2023")], (41, "2023"), Status.NO_DATA),
        # Nor does what is no later than the baseline.
        ((*LEAST, "utgångsläge: 30 (2024)"), [row(45, "2024-06")], (45, "2024-06"), Status.NO_DATA),
        # A value without the one it is held against gives way to one that has it.
        (ABOVE, [row(84, "2028"), row(85, "2029"), row(80, "2029", "riket")],
         (85, "2029"), Status.REACHED),
        (ABOVE, [row(84, "2028")], (84, "2028"), Status.NO_DATA),
        # A forecast for others is no value of theirs, and neither is what contradicts itself.
        (ABOVE, [row(84, "2028"), row(80, "2028", "riket", kind="forecast")],
         (84, "2028"), Status.NO_DATA),
        ((*ABOVE, "jämförelse: riket 80 (2028)"), [row(84, "2028"), row(88, "2028", "riket")],
         (84, "2028"), Status.NO_DATA),
        (("målvärde: öka till 2030", "utgångsläge: 70 (2020)"),
         [row(80, "2030"), row(85, "2020", kind="baseline")], (80, "2030"), Status.NO_DATA),
        # Of a gap the groups tell, those it is about; a whole only if it is itself a difference.
        (SHARES, girls_and_boys(80, 60), (20, "2030"), Status.MISSED),
        (SHARES, [*girls_and_boys(72, 70), row(40, "2030", group="utrikes födda")],
         (2, "2030"), Status.REACHED),
        (SHARES, [row(72, "2030", group="kön=K"), row(70, "2030", group="M"),
                  row(4, "2030", group="ålder=16")], (2, "2030"), Status.REACHED),
        (SHARES, [row(4, "2030")], None, Status.NO_DATA),
        (SHARES, [row(4, "2030", group="flickor")], None, Status.NO_DATA),
        (POINTS, [row(4, "2030")], (4, "2030"), Status.REACHED),
        (POINTS, [row(4, "2030"), *girls_and_boys(80, 70)], (10, "2030"), Status.MISSED),
        # Not a part of the whole.
        (SHARES, [v._replace(place="Kumla") for v in girls_and_boys(72, 70)], None, Status.NO_DATA),
    ],
)  # fmt: skip
def test_one_value_tells(lines, rows, value, status) -> None:
    assert told(lines, rows) == (value, status)
    assert told(lines, rows[::-1]) == (value, status)


def test_before_its_time_the_latest_that_can_be_told() -> None:
    rows = [row(85, "2026"), row(80, "2026", "riket"), row(86, "2027")]
    assert told(ABOVE, rows, "2028-06-01") == ((85, "2026"), Status.REACHED)


def test_a_period_counts_when_it_is_over() -> None:
    school = [row(45, "2023/24")]
    assert told(LEAST, school, "2024-06-29") == (None, Status.TOO_EARLY)
    assert told(LEAST, school, "2024-06-30") == ((45, "2023/24"), Status.REACHED)
