"""LM601, LM602 and LM604–LM606: what they say and propose."""

import pytest

from tests.rules.measurability.marks import fires

THREE = """\
nivå region "Regional nivå"
nivå samverkan "Mellankommunal nivå"
nivå kommun "Kommunal nivå"
"""


@pytest.mark.parametrize(
    ("owner", "line"),
    [("ansvarig: KOM", "kommun"), ("ansvarig: KOM, REG", "kommun"), ("", "region eller kommun")],
)
def test_the_level_to_write_is_that_of_who_is_responsible(owner, line):
    (said,) = fires("LM601", f'aktivitet ⟦A1⟧ "A"\n  {owner}\n  -> P1'.replace("\n  \n", "\n"))
    assert said.hint.sv == f"Lägg till raden nivå: {line}."


def test_a_level_that_cannot_be_read_is_not_missing():
    fires("LM601", 'aktivitet A1 "A"\n  nivå: alla nivåer\n  -> P1')
    fires("LM606", 'nivå nation "N"\naktivitet A1 "A"\n  nivå: hela nationen\n  -> P1')


def test_the_goal_to_link_to_stands_on_the_nearest_level_above():
    text = f"""{THREE}effektmål EM2 "Mindre skillnader"
  nivå: samverkan
  -> EM1
effektmål ⟦EM3⟧ "Fler i kommunen"
  nivå: kommun
resultat R1 "R"
  nivå: kommun
  -> EM2
  -> EM3
"""
    (said,) = fires("LM602", text)
    assert said.hint.sv.endswith("till exempel -> EM2.")


def test_goals_in_a_circle_are_one():
    text = """\
impact ⟦EM2⟧ "More in the municipality"
  level: municipality
  -> EM3
impact EM3 "Still more in the municipality"
  level: municipality
  -> EM2
"""
    fires("LM602", text, "en")


def test_a_skipped_level_is_told_with_the_way_by_it():
    text = f"""{THREE}resultat R1 "R"
  nivå: kommun
  -> {{}}⟦EM1⟧
resultat R2 "Skolorna hjälper varandra"
  nivå: samverkan
  -> EM1
"""
    (said,) = fires("LM604", text.format(""))
    assert said.message.sv == (
        "Pilen från R1 till effektmål EM1 ”Fler elever är behöriga till gymnasiet” hoppar över "
        "nivån samverkan, där R2 leder till samma sak."
    )
    assert said.hint.sv.startswith("Skriv -> R2 i stället för -> EM1 under R1")
    (said,) = fires("LM604", text.format("R2\n  -> "))
    assert said.hint.sv.startswith("R1 leder redan dit genom R2. Ta bort -> EM1")


def test_it_says_who_might_adapt():
    text = """\
aktör LAXÅ "Laxå kommun"
  nivå: kommun
aktivitet ⟦A1⟧ "Cirklar"
  nivå: region
  medverkande: LAXÅ, KOM
  -> P1
"""
    (said,) = fires("LM605", text)
    assert said.message.sv == (
        "Aktivitet A1 ”Cirklar” görs med LAXÅ, KOM, men är inte anpassad till någon av dem."
    )
    assert "anpassning A1 för LAXÅ" in said.hint.sv


def test_an_empty_level_is_told_by_its_title_if_it_has_one():
    (said,) = fires("LM606", 'level ⟦nation⟧ "National level"', "en")
    assert said.message.en == "Nothing in the plan is on the level nation “National level”."


def test_levels_from_the_bottom_up_are_told_once_as_that():
    text = """effektmål EM1 "Fler elever är behöriga"
  nivå: region
  -> ÖM1
  -> ÖM2
övergripande mål ⟦ÖM1⟧ "Hög livskvalitet"
  nivå: kommun
övergripande mål ÖM2 "Stark konkurrenskraft"
  nivå: kommun
"""
    (said,) = fires("LM602", text)
    assert said.hint.sv == (
        "Nivåerna ska stå uppifrån och ner. Står de i fel ordning? Nu räknas region som högre än "
        "kommun."
    )


def test_an_overall_goal_is_not_told_to_lead_to_an_impact_goal():
    text = 'övergripande mål ÖM2 "Kommunen är stark"\n  nivå: kommun\n'
    fires("LM602", text + 'resultat R1 "R"\n  nivå: kommun\n  -> EM1\n  -> ÖM2\n')


def test_an_arrow_past_a_step_of_the_chain_is_not_told_again_as_past_a_level():
    text = f"""{THREE}övergripande mål ÖM1 "Hög livskvalitet"
  nivå: region
effektmål EM1 "Fler elever är behöriga"
  nivå: samverkan
  -> ÖM1
resultat R1 "Rektorer leder"
  nivå: kommun
  -> ÖM1
"""
    fires("LM604", text)
    (said,) = fires("LM107", text.replace("-> ÖM1\n", "-> ⟦ÖM1⟧\n").replace("⟦ÖM1⟧", "ÖM1", 1))
    assert said.hint.sv.startswith("EM1 leder redan dit: skriv -> EM1")
