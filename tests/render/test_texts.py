"""The formats that are text: the same content, safe in the language they are written in."""

import re
from dataclasses import replace

import pytest

from logicmodel.render import RENDERERS, Style, draw
from logicmodel.render.dot import dot_text
from logicmodel.render.style import THEMES
from logicmodel.views.view import Arrow, ArrowKind, Box, Column, Lane, View
from tests.render.sample import CALM, RICH

BY_NAME = {renderer.name: renderer for renderer in RENDERERS}


def text(name, view=RICH, style=None):
    return draw([view], BY_NAME[name], style)[0].decode()


@pytest.mark.parametrize("name", ["md", "mermaid", "dot"])
def test_every_title_measure_and_note_is_there(name):
    said = re.sub(r"#(\d+);", lambda sign: chr(int(sign[1])), text(name))
    said = re.sub(r"\\l|<br>|\s+", " ", said)
    for box in RICH.boxes:
        told = (box.title, box.owner, box.role, box.local, *box.measures, *box.notes)
        for words in (*told, *box.gaps, box.elsewhere):
            assert all(word in said for word in words.split()), (box.id, words)


def test_markdown_lists_by_lane_and_step_with_links_below_their_source():
    lines = text("md").splitlines()
    at = lines.index("    - **R4** Fler behöriga lärare stannar i länets skolor")
    assert lines[at + 1 : at + 3] == [
        "      - leder till **EM1** Fler elever når gymnasiebehörighet",
        "      - motverkar **EM3** Kostnaden per elev hålls inom ram: "
        "fler behöriga lärare kostar mer",
    ]
    above = [line for line in lines[:at] if line.startswith("- ")]
    assert above[-1] == "- **Kommunal nivå**"


def test_markdown_has_a_row_a_box_and_as_many_cells_in_each():
    rows = [line for line in text("md").splitlines() if line.startswith("|")]
    assert len(rows) == len(RICH.boxes) + 2
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {4}


def test_markdown_is_in_the_views_language():
    assert "| What | Responsible | Measures and status |" in text(
        "md", replace(CALM, language="en")
    )


def test_markdown_tells_more_on_each_part_and_what_no_picture_shows():
    risk = Box("RK1", "risk", "", "Deltagare byts ut", details="Alla har en ersättare")
    plain = Box("RK2", "risk", "", "Möten ställs in", measures=("tveksamt (2023)",))
    view = replace(RICH, others=((Column("risk", "Risk"), (risk, plain)),))
    lines = text("md", view).splitlines()
    assert "**A1** Regionalt nätverk för skolchefer och rektorer – Möts fyra gånger om året. " in (
        line.replace("Region Örebro län samordnar.", "") for line in lines
    )
    at = lines.index("## Övrigt")
    assert [line for line in lines[at:] if line][2:] == [
        "### Risk",
        "**RK1** Deltagare byts ut – Alla har en ersättare.",
        "**RK2** Möten ställs in – tveksamt (2023).",
    ]
    assert "## Övrigt" not in text("md")


def test_markdown_lists_what_comes_from_outside_without_a_step_that_is_not_its_own():
    view = replace(
        CALM,
        lanes=(*CALM.lanes, Lane("ute", "Omvärlden")),
        boxes=(*CALM.boxes, Box("O1", "external_factor", "ute", "Ekonomin", under="outcome")),
    )
    lines = text("md", view).splitlines()
    at = lines.index("- **Omvärlden**")
    assert lines[at + 1] == "    - **O1** Ekonomin"


AWKWARD = 'x | y <script> *z* _u_ [1](2) "q" {w} # `c`'


def awkward() -> View:
    boxes = (
        Box(
            "a.b-c",
            "activity",
            "k",
            'x | y <script> *z* _u_ [1](2) "q" {w} # `c`',
            details="två\nrader",
        ),
        Box("end", "activity", "k", "end"),
    )
    arrows = (Arrow("a.b-c", "end", ArrowKind.COUNTERACTS, "därför | att"),)
    return View(
        "v", "t: [x]", "s", "sv", (Column("activity", "A"),), (Lane("k", "K"),), boxes, arrows
    )


def test_markdown_keeps_awkward_letters_from_meaning_anything():
    said = text("md", awkward())
    assert r"x \| y \<script\> \*z\* \_u\_ \[1\](2)" in said
    assert "<script>" not in said
    assert "två rader" in said


def test_markdown_keeps_a_number_with_its_unit_and_nothing_else_of_a_text_s_spaces():
    box = Box("A", "activity", "k", "en\n \ttvå", measures=("minst 1\u202f200\u00a0ton",))
    lane = Lane("k", "K")
    said = text("md", View("v", "t", "s", "sv", (Column("activity", "A"),), (lane,), (box,), ()))
    assert "| **A** en två |  | minst 1\u202f200\u00a0ton |" in said


def test_mermaid_names_nodes_safely_and_tells_kinds_of_link_apart():
    said = text("mermaid", awkward())
    assert "n0 --x n1" in said
    assert "<script>" not in said
    assert "#34;q#34;" in said
    rich = text("mermaid")
    assert len(re.findall(r"^  n\d+ -\.-> n\d+$", rich, re.MULTILINE)) == 2
    assert len(re.findall(r"^  n\d+ --> n\d+$", rich, re.MULTILINE)) == 17


@pytest.mark.parametrize("theme", THEMES)
def test_mermaid_colours_every_step_that_occurs(theme):
    said = text("mermaid", style=Style(theme))
    for step in ("activity", "output", "outcome", "impact"):
        assert f"classDef {step} fill:{THEMES[theme].steps[step].fill}" in said
    assert "classDef problem" not in said


def test_dot_has_a_cluster_a_lane_and_a_rank_a_track():
    said = dot_text(RICH, THEMES["light"])
    assert said.count("subgraph cluster_") == 3
    assert said.count("rank=same") == 6
    assert said.count("arrowhead=tee") == 2
    assert said.count("constraint=false") == 3


def test_dot_quotes_so_that_nothing_is_an_escape():
    awkward = Box("a:b", "activity", "k", 'a "b" \\N', details="två\nrader")
    view = View("v", "t", "s", "sv", (Column("activity", "A"),), (Lane("k", "K"),), (awkward,), ())
    said = dot_text(view, THEMES["light"])
    assert r"a \"b\" \\N" in said
    assert r"två\lrader" in said
    assert '"a∶b" [' in said


def test_text_formats_do_not_depend_on_theme_where_there_are_no_colours():
    assert text("md", style=Style("dark")) == text("md", style=Style("print"))
