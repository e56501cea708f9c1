"""What the findings say, what they propose, and which other places they show."""

import pytest

from logicmodel.analysis import analyse
from logicmodel.exchange.convert import convert
from logicmodel.rules.causality.assumption_within_control import sense
from logicmodel.rules.settings import Settings
from logicmodel.source import Source
from logicmodel.syntax import read
from tests.rules.measurability.marks import TODAY, fires, severities

P1 = 'prestation P1 "Sextio rektorer har fullföljt en forskningscirkel"'
R1 = 'resultat R1 "Rektorer leder undervisningens utveckling"'
LM301 = Settings(select=("LM301",))
AN1 = 'antagande ⟦AN1⟧ "Rektorerna stannar kvar"'


def test_a_reason_is_asked_for_in_the_spelling_of_the_file():
    (said,) = fires("LM301", f"{P1}\n  -> ⟦R1⟧")
    assert said.message.sv == (
        "Varför leder prestation P1 ”Sextio rektorer har fullföljt en forskningscirkel” till "
        "resultat R1 ”Rektorer leder undervisningens utveckling”? Det står inte."
    )
    assert said.hint.sv.startswith('Skriv varför: -> R1 "…". Eller')
    twin = convert(Source("a.logic", f'{P1}\n  -> R1\n{R1}\n  -> EM1 "x"\n'), "yaml").text
    (said,) = analyse([read(Source("a.logic.yaml", twin))], TODAY, LM301).diagnostics
    assert said.hint.sv.startswith('Skriv varför: leder_till: [R1: {därför: "…"}]. Eller')
    written = twin.replace("- R1\n", '- R1: {därför: "skälet"}\n')
    assert written != twin
    assert analyse([read(Source("a.logic.yaml", written))], TODAY, LM301).diagnostics == ()


def test_of_several_weak_links_each_is_shown():
    text = (
        f'{P1}\n  -> R1 "x"\n    styrka: ⟦svag⟧\nprestation P2 "Två"\n  -> R1 "x"\n    styrka: svag'
    )
    (said,) = fires("LM303", text)
    assert "en svag länk, till exempel: P1 → R1." in said.message.sv
    assert said.hint.sv.endswith("och ändra styrka: svag när ni vet mer.")
    assert [related.message.sv for related in said.related] == ["Också svag"]


def test_goals_behind_the_same_link_are_told_together():
    goals = "".join(f'effektmål EM{n} "Mål {n}"\n' for n in range(1, 9))
    arrows = "".join(f'  -> EM{n} "y"\n' for n in range(1, 9))
    text = f'{R1}\n  -> R2 "x"\n    evidens: ⟦"y" (svag)⟧\nresultat R2 "Lugn"\n{arrows}{goals}'
    (said,) = fires("LM303", text)
    assert said.message.en == (
        "Every chain to EM1, EM2, EM3, EM4, EM5 and 3 more passes a weak link: R1 → R2."
    )


def test_somebody_near_is_asked_to_watch():
    (said,) = fires("LM304", f'{AN1}\n{R1}\n  ansvarig: KOM\n  -> EM1 "x"\n    antagande: AN1')
    assert said.message.sv.startswith("Varje kedja till effektmål EM1 ")
    assert "raden ansvarig: KOM (följer upp) under AN1" in said.hint.sv
    (said,) = fires("LM304", f'{AN1}\n{R1}\n  -> EM1 "x"\n  kräver: AN1\n  antagande: AN1')
    assert "raden ansvarig: REG (följer upp) under AN1" in said.hint.sv


def test_what_rests_on_it_is_listed():
    text = f'{AN1}\n{P1}\n  antagande: AN1\n  -> R1 "x"\n    antagande: AN1\n'
    (said,) = fires("LM304", text)
    assert said.message.sv == (
        "Ingen bevakar om antagande AN1 ”Rektorerna stannar kvar” stämmer, fast flera vilar på "
        "det: P1, P1 → R1."
    )
    assert len(said.related) == 2


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ('antagande ⟦AN1⟧ "x"', "raden antagande: AN1 under den pil"),
        ('risk ⟦RK1⟧ "x"', "raden risk: RK1 under den pil"),
        ('förutsättning ⟦F1⟧ "x"', "raden kräver: F1 under den aktivitet"),
        ('omvärldsfaktor ⟦O2⟧ "x"', "en pil under O2 till det som påverkas"),
    ],
)
def test_each_kind_is_attached_in_its_own_way(line, hint):
    (said,) = fires("LM305", line)
    assert hint in said.hint.sv


def test_an_assumption_of_the_plans_own_work_becomes_a_link():
    text = f'{R1}\n  -> EM1 "x"\n    antagande: ⟦"Lärare är lugna"⟧\nresultat R2 "Lugna lärare"'
    (said,) = fires("LM306", text)
    assert said.hint.sv.startswith("Ta bort antagandet, och lägg till raden -> EM1 under R2")
    (said,) = fires("LM306", f"{text}\n  -> EM1")
    assert said.hint.sv.startswith("Ta bort antagandet, eller skriv i dess ställe")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rektorerna har fullföljt cirkeln", "Sextio rektorer har fullföljt en cirkel"),
        ("Alla skolorna har en plan", "Planer i skolorna"),
        ("New principals are mentored", "Mentoring of new principals"),
        ("ÖVNINGAR I BÅTEN", "övning i båtar"),
    ],
)
def test_other_forms_of_the_same_words_say_the_same(one, other):
    assert sense(one) == sense(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Elever hoppar av", "Färre elever hoppar av"),
        ("Rektorer leder", "Rektorer leder inte"),
        ("Steg 1 är klart", "Steg 2 är klart"),
        ("Barn läser", "Barer läser"),
    ],
)
def test_other_words_do_not(one, other):
    assert sense(one) != sense(other)


def test_a_conflict_names_both_and_asks_what_comes_first():
    (said,) = fires("LM309", f'{P1}\n  -> R1 "x"\n  -| ⟦EM1⟧ "y"')
    assert said.message.en.startswith("Output P1 “Sextio")
    assert said.message.en.endswith("but nowhere is it said how you handle that.")
    assert len(said.related) == 1


def test_a_chain_that_turns_says_where_and_shows_what_turns_beside_it():
    text = (
        f'{P1}\n  -> R1 "x"\n  -| ⟦R2⟧\nprestation P2 "Två"\n  -> R1\n  -| R2\n'
        'resultat R2 "Ro"\n  -> EM2\neffektmål EM2 "Vila"'
    )
    (said,) = fires("LM310", text)
    assert said.message.sv == (
        "Varje kedja till effektmål EM2 ”Vila” motverkar målet, eftersom P1, P2 motverkar R2."
    )
    assert [related.message.en for related in said.related] == ["Counteracts too"]


def test_all_that_rests_on_what_failed_is_told_at_its_state():
    text = 'förutsättning F1 "Tid"\n  läge: ⟦brister⟧\naktivitet A1 "Ett"\n  kräver: F1\n  -> P1\n'
    (said,) = fires("LM311", f"{text}    antagande: F1")
    assert said.message.sv.endswith("men planen vilar fortfarande på det: A1, A1 → P1.")
    assert len(said.related) == 2


def test_how_much_each_weighs():
    said = fires("LM302", f'{R1}\n  -> ⟦EM1⟧ "x"')
    said += fires("LM307", 'risk ⟦RK1⟧ "x"')
    said += fires("LM312", 'källa ⟦S1⟧ "x"')
    said += fires("LM305", 'risk ⟦RK1⟧ "x"')
    assert severities(said) == "IIIW"
