"""LM807: the limit it speaks of is that of the pictures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logicmodel.render.blocks import set_block
from logicmodel.render.geometry import Role
from logicmodel.render.grid import BOX_WIDTH
from logicmodel.render.lettering import MORE
from logicmodel.rules.wording.long_title import _LINES, _lines
from logicmodel.views.view import Box
from tests.rules.measurability.marks import fires, severities
from tests.rules.wording.test_titles import titles

WORDS = sorted({word for title in titles() for word in title.title.split()})


def cut_off(title: str) -> bool:
    """Whether a picture shows no more than the beginning of a title."""
    block = set_block(Box("R1", "outcome", "", title, ""), BOX_WIDTH)
    return [line.text for line in block.lines if line.role is Role.TITLE][-1].endswith(MORE)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40))
def test_a_much_too_long_title_is_told_of_and_one_that_fits_is_not(words: list[str]) -> None:
    title = " ".join(words)
    if _lines(title) > _LINES + 1:
        assert cut_off(title)
    if _lines(title) < _LINES:
        assert not cut_off(title)


@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_about_100_letters_fit(words: list[str]) -> None:
    title = " ".join(words)[:100]
    assert _lines(title) <= _LINES


@pytest.mark.parametrize("title", titles(), ids=lambda title: title.title)
def test_real_titles_fit(title) -> None:
    assert not cut_off(title.title)
    assert _lines(title.title) <= _LINES


def test_message() -> None:
    long = "Rektorer leder undervisningen i skolan " * 5
    (one,) = fires("LM807", f'resultat R1 "⟦{long.strip()}⟧"\n  -> EM1')
    assert severities([one]) == "I"
    assert one.message.sv.startswith("Titeln på resultat R1 är 194 tecken lång")
    assert "omkring 100 tecken" in one.hint.sv
