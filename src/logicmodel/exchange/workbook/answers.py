"""What was filled in, spelled as tables of follow-up, and where each of its cells stands.

People sort rows, rename sheets, delete columns and use other programs. So columns are found by
their headings, and what a row is about by its id. Spelled as tables, answers are read and refused
in the same words as everything else that is followed up.
"""

import datetime as dt
import re
import warnings
from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO
from typing import Any, NamedTuple

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from logicmodel import words
from logicmodel.diagnostics import Language, Text
from logicmodel.exchange.workbook.columns import Name, by_heading
from logicmodel.followup.data import Data
from logicmodel.followup.reading.columns import SHEETS, SIGHTS, STEPS, VALUES, Sheet
from logicmodel.followup.reading.names import Names
from logicmodel.source import Source, Span

_AS: dict[Sheet, dict[Name, str]] = {
    VALUES: {
        "id": "indicator", "place": "place", "group": "group", "when": "period", "unit": "unit",
        "answer": "value", "n": "n", "source": "source", "preliminary": "preliminary",
        "comment": "comment",
    },
    STEPS: {"id": "id", "place": "place", "when": "date", "answer": "status", "comment": "comment"},
    SIGHTS: {"id": "id", "when": "date", "answer": "state", "comment": "comment"},
}  # fmt: skip
"""Which column of a table each column of a sheet becomes."""

_PLAIN = re.compile(r"[\w%./,\- ]*")
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^]]*\]')
_UNANSWERED = Text(
    "Raden har inget svar, så det som står här läses inte.",
    "The row has no answer, so what stands here is not read.",
)
_ASIDE = Text(
    "Bara mätvärden har det som står här. Skriv det som kommentar.",
    "Only values have what stands here. Write it as a comment.",
)
_NO_HEADINGS = Text(
    "Bladet har ingen rad med rubrikerna Id och Svar, så det läses inte.",
    "The sheet has no row with the headings Id and Answer, so it is not read.",
)


