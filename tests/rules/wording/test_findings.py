"""What the rules on wording say, how much it weighs, and what they leave alone."""

import pytest

from logicmodel.rules import RULES
from tests.rules.measurability.marks import fires, severities

FOUND = [
    (
        "LM801",
        'aktivitet A1 "⟦Ökad samverkan⟧"\n  -> P1',
        "Aktivitet A1 ”Ökad samverkan” säger vad som ska bli annorlunda (”Ökad”), inte vad som "
        "görs.",
        "skriv resultat A1",
    ),
    (
        "LM802",
        'resultat R1 "⟦Ta fram en plan⟧"\n  -> EM1',
        "Resultat R1 ”Ta fram en plan” säger vad som görs (”Ta fram”), inte vad som blir "
        "annorlunda.",
        "”Lärare använder …”",
    ),
    (
        "LM803",
        'resultat R1 "⟦Skolan verkar för hälsa⟧"\n  -> EM1',
        "”verkar för” i resultat R1 ”Skolan verkar för hälsa” säger inte vad som blir annorlunda, "
        "och ingen indikator gör det.",
        "Skriv vem som ska göra, kunna eller ha vad.",
    ),
    (
        "LM804",
        'effektmål EM1 "⟦Fler jobb, bättre skola och färre avhopp⟧"',
        "Effektmål EM1 ”Fler jobb, bättre skola och färre avhopp” säger två saker: ”Fler jobb, "
        "bättre skola” och ”färre avhopp”.",
        "Dela den i två",
    ),
    (
        "LM805",
        'resultat R1 "Ro"\n  indikator a "⟦Andel lugna, minst 90 %⟧"\n  -> EM1',
        "Indikator a ”Andel lugna, minst 90 %” säger vart ni vill (”minst 90 %”), inte bara vad "
        "som mäts.",
        "raden målvärde",
    ),
    (
        "LM806",
        'aktivitet A1 "Cirklar"\n  ansvarig: REG\n  -> P1\n'
        'aktivitet A2 "⟦Cirklar⟧"\n  ansvarig: KOM\n  -> P2',
        "Aktivitet A2 ”Cirklar” heter likadant som A1.",
        "skriv en anpassning",
    ),
    (
        "LM809",
        'förutsättning F1 "⟦Tid avsätts⟧"',
        "Förutsättning F1 ”Tid avsätts” säger inte vem som gör det: ”avsätts” av vem?",
        "Lägg till raden ansvarig: REG (samordnar) under F1",
    ),
    (
        "LM810",
        'prestation P1 "⟦Gemensam förståelse för uppdraget⟧"\n  -> R1',
        "Prestation P1 ”Gemensam förståelse för uppdraget” går varken att räkna eller lämna över "
        "(”Gemensam förståelse”).",
        "skriv resultat P1",
    ),
]


@pytest.mark.parametrize(("code", "text", "message", "hint"), FOUND, ids=[f[0] for f in FOUND])
def test_message_and_hint(code: str, text: str, message: str, hint: str) -> None:
    (one,) = fires(code, text)
    assert one.message.sv == message
    assert one.hint is not None
    assert hint in one.hint.sv


def test_only_what_is_doubled_or_left_unfilled_is_a_warning() -> None:
    wording = [rule for rule in RULES if rule.code.startswith("LM8")]
    assert {rule.code for rule in wording if rule.severity.name == "WARNING"} == {"LM806", "LM808"}
    assert severities(fires("LM801", FOUND[0][1])) == "I"


def test_the_first_of_two_alike_is_attached() -> None:
    (one,) = fires("LM806", 'källa A "Enkät"\nkälla B "⟦enkät⟧"')
    (first,) = one.related
    assert first.message.sv == "Den första"
    assert "låt allt som nämner B nämna den" in one.hint.sv


@pytest.mark.parametrize(
    ("code", "text"),
    [
        # Without a title the id stands for it.
        ("LM801", "aktivitet Ökad\n  -> P1"),
        ("LM808", "prestation TODO\n  -> R1"),
        ("LM803", 'resultat R1 "Stärkt samverkan"\n  indikator R1 x "Avtal"\n  -> EM1'),
        ("LM803", 'aktivitet A1 "Främja forskning"\n  -> '),
        ("LM809", 'förutsättning F1 "Tid avsätts"\n  ansvarig KOM'),
        ("LM810", 'prestation P1 "Ökad trygghet"\n  indikator P1 x "Avtal"\n  -> R1'),
    ],
)
def test_what_could_not_be_read_is_left_alone(code: str, text: str) -> None:
    fires(code, text)


def test_an_output_is_taken_care_of_by_the_one_owner_of_its_activities() -> None:
    output = 'prestation P1 "{}"\n  -> R1\n'
    fires("LM809", output.format("En handbok tas fram"))
    shared = 'aktivitet A2 "Handledning"\n  ansvarig: KOM\n  -> P1\n  -> P2'
    fires("LM809", output.format("⟦En handbok tas fram⟧") + shared)
    fires("LM809", output.format("En handbok tas fram") + shared.replace("KOM", "REG"))


def test_the_language_of_the_model_decides_which_words_count() -> None:
    fires("LM801", 'aktivitet A1 "Increased collaboration"\n  -> P1')
    fires("LM801", 'activity A1 "Ökad samverkan"\n  -> P1', "en")


def test_a_vague_aim_with_an_indicator_is_still_no_outcome() -> None:
    measured = 'resultat R1 "{}"\n  indikator a "Elevers närvaro"\n  -> EM1'
    fires("LM802", measured.format("⟦Främja närvaro⟧"))
    fires("LM803", measured.format("Främja närvaro"))
    fires("LM802", 'resultat R1 "Främja närvaro"\n  -> EM1')


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("⟦Minskning av frånvaron⟧", "enhet: %\n    utgångsläge: 14\n    målvärde: 8"),
        ("Minskning av utsläppen", "enhet: %\n    utgångsläge: 2\n    målvärde: 5"),
        ("⟦Ökning av närvaron⟧", "enhet: %\n    utgångsläge: 86\n    målvärde: 92"),
        ("⟦Ökning av närvaron⟧", "målvärde: öka med 5 procentenheter"),
        ("Ökning av omsättningen", "enhet: %\n    utgångsläge: 3\n    målvärde: 5"),
        ("Ökning av närvaron", "enhet: procentenheter"),
    ],
)
def test_a_change_may_be_what_is_measured(title: str, lines: str) -> None:
    fires("LM805", f'resultat R1 "Ro"\n  indikator a "{title}"\n    {lines}\n  -> EM1')
