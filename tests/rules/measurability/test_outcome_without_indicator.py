"""LM202."""

import pytest

from tests.rules.measurability.marks import fires, severities


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", 'resultat ⟦R1⟧ "Ledning"\n  -> EM1'),
        ("en", 'outcome ⟦R1⟧ "Leadership"\n  horizon: short'),
        ("sv", 'effekt ⟦E1⟧ "Tillit"\nresultat ⟦E2⟧ "Mod"'),
    ],
)
def test_an_outcome_that_nothing_measures(language, text):
    assert set(severities(fires("LM202", text, language))) == {"W"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", 'resultat R1 "Ledning"\n  indikator a "Andel"'),
        ("en", 'outcome R1 "Leadership"\n  indicator a "Share"\n    unit: %'),
        ("sv", 'resultat R1 "A"\n  tillåt resultat-utan-indikator "Mäts från 2026"'),
        ("sv", 'prestation P1 "Handbok"\neffektmål EM1 "Mål"\nantagande AN1 "Tid finns"'),
    ],
)
def test_an_outcome_that_something_measures(language, text):
    fires("LM202", text, language)
