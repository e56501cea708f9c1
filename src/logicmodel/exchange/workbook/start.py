"""The first sheet: what to do, in three lines, and how far everybody has come."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from openpyxl.worksheet.worksheet import Worksheet

from logicmodel.diagnostics import Language, Text
from logicmodel.exchange.workbook.form import protect
from logicmodel.exchange.workbook.look import put, reckon
from logicmodel.model.logic import LogicModel
from logicmodel.views.wording import Wording

_NAME = Text("Börja här", "Start here")
_UNTIL = Text("Uppföljning till och med", "Follow-up until")
_DO = (
    Text(
        "1. Klicka på ditt namn nedan och fyll i de gula cellerna. Hoppa över det du inte vet.",
        "1. Click your name below and fill in the yellow cells. Leave out what you do not know.",
    ),
    Text(
        "2. Skriv tal utan enhet, till exempel 84,5. Välj i listan där det finns en.",
        "2. Write numbers without their unit, such as 84.5. Use the list where there is one.",
    ),
)
_SEND = Text("3. Spara och skicka filen till", "3. Save the file and send it to")
_WHOEVER = Text("den som skickade den till dig", "whoever sent it to you")
_HEADS = (Text("Vem", "Who"), Text("Frågor", "Questions"), Text("Besvarade", "Answered"))
_ALL = Text("Tillsammans", "Together")
_NOTHING = Text(
    "Inget behöver fyllas i: allt som är aktuellt är redan känt.",
    "There is nothing to fill in: all that is due is known already.",
)
_HEADER = 8


class Entry(NamedTuple):
    """Who is asked, on which sheet, how much, and in which cells the answers stand."""

    name: str
    sheet: str
    questions: int
    answers: str


def start(
    sheet: Worksheet,
    model: LogicModel,
    entries: Sequence[Entry],
    until: dt.date,
    language: Language,
) -> None:
    """Write the first sheet."""
    sheet.title = _NAME.to(language)
    put(sheet, (1, 1), model.title, "title")
    put(sheet, (2, 1), f"{_UNTIL.to(language)} {until}", "soft")
    wording = Wording(model, language)
    owner = wording.owner(model.owners) or _WHOEVER.to(language)
    steps = [*(step.to(language) for step in _DO), f"{_SEND.to(language)} {owner}."]
    for row, step in enumerate(steps if entries else [_NOTHING.to(language)], start=4):
        put(sheet, (row, 1), step, "lead")
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=3)
        sheet.row_dimensions[row].height = 20
    if entries:
        _table(sheet, entries, language)
    for letter, width in (("A", 62), ("B", 13), ("C", 13)):
        sheet.column_dimensions[letter].width = width
    sheet.row_dimensions[1].height = 32
    sheet.sheet_view.showGridLines = False
    protect(sheet)
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]


def _table(sheet: Worksheet, entries: Sequence[Entry], language: Language) -> None:
    for number, head in enumerate(_HEADS, start=1):
        put(sheet, (_HEADER, number), head.to(language), "head")
    for row, entry in enumerate(entries, start=_HEADER + 1):
        quoted = "'" + entry.sheet.replace("'", "''") + "'"
        put(sheet, (row, 1), entry.name, "link").hyperlink = f"#{quoted}!A1"
        sheet.cell(row, 1).style = "lm link"  # the hyperlink has put on its own
        put(sheet, (row, 2), entry.questions, "told")
        reckon(sheet, (row, 3), f"=COUNTA({quoted}!{entry.answers})", "told")
    last = _HEADER + len(entries)
    for row in range(_HEADER, last + 2):
        sheet.row_dimensions[row].height = 20
    put(sheet, (last + 1, 1), _ALL.to(language), "band")
    for number, letter in ((2, "B"), (3, "C")):
        reckon(
            sheet,
            (last + 1, number),
            f"=SUM({letter}{_HEADER + 1}:{letter}{last})",
            "band",
        )
