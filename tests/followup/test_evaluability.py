"""What nobody will ever know, held against the reasoner with everything that is planned told."""

import datetime as dt
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from logicmodel.followup.data import Data, Sight, Step
from logicmodel.followup.evaluability import evaluability
from logicmodel.followup.reasoning import Reasoning
from tests.followup.test_reasoning import CHAIN, HERE, STATES, model, value

LATE = dt.date(2040, 1, 1)
WATCHED = CHAIN.replace('"Tid"', '"Tid"\n  ansvarig: X').replace(
    '"Vilja"', '"Vilja"\n  läge: okänt'
)
WATCHED = WATCHED.replace('"Lärare stannar"', '"Lärare stannar"\n  ansvarig: X') + 'aktör X "X"\n'


def lacking(text: str, data: Data | None = None, goal: str = "EM1") -> set[tuple[str, str]]:
    found = evaluability(model(text), data or Data()).missing(goal)
    return {(m.lack, "/".join(map(str, m.path[1:]))) for m in found}


def test_a_plan_that_sees_to_everything_can_explain_a_miss() -> None:
    assert lacking(WATCHED) == set()
    assert evaluability(model(WATCHED), Data()).decidable == 1


def test_what_nobody_watches_is_told() -> None:
    assert lacking(CHAIN) == {("watch", "F1"), ("watch", "AN1"), ("watch", "AN2")}
    passing = WATCHED.replace("antagande: AN2", 'antagande: "Lärarna stannar"')
    assert lacking(passing) == {("watch", "R1/links/0/assumptions/0")}
    noted = Data(sights=(Sight("AN1", dt.date(2025, 1, 1), "doubtful", HERE),))
    assert lacking(CHAIN, noted) == {("watch", "F1"), ("watch", "AN2")}


def test_a_delivery_is_known_by_a_dated_target_or_a_status_that_is_kept() -> None:
    undated = WATCHED.replace("målvärde: minst 12 till 2027", "målvärde: minst 12")
    assert lacking(undated) == {("date", "P1/indicators/P1.antal")}
    assert lacking(undated.replace('"Planer"\n', '"Planer"\n  status: pågår\n', 1)) == set()
    bare = WATCHED.replace('  indikator P1.antal "Planer"\n    målvärde: minst 12 till 2027\n', "")
    assert lacking(bare) == {("status", "P1")}
    logged = Data(steps=(Step("P1", dt.date(2025, 1, 1), "ongoing", HERE),))
    assert lacking(bare, logged) == set()


def test_a_result_needs_a_target_with_a_year_that_can_be_reckoned() -> None:
    aim = "målvärde: minst 90 till 2030"
    assert lacking(WATCHED.replace(aim, "målvärde: minst 90")) == {
        ("date", "EM1/indicators/EM1.andel")
    }
    assert lacking(WATCHED.replace(f"    {aim}\n", "")) == {("target", "EM1")}
    change = WATCHED.replace(aim, "målvärde: öka 10 från 2005 till 2030")
    assert lacking(change) == {("baseline", "EM1/indicators/EM1.andel")}
    above = WATCHED.replace(aim, "målvärde: högre än riket till 2030")
    assert lacking(above) == {("series", "EM1/indicators/EM1.andel")}
    assert (
        lacking(
            above.replace(
                "    målvärde: högre", "    jämförelse: riket 86 (2020)\n    målvärde: högre"
            )
        )
        == set()
    )


def test_a_goal_without_a_chain_cannot_be_explained() -> None:
    assert lacking(WATCHED.replace("  -> R1\n    antagande: AN1\n", "")) >= {("chain", "EM1")}


def test_what_failed_for_sure_explains_a_miss_whatever_else_is_unknown() -> None:
    assert lacking(CHAIN.replace('"Planer"\n', '"Planer"\n  status: avbruten\n', 1)) == set()
    failed = Data(sights=(Sight("AN1", dt.date(2025, 1, 1), "failed", HERE),))
    assert lacking(CHAIN, failed) == set()


def test_causes_are_told_with_all_the_goals_they_concern() -> None:
    two = CHAIN.replace("    antagande: AN2\n", "    antagande: AN2\n  -> EM2\n")
    two += 'effektmål EM2 "B"\n  indikator EM2.a "B"\n    målvärde: minst 5 till 2030\n'
    causes = evaluability(model(two), Data()).causes
    assert {m.path[1]: goals for m, goals in causes.items()} == {
        "F1": ("EM1", "EM2"), "AN1": ("EM1", "EM2"), "AN2": ("EM1",),
    }  # fmt: skip


# ---- Against the reasoner ---------------------------------------------------------------------

CONDITIONS = {
    "watched": ("antagande: AN{n}", 'antagande AN{n} "A"\n  ansvarig: X\n'),
    "bare": ("antagande: AN{n}", 'antagande AN{n} "A"\n'),
    "passing": ('antagande: "A{n}"', ""),
    "none": ("", ""),
}
OUTPUTS = {
    "status": "  status: pågår\n",
    "target": '  indikator P{n}.i "I"\n    målvärde: minst 90 till 2028\n',
    "undated": '  indikator P{n}.i "I"\n    målvärde: minst 90\n',
    "bare": "",
}


@st.composite
def plans(draw):
    text, planned = 'aktör X "X"\n', []
    for n in range(draw(st.integers(1, 3))):
        output = draw(st.sampled_from(sorted(OUTPUTS)))
        condition = draw(st.sampled_from(sorted(CONDITIONS)))
        line, more = (part.format(n=n) for part in CONDITIONS[condition])
        text += f'prestation P{n} "P"\n  period: 2027\n{OUTPUTS[output].format(n=n)}'
        text += f"  -> R1\n    {line}\n" if line else "  -> R1\n"
        text += more
        planned += {"status": [f"P{n}"], "target": [f"P{n}.i"]}.get(output, [])
        planned += [f"AN{n}"] if condition == "watched" else []
    text += 'resultat R1 "R"\n  -> EM1\n'
    text += 'effektmål EM1 "G"\n  indikator EM1.i "I"\n    målvärde: minst 90 till 2028\n'
    return text, planned


def told(answers: dict[str, bool]) -> Data:
    measured = {name: so for name, so in answers.items() if "." in name}
    return Data(
        tuple(value(name, 95 if so else 50, "2028") for name, so in measured.items()),
        tuple(
            Step(name, LATE, "done" if so else "cancelled", HERE)
            for name, so in answers.items()
            if name[0] == "P" and "." not in name
        ),
        tuple(
            Sight(name, LATE, STATES[so], HERE)  # type: ignore[arg-type]
            for name, so in answers.items()
            if name[0] == "A"
        ),
    )


@given(plans())
@settings(max_examples=80, deadline=None)
def test_it_is_what_stays_unknown_when_all_that_is_planned_is_told(plan) -> None:
    text, planned = plan
    logic = model(text)
    unknown: set[object] = set()
    for answers in product((True, False), repeat=len(planned)):
        data = told({**dict(zip(planned, answers, strict=True)), "EM1.i": False})
        judgement = Reasoning(logic, data, LATE).goal("EM1").judgement
        assert (judgement.verdict is None) == bool(judgement.missing)
        unknown |= {missing.path for missing in judgement.missing}
    assert {m.path for m in evaluability(logic, Data()).missing("EM1")} == unknown
