"""LM213."""

import pytest

from tests.rules.measurability.marks import fires, severities

SV, EN = 'resultat R1 "A"\n  indikator a "B"\n', 'outcome R1 "A"\n  indicator a "B"\n'


@pytest.mark.parametrize(
    ("language", "text", "hint"),
    [
        ("sv", SV + "    målvärde: högre än ⟦riket⟧ till 2030", 'jämförelse: "riket" … (år)'),
        (
            "sv",
            SV + '    jämförelse: riket 52 (2023)\n    målvärde: högre än ⟦"jämförbara län"⟧',
            'jämförelse: "jämförbara län" … (år)',
        ),
        (
            "sv",
            SV + '    jämförelse: "jämförbara län" 52\n    målvärde: högre än ⟦"jämförbar län"⟧',
            "Menade du ”jämförbara län”?",
        ),
        ("en", EN + "    target: lower than ⟦nation⟧ by 2030", 'comparison: "nation" … (year)'),
        ("sv", 'risk K1 "A"\n  indikator a "B"\n    målvärde: lägre än ⟦riket⟧', "riket"),
    ],
)
def test_compared_with_what_has_no_value(language, text, hint):
    found = fires("LM213", text, language)
    assert severities(found) == "E"
    assert hint in found[0].hint.to(language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", SV + "    jämförelse: riket 52 (2023)\n    målvärde: högre än riket till 2030"),
        ("sv", SV + "    jämförelse: Riket 52\n    målvärde: högre än riket"),
        (
            "en",
            EN + '    comparison: "similar counties" 5\n    target: lower than "Similar counties"',
        ),
        # Given, but not readable: told already.
        ("sv", SV + "    jämförelse: riket många\n    målvärde: högre än riket"),
        ("sv", SV + "    målvärde: minst 60 till 2028"),
    ],
)
def test_compared_with_what_has_a_value(language, text):
    fires("LM213", text, language)


def test_an_adaptation_inherits_the_series():
    fires(
        "LM213",
        'resultat R1 "A"\n  indikator R1.a "B"\n    jämförelse: riket 52 (2023)\n'
        'anpassning R1 för KOM\n  indikator R1.a "B"\n    målvärde: högre än riket',
    )
