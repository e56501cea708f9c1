"""The SVG as a screen reader, a browser and a report meet it."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from logicmodel.render import Style, draw
from logicmodel.render.grid import MARGIN
from logicmodel.render.layout import lay_out
from logicmodel.render.lettering import width
from logicmodel.render.style import THEMES
from logicmodel.views.view import Arrow, ArrowKind, Box, Column, Lane, View
from tests.render.sample import CALM, RICH

SVG = "{http://www.w3.org/2000/svg}"


def root(view=RICH, **style):
    return ElementTree.fromstring(draw([view], style=Style(**style))[0])


def texts(element):
    return [text.text for text in element.iter(f"{SVG}text")]


def test_it_tells_its_title_summary_and_language():
    svg = root()
    assert svg.get("role") == "img"
    assert svg.get("lang") == "sv"
    assert svg.get("aria-labelledby") == "title-niva-kommun desc-niva-kommun"
    assert svg.find(f"{SVG}title").text == RICH.title
    assert svg.find(f"{SVG}desc").text == RICH.summary


def test_what_names_the_picture_is_found_by_its_id():
    svg = root()
    ids = {element.get("id") for element in svg}
    assert set(svg.get("aria-labelledby").split()) <= ids


def test_a_box_is_a_group_with_its_models_id_and_the_whole_story_as_its_title():
    box = next(g for g in root().iter(f"{SVG}g") if g.get("id") == "n-EM1")
    told = box.find(f"{SVG}title").text
    assert told.startswith("EM1 Fler elever når gymnasiebehörighet")
    assert "81,9 % → minst 90 % (2030) · nu 84,0 % (2024/25)" in told
    assert "enligt plan" in told
    assert texts(box)[:3] == ["EM1", "Fler elever når", "gymnasiebehörighet"]


def test_a_link_says_in_words_what_it_means():
    links = [g for g in root().iter(f"{SVG}g") if g.get("class") == "link"]
    told = {(g.get("data-from"), g.get("data-to")): g.find(f"{SVG}title").text for g in links}
    assert told["R4", "EM3"].splitlines() == [
        "R4 Fler behöriga lärare stannar i länets skolor motverkar EM3 Kostnaden per elev hålls "
        "inom ram",
        "fler behöriga lärare kostar mer",
    ]
    english = root(replace(RICH, language="en"))
    assert "counteracts" in "".join(english.itertext())


def test_kinds_of_link_look_different():
    marks = {}
    for link in root().iter(f"{SVG}g"):
        if link.get("class") == "link":
            line, end = list(link)[1:]
            marks[link.get("data-from"), link.get("data-to")] = (
                bool(line.get("stroke-dasharray")),
                end.tag.removeprefix(SVG),
            )
    assert marks["A1", "P1"] == (False, "path")
    assert marks["R2", "A4"] == (True, "path")
    assert marks["R4", "EM3"] == (False, "rect")


@pytest.mark.parametrize("theme", THEMES)
def test_a_link_between_two_neighbours_is_softer(theme):
    looks = {
        (g.get("data-from"), g.get("data-to")): (
            line.get("stroke"),
            float(line.get("stroke-width")),
        )
        for g in root(theme=theme).iter(f"{SVG}g")
        if g.get("class") == "link"
        for line in [g.find(f"{SVG}path")]
    }
    colours = THEMES[theme]
    assert looks["P4", "R4"] == (colours.link, 1.3)
    assert looks["P4", "EM3"] == (colours.aside, 0.9)


def test_the_title_stands_once_at_the_top_left_in_lines_as_wide_as_the_picture():
    long = replace(
        RICH, title="Kommunal nivå – Skola och utbildning i Örebro län, RUS 2022–2030" * 4
    )
    for view in (RICH, long):
        (picture,) = lay_out([view])
        drawn = [t for t in root(view).findall(f"{SVG}text") if t.get("font-size") == "14.5"]
        assert " ".join(t.text for t in drawn) == view.title.strip()
        assert {float(t.get("x")) for t in drawn} == {MARGIN}
        assert max(float(t.get("y")) for t in drawn) < picture.heads[0].area.y
        assert all(width(t.text, 14.5, "bold") <= picture.width - 2 * MARGIN for t in drawn)
    assert len(lay_out([replace(RICH, title="")])[0].title) == 0


def test_a_known_gap_is_quiet_and_an_actors_own_words_are_marked():
    said = {t.text: t.get("fill") for t in root().iter(f"{SVG}text")}
    assert said["känd lucka: ingen indikator"] == THEMES["light"].soft
    assert said["Kumla kommun: genomför"] == THEMES["light"].text
    assert any(text.startswith("Hos Kumla kommun:") for text in said)


def test_a_neighbour_is_dashed_and_says_where_it_lives():
    box = next(g for g in root().iter(f"{SVG}g") if g.get("id") == "n-P4")
    assert box.find(f"{SVG}rect").get("stroke-dasharray")
    assert "på regional nivå" in texts(box)


def test_a_note_is_red():
    note = next(t for t in root().iter(f"{SVG}text") if t.text == "ingen indikator")
    assert note.get("fill") == THEMES["light"].note


def test_boxes_link_to_the_report_only_when_asked():
    assert not list(root().iter(f"{SVG}a"))
    links = [a.get("href") for a in root(anchors="rapport.html#").iter(f"{SVG}a")]
    assert "rapport.html#EM1" in links
    assert len(links) == len(RICH.boxes)


def test_no_script_no_outside_address_and_fonts_with_fallbacks():
    drawing = draw([RICH])[0].decode()
    assert "<script" not in drawing
    assert re.findall(r"https?://[^\"]+", drawing) == ["http://www.w3.org/2000/svg"]
    assert "sans-serif" in ElementTree.fromstring(drawing).get("font-family")


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_changes_colours_and_nothing_else(theme):
    def colourless(drawing):
        return re.sub(rb"#[0-9a-f]{6}", b"#", drawing)

    drawing = draw([RICH], style=Style(theme))[0]
    assert THEMES[theme].paper.encode() in drawing
    assert colourless(drawing) == colourless(draw([RICH])[0])


def legend_of(view):
    group = [g for g in root(view).iter(f"{SVG}g") if g.get("class") == "legend"]
    return texts(group[0]) if group else []


def test_the_legend_has_only_what_occurs():
    assert legend_of(RICH) == [
        "leder till",
        "motverkar",
        "återkopplar till",
        "hör hemma på annat håll",
        "Illustrativa värden",
    ]
    assert legend_of(replace(CALM, legend=())) == []


def test_a_long_legend_wraps_inside_the_picture():
    view = replace(RICH, legend=("En lång anmärkning om värdena. " * 12,))
    svg = root(view)
    _, _, _, height = (float(part) for part in svg.get("viewBox").split())
    lowest = max(float(text.get("y")) for text in svg.iter(f"{SVG}text"))
    assert lowest < height


def test_titles_with_every_awkward_letter_survive():
    title = 'Åtgärd <b> & "citat" \\ | {x} \N{GRINNING FACE} \N{HEBREW LETTER ALEF}'
    box = Box("Å-1.2_b", "activity", "k", title)
    arrow = Arrow(box.id, box.id, ArrowKind.FEEDBACK)
    lane, column = Lane("k", "K & K"), Column("activity", "A < B")
    svg = root(View("v", title, title, "sv", (column,), (lane,), (box,), (arrow,)))
    group = next(g for g in svg.iter(f"{SVG}g") if g.get("id") == "n-Å-1.2_b")
    assert " ".join(texts(group)[1:]) == title
    assert svg.find(f"{SVG}title").text == title
