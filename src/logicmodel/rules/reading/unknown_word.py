"""LM002: a line that starts with a word that the language does not have."""

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.reading import LANGUAGE
from logicmodel.rules.rule import Page, Rule

RULE = Rule(
    code="LM002",
    name=Text("okänt-ord", "unknown-word"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "En rad som börjar med ett ord som inte finns i språket.",
            "A line that starts with a word that the language does not have.",
        ),
        why=Text(
            "Ingen kan veta vad raden är. Är det ett stavfel läses den som det ord som ligger "
            "närmast.",
            "Nobody can tell what the line is. If it is a slip of the pen, it is read as the "
            "nearest word.",
        ),
        fix=Text(
            "Rätta ordet, eller skriv # först på raden om den är en kommentar.",
            "Correct the word, or put # first on the line if it is a comment.",
        ),
        source=LANGUAGE,
    ),
    bad=Text(
        sv="""
utmanning U1 "Färre elever än i riket är behöriga till gymnasiet"
  -> EM1
""",
        en="""
problm U1 "Fewer pupils than in the nation qualify for upper secondary school"
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
