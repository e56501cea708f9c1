"""From tables in text to data: values of indicators, the log of what is done and of conditions.

A file may hold several tables; each begins with its headings. Tables are read column by column,
since the same few words stand in most of the rows.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from logicmodel.diagnostics import Text
from logicmodel.followup.data import Data, Sight, Step, Value
from logicmodel.followup.reading import cells
from logicmodel.followup.reading.cells import Cells, Quantity
from logicmodel.followup.reading.columns import SIGHTS, STEPS, VALUES, Header, header, known
from logicmodel.followup.reading.ids import Ids
from logicmodel.followup.reading.names import Names
from logicmodel.followup.reading.refusal import Refused, Remarks
from logicmodel.followup.reading.rows import SEPARATORS, Row, rows, said_separator, unquoted
from logicmodel.followup.reading.table import Table
from logicmodel.model.targets import unit_of_group
from logicmodel.model.units import agree
from logicmodel.model.values import Date
from logicmodel.source import Source

_NO_HEADER = Refused(
    "LM001",
    Text(
        "Filen börjar inte med en rad som säger vad kolumnerna innehåller.",
        "The file does not begin with a row that says what the columns hold.",
    ),
    Text(
        "Skriv först en rad som indikator;period;värde eller id;datum;status.",
        "Write first a row such as indicator;period;value or id;date;status.",
    ),
)


def read_tables(source: Source, names: Names, today: dt.date) -> tuple[Data, Remarks]:
    """What the tables of a file say, and what in them cannot be used."""
    data, remarks, ids = Data(), Remarks(), Ids(names)
    for row, head, beneath in tables(source, remarks):
        table = Table(source, row, head, beneath, remarks)
        if table.is_whole():
            data += _READERS[head.sheet](table, ids, today)
    return data, remarks


def tables(source: Source, remarks: Remarks) -> Iterator[tuple[Row, Header, list[Row]]]:
    """Each row of headings, and the rows beneath it."""
    said = said_separator(source.text)
    given = rows(source.text, said or separator_of(source.text))
    if said:
        next(given, None)
    row, head, beneath = None, None, list[Row]()
    columns = Cells(known)
    for each in given:
        found = _header(each) if head is None or columns[each.cells[0]] else None
        if found:
            if row and head:
                yield row, head, beneath
            row, head, beneath = each, found, []
        elif head is None:
            remarks.add(_NO_HEADER, each.span(source.path, 0))
            remarks.lost.update(row.start for row in (each, *given))
            return
        else:
            beneath.append(each)
    if row and head:
        yield row, head, beneath


def _header(row: Row) -> Header | None:
    return header([unquoted(cell) for cell in row.cells])


def separator_of(text: str) -> str:
    """What stands between the headings: whatever parts the first row into most of them."""
    first = next((row.cells[0] for row in rows(text, "\0")), "")

    def parted(separator: str) -> int:
        return sum(known(unquoted(part)) is not None for part in first.split(separator))

    return max(SEPARATORS, key=parted)


def _values(table: Table, ids: Ids, _: dt.date) -> Data:
    """A row a value of an indicator."""
    column, name = table.column, table.name
    indicators = column("indicator", cells.required(ids.indicator, name("indicator")))
    numbers = column("value", cells.quantity(name("value")))
    periods = column("period", cells.date(name("period")))
    _settle(table, ids, indicators, numbers, periods)
    return Data(
        values=table.used(
            Value,
            indicators,
            periods,
            numbers,
            table.spans("value"),
            column("kind", cells.word("kind", name("kind"), "actual")),
            column("place", ids.place),
            column("group", cells.group),
            column("n", cells.amount(name("n"))),
            column("source", cells.text),
            column("retrieved", cells.date(name("retrieved"))),
            column("preliminary", cells.yes(name("preliminary"))),
            column("comment", cells.text),
        )
    )


def _settle(
    table: Table, ids: Ids, indicators: list[Any], numbers: list[Any], periods: list[Any]
) -> None:
    """Hold the cells of each row against each other. A row without a value says nothing yet."""
    units, parts = table.column("unit", cells.text), table.column("group", cells.group)
    given = [*zip(indicators, units, map(bool, parts), strict=True)]
    told = {each: _other_unit(ids.names, *each) for each in {*given}}
    for number, value in enumerate(numbers):
        if value is None:
            table.leave_out(number)
            continue
        if isinstance(value, Quantity):
            numbers[number] = value.value
            refused = _other_unit(ids.names, indicators[number], value.unit, bool(parts[number]))
            refused = refused or _other_time(value.when, periods[number])
            if refused:
                table.refuse(number, "value", refused)
            periods[number] = periods[number] or value.when
        other = told[given[number]]
        if other:
            table.refuse(number, "unit", other)
        if periods[number] is None:
            table.refuse(number, "period", cells.empty(table.name("period")))


def _other_unit(
    names: Names, indicator: str | Refused, unit: str | None, of_group: bool
) -> Refused | None:
    """What to say of a value in another unit than that of its indicator."""
    if unit is None or isinstance(indicator, Refused):
        return None
    measured = names.model.measured[indicator]
    own = measured.unit
    # The unit that stands beside a gap may have been copied to its groups.
    if own is None or agree(unit, own):
        return None
    own = unit_of_group(measured.indicator, own) if of_group else own
    if agree(unit, own):
        return None
    return Refused(
        "LM004",
        Text(
            f"Enheten är {unit}, men {indicator} mäts i {own}.",
            f"The unit is {unit}, but {indicator} is measured in {own}.",
        ),
        Text(
            f"Räkna om värdet till {own}, eller rätta enheten.",
            f"Convert the value to {own}, or correct the unit.",
        ),
    )


def _other_time(when: Date | None, period: Date | Refused | None) -> Refused | None:
    """What to say of a value that is of another time beside its number than in its period."""
    if when is None or period is None or isinstance(period, Refused) or when == period:
        return None
    return Refused(
        "LM004",
        Text(
            f"Värdet är från {when}, men perioden är {period}.",
            f"The value is from {when}, but the period is {period}.",
        ),
        Text("Låt tiden stå i kolumnen period.", "Let the time stand in the column period."),
    )


def _steps(table: Table, ids: Ids, today: dt.date) -> Data:
    """A row a status that something had on a day."""
    column, name = table.column, table.name
    return Data(
        steps=table.used(
            Step,
            column("id", cells.required(ids.step, name("id"))),
            column("date", cells.required(cells.day(name("date"), today), name("date"))),
            column(
                "status",
                cells.required(cells.word("status", name("status")), name("status")),
            ),
            table.spans("status"),
            column("comment", cells.text),
            column("place", ids.place),
        )
    )


def _sights(table: Table, ids: Ids, today: dt.date) -> Data:
    """A row a state that something was in on a day."""
    column, name = table.column, table.name
    return Data(
        sights=table.used(
            Sight,
            column("id", cells.required(ids.condition, name("id"))),
            column("date", cells.required(cells.day(name("date"), today), name("date"))),
            column(
                "state",
                cells.required(cells.word("state", name("state")), name("state")),
            ),
            table.spans("state"),
            column("comment", cells.text),
        )
    )


_READERS = {VALUES: _values, STEPS: _steps, SIGHTS: _sights}
