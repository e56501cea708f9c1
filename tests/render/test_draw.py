"""The room's door: formats, golden pictures, and what a view may not hold."""

from dataclasses import replace

import pytest

from logicmodel.render import RENDERERS, Style, draw
from logicmodel.views.view import Arrow, Box, Column, Lane, View
from tests.render.sample import CALM, RICH

TEXT_FORMATS = [renderer for renderer in RENDERERS if renderer.name not in ("pdf", "png")]


@pytest.mark.parametrize("renderer", TEXT_FORMATS, ids=lambda renderer: renderer.name)
@pytest.mark.parametrize("view", [CALM, RICH], ids=["calm", "rich"])
def test_golden_pictures(renderer, view, golden):
    golden(f"render/{view.name}{renderer.suffix}", draw([view], renderer)[0])


@pytest.mark.parametrize("theme", ["dark", "print"])
def test_golden_themes(theme, golden):
    golden(f"render/{RICH.name}-{theme}.svg", draw([RICH], style=Style(theme))[0])


def test_names_and_suffixes_are_each_used_once_and_told_in_both_languages():
    assert RENDERERS[0].name == "svg"
    assert len({renderer.name for renderer in RENDERERS}) == len(RENDERERS)
    assert len({renderer.suffix for renderer in RENDERERS}) == len(RENDERERS)
    assert all(renderer.summary.sv and renderer.summary.en for renderer in RENDERERS)


@pytest.mark.parametrize("renderer", RENDERERS, ids=lambda renderer: renderer.name)
def test_no_views_give_no_files_and_an_empty_view_gives_one(renderer):
    assert draw([], renderer) == []
    empty = View("tom", "Tom vy", "Inget här.", "sv", (), (), (), ())
    assert len(draw([empty], renderer)) == 1
    framed = replace(RICH, boxes=(), arrows=())
    assert len(draw([framed], renderer)) == 1


@pytest.mark.parametrize("renderer", RENDERERS, ids=lambda renderer: renderer.name)
def test_one_box_alone_and_linked_to_itself(renderer):
    box = Box("A1", "activity", "k", "Ensam")
    view = View("v", "t", "s", "en", (Column("activity", "A"),), (Lane("k", ""),), (box,), ())
    assert draw([view], renderer)[0]
    assert draw([replace(view, arrows=(Arrow("A1", "A1"),))], renderer)[0]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"arrows": (Arrow("A1", "BORTA"),)}, "lacks a box"),
        ({"boxes": (*CALM.boxes, CALM.boxes[0])}, "doubled box 'A1'"),
        ({"lanes": CALM.lanes[1:]}, "no lane"),
        ({"columns": CALM.columns[1:]}, "no lane or no column"),
        ({"lanes": (*CALM.lanes, CALM.lanes[0])}, "doubled lane"),
        ({"columns": (*CALM.columns, CALM.columns[0])}, "doubled column"),
    ],
)
def test_a_view_with_loose_ends_is_refused_when_built(change, said):
    with pytest.raises(ValueError, match=said):
        replace(CALM, **change)
