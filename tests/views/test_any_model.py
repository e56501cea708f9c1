"""What holds for the pictures of any model: none too large, nothing lost, all in order."""

import re
from collections import Counter
from itertools import chain

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from logicmodel.model.logic import CHAIN, LogicModel
from logicmodel.views import BY, MOST, Atlas, By, View
from logicmodel.views.view import ArrowKind
from logicmodel.views.web import Web
from tests.views.strategies import models

bounds = st.sampled_from([1, 2, 3, 5, 8, MOST])


def everything(model: LogicModel, most: int | None = MOST) -> list[View]:
    atlas = Atlas(model, most=most)
    return list(chain.from_iterable(atlas.by(kind) for kind in BY))


def belonging(views: list[View] | tuple[View, ...]) -> Counter[str]:
    return Counter(box.id for view in views for box in view.boxes if not box.elsewhere)


@given(models(), bounds)
def test_no_picture_is_too_large(model: LogicModel, most: int) -> None:
    views = everything(model, most) + list(Atlas(model, most=most).around(["E0", "E1"]))
    assert [view.name for view in views if len(view.boxes) > most] == []


@given(models(), bounds)
def test_boxes_stand_in_file_order_once_with_arrows_between_them(
    model: LogicModel, most: int
) -> None:
    order = list(model.elements)
    for view in everything(model, most):
        places = [order.index(box.id) for box in view.boxes]
        assert places == sorted(set(places))
        ids = {box.id for box in view.boxes}
        assert all(arrow.source in ids and arrow.target in ids for arrow in view.arrows)
        assert len({(a.source, a.target, a.kind) for a in view.arrows}) == len(view.arrows)
        assert {lane.id for lane in view.lanes} == {box.lane for box in view.boxes}
        assert {column.step for column in view.columns} == {box.column for box in view.boxes}


@pytest.mark.parametrize("kind", ["overview", "level", "step"])
@given(model=models(), most=bounds)
def test_everything_belongs_to_exactly_one_picture(kind: By, model: LogicModel, most: int) -> None:
    views = Atlas(model, most=most).by(kind)
    assert belonging(views) == Counter(Web(model).members)


@given(models(), bounds)
def test_a_level_shows_what_is_on_it(model: LogicModel, most: int) -> None:
    atlas = Atlas(model, most=most)
    for level in model.levels:
        here = {e.id for e in model.elements.values() if e.level == level}
        assert here & Web(model).members <= set(belonging(atlas.by("level", level)))


@given(models(), bounds)
def test_every_way_to_a_goal_stands_in_a_picture_of_a_goal(model: LogicModel, most: int) -> None:
    web = Web(model)
    shown = belonging(Atlas(model, most=most).by("goal"))
    assert set(web.nearest_goal) & web.members <= set(shown)


@given(models(), bounds)
def test_every_arrow_between_two_boxes_is_drawn(model: LogicModel, most: int) -> None:
    """A chain never seems to lead nowhere in a picture that shows where it leads."""
    ties = {tie[:3] for tie in Web(model).ties}
    for view in everything(model, most):
        ids = {box.id for box in view.boxes}
        drawn = {(arrow.source, arrow.target, arrow.kind) for arrow in view.arrows}
        assert drawn == {tie for tie in ties if ids.issuperset(tie[:2])}


@given(models())
def test_only_arrows_between_two_neighbours_are_soft(model: LogicModel) -> None:
    for view in Atlas(model).by("level"):
        guests = {box.id for box in view.boxes if box.elsewhere}
        for arrow in view.arrows:
            assert arrow.aside == guests.issuperset({arrow.source, arrow.target})


@given(models(), bounds)
def test_what_comes_from_outside_stands_before_what_it_bears_on(
    model: LogicModel, most: int
) -> None:
    for view in everything(model, most):
        steps = [column.step for column in view.columns]
        place = {box.id: (steps.index(box.column), box.rank) for box in view.boxes}
        outside = {box.id for box in view.boxes if box.under}
        assert (view.lanes[-1].title == "Omvärlden") == bool(outside)
        for arrow in view.arrows:
            if arrow.source in outside and arrow.target not in outside:
                assert place[arrow.source] < place[arrow.target]