class NoWorkbookError(Exception):
    """A file that is no workbook; ``text`` says so."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.text = Text(
            f"”{name}” går inte att läsa som en arbetsbok. Spara den som Excel-arbetsbok (.xlsx).",
            f"“{name}” cannot be read as a workbook. Save it as an Excel workbook (.xlsx).",
        )


class Told(NamedTuple):
    """Something to say of places in a workbook."""

    places: tuple[str, ...]
    message: Text
    hint: Text | None = None


class Answered(NamedTuple):
    """One row of a sheet, as text by column, and where it stands."""

    number: int
    cells: dict[Name, str]


class Answers:
    """The answers in a workbook. ``source`` spells them as tables; ``left`` is what is left out."""

    def __init__(self, raw: bytes, name: str, names: Names) -> None:
        """Read the answers.

        Args:
            raw: The file.
            name: What it is called.
            names: What there is in the model to follow up.

        Raises:
            NoWorkbookError: if it is no workbook.
        """
        self._name, self._names = name, names
        self._language: Language = names.model.language
        self._text: list[str] = []
        self._length = 0
        self._starts: list[int] = []
        self._places: list[str] = []
        self._answered: list[Span] = []
        self.left: list[Told] = []
        for sheet in _sheets(raw, name):
            self._take(sheet)
        self.source = Source(name, "".join(self._text))

    def place(self, span: Span) -> str:
        """Where in the workbook something of ``source`` stands: ``Kumla kommun!K5``."""
        return self._places[bisect_right(self._starts, span.start) - 1]

    def unread(self, data: Data) -> list[str]:
        """Where the answers stand that did not become part of ``data``."""
        read = {each.at.start for each in data.entries if isinstance(each.at, Span)}
        return [self.place(span) for span in self._answered if span.start not in read]

    def _take(self, sheet: Any) -> None:
        """Spell the answers of one sheet."""
        rows = list(sheet.iter_rows())
        heads = next(((row, found) for row in rows if (found := _headings(row))), None)
        if heads is None:
            if any(self._is_known(_text(cell)) for row in rows for cell in row):
                self.left.append(Told((sheet.title,), _NO_HEADINGS))
            return
        top, columns = heads
        tables: dict[Sheet, list[Answered]] = {each: [] for each in SHEETS}
        for row in rows:
            cells = {name: _text(row[at]) for name, at in columns.items() if at < len(row)}
            if row is top or not cells.get("id") or _headings(row):
                continue
            kind = self._kind(cells["id"], cells.get("answer", ""))
            answered = Answered(row[0].row, cells)
            if self._is_answered(answered, kind, columns, sheet.title):
                tables[kind].append(answered)
        for kind, some in tables.items():
            if some:
                self._spell(kind, some, columns, (sheet.title, top[0].row))

    def _is_answered(
        self, row: Answered, kind: Sheet, columns: dict[Name, int], title: str
    ) -> bool:
        """Whether there is something to read in a row; what else stands in it is told."""
        answered = bool(row.cells.get("answer"))
        left: list[tuple[Name, Text]] = []
        if not answered:
            left = [(name, _UNANSWERED) for name in ("n", "preliminary", "comment")]
        elif kind is not VALUES:
            left = [(name, _ASIDE) for name in ("n", "source", "preliminary")]
        for name, text in left:
            if row.cells.get(name):
                self.left.append(Told((_place(title, columns[name], row.number),), text))
        return answered

    def _spell(
        self, kind: Sheet, rows: list[Answered], columns: dict[Name, int], at: tuple[str, int]
    ) -> None:
        """Write a table; each of its cells is remembered by where it begins."""
        title, top = at
        spelled = {name: key for name, key in _AS[kind].items() if name in columns}
        headings = words.by_key("column")
        head = {name: headings[key].written(self._language) for name, key in spelled.items()}
        for row in (Answered(top, head), *rows):
            for number, name in enumerate(spelled):
                self._write(";" if number else "")
                self._starts.append(self._length)
                self._places.append(_place(title, columns[name], row.number))
                if name == "answer" and row.number != top:
                    self._answered.append(Span(self._name, self._length, self._length))
                self._write(_in_quotes(row.cells.get(name, "")))
            self._write("\n")

    def _write(self, text: str) -> None:
        self._text.append(text)
        self._length += len(text)

    def _kind(self, name: str, answer: str) -> Sheet:
        """In which table something is told: by what it is, or else by what is said of it."""
        if name in self._names.model.measured:
            return VALUES
        if name in self._names.steps:
            return STEPS
        if name in self._names.conditions:
            return SIGHTS
        if words.fold(answer) in words.by_spelling("status"):
            return STEPS
        return SIGHTS if words.fold(answer) in words.by_spelling("state") else VALUES

    def _is_known(self, name: str) -> bool:
        names = self._names
        return name in names.model.measured or name in names.steps or name in names.conditions


def _sheets(raw: bytes, name: str) -> Iterator[Any]:
    with warnings.catch_warnings():
        # What openpyxl says of parts that it leaves out does not concern the answers.
        warnings.simplefilter("ignore")
        try:
            book = load_workbook(BytesIO(raw), data_only=True)
        except Exception as error:  # whatever else a file may be, openpyxl has no name for it
            raise NoWorkbookError(name) from error
    return iter(book.worksheets)


def _place(title: str, column: int, row: int) -> str:
    return f"{title}!{get_column_letter(column + 1)}{row}"


def _headings(row: Any) -> dict[Name, int] | None:
    """Which column stands where, if the row is one of headings."""
    known, found = by_heading(), dict[Name, int]()
    for number, cell in enumerate(row):
        name = known.get(words.fold(cell.value)) if isinstance(cell.value, str) else None
        if name:
            found.setdefault(name, number)
    return found if {"id", "answer"} <= found.keys() else None


def _text(cell: Any) -> str:
    """What stands in a cell, as a planner would write it."""
    value = cell.value
    match value:
        case None:
            return ""
        case bool():
            return "ja" if value else "nej"
        case int() | float():
            return _number(value, "%" in _QUOTED.sub("", cell.number_format or ""))
        case dt.date():
            return _date(value, _QUOTED.sub("", cell.number_format or "").lower())
    return " ".join(str(value).split())


def _number(value: float, percent: bool) -> str:
    """A number to the fifteen digits that spreadsheets reckon with."""
    exact = Decimal(f"{value:.15g}")
    return format(exact.scaleb(2) if percent else exact, "f").replace(".", ",")


def _date(value: dt.date, form: str) -> str:
    """As much of a date as its format shows."""
    day = f"{value:%Y-%m-%d}"
    if "d" in form or "y" not in form:
        return day
    return day[:7] if "m" in form else day[:4]


def _in_quotes(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else '"' + text.replace('"', '""') + '"'
