"""LM408: which titles are taken for the same piece of work."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logicmodel.model.elements import Activity
from logicmodel.model.logic import LogicModel
from logicmodel.rules import Context
from logicmodel.rules.responsibility.duplicated_effort import RULE

LEVELS = ("region", "mellankommunal", "kommun")


def found(*titles: str) -> list[tuple[object, ...]]:
    """The findings where each title stands on a level of its own, and what belongs to them."""
    activities = [
        Activity(f"A{number}", title, level=LEVELS[number % 3])
        for number, title in enumerate(titles, 1)
    ]
    return told(activities)


def told(activities: list[Activity]) -> list[tuple[object, ...]]:
    assert RULE.check
    context = Context(LogicModel(elements=activities), dt.date(2025, 1, 1))
    return [
        (finding.path[1], *(path[1] for path, _ in finding.related))
        for finding in RULE.check(context)
    ]


@pytest.mark.parametrize(
    "titles",
    [
        ("Utbilda språkombud", "Utbildning av språkombud"),
        ("Ta fram en handbok om läsning", "Handboken för läsning"),
        ("Gemensamma nätverk för rektorerna", "Nätverk för rektorer"),
        ("Skolan möter arbetslivet", "skolor möter arbetsliv"),
        ("Training of mentors", "Train the mentors"),
        ("Provide study guidance", "Study guidance."),
    ],
)
def test_alike(titles):
    assert found(*titles) == [("A2", "A1")]


@pytest.mark.parametrize(
    "titles",
    [
        ("Utbilda rektorer", "Utbilda lärare"),
        ("Nätverk för rektorer i Kumla", "Nätverk för rektorer i Nora"),
        ("Forskningscirkel 1 för rektorer", "Forskningscirkel 2 för rektorer"),
        ("Regionalt nätverk för rektorer", "Kommunalt nätverk för rektorer"),
        ("Kartläggning", "Kartläggning"),
        ("Planera vuxenutbildning", "Utvärdera vuxenutbildning"),
    ],
)
def test_different(titles):
    assert found(*titles) == []


def test_several_are_one_finding_with_all_of_them():
    title = "Handledning av nya rektorer"
    assert found(title, title, title) == [("A2", "A1", "A3")]


@given(st.permutations(range(6)))
def test_the_order_of_the_file_plays_no_part(order):
    titles = ("Utbilda rektorer i läsning", "Läsombud i skolan", "Läsombud på skolor") * 2
    activities = [
        Activity(f"A{number}", titles[number], level=LEVELS[number % 2]) for number in order
    ]
    assert sorted(told(activities)) == [("A2", "A1", "A4", "A5"), ("A3", "A0")]
