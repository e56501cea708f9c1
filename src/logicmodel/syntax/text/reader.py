"""Reading the text spelling: statements start in column 0, what belongs to them is indented."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from logicmodel import words
from logicmodel.diagnostics import Edit, Fix, Language, Path, Problem, Text
from logicmodel.source import Source, Span
from logicmodel.syntax.composition import composed, is_composed, placed_as_written
from logicmodel.syntax.statement import Parsed, Place, Statement
from logicmodel.syntax.text.careful import read_carefully
from logicmodel.syntax.text.layout import goes_on, lines_of
from logicmodel.syntax.text.sound import read_sound

_TO_MARGIN = Text("Ta bort indraget", "Remove the indentation")
_AT_MARGIN = r"(?=[^\s#])"
_LONGEST_WORD = 30
_LINE = re.compile(r"[^\r\n]+")


def read_text(source: Source) -> Parsed:
    """Read a file in the text spelling. Every line is read, whatever stands on the others."""
    parsed = _read(source, "sv")
    wrong = any(statement.problems for _, statement in parsed.statements)
    return _read(source, "en") if wrong and _is_english(parsed) else parsed


def _is_english(parsed: Parsed) -> bool:
    """Whether the words that its statements begin with are more often English than Swedish."""
    more = 0
    for offset, statement in parsed.statements:
        word = words.by_key("statement").get(statement.kind)
        if word:
            begins = words.fold(parsed.source.text[offset : offset + _LONGEST_WORD])
            swedish = begins.startswith(tuple(map(words.fold, word.sv)))
            english = begins.startswith(tuple(map(words.fold, word.en)))
            more += english - swedish
    return more > 0


def _read(source: Source, language: Language) -> Parsed:
    text = source.text
    starts = _starts(text)
    ends = [*starts[1:], len(text)] if starts else []
    statements: list[tuple[int, Statement]] = []
    read_to = 0
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if start < read_to:
            continue
        statement = read_statement(text[start:end], language)
        if statement.problems and end < len(text):
            below = ends[number + 1]
            if _goes_on(text[start:end], text[end:below]):
                statement, read_to = read_statement(text[start:below], language), below
        if statement.inside:
            statements += _apart(start, text[start:end], statement.inside, language)
        else:
            statements.append((start, statement))
    before = text[: starts[0]] if starts else text
    loose = tuple(_without_statement(source.path, before))
    return Parsed(source, tuple(statements), loose)


def _goes_on(text: str, below: str) -> bool:
    """Whether the text that a statement's last line begins ends on the first line of the next."""
    *_, last = lines_of(text)
    return goes_on(last.content, below.splitlines()[0])


def _starts(text: str) -> list[int]:
    """The offsets at which statements start: where a line has neither indent nor comment."""
    # A search for one character is seven times as fast as one for two.
    line_end = r"[\r\n]" if "\r" in text else r"\n"
    starts = [match.end() for match in re.finditer(line_end + _AT_MARGIN, text)]
    return [0, *starts] if re.match(_AT_MARGIN, text) else starts


def _without_statement(path: str, text: str) -> list[Problem]:
    """Indented lines before the first statement belong to nothing."""
    lines = [match for match in _LINE.finditer(text) if match[0].strip()]
    orphans = [match for match in lines if not match[0].lstrip().startswith("#")]
    if not orphans:
        return []
    first = orphans[0]
    indent = len(first[0]) - len(first[0].lstrip())
    return [
        Problem(
            "LM009",
            Span(path, first.start() + indent, orphans[-1].end()),
            Text("Indraget hör inte till något.", "What is indented belongs to nothing."),
            Text(
                "Börja raden längst till vänster, eller skriv det som den hör till på raden före.",
                "Start the line at the left margin, or write what it belongs to on the line above.",
            ),
        )
    ]


def _apart(
    offset: int, text: str, inside: tuple[int, ...], language: Language
) -> Iterator[tuple[int, Statement]]:
    """The statement that a text starts with, and those in it that should not have been indented."""
    for start, end in pairwise((0, *inside, len(text))):
        part = read_statement(text[start:end], language)
        if start:
            indent = re.search(r"[ \t]*$", text[:start])
            part = _indented_statement(part, text[start:end], indent[0] if indent else "")
        yield offset + start, part


def _indented_statement(statement: Statement, text: str, indent: str) -> Statement:
    place = statement.origins[()]
    start = text[place.key_start : place.end]
    below = re.finditer(f"[\r\n]+(?={indent})", text.rstrip())
    lines = [-len(indent), *(match.end() for match in below)]
    edits = tuple(Edit(Span("", at, at + len(indent)), "") for at in lines)
    problem = Problem(
        "LM009",
        Span("", place.key_start, place.end),
        Text(f"”{start}” ska inte ha indrag.", f"“{start}” is not to be indented."),
        Text(
            "Flytta raden och det som hör till den längst till vänster.",
            "Move the line and what belongs to it to the left margin.",
        ),
        fix=Fix(_TO_MARGIN, edits, "safe"),
    )
    return replace(statement, problems=(problem, *statement.problems))


def read_statement(text: str, language: Language = "sv") -> Statement:
    """Read one statement given from its first letter to just before the next; places are relative.

    Remembered by its text, so that an editor's keystroke reads one statement anew. ``language`` is
    that of the file, in which words are suggested.
    """
    statement = _statement(text, "sv")
    return statement if language == "sv" or not statement.problems else _statement(text, language)


@lru_cache(maxsize=1 << 16)
def _statement(text: str, language: Language) -> Statement:
    if not is_composed(text):
        letters, offsets = composed(text)
        return placed_as_written(read_carefully(letters, language), offsets)
    data = read_sound(text)
    if data is None:
        return read_carefully(text, language)
    return Statement(data["kind"], data["id"], data, _Places(text))


class _Places(Mapping[Path, Place]):
    """Where the parts of a sound statement stand: looked up when somebody asks, which is rare."""

    __slots__ = ("_found", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: Mapping[Path, Place] | None = None

    def _places(self) -> Mapping[Path, Place]:
        if self._found is None:
            self._found = read_carefully(self._text).origins
        return self._found

    def __getitem__(self, path: Path) -> Place:
        return self._places()[path]

    def __iter__(self) -> Iterator[Path]:
        return iter(self._places())

    def __len__(self) -> int:
        return len(self._places())
