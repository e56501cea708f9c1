"""LM506: the quickest chain, with where time goes."""

from tests.rules.measurability.marks import fires

TEXT = """\
aktivitet A1 "Cirklar"
  period: 2024
  -> P1
aktivitet A2 "Handledning"
  period: 2025-07..2026
  -> P2
prestation P1 "Cirklar"
  -> R1
    fördröjning: 9 år
prestation P2 "Handledda"
  -> R1
    fördröjning: 1,5 år
resultat R1 "Rektorer leder"
  -> EM1
    fördröjning: 6 år
effektmål EM1 "Fler är behöriga"
  indikator a "A"
    målvärde: ⟦60 till 2030⟧
  indikator b "B"
    målvärde: 60 till 2029
"""


def test_it_shows_the_quickest_chain_and_its_lags():
    (said,) = fires("LM506", TEXT)
    assert said.message.sv == (
        "Effektmål EM1 ”Fler är behöriga” ska vara i mål 2030, men med fördröjningarna på vägen är "
        "den snabbaste kedjan framme först 2033: A2 → P2 → R1 → EM1."
    )
    assert said.hint.sv.startswith("Sätt målåret till tidigast 2033, låt A2 börja tidigare")
    assert [r.message.sv for r in said.related] == ["Fördröjning till R1", "Fördröjning till EM1"]


def test_the_chain_is_shown_also_where_the_last_has_a_period_of_its_own():
    text = TEXT.replace("⟦60 till 2030⟧", "60 till 2029")
    text = text.replace('"Fler är behöriga"\n', '"Fler är behöriga"\n  period: ⟦2024–2030⟧\n')
    (said,) = fires("LM506", text)
    assert "EM1 ”Fler är behöriga” slutar 2030" in said.message.sv
    assert said.message.sv.endswith("A2 → P2 → R1 → EM1.")


def test_a_lag_of_a_thousand_years_is_a_slip_and_no_crash():
    (said,) = fires("LM506", TEXT.replace("6 år", "60000 år"))
    assert "9999" in said.message.sv


def test_what_is_in_time_to_the_day_says_nothing():
    fires("LM506", TEXT.replace("⟦60 till 2030⟧", "60 till 2033"))
