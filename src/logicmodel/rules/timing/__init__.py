"""LM5xx: does it come in time, and when is it done? One file a rule."""

from typing import NamedTuple

from logicmodel.diagnostics import Path, Text
from logicmodel.model.schedule import Schedule
from logicmodel.model.values import Date
from logicmodel.rules.rule import Context, called

MOST_SHOWN = 5


class Due(NamedTuple):
    """Where it is said when an element is due, the date, and that in words."""

    path: Path
    by: Date
    words: Text


def due(schedule: Schedule, name: str) -> Due:
    """When an element is due: ``P1 ”…” ska vara i mål 2026``."""
    path, by = schedule.due_at(name)
    title = called(schedule.model.elements[name])
    if path[-1] == "period":
        return Due(path, by, Text(f"{title.sv} slutar {by}", f"{title.en} ends in {by}"))
    words = Text(f"{title.sv} ska vara i mål {by}", f"{title.en} is due in {by}")
    return Due(path, by, words)


def well_read(context: Context, name: str) -> bool:
    """Whether everything that says when an element is due could be read."""
    return all(context.certain("elements", name, part) for part in ("indicators", "period"))
