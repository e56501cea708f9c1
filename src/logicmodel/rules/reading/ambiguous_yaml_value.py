"""LM010: a YAML value that other programs read as something else."""

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.rule import Page, Rule

RULE = Rule(
    code="LM010",
    name=Text("tvetydigt-yaml-värde", "ambiguous-yaml-value"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "Ett värde i YAML som andra program läser som något annat än det som står.",
            "A value in YAML that other programs read as something else than what it says.",
        ),
        why=Text(
            "Här är allt text, men andra läsare av YAML gör nej av no, 840 av 84,0 och 750 av "
            "12:30.",
            "Here everything is text, but other readers of YAML make false of no, 840 of 84,0 "
            "and 750 of 12:30.",
        ),
        fix=Text(
            "Sätt citattecken om värdet.",
            "Put the value in quotes.",
        ),
        source=Text(
            "YAML 1.1 (yaml.org/type) och YAML 1.2, kapitel 10.",
            "YAML 1.1 (yaml.org/type) and YAML 1.2, chapter 10.",
        ),
    ),
    bad=Text(
        sv="""
# fil: skola.logic.yaml
förändringslogik:
  id: SKOLA
  titel: En dag för länets skolor
  period: 2023-05-24
""",
        en="""
# file: school.logic.yaml
logic:
  id: SCHOOL
  title: A day for the schools of the county
  period: 2023-05-24
""",
    ),
    good=Text(
        sv="""
# fil: skola.logic.yaml
förändringslogik:
  id: SKOLA
  titel: En dag för länets skolor
  period: "2023-05-24"
""",
        en="""
# file: school.logic.yaml
logic:
  id: SCHOOL
  title: A day for the schools of the county
  period: "2023-05-24"
""",
    ),
)
