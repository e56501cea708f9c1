"""LM014: a row of follow-up about something that the model does not have."""

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.reading import LANGUAGE
from logicmodel.rules.rule import Page, Rule

RULE = Rule(
    code="LM014",
    name=Text("okänt-i-uppföljning", "unknown-in-follow-up"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "En rad i uppföljningen om något som inte finns i förändringslogiken.",
            "A row of the follow-up about something that is not in the theory of change.",
        ),
        why=Text(
            "Raden räknas inte, och det som den skulle visa ser ut att sakna utfall.",
            "The row does not count, and what it was to show looks as if nobody had measured it.",
        ),
        fix=Text(
            "Rätta id:t eller platsen på raden, eller lägg till det som saknas i "
            "förändringslogiken.",
            "Correct the id or the place in the row, or add what is missing to the theory of "
            "change.",
        ),
        source=LANGUAGE,
    ),
    bad=Text(
        sv="""
förändringslogik SKOLA "Fler klarar skolan"
  språk: sv
  period: 2024–2030
  ägare: REG
  uppföljning: "utfall.csv"

# fil: utfall.csv
indikator;plats;period;värde
EM1.behörig;Kommunen;2024/25;83,1
""",
        en="""
logic SCHOOL "More pupils finish school"
  language: en
  period: 2024–2030
  owner: REG
  follow-up: "values.csv"

# file: values.csv
indicator,place,period,value
EM1.eligable,The municipality,2024/25,83.1
""",
    ),
    good=Text(
        sv="""
förändringslogik SKOLA "Fler klarar skolan"
  språk: sv
  period: 2024–2030
  ägare: REG
  uppföljning: "utfall.csv"

# fil: utfall.csv
indikator;plats;period;värde
EM1.behöriga;Kommunen;2024/25;83,1
""",
        en="""
logic SCHOOL "More pupils finish school"
  language: en
  period: 2024–2030
  owner: REG
  follow-up: "values.csv"

# file: values.csv
indicator,place,period,value
EM1.eligible,The municipality,2024/25,83.1
""",
    ),
)
