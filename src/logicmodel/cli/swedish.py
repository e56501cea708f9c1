"""What click itself says, in Swedish.

click takes its sentences from gettext. Their Swedish stands here as a table instead of a compiled
catalogue: it is read where it is written, and follows the same choice of language as all else.
"""

import gettext
import re
from collections.abc import Iterator
from contextlib import contextmanager

import click

from logicmodel.cli.speech import spoken

_SWEDISH = {
    "Usage:": "Användning:",
    "Options": "Flaggor",
    "Commands": "Kommandon",
    "Show this message and exit.": "visa den här hjälpen",
    "Error: {message}": "Fel: {message}",
    "Try '{command} {option}' for help.": "Skriv {command} {option} för hjälp.",
    "Aborted!": "Avbrutet.",
    "Missing command.": "Det saknas ett kommando.",
    "Missing argument": "Det saknas",
    "Missing option": "Det saknas",
    "Choose from:\n\t{choices}": "Välj bland:\n\t{choices}",
    "No such command {name!r}.": "Det finns inget kommando ”{name}”.",
    "No such option {name!r}.": "Det finns ingen flagga ”{name}”.",
    "No such option: {name}": "Det finns ingen flagga ”{name}”.",
    "Did you mean {possibility}?": "Menade du {possibility}?",
    "(Did you mean one of: {possibilities}?)": "(Menade du någon av {possibilities}?)",
    "(Possible options: {possibilities})": "(Menade du någon av {possibilities}?)",
    "Option {name!r} requires an argument.": "Efter {name} ska det stå ett värde.",
    "Option {name!r} does not take a value.": "Efter {name} ska det inte stå något värde.",
    "Invalid value: {message}": "Det går inte: {message}",
    "Invalid value for {param_hint}: {message}": "{param_hint}: {message}",
    "{value!r} is not {choice}.": "”{value}” går inte, bara {choice}.",
    "{value!r} is not one of {choices}.": "”{value}” finns inte. Välj bland {choices}.",
    "{value!r} is not a valid {number_type}.": "”{value}” är inget heltal.",
    "{value} is not in the range {range}.": "{value} ligger utanför {range}.",
    "Got unexpected extra argument ({args})": "Det står för mycket på raden: {args}",
    "Got unexpected extra arguments ({args})": "Det står för mycket på raden: {args}",
}


@contextmanager
def in_swedish() -> Iterator[None]:
    """Let click speak Swedish to those who do; what is not in the table stays English."""
    kept = gettext.dgettext, gettext.dngettext
    if spoken() == "sv":
        gettext.dgettext = _one
        gettext.dngettext = _some
    try:
        yield
    finally:
        gettext.dgettext, gettext.dngettext = kept


@contextmanager
def swedish_marks() -> Iterator[None]:
    """Put what click quotes as Python does in Swedish quotation marks."""
    try:
        yield
    except click.UsageError as error:
        if spoken() != "sv":
            raise
        message = re.sub(r"'([^'\s]+)'", r"”\1”", error.format_message())
        raise click.UsageError(message, error.ctx) from error


def _one(domain: str, message: str) -> str:  # noqa: ARG001
    return _SWEDISH.get(message, message)


def _some(domain: str, msgid1: str, msgid2: str, n: int) -> str:
    return _one(domain, msgid1 if n == 1 else msgid2)