@given(models())
def test_the_overview_tells_of_everything(model: LogicModel) -> None:
    views = Atlas(model).by("overview")
    shown = belonging(views)
    told = Counter(box.id for view in views for _, boxes in view.others for box in boxes)
    assert shown + told == Counter(list(model.elements)) or not views


@given(models(), bounds)
def test_the_chain_alone_has_nothing_else(model: LogicModel, most: int) -> None:
    atlas = Atlas(model, most=most, chain=True)
    chain = {name for name, element in model.elements.items() if element.kind in CHAIN}
    for kind in BY:
        for view in atlas.by(kind):
            assert {box.id for box in view.boxes} <= chain
    assert set(belonging(atlas.by("overview"))) == chain


@given(models())
def test_a_goal_has_everything_upstream_and_downstream(model: LogicModel) -> None:
    web = Web(model)
    for goal in web.goals:
        (view,) = Atlas(model, most=None).by("goal", goal)
        related = nx.ancestors(web.graph, goal) | nx.descendants(web.graph, goal) | {goal}
        assert set(belonging([view])) == related & (web.members | {goal})


@given(models(), bounds)
def test_every_actor_finds_all_it_is_responsible_for(model: LogicModel, most: int) -> None:
    atlas, web = Atlas(model, most=most), Web(model)
    for actor in model.actors:
        owned = {
            e.id for e in model.elements.values() if actor in {owner.actor for owner in e.owners}
        }
        assert owned & web.members == set(belonging(atlas.by("actor", actor))) & web.members


@pytest.mark.parametrize("kind", ["overview", "level", "step"])
@given(model=models(), most=bounds)
def test_what_is_not_drawn_is_counted(kind: By, model: LogicModel, most: int) -> None:
    """A reader can trust a box: its arrows and its ``+3 till`` are all its ties."""
    web = Web(model)
    for view in Atlas(model, most=most).by(kind):
        for box in view.boxes:
            if box.elsewhere:
                continue
            ends = {a.target for a in view.arrows if a.source == box.id}
            ends |= {a.source for a in view.arrows if a.target == box.id}
            more = int(re.sub(r"\D", "", box.more) or 0)
            assert len(ends) + more == len(web.neighbours(box.id))


@given(models(), bounds)
def test_ranks_rise_along_arrows_except_within_a_cycle(model: LogicModel, most: int) -> None:
    for view in everything(model, most):
        boxes = {box.id: box for box in view.boxes}
        inner = [
            (a.source, a.target)
            for a in view.arrows
            if a.kind is ArrowKind.LEADS_TO and boxes[a.source].step == boxes[a.target].step
            if not boxes[a.source].under and not boxes[a.target].under
        ]
        graph = nx.DiGraph(inner)
        for source, target in inner:
            in_a_cycle = nx.has_path(graph, target, source)
            rise = boxes[target].rank - boxes[source].rank
            assert rise == 0 if in_a_cycle else rise > 0
        for column in view.columns:
            ranks = {box.rank for box in view.boxes if box.column == column.step}
            assert ranks == set(range(len(ranks)))
            assert len(column.ranks) in (0, len(ranks))


@given(models(), bounds)
def test_names_are_safe_for_files_and_differ(model: LogicModel, most: int) -> None:
    names = [view.name for view in everything(model, most)]
    assert all(re.fullmatch(r"[A-Za-z0-9_-]+", name) for name in names)
    assert len({name.casefold() for name in names}) == len(names)


@given(models(), st.integers(0, 3), st.integers(0, 3))
def test_around_something_goes_exactly_so_far(model: LogicModel, up: int, down: int) -> None:
    views = Atlas(model, most=None).around(["E0"], up, down)
    if "E0" not in model.elements:
        assert views == ()
        return
    graph = Web(model).graph
    before = nx.single_source_shortest_path_length(graph.reverse(), "E0", up)
    after = nx.single_source_shortest_path_length(graph, "E0", down)
    assert {box.id for box in views[0].boxes} == {*before, *after}
