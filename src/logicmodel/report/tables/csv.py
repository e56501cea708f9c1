"""For Excel by double click, in Sweden: semicolons, UTF-8 with its mark, lines as in Windows.

Excel takes the semicolon for the separator where the comma is the decimal sign, and without the
mark (BOM) it takes å, ä and ö for other letters.
"""

import csv
import io
from collections.abc import Iterator, Sequence

from logicmodel.report.report import Report
from logicmodel.report.tables.table import Table, of_gaps, of_known_gaps
from logicmodel.source import printable
from logicmodel.spreadsheet import is_formula
from logicmodel.views.matrix import Matrix


def write(report: Report, matrices: Sequence[Matrix]) -> bytes:
    """The matrices and the known gaps below each other, an empty line between."""
    tables = [*(of_gaps(report, matrix) for matrix in matrices), of_known_gaps(report)]
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    for number, table in enumerate(tables):
        # The first line of the file is a head, so that Excel can filter by it.
        title = [[], [table.title]] if number else []
        writer.writerows([*title, *_rows(table)])
    return file.getvalue().encode("utf-8-sig")


def _rows(table: Table) -> Iterator[list[str]]:
    yield [head.title for head in table.heads]
    for row in table.rows:
        yield [_text(field.text) for field in row]
    if table.about:
        yield from ([], [table.about])


def _text(said: str) -> str:
    said = printable(said)
    return f"'{said}" if is_formula(said) else said
