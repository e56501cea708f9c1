"""LM406: somebody of another level answers for it, and nothing tells how that was agreed."""

import re
from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.chain import STEP
from logicmodel.model.elements import Actor, Element
from logicmodel.model.logic import LogicModel
from logicmodel.rules.rule import Context, Finding, Page, Rule, called

_AGREEMENT = r"avtal|överenskomm|uppdrag|beslut|agree|contract|mandate|assign|decision"


def check(context: Context) -> Iterator[Finding]:
    """Steps of the chain whose sole owner, without a role, is of another level."""
    model = context.model
    first = {actor.level: actor.id for actor in reversed(model.actors.values())}
    adapted = {(local.of, _level(model, local.by)) for local in model.adaptations.values()}
    for element in model.elements.values():
        if not element.level or len(element.owners) != 1 or element.owners[0].role:
            continue
        owner = model.actors.get(element.owners[0].actor)
        if owner is None or owner.level in (None, element.level) or element.kind not in STEP:
            continue
        noted = (element.id, element.level) in adapted or _noted(model, element)
        if not noted and context.certain("elements", element.id):
            yield _finding(element, owner, first.get(element.level))


def _noted(model: LogicModel, element: Element) -> bool:
    """Whether the element tells how another level came to answer for it."""
    return bool(
        element.description
        or element.sources
        or any(_level(model, part.actor) == element.level for part in element.participants)
        or any(re.search(_AGREEMENT, title.casefold()) for title in _resources(model, element))
    )


def _resources(model: LogicModel, element: Element) -> Iterator[str]:
    """What a step draws on, by title: what it names itself, and what leads to it or is required."""
    for resource in getattr(element, "resources", ()):
        if resource.text:
            yield resource.text
        elif resource.ref in model.elements:
            yield model.elements[resource.ref].title
    linked = [connection.source for connection in model.incoming[element.id]]
    for name in (*linked, *element.requires):
        if name in model.elements and model.elements[name].kind == "resource":
            yield model.elements[name].title


def _level(model: LogicModel, actor: str) -> str | None:
    return model.actors[actor].level if actor in model.actors else None


def _finding(element: Element, owner: Actor, other: str | None) -> Finding:
    """The finding, with somebody else from the level in question, if there is one."""
    name, place = called(element), ("elements", element.id)
    taking_part = (
        Text(
            f"Skriv vem därifrån som är med, till exempel medverkande: {other} (genomför), eller",
            f"Write who takes part from there, such as participants: {other} (delivers), or",
        )
        if other
        else Text("Skriv", "Write")
    )
    return Finding(
        (*place, "owners", 0, "actor"),
        Text(
            f"{owner.id} på nivån {owner.level} ansvarar för {name.sv} på nivån {element.level}, "
            "men inget säger hur det är överenskommet.",
            f"{owner.id} of level {owner.level} is responsible for {name.en} of level "
            f"{element.level}, but nothing says how that was agreed.",
        ),
        Text(
            f"{taking_part.sv} rollen: ansvarig: {owner.id} (samordnar).",
            f"{taking_part.en} the role: responsible: {owner.id} (leads).",
        ),
        (
            ((*place, "level"), _level_of(element.id)),
            (("actors", owner.id, "level"), _level_of(owner.id)),
        ),
    )


def _level_of(name: str) -> Text:
    return Text(f"Nivån för {name}", f"The level of {name}")


RULE = Rule(
    code="LM406",
    name=Text("ansvarig-på-annan-nivå", "owner-on-other-level"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "Något i kedjan vars ansvariga hör till en annan nivå, utan att något säger hur det är "
            "överenskommet.",
            "A step of the chain whose owner is of another level, and nothing says how that was "
            "agreed.",
        ),
        why=Text(
            "En region kan inte besluta åt en kommun, och inte tvärtom. Ansvarar den ena för det "
            "som sker hos den andra behöver båda veta det. Som besked räknas en medverkande eller "
            "en anpassning från den nivån, en roll, en källa, en beskrivning, eller ett avtal, "
            "beslut eller uppdrag bland resurserna.",
            "A region cannot decide for a municipality, nor the other way round. If one answers "
            "for what happens at the other, both need to know. What counts as telling it: a "
            "participant or an adaptation from that level, a role, a source, a description, or an "
            "agreement, decision or mandate among the resources.",
        ),
        fix=Text(
            "Skriv vem från den nivån som är med, eller den ansvarigas roll, eller länka avtalet "
            "som resurs.",
            "Write who takes part from that level, or the owner's role, or link the agreement as a "
            "resource.",
        ),
        source=Text(
            "Kommunallagen (2017:725): kommuner och regioner styr sig själva, var för sig.",
            "The Swedish Local Government Act (2017:725): municipalities and regions govern "
            "themselves.",
        ),
    ),
    bad=Text(
        sv="""
aktivitet A2 "Handledning av nya rektorer"
  nivå: kommun
  ansvarig: REG
  resurser: "Handledarnas arbetstid"
  period: 2024–2026
  status: pågår
  -> P2
""",
        en="""
activity A2 "Mentoring of new principals"
  level: municipality
  responsible: REG
  resources: "The mentors' working hours"
  period: 2024–2026
  status: ongoing
  -> P2
""",
    ),
    good=Text(
        sv="""
aktivitet A2 "Handledning av nya rektorer"
  nivå: kommun
  ansvarig: REG
  medverkande: KOM (genomför)
  resurser: "Handledarnas arbetstid"
  period: 2024–2026
  status: pågår
  -> P2
""",
        en="""
activity A2 "Mentoring of new principals"
  level: municipality
  responsible: REG
  participants: MUN (delivers)
  resources: "The mentors' working hours"
  period: 2024–2026
  status: ongoing
  -> P2
""",
    ),
    check=check,
    note=Text("annan nivå", "other level"),
)
