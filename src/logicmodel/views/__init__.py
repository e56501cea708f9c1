"""What stands in which picture, as plain data without styling.

``Atlas(model).by("level")`` gives one :class:`View` a governance level; ``notes`` makes the red
remarks in its boxes from what the rules found.
"""

from logicmodel.views.atlas import BY, MOST, Atlas, By, too_large
from logicmodel.views.notes import notes
from logicmodel.views.view import View

__all__ = ["BY", "MOST", "Atlas", "By", "View", "notes", "too_large"]
