"""The system's Graphviz, for who asks: the same boxes and links, drawn by the same hand."""

import re
import shutil
from xml.etree import ElementTree

import pytest

from logicmodel.render import EngineError, Style, draw, engine
from logicmodel.render.layout import lay_out
from logicmodel.views.view import Arrow, Box, Column, Lane, View
from tests.render.sample import CALM, RICH

SVG = "{http://www.w3.org/2000/svg}"
needs_dot = pytest.mark.skipif(shutil.which("dot") is None, reason="no dot on this machine")


def content(drawing):
    root = ElementTree.fromstring(drawing)
    groups = list(root.iter(f"{SVG}g"))
    boxes = {g.get("id") for g in groups if g.get("id")}
    links = sorted((g.get("data-from"), g.get("data-to")) for g in groups if g.get("data-to"))
    return boxes, links, sorted(filter(None, (t.text for t in root.iter(f"{SVG}text"))))


@needs_dot
@pytest.mark.parametrize("view", [CALM, RICH], ids=["calm", "rich"])
def test_both_engines_draw_the_same_boxes_links_and_words(view):
    ours, theirs = (draw([view], style=Style(engine=name))[0] for name in ("bundled", "dot"))
    assert [content(ours)[i] for i in (0, 1)] == [content(theirs)[i] for i in (0, 1)]
    words = [" ".join(re.split(r"\s+", " ".join(content(d)[2]))).split() for d in (ours, theirs)]
    assert sorted(words[0]) == sorted(words[1])


@needs_dot
def test_all_views_go_through_one_call(monkeypatch):
    calls = []
    run = engine.subprocess.run
    monkeypatch.setattr(engine.subprocess, "run", lambda *a, **k: calls.append(a) or run(*a, **k))
    pictures = lay_out([CALM, RICH, CALM], "dot")
    assert [picture.view for picture in pictures] == [CALM, RICH, CALM]
    assert len(calls) == 1


@needs_dot
def test_awkward_ids_and_titles_reach_graphviz_unharmed():
    ids = ('a"b', "c\\", "d:e:f", "node", "Å.1-b", "<i>", " track 0x")
    boxes = tuple(Box(id_, "activity", "k", '\\N "citat" {x|y} <b>') for id_ in ids)
    arrows = tuple(Arrow(one, other) for one in ids for other in ids)
    lane, column = Lane("k", 'K "\\'), Column("activity", "A")
    view = View("vy \\", "t", "s", "sv", (column,), (lane,), boxes, arrows)
    (picture,) = lay_out([view], "dot")
    assert len(picture.boxes) == len(ids)
    assert len(picture.routes) == len(arrows)


def test_without_dot_the_reader_is_told_what_to_do(monkeypatch):
    monkeypatch.setattr(engine.shutil, "which", lambda _: None)
    with pytest.raises(EngineError) as caught:
        draw([CALM], style=Style(engine="dot"))
    assert "--engine bundled" in caught.value.text.sv
    assert "Install Graphviz" in caught.value.text.en


@needs_dot
def test_a_graph_that_graphviz_refuses_is_an_error_with_its_reason():
    with pytest.raises(EngineError, match="syntax error"):
        engine.lay_out_by_dot(["digraph {", "digraph {}"])
