"""One sheet to fill in: a row a question, in bands of values, status and state."""

import datetime as dt
import math
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles.colors import Color
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from logicmodel.diagnostics import Language, Text
from logicmodel.exchange.workbook.columns import COLUMNS, Column, Name
from logicmodel.exchange.workbook.look import FONT, SOFT, put
from logicmodel.exchange.workbook.questions import Question
from logicmodel.exchange.workbook.validation import Validations

_BANDS = {
    "value": Text("Mätvärden", "Values"),
    "status": Text(
        "Insatser och prestationer: hur långt har de kommit?",
        "Activities and outputs: how far have they come?",
    ),
    "state": Text(
        "Förutsättningar, antaganden, omvärldsfaktorer och risker: hur är läget?",
        "Preconditions, assumptions, external factors and risks: how do they stand?",
    ),
}
_LEAD = Text(
    "Fyll i de gula cellerna. Hoppa över det du inte vet. Avser tiden till och med",
    "Fill in the yellow cells. Leave out what you do not know. Covers the time until",
)
_PAGE = Text("Sida &P av &N", "Page &P of &N")
_OPEN: dict[str, tuple[Name, ...]] = {
    "value": ("answer", "n", "source", "preliminary", "comment"),
    "status": ("when", "answer", "comment"),
    "state": ("when", "answer", "comment"),
}
_UNASKED: tuple[Name, ...] = ("unit", "expected", "n", "source", "preliminary")
_HEADER = 3
_LINE, _LETTER = 15, 1.0
"""The height of a line in points; the width of a letter in those of the columns."""
_DAY = "yyyy-mm-dd"


class Form:
    """Fills a sheet with questions. ``answers`` is the range in which they are answered."""

    def __init__(self, sheet: Worksheet, questions: Sequence[Question], language: Language) -> None:
        self.sheet, self.questions, self.language = sheet, questions, language
        used = {
            "place": any(question.due.place for question in questions),
            "group": any(question.due.group for question in questions),
        }
        self.columns = [column for column in COLUMNS if used.get(column.name, True)]
        self._letters = {
            column.name: get_column_letter(number)
            for number, column in enumerate(self.columns, start=1)
        }
        self._validations = Validations(language)

    @property
    def answers(self) -> str:
        """Where the answers stand, as ``K4:K20``."""
        letter = self._letters["answer"]
        return f"{letter}{_HEADER + 1}:{letter}{self.sheet.max_row}"

    def fill(self, name: str, days: tuple[dt.date, dt.date]) -> None:
        """Write the sheet of an actor.

        Args:
            name: What the actor is called.
            days: The day on which a status is told, and the last one that is asked about.
        """
        put(self.sheet, (1, 1), name, "title")
        put(self.sheet, (2, 1), f"{_LEAD.to(self.language)} {days[1]}.", "soft")
        for number, column in enumerate(self.columns, start=1):
            put(self.sheet, (_HEADER, number), column.heading.to(self.language), "head")
        for what, some in groupby(self.questions, key=lambda question: question.due.what):
            self._band(_BANDS[what].to(self.language))
            for question in some:
                self._row(question, days[0])
        self._validations.add_to(self.sheet)
        self._set_up()

    def _band(self, heading: str) -> None:
        row = self.sheet.max_row + 1
        for number in range(1, len(self.columns) + 1):
            put(self.sheet, (row, number), heading if number == 1 else None, "band")
        self.sheet.row_dimensions[row].height = 1.5 * _LINE

    def _row(self, question: Question, today: dt.date) -> None:
        row = self.sheet.max_row + 1
        lines = 1
        for number, column in enumerate(self.columns, start=1):
            value, form = self._content(column, question, today)
            filled = column.name in _OPEN[question.due.what]
            empty = value is None and column.name in _UNASKED
            style = "none" if empty else "figure" if column.name == "expected" else "told"
            cell = put(self.sheet, (row, number), value, "field" if filled else style, form)
            lines = max(lines, _lines(value, column.width))
            if filled:
                self._validations.of(column.name, question, cell.coordinate)
        self.sheet.row_dimensions[row].height = lines * _LINE + 4

    def _content(self, column: Column, question: Question, today: dt.date) -> tuple[Any, str]:
        """What stands in a cell, and its number format."""
        match column.name:
            case "id":
                return question.due.of, "@"
            case "about":
                return _titled(question), ""
            case "when" if question.due.what != "value":
                return today, _DAY
            case "when":
                return str(question.when), "@"
            case "answer":
                return None, question.number
            case "place" | "group":
                return getattr(question.due, column.name), "@"
            case "expected":
                return question.expected, question.number
            case "unit" | "start" | "aim" | "source":
                return getattr(question, column.name) or None, "@"
            case "n":
                return None, "#,##0"
        return None, ""

    def _set_up(self) -> None:
        """Widths, what stays in sight, what is locked, and how it prints."""
        sheet = self.sheet
        for column in self.columns:
            sheet.column_dimensions[self._letters[column.name]].width = column.width
        last = get_column_letter(len(self.columns))
        sheet.row_dimensions[1].height = 2 * _LINE
        sheet.row_dimensions[2].height = 1.4 * _LINE
        sheet.row_dimensions[_HEADER].height = 3 * _LINE
        sheet.freeze_panes = f"C{_HEADER + 1}"
        first = f"{self._letters['answer']}{_HEADER + 2}"
        for selection in sheet.sheet_view.selection:
            selection.activeCell = selection.sqref = first
        sheet.sheet_view.showGridLines = False
        sheet.sheet_view.zoomScale = 90
        protect(sheet)
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]
        margins = sheet.page_margins
        margins.left = margins.right = margins.top = 0.4
        margins.bottom, margins.footer = 0.6, 0.3
        sheet.print_title_rows = f"{_HEADER}:{_HEADER}"
        sheet.print_area = f"A1:{last}{sheet.max_row}"
        footer: Any = sheet.oddFooter
        footer.left.text, footer.right.text = "&A", _PAGE.to(self.language)


def protect(sheet: Worksheet) -> None:
    """Lock what is not to be filled in, without a password; widths can be changed."""
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False


def _titled(question: Question) -> CellRichText:
    bold = InlineFont(rFont=FONT, sz=11, b=True)
    soft = InlineFont(rFont=FONT, sz=10, color=Color(SOFT))
    return CellRichText(TextBlock(bold, question.title), TextBlock(soft, f"\n{question.below}"))


def _lines(value: object, width: float) -> int:
    """How many lines a text takes in a column."""
    lines = str("" if value is None else value).split("\n")
    return sum(max(1, math.ceil(len(line) * _LETTER / width)) for line in lines)
