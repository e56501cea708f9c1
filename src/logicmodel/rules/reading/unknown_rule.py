"""LM015: an exception from a rule that does not exist."""

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.reading import LANGUAGE
from logicmodel.rules.rule import Page, Rule

RULE = Rule(
    code="LM015",
    name=Text("okänd-regel", "unknown-rule"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "Ett undantag (tillåt) från en regel som inte finns.",
            "An exception (allow) from a rule that does not exist.",
        ),
        why=Text(
            "Undantaget gör ingenting, fast den som läser filen tror att det gör det.",
            "The exception does nothing, though whoever reads the file believes that it does.",
        ),
        fix=Text(
            "Rätta regelns namn. Kommandot logicmodel rules visar alla namn.",
            "Correct the name of the rule. The command logicmodel rules shows all names.",
        ),
        source=LANGUAGE,
    ),
    bad=Text(
        sv="""
utmaning U1 "Färre elever än i riket är behöriga till gymnasiet"
  tillåt omätbart-mal "Mäts från 2026"
  -> EM1
""",
        en="""
problem U1 "Fewer pupils than in the nation qualify for upper secondary school"
  allow unmeasurable-gaol "Measured from 2026"
  -> EM1
""",
    ),
    good=Text(
        sv="""
effektmål EM1 "Fler elever är behöriga till gymnasiet"
  nivå: region
  ansvarig: REG
  tillåt omätbart-mål "Indikatorn tas fram under 2025"
""",
        en="""
impact EM1 "More pupils qualify for upper secondary school"
  level: region
  responsible: REG
  allow unmeasurable-goal "The indicator is being worked out in 2025"
""",
    ),
)
