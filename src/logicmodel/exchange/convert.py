"""From text to YAML and back, from Swedish to English and back; nothing may be lost on the way."""

import re
from typing import NamedTuple

from logicmodel.diagnostics import Language, Problem, Text
from logicmodel.source import Source, Span
from logicmodel.syntax import read
from logicmodel.syntax.printing.printer import Spelling, language_of, print_parsed, spelling_of
from logicmodel.syntax.statement import Data, Parsed
from logicmodel.syntax.translation import translate
from logicmodel.syntax.values import normal

_WARNINGS = ("LM010",)
"""Codes of the readers that do not keep a file from being read as it was meant."""

_TEXT_NAME = re.compile(r"\.logic$", re.IGNORECASE)
_YAML_NAME = re.compile(r"\.logic\.ya?ml$", re.IGNORECASE)


class Converted(NamedTuple):
    """The converted text, or ``None`` and the problems that keep it from being converted."""

    text: str | None
    problems: tuple[Problem, ...] = ()


def convert(source: Source, to: Spelling, language: Language | None = None) -> Converted:
    """Write a file in another spelling or another language, its comments kept.

    Letters written as two characters are written as one. Within one spelling only words are
    exchanged; between spellings the file is printed anew,
    each comment beside what it speaks of. Paths in ``inkludera`` stay as they are: whoever
    converts several files at once renames them, see :func:`renamed`.

    Args:
        source: the file; its name tells which spelling it is in.
        to: the spelling to write.
        language: the language to write, or ``None`` for the one that the file is in.

    Returns:
        The text, with the reader's warnings as problems; or no text and the errors that keep the
        file from being read as it was meant.
    """
    source = Source(source.path, normal(source.text))
    parsed = read(source)
    if any(problem.code not in _WARNINGS for problem in parsed.problems):
        return Converted(None, parsed.problems)
    chosen = language or language_of(parsed)
    if spelling_of(source.path) == to:
        text = translate(source, chosen) if language else source.text
    else:
        text = print_parsed(parsed, to, chosen)
    again = read(Source("again.logic.yaml" if to == "yaml" else "again.logic", text))
    if _content(again) != _content(parsed):
        return Converted(None, (*parsed.problems, _lossy(source, parsed, again)))
    return Converted(text, parsed.problems)


def renamed(path: str, to: Spelling) -> str:
    """A file's path, or a path or glob that a file includes, after conversion."""
    if to == "yaml":
        return _TEXT_NAME.sub(".logic.yaml", path)
    return _YAML_NAME.sub(".logic", path)


def with_renamed_includes(text: str, to: Spelling) -> str:
    """A converted text whose ``inkludera`` lines name files as they are called afterwards."""
    parsed = read(Source("again.logic.yaml" if to == "yaml" else "again.logic", text))
    for path, span in sorted(parsed.includes(), key=lambda pair: pair[1].start, reverse=True):
        text = text[: span.start] + renamed(path, to) + text[span.end :]
    return text


def _content(parsed: Parsed) -> list[tuple[str, str, Data]]:
    """What a file says, apart from the order of kinds, of kinds of links, and its language."""
    found = []
    for _, statement in parsed.statements:
        data = {key: value for key, value in statement.data.items() if key != "language"}
        if "links" in data:
            data["links"] = sorted(data["links"], key=lambda link: str(link["kind"]))
        found.append((statement.kind, statement.id, data))
    return sorted(found, key=lambda item: item[0])


def _lossy(source: Source, parsed: Parsed, again: Parsed) -> Problem:
    """Something that the other spelling has no way to say."""
    said = _content(again)
    at = next((n for n, item in enumerate(_content(parsed)) if item not in said), 0)
    ordered = sorted(parsed.statements, key=lambda pair: pair[1].kind)
    offset, statement = ordered[at] if ordered else (0, None)
    place = statement.origins[()] if statement else None
    span = Span(source.path, offset, offset)
    if place:
        span = Span(source.path, offset + place.start, offset + place.end)
    name = statement.id if statement else ""
    return Problem(
        "LM001",
        span,
        Text(
            f"”{name}” går inte att skriva om utan att något ändras.",
            f"“{name}” cannot be rewritten without a change.",
        ),
        Text(
            "Förenkla ovanliga tecken i texterna och försök igen.",
            "Simplify unusual letters in the texts and try again.",
        ),
    )
