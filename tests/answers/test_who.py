"""Who does what, where, in which role and why."""

import pytest
from hypothesis import given

from logicmodel.answers.answer import AskError
from logicmodel.answers.who import ask
from logicmodel.answers.who.parts import parts
from logicmodel.model.logic import LogicModel
from tests.answers.sample import item, lines, plan, told, written
from tests.views.sample import SCHOOL, model_of
from tests.views.strategies import models

UNCLEAR = plan(
    """
aktör ÅSA "Åsa kommun"
aktör BO "Bo"
aktör EVA "Eva"
aktivitet A1 "Öva"
  ansvarig: ÅSA
  medverkande: BO
  -> EM1
aktivitet A2 "Vila"
  ansvarig: BO (genomför)
effektmål EM1 "Alla kan"
"""
)


def test_each_part_is_told_with_its_role_its_reason_and_who_is_responsible() -> None:
    answer = ask(model_of(SCHOOL), "KUMLA", "sv")
    assert list(told(answer)) == ["Mellankommunal nivå", "Kommunal nivå"]
    assert lines(item(answer, "A1"))[1:] == [
        "Medverkar (genomför); ansvarar lokalt",
        "Ansvarig: Region Örebro län (samordnar) och Örebro universitet",
        "Så här: Kumla börjar med förskolans rektorer · klar · 2025",
        "Varför: EM1 Fler elever är behöriga till gymnasieskolan",
        "→ P1 Tolv kommuner har en egen förändringslogik",
        "→ R1 Styrkedjan präglas av tillit: en gemensam bild gör ansvar synligt",
        "→ R2 Rektorer leder utvecklingen: skäl saknas",
        "→ EM1: skäl saknas",
        "Leder också till OM1",
    ]


def test_a_way_that_has_been_told_is_referred_to() -> None:
    answer = ask(model_of(SCHOOL), "KUMLA", "sv")
    assert "→ R1 Styrkedjan präglas av tillit: skäl saknas (sedan som för A1)" in lines(
        item(answer, "A2")
    )


def test_a_local_owner_is_told_to_whoever_is_responsible_for_the_whole() -> None:
    answer = ask(model_of(SCHOOL), "RÖL", "sv")
    assert "Lokalt ansvarar: Kumla kommun" in lines(item(answer, "A1"))
    assert "Varför: det är självt ett mål" in lines(item(answer, "EM1"))


def test_who_takes_part_in_an_adaptation_of_somebody_else() -> None:
    local = "\nanpassning A2 för KUMLA\n  medverkande: ORU (deltar)\n"
    answer = ask(model_of(SCHOOL + local), "ORU", "sv")
    assert lines(item(answer, "A2"))[1] == "Medverkar hos Kumla kommun (deltar)"


def test_without_an_actor_there_is_a_table_for_each_level() -> None:
    answer = ask(model_of(SCHOOL), "", "sv")
    tables = {part.title: part.table.rows for part in answer.sections if part.table}
    assert tables["Mellankommunal nivå"] == (
        ("Region Örebro län (RÖL)", "samordnar: A1", ""),
        ("Örebro universitet (ORU)", "A1", ""),
        ("Kumla kommun (KUMLA)", "lokalt: A1", "genomför: A1"),
    )


def test_what_is_unclear_is_listed() -> None:
    answer = ask(UNCLEAR, "", "sv")
    found = {part.title: [each.said for each in part.items] for part in answer.sections}
    assert found["Medverkar utan angiven roll"] == ["Bo: A1"]
    assert found["Medverkar utan att det syns varför"] == ["Vila: Bo"]
    assert found["Ingen ansvarig"] == ["Alla kan"]
    assert found["Aktörer utan uppgift"] == ["Eva (EVA)"]


def test_where_all_is_clear_that_is_said() -> None:
    clear = plan(
        'aktör ÅSA "Åsa"\naktivitet A1 "Öva"\n  ansvarig: ÅSA (genomför)\n  -> EM1\n'
        'effektmål EM1 "Alla kan"\n  ansvarig: ÅSA\n'
    )
    assert "Alla som medverkar har en roll" in written(ask(clear, "", "sv"))
    assert "Alla som medverkar har en roll" not in written(ask(UNCLEAR, "", "sv"))


def test_no_reason_and_no_part_are_said() -> None:
    assert any(
        "ingen väg till något mål" in line for line in lines(item(ask(UNCLEAR, "BO", "sv"), "A2"))
    )
    assert "Har ingen uppgift" in written(ask(UNCLEAR, "EVA", "sv"))
    assert "No actor is named." in written(ask(plan(""), "", "en"))


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("ORUU", "Det finns ingen aktör ”ORUU”. Menade du ”ORU”?"),
        ("A1", "”A1” är en aktivitet. Skriv: logicmodel trace A1"),
        ("EM1", "”EM1” är ett effektmål. Skriv: logicmodel trace EM1"),
    ],
)
def test_who_is_no_actor_is_said_with_what_to_do(asked: str, said: str) -> None:
    with pytest.raises(AskError) as raised:
        ask(model_of(SCHOOL), asked, "sv")
    assert raised.value.text.sv == said


@given(models())
def test_everybody_is_told_of_everything_they_take_part_in(model: LogicModel) -> None:
    for actor, own in parts(model).items():
        found = [name for names in told(ask(model, actor, "sv")).values() for name in names]
        assert sorted(found) == sorted(own)
        expected = {
            name
            for name, element in model.elements.items()
            if actor in {each.actor for each in (*element.owners, *element.participants)}
        }
        assert own.keys() == expected
