"""The measure of follow-up: rows that are sound, and figures that become a verdict."""

import datetime as dt
from itertools import islice

from benchmarks.content import content
from benchmarks.followup import _HEADER, SHARED, judging, rows, shared, table
from benchmarks.measure import Cost
from benchmarks.spellings import as_text
from logicmodel.analysis import analyse
from logicmodel.diagnostics import Severity
from logicmodel.followup.cone import Cone
from logicmodel.source import Source
from logicmodel.syntax import read


def test_the_rows_are_sound_and_all_different() -> None:
    made = content(30)
    names = [i.id for element in made.elements for i in element.indicators]
    beside = Source("u.csv", "\n".join([_HEADER, *islice(rows(names), 500)]))
    found = analyse(
        [read(Source("x.logic", as_text(made)))], dt.date(2026, 1, 1), None, (), [beside]
    )
    assert [d.message for d in found.diagnostics if d.span.path == "u.csv"] == []
    assert len(found.record.read.values) == 500


def test_a_goal_is_met_by_its_figure_alone() -> None:
    run = {"0 rows": Cost(1, 1), "3,000 rows": Cost(5, 1), "30,000 rows": Cost(2, 1)}
    assert [line.count("yes") for line in table(run)] == [0, 0, 0, 0, 1]
    assert "**no**" in list(table({**run, "30,000 rows": Cost(2.1, 1)}))[-1]


def test_the_plan_where_goals_share_all_is_sound() -> None:
    text, names = shared(50)
    found = analyse([read(Source("x.logic", text))], dt.date(2026, 1, 1))
    assert [d.message for d in found.diagnostics if d.severity is Severity.ERROR] == []
    assert len(found.model.elements) == 50
    assert set(found.model.measured) == set(names)
    reached = Cone(found.model, *(f"E{n}" for n in range(5))).reach
    assert reached["P0"].bit_count() == reached["R0"].bit_count() == 5


def test_the_status_is_held_against_a_check_of_each_size() -> None:
    run = {f"{what} {size:,}": Cost(2, 1) for size in SHARED for what in ("check", "status")}
    assert [line.count("yes") for line in judging(run)] == [0, 0, 1, 1, 1]
    assert "**no**" in list(judging({**run, "status 6,000": Cost(7, 1)}))[-1]
