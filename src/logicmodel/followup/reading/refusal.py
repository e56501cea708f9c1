"""What is said of cells that cannot be used: once for the same mistake, however many make it."""

from collections.abc import Sequence
from typing import NamedTuple

from logicmodel.diagnostics import Problem, Related, Text
from logicmodel.source import Span

_SHOWN = 3
_SAME = Text("Samma sak här", "The same here")


class Refused(NamedTuple):
    """Why a cell cannot be used, in place of what it would have said."""

    code: str
    message: Text
    hint: Text | None = None
    related: tuple[Related, ...] = ()


class Remarks:
    """Gathers what is said of a file, the same of several places as one.

    Attributes:
        lost: Where rows begin that cannot be used.
    """

    def __init__(self) -> None:
        self.lost: set[int] = set()
        self._places: dict[Refused, list[Span]] = {}

    def add(self, refused: Refused, span: Span) -> None:
        """Say something of a place."""
        self._places.setdefault(refused, []).append(span)

    def problems(self) -> list[Problem]:
        """Everything that was said, each at the first of its places."""
        return [_problem(refused, sorted(places)) for refused, places in self._places.items()]


def _problem(refused: Refused, places: Sequence[Span]) -> Problem:
    code, message, hint, related = refused
    first, *others = places
    if others:
        message = Text(
            f"{message.sv} Det gäller {len(places)} ställen.",
            f"{message.en} This goes for {len(places)} places.",
        )
    same = tuple(Related(place, _SAME) for place in others[:_SHOWN])
    return Problem(code, first, message, hint, (*related, *same))
