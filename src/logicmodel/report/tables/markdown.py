"""For documents: Markdown, which pandoc makes a Word document of."""

import re
from collections.abc import Iterable, Iterator, Sequence

from logicmodel.report.report import Report
from logicmodel.report.tables.table import Table, of_gaps, of_known_gaps
from logicmodel.source import printable
from logicmodel.views.matrix import Matrix

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")


def write(report: Report, matrices: Sequence[Matrix]) -> bytes:
    """The matrices and the known gaps, each under a heading of its own, in UTF-8."""
    tables = [*(of_gaps(report, matrix) for matrix in matrices), of_known_gaps(report)]
    parts = ("\n".join(_lines(table, "#" if n == 0 else "##")) for n, table in enumerate(tables))
    return ("\n\n".join(parts) + "\n").encode()


def _lines(table: Table, mark: str) -> Iterator[str]:
    yield f"{mark} {_text(table.title)}"
    if table.about:
        yield from ("", _text(table.about))
    if table.rows:
        yield from ("", _row(head.title for head in table.heads))
        # Programs that make a document of Markdown take the columns' widths from this line.
        yield _row("-" * head.width for head in table.heads)
        for row in table.rows:
            yield _row(_text(field.text) for field in row)


def _row(fields: Iterable[str]) -> str:
    return f"| {' | '.join(fields)} |"


def _text(said: str) -> str:
    """A text in which nothing is taken for a mark of Markdown, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(printable(said).split()))
