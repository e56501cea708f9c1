"""What stands in one cell, by the language's own grammar: all that may stand in a model may here.

A reader takes the text of a cell and gives what it means, ``None`` where nothing stands there, or
why it cannot be used.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, NamedTuple

from logicmodel import words
from logicmodel.diagnostics import Text
from logicmodel.followup.data import plain
from logicmodel.followup.reading import advice
from logicmodel.followup.reading.refusal import Refused
from logicmodel.followup.reading.rows import unquoted
from logicmodel.model.values import Date, InvalidValueError
from logicmodel.spreadsheet import is_formula
from logicmodel.syntax.expected import expected, refused
from logicmodel.syntax.values import TWO_WAYS, Unreadable, normal, number, read_value

Reader = Callable[[str], Any]

_PLAIN = re.compile(r"[-+−–]?\d+(?:[.,]\d+)?", re.ASCII)
_WITHHELD = frozenset(
    (
        *("..", ".", "...", "…", "-", "–", "—", "*", "#saknas!", "#n/a", "n/a", "null"),
        *("saknas", "uppgift saknas", "sekretess", "sekretessbelagt", "ej mätt", "inte mätt"),
        *("ej tillgängligt", "missing", "not measured", "not available", "withheld"),
        *("okänt", "okänd", "vet ej", "vet inte", "unknown", "?"),
    )
)
_ASIDE = re.compile(r"\s*\([^()]*\)$")
_ALL = frozenset(
    (
        *("t", "kön=t", "alla", "totalt", "samtliga", "båda", "båda könen", "kvinnor och män"),
        *("all", "total", "both", "women and men"),
    )
)
_GENDERS = {
    **dict.fromkeys(("k", "kön=k"), "kvinnor"),
    **dict.fromkeys(("m", "kön=m"), "män"),
}


class Quantity(NamedTuple):
    """A number with what stands beside it in its cell: its unit, when it was measured."""

    value: Decimal
    unit: str | None
    when: Date | None


class Cells(dict[str, Any]):
    """What each text of a column says; the same text is read once, and rows often say the same."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self._reader = reader

    def __missing__(self, raw: str) -> Any:
        if len(raw) > LONGEST and self._reader is not text:
            value = _TOO_LONG
        else:
            value = self._reader(normal(" ".join(unquoted(raw).split())))
        self[raw] = value
        return value

    @property
    def refused(self) -> dict[str, Refused]:
        """The texts that cannot be used, and why."""
        return {text: value for text, value in self.items() if isinstance(value, Refused)}


def text(cell: str) -> str | None:
    """Free text; the mark by which a spreadsheet knows it from a formula is none of it."""
    return (cell[1:] if is_marked(cell) else cell) or None


def is_marked(cell: str) -> bool:
    """Whether a cell begins as a formula does but for an apostrophe, or several, before it."""
    return cell.startswith("'") and is_formula(cell.lstrip("'"))


def empty(name: str) -> Refused:
    """What to say of an empty cell that has to be filled in, by the heading of its column."""
    return Refused(
        "LM018",
        Text(f"Cellen i kolumnen {name} är tom.", f"The cell in the column {name} is empty."),
        Text("Fyll i den, eller ta bort raden.", "Fill it in, or remove the row."),
    )


def required(reader: Reader, name: str) -> Reader:
    """The same reader for cells that have to be filled in."""
    lacking = empty(name)
    return lambda cell: reader(cell) if cell else lacking


def quantity(name: str) -> Reader:
    """A number; its unit and when it was measured may stand beside it."""
    column = words.by_key("column")["value"]

    def read(cell: str) -> Decimal | Quantity | Refused | None:
        if _PLAIN.fullmatch(cell) and not TWO_WAYS.fullmatch(cell):
            return Decimal(number(cell))
        if not cell:
            return None
        found = read_value("measure", cell)
        if _ASIDE.sub("", cell).casefold() in _WITHHELD or (
            not isinstance(found, Unreadable) and "value" not in found.data
        ):
            return _withheld(cell)
        if isinstance(found, Unreadable):
            return advice.of_number(_refused(column, name, cell), cell)
        data = found.data
        when = date(name)(data["when"]) if "when" in data else None
        if isinstance(when, Refused):
            return when
        return Quantity(Decimal(data["value"]), data.get("unit"), when)

    return read


