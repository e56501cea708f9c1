"""LM004: a value that its field cannot have."""

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.reading import LANGUAGE
from logicmodel.rules.rule import Page, Rule

RULE = Rule(
    code="LM004",
    name=Text("fel-värde", "wrong-value"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "Ett värde som inte passar i sitt fält.",
            "A value that does not fit its field.",
        ),
        why=Text(
            "Värdet kan inte räknas, jämföras eller ritas. Det lämnas utanför.",
            "The value cannot be counted, compared or drawn. It is left out.",
        ),
        fix=Text(
            "Skriv värdet så som meddelandet visar.",
            "Write the value as the message shows.",
        ),
        source=LANGUAGE,
    ),
    bad=Text(
        sv="""
aktivitet A1 "Forskningscirklar för rektorer"
  nivå: region
  ansvarig: REG
  medverkande: KOM (genomför)
  resurser: "Regionala utvecklingsmedel"
  period: 2024–2026
  status: halvvägs
  -> P1
""",
        en="""
activity A1 "Research circles for principals"
  level: region
  responsible: REG
  participants: MUN (delivers)
  resources: "Regional development funds"
  period: 2024–2026
  status: halfway
  -> P1
""",
    ),
    good=Text(
        sv="""
aktivitet A1 "Forskningscirklar för rektorer"
  nivå: region
  ansvarig: REG
  medverkande: KOM (genomför)
  resurser: "Regionala utvecklingsmedel"
  period: 2024–2026
  status: pågår
  -> P1
""",
        en="""
activity A1 "Research circles for principals"
  level: region
  responsible: REG
  participants: MUN (delivers)
  resources: "Regional development funds"
  period: 2024–2026
  status: ongoing
  -> P1
""",
    ),
)
