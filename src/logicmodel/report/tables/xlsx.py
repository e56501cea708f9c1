"""For Excel: a workbook with a sheet for the gaps, one for known gaps and one for all findings."""

import datetime as dt
import io
import re
import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING

from logicmodel.report.report import Report
from logicmodel.report.tables.table import Field, Head, Table, of_findings, of_gaps, of_known_gaps
from logicmodel.source import printable
from logicmodel.views.matrix import Mark, Matrix

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

# Always the same day, so that the same plan gives the same file.
_DAY = dt.datetime(2000, 1, 1)
_NAME = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME, _LONGEST_TEXT = 31, 32_767
_A4 = 9
_LINE, _HIGHEST = 15.0, 409.0
"""Points: a line of text, and the highest row that Excel has."""
_Look = dict[str, object]
_PLAIN: _Look = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#BFBFBF"}
_HEAD: _Look = {**_PLAIN, "bold": True, "font_color": "#FFFFFF", "bg_color": "#1F3864"}
# Colour is never alone in saying it: the words stand in the cell.
_COLOURS: dict[Mark, _Look] = {
    Mark.WHOLE: {"font_color": "#1E6B34", "align": "center"},
    Mark.NOT_APPLICABLE: {"font_color": "#767676", "align": "center"},
    Mark.NOT_CHECKED: {"font_color": "#767676", "italic": True},
    Mark.ALLOWED: {"bg_color": "#E7E6E6"},
    Mark.DEFERRED: {"bg_color": "#FFF2CC"},
    Mark.UNREAD: {"bg_color": "#DDEBF7", "italic": True},
    Mark.MISSING: {"bg_color": "#FBE0DD", "font_color": "#8A1C0E"},
}


def write(report: Report, matrices: Sequence[Matrix]) -> bytes:
    """The workbook."""
    from xlsxwriter import Workbook  # late: only who wants a workbook pays for it

    file = io.BytesIO()
    book = Workbook(file, {"in_memory": True, "strings_to_urls": False})
    book.set_properties({"created": _DAY, "title": matrices[0].title if matrices else ""})
    styles = _Styles(book)
    gaps = [of_gaps(report, matrix, alone=len(matrices) == 1) for matrix in matrices]
    names: set[str] = set()
    for table in (*gaps, of_known_gaps(report), of_findings(report)):
        _fill(book.add_worksheet(_tab(table.name, names)), table, styles)
    book.close()
    return file.getvalue()


class _Styles:
    """The looks of cells, each made once in the workbook."""

    def __init__(self, book: "Workbook") -> None:
        self.head = book.add_format(_HEAD)
        self.plain = book.add_format(_PLAIN)
        self.below = book.add_format({"italic": True})
        self.marked = {m: book.add_format({**_PLAIN, **look}) for m, look in _COLOURS.items()}

    def of(self, mark: Mark | None) -> "Format":
        return self.plain if mark is None else self.marked[mark]


def _fill(sheet: "Worksheet", table: Table, styles: _Styles) -> None:
    """Heads that stay in sight and can be filtered by, rows, and below them what it is about."""
    for column, head in enumerate(table.heads):
        sheet.set_column(column, column, head.width)
        sheet.write_string(0, column, head.title, styles.head)
    for number, row in enumerate(table.rows, start=1):
        sheet.set_row(number, _height(row, table.heads))
        for column, field in enumerate(row):
            text = printable(field.text)[:_LONGEST_TEXT]
            sheet.write_string(number, column, text, styles.of(field.mark))
    last = len(table.rows)
    sheet.autofilter(0, 0, last, len(table.heads) - 1)
    # The id and what it stands for stay, too, where a row is wide.
    sheet.freeze_panes(1, 1)
    if table.about:
        sheet.write_string(last + 2, 0, table.about, styles.below)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.8, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_header("&L&B" + table.title.replace("&", "&&")[:200])
    sheet.set_footer("&C&P / &N")


def _height(row: Sequence[Field], heads: Sequence[Head]) -> float:
    """Points for the lines of the longest text; not every program works that out by itself."""
    lines = (
        len(textwrap.wrap(field.text, head.width - 1))
        for field, head in zip(row, heads, strict=True)
    )
    return min(_LINE * max(1, *lines), _HIGHEST)


def _tab(wanted: str, taken: set[str]) -> str:
    """A name that a sheet can have and no other one has."""
    safe = _NAME.sub("-", wanted)[:_LONGEST_NAME] or "-"
    name, number = safe, 1
    while name.casefold() in taken:
        number += 1
        name = f"{safe[: _LONGEST_NAME - 4]} {number}"
    taken.add(name.casefold())
    return name
