"""The changes that a rule may propose, each at a path in the model.

Data are as a reader gives them (see :class:`logicmodel.syntax.statement.Statement`), so that they
are written by what prints whole files.
"""

from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from logicmodel.diagnostics import Path
from logicmodel.syntax.statement import Data

BLANK = "…"
"""Stands in the data where the author is to fill something in."""


class Add(NamedTuple):
    """Put ``data`` into the thing, the indicator or the link at ``path``.

    ``{"unit": "%"}`` gives a field, ``{"indicators": {"a": {…}}}`` an indicator,
    ``{"links": [{…}]}`` a link.
    """

    path: Path
    data: Data


class Remove(NamedTuple):
    """Take away the link, the exception or the field at ``path``, with what stands under it."""

    path: Path


class Write(NamedTuple):
    """Give the field at ``path`` this value instead."""

    path: Path
    value: Any


class Turn(NamedTuple):
    """Make the link at ``path`` one of another ``kind``, such as ``feedback``."""

    path: Path
    kind: str


def plain(value: Any) -> Any:
    """A value of the model as data, what is not set left out."""
    if is_dataclass(value):
        given = {field.name: getattr(value, field.name) for field in fields(value)}
        return {name: plain(each) for name, each in given.items() if each not in (None, (), {})}
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    return str(value) if isinstance(value, Decimal) else value


Change = Add | Remove | Write | Turn
