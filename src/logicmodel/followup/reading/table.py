"""One table: its headings, and what each of its columns says in each row."""

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any

from logicmodel import words
from logicmodel.diagnostics import Text
from logicmodel.followup.reading.cells import Cells, Reader
from logicmodel.followup.reading.columns import Header, Slip, known
from logicmodel.followup.reading.ids import LOST
from logicmodel.followup.reading.refusal import Refused, Remarks
from logicmodel.followup.reading.rows import Row, unquoted
from logicmodel.source import Source, Span
from logicmodel.syntax.expected import MISSING_QUOTE, QUOTE_HINT, short
from logicmodel.words import Word

_UNCLOSED = Refused("LM001", MISSING_QUOTE, QUOTE_HINT)
_TOO_MANY = Refused(
    "LM001",
    Text("Raden har fler celler än tabellen har kolumner.", "The row has more cells than columns."),
    Text(
        "Sätt text med skiljetecken, och tal med decimalkomma i en kommaseparerad fil, inom "
        'citattecken: "82,4".',
        "Put text that holds the separator, and numbers with a decimal comma in a file separated "
        'by commas, in quotes: "82,4".',
    ),
)


class Table:
    """One table: its headings, and what each of its columns says in each row.

    Rows of which a cell cannot be used are told and left out.
    """

    def __init__(
        self, source: Source, top: Row, head: Header, beneath: Sequence[Row], remarks: Remarks
    ) -> None:
        self.source, self.top, self.head, self.remarks = source, top, head, remarks
        self.rows = [row for row in beneath if self._is_sound(row)]
        self._cells = [self._filled(row.cells) for row in self.rows]
        self._out: set[int] = set()

    def is_whole(self) -> bool:
        """Whether all columns are there that have to be; what is wrong with them is told."""
        for slip in self.head.slips:
            self._say(slip.column, self._unknown(slip))
        for column in self.head.again:
            self._say(column, _twice(self._heading(column)))
        for word in self.head.missing:
            self._say(0, _missing(word, self.head.sheet.title))
        if self.head.missing:
            self.remarks.lost.update(row.start for row in self.rows)
        return not self.head.missing

    def name(self, key: str) -> str:
        """The heading of a column as it is written there, or as it should be."""
        column = self.head.places.get(key)
        heading = "" if column is None else self._heading(column)
        return heading if known(heading) else words.by_key("column")[key].sv[0]

    def column(self, key: str, reader: Reader) -> list[Any]:
        """What a column says in each row; one that is not there is empty in all."""
        column = self.head.places.get(key)
        if column is None:
            return [reader("")] * len(self.rows)
        texts = list(map(itemgetter(column), self._cells))
        read = Cells(reader)
        found = [read[text] for text in texts]
        refused = read.refused
        if refused:
            for number, text in enumerate(texts):
                if text in refused:
                    self.refuse(number, key, refused[text])
        return found

    def refuse(self, number: int, key: str, refused: Refused) -> None:
        """Leave a row out, and say why at one of its cells."""
        self._out.add(number)
        self.remarks.lost.add(self.rows[number].start)
        if refused is not LOST:
            self.remarks.add(refused, self.span(number, key))

    def leave_out(self, number: int) -> None:
        """Leave a row out of which there is nothing to say."""
        self._out.add(number)

    def span(self, number: int, key: str) -> Span:
        """Where a cell stands."""
        return self.rows[number].span(self.source.path, self.head.places[key])

    def spans(self, key: str) -> list[Span]:
        """Where the cells of a column stand."""
        path, column = self.source.path, self.head.places[key]
        return [row.span(path, column) for row in self.rows]

    def used(self, made: Callable[..., Any], *columns: Sequence[Any]) -> tuple[Any, ...]:
        """What is made of each row that can be used."""
        if not self._out:
            return tuple(map(made, *columns))
        kept = (n for n in range(len(self.rows)) if n not in self._out)
        return tuple(made(*(column[n] for column in columns)) for n in kept)

    def _is_sound(self, row: Row) -> bool:
        """Whether a row fits under the headings."""
        width = len(self.top.cells)
        if row.quotes and (column := row.unclosed()) is not None:
            self._lose(row, _UNCLOSED, column)
            return False
        if len(row.cells) > width and any(cell.strip() for cell in row.cells[width:]):
            self._lose(row, _TOO_MANY, width)
            return False
        return True

    def _lose(self, row: Row, refused: Refused, column: int) -> None:
        self.remarks.lost.add(row.start)
        self.remarks.add(refused, row.span(self.source.path, column))

    def _filled(self, cells: list[str]) -> list[str]:
        """The cells of a row and, where it lacks its last ones, empty ones in their place."""
        lacking = len(self.top.cells) - len(cells)
        return [*cells, *[""] * lacking] if lacking > 0 else cells

    def _heading(self, column: int) -> str:
        return short(unquoted(self.top.cells[column]).strip())

    def _say(self, column: int, refused: Refused) -> None:
        self.remarks.add(refused, self.top.span(self.source.path, column))

    def _unknown(self, slip: Slip) -> Refused:
        """A heading that is no column here."""
        name, sheet = self._heading(slip.column), self.head.sheet
        message = Text(
            f"Kolumnen ”{name}” finns inte i {sheet.title.sv}.",
            f"There is no column “{name}” in {sheet.title.en}.",
        )
        if slip.meant:
            meant = slip.meant.title
            hint = Text(f"Menade du ”{meant.sv}”?", f"Did you mean “{meant.en}”?")
        else:
            columns = [words.by_key("column")[key].title for key in sheet.columns]
            hint = Text(
                f"Den läses inte. Kolumnerna är: {', '.join(each.sv for each in columns)}.",
                f"It is not read. The columns are: {', '.join(each.en for each in columns)}.",
            )
        return Refused("LM022", message, hint)


def _twice(name: str) -> Refused:
    return Refused(
        "LM006",
        Text(f"Kolumnen ”{name}” står två gånger.", f"The column “{name}” is given twice."),
        Text(
            "Behåll den som gäller. Den första har lästs.",
            "Keep the one that counts. The first was read.",
        ),
    )


def _missing(word: Word, table: Text) -> Refused:
    name = word.title
    return Refused(
        "LM018",
        Text(
            f"Kolumnen ”{name.sv}” saknas. Den behövs i {table.sv}.",
            f"The column “{name.en}” is missing. It is needed in {table.en}.",
        ),
        Text(
            "Lägg till den i raden med rubriker, och fyll i den på varje rad.",
            "Add it to the row of headings, and fill it in on every row.",
        ),
    )
