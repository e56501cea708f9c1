"""Verdicts on whole models: what is asked for is what matters, and no more."""

import datetime as dt
from decimal import Decimal
from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from logicmodel.followup.data import Data, Sight, Step, Value
from logicmodel.followup.facts import Missing
from logicmodel.followup.reasoning import Reasoning
from logicmodel.followup.verdict import Verdict
from logicmodel.model.build import build
from logicmodel.model.logic import LogicModel
from logicmodel.model.values import Date
from logicmodel.source import Source, Span
from logicmodel.syntax import read

HERE = Span("", 0, 0)
LONG_AFTER = dt.date(2032, 1, 1)
BEFORE = dt.date(2026, 1, 1)
STATES = {True: "holds", False: "failed"}


def model(text: str) -> LogicModel:
    parsed = read(Source("m.logic", text))
    built = build([parsed])
    assert [*parsed.problems, *built.problems] == []
    return built.model


CHAIN = """\
aktivitet A1 "Möten"
  kräver: F1
  -> P1
prestation P1 "Planer"
  indikator P1.antal "Planer"
    målvärde: minst 12 till 2027
  -> R1
    antagande: AN1
resultat R1 "Tillit"
  indikator R1.andel "Andel som känner tillit"
    målvärde: minst 60 till 2028
  -> EM1
    antagande: AN2
effektmål EM1 "Behöriga"
  indikator EM1.andel "Behöriga elever"
    målvärde: minst 90 till 2030
förutsättning F1 "Tid"
antagande AN1 "Vilja"
antagande AN2 "Lärare stannar"
omvärldsfaktor O1 "Högkonjunktur"
  -> EM1
"""


def value(indicator: str, number: int, when: str) -> Value:
    return Value(indicator, Date(when), Decimal(number), HERE)


def seen(**states: bool) -> tuple[Sight, ...]:
    day = dt.date(2025, 6, 1)
    return tuple(Sight(name, day, STATES[so], HERE) for name, so in states.items())  # type: ignore[arg-type]


DELIVERED = value("P1.antal", 12, "2027")
MISSED = value("EM1.andel", 85, "2030")
REACHED = value("EM1.andel", 91, "2030")
ALL_HOLD = seen(F1=True, AN1=True, AN2=True)


def account(values=(), sights=(), today=LONG_AFTER, text=CHAIN, goal="EM1"):
    return Reasoning(model(text), Data(tuple(values), (), tuple(sights)), today).goal(goal)


def lacking(found) -> set[tuple[str, str]]:
    return {(m.lack, str(m.path[-1])) for m in found.judgement.missing}


def test_without_data_nobody_can_tell() -> None:
    found = account()
    assert found.judgement.verdict is None
    assert lacking(found) == {
        ("value", "P1.antal"), ("value", "EM1.andel"),
        ("state", "F1"), ("state", "AN1"), ("state", "AN2"), ("state", "O1"),
    }  # fmt: skip


def test_the_story_from_undecided_to_a_theory_failure() -> None:
    found = account([MISSED])
    assert ("state", "O1") not in lacking(found), "an explanation of success matters no more"
    found = account([MISSED, DELIVERED])
    assert found.judgement.verdicts == {Verdict.CONDITIONS_LACKING, Verdict.THEORY_FAILURE}
    assert lacking(found) == {("state", "F1"), ("state", "AN1"), ("state", "AN2")}
    found = account([MISSED, DELIVERED], ALL_HOLD)
    assert found.judgement.verdict is Verdict.THEORY_FAILURE
    assert found.weak is None, "nobody knows of R1"


def test_a_theory_fails_at_the_first_link_that_does_not_carry() -> None:
    failed = account([MISSED, DELIVERED, value("R1.andel", 40, "2028")], ALL_HOLD)
    assert (failed.weak.source, failed.weak.link.target) == ("P1", "R1")
    later = account([MISSED, DELIVERED, value("R1.andel", 61, "2028")], ALL_HOLD)
    assert (later.weak.source, later.weak.link.target) == ("R1", "EM1")


