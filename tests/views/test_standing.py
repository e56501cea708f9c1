"""How things stand in a picture: what has been seen decides, on the day that is asked for."""

import datetime as dt

import pytest

from logicmodel.followup.data import Data, Sight, Step
from logicmodel.views import BY, Atlas
from logicmodel.views.view import Flaw, Status
from tests.views.followed import DATA, HERE, TODAY, plain, standing, values, views
from tests.views.sample import SCHOOL, as_text, model_of


def marks(**more) -> dict[str, tuple[Status, str]]:
    how = standing(**more)
    found = {name: how.mark(element) for name, element in how.model.elements.items()}
    return {name: mark[:2] for name, mark in found.items() if mark}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_what_stands_in_the_picture(golden, language) -> None:
    (view,) = views(language=language)
    golden(f"views/status.{language}.txt", as_text(view))


def test_each_thing_has_its_status() -> None:
    assert marks() == {
        "F1": (Status.REACHED, "håller"),
        "AN1": (Status.REACHED, "håller"),
        "AN2": (Status.MISSED, "brister"),
        "O1": (Status.NO_DATA, "läget okänt"),
        "A1": (Status.REACHED, "genomförd"),
        "A2": (Status.REACHED, "genomförd"),
        "A3": (Status.TOO_EARLY, "pågår"),
        "A4": (Status.MISSED, "avbruten"),
        "P1": (Status.REACHED, "levererad"),
        "P2": (Status.REACHED, "levererad"),
        "P3": (Status.TOO_EARLY, "inte dags än"),
        "P4": (Status.MISSED, "inte levererad"),
        "R1": (Status.MISSED, "nåddes inte"),
        "R2": (Status.MISSED, "nåddes inte"),
        "R3": (Status.NO_DATA, "mäts inte"),
        "EM1": (Status.BEHIND, "efter planen"),
        "EM2": (Status.TOO_EARLY, "för tidigt"),
        "EM3": (Status.ON_TRACK, "enligt plan"),
    }


def test_without_data_what_is_due_is_unknown_and_the_rest_too_early() -> None:
    found = marks(data=Data())
    assert found["A1"] == (Status.NO_DATA, "läget okänt")
    assert found["P1"] == (Status.NO_DATA, "läget okänt")
    assert found["R1"] == (Status.NO_DATA, "utfall saknas")
    assert found["AN2"] == (Status.NO_DATA, "läget okänt")
    assert found["EM1"] == (Status.TOO_EARLY, "för tidigt")


def test_what_is_seen_after_the_day_counts_for_nothing() -> None:
    found = marks(today=dt.date(2023, 12, 31))
    assert found["A1"] == (Status.TOO_EARLY, "inte dags än")
    assert found["P1"] == (Status.BEHIND, "efter planen")
    assert found["AN2"] == (Status.NO_DATA, "läget okänt")


def test_a_doubtful_condition_is_not_known_to_fail() -> None:
    seen = Sight("AN2", dt.date(2026, 1, 1), "doubtful", HERE)
    found = marks(data=DATA + Data(sights=(seen,)))
    assert found["AN2"] == (Status.NO_DATA, "tveksamt")


@pytest.mark.parametrize(
    ("state", "mark"),
    [
        ("holds", (Status.PRESENT, "håller")),
        ("failed", (Status.ABSENT, "brister")),
        ("doubtful", (Status.NO_DATA, "tveksamt")),
    ],
)
def test_the_world_around_has_a_word_and_a_sign_but_is_neither_good_nor_bad(state, mark) -> None:
    seen = Data(sights=(Sight("O1", dt.date(2026, 1, 1), state, HERE),))
    assert marks(data=DATA + seen)["O1"] == mark


def test_boxes_tell_whom_one_compares_with_by_the_latest_value_seen() -> None:
    seen = values("EM3.företag", ("2024", "11.3"), ("2025", "11.6"), place="Jämförbara län")
    late = values("EM3.företag", ("2027", "12"), place="jämförbara län")
    element = standing(data=DATA + Data(seen + late)).model.elements["EM3"]
    others = element.indicators["EM3.företag"].comparisons
    assert [(other.when, str(other.value)) for other in others] == [
        ("2021", "10.8"),
        ("2022", "11.0"),
        ("2023", "10.9"),
        ("2025", "11.6"),
    ], "of 2024 the plan says 11.2, and so nobody knows"
    assert {other.series for other in others} == {"jämförbara län"}


