"""For Excel by double click, in Sweden: semicolons, UTF-8 with its mark, lines as in Windows.

Excel takes the semicolon for the separator where the comma is the decimal sign, and without the
mark (BOM) it takes å, ä and ö for other letters.
"""

import csv
import io
from collections.abc import Iterator, Sequence

from logicmodel.diagnostics import Text
from logicmodel.report.report import Report
from logicmodel.report.tables.table import Table, of_gaps, of_known_gaps
from logicmodel.source import printable
from logicmodel.spreadsheet import is_formula
from logicmodel.views.matrix import Matrix

_PLAN = Text("Plan", "Plan")


def write(report: Report, matrices: Sequence[Matrix]) -> bytes:
    """The matrices as one table and the known gaps below it, an empty line between."""
    known = of_known_gaps(report)
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    # The first line of the file is a head, so that Excel can filter by it.
    writer.writerows([*_gaps(report, matrices), [], [known.title], *_rows(known)])
    return file.getvalue().encode("utf-8-sig")


def _gaps(report: Report, matrices: Sequence[Matrix]) -> Iterator[list[str]]:
    """Of several models one table all the same, with a column for whose row it is."""
    tables = [of_gaps(report, matrix) for matrix in matrices]
    if len(tables) == 1:
        yield from _rows(tables[0])
        return
    for number, (matrix, table) in enumerate(zip(matrices, tables, strict=True)):
        head, *rows = _cells(table)
        if number == 0:
            yield [report.say(_PLAN), *head]
        yield from ([_text(matrix.plan), *row] for row in rows)
    for table in tables:
        yield from ([], [f"{table.title}: {table.about}"])


def _rows(table: Table) -> Iterator[list[str]]:
    yield from _cells(table)
    if table.about:
        yield from ([], [table.about])


def _cells(table: Table) -> Iterator[list[str]]:
    yield [head.title for head in table.heads]
    for row in table.rows:
        yield [_text(field.text) for field in row]


def _text(said: str) -> str:
    said = printable(said)
    return f"'{said}" if is_formula(said) else said
