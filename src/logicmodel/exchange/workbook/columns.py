"""The columns of a sheet: what stands in each, how wide it is, and what it may be called."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from logicmodel.diagnostics import Text
from logicmodel.words import fold

Name = Literal[
    "id", "about", "place", "group", "when", "unit", "start", "expected", "aim", "answer",
    "n", "source", "preliminary", "comment",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Column:
    """One column: ``other`` are headings by which it is known too, as in a follow-up table."""

    name: Name
    heading: Text
    width: float
    other: tuple[str, ...] = ()


COLUMNS = (
    Column("id", Text("Id", "Id"), 14, ("indikator", "indicator", "aktivitet", "activity")),
    Column("about", Text("Det gäller", "About"), 44),
    Column("place", Text("Plats", "Place"), 15),
    Column("group", Text("Grupp", "Group"), 12),
    Column("when", Text("Period eller dag", "Period or day"), 12, ("period", "datum", "date")),
    Column("unit", Text("Enhet", "Unit"), 14),
    Column(
        "start",
        Text("Utgångsläge eller senast känt", "Baseline or last known"),
        18,
        ("utgångsläge", "baseline"),
    ),
    Column("expected", Text("Väntat för perioden", "Expected for the period"), 15),
    Column("aim", Text("Mål", "Aim"), 18, ("målvärde", "target")),
    Column(
        "answer",
        Text("Svar", "Answer"),
        19,
        ("värde", "value", "utfall", "actual", "status", "läge", "state"),
    ),
    Column("n", Text("Antal bakom andelen (n)", "Number behind it (n)"), 11, ("n", "antal")),
    Column("source", Text("Källa", "Source"), 20),
    Column("preliminary", Text("Preliminärt?", "Preliminary?"), 12, ("preliminär", "preliminary")),
    Column("comment", Text("Kommentar", "Comment"), 30, ("kommentar", "anteckning", "note")),
)
"""In the order in which they stand in a sheet that is written."""

FILLED: tuple[Name, ...] = ("answer", "n", "source", "preliminary", "comment")
"""What is filled in."""

NECESSARY: tuple[Name, ...] = ("id", "when", "answer")
"""Without these nobody can tell what is answered."""

YES = (Text("ja", "yes"), Text("nej", "no"))


@cache
def by_heading() -> dict[str, Name]:
    """The columns by every heading they may have, folded as words are."""
    return {
        fold(heading): column.name
        for column in COLUMNS
        for heading in (*column.heading, *column.other)
    }
