"""LM005: an id that is taken."""

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.reading import LANGUAGE
from logicmodel.rules.rule import Page, Rule

RULE = Rule(
    code="LM005",
    name=Text("dubblerat-id", "duplicate-id"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "Ett id, eller raden förändringslogik, som redan finns.",
            "An id, or the line logic, that exists already.",
        ),
        why=Text(
            "En pil eller hänvisning till id:t kan mena vilken som helst av dem. Bara den "
            "första räknas.",
            "An arrow or reference to the id may mean either of them. Only the first one counts.",
        ),
        fix=Text(
            "Ge den ena ett annat id. Står samma sak på två ställen: ta bort det ena.",
            "Give one of them another id. If the same thing stands in two places, remove one.",
        ),
        source=LANGUAGE,
    ),
    bad=Text(
        sv="""
omvärldsfaktor O1 "Andel barn i ekonomiskt utsatta hushåll"
  -| EM1
omvärldsfaktor O1 "Färre barn föds i länet"
  -| EM1
""",
        en="""
external factor O1 "Share of children in economically vulnerable households"
  -| EM1
external factor O1 "Fewer children are born in the county"
  -| EM1
""",
    ),
    good=Text(
        sv="""
omvärldsfaktor O1 "Andel barn i ekonomiskt utsatta hushåll"
  -| EM1
omvärldsfaktor O2 "Färre barn föds i länet"
  -| EM1
""",
        en="""
external factor O1 "Share of children in economically vulnerable households"
  -| EM1
external factor O2 "Fewer children are born in the county"
  -| EM1
""",
    ),
)
