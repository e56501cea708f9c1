"""LM2xx: can anybody tell whether it was reached? One file a rule."""

from logicmodel.diagnostics import Text


def outcome_with(sv: str, en: str) -> Text:
    """An example: the outcome of the sound change logic, with these fields in its indicator."""
    return outcome_measured_by(
        sv=f"""
  indikator R1.andel "Lärare vars rektor leder utvecklingen"{sv.rstrip()}
    uppdelning: kön
""",
        en=f"""
  indicator R1.share "Teachers whose principal leads development"{en.rstrip()}
    disaggregation: gender
""",
    )


def outcome_measured_by(sv: str, en: str) -> Text:
    """An example: the outcome of the sound change logic, with these indicators."""
    return Text(
        sv=f"""
resultat R1 "Rektorer leder undervisningens utveckling"
  nivå: kommun
  ansvarig: KOM
  sikt: medellång
  målgrupp: "rektorer"{sv.rstrip()}
  -> EM1 "god ledning ger bättre undervisning"
    antagande: "Rektorerna stannar kvar"
    evidens: "Forskningsöversikt 2022" (stark)
""",
        en=f"""
outcome R1 "Principals lead the development of teaching"
  level: municipality
  responsible: MUN
  horizon: medium
  target group: "principals"{en.rstrip()}
  -> EM1 "good leadership makes for better teaching"
    assumption: "Principals stay"
    evidence: "Research review 2022" (strong)
""",
    )
