"""Which activities carry most: the order, and the reasons given for it."""

from dataclasses import replace
from itertools import product

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from logicmodel.answers.footing import Grade, grade
from logicmodel.answers.priorities import ask
from logicmodel.answers.priorities.load import loads
from logicmodel.answers.ways import Ways
from logicmodel.model.elements import Activity
from logicmodel.model.logic import LogicModel
from tests.answers.sample import item, plan, told, written
from tests.answers.test_ways import graph
from tests.views.strategies import models

FAILS = 'förutsättning F "F"\n  läge: brister\n'
END = 'effektmål EM1 "Ett"\neffektmål EM2 "Två"\n'


def order(text: str) -> list[str]:
    """The activities in their order, whatever list they stand in."""
    return [load.activity.id for load in loads(Ways(plan(text)))]


def activities(**leading: str) -> str:
    """Ongoing activities with the lines below each."""
    return "".join(
        f'aktivitet {name} "{name}"\n  status: pågår\n'
        + "".join(f"  {line}\n" for line in more.split(";"))
        for name, more in leading.items()
    )


@pytest.mark.parametrize(
    "text",
    [
        activities(B="-> EM1", A="-> EM1;-> EM2") + END,
        activities(B="-> EM1", C="-> EM1", A="-> EM2") + END,
        activities(B="-> EM1", A="-> EM1;-> R") + 'resultat R "R"\n' + END,
        activities(B="-> P", A="-> Q")
        + 'prestation P "P"\n  -> EM1\n    evidens: "x" (svag)\n'
        + 'prestation Q "Q"\n  -> EM1\n    evidens: "x" (stark)\n'
        + END,
        activities(B="kräver: F;-> EM1", A="-> EM1") + FAILS + END,
    ],
    ids=["goals", "alone", "outcomes", "firmness", "requirements"],
)
def test_the_first_that_tells_two_apart_decides(text: str) -> None:
    assert order(text)[0] == "A"


def test_an_assumption_that_has_failed_is_worse_than_no_evidence() -> None:
    text = (
        activities(B="antagande: X;-> R", A="-> R")
        + 'antagande X "X"\n  läge: brister\nresultat R "R"\n  -> EM1\n'
        + END
    )
    assert order(text) == ["A", "B"]


def test_the_best_of_several_ways_counts() -> None:
    model = plan(
        activities(A="-> P;-> Q")
        + 'prestation P "P"\n  -> EM1\n    evidens: "x" (svag)\n'
        + 'prestation Q "Q"\n  -> R "r"\n    evidens: "x" (stark)\n'
        + 'resultat R "R"\n  -> EM1\n    evidens: "x" (måttlig)\n'
        + END
    )
    (load,) = loads(Ways(model))
    assert [tie.target for tie in load.firmest] == ["Q", "R", "EM1"]
    assert load.grade is Grade.MODERATE
    (said,) = item(ask(model, "sv"), "A").under
    assert "är svagast vid R → EM1: evidensen är måttlig." in said.said


def test_lists_are_by_status_and_equals_share_their_number() -> None:
    text = "".join(
        f'aktivitet A{number} "x"\n' + (f"  status: {status}\n" if status else "") + "  -> EM1\n"
        for number, status in enumerate(["klar", "planerad", "pågår", "", "avbruten", "pågår"])
    )
    answer = ask(plan(text + END), "sv")
    found = told(answer)
    assert found["Pågår: behålla?"] == ["A2", "A5"]
    assert found["Planerat: starta?"] == ["A1"]
    assert found["Utan status"] == ["A3"]
    assert found["Klart eller avbrutet"] == ["A0", "A4"]
    assert [item(answer, name).mark for name in ("A2", "A5")] == ["1.", "1."]
    assert "inget omdöme" in written(answer)


def test_the_only_way_is_said_and_what_is_over_or_planned_is_no_other_way() -> None:
    model = plan(
        'aktivitet A "a"\n  status: pågår\n  -> EM1\n'
        'aktivitet B "b"\n  status: klar\n  -> EM1\n'
        'aktivitet C "c"\n  status: planerad\n  -> EM1\n  -> EM2\n' + END
    )
    answer = ask(model, "sv")
    assert "Ingen annan pågående aktivitet leder till EM1." in item(answer, "A").under[0].said
    assert "Ingen pågående aktivitet leder till EM2." in item(answer, "C").under[0].said
    both = plan('aktivitet A "a"\n  status: pågår\n  -> EM1\n  -> EM2\n' + END)
    told_of = {language: item(ask(both, language), "A").under[0].said for language in ("sv", "en")}
    assert "Ingen annan pågående aktivitet leder till EM1 eller EM2." in told_of["sv"]
    assert "No other ongoing activity leads to EM1 or EM2." in told_of["en"]


def test_what_carries_by_being_required_carries() -> None:
    model = plan(
        activities(A="-> F", B="kräver: F;-> EM1") + 'förutsättning F "F"\n  läge: håller\n' + END
    )
    assert {load.activity.id: load.goals for load in loads(Ways(model))} == {
        "A": ("EM1",),
        "B": ("EM1",),
    }


def test_after_the_first_twenty_there_is_a_line_each() -> None:
    answer = ask(plan(activities(**{f"A{n}": "-> EM1" for n in range(25)}) + END), "en")
    assert item(answer, "A19").under
    assert item(answer, "A20").said == "A20 → EM1"


statuses = st.lists(
    st.sampled_from([None, "ongoing", "planned", "done", "cancelled"]), min_size=12, max_size=12
)


@st.composite
def planned(draw: st.DrawFn) -> LogicModel:
    """A model whose activities have come as far as can be."""
    model, drawn = draw(models()), draw(statuses)
    changed = {
        name: replace(element, status=status) if isinstance(element, Activity) else element
        for status, (name, element) in zip(drawn, model.elements.items(), strict=False)
    }
    return LogicModel(**{**dict(model), "elements": changed})


@given(planned())
def test_every_activity_is_in_exactly_one_list_once(model: LogicModel) -> None:
    listed = [name for names in told(ask(model, "sv")).values() for name in names if name]
    assert sorted(listed) == sorted(activity.id for activity in model.every(Activity))


@given(planned())
def test_goals_and_loneliness_agree_with_networkx(model: LogicModel) -> None:
    ways, expected = Ways(model), graph(model)
    active = [a.id for a in model.every(Activity) if a.status in (None, "ongoing")]
    for load in loads(ways):
        name = load.activity.id
        after = nx.descendants(expected, name)
        assert set(load.goals) == after & set(ways.goals)
        others = [nx.descendants(expected, other) for other in active if other != name]
        assert set(load.alone) == {g for g in load.goals if all(g not in o for o in others)}


@given(models())
def test_the_firmest_way_is_as_firm_as_any_can_be(model: LogicModel) -> None:
    ways = Ways(model)
    for load in loads(ways):
        if not load.firmest:
            assert not load.goals
            continue
        assert min(grade(model, tie) for tie in load.firmest) is load.grade
        assert load.firmest[-1].target in ways.goals
        firmer = nx.DiGraph()
        firmer.add_nodes_from(model.elements)
        firmer.add_edges_from(
            (tie.source, tie.target)
            for ties in ways.after.values()
            for tie in ties
            if grade(model, tie) > load.grade
        )
        pairs = product([load.activity.id], ways.goals)
        assert not any(nx.has_path(firmer, *pair) for pair in pairs)
