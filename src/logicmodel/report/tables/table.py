"""The gaps as plain tables, the same in all formats for documents and Excel."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from logicmodel.diagnostics import Diagnostic, Text
from logicmodel.report.report import Report
from logicmodel.views.matrix import Mark, Matrix


class Form(NamedTuple):
    """A way to write the gaps: its name on the command line, its suffix, and what writes it."""

    name: str
    suffix: str
    summary: Text
    write: Callable[[Report, Sequence[Matrix]], bytes]


@dataclass(frozen=True, slots=True)
class Head:
    """What a column is called, and how many letters wide a reader wants it."""

    title: str
    width: int


@dataclass(frozen=True, slots=True)
class Field:
    """What stands in one place of a table; ``mark`` where it says whether something is missing."""

    text: str
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its title, a sentence or two about it, and its rows.

    ``name`` is short enough for the tab of a sheet.
    """

    name: str
    title: str
    about: str
    heads: tuple[Head, ...]
    rows: tuple[tuple[Field, ...], ...]


_UNCERTAIN = Text(
    "Något gick inte att läsa, så det kan finnas fler luckor. Börja med: ",
    "Something could not be read, so there may be more gaps. Begin with: ",
)
_SHEET, _KNOWN, _FOUND = (
    Text("Luckor", "Gaps"),
    Text("Kända luckor", "Known gaps"),
    Text("Anmärkningar", "Findings"),
)
_KNOWN_TITLE = Text("Kända luckor, med skäl", "Known gaps, with reasons")
_NONE_KNOWN = Text("Inga.", "None.")
_FOUND_TITLE = Text("Alla anmärkningar", "All findings")
_ROW_HEADS = (Text("Id", "Id"), Text("Steg", "Step"), Text("Vad", "What"))
_WHY, _WHERE, _RULE = Text("Skäl", "Reason"), Text("Var", "Where"), Text("Regel", "Rule")
_SEVERITY, _FIX = Text("Allvar", "Severity"), Text("Gör så här", "Do this")
_MOST = 25
"""Places of one kind that a cell names."""


def uncertain(report: Report) -> str:
    """That there may be more gaps, and what to do about that."""
    return report.say(_UNCERTAIN) + report.call("check")


def of_gaps(report: Report, matrix: Matrix, *, alone: bool = True) -> Table:
    """The matrix; known gaps with their reasons in the cells."""
    heads = [
        Head(report.say(title), width) for title, width in zip(_ROW_HEADS, (8, 14, 30), strict=True)
    ]
    heads += [Head(column.title[:1].upper() + column.title[1:], 16) for column in matrix.columns]
    rows = tuple(
        (
            *map(Field, (row.id, row.kind, row.title)),
            *(
                Field(cell.in_full(column, matrix.language, _MOST), cell.mark)
                for cell, column in zip(row.cells, matrix.columns, strict=True)
            ),
        )
        for row in matrix.rows
    )
    about = matrix.about if matrix.certain else f"{matrix.about} {uncertain(report)}"
    name = report.say(_SHEET) if alone else matrix.name or report.say(_SHEET)
    return Table(name, matrix.title, about, tuple(heads), rows)


def of_known_gaps(report: Report) -> Table:
    """What the author allows, with the reasons."""
    heads = (*_heads(report, (_ROW_HEADS[2], 60), (_WHY, 60), (_RULE, 30), (_WHERE, 34)),)
    rows = tuple(
        tuple(map(Field, (_message(report, d), reason, _rule(report, d), _place(report, d))))
        for d, reason in report.gaps
    )
    about = "" if rows else report.say(_NONE_KNOWN)
    return Table(report.say(_KNOWN), report.say(_KNOWN_TITLE), about, heads, rows)


def of_findings(report: Report) -> Table:
    """Everything that the check finds."""
    heads = _heads(
        report, (_SEVERITY, 12), (_ROW_HEADS[2], 60), (_FIX, 60), (_RULE, 30), (_WHERE, 34)
    )
    rows = tuple(
        tuple(map(Field, _finding(report, diagnostic))) for diagnostic in report.diagnostics
    )
    return Table(report.say(_FOUND), report.say(_FOUND_TITLE), "", tuple(heads), rows)


def _heads(report: Report, *heads: tuple[Text, int]) -> tuple[Head, ...]:
    return tuple(Head(report.say(title), width) for title, width in heads)


def _finding(report: Report, diagnostic: Diagnostic) -> Iterator[str]:
    yield report.say(diagnostic.severity.title)
    yield _message(report, diagnostic)
    yield report.say(diagnostic.hint) if diagnostic.hint else ""
    yield _rule(report, diagnostic)
    yield _place(report, diagnostic)


def _message(report: Report, diagnostic: Diagnostic) -> str:
    return report.say(diagnostic.message)


def _rule(report: Report, diagnostic: Diagnostic) -> str:
    return f"{diagnostic.code} {report.say(diagnostic.name)}"


def _place(report: Report, diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    return f"{span.path}:{report.start(span).line}" if span.path else ""
