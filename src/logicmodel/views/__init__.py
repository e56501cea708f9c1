"""What stands in which picture, as plain data without styling.

``Atlas(model).by("level")`` gives one :class:`View` a governance level; ``remarks`` are the notes
in its boxes, made from what the rules found.
"""

from logicmodel.views.atlas import BY, MOST, Atlas, By
from logicmodel.views.notes import Remarks, remarks
from logicmodel.views.view import View

__all__ = ["BY", "MOST", "Atlas", "By", "Remarks", "View", "remarks"]
