"""LM011: letters such as ö written as two characters."""

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.rule import Page, Rule

RULE = Rule(
    code="LM011",
    name=Text("blandad-teckenform", "mixed-letter-form"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "Bokstäver som å, ä och ö där prickarna är ett tecken för sig.",
            "Letters such as å, ä and ö whose dots are a character of their own.",
        ),
        why=Text(
            "De ser likadana ut men är det inte för sökning och för andra program. Här läses "
            "de som samma bokstav.",
            "They look the same and are not so to a search or to other programs. Here they "
            "are read as the same letter.",
        ),
        fix=Text(
            "Skriv om orden för hand. De är ofta inklistrade från ett filnamn på Mac eller en pdf.",
            "Write the words by hand. They are often pasted from a file name on a Mac or a PDF.",
        ),
        source=Text(
            "Unicode Standard Annex 15, Unicode Normalization Forms (NFC och NFD).",
            "Unicode Standard Annex 15, Unicode Normalization Forms (NFC and NFD).",
        ),
    ),
    bad=Text(
        sv="""
# Ö i FRÖ är här två tecken: O och ¨
målgrupp FRO\u0308 "Forskare"
""",
        en="""
# The Ö of FRÖ is two characters here: O and ¨
target group FRO\u0308 "Researchers"
""",
    ),
    good=Text(
        sv="""
målgrupp FRÖ "Forskare"
""",
        en="""
target group FRÖ "Researchers"
""",
    ),
)
