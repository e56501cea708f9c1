"""LM018: something without which the thing cannot be understood, such as a title."""

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.reading import LANGUAGE
from logicmodel.rules.rule import Page, Rule

RULE = Rule(
    code="LM018",
    name=Text("fält-saknas", "missing-field"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "Något som måste anges saknas, oftast en titel.",
            "Something that has to be given is missing, most often a title.",
        ),
        why=Text(
            "Utan titel förstår ingen vad rutan i bilden eller raden i rapporten handlar om.",
            "Without a title nobody understands the box in the picture or the row in the report.",
        ),
        fix=Text(
            "Skriv titeln inom citattecken efter id:t.",
            "Write the title in quotes after the id.",
        ),
        source=LANGUAGE,
    ),
    bad=Text(
        sv="""
utmaning U1
  -> EM1
""",
        en="""
problem U1
  -> EM1
""",
    ),
    good=Text(
        sv="""
utmaning U1 "Färre elever än i riket är behöriga till gymnasiet"
  -> EM1
""",
        en="""
problem U1 "Fewer pupils than in the nation qualify for upper secondary school"
  -> EM1
""",
    ),
)
