"""Pictures by status: told by colour, symbol and word, on screen and on paper."""

import math
import re
from dataclasses import replace
from itertools import combinations
from xml.etree import ElementTree

import pytest

from logicmodel.render import RENDERERS, Style, draw
from logicmodel.render.blocks import MARK_SIZE
from logicmodel.render.geometry import Route
from logicmodel.render.marks import places_of_marks
from logicmodel.render.style import THEMES, theme_of
from logicmodel.render.symbols import sign
from logicmodel.views.view import Arrow, Flaw, Status
from tests.render.sample import RICH
from tests.render.test_style import BLINDNESS, contrast, lab, lightness, linear
from tests.views.followed import views

SVG = "{http://www.w3.org/2000/svg}"
BY_NAME = {renderer.name: renderer for renderer in RENDERERS}
TOLD = [status for status in Status if status in THEMES["light"].statuses]


@pytest.fixture(scope="module")
def view():
    return views()[0]


@pytest.mark.parametrize("theme", THEMES)
def test_golden_pictures(view, theme, golden):
    golden(f"render/status-{theme}.svg", draw([view], style=Style(theme))[0])


@pytest.mark.parametrize("name", ["md", "mermaid", "dot"])
def test_golden_texts(view, name, golden):
    golden(f"render/status{BY_NAME[name].suffix}", draw([view], BY_NAME[name])[0])


@pytest.mark.parametrize("name", ["pdf", "png"])
def test_other_formats_draw_it(view, name):
    assert len(draw([view], BY_NAME[name], Style(dpi=36))[0]) > 5000


def root(view, theme="light"):
    return ElementTree.fromstring(draw([view], style=Style(theme))[0])


def test_the_legend_has_every_word_beside_its_sign(view):
    (legend,) = (g for g in root(view).iter(f"{SVG}g") if g.get("class") == "legend")
    assert [text.text for text in legend.iter(f"{SVG}text")] == [
        "genomförd, levererad",
        "enligt plan",
        "efter planen",
        "avbruten, inte levererad, nåddes inte",
        "pågår, inte dags än, för tidigt",
        "läget okänt, mäts inte",
        "teorin höll inte: det som skulle leda dit kom till stånd, men inte följden",
        "en förutsättning eller ett antagande höll inte",
    ]


def test_a_link_that_failed_stands_out_and_says_why(view):
    links = {
        (g.get("data-from"), g.get("data-to")): g
        for g in root(view).iter(f"{SVG}g")
        if g.get("class") == "link"
    }
    failed, sound = links["P1", "R1"], links["A1", "P1"]
    assert failed.find(f"{SVG}title").text.splitlines()[1].startswith("Teorifel: P1")
    assert failed.find(f"{SVG}path").get("stroke") == THEMES["light"].note
    assert len(failed.findall(f"{SVG}g")) == 1
    assert len(sound.findall(f"{SVG}g")) == 0


def test_the_sign_on_a_link_stands_between_the_boxes(view):
    drawing = root(view)
    boxes = [
        tuple(float(rect.get(side)) for side in ("x", "y", "width", "height"))
        for g in drawing.iter(f"{SVG}g")
        if (g.get("id") or "").startswith("n-")
        for rect in [g.find(f"{SVG}rect")]
    ]
    for g in drawing.iter(f"{SVG}g"):
        mark = g.find(f"{SVG}g") if g.get("class") == "link" else None
        if mark is not None:
            x, y = map(float, re.findall(r"[\d.]+", mark.get("transform"))[:2])
            assert not any(
                left - 5 < x < left + wide + 5 and top < y < top + high
                for left, top, wide, high in boxes
            )


@pytest.mark.parametrize("theme", THEMES)
def test_colours_tell_one_thing_at_a_time(view, theme):
    by_status, by_step = theme_of(view, Style(theme)), theme_of(RICH, Style(theme))
    assert not by_status.steps
    assert not by_step.statuses
    assert theme_of(replace(RICH, as_of="1 jan 2030"), Style(theme)) == by_status


@pytest.mark.parametrize("theme", THEMES)
def test_every_word_reads_on_what_it_stands_on(theme):
    colours = THEMES[theme]
    assert list(colours.statuses) == TOLD
    for tone in colours.statuses.values():
        for ink in (tone.ink, colours.text, colours.soft, colours.note):
            assert contrast(ink, tone.fill) >= 4.5, (ink, tone.fill)
        assert contrast(tone.ink, colours.paper) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("sight", BLINDNESS)
def test_statuses_are_told_apart_by_the_colour_blind(theme, sight):
    seen = {
        status: lab(
            [
                sum(w * p for w, p in zip(row, linear(tone.ink), strict=True))
                for row in BLINDNESS[sight]
            ]
        )
        for status, tone in THEMES[theme].statuses.items()
        if tone.loud
    }
    for one, other in combinations(seen, 2):
        distance = sum((a - b) ** 2 for a, b in zip(seen[one], seen[other], strict=True)) ** 0.5
        assert distance >= 8, (one, other, distance)


def test_on_paper_without_colour_what_needs_attention_is_dark():
    tones = THEMES["print"].statuses
    loud = {status for status, tone in tones.items() if tone.loud}
    assert loud == {Status.BEHIND, Status.MISSED}
    grey = {status: lightness(linear(tone.fill)) for status, tone in tones.items()}
    assert grey[Status.MISSED] + 5 < grey[Status.BEHIND] < grey[Status.REACHED] - 5


def test_every_flaw_has_a_sign_of_its_own():
    assert len({sign(flaw, 0, 0, 1, "#000000", "#ffffff") for flaw in Flaw}) == len(Flaw)


def test_marks_of_links_that_cross_stand_apart():
    def route(source: str, start: float, end: float) -> Route:
        arrow = Arrow(source, "EM1", flaw=Flaw.THEORY)
        return Route(arrow, ((0, start), (12, start), (12, end), *((24, end),) * 4))

    straight, steep = route("P1", 500, 500), route("P2", 0, 1000)
    places = places_of_marks([straight, steep])
    assert places == places_of_marks([steep, straight])
    assert places[id(straight)][0] != 12, "half-way the other one crosses"
    assert math.dist(places[id(straight)], places[id(steep)]) > MARK_SIZE
