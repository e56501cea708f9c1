"""What stands in which picture or table, as plain data without styling.

``Atlas(model).by("level")`` gives one :class:`View` a governance level; ``remarks`` are the notes
in its boxes, made from what the rules found. ``outlook.py`` tells how far each goal has come, and
``gaps.py`` what is missing on the way there.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from logicmodel.views.atlas import BY, MOST, Atlas, By
    from logicmodel.views.notes import Remarks, remarks
    from logicmodel.views.standing import Standing
    from logicmodel.views.view import View

__all__ = ["BY", "MOST", "Atlas", "By", "Remarks", "Standing", "View", "remarks"]

_HOMES = {"Remarks": "notes", "Standing": "standing", "remarks": "notes", "View": "view"}


def __getattr__(name: str) -> Any:
    """Load what pictures need when it is first used: a check tells of goals and draws nothing."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES.get(name, 'atlas')}"), name)
