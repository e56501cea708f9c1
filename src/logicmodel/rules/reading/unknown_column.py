"""LM022: a column of follow-up that says nothing to the reader."""

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.reading import LANGUAGE
from logicmodel.rules.rule import Page, Rule

RULE = Rule(
    code="LM022",
    name=Text("okänd-kolumn", "unknown-column"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "En kolumn i uppföljningen som inte läses.",
            "A column of the follow-up that is not read.",
        ),
        why=Text(
            "Det som står i den kommer inte med. Är rubriken en felskrivning saknas uppgifter som "
            "någon har lämnat.",
            "What stands in it is left out. If the heading is a slip, figures that somebody has "
            "given are missing.",
        ),
        fix=Text(
            "Rätta rubriken så som meddelandet visar, eller ta bort kolumnen. Anteckningar kan "
            "stå i kolumnen kommentar.",
            "Correct the heading as the message shows, or remove the column. Notes may stand in "
            "the column comment.",
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
indikator;period;värde;handläggare
EM1.behöriga;2024/25;83,1;Kim
""",
        en="""
logic SCHOOL "More pupils finish school"
  language: en
  period: 2024–2030
  owner: REG
  follow-up: "values.csv"

# file: values.csv
indicator,period,value,officer
EM1.eligible,2024/25,83.1,Kim
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
indikator;period;värde;kommentar
EM1.behöriga;2024/25;83,1;Kim
""",
        en="""
logic SCHOOL "More pupils finish school"
  language: en
  period: 2024–2030
  owner: REG
  follow-up: "values.csv"

# file: values.csv
indicator,period,value,comment
EM1.eligible,2024/25,83.1,Kim
""",
    ),
)
