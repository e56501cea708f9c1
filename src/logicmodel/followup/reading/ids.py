"""Cells that name something in the model: indicators, what is done, conditions, places."""

import re
from collections.abc import Collection
from functools import cached_property
from typing import Any

from logicmodel import words
from logicmodel.diagnostics import Path, Related, Text
from logicmodel.followup.reading.cells import listed
from logicmodel.followup.reading.names import Names
from logicmodel.followup.reading.refusal import Refused
from logicmodel.model.elements import Activity, Measured, Output, Watched
from logicmodel.model.logic import LogicModel
from logicmodel.syntax.suggest import nearest

UNKNOWN = "LM014"
# A suggestion compares a word with every name; past this many the cause lies elsewhere.
_MOST_COMPARISONS = 50_000
_SURE = 0.85
_ID = re.compile(r"[^\W\d_][\w.\-]*")
_HERE = Text("Finns här", "Stands here")
LOST = Refused("", Text("", ""))
"""In place of something that nobody can tell is unknown: it is told already what is wrong."""


class Ids:
    """Reads the cells that name something in one model."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.model: LogicModel = names.model
        self._compared = 0

    def indicator(self, cell: str) -> str | Refused:
        """The id of an indicator."""
        if cell in self.model.measured:
            return cell
        if cell in self.model.elements:
            return self._measured(cell)
        titled = self._titles.get(cell.casefold())
        meant = titled or self._nearest(cell, self.model.measured)
        return self._unknown(
            cell,
            Text("Ingen indikator heter", "No indicator is called"),
            meant,
            Text(
                f'Rätta id:t, eller skriv indikator {cell} "…" under det som den mäter.',
                f'Correct the id, or write indicator {cell} "…" under what it measures.',
            )
            if _ID.fullmatch(cell)
            else _CORRECT,
        )

    def step(self, cell: str) -> str | Refused:
        """The id of an activity or an output."""
        if cell in self.names.steps:
            return cell
        element = self.model.elements.get(cell)
        if element:
            return self._another(
                cell,
                Text("en aktivitet eller prestation", "an activity or an output"),
                Text(
                    "Det som håller eller brister står i en tabell med kolumnerna id, datum, läge.",
                    "What holds or fails stands in a table with the columns id, date, state.",
                )
                if isinstance(element, Watched)
                else _LOGGED,
            )
        meant = self._nearest(cell, self.names.steps)
        nothing = Text("Ingen aktivitet eller prestation heter", "There is no activity or output")
        return self._unknown(cell, nothing, meant, _CORRECT)

    def condition(self, cell: str) -> str | Refused:
        """The id of an assumption, a precondition, an external factor or a risk."""
        if cell in self.names.conditions:
            return cell
        element = self.model.elements.get(cell)
        if element:
            return self._another(
                cell,
                Text(
                    "ett antagande, en förutsättning, en omvärldsfaktor eller en risk",
                    "an assumption, a precondition, an external factor or a risk",
                ),
                Text(
                    "Det som görs står i en tabell med kolumnerna id, datum, status.",
                    "What is done stands in a table with the columns id, date, status.",
                )
                if isinstance(element, Activity | Output)
                else _WATCHED,
            )
        meant = self._nearest(cell, self.names.conditions)
        nothing = Text(
            "Inget antagande och ingen förutsättning heter",
            "No assumption or precondition is called",
        )
        return self._unknown(cell, nothing, meant, _CORRECT)

    def place(self, cell: str) -> str | Refused | None:
        """An actor by its id, or another place as it is written; ``None`` for the whole."""
        folded, places, series = cell.casefold(), self.names.places, self.names.series
        if folded in places:
            return places[folded]
        near = None if folded in series else self._nearest(folded, [*places, *series])
        if near is None or not _surely(folded, near) or self.names.is_lost(cell):
            return cell
        if near in series:
            meant, path = series[near]
        else:
            actor = places[near] or self.model.owners[0].actor
            meant, path = self.model.actors[actor].title or actor, ("actors", actor)
        return Refused(
            UNKNOWN,
            Text(
                f"Ingen plats i förändringslogiken heter ”{cell}”.",
                f"No place in the theory of change is called “{cell}”.",
            ),
            Text(f"Menade du ”{meant}”?", f"Did you mean “{meant}”?"),
            (Related(self.names.at(path), _HERE),),
        )

    @cached_property
    def _titles(self) -> dict[str, str]:
        """The indicators by their titles, in lower case."""
        return {m.indicator.title.casefold(): n for n, m in self.model.measured.items()}

    def _nearest(self, cell: str, known: Collection[str]) -> str | None:
        self._compared += len(known)
        return nearest(cell, known) if self._compared <= _MOST_COMPARISONS else None

    def _unknown(self, cell: str, nothing: Text, meant: str | None, otherwise: Text) -> Refused:
        if self.names.is_lost(cell):
            return LOST
        message = Text(f"{nothing.sv} ”{cell}”.", f"{nothing.en} “{cell}”.")
        if meant is None:
            return Refused(UNKNOWN, message, otherwise)
        hint = Text(f"Menade du ”{meant}”?", f"Did you mean “{meant}”?")
        return Refused(UNKNOWN, message, hint, (self._here(meant),))

    def _measured(self, name: str) -> Refused:
        """Something else than an indicator, where one of its indicators is meant."""
        element = self.model.elements[name]
        own = list(element.indicators) if isinstance(element, Measured) else []
        hint = (
            Text(f"Skriv {own[0]}.", f"Write {own[0]}.")
            if len(own) == 1
            else Text(f"Skriv någon av: {listed(own)}.", f"Write one of: {listed(own)}.")
            if own
            else Text(
                f'Skriv raden indikator {name}.… "…" under {name}, och det id:t här.',
                f'Write the line indicator {name}.… "…" under {name}, and that id here.',
            )
        )
        return self._another(name, Text("en indikator", "an indicator"), hint)

    def _another(self, name: str, wanted: Text, hint: Text) -> Refused:
        kind = words.by_key("statement")[_kind(self.model.elements[name])].title
        message = Text(
            f"Här behövs {wanted.sv}, men ”{name}” är av typen {kind.sv}.",
            f"This needs {wanted.en}, but “{name}” is of the kind {kind.en}.",
        )
        return Refused(UNKNOWN, message, hint, (self._here(name),))

    def _here(self, name: str) -> Related:
        measured = self.model.measured.get(name)
        path: Path = measured.path if measured else ("elements", name)
        return Related(self.names.at(path), _HERE)


def _kind(element: Any) -> str:
    return str(element.kind)


def _surely(one: str, other: str) -> bool:
    """Whether two names are so alike that one must be a slip of the other."""
    from difflib import SequenceMatcher  # late: only for a place that is not known

    return SequenceMatcher(None, one, other).ratio() >= _SURE


_CORRECT = Text(
    "Rätta id:t, eller lägg till det som saknas i förändringslogiken.",
    "Correct the id, or add what is missing to the theory of change.",
)
_LOGGED = Text(
    "Bara aktiviteter och prestationer har en status.",
    "Only activities and outputs have a status.",
)
_WATCHED = Text(
    "Bara antaganden, förutsättningar, omvärldsfaktorer och risker har ett läge.",
    "Only assumptions, preconditions, external factors and risks have a state.",
)
