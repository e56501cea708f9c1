"""Measured text: the width table is the font's, and wrapping keeps every word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.ttfonts import TTFont

from logicmodel.render.lettering import (
    FONT_WEIGHTS,
    MORE,
    clean,
    drawable,
    font_file,
    shorten,
    width,
    wrap,
)


@pytest.mark.parametrize("weight", FONT_WEIGHTS)
def test_widths_are_those_of_the_shipped_font(weight):
    font = TTFont(f"Check-{weight}", font_file(weight))
    for text in (
        "Fler elever når gymnasiebehörighet",
        "81,9 % → 90 % (2030) · nu 84,0",
        "ÅÄÖåäöé–…",
    ):
        assert width(text, 12, weight) == pytest.approx(font.stringWidth(text, 12), abs=0.05)


def test_an_unknown_letter_is_given_room_enough_for_any_font():
    assert width("\N{GRINNING FACE}", 10) == 13
    assert not drawable("\N{GRINNING FACE}")
    assert drawable("Åtgärd: 5 ≥ 3 → “ja”")


def test_words_stay_whole_and_in_order():
    lines = wrap("Skolchef och nämnd för dialog om styrkedjan varje termin", 154, 12)
    assert lines == ["Skolchef och nämnd för", "dialog om styrkedjan varje", "termin"]


def test_a_box_title_has_about_28_characters_a_line():
    lines = wrap("en lokal plan för de elever som inte är behöriga " * 4, 154, 12)
    assert 24 <= max(len(line) for line in lines) <= 31


def test_a_word_too_wide_breaks_after_its_own_hyphen_first():
    assert wrap("skol-och-utbildningsförvaltningen", 120, 12)[0] == "skol-och-"


def test_a_word_too_wide_breaks_into_like_pieces_with_a_hyphen():
    lines = wrap("kompetensförsörjningsstrategiarbetsgrupp", 154, 12)
    assert "".join(line.removesuffix("-") for line in lines) == (
        "kompetensförsörjningsstrategiarbetsgrupp"
    )
    assert all(line.endswith("-") for line in lines[:-1])
    assert len(lines[-1]) > 8


def test_a_no_break_space_does_not_break():
    assert wrap("1\u00a0000\u00a0000 kronor", 60, 12)[0] == "1\u00a0000\u00a0000"


def test_what_is_left_out_shows():
    lines = shorten(["en rad", "en rad till", "resten"], 2, 200, 12)
    assert lines == ["en rad", "en rad till" + MORE]
    assert shorten(["en", "två"], 2, 200, 12) == ["en", "två"]


@given(st.text(), st.floats(40, 300))
def test_wrapping_never_overflows_nor_loses_a_letter(text, room):
    lines = wrap(text, room, 12)
    assert all(width(line, 12) <= room + 0.001 for line in lines)
    kept = "".join(lines).replace("-", "").replace(" ", "")
    assert kept == "".join(c for c in clean(text) if c not in "- \t\r\n")


def test_decomposed_letters_are_composed():
    assert clean("a\N{COMBINING RING ABOVE}") == "å"
    assert clean("a\x00b") == "a\ufffdb"
