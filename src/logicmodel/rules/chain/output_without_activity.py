"""LM101: no activity leads to the output."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Output
from logicmodel.rules.chain import beginnings, with_goal
from logicmodel.rules.rule import Context, Finding, Page, Rule, called


def check(context: Context) -> Iterator[Finding]:
    """Outputs that begin in nothing, and to which no other output leads either."""
    for output in beginnings(context):
        if isinstance(output, Output):
            name = called(output)
            yield Finding(
                ("elements", output.id),
                Text(f"Ingen aktivitet leder till {name.sv}.", f"No activity leads to {name.en}."),
                Text(
                    f"Lägg till raden -> {output.id} under den aktivitet som ger prestationen.",
                    f"Add the line -> {output.id} below the activity that delivers the output.",
                ),
                with_goal(context, output.id),
            )


RULE = Rule(
    code="LM101",
    name=Text("prestation-utan-aktivitet", "output-without-activity"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "En prestation som ingen aktivitet leder till.",
            "An output that no activity leads to.",
        ),
        why=Text(
            "Då säger planen inte vem som ska göra vad för att prestationen ska bli av.",
            "The plan then does not say what is to be done, or by whom, to deliver the output.",
        ),
        fix=Text(
            "Länka prestationen från den aktivitet som ger den, eller lägg till aktiviteten.",
            "Link the output from the activity that delivers it, or add that activity.",
        ),
        source=Text(
            "ESV, Verksamhetslogik (2016:31); Region Kronobergs mall för förändringslogik.",
            "ESV (Swedish National Financial Management Authority), Verksamhetslogik (2016:31).",
        ),
    ),
    bad=Text(
        sv="""
prestation P3 "Tolv kommuner har en egen förändringslogik"
  nivå: kommun
  ansvarig: REG (samordnar)
  -> R1 "en gemensam bild gör ansvaret synligt"
""",
        en="""
output P3 "Twelve municipalities have a change logic of their own"
  level: municipality
  responsible: REG (leads)
  -> R1 "a shared picture makes responsibilities visible"
""",
    ),
    good=Text(
        sv="""
aktivitet A3 "Stöd till kommunernas egna förändringslogiker"
  nivå: region
  ansvarig: REG
  resurser: "En processledare"
  period: 2024–2026
  -> P3
prestation P3 "Tolv kommuner har en egen förändringslogik"
  nivå: kommun
  ansvarig: REG (samordnar)
  -> R1 "en gemensam bild gör ansvaret synligt"
""",
        en="""
activity A3 "Support to the municipalities' own change logics"
  level: region
  responsible: REG
  resources: "A process leader"
  period: 2024–2026
  -> P3
output P3 "Twelve municipalities have a change logic of their own"
  level: municipality
  responsible: REG (leads)
  -> R1 "a shared picture makes responsibilities visible"
""",
    ),
    check=check,
    needs_whole=True,
    note=Text("ingen aktivitet", "no activity"),
)
