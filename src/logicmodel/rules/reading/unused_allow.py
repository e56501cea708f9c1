"""LM013: an exception that sets nothing aside."""

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.reading import LANGUAGE
from logicmodel.rules.rule import Page, Rule

RULE = Rule(
    code="LM013",
    name=Text("onödigt-tillåt", "unused-allow"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "Ett undantag (tillåt) som inte behövs.", "An exception (allow) that is not needed."
        ),
        why=Text(
            "Undantagen skrivs ut som kända luckor i rapporterna. En lucka som är fylld ska inte "
            "stå kvar där.",
            "Exceptions are printed in reports as known gaps. A gap that is filled does not belong "
            "there.",
        ),
        fix=Text("Ta bort raden med tillåt.", "Remove the line with allow."),
        source=LANGUAGE,
    ),
    bad=Text(
        sv="""
utmaning U1 "Färre elever än i riket är behöriga till gymnasiet"
  tillåt omätbart-mål "Mäts från 2026"
  -> EM1
""",
        en="""
problem U1 "Fewer pupils than in the nation qualify for upper secondary school"
  allow unmeasurable-goal "Measured from 2026"
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
