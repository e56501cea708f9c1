"""What was filled in, spelled as tables of follow-up, and where each of its cells stands.

People sort rows, rename sheets, delete columns and use other programs. So columns are found by
their headings, and what a row is about by its id. Spelled as tables, answers are read and refused
in the same words as everything else that is followed up.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from openpyxl.utils import get_column_letter

from logicmodel import words
from logicmodel.diagnostics import Language, Text
from logicmodel.exchange.workbook.columns import Name, by_heading
from logicmodel.exchange.workbook.opening import NoWorkbookError, Page, opened
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
_UNANSWERED = Text(
    "Raden har inget svar, så det som står här läses inte.",
    "The row has no answer, so what stands here is not read.",
)
_ASIDE = Text(
    "Bara mätvärden har det som står här. Skriv det som kommentar.",
    "Only values have what stands here. Write it as a comment.",
)
_NO_ID = Text(
    "Raden har ett svar men inget id, så ingen kan veta vad det gäller.",
    "The row has an answer but no id, so nobody can tell what it is about.",
)
_WRITE_ID = Text(
    "Skriv id:t i kolumnen Id, eller ta bort svaret.",
    "Write the id in the column Id, or remove the answer.",
)
_NO_HEADINGS = Text(
    "Bladet har ingen rad med rubrikerna Id och Svar, så det läses inte.",
    "The sheet has no row with the headings Id and Answer, so it is not read.",
)


class Place(NamedTuple):
    """A cell of a workbook, its column counted from 0."""

    sheet: str
    column: int
    row: int

    @property
    def cell(self) -> str:
        """Where on its sheet it stands: ``K5``."""
        return f"{get_column_letter(self.column + 1)}{self.row}"

    def __str__(self) -> str:
        return f"{self.sheet}!{self.cell}"


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
    """The answers in a workbook.

    ``source`` spells them as tables; ``left`` is what is left out; ``plan`` is the id of the plan
    that the workbook asks about, if it says so.
    """

    def __init__(self, raw: bytes, name: str, names: Names) -> None:
        """Read the answers.

        Args:
            raw: The file.
            name: What it is called.
            names: What there is in the model to follow up.

        Raises:
            NoWorkbookError: if it is no workbook, or none that asks anything.
        """
        self._name, self._names = name, names
        self._language: Language = names.model.language
        self._text: list[str] = []
        self._length = 0
        self._starts: list[int] = []
        self._places: list[Place] = []
        self._answered: list[Span] = []
        self.left: list[Told] = []
        book = opened(raw, name)
        self.plan = book.plan
        asking = [self._take(page) for page in book.pages]
        if not (book.plan or self.left or any(asking)):
            raise NoWorkbookError(_asks_nothing(name))
        self.source = Source(name, "".join(self._text))

    def place(self, span: Span) -> Place:
        """Where in the workbook something of ``source`` stands: ``Kumla kommun!K5``."""
        return self._places[bisect_right(self._starts, span.start) - 1]

    def unread(self, data: Data) -> list[Place]:
        """Where the answers stand that did not become part of ``data``."""
        read = {each.at.start for each in data.entries if isinstance(each.at, Span)}
        return [self.place(span) for span in self._answered if span.start not in read]

    def _take(self, page: Page) -> bool:
        """Spell the answers of one sheet, if it has the headings of one."""
        heads = next(((row, found) for row in page.rows if (found := _headings(row.cells))), None)
        if heads is None:
            if any(self._is_known(text) for row in page.rows for text in row.cells):
                self.left.append(Told((page.title,), _NO_HEADINGS))
            return False
        top, columns = heads
        tables: dict[Sheet, list[Answered]] = {each: [] for each in SHEETS}
        for number, texts in page.rows:
            cells = {name: texts[at] for name, at in columns.items() if at < len(texts)}
            if _headings(texts):
                continue
            if not cells.get("id"):
                if cells.get("answer"):
                    place = Place(page.title, columns["answer"], number)
                    self.left.append(Told((str(place),), _NO_ID, _WRITE_ID))
                continue
            kind = self._kind(cells["id"], cells.get("answer", ""))
            answered = Answered(number, cells)
            if self._is_answered(answered, kind, columns, page.title):
                tables[kind].append(answered)
        for kind, some in tables.items():
            if some:
                self._spell(kind, some, columns, (page.title, top.number))
        return True

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
                self.left.append(Told((str(Place(title, columns[name], row.number)),), text))
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
                self._places.append(Place(title, columns[name], row.number))
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


def _headings(cells: Sequence[str]) -> dict[Name, int] | None:
    """Which column stands where, if the row is one of headings."""
    known, found = by_heading(), dict[Name, int]()
    for number, text in enumerate(cells):
        name = known.get(words.fold(text))
        if name:
            found.setdefault(name, number)
    return found if {"id", "answer"} <= found.keys() else None


def _asks_nothing(name: str) -> Text:
    return Text(
        f"Inget blad i ”{name}” har frågor från logicmodel: det saknas en rad med rubrikerna Id, "
        "Period eller dag och Svar.",
        f"No sheet in “{name}” has questions from logicmodel: there is no row with the headings "
        "Id, Period or day and Answer.",
    )


def _in_quotes(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else '"' + text.replace('"', '""') + '"'
