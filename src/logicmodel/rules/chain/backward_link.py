"""LM108: a link that runs against the chain."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.logic import Connection
from logicmodel.rules.rule import Context, Finding, Page, Remedy, Rule, called
from logicmodel.syntax.editing.changes import Add, Remove, Turn, plain


def check(context: Context) -> Iterator[Finding]:
    """Links that run backwards; LM109 speaks of those that close a circle."""
    links = context.chain.backward
    circles = enumerate(context.chain.circles if links else ())
    circle = {name: number for number, members in circles for name in members}
    for link in links:
        source, target = link.source, link.link.target
        if source in circle and circle[source] == circle.get(target):
            continue
        start, end = (called(context.model.elements[name]) for name in (source, target))
        yield Finding(
            link.path,
            Text(
                f"Pilen från {start.sv} till {end.sv} går bakåt i kedjan.",
                f"The arrow from {start.en} to {end.en} runs backwards in the chain.",
            ),
            Text(
                f"Skriv ~> {target} om det är en återkoppling. "
                f"Vänd annars pilen: -> {source} under {target}.",
                f"Write ~> {target} if it is feedback. "
                f"Otherwise turn the arrow: -> {source} below {target}.",
            ),
            ((("elements", target), Text("Hit leder pilen", "The arrow leads here")),),
            key=True,
            remedies=tuple(_remedies(context, link)),
        )


def _remedies(context: Context, connection: Connection) -> Iterator[Remedy]:
    """Which of the two was meant only the author knows."""
    source, target, link = connection.source, connection.link.target, connection.link
    yield Remedy(
        Text("Märk pilen som återkoppling", "Mark the arrow as feedback"),
        (Turn(connection.path, "feedback"),),
    )
    if all(other.link.target != source for other in context.model.outgoing[target]):
        turned = {**plain(link), "target": source}
        yield Remedy(
            Text("Vänd pilen", "Turn the arrow"),
            (Remove(connection.path), Add(("elements", target), {"links": [turned]})),
        )


RULE = Rule(
    code="LM108",
    name=Text("bakåtlänk", "backward-link"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "En länk som går bakåt i kedjan utan att vara märkt som återkoppling.",
            "A link that runs backwards in the chain and is not marked as feedback.",
        ),
        why=Text(
            "Kedjan läses från aktivitet till mål. En pil bakåt är antingen felvänd eller en "
            "återkoppling, och det är olika saker.",
            "The chain is read from activity to goal. An arrow backwards is either turned the "
            "wrong way or feedback, and these are different things.",
        ),
        fix=Text(
            "Vänd pilen, eller märk den som återkoppling med ~>.",
            "Turn the arrow, or mark it as feedback with ~>.",
        ),
        source=Text(
            "Funnell och Rogers, ”Purposeful Program Theory”, om återkoppling.",
            "Funnell and Rogers, “Purposeful Program Theory”, on feedback loops.",
        ),
    ),
    bad=Text(
        sv="""
utmaning U2 "Rektorer byts ut ofta"
  -> EM1
prestation P2 "Tjugo nya rektorer har fått handledning"
  nivå: kommun
  ansvarig: KOM
  indikator P2.antal "Nya rektorer som har fått handledning"
    enhet: rektorer
    utgångsläge: 0 (2023)
    målvärde: 20 till 2026
    källa: "Kommunens personalsystem"
    uppdelning: kön
  -> R1 "den som får handledning blir trygg i uppdraget"
    antagande: "Handledarna har egen erfarenhet av att leda"
    evidens: "Utvärdering 2023" (måttlig)
  -> U2
""",
        en="""
problem U2 "Principals are replaced often"
  -> EM1
output P2 "Twenty new principals have been mentored"
  level: municipality
  responsible: MUN
  indicator P2.count "New principals who have been mentored"
    unit: principals
    baseline: 0 (2023)
    target: 20 by 2026
    source: "The municipality's staff register"
    disaggregation: gender
  -> R1 "a mentored principal is confident in the role"
    assumption: "Mentors have led a school themselves"
    evidence: "Evaluation 2023" (moderate)
  -> U2
""",
    ),
    good=Text(
        sv="""
utmaning U2 "Rektorer byts ut ofta"
  -> P2
prestation P2 "Tjugo nya rektorer har fått handledning"
  nivå: kommun
  ansvarig: KOM
  indikator P2.antal "Nya rektorer som har fått handledning"
    enhet: rektorer
    utgångsläge: 0 (2023)
    målvärde: 20 till 2026
    källa: "Kommunens personalsystem"
    uppdelning: kön
  -> R1 "den som får handledning blir trygg i uppdraget"
    antagande: "Handledarna har egen erfarenhet av att leda"
    evidens: "Utvärdering 2023" (måttlig)
  ~> A1 "de som har fått handledning leder egna cirklar"
""",
        en="""
problem U2 "Principals are replaced often"
  -> P2
output P2 "Twenty new principals have been mentored"
  level: municipality
  responsible: MUN
  indicator P2.count "New principals who have been mentored"
    unit: principals
    baseline: 0 (2023)
    target: 20 by 2026
    source: "The municipality's staff register"
    disaggregation: gender
  -> R1 "a mentored principal is confident in the role"
    assumption: "Mentors have led a school themselves"
    evidence: "Evaluation 2023" (moderate)
  ~> A1 "those who were mentored lead circles of their own"
""",
    ),
    check=check,
    note=Text("går bakåt", "runs backwards"),
)
