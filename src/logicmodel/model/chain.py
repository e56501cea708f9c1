"""The order of the results chain, and which way links run in it."""

from collections.abc import Iterable

from logicmodel.model.elements import AnyElement
from logicmodel.model.logic import CHAIN, Connection, LogicModel

STEP = {kind: number for number, kind in enumerate(CHAIN)}
"""Where in the chain a kind of element stands."""

BEFORE = ("problem", "resource")
"""What stands before the chain: a link from it may lead to any step, none leads back to it."""


def in_chain(element: AnyElement) -> bool:
    """Whether the element is a step of the chain or stands before it."""
    return element.kind in STEP or element.kind in BEFORE


def stride(source: AnyElement, target: AnyElement) -> int | None:
    """How many steps forward a link takes: 1 to the next step, 0 within a step, less is back.

    ``None`` if the two have no order: what stands before or around the chain may lead anywhere.
    """
    start, end = STEP.get(source.kind), STEP.get(target.kind)
    if start is None:
        return None
    if end is None:
        return -1 - start if target.kind in BEFORE else None
    return end - start


def reading_order(model: LogicModel, names: Iterable[str]) -> list[str]:
    """Ids in the order of the chain, then by number: ``A2, A10, P1``. File order plays no part."""
    kinds = model.elements

    def key(name: str) -> tuple[int, int, str]:
        return STEP.get(kinds[name].kind, -1), len(name), name

    return sorted(names, key=key)


def backward(model: LogicModel) -> list[Connection]:
    """The links that run against the chain and are not feedback, in file order."""
    elements = model.elements
    return [
        connection
        for connection in model.connections
        if connection.link.kind == "leads_to"
        and (stride(elements[connection.source], elements[connection.link.target]) or 0) < 0
    ]