def flaws(**more) -> dict[tuple[str, str], tuple[Flaw, str]]:
    (view,) = views(**more)
    return {(a.source, a.target): (a.flaw, a.shown) for a in view.arrows if a.flaw}


def test_a_link_says_what_did_not_hold() -> None:
    assert flaws() == {
        ("P1", "R1"): (
            Flaw.THEORY,
            "Teorifel: P1 kom till stånd och inget som krävdes brast, men R1 nåddes inte.",
        ),
        ("P2", "R2"): (Flaw.CONDITION, "Antagandet höll inte: AN2 Lärare stannar kvar."),
    }


def test_no_link_is_blamed_before_its_time_or_without_data() -> None:
    assert flaws(data=Data()) == {}
    early = Data(DATA.values, DATA.steps)
    assert ("P1", "R1") not in flaws(data=early, today=dt.date(2025, 6, 1))


def test_what_an_activity_requires_and_lacks_stands_in_its_box() -> None:
    failed = Data(sights=(Sight("F1", dt.date(2026, 2, 1), "failed", HERE),))
    (view,) = views(data=DATA + failed)
    (box,) = (box for box in view.boxes if box.id == "A2")
    assert box.notes == ("förutsättningen brast: F1",)


def test_boxes_tell_the_latest_value_and_what_the_plan_expected() -> None:
    (view,) = views()
    boxes = {box.id: box for box in view.boxes}
    assert tuple(map(plain, boxes["R1"].measures)) == ("52 % → minst 60 % (2025) · nu 54 % (2025)",)
    assert plain(boxes["EM1"].measures[0]).startswith("Behöriga: nu 83,1 % (2024/25)")
    assert "enligt planen 84,6 % 2024/25." in plain(boxes["EM1"].details)


def test_several_indicators_say_how_they_stand_only_where_they_differ() -> None:
    (view,) = views()
    boxes = {box.id: box for box in view.boxes}
    assert [line.rpartition(" · ")[2] for line in boxes["EM3"].measures] == ["nått", "enligt plan"]
    assert not any("efter planen" in line for line in boxes["EM1"].measures)


def test_the_title_tells_the_day_and_the_plan_alone_says_nothing_of_status() -> None:
    (view,) = views()
    assert view.title == "Skola i länet, läget 31\u00a0aug\u00a02026"
    assert view.as_of == "31\u00a0aug\u00a02026"
    (plan,) = Atlas(standing().model).by("overview")
    assert (plan.as_of, plan.title) == ("", "Skola i länet")


@pytest.mark.parametrize("kind", BY)
def test_every_kind_of_picture_can_tell_it(kind) -> None:
    found = views(by=kind, text=SCHOOL, data=Data())
    assert found
    assert {view.as_of for view in found} == {"31\u00a0aug\u00a02026"}
    assert all(box.status for view in found for box in view.boxes if box.step == "activity")


def test_the_order_of_rows_plays_no_part() -> None:
    back = Data(DATA.values[::-1], DATA.steps[::-1], DATA.sights[::-1])
    assert views() == views(data=back)


def test_an_activity_cut_short_is_told_apart_from_one_never_done() -> None:
    never = Data(steps=(Step("A1", dt.date(2026, 1, 1), "planned", HERE),))
    assert marks(data=never)["A1"] == (Status.MISSED, "inte genomförd")


def test_a_target_that_was_held_when_due_stays_reached() -> None:
    later = values("R1.andel", ("2025", "61"), ("2026-03", "40"))
    others = tuple(value for value in DATA.values if value.indicator != "R1.andel")
    data = Data(others + later, DATA.steps, DATA.sights)
    assert marks(data=data, today=TODAY)["R1"] == (Status.REACHED, "nått")


def test_what_nothing_was_seen_of_stays_as_it_is() -> None:
    assert standing(SCHOOL, Data()).model.elements == model_of(SCHOOL).elements
