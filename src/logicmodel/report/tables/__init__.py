"""The gaps as a table: for the terminal, a document, Excel. One file a format, one line each."""

from logicmodel.diagnostics import Text
from logicmodel.report.tables import csv, grid, markdown, xlsx
from logicmodel.report.tables.table import Form

__all__ = ["FORMS", "Form"]

FORMS: tuple[Form, ...] = (
    Form("text", ".txt", Text("för terminalen", "for the terminal"), grid.write),
    Form("md", ".md", Text("tabell för dokument", "table for documents"), markdown.write),
    Form("csv", ".csv", Text("text för Excel", "text for Excel"), csv.write),
    Form("xlsx", ".xlsx", Text("arbetsbok för Excel", "workbook for Excel"), xlsx.write),
)
"""Every format, the default first."""