def test_what_was_not_delivered_explains_a_miss_by_itself() -> None:
    found = account([MISSED, value("P1.antal", 5, "2027")])
    assert found.judgement.verdict is Verdict.IMPLEMENTATION_FAILURE
    assert found.failed == ("P1",)
    assert account([REACHED, value("P1.antal", 5, "2027")]).judgement.verdict is (
        Verdict.REACHED_WITHOUT_ACTIVITY
    )


def test_a_failed_condition_is_named() -> None:
    found = account([MISSED, DELIVERED], seen(F1=True, AN1=False))
    assert (found.judgement.verdict, found.broken) == (Verdict.CONDITIONS_LACKING, ("AN1",))


def test_a_helping_factor_contests_and_one_against_it_does_not() -> None:
    helped = account([REACHED, DELIVERED], (*ALL_HOLD, *seen(O1=True)))
    assert helped.judgement.verdict is Verdict.CONTESTED
    against = CHAIN.replace("  -> EM1\n", "  -| EM1\n").replace(
        "-| EM1\n    antagande", "-> EM1\n    antagande"
    )
    found = account([REACHED, DELIVERED], (*ALL_HOLD, *seen(O1=True)), text=against)
    assert found.judgement.verdict is Verdict.CONSISTENT
    ceased = account([REACHED, DELIVERED], (*ALL_HOLD, *seen(O1=False)), text=against)
    assert ceased.judgement.verdict is Verdict.CONTESTED


def test_what_is_not_due_has_not_failed() -> None:
    early = [value("P1.antal", 5, "2025"), value("EM1.andel", 85, "2025")]
    assert account(early, today=BEFORE).judgement.verdict is Verdict.TOO_EARLY


def test_a_lag_after_the_last_delivery_is_waited_for() -> None:
    lagged = CHAIN.replace("    antagande: AN2", "    antagande: AN2\n    fördröjning: 6 år")
    lagged = lagged.replace('"Planer"\n  indikator', '"Planer"\n  period: 2027\n  indikator')
    found = account([MISSED, DELIVERED], ALL_HOLD, text=lagged)
    assert found.judgement.verdict is Verdict.TOO_EARLY
    assert account(
        [MISSED, DELIVERED], ALL_HOLD, dt.date(2034, 1, 1), lagged
    ).judgement.verdict is (Verdict.THEORY_FAILURE)


def test_a_lag_runs_from_the_day_of_the_delivery_and_says_until_when() -> None:
    lagged = CHAIN.replace("    antagande: AN2", "    antagande: AN2\n    fördröjning: 18 månader")
    lagged = 'förändringslogik X "X"\n  period: 2020–2035\n' + lagged
    logic = model(lagged)
    late = Step("P1", dt.date(2030, 9, 15), "done", HERE)

    def found(*steps: Step):
        data = Data((MISSED, DELIVERED), steps, ALL_HOLD)
        return Reasoning(logic, data, dt.date(2031, 6, 1)).goal("EM1")

    assert found().judgement.verdict is Verdict.THEORY_FAILURE, "the target of P1 was due in 2027"
    assert found().wait is None
    waiting = found(late)
    assert waiting.judgement.verdict is Verdict.TOO_EARLY
    assert waiting.wait.until == dt.date(2032, 3, 15)
    assert [(c.source, c.link.target) for c in waiting.wait.links] == [("R1", "EM1")]


def test_an_assumption_in_passing_cannot_be_watched() -> None:
    passing = CHAIN.replace("antagande: AN2", 'antagande: "Lärarna stannar"')
    found = account([MISSED, DELIVERED], seen(F1=True, AN1=True), text=passing)
    assert [m.lack for m in found.judgement.missing] == ["watch"]


def test_a_goal_without_a_chain_says_so() -> None:
    alone = (
        'effektmål EM1 "Behöriga"\n  indikator EM1.a "Behöriga"\n    målvärde: minst 90 till 2030\n'
    )
    found = account([value("EM1.a", 85, "2030")], text=alone)
    assert found.judgement.verdict is None
    assert found.judgement.missing == (Missing("chain", ("elements", "EM1")),)


