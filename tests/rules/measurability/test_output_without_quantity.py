"""LM203."""

import pytest

from tests.rules.measurability.marks import fires, severities


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", 'prestation ⟦P1⟧ "Rektorer har fullföljt forskningscirklar"'),
        ("sv", 'prestation ⟦P1⟧ "Nätverksträffar"\nprestation ⟦P2⟧ "Kantonsskolor"'),
        ("en", 'output ⟦P1⟧ "Principals have completed research circles"'),
        ("en", 'output ⟦P1⟧ "Network meetings held often"\n  -> R1'),
    ],
)
def test_an_output_without_a_number(language, text):
    assert set(severities(fires("LM203", text, language))) == {"I"}


@pytest.mark.parametrize(
    "title",
    [
        *("Sextio rektorer", "Sextiofem rektorer", "Tolv kommuner", "Möten med 40 rektorer"),
        *("En handbok", "Ett regionalt nätverk", "Samtliga kommuner", "Minst femhundra samtal"),
        *("Tre av fyra skolor", "Nitton möten", "Alla rektorer har en plan", "Stöd i varje kommun"),
        *("Sixty-five principals", "A handbook", "Every school", "Nineteen meetings", "60 seats"),
        *("Three of four schools", "Two thousand calls", "All principals have a plan"),
    ],
)
def test_a_title_that_says_how_much(title):
    fires("LM203", f'prestation P1 "{title}"')


def test_an_indicator_says_how_much_or_is_told_so_by_other_rules():
    fires("LM203", 'output P1 "Meetings"\n  indicator a "Meetings held"', "en")


def test_a_number_outside_the_title_does_not_count():
    fires("LM203", 'prestation ⟦P1⟧ "Rektorer"\n  beskrivning: "Sextio rektorer"')


def test_the_hint_does_not_ask_for_a_number_of_what_cannot_be_counted():
    (said,) = fires("LM203", 'prestation ⟦P1⟧ "Samverkan"')
    assert said.hint.sv.startswith("Skriv i titeln vad som finns när arbetet är gjort")


def test_a_title_to_be_filled_in_is_told_as_that():
    fires("LM203", 'prestation P1 "TODO"')
    fires("LM808", 'prestation P1 ⟦"TODO"⟧'.replace('⟦"TODO"⟧', '"⟦TODO⟧"'))
