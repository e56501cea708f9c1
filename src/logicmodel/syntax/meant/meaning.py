"""What a value was most likely meant as, and whether that can be read."""

from collections.abc import Callable
from typing import NamedTuple

from logicmodel.diagnostics import Language, Text
from logicmodel.syntax.values import Unreadable, read_value

OPEN = "…"
"""What the writer is to fill in."""

_ANY_DATE = "2020"


class Meant(NamedTuple):
    """The value to write instead; ``…`` in it is for the writer to fill in.

    ``message`` says what is wrong where that can be said better than that it cannot be read;
    ``instead`` is given where there is a choice between two values.
    """

    value: str
    message: Text | None = None
    instead: str | None = None


Way = Callable[[str, str, Language], Meant | None]
"""A way of understanding a value, by its grammar rule and the file's language."""


def reads(rule: str, value: str) -> bool:
    """Whether the grammar reads a value, once it has been filled in."""
    return not isinstance(read_value(rule, value.replace(OPEN, _ANY_DATE)), Unreadable)
