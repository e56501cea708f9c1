"""Random plans with all kinds of targets and rows: what always holds of a verdict.

More rows never undecide, their order plays no part, and what is said to be missing is enough,
whatever it turns out to be.
"""

import datetime as dt
from decimal import Decimal
from itertools import product
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from logicmodel.followup.data import Data, Sight, Step, Value
from logicmodel.followup.facts import Missing
from logicmodel.followup.progress import Status, progress
from logicmodel.followup.reasoning import Account, Reasoning
from logicmodel.followup.record import Entry, Record
from logicmodel.model.logic import LogicModel
from logicmodel.model.values import Comparison, Date, Gap
from tests.followup.test_reasoning import HERE, STATES, model

TODAY = dt.date(2029, 6, 1)
LATEST = Date("2029-05")
AIMS = (
    ("målvärde: minst 72 till {}",),
    ("utgångsläge: 70 (2020)", "målvärde: öka till {}"),
    ("utgångsläge: 70 (2020)", "målvärde: högst 60 till {}"),
    ("målvärde: högre än riket till {}",),
    ("enhet: %", "målvärde: gap kön högst 5 till {}"),
    ("enhet: procentenheter", "målvärde: gap kön högst 60 till {}"),
)
OUTPUTS = ("målvärde: minst 60 till 2028", "målvärde: minst 60 till 2031", "målvärde: minst 60")
TIMES = ("2018", "2027/28", "2028-06", "2028", "2029-03", "2031")
WHOM = ((None, None), ("riket", None), (None, "flickor"), (None, "kön=M"), (None, "utrikes födda"))


class World(NamedTuple):
    """A plan and rows about it, of which some were told first."""

    logic: LogicModel
    first: tuple[Entry, ...]
    more: tuple[Entry, ...]


@st.composite
def worlds(draw):
    lines, measured = [], ["EM1.i"]
    for n in range(draw(st.integers(1, 2))):
        lines += [f'prestation P{n} "P"', "  kräver: F1"]
        lines += ["  status: klar"] * draw(st.booleans())
        for number, aim in enumerate(draw(st.lists(st.sampled_from(OUTPUTS), max_size=2))):
            measured.append(f"P{n}.{number}")
            lines += [f'  indikator P{n}.{number} "I"', f"    {aim}"]
        lines += ["  -> EM1"] + ["    fördröjning: 2 år"] * draw(st.booleans())
    given = draw(st.sampled_from(["", "  läge: håller (2026)\n", "  läge: brister (2033)\n"]))
    year = draw(st.sampled_from(["2028", "2031"]))
    aim = [f"    {line.format(year)}" for line in draw(st.sampled_from(AIMS))]
    lines += ['effektmål EM1 "G"', '  indikator EM1.i "I"', *aim, 'förutsättning F1 "F"']
    text = "\n".join(lines) + "\n" + given
    rows = draw(st.lists(entries(measured), max_size=9, unique_by=lambda entry: entry[:2]))
    some = [entry for _, _, entry in rows]
    told = draw(st.integers(0, len(some)))
    return World(model(text), tuple(some[:told]), tuple(some[told:]))


@st.composite
def entries(draw, measured):
    """A row with what it is about, so that no two contradict each other."""
    match draw(st.integers(0, 4)):
        case 0:
            day = dt.date(2027, draw(st.integers(1, 12)), 1)
            status = draw(st.sampled_from(["done", "cancelled"]))
            return "P0", "step", Step("P0", day, status, HERE)
        case 1:
            day = dt.date(2026, draw(st.integers(1, 12)), 1)
            state = draw(st.sampled_from(["holds", "failed"]))
            return "F1", day, Sight("F1", day, state, HERE)
    of, when, whom = (draw(st.sampled_from(some)) for some in (measured, TIMES, WHOM))
    number = Decimal(draw(st.sampled_from([50, 71, 72, 95])))
    kind = draw(st.sampled_from(["actual", "actual", "forecast"]))
    row = Value(of, Date(when), number, HERE, kind, *whom)
    return of, (when, whom, kind), row


