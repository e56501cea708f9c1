"""Printing what was read: as text or as YAML, in Swedish or English, its comments with it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal

from logicmodel import words
from logicmodel.diagnostics import Language, Path
from logicmodel.syntax import is_yaml
from logicmodel.syntax.printing.comments import NO_COMMENTS, Comment, Comments, comments
from logicmodel.syntax.printing.text import Line, text_lines
from logicmodel.syntax.printing.values import Wording
from logicmodel.syntax.printing.yaml import section_line, sections, yaml_lines
from logicmodel.syntax.statement import Parsed, Statement

Spelling = Literal["text", "yaml"]

_TOP_LEVEL_WORD = re.compile(r"^([^\W\d_][\w ]*)", re.MULTILINE)


def spelling_of(path: str) -> Spelling:
    """Which spelling a file of this name is in."""
    return "yaml" if is_yaml(path) else "text"


def language_of(parsed: Parsed) -> Language:
    """The language a file is written in: what it says itself, else that of most of its words."""
    if parsed.header and "language" in parsed.header[1].data:
        language: Language = parsed.header[1].data["language"]
        return language
    text = parsed.source.text
    used = [match[1] for match in _TOP_LEVEL_WORD.finditer(text)]
    used += [
        text[offset + place.key_start : offset + place.key_end]
        for offset, statement in parsed.statements
        for place in statement.origins.values()
    ]
    swedish, english = _spellings("sv"), _spellings("en")
    folded = [_first_known(word, swedish | english) for word in used]
    is_swedish = sum(word in swedish for word in folded)
    return "en" if sum(word in english for word in folded) > is_swedish else "sv"


def print_text(
    statements: Iterable[Statement], language: Language, said: Comments = NO_COMMENTS
) -> str:
    """Statements in the text spelling, with a blank line between those of several lines."""
    wording = Wording(language)
    written: list[str] = []
    before: tuple[str, int] | None = None
    for number, statement in enumerate(statements):
        lines = list(_with_comments(text_lines(statement, wording), said.inside.get(number, [])))
        if before and (before != (statement.kind, 1) or len(lines) > 1):
            written.append("")
        written += lines
        before = (statement.kind, len(lines))
    return _joined(written, said.after)


def print_yaml(
    statements: Iterable[Statement], language: Language, said: Comments = NO_COMMENTS
) -> str:
    """Statements in the YAML spelling, by kind, with a blank line between sections."""
    wording = Wording(language, yaml=True)
    numbered = list(statements)
    written: list[str] = []
    for kind, numbers in sections(numbered).items():
        if written:
            written.append("")
        opening = [section_line(kind, wording)]
        if kind != "logic":
            written.append(opening.pop().text)
        for number in numbers:
            lines = [*opening, *yaml_lines(numbered[number], wording)]
            written += _with_comments(lines, said.inside.get(number, []))
    return _joined(written, said.after)


def print_parsed(parsed: Parsed, to: Spelling, language: Language | None = None) -> str:
    """A file that was read without errors, printed anew; in its own language unless told."""
    chosen = language or language_of(parsed)
    statements = [_speaking(statement, chosen) for _, statement in parsed.statements]
    write = print_text if to == "text" else print_yaml
    return write(statements, chosen, comments(parsed))


def _speaking(statement: Statement, language: Language) -> Statement:
    """A header that says which language it is in, made to say the one it is written in."""
    if statement.kind != "logic" or "language" not in statement.data:
        return statement
    return replace(statement, data={**statement.data, "language": language})


def _with_comments(lines: Iterable[Line], said: list[Comment]) -> Iterator[str]:
    """The lines with each comment where it belongs."""
    printed = list(lines)
    paths = [line.path for line in printed]
    before: dict[int, list[str]] = {}
    beside: dict[int, list[str]] = {}
    for comment in said:
        if comment.place != "end":
            where = before if comment.place == "before" else beside
            where.setdefault(_index(comment, paths), []).append(comment.text)
    for index, line in enumerate(printed):
        indent = "  " * line.depth
        yield from (indent + text for text in before.get(index, []))
        first, *more = [*beside.get(index, []), ""]
        yield indent + line.text + (f"  {first}" if first else "")
        yield from (indent + text for text in more if text)
    last = "  " * max(1, printed[-1].depth if printed else 1)
    yield from (last + comment.text for comment in said if comment.place == "end")


def _index(comment: Comment, paths: list[Path]) -> int:
    """The line that a comment belongs to: that of its path, or of what is nearest to it."""
    path = comment.path
    while path:
        if path in paths:
            return paths.index(path)
        inside = (n for n, other in enumerate(paths) if other[: len(path)] == path)
        if (found := next(inside, None)) is not None:
            return found
        path = path[:-1]
    return 0


def _joined(lines: list[str], after: list[str]) -> str:
    if after:
        lines = [*lines, "", *after] if lines else after
    return "\n".join(lines) + "\n" if lines else ""


def _spellings(language: Language) -> set[str]:
    found: set[str] = set()
    for word in words.table():
        if word.role in ("statement", "section", "field"):
            mine, other = (word.sv, word.en) if language == "sv" else (word.en, word.sv)
            found |= {words.fold(s) for s in mine} - {words.fold(s) for s in other}
    return found


def _first_known(word: str, known: set[str]) -> str:
    """The longest start of a line that is a word of the language."""
    parts = words.fold(word).split(" ")
    starts = (" ".join(parts[:count]) for count in range(len(parts), 0, -1))
    return next((start for start in starts if start in known), "")
