"""LM003: a field that does not exist, or not in this kind of thing."""

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.reading import LANGUAGE
from logicmodel.rules.rule import Page, Rule

RULE = Rule(
    code="LM003",
    name=Text("okänt-fält", "unknown-field"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "Ett fält som inte finns, eller som inte hör till det som det står under.",
            "A field that does not exist, or does not belong to what it stands under.",
        ),
        why=Text(
            "Uppgiften kommer inte med, fast den som läser filen tror att den gör det.",
            "What it says is left out, though whoever reads the file believes that it counts.",
        ),
        fix=Text(
            "Rätta fältets namn, eller flytta raden till det som den hör till.",
            "Correct the name of the field, or move the line to what it belongs to.",
        ),
        source=LANGUAGE,
    ),
    bad=Text(
        sv="""
utmaning U1 "Färre elever än i riket är behöriga till gymnasiet"
  beskrifning: "Statistik för 2023"
  -> EM1
""",
        en="""
problem U1 "Fewer pupils than in the nation qualify for upper secondary school"
  descripton: "Figures for 2023"
  -> EM1
""",
    ),
    good=Text(
        sv="""
utmaning U1 "Färre elever än i riket är behöriga till gymnasiet"
  beskrivning: "Statistik för 2023"
  -> EM1
""",
        en="""
problem U1 "Fewer pupils than in the nation qualify for upper secondary school"
  description: "Figures for 2023"
  -> EM1
""",
    ),
)
