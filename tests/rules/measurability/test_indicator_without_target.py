"""LM205."""

import pytest

from tests.rules.measurability.marks import fires, severities


@pytest.mark.parametrize(
    ("language", "text", "severity"),
    [
        ("sv", 'effektmål EM1 "A"\n  indikator ⟦a⟧ "B"\n    utgångsläge: 81,9 (2020/21)', "E"),
        ("en", 'impact EM1 "A"\n  indicator ⟦a⟧ "B"\n    baseline: 81.9 (2020/21)', "E"),
        ("sv", 'resultat R1 "A"\n  indikator ⟦a⟧ "B"\n    enhet: %', "W"),
        ("en", 'output P1 "A"\n  indicator ⟦a⟧ "B"', "W"),
        ("sv", 'övergripande mål OM1 "A"\n  indikator ⟦a⟧ "B"', "W"),
        ("sv", 'effektmål EM1 "A"\n  indikator a "B"\n    målvärde: ⟦fastställs senare⟧', "W"),
        ("en", 'outcome R1 "A"\n  indicator a "B"\n    target: ⟦to be set later⟧', "I"),
    ],
)
def test_no_target_or_not_yet(language, text, severity):
    assert severities(fires("LM205", text, language)) == severity


@pytest.mark.parametrize(
    ("language", "target"),
    [
        ("sv", "målvärde: minst 90 till 2030"),
        ("sv", "målvärde: minska 60 % från 2005 till 2030"),
        ("sv", "målvärde: högre än riket"),
        ("sv", "målvärde: öka"),
        ("en", "target: gap gender at most 3 by 2030"),
        ("en", "target: 60"),
        ("en", "target: many"),
    ],
)
def test_any_kind_of_target_is_one(language, target):
    element = (
        'effektmål EM1 "A"\n  indikator a "B"\n    '
        if language == "sv"
        else ('impact EM1 "A"\n  indicator a "B"\n    ')
    )
    fires("LM205", element + target, language)


def test_the_world_around_the_chain_has_no_targets():
    fires("LM205", 'omvärldsfaktor O1 "A"\n  indikator a "B"\n    enhet: %')


def test_the_hint_proposes_the_end_of_the_period():
    (found,) = fires("LM205", 'prestation P1 "A"\n  indikator ⟦a⟧ "B"\n    enhet: %')
    assert "till 2030" in found.hint.sv
    text = 'prestation P1 "A"\n  period: 2024–2026\n  indikator ⟦a⟧ "B"'
    assert "by 2026" in fires("LM205", text)[0].hint.en


def test_an_adaptation_inherits_the_target():
    fires(
        "LM205",
        'resultat R1 "A"\n  indikator R1.a "B"\n    målvärde: 60 till 2028\n'
        'anpassning R1 för KOM\n  indikator R1.a "B"\n    utgångsläge: 38 (2024)',
    )


def test_a_goal_with_one_bare_indicator_among_sound_ones():
    text = 'effektmål EM1 "A"\n  indikator a "B"\n    målvärde: 90 till 2030\n  indikator ⟦b⟧ "C"'
    assert severities(fires("LM205", text)) == "E"
