"""The tables and verdicts of a run, from figures that are made up."""

import sys

import pytest

from benchmarks.content import content
from benchmarks.floors import checker, words
from benchmarks.goals import GOALS, outcomes
from benchmarks.measure import Cost, FailedError, costs
from benchmarks.run import _Faults, _table, _verdicts
from benchmarks.spellings import as_text

RUN = {
    ("check", 30): Cost(0.3, 40),
    ("imports", 30): Cost(0.2, 41),
    ("check", 3_000): Cost(0.9, 60),
    ("imports", 3_000): Cost(0.2, 41),
    ("hand-written", 3_000): Cost(0.2, 20),
    ("check", 30_000): Cost(9.0, 60 + 27_000 * 4 / 1024),
}


def figures(quick: bool = False) -> dict[str, tuple[float, bool]]:
    return {o.goal.what: (round(o.figure, 3), o.met) for o in outcomes(RUN, quick=quick)}


def test_goals_are_ratios_of_one_run_and_need_both_figures() -> None:
    assert figures() == {
        "N=30: imports of lark, pydantic, networkx": (1.5, False),
        "N=3,000: hand-written reader, imports taken off": (3.5, True),
        "N=30,000: growth exponent from 3,000": (1.0, True),
        "N=30,000: KiB a further element": (4.0, True),
    }


def test_a_quick_run_has_generous_limits() -> None:
    assert figures(quick=True) == {"N=30: imports of lark, pydantic, networkx": (1.5, True)}
    assert all(goal.quick is None or "N=30" in goal.what for goal in GOALS)


def test_tables_show_what_was_measured_and_nothing_else() -> None:
    assert list(_table(RUN, (30, 3_000)))[2:4] == [
        "| check | 0.300 (40) | 0.900 (60) |",
        "| imports | 0.200 (41) | 0.200 (41) |",
    ]
    assert "| hand-written | – | 0.200 (20) |" in list(_table(RUN, (30, 3_000)))
    assert "| 1.3 | 1.50 | **no** |" in list(_verdicts(list(outcomes(RUN))))[2]


def test_commands_are_timed_in_turns_with_their_memory() -> None:
    taken = costs({"nothing": [sys.executable, "-S", "-c", "pass"]}, rounds=2)
    assert 0 < taken["nothing"].seconds < 10
    assert taken["nothing"].mebibytes > 1


def test_a_command_that_fails_is_not_timed() -> None:
    with pytest.raises(FailedError, match="exit"):
        costs({"x": [sys.executable, "-S", "-c", "raise SystemExit('exit')"]}, rounds=1)


def test_faults_count_once_each_and_others_are_told() -> None:
    faults = _Faults([("LM101", 3), ("LM102", 5)], [("LM101", 3), ("LM101", 3), ("LM999", 1)])
    assert faults.missed == [("LM102", 5)]
    assert faults.text.startswith("Planted faults at N=300: 1 of 2 found, 2 other findings.")


def test_the_floors_do_their_work() -> None:
    text = 'aktivitet A1 "Ett"\n  nivå: x\n  -> P1\n  -> P2\nprestation P1 "Två"\nresultat R1 "T"\n'
    assert words('a "b"') == 4
    # x and P2 are not there, nothing leads from P1, to or from R1, and R1 has no indicator.
    assert checker(text) == 6


@pytest.mark.parametrize(
    ("sound", "wrong"),
    [
        ("minst ", "minst −"),
        ("nivå: region", "nivå: regoin"),
        ("ansvarig: ", "ansvarig: X"),
        ("  -> R1", "  -> R"),
        ("enhet: %", "enheten: %"),
        ("utgångsläge: 0 (2022)", "utgångsläge: 0"),
    ],
)
def test_the_hand_written_floor_finds_what_is_wrong(sound, wrong):
    text = as_text(content(30))
    assert checker(text) == 0
    assert sound in text
    assert checker(text.replace(sound, wrong, 1)) > 0
