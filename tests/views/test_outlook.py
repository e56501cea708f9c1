"""How far the chain to each goal reaches, and which finding is the first to mend."""

import datetime as dt

import networkx as nx
import pytest
from hypothesis import given

from logicmodel.analysis import Analysis, analyse
from logicmodel.gaps import summary
from logicmodel.model.chain import Chain
from logicmodel.model.logic import LogicModel
from logicmodel.rules.settings import Settings
from logicmodel.source import Source
from logicmodel.syntax import read
from logicmodel.views.outlook import STEPS, Outlook, Standing
from tests.views.strategies import models

HEAD = 'förändringslogik X "Prov"\n'
WHOLE = """\
aktivitet A1 "Möten"
  -> P1
prestation P1 "Tolv möten"
  -> R1
resultat R1 "Rektorer leder"
  -> EM1
effektmål EM1 "Fler är behöriga"
"""


def analysed(text: str, settings: Settings | None = None) -> Analysis:
    return analyse([read(Source("x.logic", HEAD + text))], dt.date(2026, 1, 1), settings)


def standings(analysis: Analysis) -> tuple[Standing, ...]:
    return summary(analysis).goals


def steps(text: str, settings: Settings | None = None) -> dict[str, set[str]]:
    return {goal.goal: set(goal.steps) for goal in standings(analysed(text, settings))}


def first(text: str) -> dict[str, tuple[str, str]]:
    """The rule and the element of the first thing to mend, by goal."""
    chain_only = analysed(text, Settings(select=("LM1",)))
    return {
        goal.goal: (goal.first.code, str(goal.first.about[1]))
        for goal in standings(chain_only)
        if goal.first
    }


def test_a_whole_chain_has_every_step() -> None:
    assert steps(WHOLE) == {"EM1": set(STEPS)}
    assert standings(analysed(WHOLE))[0].whole


def test_the_chain_is_followed_back_to_where_it_breaks_off() -> None:
    assert steps(WHOLE.replace("  -> P1\n", "")) == {"EM1": {"output", "outcome"}}
    assert steps(WHOLE.replace("  -> R1\n", "")) == {"EM1": {"outcome"}}
    assert steps(WHOLE.replace("  -> EM1\n", "")) == {"EM1": set()}


def test_a_chain_that_jumps_over_a_step_is_not_whole_unless_the_profile_has_it_so() -> None:
    jump = WHOLE.replace("  -> P1\n", "  -> R1\n").replace(
        'Tolv möten"\n  -> R1\n', 'Tolv möten"\n'
    )
    assert steps(jump) == {"EM1": {"outcome"}}
    assert steps(jump, Settings(profile="kronoberg")) == {"EM1": {"activity", "outcome"}}


def test_neither_feedback_nor_a_backward_link_carries_a_chain() -> None:
    assert steps(WHOLE.replace("  -> P1\n", "  ~> P1\n")) == {"EM1": {"output", "outcome"}}
    backward = 'effektmål EM2 "Fler läser vidare"\n  -> A1\n'
    assert steps(backward + WHOLE) == {"EM2": set(), "EM1": set(STEPS)}


def test_overall_goals_are_goals_too() -> None:
    text = (
        WHOLE + '  -> OM1\növergripande mål OM1 "Livskvalitet"\növergripande mål OM2 "Resurser"\n'
    )
    assert steps(text) == {"OM2": set(), "EM1": set(STEPS), "OM1": set(STEPS)}


def test_the_goal_that_is_furthest_from_whole_comes_first() -> None:
    other = 'resultat R9 "Tillit"\n  -> EM9\neffektmål EM9 "Mål"\neffektmål EM8 "Mål"\n'
    assert list(steps(WHOLE + other)) == ["EM8", "EM9", "EM1"]


def test_a_hole_told_where_the_line_is_to_be_written_holds_back_the_goal_behind_it() -> None:
    # P1 and R1 face each other: the finding is at P1, which leads to no goal by itself.
    assert first(WHOLE.replace("  -> R1\n", "")) == {"EM1": ("LM103", "P1")}


def test_the_gravest_is_first_then_what_breaks_a_chain_then_what_holds_back_most() -> None:
    text = """\
prestation P1 "Tolv möten"
  -> R1
prestation P2 "Tolv planer"
  -> R1
  -> R2
resultat R1 "Rektorer leder"
  -> EM1
resultat R2 "Tillit"
  -> EM2
effektmål EM1 "Fler är behöriga"
effektmål EM2 "Fler trivs"
"""
    # P2 holds back both goals, P1 only one of them.
    assert first(text) == {"EM1": ("LM101", "P2"), "EM2": ("LM101", "P2")}
    found = standings(analysed(text, Settings(select=("LM101", "LM201"))))
    assert [goal.first and goal.first.code for goal in found] == ["LM101", "LM101"]


def test_a_finding_about_a_link_holds_back_only_what_it_leads_to() -> None:
    text = WHOLE.replace("  -> R1\n", "  -> R1\n  -> EM2\n") + 'effektmål EM2 "Fler trivs"\n'
    assert first(text)["EM2"] == ("LM107", "P1")
    assert "EM1" not in first(text)


def test_what_a_step_requires_or_assumes_holds_back_its_goal() -> None:
    text = 'förutsättning F1 "Tid"\n' + WHOLE.replace('Möten"\n', 'Möten"\n  kräver: F1\n')
    outlook = Outlook(analysed(text).model)
    assert outlook.ahead_of(("elements", "F1")) == 1
    assert outlook.ahead_of(("levels", "F1")) == 0


def test_findings_are_counted_for_every_goal_that_they_hold_back() -> None:
    found = standings(analysed(WHOLE + '  -> OM1\növergripande mål OM1 "Livskvalitet"\n'))
    counts = {goal.goal: sum(goal.counts.values()) for goal in found}
    # What is wrong with the overall goal itself does not hold back the impact goal.
    assert 0 < counts["EM1"] <= counts["OM1"]


def test_what_leads_to_no_goal_is_told_by_itself() -> None:
    analysis = analysed(WHOLE + 'resultat R9 "Tillit"\n', Settings(select=("LM1",)))
    assert [d.about[1] for d in summary(analysis).astray] == ["R9"]
    assert summary(analysis).goals[0].first is None


@pytest.mark.parametrize(
    "lost",
    ["  -> R9\n", "  -> \n", 'effektmål "Utan id"\n', 'effektmål EM1 "Igen"\n', "målet är nått\n"],
)
def test_nobody_can_tell_where_a_link_or_a_line_could_not_be_read(lost: str) -> None:
    assert standings(analysed(WHOLE + lost)) == ()


def test_nobody_can_tell_also_where_the_settings_leave_out_what_could_not_be_read() -> None:
    assert standings(analysed(WHOLE + "målet är nått\n", Settings(select=("LM2",)))) == ()


@pytest.mark.parametrize("slip", ["  periood: 2024\n", "  nivå: nånstans\n", "effektmål EM2\n"])
def test_a_slip_in_a_field_leaves_the_chain_as_it_was_meant(slip: str) -> None:
    assert standings(analysed(WHOLE + slip))


@given(models())
def test_a_goal_is_whole_if_an_activity_reaches_it_step_by_step(model: LogicModel) -> None:
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(model.elements)
    for connection, stride in Chain(model).strides:
        if stride in (None, 0, 1):
            graph.add_edge(connection.source, connection.link.target)
    for goal in Outlook(model).standings():
        behind = {goal.goal, *nx.ancestors(graph, goal.goal)}
        kinds = {model.elements[name].kind for name in behind}
        assert goal.steps == kinds.intersection(STEPS)
