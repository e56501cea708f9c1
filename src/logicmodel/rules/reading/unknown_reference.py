"""LM007: an arrow or field that names something that is not there."""

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.reading import LANGUAGE
from logicmodel.rules.rule import Page, Rule

RULE = Rule(
    code="LM007",
    name=Text("okänd-hänvisning", "unknown-reference"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "En pil eller ett fält som hänvisar till något som inte finns.",
            "An arrow or a field that refers to something that does not exist.",
        ),
        why=Text(
            "Länken kommer inte med, och kedjan ser ut att vara bruten.",
            "The link is left out, and the chain looks broken.",
        ),
        fix=Text(
            "Rätta id:t, eller lägg till det som saknas.",
            "Correct the id, or add what is missing.",
        ),
        source=LANGUAGE,
    ),
    bad=Text(
        sv="""
aktör KOM "Kommunen"
  nivå: komun
""",
        en="""
actor MUN "The municipality"
  level: municipalty
""",
    ),
    good=Text(
        sv="""
aktör KOM "Kommunen"
  nivå: kommun
""",
        en="""
actor MUN "The municipality"
  level: municipality
""",
    ),
)
