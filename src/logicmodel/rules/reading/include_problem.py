"""LM008: an include that finds no file, leaves the folder or runs in a circle."""

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.reading import LANGUAGE
from logicmodel.rules.rule import Page, Rule

RULE = Rule(
    code="LM008",
    name=Text("inkludering-misslyckas", "include-problem"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "En inkludering som inte hittar någon fil, går utanför mappen eller går i cirkel.",
            "An include that finds no file, leaves the folder, or runs in a circle.",
        ),
        why=Text(
            "Det som skulle ha kommit med saknas i förändringslogiken.",
            "What was to be included is missing from the theory of change.",
        ),
        fix=Text(
            "Rätta sökvägen, som räknas från mappen där filen ligger, eller ta bort raden.",
            "Correct the path, which is reckoned from the folder of the file, or remove the line.",
        ),
        source=LANGUAGE,
    ),
    bad=Text(
        sv="""
# fil: skola.logic
förändringslogik SKOLA "Fler klarar skolan"

inkludera "komuner/kumla.logic"

# fil: kommuner/kumla.logic
målgrupp REKTORER "Rektorer i Kumla"
""",
        en="""
# file: school.logic
logic SCHOOL "More pupils finish school"

include "municipalty/kumla.logic"

# file: municipality/kumla.logic
target group PRINCIPALS "Principals in Kumla"
""",
    ),
    good=Text(
        sv="""
# fil: skola.logic
förändringslogik SKOLA "Fler klarar skolan"

inkludera "kommuner/kumla.logic"

# fil: kommuner/kumla.logic
målgrupp REKTORER "Rektorer i Kumla"
""",
        en="""
# file: school.logic
logic SCHOOL "More pupils finish school"

include "municipality/kumla.logic"

# file: municipality/kumla.logic
target group PRINCIPALS "Principals in Kumla"
""",
    ),
)
