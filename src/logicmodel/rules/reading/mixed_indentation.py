"""LM019: tabs and spaces in the same place."""

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.reading import LANGUAGE
from logicmodel.rules.rule import Page, Rule

RULE = Rule(
    code="LM019",
    name=Text("blandade-indrag", "mixed-indentation"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "Tabbar och mellanslag blandas i indragen.",
            "Tabs and spaces are mixed in the indentation.",
        ),
        why=Text(
            "De ser lika breda ut i ett program och olika breda i ett annat. Raden kan då "
            "höra till fel sak.",
            "They look equally wide in one program and not in another. The line may then "
            "belong to the wrong thing.",
        ),
        fix=Text(
            "Använd bara mellanslag, två för varje steg.",
            "Use only spaces, two for each step.",
        ),
        source=LANGUAGE,
    ),
    bad=Text(
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
