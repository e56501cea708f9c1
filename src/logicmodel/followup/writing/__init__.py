"""Writing into files of follow-up: rows are added and changed, all else stays as it is."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from logicmodel.followup.merging import Change, How
from logicmodel.followup.reading.columns import Sheet
from logicmodel.followup.reading.names import Names
from logicmodel.followup.reading.refusal import Remarks
from logicmodel.followup.reading.tables import tables
from logicmodel.followup.record import Entry
from logicmodel.followup.writing.dialect import Dialect, dialect_of
from logicmodel.followup.writing.spelling import COLUMNS, SHEET_OF, cells, heading
from logicmodel.followup.writing.table import Edit, Table, place
from logicmodel.source import Source, Span


def written(source: Source, changes: Iterable[Change], names: Names) -> str:
    """The text of a file of follow-up after changes. What is new comes last in its table.

    Args:
        source: The file; one without text is begun.
        changes: What is new or changed; changed entries have their ``old`` one in this file.
        names: What there is in the model to follow up.
    """
    given = list(tables(source, Remarks())) if source.text.strip() else []
    dialect = dialect_of(source.text, given, names.model.language)
    there = [Table(table, dialect, names) for table in given]
    starts = [table.start for table in there]
    new: dict[Sheet, list[Entry]] = {sheet: [] for sheet in COLUMNS}
    for change in changes:
        if change.how is How.NEW:
            new[SHEET_OF[type(change.entry)]].append(change.entry)
        elif change.how is How.CHANGED and change.old:
            number = bisect_right(starts, place(change.old))
            there[number - 1].change(change)
    begun = []
    for sheet, entries in new.items():
        fitting = [table for table in there if table.sheet == sheet]
        if entries and fitting:
            fitting[-1].add(entries)
        elif entries:
            begun.append(_begun(sheet, entries, dialect, names))
    text = _with(source.text, [edit for table in there for edit in table.edits()])
    for table in begun:
        apart = dialect.newline * (2 - text.endswith(dialect.newline)) if text else ""
        text += apart + table + dialect.newline
    return text


def is_table(source: Source) -> bool:
    """Whether a file of follow-up holds tables, into which can be written."""
    return source.text.lstrip()[:1] not in ("{", "[")


def ledgers(
    changes: Iterable[Change], sources: Sequence[Source], otherwise: str
) -> dict[str, list[Change]]:
    """What is to be written into which file, by path.

    A row is changed where it stands. What is new comes to the first file with such a table, or
    else to the first one with any, or else to a file to be begun.

    Args:
        changes: What becomes of entries; only what is new or changed is written.
        sources: The files of follow-up.
        otherwise: The path of the file that is begun if none can be written to.
    """
    homes: dict[Sheet, str] = {}
    writable = [source for source in sources if is_table(source)]
    for source in writable:
        for _, head, _ in tables(source, Remarks()):
            homes.setdefault(head.sheet, source.path)
    first = writable[0].path if writable else otherwise
    found: dict[str, list[Change]] = {}
    for change in changes:
        if change.how is How.NEW:
            home = homes.get(SHEET_OF[type(change.entry)], first)
            found.setdefault(home, []).append(change)
        elif change.how is How.CHANGED and change.old and isinstance(change.old.at, Span):
            found.setdefault(change.old.at.path, []).append(change)
    return found


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
