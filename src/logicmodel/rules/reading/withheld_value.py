"""LM023: a value that its source does not give."""

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.rule import Page, Rule

RULE = Rule(
    code="LM023",
    name=Text("utelämnat-värde", "withheld-value"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "En rad i uppföljningen där källan inte har lämnat något värde.",
            "A row of the follow-up for which the source gives no value.",
        ),
        why=Text(
            "Värden om få personer lämnas inte ut, och andra saknas. Det är bra att veta var, så "
            "att ingen tror att raden har fallit bort.",
            "Values on few people are withheld, and others are missing. It is good to know where, "
            "so that nobody thinks the row was lost.",
        ),
        fix=Text(
            "Ofta finns inget att göra. Finns värdet någon annanstans, skriv det. Annars kan "
            "cellen lämnas tom.",
            "Often there is nothing to do. If the value is found elsewhere, write it. Otherwise "
            "the cell may be left empty.",
        ),
        source=Text(
            "Statistiska centralbyrån: tecken i tabeller. Kolada: värden och status.",
            "Statistics Sweden: symbols in tables. Kolada: values and status.",
        ),
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
EM1.behöriga;Kommunen;2024/25;..
""",
        en="""
logic SCHOOL "More pupils finish school"
  language: en
  period: 2024–2030
  owner: REG
  follow-up: "values.csv"

# file: values.csv
indicator,place,period,value
EM1.eligible,The municipality,2024/25,..
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
