"""LM016: a file that is not saved as UTF-8."""

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.rule import Page, Rule

RULE = Rule(
    code="LM016",
    name=Text("teckenkodning", "text-encoding"),
    severity=Severity.WARNING,
    page=Page(
        what=Text("En fil som inte är sparad som UTF-8.", "A file that is not saved as UTF-8."),
        why=Text(
            "Den har lästs på prov som Windows-1252 eller UTF-16. Andra program kan visa å, ä "
            "och ö som skräptecken.",
            "It was read, as a guess, as Windows-1252 or UTF-16. Other programs may show å, ä "
            "and ö as garbage.",
        ),
        fix=Text(
            "Spara filen som UTF-8. I Anteckningar: Spara som, Kodning UTF-8.",
            "Save the file as UTF-8. In Notepad: Save as, Encoding UTF-8.",
        ),
        source=Text(
            "Unicode Standard, kapitel 3; RFC 3629.",
            "The Unicode Standard, chapter 3; RFC 3629.",
        ),
    ),
    bad=Text(
        sv="""
# fil: skola.logic (Windows-1252)
förändringslogik SKOLA "Fler klarar skolan"
""",
        en="""
# file: school.logic (Windows-1252)
logic SCHOOL "More pupils finish school in Örebro"
""",
    ),
    good=Text(
        sv="""
# fil: skola.logic
förändringslogik SKOLA "Fler klarar skolan"
""",
        en="""
# file: school.logic
logic SCHOOL "More pupils finish school in Örebro"
""",
    ),
)
