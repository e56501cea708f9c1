"""LM203: an output that does not say how much."""

import re
from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Output
from logicmodel.rules.measurability import indicator_to_fill
from logicmodel.rules.rule import Context, Finding, Page, Rule, called
from logicmodel.rules.wording.placeholder import placeholder
from logicmodel.rules.wording.uncountable_output import uncountable

_QUANTITY = re.compile(
    r"\d|^(?:en|ett|an?|one)\b|"
    r"\b(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|\w+(?:tton|fjorton|femton|sexton|arton)|"
    r"tretton|fjorton|femton|sexton|arton|nitton|"
    r"(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)\w*|\w*(?:hundra|tusen)\w*|"
    r"alla|allt|samtliga|varje|vardera|båda|hälften|"
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|"
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\w*|hundreds?|thousands?|dozens?|"
    r"all|every|each|both|half)\b"
)


def check(context: Context) -> Iterator[Finding]:
    """Outputs with neither an indicator nor a number in words or digits in their title."""
    for output in context.model.every(Output):
        if output.indicators or _QUANTITY.search(output.title.casefold()):
            continue
        if not context.certain("elements", output.id, "indicators") or placeholder(output.title):
            continue
        name = called(output)
        yield Finding(
            ("elements", output.id),
            Text(
                f"{name.sv} säger inte hur mycket som ska levereras.",
                f"{name.en} does not say how much is to be delivered.",
            ),
            _hint(context, output),
            remedies=(indicator_to_fill(context, output, Text("antal", "count"), *_PARTS),),
        )


def _hint(context: Context, output: Output) -> Text:
    """What to write, and where: no number makes collaboration something to deliver."""
    write = Text("Skriv antalet i titeln", "Put the number in the title")
    if uncountable(output.title.casefold().replace(",", " ").split(), context.model.language):
        write = Text(
            "Skriv i titeln vad som finns när arbetet är gjort, och hur många",
            "Say in the title what exists when the work is done, and how many",
        )
    return Text(
        f'{write.sv}, eller lägg till indikator {output.id}.antal "…" med enhet, målvärde och '
        "källa under sig.",
        f'{write.en}, or add indicator {output.id}.count "…" with unit, target and source below '
        "it.",
    )


_PARTS = ("unit", "target", "sources")


RULE = Rule(
    code="LM203",
    name=Text("prestation-utan-mängd", "output-without-quantity"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "En prestation som varken har en indikator eller ett antal i sin titel.",
            "An output with neither an indicator nor a number in its title.",
        ),
        why=Text(
            "Då går det inte att säga om aktiviteterna har levererat det som var tänkt. Uteblir "
            "resultatet vet ingen om det berodde på för lite gjort eller på en felaktig idé.",
            "Then nobody can say if the activities delivered what was meant. If the outcome does "
            "not come, it stays unknown if too little was done or if the idea was wrong.",
        ),
        fix=Text(
            "Ange mängden: i titeln (Tolv kommuner har …) eller som en indikator med målvärde.",
            "State the quantity: in the title (Twelve municipalities have …) or as an indicator "
            "with a target.",
        ),
        source=Text(
            "ESV, Verksamhetslogik (2016:31): prestationer är det som kan räknas och lämnas över.",
            "ESV, Verksamhetslogik (2016:31): outputs are what can be counted and handed over.",
        ),
    ),
    bad=Text(
        sv="""
prestation P1 "Rektorer har fullföljt forskningscirklar"
  nivå: region
  ansvarig: REG
  -> R1 "forskning ger gemensamma begrepp"
    antagande: "Rektorerna får tid att delta"
    evidens: "Utvärdering 2023" (måttlig)
""",
        en="""
output P1 "Principals have completed research circles"
  level: region
  responsible: REG
  -> R1 "research gives shared concepts"
    assumption: "Principals are given time to take part"
    evidence: "Evaluation 2023" (moderate)
""",
    ),
    good=Text(
        sv="""
prestation P1 "Sextio rektorer har fullföljt en forskningscirkel"
  nivå: region
  ansvarig: REG
  -> R1 "forskning ger gemensamma begrepp"
    antagande: "Rektorerna får tid att delta"
    evidens: "Utvärdering 2023" (måttlig)
""",
        en="""
output P1 "Sixty principals have completed a research circle"
  level: region
  responsible: REG
  -> R1 "research gives shared concepts"
    assumption: "Principals are given time to take part"
    evidence: "Evaluation 2023" (moderate)
""",
    ),
    check=check,
    note=Text("ingen mängd", "no quantity"),
)
