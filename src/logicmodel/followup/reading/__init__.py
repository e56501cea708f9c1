"""Reading what was seen: text in, data and problems out. Which files to read is told elsewhere.

Whatever the spelling of a file, what it says ends as :class:`~logicmodel.followup.data.Data`. A row
that cannot be used is a problem at its cell, and all other rows count.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from logicmodel.diagnostics import Problem
from logicmodel.followup.data import Data
from logicmodel.followup.reading.names import Names
from logicmodel.source import Source

__all__ = ["Names", "Reading", "read"]


class Reading(NamedTuple):
    """What files of follow-up say, and what in them could not be used.

    Attributes:
        data: What they say.
        problems: What is wrong with them.
        lost: How many rows of each file cannot be used, for those that have any.
    """

    data: Data
    problems: tuple[Problem, ...]
    lost: Mapping[str, int]


def read(sources: Iterable[Source], names: Names, today: dt.date) -> Reading:
    """Read files of follow-up: tables in text, or answers of Kolada saved to a file.

    Args:
        sources: The files, in no order that matters.
        names: What there is in the model to follow up.
        today: The day to reckon from; see :func:`~logicmodel.followup.reading.cells.day`.
    """
    data, problems, lost = Data(), list[Problem](), dict[str, int]()
    for source in sources:
        if source.text.lstrip()[:1] in ("{", "["):
            from logicmodel.followup.reading.kolada import read_answer  # late: seldom used

            seen, remarks = read_answer(source, names)
        else:
            from logicmodel.followup.reading.tables import read_tables

            seen, remarks = read_tables(source, names, today)
        data += seen
        problems += remarks.problems()
        if remarks.lost:
            lost[source.path] = len(remarks.lost)
    return Reading(data, tuple(problems), lost)
