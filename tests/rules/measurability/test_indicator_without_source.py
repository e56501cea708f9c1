"""LM207."""

import pytest

from tests.rules.measurability.marks import fires, severities


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", 'resultat R1 "A"\n  indikator ⟦a⟧ "B"'),
        ("en", 'outcome R1 "A"\n  source: "Of the element"\n  indicator ⟦a⟧ "B"\n    unit: %'),
        ("sv", 'prestation P1 "A"\n  indikator ⟦a⟧ "B"\n  indikator ⟦b⟧ "C"'),
        ("sv", 'omvärldsfaktor O1 "A"\n  indikator ⟦a⟧ "B"'),
        ("sv", 'anpassning R1 för KOM\n  indikator ⟦R1.egen⟧ "B"'),
    ],
)
def test_nobody_knows_where_the_values_are(language, text):
    assert set(severities(fires("LM207", text, language))) == {"W"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", 'resultat R1 "A"\n  indikator a "B"\n    källa: "Skolenkäten"'),
        ("en", 'source S "Survey"\noutcome R1 "A"\n  indicator a "B"\n    source: S, "Register"'),
        # An unknown or a mistyped source is told by other rules.
        ("sv", 'resultat R1 "A"\n  indikator a "B"\n    källa: FINNSINTE'),
        ("sv", 'resultat R1 "A"\n  indikator a "B"\n    källa: "Skolenkäten'),
        ("sv", 'anpassning R1 för KOM\n  indikator R1.andel "B"\n    målvärde: 55 till 2028'),
    ],
)
def test_a_source_that_is_named(language, text):
    fires("LM207", text, language)
