"""LM504: the severity, the edit, and the period of the plan as the likely cause."""

import pytest

from tests.rules.measurability.marks import fires, severities


@pytest.mark.parametrize(
    ("period", "wider"),
    [
        ("2034–2036", "period: 2024–2036."),
        ("2020–2023", "period: 2020–2030."),
        ("2030-06..2032-02", "period: 2024–2032-02."),
        ("2031-01..2031-02", "period: 2024–2031-02."),
    ],
)
def test_the_hint_is_a_period_that_holds_it(period, wider):
    (said,) = fires("LM504", f'aktivitet A1 "A"\n  period: ⟦{period}⟧\n  -> P1')
    assert said.hint.sv.endswith(wider)


def test_an_effect_after_the_plan_is_an_info_and_one_before_it_a_slip():
    text = 'resultat R1 "R"\n  indikator a "A"\n    målvärde: ⟦60 till {}⟧\n  -> EM1'
    assert severities(fires("LM504", text.format(2035))) == "I"
    assert severities(fires("LM504", text.format(2015))) == "W"


def test_an_adaptation_is_called_by_what_it_adapts():
    (said,) = fires("LM504", "adaptation A1 for MUN\n  period: ⟦2041⟧", "en")
    assert said.message.en.startswith("The period 2041 of the adaptation of A1 for MUN lies after")


def test_where_most_lies_outside_the_plan_is_told_once_with_the_period_that_holds_all():
    (said,) = fires("LM504", 'förändringslogik SKOLA "Fler"\n  period: ⟦2034–2040⟧')
    assert said.message.sv == "6 av 6 delar ligger utanför planens period 2034–2040."
    assert said.hint.sv == "Rätta perioden. Alla delar ryms i period: 2024–2030."
    assert len(said.related) == 5
