"""Which fields refer to what by id, and whether it is there."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from logicmodel.diagnostics import Path, Text

ELEMENT = ("elements",)
_FIELDS: dict[str, tuple[str, ...]] = {
    "level": ("levels",),
    "owners": ("actors",),
    "participants": ("actors",),
    "requires": ELEMENT,
    "resources": ELEMENT,
    "assumptions": ELEMENT,
    "risks": ELEMENT,
    "sources": ("sources",),
    "evidence": ("sources",),
    "target_groups": ("target_groups", "actors"),
    "of": ELEMENT,
    "by": ("actors",),
    "focus": ELEMENT,
}
_NAMES = {
    "levels": Text("nivå", "level"),
    "actors": Text("aktör", "actor"),
    "target_groups": Text("målgrupp", "target group"),
    "sources": Text("källa", "source"),
    "elements": Text("del av förändringslogiken", "element of the change logic"),
    "adaptations": Text("anpassning", "adaptation"),
    "views": Text("vy", "view"),
}


class Reference(NamedTuple):
    """A use of an id: where, which, and in which parts of the model it has to be found."""

    path: Path
    id: str
    sections: tuple[str, ...]

    @property
    def wanted(self) -> Text:
        """What kind of thing has to have the id."""
        return _NAMES[self.sections[0]]


def section_name(section: str) -> Text:
    """What the things in a part of the model are called."""
    return _NAMES[section]


def references(thing: Any, path: Path) -> Iterator[Reference]:
    """Every use of an id inside a thing of the model that stands at ``path``."""
    for field, sections in _FIELDS.items():
        value = getattr(thing, field, None)
        if value:
            yield from _in_field(value, (*path, field), sections)
    for index, link in enumerate(getattr(thing, "links", ())):
        yield Reference((*path, "links", index, "target"), link.target, ELEMENT)
        yield from references(link, (*path, "links", index))
    for name, indicator in getattr(thing, "indicators", {}).items():
        yield from references(indicator, (*path, "indicators", name))


def _in_field(value: Any, path: Path, sections: tuple[str, ...]) -> Iterator[Reference]:
    if isinstance(value, str):
        yield Reference(path, value, sections)
        return
    for index, item in enumerate(value):
        if isinstance(item, str):
            yield Reference((*path, index), item, sections)
        elif (actor := getattr(item, "actor", None)) is not None:
            yield Reference((*path, index, "actor"), actor, sections)
        elif item.ref is not None:
            yield Reference((*path, index, "ref"), item.ref, sections)
