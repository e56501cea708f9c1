"""An answer in JSON as entries, each with its place, which standard readers do not give."""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from logicmodel.source import Source, Span

_BLANK = re.compile(r"[ \t\r\n]*")
_OBJECT = re.compile(r"\{[^{}]*\}")


class NoAnswerError(Exception):
    """A text that cannot be read as an answer from ``at`` on."""

    def __init__(self, at: int) -> None:
        super().__init__()
        self.at = at


class Entry(NamedTuple):
    """One thing in the list of an answer."""

    data: dict[str, Any]
    at: Span

    def place(self, source: Source, key: str) -> Span:
        """Where the value of a key stands; the whole entry if that cannot be told."""
        pattern = re.compile(rf'"{key}"\s*:\s*("[^"\\]*"|[^\s",\[\]{{}}]+)')
        found = pattern.search(source.text, self.at.start, self.at.end)
        return Span(source.path, *found.span(1)) if found else self.at

    def inner(self, source: Source, key: str) -> Iterator["Entry"]:
        """The things in a list of the entry."""
        things = self.data.get(key)
        given = things if isinstance(things, list) else []
        dicts = [thing for thing in given if isinstance(thing, dict)]
        # The entry begins with a brace of its own.
        places = [m.span() for m in _OBJECT.finditer(source.text, self.at.start + 1, self.at.end)]
        exact = len(places) == len(dicts)
        for number, thing in enumerate(dicts):
            yield Entry(thing, Span(source.path, *places[number]) if exact else self.at)


class Answer:
    """An answer: its list of entries and what else it says."""

    def __init__(self, source: Source) -> None:
        """Read an answer.

        Raises:
            NoAnswerError: if it is none.
        """
        self.source = source
        self.entries: list[Entry] = []
        self.says: dict[str, Any] = {}
        self._decode = json.JSONDecoder(
            parse_float=Decimal, parse_int=Decimal, parse_constant=lambda _: None
        ).raw_decode
        try:
            self._read(self._after(0, "{"))
        except json.JSONDecodeError as error:
            raise NoAnswerError(error.pos) from error
        except (ValueError, ArithmeticError, RecursionError) as error:
            raise NoAnswerError(0) from error
        if "values" not in self.says:
            raise NoAnswerError(0)

    def _read(self, at: int) -> None:
        while self._char(at) != "}":
            key, at = self._decode(self.source.text, self._skip(at))
            at = self._skip(self._after(at, ":"))
            if key == "values":
                self.says[key], at = True, self._list(self._after(at, "["))
            else:
                self.says[str(key)], at = self._decode(self.source.text, at)
            at = self._next(at, "}")

    def _list(self, at: int) -> int:
        while self._char(at) != "]":
            start = self._skip(at)
            thing, end = self._decode(self.source.text, start)
            if not isinstance(thing, dict):
                raise NoAnswerError(start)
            self.entries.append(Entry(thing, Span(self.source.path, start, end)))
            at = self._next(end, "]")
        return self._skip(at) + 1

    def _next(self, at: int, last: str) -> int:
        """After a comma, or at the end of what is listed."""
        return at if self._char(at) == last else self._after(at, ",")

    def _after(self, at: int, mark: str) -> int:
        at = self._skip(at)
        if self.source.text[at : at + 1] != mark:
            raise NoAnswerError(at)
        return at + 1

    def _char(self, at: int) -> str:
        at = self._skip(at)
        return self.source.text[at : at + 1]

    def _skip(self, at: int) -> int:
        found = _BLANK.match(self.source.text, at)
        return found.end() if found else at
