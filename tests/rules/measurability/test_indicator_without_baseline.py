"""LM204."""

import pytest

from tests.rules.measurability.marks import fires, severities


@pytest.mark.parametrize(
    ("language", "text", "severity"),
    [
        ("sv", 'resultat R1 "A"\n  indikator ⟦R1.a⟧ "B"\n    målvärde: minst 60 till 2028', "W"),
        ("en", 'outcome R1 "A"\n  indicator ⟦a⟧ "B"\n    target: at least 60 by 2028', "W"),
        ("sv", 'resultat R1 "A"\n  indikator a "B"\n    utgångsläge: ⟦40 %⟧', "W"),
        ("en", 'overall goal G1 "A"\n  indicator a "B"\n    baseline: ⟦40⟧', "W"),
        ("sv", 'resultat R1 "A"\n  indikator a "B"\n    utgångsläge: ⟦fastställs senare⟧', "I"),
        ("en", 'impact EM1 "A"\n  indicator a "B"\n    baseline: ⟦to be set later⟧', "I"),
        ("sv", 'effektmål EM1 "A"\n  indikator ⟦a⟧ "B"\n  indikator b "C"\n    målvärde: 9', "WW"),
    ],
)
def test_no_baseline_no_year_or_not_yet(language, text, severity):
    if severity == "WW":
        text = text.replace(" b ", " ⟦b⟧ ")
    assert severities(fires("LM204", text, language)) == severity


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", 'resultat R1 "A"\n  indikator a "B"\n    utgångsläge: 40 (2023)'),
        ("sv", 'resultat R1 "A"\n  indikator a "B"\n    utgångsläge: 40 (2020/21)'),
        ("en", 'outcome R1 "A"\n  indicator a "B"\n    baseline: 0 (2023-08)'),
        # What is delivered starts at nothing.
        ("sv", 'prestation P1 "A"\n  indikator a "B"\n    målvärde: minst 60 till 2026'),
        ("en", 'output P1 "A"\n  indicator a "B"\n    baseline: 0\n    target: 12 by 2026'),
        # What stands around the chain is watched.
        ("sv", 'omvärldsfaktor O1 "A"\n  indikator a "Barn i utsatta hushåll"'),
        # Given, but not readable: told already.
        ("sv", 'resultat R1 "A"\n  indikator a "B"\n    utgångsläge: fyrtio'),
    ],
)
def test_a_baseline_or_no_need_of_one(language, text):
    fires("LM204", text, language)


def test_an_output_that_is_to_grow_has_to_say_from_what():
    fires("LM204", 'prestation P1 "A"\n  indikator ⟦a⟧ "B"\n    målvärde: öka till 2028')


def test_the_hint_is_a_line_to_write():
    (found,) = fires("LM204", 'resultat R1 "A"\n  indikator a "B"\n    utgångsläge: ⟦81,9 %⟧')
    assert "utgångsläge: 81,9 % (år)" in found.hint.sv
    assert "baseline: 81.9 % (year)" in found.hint.en
    (found,) = fires(
        "LM204",
        'resultat R1 "A"\n  indikator ⟦a⟧ "B"\n    målvärde: minska 60 % från 2005 till 2030',
    )
    assert "utgångsläge: … (2005)" in found.hint.sv


ADAPTED = """
resultat R1 "A"
  indikator R1.a "B"
    enhet: %
    utgångsläge: 40 (2023)
anpassning R1 för KOM
"""


@pytest.mark.parametrize(
    "local",
    [
        '  indikator R1.a "B"\n    målvärde: minst 60',
        '  indikator R1.a "B"\n    utgångsläge: 38',
        '  indikator R1.a "B"\n    utgångsläge: 38 (2024)',
    ],
)
def test_an_adaptation_inherits_the_baseline_and_its_year(local):
    fires("LM204", ADAPTED + local)


@pytest.mark.parametrize(
    "local",
    [
        '  indikator ⟦R1.lokal⟧ "Egen"\n    målvärde: minst 60 till 2028',
        '  indikator R1.a "B"\n    utgångsläge: ⟦fastställs senare⟧',
    ],
)
def test_what_an_adaptation_adds_of_its_own_is_judged(local):
    fires("LM204", ADAPTED + local)
