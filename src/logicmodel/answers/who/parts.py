"""Which part each actor takes in what, adaptations included."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from logicmodel.model.elements import Indicator
from logicmodel.model.logic import LogicModel
from logicmodel.model.values import Assignment

How = Literal["owner", "participant", "local_owner", "local_participant", "adapts", "measures"]


class Part(NamedTuple):
    """One way in which an actor takes part in an element.

    ``at`` is the actor whose adaptation says so, if an adaptation does, and ``indicator`` what is
    followed up, for who ``measures``.
    """

    how: How
    role: str | None = None
    at: str = ""
    indicator: str = ""


Parts = dict[str, dict[str, list[Part]]]
"""By actor and element, both in file order of the elements."""


def parts(model: LogicModel) -> Parts:
    """The part of every actor in everything; actors of no part are left out. Linear."""
    found: Parts = {}
    for actor, element, part in _each(model):
        found.setdefault(actor, {}).setdefault(element, []).append(part)
    return found


def _each(model: LogicModel) -> Iterator[tuple[str, str, Part]]:
    for element in model.elements.values():
        yield from _assigned(element.owners, element.id, "owner")
        yield from _assigned(element.participants, element.id, "participant")
        yield from _measuring(getattr(element, "indicators", {}).values(), element.id)
    for adaptation in model.adaptations.values():
        if adaptation.of not in model.elements:
            continue
        of, at = adaptation.of, adaptation.by
        yield from _assigned(adaptation.owners, of, "local_owner", at)
        yield from _assigned(adaptation.participants, of, "local_participant", at)
        yield from _measuring(adaptation.indicators.values(), of, at)
        if at not in {each.actor for each in adaptation.owners}:
            yield at, of, Part("adapts", at=at)


def _assigned(
    assignments: Iterable[Assignment], element: str, how: How, at: str = ""
) -> Iterator[tuple[str, str, Part]]:
    return ((each.actor, element, Part(how, each.role, at)) for each in assignments)


def _measuring(
    indicators: Iterable[Indicator], element: str, at: str = ""
) -> Iterator[tuple[str, str, Part]]:
    for indicator in indicators:
        for owner in indicator.owners:
            yield owner.actor, element, Part("measures", owner.role, at, indicator.id)
