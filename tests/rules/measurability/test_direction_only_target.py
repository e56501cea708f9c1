"""LM211."""

import pytest

from tests.rules.measurability.marks import fires, severities

SV, EN = 'resultat R1 "A"\n  indikator a "B"\n', 'outcome R1 "A"\n  indicator a "B"\n'


@pytest.mark.parametrize(
    ("language", "text", "hint"),
    [
        ("sv", SV + "    målvärde: ⟦öka till 2028⟧", "minst … till 2028"),
        ("sv", SV + "    målvärde: ⟦minska⟧", "högst … till 2030"),
        ("en", EN + "    target: ⟦increase by 2028⟧", "at least … by 2028"),
        ("en", EN.replace("outcome", "impact") + "    target: ⟦decrease⟧", "at most … by 2030"),
    ],
)
def test_only_a_direction(language, text, hint):
    found = fires("LM211", text, language)
    assert severities(found) == "W"
    assert hint in found[0].hint.to(language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", SV + "    målvärde: öka 5 % från 2023 till 2028"),
        ("sv", SV + "    målvärde: minst 60 till 2028"),
        ("en", EN + "    target: higher than nation by 2028"),
        ("sv", SV + "    målvärde: fastställs senare"),
        ("sv", SV + '    målvärde: öka till 2028\n    tillåt endast-riktning "Nivån sätts 2026"'),
        ("sv", 'antagande AN1 "A"\n  indikator a "B"\n    målvärde: öka'),
    ],
)
def test_a_number_or_another_kind_of_target(language, text):
    fires("LM211", text, language)
