"""LM103: an output that leads to no outcome (the activity trap)."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Output
from logicmodel.rules.chain import dead_ends, line_to, waiting
from logicmodel.rules.rule import Context, Finding, Page, Rule, called


def check(context: Context) -> Iterator[Finding]:
    """Outputs that lead no further; of several in a row, the last."""
    for output, facing in dead_ends(context):
        if isinstance(output, Output):
            title = called(output)
            yield Finding(
                ("elements", output.id),
                Text(
                    f"{title.sv} leder inte till något resultat.",
                    f"{title.en} leads to no outcome.",
                ),
                line_to(context, output.id, "outcome", Text("ett resultat", "an outcome"), facing),
                waiting(context, facing),
            )


RULE = Rule(
    code="LM103",
    name=Text("prestation-utan-resultat", "output-without-outcome"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "En prestation som inte leder till något resultat.",
            "An output that leads to no outcome.",
        ),
        why=Text(
            "Planen säger då vad som ska levereras, men inte vad som ska bli annorlunda för någon. "
            "Den som bara räknar prestationer går i aktivitetsfällan.",
            "The plan then says what is to be delivered, but not what is to become different for "
            "anybody. Counting outputs alone is the activity trap.",
        ),
        fix=Text(
            "Länka prestationen till det resultat den ska ge, och skriv varför den ger det.",
            "Link the output to the outcome it is to bring about, and write why it does.",
        ),
        source=Text(
            "ESV, Verksamhetslogik (2016:31); Funnell och Rogers, ”Purposeful Program Theory”.",
            "ESV, Verksamhetslogik (2016:31); Funnell and Rogers, “Purposeful Program Theory”.",
        ),
    ),
    bad=Text(
        sv="""
aktivitet A3 "Skriva en handbok om forskningscirklar"
  nivå: region
  ansvarig: REG
  resurser: "En redaktör"
  period: 2024–2026
  status: pågår
  -> P3
prestation P3 "En handbok om forskningscirklar"
  nivå: region
  ansvarig: REG
  indikator P3.antal "Tryckta handböcker"
    enhet: böcker
    utgångsläge: 0 (2023)
    målvärde: 500 till 2026
    källa: "Tryckeriets fakturor"
""",
        en="""
activity A3 "Write a handbook on research circles"
  level: region
  responsible: REG
  resources: "An editor"
  period: 2024–2026
  status: ongoing
  -> P3
output P3 "A handbook on research circles"
  level: region
  responsible: REG
  indicator P3.count "Printed handbooks"
    unit: books
    baseline: 0 (2023)
    target: 500 by 2026
    source: "The printer's invoices"
""",
    ),
    good=Text(
        sv="""
aktivitet A3 "Skriva en handbok om forskningscirklar"
  nivå: region
  ansvarig: REG
  resurser: "En redaktör"
  period: 2024–2026
  status: pågår
  -> P3
prestation P3 "En handbok om forskningscirklar"
  nivå: region
  ansvarig: REG
  indikator P3.antal "Tryckta handböcker"
    enhet: böcker
    utgångsläge: 0 (2023)
    målvärde: 500 till 2026
    källa: "Tryckeriets fakturor"
  -> P1 "handboken är kursbok i cirklarna"
""",
        en="""
activity A3 "Write a handbook on research circles"
  level: region
  responsible: REG
  resources: "An editor"
  period: 2024–2026
  status: ongoing
  -> P3
output P3 "A handbook on research circles"
  level: region
  responsible: REG
  indicator P3.count "Printed handbooks"
    unit: books
    baseline: 0 (2023)
    target: 500 by 2026
    source: "The printer's invoices"
  -> P1 "the handbook is the textbook of the circles"
""",
    ),
    check=check,
    needs_whole=True,
    note=Text("inget resultat", "no outcome"),
)
