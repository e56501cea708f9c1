"""Opening a workbook: what stands in its cells, as text that a planner would have written.

Only cells that are there are walked: one that somebody touched far below says nothing of all those
above it.
"""

import datetime as dt
import re
import warnings
from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO
from typing import Any, NamedTuple

from openpyxl import load_workbook
from openpyxl.utils.datetime import to_excel

from logicmodel.diagnostics import Text

PLAN = "logicmodel"
"""The property of a workbook that holds the id of the plan it asks about."""

_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^]]*\]')
_MOST_CELLS = 2_000_000
_YEARS = range(1900, 2101)


class NoWorkbookError(Exception):
    """A file that cannot be read as a workbook with answers; ``text`` says why."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


class Row(NamedTuple):
    """A row in which something stands: its number, and its cells from the first column on."""

    number: int
    cells: list[str]


class Page(NamedTuple):
    """A sheet and its rows."""

    title: str
    rows: list[Row]


class Book(NamedTuple):
    """The sheets of a workbook, and the id of the plan it asks about, if it says so."""

    plan: str | None
    pages: list[Page]


def opened(raw: bytes, name: str) -> Book:
    """Read a workbook.

    Args:
        raw: The file.
        name: What it is called.

    Raises:
        NoWorkbookError: if it is none, or one with more cells than anybody fills in.
    """
    with warnings.catch_warnings():
        # What openpyxl says of parts that it leaves out does not concern the answers.
        warnings.simplefilter("ignore")
        try:
            book: Any = load_workbook(BytesIO(raw), data_only=True, read_only=True)
            left = _MOST_CELLS
            pages = []
            for sheet in book.worksheets:
                sheet.reset_dimensions()
                page = Page(sheet.title, list(_rows(sheet, book.epoch, left)))
                left -= sum(len(row.cells) for row in page.rows)
                pages.append(page)
        except _TooManyCellsError as error:
            raise NoWorkbookError(_too_many(name)) from error
        except Exception as error:  # whatever else a file may be, openpyxl has no name for it
            raise NoWorkbookError(_unreadable(name)) from error
    return Book(_plan(book), pages)


def _plan(book: Any) -> str | None:
    found = (each.value for each in book.custom_doc_props.props if each.name == PLAN)
    return next((str(value) for value in found if value), None)


class _TooManyCellsError(Exception):
    pass


def _rows(sheet: Any, epoch: dt.datetime, most: int) -> Iterator[Row]:
    for number, row in enumerate(sheet.iter_rows(), start=1):
        most -= len(row)
        if most < 0:
            raise _TooManyCellsError
        cells = [_text(cell, epoch) for cell in row]
        if any(cells):
            yield Row(number, cells)


def _text(cell: Any, epoch: dt.datetime) -> str:
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
            return _date(value, _QUOTED.sub("", cell.number_format or "").lower(), epoch)
    return " ".join(str(value).split())


def _number(value: float, percent: bool) -> str:
    """A number to the fifteen digits that spreadsheets reckon with."""
    exact = Decimal(value if isinstance(value, int) else f"{value:.15g}")
    return format(exact.scaleb(2) if percent else exact, "f").replace(".", ",")


def _date(value: dt.date, form: str, epoch: dt.datetime) -> str:
    """As much of a date as its format shows.

    Whoever types a year into a cell for dates gets the day of that number: 2025 is one in 1905.
    """
    serial: float = to_excel(value, epoch)  # type: ignore[no-untyped-call]
    if serial in _YEARS:
        return str(int(serial))
    day = f"{value:%Y-%m-%d}"
    if "d" in form or "y" not in form:
        return day
    return day[:7] if "m" in form else day[:4]


def _unreadable(name: str) -> Text:
    return Text(
        f"”{name}” går inte att läsa som en arbetsbok. Spara den som Excel-arbetsbok (.xlsx).",
        f"“{name}” cannot be read as a workbook. Save it as an Excel workbook (.xlsx).",
    )


def _too_many(name: str) -> Text:
    return Text(
        f"”{name}” har för många celler för att läsas. Ta bort de blad som inte är frågor.",
        f"“{name}” has too many cells to be read. Remove the sheets that ask nothing.",
    )
