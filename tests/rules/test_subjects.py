"""What an indicator is about, on titles such as stand in Swedish regional plans."""

import pytest

from logicmodel.model.elements import Indicator
from logicmodel.rules.subjects import (
    counts_people,
    is_to_take_part,
    tells_of_gender,
    tells_of_taking_part,
)

TOOK_PART = """
Antal deltagare
Deltagare i nätverket
Deltagande rektorer
Rektorer som har deltagit i forskningscirklarna
Andel av rektorerna som deltar
Lärare som medverkat
Kommuner som deltar i nätverket
Personer som deltagit i utbildning om våld i nära relationer
Rektorer som deltagit i en kurs
Lärare som deltar i kommunens nätverk
Deltagare från vår kommun
Nöjda deltagare
Andel nöjda deltagare
Deltagare som är nöjda med kursen
Rektorer som är nöjda med nätverket
Rektorer som är nöjda
Nöjda rektorer
Nöjdhet
Genomförda möten
Antal möten
Möten mellan beslutsnivåerna
Nätverksträffar
Träffar i nätverket
Seminarier
Närvaro på mötena
Deltagare per möte
Deltagare på frukostmöten om AI
Antal besökare
Besökare på webbplatsen
Nedladdningar
Participants
Number of participants
Principals who have participated in the circles
Satisfied participants
Participants satisfied with the training
Participants who are satisfied
Share of teachers satisfied with the course
Satisfaction with the training
Teachers who attended the seminars
Meetings held
Number of meetings
Attendance at meetings
Visitors to the website
"""
SOMETHING_ELSE = """
Deltagare som har fått arbete
Deltagare i arbete efter insatsen
Deltagare i studier
Elever som deltar i undervisningen varje dag
Elever som deltar i undervisningen hela dagen
Andel barn som deltar i någon fritidsaktivitet
Personer som deltagit i screening
Unga som deltar i utbildning
Pupils who attend every day
Deltagarnas kunskap om metoden
Valdeltagande
Deltagande i val
Deltagande i kulturlivet
Deltagande i förskola
Kvinnors deltagande i arbetslivet
Unga som deltar i föreningslivet
Invånare nöjda med kollektivtrafiken
Elever som är nöjda med skolan
Nöjd-kund-index
Nöjda kunder
Elevers närvaro
Närvaro i skolan
Elever som känner sig trygga
Lärare vars rektor leder utvecklingen
Rektorer som använder forskning
Förtroendevalda som kan beskriva de andra nivåernas uppdrag
Ombud som gav språkstöd under den senaste veckan
Besök på akuten
Besök i länet
Akutbesök
Patientbesök
Bemötande
Kommuner med lokal plan
Beslutade prioriteringslistor
Elever med godkända betyg i alla ämnen
Insatser i Aktivitetsplanen som kommer från prioriteringslistan
School attendance
Pupils who attend school
Participants who have found work
Share of participants in employment
Participation in the labour force
Customers satisfied with the bus
Voter turnout
"""
PEOPLE = """
Elever i åk 9 som är behöriga
Elevers kunskaper
Andel elever som når målen
Andel av eleverna i gymnasiet
Behöriga elever
Avgångselever med grundläggande behörighet
Unga 16–24 år som varken arbetar eller studerar
Ungas etablering
Rektorer som har fullföljt
Förskollärare med legitimation
Förtroendevalda som kan beskriva uppdraget
Anställda med undersköterskeutbildning
Medarbetare från insatsen
Invånare med god självskattad hälsa
Utrikes födda i arbete
Långtidsarbetslösa
Nyanlända i arbete eller studier efter två år
Pupils in year 9 who qualify
Pupils' attendance
Share of young people in work
Andel som är fysiskt aktiva
Andel som mår bra
Självskattad hälsa
God självskattad hälsa
Share who are physically active
"""
NOT_PEOPLE = """
Kommuner med minst två dialoger
Skolor där eleverna trivs
Beslut som rör barn
Insatser för unga
Lokala planer
Elevhälsans ärenden
Genomsnittligt meritvärde
Nystartade företag per 1 000 invånare
Utsläpp per person
Kostnad per elev
Skillnad mellan högsta och lägsta kommun
Resor under fem kilometer
Hushåll med bredband
Sjukfrånvaro
Andel som är ekologisk
Andel som återvinns
Schools where pupils feel safe
Plans for young people
"""


def _lines(text: str) -> list[str]:
    return text.strip().splitlines()


def _indicator(title: str, unit: str | None = None) -> Indicator:
    return Indicator(id="a", title=title, unit=unit)


@pytest.mark.parametrize("title", _lines(TOOK_PART))
def test_that_people_came_met_or_liked_it(title: str) -> None:
    assert tells_of_taking_part(_indicator(title))


@pytest.mark.parametrize("title", _lines(SOMETHING_ELSE))
def test_that_something_is_different(title: str) -> None:
    assert not tells_of_taking_part(_indicator(title))


def test_a_title_that_says_nothing_is_read_with_its_unit() -> None:
    assert tells_of_taking_part(_indicator("Antal", "deltagare"))
    assert tells_of_taking_part(_indicator("Rektorer", "deltagare"))
    assert not tells_of_taking_part(_indicator("Godkända prov", "deltagare"))


@pytest.mark.parametrize(
    ("title", "is_so"),
    [
        ("Fler unga deltar i föreningslivet", True),
        ("Valdeltagandet är jämnt mellan stadsdelarna", True),
        ("Föräldrar är nöjda med förskolan", True),
        ("Pupils attend school", True),
        ("Rektorer leder undervisningens utveckling", False),
        ("Styrkedjan präglas av tillit", False),
    ],
)
def test_an_outcome_may_be_to_take_part(title: str, is_so: bool) -> None:
    assert is_to_take_part(title) == is_so


@pytest.mark.parametrize("title", _lines(PEOPLE))
def test_people_stand_first_in_the_title(title: str) -> None:
    assert all(counts_people(_indicator(title), unit) for unit in ("%", "antal", "andel", None))


@pytest.mark.parametrize("title", _lines(NOT_PEOPLE))
def test_people_who_are_not_what_is_counted(title: str) -> None:
    assert not counts_people(_indicator(title), "%")


@pytest.mark.parametrize(
    ("unit", "is_so"),
    [
        ("rektorer", True),
        ("antal elever", True),
        ("personer", True),
        ("pupils", True),
        ("kommuner", False),
        ("dagar", False),
        ("kr per invånare", False),
        ("företag per 1 000 invånare", False),
    ],
)
def test_the_unit_tells_what_is_counted(unit: str, is_so: bool) -> None:
    assert counts_people(_indicator("Antal"), unit) == is_so


def test_days_and_money_are_not_people_whoever_they_belong_to() -> None:
    assert not counts_people(_indicator("Elevers väntetid"), "dagar")


@pytest.mark.parametrize("text", ["kön", "könsuppdelad", "Flickor", "women and men", "sex"])
def test_words_of_gender(text: str) -> None:
    assert tells_of_gender(text)


@pytest.mark.parametrize("text", ["kommun", "ålder", "människor", "skönlitteratur", "age", "månad"])
def test_words_that_only_look_so(text: str) -> None:
    assert not tells_of_gender(text)
