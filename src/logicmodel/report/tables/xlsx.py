"""For Excel: a workbook with a sheet for the gaps, one for known gaps and one for all findings."""

import datetime as dt
import io
import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from logicmodel.report.report import Report
from logicmodel.report.tables.table import Field, Head, Table, of_findings, of_gaps, of_known_gaps
from logicmodel.source import printable
from logicmodel.spreadsheet import of_the_day, sheet_name
from logicmodel.views.matrix import Mark, Matrix

# Always the same day, so that the same plan gives the same file.
_DAY = dt.date(2000, 1, 1)
_LINE, _HIGHEST = 15.0, 409.0
"""Points: a line of text, and the highest row that Excel has."""
_MARGIN = 0.71
"""What Excel takes of a column for its edges, in letters."""
_FONT = "Calibri"
_HAIR = Side(style="thin", color="BFBFBF")
_BOX = Border(left=_HAIR, right=_HAIR, top=_HAIR, bottom=_HAIR)
_HEAD, _PLAIN, _BELOW = "gaps head", "gaps plain", "gaps below"


def write(report: Report, matrices: Sequence[Matrix]) -> bytes:
    """The workbook."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for style in _styles():
        book.add_named_style(style)
    gaps = [of_gaps(report, matrix, alone=len(matrices) == 1) for matrix in matrices]
    for table in (*gaps, of_known_gaps(report), of_findings(report)):
        _fill(book.create_sheet(sheet_name(printable(table.name), book.sheetnames)), table)
    book.properties.title = printable(matrices[0].title) if matrices else ""
    book.properties.creator = "logicmodel"
    file = io.BytesIO()
    book.save(file)
    return of_the_day(file.getvalue(), _DAY)


def _styles() -> Iterator[NamedStyle]:
    """The looks of cells. Colour is never alone in saying it: the words stand in the cell."""
    yield _style(_HEAD, "1F3864", bold=True, color="FFFFFF")
    yield _style(_PLAIN)
    yield NamedStyle(_BELOW, font=Font(_FONT, 11, italic=True))
    yield _style(_of(Mark.WHOLE), across="center", color="1E6B34")
    yield _style(_of(Mark.NOT_APPLICABLE), across="center", color="767676")
    yield _style(_of(Mark.NOT_CHECKED), italic=True, color="767676")
    yield _style(_of(Mark.ALLOWED), "E7E6E6")
    yield _style(_of(Mark.DEFERRED), "FFF2CC")
    yield _style(_of(Mark.UNREAD), "DDEBF7", italic=True)
    yield _style(_of(Mark.MISSING), "FBE0DD", color="8A1C0E")


def _style(name: str, fill: str = "", across: str = "general", **font: Any) -> NamedStyle:
    return NamedStyle(
        name,
        font=Font(_FONT, 11, **font),
        fill=PatternFill("solid", fgColor=fill) if fill else PatternFill(),
        border=_BOX,
        alignment=Alignment(across, "top", wrap_text=True),
    )


def _of(mark: Mark | None) -> str:
    return _PLAIN if mark is None else f"gaps {mark.name.lower().replace('_', ' ')}"


def _fill(sheet: Worksheet, table: Table) -> None:
    """Heads that stay in sight and can be filtered by, rows, and below them what it is about."""
    for column, head in enumerate(table.heads, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = head.width + _MARGIN
        _put(sheet, (1, column), head.title, _HEAD)
    for number, row in enumerate(table.rows, start=2):
        sheet.row_dimensions[number].height = _height(row, table.heads)
        for column, field in enumerate(row, start=1):
            _put(sheet, (number, column), field.text, _of(field.mark))
    last = len(table.rows) + 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.heads))}{last}"
    # The id and what it stands for stay, too, where a row is wide.
    sheet.freeze_panes = "B2"
    if table.about:
        _put(sheet, (last + 2, 1), table.about, _BELOW)
    _set_up(sheet, table.title)


def _put(sheet: Worksheet, at: tuple[int, int], text: str, style: str) -> None:
    """Write a text, which stays one, whatever it begins with."""
    cell: Any = sheet.cell(*at)
    assert isinstance(cell, Cell)  # noqa: S101 -- no cells are merged
    cell.value = printable(text)
    cell.data_type = "s"
    cell.style = style


def _set_up(sheet: Worksheet, title: str) -> None:
    """How it prints: on the width of a page, with heads and the title on each."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top, margins.bottom = 0.8, 0.6
    sheet.print_title_rows = "1:1"
    header: Any = sheet.oddHeader
    footer: Any = sheet.oddFooter
    header.left.text = "&B" + printable(title).replace("&", "&&")[:200]
    footer.center.text = "&P / &N"


def _height(row: Sequence[Field], heads: Sequence[Head]) -> float:
    """Points for the lines of the longest text; not every program works that out by itself."""
    lines = (
        len(textwrap.wrap(field.text, head.width - 1))
        for field, head in zip(row, heads, strict=True)
    )
    return min(_LINE * max(1, *lines), _HIGHEST)
