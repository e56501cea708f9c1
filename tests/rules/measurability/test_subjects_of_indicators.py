"""LM214–LM220: what is said, and silence where something could not be read."""

import pytest

from tests.rules.measurability.marks import fires, severities

OUTCOME = 'resultat R1 "Rektorer leder undervisningens utveckling"\n'
MARKED = OUTCOME.replace("R1", "⟦R1⟧")


@pytest.mark.parametrize(
    ("code", "text", "severity"),
    [
        ("LM214", f'{MARKED}  indikator a "Nöjda deltagare"', "W"),
        (
            "LM215",
            MARKED + "\n".join(f'  indikator {letter} "Mått {letter}"' for letter in "abcd"),
            "I",
        ),
        ("LM216", 'effektmål ⟦EM1⟧ "A"\n  indikator a "B"\n    utgångsläge: 4 (2023)', "I"),
        ("LM217", f'{OUTCOME}  indikator ⟦a⟧ "Lärare"\n    enhet: %', "I"),
        (
            "LM218",
            f'{OUTCOME}  indikator a "B"\n    enhet: %\n  indikator b "B"\n    enhet: ⟦dagar⟧',
            "E",
        ),
        ("LM219", f'{OUTCOME}  indikator a "⟦Proxy för tillit⟧"', "W"),
        ("LM220", f'{OUTCOME}  indikator a "B"\n    målvärde: ⟦4 till 2024⟧', "W"),
    ],
)
def test_how_much_each_matters(code: str, text: str, severity: str) -> None:
    assert severities(fires(code, text)) == severity


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("LM214", f'{OUTCOME}  indikator a "Nöjda deltagare"\n  indikator b Lärare vars rektor'),
        ("LM214", f'{OUTCOME}  indikator a "Nöjda deltagare"\n  indikatr b "Lärare som"'),
        ("LM216", 'effektmål EM1 "A"\n  indikator a "B"\n    målvärde: 4\n  indikator b C'),
        ("LM217", f'{OUTCOME}  indikator a "Lärare"\n    uppdelning kön'),
        ("LM217", f'{OUTCOME}  indikator a "Lärare"\n    uppdelnig: kön'),
        ("LM219", f'{OUTCOME}  indikator a "Proxy"\n    beskrivning Det finns inget annat'),
    ],
)
def test_silence_where_what_is_missing_may_stand(code: str, text: str) -> None:
    fires(code, text)


def test_the_gender_is_added_to_what_there_is() -> None:
    (found,) = fires("LM217", f'{OUTCOME}  indikator ⟦a⟧ "Lärare"\n    uppdelning: kommun, ålder')
    assert found.hint.sv == "Lägg till kön i raden: uppdelning: kön, kommun, ålder"
    assert found.hint.en == "Add gender to the line: disaggregation: gender, kommun, ålder"


def test_the_same_indicator_is_told_once_with_all_places() -> None:
    text = (
        f'{OUTCOME}  indikator a "B"\n    enhet: %\n  indikator b "B"\n    enhet: ⟦dagar⟧\n'
        '  indikator c "B"\n    enhet: %\n  indikator d "B"\n    enhet: timmar'
    )
    (found,) = fires("LM218", text)
    assert [related.message.sv for related in found.related] == [
        "Enheten i a",
        "Enheten är en annan även här",
    ]
    assert found.message.en == "The unit of indicator b “B” is “dagar”, but “%” in a."
    assert "Skriv enhet: % på båda ställena" in found.hint.sv


def test_an_adaptation_may_leave_the_line_out() -> None:
    text = (
        f'{OUTCOME}  indikator R1.a "B"\n    definition: "Enligt enkäten"\n'
        'anpassning R1 för KOM\n  indikator R1.a "B"\n    definition: ⟦"Enligt registret"⟧'
    )
    (found,) = fires("LM218", text)
    assert found.message.sv.endswith("är ”Enligt registret”, men ”Enligt enkäten” i R1.")
    assert found.hint.sv.startswith("Ta bort raden definition")


def test_a_passed_target_may_be_followed_up_or_renewed() -> None:
    (found,) = fires("LM220", f'{OUTCOME}  indikator a "B"\n    målvärde: ⟦4 till 2024⟧')
    assert "utfall: … (2024)" in found.hint.sv
    assert "till 2030" in found.hint.sv
    assert "by 2030" in found.hint.en


def test_a_proxy_is_asked_for_its_reason_where_there_is_a_description() -> None:
    text = f'{OUTCOME}  indikator a "⟦Proxy⟧"\n    beskrivning: "Mäts om våren"'
    assert fires("LM219", text)[0].hint.sv.startswith("Fortsätt beskrivningen")
