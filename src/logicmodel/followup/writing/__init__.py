"""Writing into files of follow-up: rows are added and changed, all else stays as it is."""

from collections.abc import Iterable

from logicmodel.followup.merging import Change, Entry, How
from logicmodel.followup.reading.columns import Sheet
from logicmodel.followup.reading.names import Names
from logicmodel.followup.reading.refusal import Remarks
from logicmodel.followup.reading.tables import _tables
from logicmodel.followup.writing.dialect import Dialect, dialect_of
from logicmodel.followup.writing.spelling import COLUMNS, SHEET_OF, cells, heading
from logicmodel.followup.writing.table import Edit, Table
from logicmodel.source import Source


def written(source: Source, changes: Iterable[Change], names: Names) -> str:
    """The text of a file of follow-up after changes. What is new comes last in its table.

    Args:
        source: The file; one without text is begun.
        changes: What is new or changed; changed entries have their ``old`` one in this file.
        names: What there is in the model to follow up.
    """
    given = list(_tables(source, Remarks())) if source.text.strip() else []
    dialect = dialect_of(source.text, given, names.model.language)
    tables = [Table(source, table, dialect, names) for table in given]
    new: dict[Sheet, list[Entry]] = {sheet: [] for sheet in COLUMNS}
    for change in changes:
        if change.how is How.NEW:
            new[SHEET_OF[type(change.entry)]].append(change.entry)
        elif change.how is How.CHANGED and change.old:
            at = change.old.at.start
            max((t for t in tables if t.start <= at), key=lambda t: t.start).change(change)
    begun = []
    for sheet, entries in new.items():
        fitting = [table for table in tables if table.sheet == sheet]
        if entries and fitting:
            fitting[-1].add(entries)
        elif entries:
            begun.append(_begun(sheet, entries, dialect, names))
    text = _with(source.text, [edit for table in tables for edit in table.edits()])
    for table in begun:
        apart = dialect.newline * (2 - text.endswith(dialect.newline)) if text else ""
        text += apart + table + dialect.newline
    return text


def _begun(sheet: Sheet, entries: Iterable[Entry], dialect: Dialect, names: Names) -> str:
    """A table of its own."""
    columns = COLUMNS[sheet]
    rows = [[heading(key, names) for key in columns]]
    for entry in entries:
        texts = cells(entry, dialect, names)
        rows.append([dialect.cell(texts[key]) for key in columns])
    return dialect.newline.join(dialect.separator.join(row) for row in rows)


def _with(text: str, edits: Iterable[Edit]) -> str:
    """The text after edits that do not overlap."""
    parts, done = [], 0
    for start, end, new in sorted(edits, key=lambda edit: edit[:2]):
        parts += [text[done:start], new]
        done = end
    return "".join([*parts, text[done:]])
