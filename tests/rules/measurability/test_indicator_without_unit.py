"""LM208."""

import pytest

from tests.rules.measurability.marks import fires, severities


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", 'resultat R1 "A"\n  indikator ⟦a⟧ "B"\n    utgångsläge: 40 (2023)'),
        ("en", 'output P1 "A"\n  indicator ⟦a⟧ "B"\n    target: 60 by 2026'),
        ("sv", 'risk K1 "A"\n  indikator ⟦a⟧ "B"'),
        # A change in per cent says nothing of what is measured.
        ("sv", 'resultat R1 "A"\n  indikator ⟦a⟧ "B"\n    målvärde: minska 60 % från 2005'),
    ],
)
def test_nobody_knows_what_the_numbers_count(language, text):
    assert severities(fires("LM208", text, language)) == "W"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", 'resultat R1 "A"\n  indikator a "B"\n    enhet: %'),
        ("en", 'outcome R1 "A"\n  indicator a "B"\n    unit: companies per 1,000 inhabitants'),
        ("sv", 'resultat R1 "A"\n  indikator a "B"\n    utgångsläge: 40 % (2023)'),
        ("sv", 'resultat R1 "A"\n  indikator a "B"\n    målvärde: minst 12 kommuner till 2025'),
        ("en", 'outcome R1 "A"\n  indicator a "B"\n    milestone: 5 pupils by 2025'),
        ("sv", 'resultat R1 "A"\n  indikator a "B"\n    utfall: hundra'),
        ("sv", 'anpassning R1 för KOM\n  indikator R1.andel "B"\n    målvärde: 55 till 2028'),
    ],
)
def test_a_unit_on_a_line_of_its_own_or_beside_a_value(language, text):
    fires("LM208", text, language)
