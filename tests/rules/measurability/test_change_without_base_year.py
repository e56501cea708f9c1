"""LM212."""

import pytest

from tests.rules.measurability.marks import fires, severities

SV, EN = 'resultat R1 "A"\n  indikator a "B"\n', 'outcome R1 "A"\n  indicator a "B"\n'


@pytest.mark.parametrize(
    ("language", "text", "hint"),
    [
        (
            "sv",
            SV + "    utgångsläge: 40 (2020/21)\n    målvärde: ⟦minska 60 % till 2030⟧",
            "målvärde: minska 60 % från 2020/21 till 2030",
        ),
        ("sv", SV + "    målvärde: ⟦öka 1,5⟧", "målvärde: öka 1,5 från … till 2030"),
        ("en", EN + "    target: ⟦increase 500 pupils by 2030⟧", "500 pupils from … by 2030"),
        ("sv", 'risk K1 "A"\n  indikator a "B"\n    målvärde: ⟦minska 5 %⟧', "minska 5 % från"),
    ],
)
def test_a_change_from_nobody_knows_when(language, text, hint):
    found = fires("LM212", text, language)
    assert severities(found) == "E"
    assert hint in found[0].hint.to(language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", SV + "    målvärde: minska 60 % från 2005 till 2030"),
        ("en", EN + "    target: increase 5 from 2020/21"),
        ("sv", SV + "    målvärde: öka till 2030"),
        ("sv", SV + "    målvärde: minst 60 till 2030"),
    ],
)
def test_a_base_year_or_no_need_of_one(language, text):
    fires("LM212", text, language)
