"""LM6xx: do the governance levels hang together? One file a rule."""

from logicmodel.diagnostics import Text
from logicmodel.model.logic import LogicModel


def ranks(model: LogicModel) -> dict[str | None, int]:
    """The levels by id, numbered from the top level down."""
    return {level: number for number, level in enumerate(model.levels)}


def either(ids: list[str]) -> Text:
    """``region, kommun eller nation``."""
    *most, last = ids
    if not most:
        return Text(last, last)
    return Text(f"{', '.join(most)} eller {last}", f"{', '.join(most)} or {last}")