def data_of(logic: LogicModel, some) -> Data:
    read = Data(
        tuple(each for each in some if isinstance(each, Value)),
        tuple(each for each in some if isinstance(each, Step)),
        tuple(each for each in some if isinstance(each, Sight)),
    )
    return Record(logic, read).data


def account(logic: LogicModel, some) -> Account:
    return Reasoning(logic, data_of(logic, some), TODAY).goal("EM1")


@given(worlds())
@settings(max_examples=300, deadline=None)
def test_more_rows_never_undecide(world: World) -> None:
    if account(world.logic, world.first).judgement.verdict:
        assert account(world.logic, (*world.first, *world.more)).judgement.verdict


@given(worlds(), st.randoms())
@settings(max_examples=150, deadline=None)
def test_the_order_of_rows_plays_no_part(world: World, chance) -> None:
    rows = [*world.first, *world.more]
    before = account(world.logic, rows)
    chance.shuffle(rows)
    assert account(world.logic, rows) == before


def told(logic: LogicModel, some: list[Missing], so: bool) -> list[Entry]:
    """Rows that tell all that is missing of one thing: that it is so, or that it is not."""
    name, lack = str(some[0].path[-1]), some[0].lack
    if lack == "status":
        # Long ago: a lag from a day that is not known either could make it too early to tell.
        return [Step(name, dt.date(2026, 1, 1), "done" if so else "cancelled", HERE)]
    if lack == "state":
        return [Sight(name, TODAY, STATES[so], HERE)]  # type: ignore[arg-type]
    target = logic.measured[name].indicator.target
    when = some[0].when or LATEST

    def row(number: int, place: str | None = None, group: str | None = None) -> Value:
        return Value(name, when, Decimal(number), HERE, "actual", place, group)

    lacks = {one.lack for one in some}
    if lacks == {"groups"}:
        return [row(90, None, "pojkar"), row(89 if so else 10, None, "flickor")]
    if lacks == {"series"}:
        return [row(10 if so else 99, "riket")]
    falls = isinstance(target, Gap) or getattr(target, "bound", None) == "at_most"
    value = row(10 if falls == so else 90)
    if isinstance(target, Comparison):
        return [value, row(50, "riket")]
    return [value]


def in_the_way(each: Entry, new: list[Entry]) -> bool:
    """Whether a row would contradict a new one, or is of a group beside the new ones."""
    return isinstance(each, Value) and any(
        isinstance(one, Value)
        and (each.key == one.key or bool(each.group and one.group and each[:2] == one[:2]))
        for one in new
    )


@given(worlds())
@settings(max_examples=150, deadline=None)
def test_what_is_missing_is_enough_and_every_verdict_can_come_of_it(world: World) -> None:
    rows = [*world.first, *world.more]
    found = account(world.logic, rows).judgement
    if found.verdict:
        return
    lacking: dict[tuple, list[Missing]] = {}
    for one in found.missing:
        lacking.setdefault(one.path, []).append(one)
    verdicts = set()
    for answers in product((True, False), repeat=len(lacking)):
        filled = list(rows)
        for some, so in zip(lacking.values(), answers, strict=True):
            new = told(world.logic, some, so)
            filled = [each for each in filled if not in_the_way(each, new)] + new
        verdicts.add(account(world.logic, filled).judgement.verdict)
    assert None not in verdicts
    assert verdicts == found.verdicts


@given(worlds())
@settings(max_examples=150, deadline=None)
def test_verdict_and_progress_say_the_same_of_a_target(world: World) -> None:
    data = data_of(world.logic, (*world.first, *world.more))
    reasoning = Reasoning(world.logic, data, TODAY)
    for each in world.logic.measurements:
        status = progress(each.indicator, data, TODAY).status
        so = reasoning.facts.reached(each.path, each.indicator).so
        over = reasoning.facts.time_up(each.path, each.indicator).so
        assert (so is True) == (status is Status.REACHED)
        assert (so is False and over is True) == (status is Status.MISSED)
