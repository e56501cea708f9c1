"""LM410, held against a search of its own for each actor."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from logicmodel.model.chain import in_chain
from logicmodel.model.elements import Activity, Actor, Impact, Link, Outcome, Output, Problem
from logicmodel.model.graph import reachable
from logicmodel.model.logic import LogicModel
from logicmodel.model.values import Assignment
from logicmodel.rules import Context
from logicmodel.rules.responsibility.idle_actor import RULE

LEVELS = ("region", "kommun", None)
KINDS = (Problem, Activity, Output, Outcome, Impact)
ACTORS = ("REG", "KOM", "UNI")


@st.composite
def models(draw):
    """Small models with links of every direction, and actors here and there."""
    names = [f"X{number}" for number in range(draw(st.integers(1, 8)))]
    targets = st.lists(st.sampled_from(names), max_size=3)
    parts = st.lists(st.sampled_from(ACTORS), max_size=2)
    elements = [
        draw(st.sampled_from(KINDS))(
            name,
            "Titel",
            level=draw(st.sampled_from(LEVELS)),
            links=tuple(Link(target) for target in draw(targets)),
            participants=tuple(Assignment(actor, "deltar") for actor in draw(parts)),
        )
        for name in names
    ]
    actors = [Actor(name, level=draw(st.sampled_from(LEVELS))) for name in ACTORS]
    return LogicModel(elements=elements, actors=actors)


def idle(model: LogicModel, context: Context) -> set[str]:
    found = set()
    for actor in model.actors.values():
        goals = {
            element.id
            for element in model.elements.values()
            if isinstance(element, Outcome | Impact) and element.level == actor.level
        }
        parts = [
            element
            for element in model.elements.values()
            if any(part.actor == actor.id for part in element.participants)
        ]
        reached = reachable(model.ways, (part.id for part in parts))
        around = any(isinstance(model.elements[name], Problem) for name in reached)
        assert all(in_chain(part) for part in parts)
        loose = around or reached & context.holes.ends
        if actor.level and goals and parts and not reached & goals and not loose:
            found.add(actor.id)
    return found


@given(models())
def test_it_finds_what_a_search_from_every_actor_finds(model):
    context = Context(model, dt.date(2025, 1, 1))
    assert RULE.check
    assert {str(f.path[1]) for f in RULE.check(context)} == idle(model, context)
