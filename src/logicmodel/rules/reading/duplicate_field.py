"""LM006: a field given twice."""

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.reading import LANGUAGE
from logicmodel.rules.rule import Page, Rule

RULE = Rule(
    code="LM006",
    name=Text("dubblerat-fält", "duplicate-field"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "Ett fält som anges två gånger men bara kan ha ett värde.",
            "A field that is given twice and can have but one value.",
        ),
        why=Text(
            "Det går inte att veta vilket värde som gäller. Bara det första räknas.",
            "There is no telling which value holds. Only the first one counts.",
        ),
        fix=Text(
            "Behåll det värde som gäller och ta bort den andra raden.",
            "Keep the value that holds and remove the other line.",
        ),
        source=LANGUAGE,
    ),
    bad=Text(
        sv="""
aktör REG "Regionen"
  nivå: region
  nivå: kommun
""",
        en="""
actor REG "The region"
  level: region
  level: municipality
""",
    ),
    good=Text(
        sv="""
aktör REG "Regionen"
  nivå: region
""",
        en="""
actor REG "The region"
  level: region
""",
    ),
)
