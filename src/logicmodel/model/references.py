"""Which fields refer to what by id."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from logicmodel.diagnostics import Path, Text
from logicmodel.model.values import Assignment


class Wanted(NamedTuple):
    """What a reference has to lead to.

    ``sections`` are the parts of the model to look in and ``kinds`` the elements that will do, any
    if there are none; ``example`` is the kind of statement that is most likely missing.
    """

    one: Text
    none: Text
    sections: tuple[str, ...]
    example: str
    kinds: tuple[str, ...] = ()


class Reference(NamedTuple):
    """A use of an id: where, which, and what it has to lead to.

    ``mention`` is true where a text might have stood instead.
    """

    path: Path
    id: str
    wanted: Wanted
    mention: bool = False


ELEMENTS = ("elements",)
LINKED = Wanted(
    Text("en del av kedjan", "a part of the chain"), Text("inget", "nothing"), ELEMENTS, "outcome"
)
_ACTOR = Wanted(Text("en aktör", "an actor"), Text("ingen aktör", "no actor"), ("actors",), "actor")
_SOURCE = Wanted(
    Text("en källa", "a source"), Text("ingen källa", "no source"), ("sources",), "source"
)
FIELDS: Mapping[str, Wanted] = {
    "level": Wanted(
        Text("en nivå", "a level"), Text("ingen nivå", "no level"), ("levels",), "level"
    ),
    "owners": _ACTOR,
    "participants": _ACTOR,
    "by": _ACTOR,
    "sources": _SOURCE,
    "evidence": _SOURCE,
    "target_groups": Wanted(
        Text("en målgrupp eller aktör", "a target group or an actor"),
        Text("ingen målgrupp eller aktör", "no target group or actor"),
        ("target_groups", "actors"),
        "target_group",
    ),
    "requires": LINKED._replace(example="precondition"),
    "resources": Wanted(
        Text("en resurs", "a resource"),
        Text("ingen resurs", "no resource"),
        ELEMENTS,
        "resource",
        ("resource",),
    ),
    "assumptions": Wanted(
        Text("ett antagande", "an assumption"),
        Text("inget antagande", "no assumption"),
        ELEMENTS,
        "assumption",
        ("assumption", "precondition", "external_factor"),
    ),
    "risks": Wanted(
        Text("en risk", "a risk"),
        Text("ingen risk", "no risk"),
        ELEMENTS,
        "risk",
        ("risk", "external_factor"),
    ),
    "mitigations": Wanted(
        Text("en aktivitet eller prestation", "an activity or output"),
        Text("ingen aktivitet eller prestation", "no activity or output"),
        ELEMENTS,
        "activity",
        ("activity", "output"),
    ),
    "of": LINKED._replace(example="activity"),
    "focus": LINKED,
}
"""What each field that refers to something wants there."""


def references(thing: Any, path: Path) -> Iterator[Reference]:
    """Every use of an id inside a thing of the model that stands at ``path``."""
    for field, wanted in _fields(thing.__class__):
        value = getattr(thing, field)
        if value:
            yield from _in_field(value, (*path, field), wanted)
    for index, link in enumerate(getattr(thing, "links", ())):
        yield Reference((*path, "links", index, "target"), link.target, LINKED)
        yield from references(link, (*path, "links", index))
    for name, indicator in getattr(thing, "indicators", {}).items():
        yield from references(indicator, (*path, "indicators", name))


def all_known(thing: Any, known: Mapping[str, set[str | None]]) -> bool:
    """Whether every id inside a thing is known; :func:`references` tells which is not.

    Args:
        thing: A thing of the model.
        known: The ids that will do, by the field that refers to them and for a ``link``.
            ``None``, where a text stands in place of an id, always does.
    """
    for field, _ in _fields(thing.__class__):
        value = getattr(thing, field)
        if value and not known[field].issuperset(_ids(value)):
            return False
    links, indicators = getattr(thing, "links", ()), getattr(thing, "indicators", {})
    return all(link.target in known["link"] and all_known(link, known) for link in links) and all(
        all_known(indicator, known) for indicator in indicators.values()
    )


@cache
def _fields(kind: Any) -> tuple[tuple[str, Wanted], ...]:
    """The fields of a type of thing that refer to others, with what is wanted there."""
    return tuple(item for item in FIELDS.items() if item[0] in kind.__pydantic_fields__)


def _ids(value: Any) -> Iterable[str | None]:
    """The ids in the value of a field."""
    if isinstance(value, str):
        return (value,)
    return [item if isinstance(item, str) else item.ref for item in value]


def _in_field(value: Any, path: Path, wanted: Wanted) -> Iterator[Reference]:
    if isinstance(value, str):
        yield Reference(path, value, wanted)
        return
    for index, item in enumerate(value):
        if isinstance(item, str):
            yield Reference((*path, index), item, wanted)
        elif isinstance(item, Assignment):
            yield Reference((*path, index, "actor"), item.actor, wanted)
        elif item.ref is not None:
            yield Reference((*path, index, "ref"), item.ref, wanted, mention=True)