def test_a_loop_in_the_chain_does_no_harm() -> None:
    looped = CHAIN.replace("    antagande: AN2\n", "    antagande: AN2\n  -> P1\n")
    assert account([MISSED, DELIVERED], ALL_HOLD, text=looped).judgement.verdict is (
        Verdict.THEORY_FAILURE
    )


def test_links_are_judged_by_their_ends() -> None:
    logic = model(CHAIN)
    data = Data((DELIVERED, value("R1.andel", 40, "2028")), (), ALL_HOLD)
    reasoning = Reasoning(logic, data, LONG_AFTER)
    verdicts = {
        (c.source, c.link.target): reasoning.link(c).judgement.verdict
        for c in logic.connections
        if c.source in ("P1", "R1")
    }
    assert verdicts == {
        ("P1", "R1"): Verdict.THEORY_FAILURE,
        ("R1", "EM1"): None,
    }


def test_a_link_from_what_was_delivered_stands_on_what_that_required() -> None:
    """The picture of a link and the verdict on its goal may not say different things."""
    short = CHAIN.replace("  -> R1\n    antagande: AN1", "  -> EM1")
    logic = model(short)
    data = Data((DELIVERED, MISSED), (), seen(F1=False, AN1=True, AN2=True))
    reasoning = Reasoning(logic, data, LONG_AFTER)
    (link,) = (c for c in logic.connections if (c.source, c.link.target) == ("P1", "EM1"))
    assert reasoning.link(link).judgement.verdict is Verdict.CONDITIONS_LACKING
    assert reasoning.link(link).broken == ("F1",)


# ---- Against all fillings ---------------------------------------------------------------------


@st.composite
def worlds(draw):
    """A random chain where everything is a fact that can be told by one row, or is untold."""
    outputs = draw(st.integers(1, 4))
    conditions = draw(st.integers(0, 4))
    factors = draw(st.integers(0, 2))
    lines = []
    for n in range(outputs):
        lines += [f'prestation P{n} "P"', f"  period: {draw(st.sampled_from(['2025', '2031']))}"]
        lines += ["  -> EM1"]
        lines += [f"    antagande: AN{n}"] if n < conditions else []
    lines += [f'antagande AN{n} "A"' for n in range(min(conditions, outputs))]
    for n in range(factors):
        lines += [f'omvärldsfaktor O{n} "O"', f"  {draw(st.sampled_from(['->', '-|']))} EM1"]
    lines += ['effektmål EM1 "G"', '  indikator EM1.i "I"', "    målvärde: minst 90 till 2028"]
    facts = [f"P{n}" for n in range(outputs)] + [f"AN{n}" for n in range(min(conditions, outputs))]
    facts += [f"O{n}" for n in range(factors)] + ["EM1.i"]
    told = {name: draw(st.sampled_from([True, False, None])) for name in facts}
    return "\n".join(lines) + "\n", told


TODAY = dt.date(2029, 6, 1)


def data_of(told: dict[str, bool | None]) -> Data:
    known = {name: so for name, so in told.items() if so is not None}
    return Data(
        tuple(value(name, 95 if so else 50, "2028") for name, so in known.items() if "." in name),
        tuple(
            Step(name, TODAY, "done" if so else "cancelled", HERE)
            for name, so in known.items()
            if name[0] == "P"
        ),
        tuple(
            Sight(name, TODAY, STATES[so], HERE)  # type: ignore[arg-type]
            for name, so in known.items()
            if name[0] in "AO"
        ),
    )


def fillings(told, names):
    for answers in product((True, False), repeat=len(names)):
        yield {**told, **dict(zip(names, answers, strict=True))}


def judged(logic: LogicModel, told):
    return Reasoning(logic, data_of(told), TODAY).goal("EM1").judgement


