"""LM020: a saved view says what it does not know."""

import pytest

from logicmodel.diagnostics import Language
from tests.rules.measurability.marks import fires


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("sv", "visa: ⟦prestation, resultatt⟧"),
        ("sv", "visa: ⟦R99⟧"),
        ("sv", "gruppera: ⟦nivåå⟧"),
        ("en", "show: ⟦outputs, regoin⟧"),
    ],
)
def test_what_does_not_exist_is_pointed_at(language: Language, lines: str) -> None:
    word = "vy" if language == "sv" else "view"
    fires("LM020", f'{word} V1 "T"\n  {lines}\n', language)


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("sv", 'visa: prestationer, resultat, "övergripande mål", region, REG, EM1'),
        ("sv", "gruppera: ansvarig"),
        ("sv", "gruppera: nivå"),
        ("en", "show: output, impacts\n  group by: actor"),
    ],
)
def test_steps_levels_actors_and_ids_are_known_in_both_languages(
    language: Language, lines: str
) -> None:
    word = "vy" if language == "sv" else "view"
    fires("LM020", f'{word} V1 "T"\n  {lines}\n', language)
