"""The decision table, and that what is said to be missing is just what matters."""

from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logicmodel.followup.verdict import Case, Evidence, Question, Verdict, decide, judge

# delivered, conditions held, reached, time up, external factor → verdict; None is any answer.
TABLE = [
    (False, None, False, None, None, Verdict.IMPLEMENTATION_FAILURE),
    (False, None, True, None, None, Verdict.REACHED_WITHOUT_ACTIVITY),
    (True, False, False, None, None, Verdict.CONDITIONS_LACKING),
    (True, False, True, None, None, Verdict.REACHED_DESPITE_CONDITIONS),
    (True, True, False, True, None, Verdict.THEORY_FAILURE),
    (True, True, False, False, None, Verdict.TOO_EARLY),
    (True, True, True, None, False, Verdict.CONSISTENT),
    (True, True, True, None, True, Verdict.CONTESTED),
]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row[-1].value)
def test_every_row_of_the_table(row) -> None:
    *answers, verdict = row
    for delivered, held, reached, time_up, external in product(
        *((False, True) if answer is None else (answer,) for answer in answers)
    ):
        case = Case(not delivered, False, held, reached, time_up, external)
        assert decide(case) is verdict


def test_the_table_has_every_case_once() -> None:
    for case in product((False, True), repeat=5):
        rows = [r for r in TABLE if all(a is None or a == c for a, c in zip(r, case, strict=False))]
        assert len(rows) == 1


@pytest.mark.parametrize("held", [False, True])
@pytest.mark.parametrize("external", [False, True])
def test_what_is_not_due_yet_has_not_failed(held: bool, external: bool) -> None:
    def waits(*, reached: bool, time_up: bool) -> Verdict:
        return decide(Case(False, True, held, reached, time_up, external))

    assert waits(reached=False, time_up=False) is Verdict.TOO_EARLY
    assert waits(reached=False, time_up=True) is Verdict.IMPLEMENTATION_FAILURE
    assert waits(reached=True, time_up=False) is Verdict.REACHED_WITHOUT_ACTIVITY


# ---- Unknown facts ---------------------------------------------------------------------------

FACTS = st.lists(st.tuples(st.integers(0, 5), st.sampled_from([True, False, None])), max_size=16)


def evidence(facts) -> Evidence[int]:
    found: Evidence[int] = Evidence()
    for number, (question, fact) in enumerate(facts):
        found.questions[question].learn(fact, number)
    return found


def unknown(facts) -> list[int]:
    return [number for number, (_, fact) in enumerate(facts) if fact is None]


def filled(facts, answers: dict[int, bool]):
    return [(q, answers.get(n, f)) for n, (q, f) in enumerate(facts)]


def fillings(numbers):
    numbers = list(numbers)
    for answers in product((False, True), repeat=len(numbers)):
        yield dict(zip(numbers, answers, strict=True))


def verdict_of(facts) -> Verdict:
    """The verdict where every fact is known, straight from the table."""
    so = [any(fact for question, fact in facts if question == asked) for asked in range(6)]
    return decide(Case(so[0], so[1], not so[2], not so[3], not so[4], so[5]))


@given(FACTS.filter(lambda facts: len(unknown(facts)) <= 12))
def test_the_verdicts_are_those_of_all_fillings(facts) -> None:
    possible = {verdict_of(filled(facts, answers)) for answers in fillings(unknown(facts))}
    assert judge(evidence(facts)).verdicts == possible


@given(FACTS.filter(lambda facts: len(unknown(facts)) <= 7))
def test_what_is_missing_is_the_smallest_set_that_decides(facts) -> None:
    missing = judge(evidence(facts)).missing

    def decides(some) -> bool:
        return all(
            judge(evidence(filled(facts, answers))).verdict is not None
            for answers in fillings(some)
        )

    assert decides(missing)
    rest = unknown(facts)
    smaller = (some for size in range(len(missing)) for some in combinations(rest, size))
    assert not any(decides(some) for some in smaller)


@given(FACTS, st.data())
def test_learning_never_undecides(facts, data) -> None:
    before = judge(evidence(facts))
    answers = {n: data.draw(st.booleans()) for n in unknown(facts) if data.draw(st.booleans())}
    after = judge(evidence(filled(facts, answers)))
    assert after.verdicts <= before.verdicts
    assert set(after.missing) <= set(before.missing)


@given(FACTS, st.randoms())
def test_order_plays_no_part(facts, chance) -> None:
    numbered = list(enumerate(facts))
    chance.shuffle(numbered)
    found: Evidence[int] = Evidence()
    for number, (question, fact) in numbered:
        found.questions[question].learn(fact, number)
    first, second = judge(evidence(facts)), judge(found)
    assert first.verdicts == second.verdicts
    assert set(first.missing) == set(second.missing)


def test_one_failure_makes_the_rest_of_the_unknowns_irrelevant() -> None:
    found: Evidence[str] = Evidence()
    found.failed.learn(True, "P1")
    found.failed.learn(None, "P2")
    found.broken.learn(None, "F1")
    found.missed.learn(True, "EM1")
    assert judge(found).verdict is Verdict.IMPLEMENTATION_FAILURE
    assert judge(found).missing == ()


def test_a_question_without_facts_is_answered_no() -> None:
    assert Question().answers == (False,)
