"""LM507: the date on which the plan was to be reviewed has passed."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.rule import Context, Finding, Page, Rule


def check(context: Context) -> Iterator[Finding]:
    """The date of review in the header, from the day after it ends."""
    review = context.model.review
    if review and review.end < context.today:
        yield Finding(
            ("review",),
            Text(
                f"Planen skulle ha setts över {review}.",
                f"The plan was to be reviewed by {review}.",
            ),
            Text(
                f"Se över den, och skriv sedan nästa gång: översyn: {context.today.year + 1}.",
                f"Review it, and then write the next time: review: {context.today.year + 1}.",
            ),
        )


RULE = Rule(
    code="LM507",
    name=Text("passerad-översyn", "review-passed"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "Datumet för planens översyn har passerat.",
            "The date on which the plan was to be reviewed has passed.",
        ),
        why=Text(
            "En förändringslogik är en tanke som ska prövas mot det som har hänt. Ses den inte "
            "över när det är sagt styr den arbetet med gammal kunskap. En plan utan översyn i "
            "huvudet granskas inte.",
            "A theory of change is an idea to be tried against what has happened. Where it is not "
            "reviewed when it was to be, it steers the work by old knowledge. A plan without "
            "review in its header is not looked at.",
        ),
        fix=Text(
            "Se över planen med dem som arbetar efter den, och skriv när det ska göras nästa "
            "gång: översyn: 2027.",
            "Review the plan with those who work by it, and write when that is to be done again: "
            "review: 2027.",
        ),
        source=Text(
            "Den regionala utvecklingsstrategin för Örebro län ses över varje mandatperiod.",
            "The regional development strategy of Örebro län is reviewed in every term of office.",
        ),
    ),
    bad=Text(
        sv="""
förändringslogik SKOLA "Fler klarar skolan"
  språk: sv
  period: 2024–2030
  ägare: REG
  översyn: 2024
""",
        en="""
logic SCHOOL "More pupils finish school"
  language: en
  period: 2024–2030
  owner: REG
  review: 2024
""",
    ),
    good=Text(
        sv="""
förändringslogik SKOLA "Fler klarar skolan"
  språk: sv
  period: 2024–2030
  ägare: REG
  översyn: 2027
""",
        en="""
logic SCHOOL "More pupils finish school"
  language: en
  period: 2024–2030
  owner: REG
  review: 2027
""",
    ),
    check=check,
    note=Text("översyn passerad", "review passed"),
)
