"""LM012: an exception without a reason."""

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.reading import LANGUAGE
from logicmodel.rules.rule import Page, Rule

RULE = Rule(
    code="LM012",
    name=Text("tillåt-utan-skäl", "allow-without-reason"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "Ett undantag (tillåt) som inte säger varför.",
            "An exception (allow) that does not say why.",
        ),
        why=Text(
            "Skälet skrivs ut i rapporterna, så att läsaren vet om luckan är medveten. Utan "
            "skäl gäller inte undantaget.",
            "The reason is printed in reports, so that readers know that the gap is "
            "deliberate. Without it the exception does not hold.",
        ),
        fix=Text(
            "Skriv skälet inom citattecken efter regelns namn.",
            "Write the reason in quotes after the name of the rule.",
        ),
        source=LANGUAGE,
    ),
    bad=Text(
        sv="""
utmaning U1 "Färre elever än i riket är behöriga till gymnasiet"
  tillåt omätbart-mål
  -> EM1
""",
        en="""
problem U1 "Fewer pupils than in the nation qualify for upper secondary school"
  allow unmeasurable-goal
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
