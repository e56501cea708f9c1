"""The gaps as a table: for the terminal, a document, Excel. One file a format, one line each."""

from collections.abc import Sequence

from logicmodel.diagnostics import Text
from logicmodel.report.report import Report
from logicmodel.report.tables import csv, grid, markdown
from logicmodel.report.tables.table import Form
from logicmodel.views.matrix import Matrix

__all__ = ["FORMS", "Form"]


def _workbook(report: Report, matrices: Sequence[Matrix]) -> bytes:
    from logicmodel.report.tables import xlsx  # late: only who wants a workbook pays for it

    return xlsx.write(report, matrices)


FORMS: tuple[Form, ...] = (
    Form("text", ".txt", Text("för terminalen", "for the terminal"), grid.write),
    Form("md", ".md", Text("tabell för dokument", "table for documents"), markdown.write),
    Form("csv", ".csv", Text("text för Excel", "text for Excel"), csv.write),
    Form("xlsx", ".xlsx", Text("arbetsbok för Excel", "workbook for Excel"), _workbook),
)
"""Every format, the default first."""
