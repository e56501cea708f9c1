"""LM502: what it says, of whom, and once per cause."""

from tests.rules.measurability.marks import fires

LATE = """\
aktivitet A1 "Cirklar"
  period: 2024
  -> P1
aktivitet A2 "Handledning"
  period: 2027-08..2029
  -> ⟦P1⟧
  -> P2
prestation P1 "Rektorer har gått en cirkel"
  indikator P1.a "Rektorer"
    målvärde: 60 till 2026
  -> R1
"""


ALONE = LATE.replace("⟦P1⟧\n  -> P2", "P1")


def test_it_names_both_and_their_years():
    (said,) = fires("LM502", LATE)
    assert said.message.sv == (
        "Aktivitet A2 ”Handledning” börjar först 2027-08, men prestation P1 ”Rektorer har gått en "
        "cirkel” ska vara i mål 2026."
    )
    assert said.hint.sv == "Låt A2 börja senast 2026, ge P1 ett senare år eller ta bort pilen."
    assert [r.message.en for r in said.related] == [
        "Here A2 starts",
        "The year of P1",
        "Too late as well",
    ]


def test_the_one_that_begins_too_late_is_named_also_where_it_stands_further_back():
    text = """\
activity A1 "Circles"
  period: 2029
  -> P1
output P1 "Principals have completed a circle"
  -> ⟦R1⟧
outcome R1 "Principals lead"
  period: 2024..2028-06
  -> EM1
activity A2 "Mentoring"
  period: 2024
  -> P2
"""
    (said,) = fires("LM502", text, "en")
    assert said.message.en == (
        "Output P1 “Principals have completed a circle” can only begin in 2029, when A1 starts, "
        "but outcome R1 “Principals lead” ends in 2028-06."
    )


def test_a_year_too_early_for_everything_is_told_where_it_stands():
    text = ALONE.replace("60 till 2026", "⟦60 till 2024⟧")
    text = text.replace("  period: 2024\n", "  period: 2025\n")
    (said,) = fires("LM502", text)
    assert said.message.sv.endswith(
        "ska vara i mål 2024, men inget av det som leder dit börjar före 2025."
    )
    assert said.hint.sv == "Rätta året. Tidigast 2025 går att nå."


def test_a_circle_is_left_to_its_own_rule():
    fires(
        "LM502",
        """\
aktivitet A2 "Handledning"
  period: 2029
  -> P2
prestation P2 "Handledda"
  -> R1
  -> A2
""",
    )


def test_a_value_that_cannot_be_read_may_be_later():
    more = '60 till 2026\n  indikator P1.b "B"\n    målvärde: sextio'
    fires("LM502", ALONE.replace("60 till 2026", more))
