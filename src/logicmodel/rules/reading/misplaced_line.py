"""LM009: a line whose indentation puts it where it does not belong."""

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.reading import LANGUAGE
from logicmodel.rules.rule import Page, Rule

RULE = Rule(
    code="LM009",
    name=Text("rad-på-fel-plats", "misplaced-line"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "En rad vars indrag sätter den där den inte hör hemma.",
            "A line whose indentation puts it where it does not belong.",
        ),
        why=Text(
            "Indraget visar vad en rad hör till. Med fel indrag hör raden till fel sak, eller "
            "till ingenting.",
            "The indentation shows what a line belongs to. With the wrong one it belongs to "
            "the wrong thing, or to nothing.",
        ),
        fix=Text(
            "Börja en ny sak längst till vänster. Gör ett indrag med två mellanslag för det "
            "som hör till den.",
            "Start a new thing at the left margin. Indent what belongs to it by two spaces.",
        ),
        source=LANGUAGE,
    ),
    bad=Text(
        sv="""
utmaning U1 "Färre elever än i riket är behöriga till gymnasiet"
  -> EM1
beskrivning: "Statistik för 2023"
""",
        en="""
problem U1 "Fewer pupils than in the nation qualify for upper secondary school"
  -> EM1
description: "Figures for 2023"
""",
    ),
    good=Text(
        sv="""
utmaning U1 "Färre elever än i riket är behöriga till gymnasiet"
  -> EM1
  beskrivning: "Statistik för 2023"
""",
        en="""
problem U1 "Fewer pupils than in the nation qualify for upper secondary school"
  -> EM1
  description: "Figures for 2023"
""",
    ),
)
