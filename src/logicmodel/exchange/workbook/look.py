"""How the workbook looks: calm, legible in print, and only what is to be filled in is coloured."""

from typing import Any

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side
from openpyxl.worksheet.worksheet import Worksheet

SOFT = "566072"
_INK, _LINE = "161B26", "C9CFDA"
_HEAD, _BAND, _FIELD, _NONE = "23405C", "E4EAF1", "FFF6D6", "F3F4F6"
FONT = "Calibri"
_HAIR = Side(style="thin", color=_LINE)
_BOX = Border(left=_HAIR, right=_HAIR, top=_HAIR, bottom=_HAIR)
_LINED = Alignment(vertical="center")
_WRAPPED = Alignment(wrap_text=True, vertical="top")
_FIGURE = Alignment(horizontal="right", vertical="top", indent=1)


def styles() -> tuple[NamedStyle, ...]:
    """The styles by name, to be added to a workbook once."""
    return (
        _style("title", Font(FONT, 18, bold=True, color=_HEAD)),
        _style("lead", Font(FONT, 12, color=_INK), at=_WRAPPED),
        _style("soft", Font(FONT, 11, color=SOFT)),
        _style("head", Font(FONT, 11, bold=True, color="FFFFFF"), fill=_HEAD, at=_WRAPPED),
        _style("band", Font(FONT, 12, bold=True, color=_HEAD), fill=_BAND),
        _style("told", Font(FONT, 11, color=_INK), box=True, at=_WRAPPED),
        _style("figure", Font(FONT, 11, color=_INK), box=True, at=_FIGURE),
        _style("none", Font(FONT, 11), fill=_NONE, box=True),
        _style("field", Font(FONT, 11, color=_INK), fill=_FIELD, box=True, at=_WRAPPED, open_=True),
        _style("link", Font(FONT, 11, color="1F5FA8", underline="single"), box=True, at=_WRAPPED),
    )


def _style(
    name: str,
    font: Font,
    *,
    fill: str = "",
    box: bool = False,
    at: Alignment = _LINED,
    open_: bool = False,
) -> NamedStyle:
    return NamedStyle(
        f"lm {name}",
        font=font,
        fill=PatternFill("solid", fgColor=fill) if fill else PatternFill(),
        border=_BOX if box else Border(),
        alignment=at,
        protection=Protection(locked=not open_),
    )


def put(sheet: Worksheet, at: tuple[int, int], value: object, style: str, number: str = "") -> Cell:
    """Write into the cell at a row and a column, in a style, and return it.

    No text becomes a formula.
    """
    cell: Any = sheet.cell(*at)
    cell.value = value
    if cell.data_type == "f":
        cell.data_type = "s"
    cell.style = f"lm {style}"
    if number:
        cell.number_format = number
    return cell  # type: ignore[no-any-return]


def reckon(sheet: Worksheet, at: tuple[int, int], formula: str, style: str) -> None:
    """Write a formula into a cell."""
    put(sheet, at, None, style).value = formula
