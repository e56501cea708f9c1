"""LM4xx: who answers for what, with whom, for whom, and with what? One file a rule."""

from collections.abc import Iterator

from logicmodel.diagnostics import Path, Text
from logicmodel.model.elements import Adaptation, Element
from logicmodel.model.logic import LogicModel
from logicmodel.rules.rule import Context, called

Shared = Element | Adaptation
"""What actors take part in."""

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
    owner = _likely_owner(model, element)
    if owner is None:
        return Text("ansvarig: …", "responsible: …")
    return Text(f"ansvarig: {owner} (samordnar)", f"responsible: {owner} (leads)")


def _likely_owner(model: LogicModel, element: Element) -> str | None:
    """Who answers for what it leads to, for what leads to it, or for the whole plan.

    Rather somebody of its own level, and nobody who takes part already in another role.
    """
    near = [connection.link.target for connection in model.outgoing[element.id]]
    near += [connection.source for connection in model.incoming[element.id]]
    owners = [owner.actor for name in near for owner in model.elements[name].owners]
    owners += [owner.actor for owner in model.owners]
    taken = {participant.actor for participant in element.participants}
    some = [name for name in owners if name in model.actors and name not in taken]
    here = (name for name in some if model.actors[name].level == element.level)
    return next(here, some[0] if some else None)
