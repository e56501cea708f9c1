"""LM309: the plan works against one of its own goals, and nobody says what to do about it."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.logic import CHAIN, Connection
from logicmodel.rules.causality import in_order, output_with, turning
from logicmodel.rules.rule import Context, Finding, Page, Rule, called

_HINDERED = CHAIN[2:]


def check(context: Context) -> Iterator[Finding]:
    """Counteracting links from the chain to an outcome or goal; those both ways are one conflict.

    A goal that the chain does nothing but counteract is told of by LM310.
    """
    conflicts = {c.path: c for c in context.model.connections if _is_conflict(context, c)}
    if not conflicts:
        return
    handled = {_ends(c) for c in conflicts.values() if _is_handled(context, c)}
    handled |= {_ends(c) for gate in turning(context) for c in (gate.link, *gate.beside)}
    for path in in_order(context.model, conflicts):
        if _ends(conflicts[path]) not in handled:
            handled.add(_ends(conflicts[path]))
            yield _finding(context, conflicts[path])


def _is_conflict(context: Context, connection: Connection) -> bool:
    if connection.link.kind != "counteracts":
        return False
    elements = context.model.elements
    source, target = elements[connection.source], elements[connection.link.target]
    return source.kind in CHAIN and target.kind in _HINDERED


def _is_handled(context: Context, connection: Connection) -> bool:
    link = connection.link
    said = link.assumptions or link.risks or link.description
    return bool(said) or not context.certain(*connection.path)


def _ends(connection: Connection) -> frozenset[str]:
    return frozenset((connection.source, connection.link.target))


def _finding(context: Context, connection: Connection) -> Finding:
    elements, link = context.model.elements, connection.link
    source, target = called(elements[connection.source]), called(elements[link.target])
    return Finding(
        (*connection.path, "target"),
        Text(
            f"{source.sv} motverkar {target.sv}, men ingenstans står hur ni hanterar det.",
            f"{source.en} counteracts {target.en}, but nowhere is it said how you handle that.",
        ),
        Text(
            'Lägg till raden risk: "…" (eller id:t på en risk med åtgärd) eller beskrivning: "…" '
            "under pilen: vad gör ni åt det, eller vad går före?",
            'Add the line risk: "…" (or the id of a risk with a mitigation) or description: "…" '
            "below the arrow: what do you do about it, or what comes first?",
        ),
        ((("elements", link.target), Text("Det som motverkas", "What is counteracted")),),
    )


RULE = Rule(
    code="LM309",
    name=Text("målkonflikt", "goal-conflict"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "Något i kedjan motverkar ett resultat eller mål, utan att det står hur det hanteras.",
            "Something in the chain counteracts an outcome or goal, and it is not said how that is "
            "handled.",
        ),
        why=Text(
            "Att visa en målkonflikt är en styrka i en plan. Men står det inte vad som går före, "
            "eller vad ni gör åt den, avgörs den i stället av en slump längre fram. Skälet efter "
            "pilen säger varför den finns, inte hur den hanteras.",
            "To show a goal conflict is a strength of a plan. But where it is not said what comes "
            "first, or what you do about it, chance decides later on. The reason after the arrow "
            "says why there is one, not how it is handled.",
        ),
        fix=Text(
            "Lägg till en risk, ett antagande eller en beskrivning under pilen.",
            "Add a risk, an assumption or a description below the arrow.",
        ),
        source=Text(
            "Funnell och Rogers, ”Purposeful Program Theory”: oavsiktliga effekter; Agenda 2030: "
            "målkonflikter och synergier.",
            "Funnell and Rogers, “Purposeful Program Theory”: unintended outcomes; the 2030 "
            "Agenda: trade-offs and synergies.",
        ),
    ),
    bad=output_with(
        sv="""
  -> R1 "forskning ger gemensamma begrepp"
    evidens: "Utvärdering 2023" (måttlig)
  -| EM1 "rektorerna är borta från sina skolor när de deltar"
""",
        en="""
  -> R1 "research gives shared concepts"
    evidence: "Evaluation 2023" (moderate)
  -| EM1 "principals are away from their schools when they take part"
""",
    ),
    good=output_with(
        sv="""
  -> R1 "forskning ger gemensamma begrepp"
    evidens: "Utvärdering 2023" (måttlig)
  -| EM1 "rektorerna är borta från sina skolor när de deltar"
    beskrivning: "Cirklarna möts på studiedagar, då eleverna är lediga."
""",
        en="""
  -> R1 "research gives shared concepts"
    evidence: "Evaluation 2023" (moderate)
  -| EM1 "principals are away from their schools when they take part"
    description: "The circles meet on days when pupils are free."
""",
    ),
    check=check,
    note=Text("målkonflikt", "goal conflict"),
)
