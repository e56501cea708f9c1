"""LM501: a period that ends before it starts. The model finds it while it is being built."""

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.rule import Page, Rule

RULE = Rule(
    code="LM501",
    name=Text("omvänd-period", "period-reversed"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "En period som slutar innan den börjar.",
            "A period that ends before it starts.",
        ),
        why=Text(
            "Ingen kan arbeta baklänges i tiden. Perioden lämnas utanför, så ingen annan regel om "
            "tid kan granska det den gäller. Oftast har årtalen bytt plats.",
            "Nobody can work backwards in time. The period is left out, so no other rule about "
            "time can look at what it is about. Mostly the years have been swapped.",
        ),
        fix=Text(
            "Skriv början först: period: 2024–2026. Har årtalen inte bytt plats, rätta det som "
            "är fel.",
            "Write the start first: period: 2024–2026. If the years have not been swapped, correct "
            "the one that is wrong.",
        ),
        source=Text(
            "IATI 2.03: ett startdatum får inte ligga efter slutdatumet (activity-date).",
            "IATI 2.03: a start date must not be later than the end date (activity-date).",
        ),
    ),
    bad=Text(
        sv="""
aktivitet A1 "Forskningscirklar för rektorer"
  nivå: region
  ansvarig: REG
  medverkande: KOM (genomför)
  resurser: "Regionala utvecklingsmedel"
  period: 2026–2024
  status: pågår
  -> P1
""",
        en="""
activity A1 "Research circles for principals"
  level: region
  responsible: REG
  participants: MUN (delivers)
  resources: "Regional development funds"
  period: 2026–2024
  status: ongoing
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
