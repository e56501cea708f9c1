"""An element as one actor has it: the part it takes, and its own way of doing it."""

from dataclasses import fields, replace
from typing import Any

from logicmodel.diagnostics import Language, Text
from logicmodel.model.elements import Adaptation, AnyElement, Element
from logicmodel.model.values import Assignment

TAKES_PART = Text("medverkar", "takes part")
ANSWERS = Text("ansvarar lokalt", "responsible locally")
AT = Text("hos", "at")


def part_of(element: Element, actor: str) -> Assignment | None:
    """The part an actor takes in an element, as responsible before as taking part."""
    assignments = (*element.owners, *element.participants)
    return next((each for each in assignments if each.actor == actor), None)


def adapted(element: AnyElement, adaptation: Adaptation) -> AnyElement:
    """The element as an actor does it: what the adaptation gives takes the place of the rest.

    Whoever is responsible stays so: that an actor does it in its own way makes it no owner.
    """
    known = {field.name for field in fields(element)}
    given: dict[str, Any] = {
        name: getattr(adaptation, name)
        for name in ("participants", "period", "status")
        if name in known and getattr(adaptation, name)
    }
    if "indicators" in known and adaptation.indicators:
        mine: dict[str, Any] = getattr(element, "indicators", {})
        given["indicators"] = {**mine, **adaptation.indicators}
    return replace(element, **given)


def said_of_part(
    element: Element, adaptation: Adaptation | None, actor: str, language: Language
) -> str:
    """What an actor does in something that others are responsible for: ``genomför``.

    Empty for who is responsible itself, as the box says that anyhow, and for who takes no part.
    """
    for mine in adaptation.owners if adaptation else ():
        if mine.actor == actor:
            return ", ".join(filter(None, [ANSWERS.to(language), mine.role]))
    part = part_of(element, actor)
    if part is None or part in element.owners:
        return ""
    return part.role or TAKES_PART.to(language)
