"""Kinds of values that options take, told and understood in the person's language."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import click

from logicmodel.cli.speech import say, spoken
from logicmodel.diagnostics import Text
from logicmodel.syntax.suggest import nearest


# click's types take a parameter only in its newest versions.
class Words(click.Choice):  # type: ignore[type-arg]
    """A choice between words that may be written in either language; gives their key.

    ``meant`` are other words that people try, with the key of what they mean by them.
    """

    def __init__(self, words: Mapping[str, Text], meant: Mapping[str, str] | None = None) -> None:
        super().__init__([text.to(spoken()) for text in words.values()], case_sensitive=False)
        self._texts, self._meant = words, meant or {}
        self._keys = {
            spelling.casefold(): key for key, text in words.items() for spelling in (key, *text)
        }

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The key of the word, or why there is none."""
        key = self._keys.get(str(value).casefold())
        if key is None and (other := self._other(str(value).casefold())):
            meant = self._texts[other].to(spoken())
            said = say(
                f"”{value}” finns inte. Menade du {meant}?",
                f"There is no “{value}”. Did you mean {meant}?",
            )
            self.fail(said, param, ctx)
        return key or str(super().convert(value, param, ctx))

    def _other(self, value: str) -> str | None:
        """The key of what was most likely meant."""
        guess = nearest(value, self._keys)
        return self._meant.get(value) or (self._keys[guess] if guess else None)


class Day(click.ParamType):  # type: ignore[type-arg]
    """A day, written as in ISO 8601."""

    name = "date"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.date:
        """The day, or how to write one."""
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            said = say(
                f"”{value}” är inget datum. Skriv till exempel 2026-08-31.",
                f"“{value}” is no date. Write one such as 2026-08-31.",
            )
            self.fail(said, param, ctx)
