"""The reader of sound statements gives what the careful reader gives, or nothing."""

import pytest
from hypothesis import given

from logicmodel.syntax.text.careful import read_carefully
from logicmodel.syntax.text.reader import read_statement
from logicmodel.syntax.text.sound import read_sound
from tests.syntax.fragments import mutated, statements


@given(mutated(statements))
def test_what_is_read_fast_is_what_is_read_with_care(text: str) -> None:
    text = text.lstrip()
    if not text or text.startswith("#"):
        return
    data = read_sound(text)
    if data is not None:
        careful = read_carefully(text)
        assert (careful.problems, careful.broken) == ((), ())
        assert careful.data == data
        assert repr(careful.data) == repr(data)


SOUND = """\
effektmål EM1 "Fler elever är behöriga"  # kommentar
  nivå: region

  ansvarig: RÖL (leder), KUMLA
    # indragen kommentar
  indikator I1 "Andel"
    enhet: %
    källa: FRÖ
    källa: "SCB", PM
    utfall: 81 (2022)
    utfall: 82 (2023)
  ~> A1 "lärande"
    evidens: FRÖ (svag)
  tillåt regel "skäl"
"""


def test_a_usual_statement_is_read_fast() -> None:
    assert read_sound(SOUND) == read_carefully(SOUND).data
    assert read_sound(SOUND.replace("\n", "\r\n")) == read_sound(SOUND)


@pytest.mark.parametrize(
    "line",
    [
        *("  nivå: kommun", "  blomma: röd", "  period: snart", "      enhet: %", " -> A1"),
        *('  indikator I1 "Igen"', "  tillåt regel", '  tillåt regel "igen"', "\tsikt: kort"),
        *("    indikator I2", "    -> A1", "  aktivitet A2", "  nivå kommun", "  ->"),
    ],
)
def test_what_is_not_plainly_right_is_left_to_the_careful_reader(line: str) -> None:
    assert read_sound(f"{SOUND}  sikt: kort\n{line}\n") is None


def test_places_are_those_of_the_careful_reader() -> None:
    fast, careful = read_statement(SOUND), read_carefully(SOUND)
    assert dict(fast.origins) == dict(careful.origins)
    assert len(fast.origins) == len(careful.origins)
