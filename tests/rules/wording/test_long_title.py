"""LM807: the limit it speaks of is that of the pictures."""

from collections.abc import Iterator

import pytest

from logicmodel.render.blocks import set_block
from logicmodel.render.geometry import Role
from logicmodel.render.grid import BOX_WIDTH
from logicmodel.render.lettering import MORE
from logicmodel.rules.wording.long_title import _LINES, _lines
from logicmodel.views.view import Box
from tests.rules.measurability.marks import fires, severities
from tests.rules.wording.test_titles import titles

WORDS = [word for title in titles() for word in title.title.split()]


def runs() -> Iterator[str]:
    """Real words in a row, from far too few to far too many."""
    for length in range(8, 32):
        for start in range(0, len(WORDS) - length, 7):
            yield " ".join(WORDS[start : start + length])


def cut_off(title: str) -> bool:
    """Whether a picture shows no more than the beginning of a title."""
    block = set_block(Box("R1", "outcome", "", title, ""), BOX_WIDTH)
    return [line.text for line in block.lines if line.role is Role.TITLE][-1].endswith(MORE)


def test_it_speaks_of_what_is_cut_off() -> None:
    told = {title: _lines(title) for title in runs()}
    cut = {title for title in told if cut_off(title)}
    assert 1000 < len(cut) < len(told) - 1000
    # Letters differ in width, so a title near the limit may be a line longer than it seems.
    false = sum(lines > _LINES and title not in cut for title, lines in told.items())
    missed = sum(lines <= _LINES and title in cut for title, lines in told.items())
    assert false < 0.02 * len(told)
    assert missed < 0.05 * len(cut)


def test_100_letters_fit_but_for_the_longest_words() -> None:
    short = [title[:100] for title in runs()]
    assert sum(map(cut_off, short)) < 0.01 * len(short)


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
