"""LM206."""

import pytest

from tests.rules.measurability.marks import fires


@pytest.mark.parametrize(
    ("language", "target"),
    [
        ("sv", "minst 90"),
        ("sv", "minska 60 % från 2005"),
        ("sv", "högre än riket"),
        ("en", "gap gender at most 3"),
        ("en", "12"),
    ],
)
def test_a_target_of_any_kind_without_a_year(language, target):
    field = "målvärde" if language == "sv" else "target"
    head = (
        'resultat R1 "A"\n  indikator a "B"\n'
        if language == "sv"
        else ('outcome R1 "A"\n  indicator a "B"\n')
    )
    (found,) = fires("LM206", f"{head}    {field}: ⟦{target}⟧", language)
    assert "till 2030" in found.hint.sv
    assert "by 2030" in found.hint.en


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", 'resultat R1 "A"\n  indikator a "B"\n    målvärde: minst 90 till 2030'),
        ("sv", 'resultat R1 "A"\n  indikator a "B"\n    målvärde: minst 90 till 2029/30'),
        ("en", 'outcome R1 "A"\n  indicator a "B"\n    target: increase by 2030-06'),
        ("sv", 'resultat R1 "A"\n  indikator a "B"\n    målvärde: fastställs senare'),
        ("sv", 'resultat R1 "A"\n  indikator a "B"'),
        # Told by LM211 and LM212, whose hints give the year as well.
        ("sv", 'resultat R1 "A"\n  indikator a "B"\n    målvärde: öka'),
        ("sv", 'resultat R1 "A"\n  indikator a "B"\n    målvärde: öka 20 %'),
        # An alarm limit for what is watched holds at any time.
        ("sv", 'antagande AN1 "A"\n  indikator a "Rektorer som slutar"\n    målvärde: högst 15'),
    ],
)
def test_a_year_or_no_need_of_one(language, text):
    fires("LM206", text, language)


ADAPTED = 'resultat R1 "A"\n  indikator R1.a "B"\n    målvärde: {}\n'
LOCAL = 'anpassning R1 för KOM\n  indikator R1.a "B"\n    målvärde: {}'


def test_an_adaptation_inherits_the_year():
    fires("LM206", ADAPTED.format("60 till 2028") + LOCAL.format("55"))
    fires("LM206", ADAPTED.format("⟦60⟧") + LOCAL.format("⟦55⟧"))