def amount(name: str) -> Reader:
    """How many there are, whatever they are; fewer than none there cannot be."""
    inner = quantity(name)

    def read(cell: str) -> Decimal | Refused | None:
        found = inner(cell)
        if isinstance(found, Refused):
            return None if found.code == WITHHELD else found
        number = found.value if isinstance(found, Quantity) else found
        return advice.negative(name) if number is not None and number < 0 else number

    return read


def date(name: str, term: Callable[[Refused, str], Refused] = advice.of_time) -> Reader:
    """A date, as it is written in a model; both spellings of a school year are one.

    ``term`` advises whoever writes a term.
    """
    column = words.by_key("column")["date"]

    def read(cell: str) -> Date | Refused | None:
        if not cell:
            return None
        if isinstance(read_value("date", cell), Unreadable):
            return term(_refused(column, name, cell), cell)
        try:
            return plain(Date(cell))
        except InvalidValueError as error:
            want = expected("date")
            return Refused("LM004", error.text, Text(f"Skriv {want.sv}.", f"Write {want.en}."))

    return read


def day(name: str, today: dt.date) -> Reader:
    """The day of an entry in a log.

    Of a longer stretch it is the last day, or today if that is still to come: who writes ``2025``
    in June has seen it by then.
    """
    inner = date(name, advice.of_day)

    def read(cell: str) -> Any:
        found = inner(cell)
        return min(found.end, max(found.start, today)) if isinstance(found, Date) else found

    return read


def word(key: str, name: str, otherwise: str | None = None) -> Reader:
    """A word of the language, by its key.

    Args:
        key: The key of the column, which says among which words to choose.
        name: The heading of the column.
        otherwise: What an empty cell says.
    """
    column = words.by_key("column")[key]
    spelled = words.by_spelling(column.value)

    def read(cell: str) -> str | Refused | None:
        found = spelled.get(words.fold(cell))
        if found:
            return found.key
        return advice.of_word(_refused(column, name, cell), column.value) if cell else otherwise

    return read


def yes(name: str) -> Reader:
    """Yes or no; an empty cell is a no."""
    inner = word("preliminary", name, "no")

    def read(cell: str) -> bool | Refused:
        found = inner(cell)
        return found if isinstance(found, Refused) else found == "yes"

    return read


def group(cell: str) -> str | None:
    """A part of the people; ``None`` for all of them. Kolada's letters are written out."""
    folded = cell.casefold()
    return None if not cell or folded in _ALL else _GENDERS.get(folded, cell)


LONGEST = 200
"""So many characters may a cell have that is no free text."""

WITHHELD = "LM023"

_TOO_LONG = Refused(
    "LM004",
    Text("Cellen är för lång.", "The cell is too long."),
    Text(
        "Korta den. Fri text kan stå i kolumnen kommentar.",
        "Shorten it. Free text may stand in the column comment.",
    ),
)


def _withheld(cell: str) -> Refused:
    return Refused(
        WITHHELD,
        Text(
            f"”{cell}” läses som att det inte finns något värde.",
            f"“{cell}” is read as there being no value.",
        ),
        Text(
            "Lämna cellen tom, eller skriv värdet när det finns.",
            "Leave the cell empty, or write the value when there is one.",
        ),
    )


def _refused(column: words.Word, name: str, cell: str) -> Refused:
    said = refused(column, name, cell, alone=True)
    return Refused("LM004", said.message, said.hint)


def listed(names: Iterable[str], most: int = 5) -> str:
    """Ids in a row, the rest left out."""
    some = list(names)
    return ", ".join(some[:most]) + (" …" if len(some) > most else "")
