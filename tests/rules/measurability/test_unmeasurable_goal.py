"""LM201."""

import pytest

from tests.rules.measurability.marks import fires


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", 'effektmål ⟦EM1⟧ "Fler är behöriga"'),
        ("en", 'impact goal ⟦EM1⟧ "More pupils qualify"\n  -| EM1'),
        ("sv", 'effektmål ⟦EM2⟧ "Ett"\neffektmål ⟦EM3⟧ "Två"'),
        ("sv", 'effektmål ⟦EM1⟧ "Fler"\n  indikator a "Elever"\n    enhet: %\n    källa: "SCB"'),
        ("en", 'impact ⟦EM1⟧ "More"\n  indicator a "A"\n  indicator b "B"\n    actual: 3 (2022)'),
    ],
)
def test_a_goal_that_cannot_be_measured(language, text):
    fires("LM201", text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", 'effektmål EM1 "A"\n  indikator a "A"\n    målvärde: 90'),
        ("en", 'impact EM1 "A"\n  indicator a "A"\n    baseline: 90'),
        ("sv", 'effektmål EM1 "A"\n  indikator a "A"\n    målvärde: fastställs senare'),
        ("sv", 'effektmål EM1 "A"\n  indikator a "A"\n  indikator b "B"\n    målvärde: öka'),
        # Given, but not readable: told already.
        ("sv", 'effektmål EM1 "A"\n  indikator a "A"\n    målvärde: hundra'),
        ("en", 'overall goal OM1 "Good lives"\noutcome R1 "Better"\nrisk K1 "Worse"'),
    ],
)
def test_a_goal_that_somebody_can_follow(language, text):
    fires("LM201", text, language)


def test_it_names_the_indicators_that_only_have_a_name():
    (found,) = fires(
        "LM201", 'effektmål ⟦EM1⟧ "Fler"\n  indikator EM1.a "Elever"\n  indikator EM1.b "Lärare"'
    )
    assert "ingen indikator har utgångsläge eller målvärde" in found.message.sv
    assert "under EM1.a" in found.hint.sv
    assert len(found.related) == 2


def test_one_cause_is_told_once():
    text = 'effektmål EM1 "Fler"\n  indikator EM1.a "Elever"'
    fires("LM204", text)
    fires("LM205", text)