@given(worlds())
@settings(max_examples=60, deadline=None)
def test_the_reasoner_agrees_with_all_fillings(world) -> None:
    text, told = world
    logic = model(text)
    unknown = [name for name, so in told.items() if so is None]
    found = judged(logic, told)
    full = [judged(logic, filled) for filled in fillings(told, unknown)]
    assert all(one.verdict is not None for one in full)
    assert found.verdicts == {one.verdict for one in full}
    missing = [str(one.path[-1]) for one in found.missing]
    assert set(missing) <= set(unknown)
    assert all(judged(logic, filled).verdict for filled in fillings(told, missing))
    for smaller in combinations(missing, max(0, len(missing) - 1)):
        if missing:
            rest = list(smaller)
            assert any(judged(logic, f).verdict is None for f in fillings(told, rest))


@st.composite
def webs(draw):
    """Several goals that share some of what leads to them, in circles too, and what is known."""
    kinds = {"A": "aktivitet", "P": "prestation", "R": "resultat", "E": "effektmål"}
    names = [f"{letter}{n}" for letter in kinds for n in range(draw(st.integers(1, 3)))]
    lines, months = [], ["", "    fördröjning: 3 år"]
    for name in names:
        lines += [f'{kinds[name[0]]} {name} "{name}"', "  period: 2027"]
        lines += draw(st.sampled_from([[], ["  kräver: F1"], ["  antagande: AN0"]]))
        for to in draw(st.lists(st.sampled_from(names), unique=True, max_size=3)):
            if to != name:
                assumed = draw(st.sampled_from(["", "    antagande: AN0", "    antagande: AN1"]))
                lines += filter(None, [f"  -> {to}", assumed, draw(st.sampled_from(months))])
    lines += ['förutsättning F1 "F"', 'antagande AN0 "A"', 'antagande AN1 "A"']
    lines += ['omvärldsfaktor O1 "O"', f"  -> {names[-1]}", f"  -| {names[-2]}"]
    told = {n: draw(st.sampled_from([True, False, None])) for n in (*names, "AN0", "AN1", "O1")}
    return "\n".join(lines) + "\n", {n: so for n, so in told.items() if n[0] in "PAO"}


@given(webs())
@settings(max_examples=80, deadline=None)
def test_goals_judged_together_are_judged_as_each_alone(web) -> None:
    text, told = web
    reasoning = Reasoning(model(text), data_of(told), TODAY)
    for name, account in reasoning.goals.items():
        alone = reasoning.goal(name)
        # Conditions are told in the order in which they are first met on the way to any goal.
        assert set(account.broken) == set(alone.broken)
        assert account._replace(judgement=alone.judgement, broken=alone.broken) == alone
        assert account.judgement.verdicts == alone.judgement.verdicts
        assert set(account.judgement.missing) == set(alone.judgement.missing)


def test_what_goals_share_is_gone_through_once() -> None:
    goals = [f"G{n}" for n in range(40)]
    arrows = "".join(f"  -> {goal}\n" for goal in goals)
    many = "".join(f'effektmål {goal} "G"\n' for goal in goals)
    shared = CHAIN.replace("  -> EM1\n    antagande: AN2\n", arrows + "  -> EM1\n")
    found = Reasoning(model(shared + many), Data(), LONG_AFTER).goals
    parts = {id(part) for goal in goals for part in found[goal].judgement.lacks}
    assert len(parts) == 2 + len(goals)  # deliveries, conditions, and the target of each


@given(worlds(), st.data())
@settings(max_examples=60, deadline=None)
def test_more_data_never_undecides(world, data) -> None:
    text, told = world
    logic = model(text)
    more = {n: data.draw(st.booleans()) if so is None else so for n, so in told.items()}
    assert judged(logic, more).verdicts <= judged(logic, told).verdicts


@given(worlds(), st.randoms())
@settings(max_examples=40, deadline=None)
def test_the_order_of_rows_plays_no_part(world, chance) -> None:
    text, told = world
    logic, whole = model(text), data_of(told)
    mixed = [list(rows) for rows in (whole.values, whole.steps, whole.sights)]
    for rows in mixed:
        chance.shuffle(rows)
    again = Data(*(tuple(rows) for rows in mixed))
    assert Reasoning(logic, again, TODAY).goal("EM1") == Reasoning(logic, whole, TODAY).goal("EM1")
