"""LM4xx: who answers for what, with whom, for whom, and with what? One file a rule."""

import re
from collections.abc import Iterator

from logicmodel.diagnostics import Path, Text
from logicmodel.model.elements import Adaptation, Element
from logicmodel.model.logic import LogicModel
from logicmodel.model.values import Assignment
from logicmodel.rules.rule import Context, called

Shared = Element | Adaptation
"""What actors take part in."""

_DOES = r"genomför|utför|gör\b|driver|samordn|led(?:er|are)|deliver|implement|does\b|runs?\b|lead"
"""Roles of those who do the work, and may well answer for it."""
_PARTS = frozenset(("owners", "participants", "target_groups", "by"))


def shared(model: LogicModel) -> Iterator[Shared]:
    """Everything that actors take part in: elements, then adaptations."""
    yield from model.elements.values()
    yield from model.adaptations.values()


def place(thing: Shared) -> Path:
    """Where it stands in the model."""
    return ("adaptations" if isinstance(thing, Adaptation) else "elements", thing.id)


def named(thing: Shared) -> Text:
    """How it is named in a message; an adaptation by what it adapts and for whom."""
    if isinstance(thing, Element):
        return called(thing)
    return Text(
        f"anpassningen av {thing.of} för {thing.by}", f"the adaptation of {thing.of} for {thing.by}"
    )


def everyone_read(context: Context) -> bool:
    """Whether nobody's part in anything is missing because it could not be read."""
    return not any(_PARTS.intersection(path) for path in context.broken)


def owner_line(model: LogicModel, element: Element) -> Text:
    """The line to write so that an element has an owner, with an example if there is one."""
    worker = _worker(model, element)
    if worker:
        return Text(
            f"ansvarig: {worker.actor} ({worker.role})",
            f"responsible: {worker.actor} ({worker.role})",
        )
    owner = _likely_owner(model, element)
    if owner is None:
        return Text("ansvarig: …", "responsible: …")
    return Text(f"ansvarig: {owner} (samordnar)", f"responsible: {owner} (leads)")


def _worker(model: LogicModel, element: Element) -> Assignment | None:
    """The one participant of the element's level that does the work, in the role it has."""
    known = {
        part.actor: part
        for part in element.participants
        if part.role
        and re.match(_DOES, part.role.casefold())
        and part.actor in model.actors
        and element.level in (None, model.actors[part.actor].level)
    }
    return next(iter(known.values())) if len(known) == 1 else None


def _likely_owner(model: LogicModel, element: Element) -> str | None:
    """Who answers for what it leads to, for what leads to it, or for the whole plan.

    Else the only actor of its level. Only somebody of its own level, if it has one, and nobody
    who takes part already in another role. In doubt nobody is proposed.
    """
    near = [connection.link.target for connection in model.outgoing[element.id]]
    near += [connection.source for connection in model.incoming[element.id]]
    owners = [owner.actor for name in near for owner in model.elements[name].owners]
    owners += [owner.actor for owner in model.owners]
    taken = {participant.actor for participant in element.participants}
    some = dict.fromkeys(n for n in owners if n in model.actors and n not in taken)
    if element.level:
        here = [name for name, actor in model.actors.items() if actor.level == element.level]
        likely = [name for name in some if name in here]
        return likely[0] if likely else here[0] if len(here) == 1 and here[0] not in taken else None
    return next(iter(some)) if len(some) == 1 else None
