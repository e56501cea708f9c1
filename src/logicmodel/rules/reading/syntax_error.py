"""LM001: a line that does not have the form of any line."""

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.reading import LANGUAGE
from logicmodel.rules.rule import Page, Rule

RULE = Rule(
    code="LM001",
    name=Text("syntaxfel", "syntax-error"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "En rad som inte är skriven så att den går att läsa.",
            "A line that is not written so that it can be read.",
        ),
        why=Text(
            "Det raden skulle säga kommer inte med. Resten av filen läses ändå.",
            "What the line was to say is left out. The rest of the file is read all the same.",
        ),
        fix=Text(
            "Jämför med exemplet i meddelandet. Oftast saknas ett citattecken eller ett id.",
            "Compare with the example in the message. Most often a quotation mark or an id is "
            "missing.",
        ),
        source=LANGUAGE,
    ),
    bad=Text(
        sv="""
utmaning U1 "Färre elever än i riket är behöriga till gymnasiet
  -> EM1
""",
        en="""
problem U1 "Fewer pupils than in the nation qualify for upper secondary school
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
