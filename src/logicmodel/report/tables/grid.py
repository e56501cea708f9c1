"""For the terminal: a mark a cell, what the marks and heads mean, and what is missing where."""

from collections.abc import Iterator, Sequence

from logicmodel.diagnostics import Text
from logicmodel.report.report import Report
from logicmodel.report.setting import fitted, styled, wrapped
from logicmodel.report.tables.table import uncertain
from logicmodel.report.terminal import known_gaps
from logicmodel.source import printable
from logicmodel.views.matrix import Mark, Matrix, Row, enumerated

_SHORT, _GAP = 3, 2
"""Letters of a head where the whole word has no room, and blanks between two heads."""
_LEAST = 24
"""Letters for id and title; with less room the heads are cut."""
_FEW = 25
"""Rows in which nothing is missing are told one by one up to here, and else counted."""
_MOST = 6
"""Places that are named in a cell; the files have all."""
_FIXED = "\u00a0"
_SIGNS = {
    Mark.WHOLE: "✔",
    Mark.NOT_APPLICABLE: "–",
    Mark.NOT_CHECKED: "·",
    Mark.ALLOWED: "○",
    Mark.DEFERRED: "…",
    Mark.UNREAD: "?",
    Mark.MISSING: "✖",
}
_COLOURS = {
    Mark.WHOLE: "green",
    Mark.DEFERRED: "yellow",
    Mark.UNREAD: "cyan",
    Mark.MISSING: "red",
}
_HOLES = Text("Det här saknas:", "This is missing:")


def write(report: Report, matrices: Sequence[Matrix]) -> bytes:
    """The matrices and, after them, the known gaps with their reasons."""
    parts = ["\n".join(_matrix(report, matrix)) for matrix in matrices]
    if report.gaps:
        parts.append("\n".join(known_gaps(report)))
    return ("\n\n".join(parts) + "\n").encode()


def _matrix(report: Report, matrix: Matrix) -> Iterator[str]:
    for line in wrapped(report, printable(matrix.title), ""):
        yield styled(report, line, bold=True)
    yield from wrapped(report, matrix.about, "")
    if not matrix.certain:
        yield from wrapped(report, uncertain(report), "")
    if matrix.rows:
        yield from _grid(report, matrix)


def _grid(report: Report, matrix: Matrix) -> Iterator[str]:
    yield ""
    whole = [row for row in matrix.rows if row.whole]
    shown = [row for row in matrix.rows if len(whole) <= _FEW or not row.whole]
    heads = _heads(report, matrix)
    room = report.width - sum(len(head) + _GAP for head in heads)
    yield " " * room + "".join(styled(report, " " * _GAP + head, dim=True) for head in heads)
    for row in shown:
        yield _row(report, row, heads, room)
    if len(shown) < len(matrix.rows):
        count = len(whole)
        more = Text(f"… och {count} där inget saknas", f"… and {count} with nothing missing")
        yield report.say(more)
    yield ""
    yield from _legend(report, matrix, shown, heads)
    yield from _told(report, matrix, shown)


def _heads(report: Report, matrix: Matrix) -> list[str]:
    titles = [column.title for column in matrix.columns]
    room = report.width - sum(len(title) + _GAP for title in titles)
    return titles if room >= _LEAST else [title[:_SHORT] for title in titles]


def _row(report: Report, row: Row, heads: list[str], room: int) -> str:
    name = fitted(printable(f"{row.id} {row.title}".strip()), room)
    cells = (
        styled(report, _SIGNS[cell.mark].center(len(head) + _GAP), fg=_COLOURS.get(cell.mark))
        for cell, head in zip(row.cells, heads, strict=True)
    )
    return (name + "".join(cells)).rstrip()


def _legend(
    report: Report, matrix: Matrix, rows: Sequence[Row], heads: Sequence[str]
) -> Iterator[str]:
    """What the marks that occur mean, and the heads that are cut."""
    occurring = sorted({cell.mark for row in rows for cell in row.cells})
    marks = [f"{_SIGNS[mark]} {mark.title.to(matrix.language)}" for mark in occurring]
    titles = [column.title for column in matrix.columns]
    cut = [f"{h} = {t}" for h, t in zip(heads, titles, strict=True) if h != t]
    for said in (marks, cut):
        # A mark stays with its meaning where the line is broken.
        joined = "   ".join(each.replace(" ", _FIXED) for each in said)
        yield from (line.replace(_FIXED, " ") for line in wrapped(report, joined, ""))


def _told(report: Report, matrix: Matrix, rows: Sequence[Row]) -> Iterator[str]:
    """What is missing, in words; rows in which the same is missing are told together."""
    alike: dict[str, list[str]] = {}
    for row in rows:
        said = "; ".join(
            f"{column.title}: {cell.in_short(matrix.language, _MOST)}"
            for column, cell in zip(matrix.columns, row.cells, strict=True)
            if cell.holes
        )
        if said:
            alike.setdefault(said, []).append(row.id or row.title)
    if alike:
        yield from ("", styled(report, report.say(_HOLES), bold=True))
    for said, names in alike.items():
        named = enumerated(names, matrix.language, _MOST)
        yield from wrapped(report, printable(f"{named} – {said}"), "      ", "  ")
