"""LM111: the same link twice."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Link
from logicmodel.model.logic import Connection
from logicmodel.rules.rule import Context, Finding, Page, Remedy, Rule
from logicmodel.syntax.editing.changes import Remove


def check(context: Context) -> Iterator[Finding]:
    """Links of the same kind between the same two elements, from the second one on."""
    first: dict[tuple[str, str, str], Connection] = {}
    for connection in context.model.connections:
        source, target = connection.source, connection.link.target
        earlier = first.setdefault((source, target, connection.link.kind), connection)
        if earlier is not connection:
            yield Finding(
                (*connection.path, "target"),
                Text(
                    f"Det finns redan en likadan pil från {source} till {target}.",
                    f"There is already such an arrow from {source} to {target}.",
                ),
                _hint(connection.link),
                ((earlier.path, Text("Den första", "The first one")),),
                remedies=tuple(_remedies(connection, earlier)),
            )


def _hint(again: Link) -> Text:
    if again == Link(again.target, again.kind):
        return Text("Ta bort raden.", "Remove the line.")
    return Text(
        "Ta bort raden. Flytta först det som hör till den till den första pilen.",
        "Remove the line. First move what belongs to it to the first arrow.",
    )


def _remedies(again: Connection, first: Connection) -> Iterator[Remedy]:
    """One that says nothing of its own may go; where both do, the author has to choose."""
    bare = Link(again.link.target, again.link.kind)
    if again.link in (bare, first.link):
        yield Remedy(_REMOVE, (Remove(again.path),), "safe")
    elif first.link == bare:
        yield Remedy(_REMOVE, (Remove(first.path),), "safe")


_REMOVE = Text("Ta bort den pil som inget eget säger", "Remove the arrow that says nothing more")


RULE = Rule(
    code="LM111",
    name=Text("dubblerad-länk", "duplicate-link"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "Två likadana länkar mellan samma saker.",
            "Two links of the same kind between the same things.",
        ),
        why=Text(
            "Det blir oklart vilken länks skäl, antagande och evidens som gäller.",
            "It is then unclear which link's reason, assumption and evidence count.",
        ),
        fix=Text(
            "Behåll en länk, med det som båda säger.",
            "Keep one link, with what both of them say.",
        ),
        source=Text(
            "Verktygets eget språk: en pil är en tanke om orsak och verkan.",
            "The tool's own language: an arrow is one idea of cause and effect.",
        ),
    ),
    bad=Text(
        sv="""
aktivitet A2 "Handledning av nya rektorer"
  nivå: kommun
  ansvarig: KOM
  medverkande: REG (finansiär)
  resurser: "Handledarnas arbetstid"
  period: 2024–2026
  status: pågår
  -> P2
  -> P2 "varje rektor har en handledare"
""",
        en="""
activity A2 "Mentoring of new principals"
  level: municipality
  responsible: MUN
  participants: REG (funder)
  resources: "The mentors' working hours"
  period: 2024–2026
  status: ongoing
  -> P2
  -> P2 "every principal has a mentor"
""",
    ),
    good=Text(
        sv="""
aktivitet A2 "Handledning av nya rektorer"
  nivå: kommun
  ansvarig: KOM
  medverkande: REG (finansiär)
  resurser: "Handledarnas arbetstid"
  period: 2024–2026
  status: pågår
  -> P2 "varje rektor har en handledare"
""",
        en="""
activity A2 "Mentoring of new principals"
  level: municipality
  responsible: MUN
  participants: REG (funder)
  resources: "The mentors' working hours"
  period: 2024–2026
  status: ongoing
  -> P2 "every principal has a mentor"
""",
    ),
    check=check,
    note=Text("samma pil igen", "same arrow again"),
)
