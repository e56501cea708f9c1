"""LM017: a file that no change logic includes."""

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.reading import LANGUAGE
from logicmodel.rules.rule import Page, Rule

RULE = Rule(
    code="LM017",
    name=Text("saknar-rot", "no-root"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "En fil som ingen förändringslogik inkluderar.",
            "A file that no theory of change includes.",
        ),
        why=Text(
            "Filen granskas för sig. Hänvisningar till det som står i andra filer ser då ut "
            "att leda ingenstans.",
            "The file is checked by itself. References to what stands in other files then "
            "seem to lead nowhere.",
        ),
        fix=Text(
            'Inkludera filen i huvudfilen, eller börja den med raden förändringslogik ID "Titel".',
            'Include the file in the main file, or begin it with the line logic ID "Title".',
        ),
        source=LANGUAGE,
    ),
    bad=Text(
        sv="""
# fil: kumla.logic
målgrupp REKTORER "Rektorer i Kumla"
""",
        en="""
# file: kumla.logic
target group PRINCIPALS "Principals in Kumla"
""",
    ),
    good=Text(
        sv="""
# fil: kumla.logic
målgrupp REKTORER "Rektorer i Kumla"

# fil: skola.logic
förändringslogik SKOLA "Fler klarar skolan"

inkludera "kumla.logic"
""",
        en="""
# file: kumla.logic
target group PRINCIPALS "Principals in Kumla"

# file: school.logic
logic SCHOOL "More pupils finish school"

include "kumla.logic"
""",
    ),
)
