"""Where things are mentioned that bear on others without an arrow: assumptions, risks, sources."""

from typing import NamedTuple

from logicmodel.model.elements import Link
from logicmodel.model.logic import LogicModel
from logicmodel.model.references import FIELDS, references

_WANTED = tuple(
    FIELDS[field] for field in ("assumptions", "risks", "evidence", "sources", "target_groups")
)


class Use(NamedTuple):
    """Where something is mentioned: an element, and one of its links if it is said of that."""

    element: str
    link: Link | None

    @property
    def bears_on(self) -> str:
        """The element that feels it if what is mentioned does not hold."""
        return self.link.target if self.link else self.element


def uses(model: LogicModel) -> dict[str, list[Use]]:
    """Every mention, by the id that is mentioned, in file order; each place once."""
    found: dict[str, dict[tuple[str, int], Use]] = {}
    for element in model.elements.values():
        for reference in references(element, ()):
            if reference.wanted in _WANTED:
                number = int(reference.path[1]) if reference.path[0] == "links" else -1
                use = Use(element.id, element.links[number] if number >= 0 else None)
                found.setdefault(reference.id, {}).setdefault((element.id, number), use)
    return {name: list(places.values()) for name, places in found.items()}
