"""Colours everyone can tell apart and read."""

from itertools import combinations, pairwise

import pytest

from logicmodel.render.style import THEMES
from logicmodel.render.symbols import symbol
from logicmodel.views.view import Status

CHAIN = ("problem", "resource", "activity", "output", "outcome", "impact", "overall_goal")


def linear(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def luminance(rgb):
    return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), rgb, strict=True))


def contrast(one, other):
    darker, lighter = sorted(luminance(linear(c)) for c in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


def lightness(rgb):
    """CIE L*, 0 to 100."""
    y = min(max(luminance(rgb), 0), 1)
    return 116 * y ** (1 / 3) - 16 if y > 0.008856 else 903.3 * y


@pytest.mark.parametrize("name", THEMES)
def test_every_text_reads_on_what_it_stands_on(name):
    theme = THEMES[name]
    for tone in (*theme.steps.values(), theme.other):
        for ink in (tone.ink, theme.text, theme.soft, theme.note):
            assert contrast(ink, tone.fill) >= 4.5, (ink, tone.fill)
        assert contrast(tone.ink, theme.paper) >= 4.5
    assert contrast(theme.lane_title, theme.lane) >= 4.5
    for ink in (theme.soft, theme.note, theme.text):
        assert contrast(ink, theme.paper) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_links_are_seen_on_lanes_and_paper(name):
    theme = THEMES[name]
    for ground in (theme.lane, theme.paper):
        assert contrast(theme.link, ground) > contrast(theme.aside, ground) >= 3
        assert contrast(theme.counter, ground) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_steps_differ_in_lightness(name):
    steps = THEMES[name].steps
    assert tuple(steps) == CHAIN
    light = {step: lightness(linear(tone.ink)) for step, tone in steps.items()}
    for one, other in pairwise(CHAIN):
        assert abs(light[one] - light[other]) >= 4, (one, other, light)


# Machado, Oliveira and Fernandes 2009, severity 1.0, for linear RGB.
BLINDNESS = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def lab(rgb):
    x, y, z = (
        sum(w * p for w, p in zip(row, rgb, strict=True))
        for row in (
            (0.4124 / 0.9505, 0.3576 / 0.9505, 0.1805 / 0.9505),
            (0.2126, 0.7152, 0.0722),
            (0.0193 / 1.089, 0.1192 / 1.089, 0.9505 / 1.089),
        )
    )
    f = [max(v, 0) ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z)]
    return (116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2]))


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("sight", BLINDNESS)
def test_steps_are_told_apart_by_the_colour_blind(name, sight):
    steps = THEMES[name].steps
    seen = {
        step: lab(
            [
                sum(w * p for w, p in zip(row, linear(tone.ink), strict=True))
                for row in BLINDNESS[sight]
            ]
        )
        for step, tone in steps.items()
    }
    for one, other in combinations(("activity", "output", "outcome", "impact"), 2):
        distance = sum((a - b) ** 2 for a, b in zip(seen[one], seen[other], strict=True)) ** 0.5
        assert distance >= 10, (one, other, distance)


def test_every_status_has_a_shape_of_its_own():
    drawn = {symbol(status, 0, 0, 1, "#000000", "#ffffff") for status in Status}
    assert len(drawn) == len(Status)
