"""Comments: where they stand, and which part of which statement they speak of.

``#`` begins a comment in both spellings. A comment on a line of its own belongs to what comes
next; one at the end of a line to what that line says.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from logicmodel.diagnostics import Path
from logicmodel.source import Source
from logicmodel.syntax import is_yaml
from logicmodel.syntax.statement import Parsed, Place

_TOKEN = re.compile(r"\"(?:[^\"\r\n]|\"\")*\"|[“”„][^“”„\"\r\n]*[“”\"]|(?<!\S)(#[^\r\n]*)")
_COMMENT = re.compile(r"(?<!\S)#[^\r\n]*")


class Comment(NamedTuple):
    """A comment with the part of its statement it belongs to.

    ``place`` says how: ``before`` it, on the ``same`` line, or at the ``end`` of the statement.
    """

    text: str
    path: Path
    place: str


class Comments(NamedTuple):
    """The comments of each statement, by its number in the file, and those after the last."""

    inside: dict[int, list[Comment]]
    after: list[str]


NO_COMMENTS = Comments({}, [])


def comments(parsed: Parsed) -> Comments:
    """All comments of a file, each with what it belongs to."""
    yaml = is_yaml(parsed.source.path)
    spots = sorted(
        (offset + _spot(path, place, yaml), number, path)
        for number, (offset, statement) in enumerate(parsed.statements)
        for path, place in statement.origins.items()
    )
    found = Comments({}, [])
    for start, text in found_in(parsed.source):
        number, comment = _attached(parsed, spots, start, text)
        if number is None:
            found.after.append(text)
        else:
            found.inside.setdefault(number, []).append(comment)
    return found


def _spot(path: Path, place: Place, yaml: bool) -> int:
    """Where the line of a part starts; the twin gives each of several values a line of its own."""
    if not path:
        return 0
    return place.start if yaml and isinstance(path[-1], int) else place.key_start


def _attached(
    parsed: Parsed, spots: list[tuple[int, int, Path]], start: int, text: str
) -> tuple[int | None, Comment]:
    """The number of the statement that a comment belongs to, and where in it."""
    line, column = parsed.source.position(start)
    line_start = parsed.source.line_starts[line - 1]
    following = bisect_right(spots, start, key=lambda spot: spot[0])
    last = spots[following - 1] if following else None
    upcoming = spots[following] if following < len(spots) else None
    if last and parsed.source.text[line_start:start].strip():
        on_line = [spot for spot in spots[:following] if spot[0] >= line_start]
        _, number, path = min(on_line or [last], key=lambda spot: (spot[0], -len(spot[2])))
        return number, Comment(text, path, "same")
    if last and _ends(parsed, last, upcoming, column):
        return last[1], Comment(text, (), "end")
    if upcoming is None:
        return None, Comment(text, (), "end")
    return upcoming[1], Comment(text, upcoming[2], "before")


def _ends(
    parsed: Parsed, last: tuple[int, int, Path], upcoming: tuple[int, int, Path] | None, column: int
) -> bool:
    """Whether a comment in this column stands last in a statement, not before the next one."""
    if upcoming and (upcoming[1] == last[1] or _column(parsed, upcoming[0]) == column):
        return False
    return column > _column(parsed, parsed.statements[last[1]][0])


def _column(parsed: Parsed, offset: int) -> int:
    """The column in which the line of an offset starts."""
    line = parsed.source.line(parsed.source.position(offset).line)
    return len(line) - len(line.lstrip()) + 1


def found_in(source: Source) -> Iterator[tuple[int, str]]:
    """Every comment and where it starts."""
    if "#" not in source.text:
        return
    if is_yaml(source.path):
        yield from _in_yaml(source.text)
        return
    for match in _TOKEN.finditer(source.text):
        if match[1] is not None:
            yield match.start(1), match[1].rstrip()


def _in_yaml(text: str) -> Iterator[tuple[int, str]]:
    """Comments stand between the tokens of YAML, and after the sign that opens a block of text."""
    import yaml

    from logicmodel.syntax.yaml.nodes import HAS_LIBYAML

    shift = 1 if text.startswith("\ufeff") else 0
    loader = yaml.CSafeLoader if HAS_LIBYAML else yaml.SafeLoader
    before = shift
    for token in yaml.scan(text[shift:], Loader=loader):
        start, end = token.start_mark.index + shift, token.end_mark.index + shift
        if getattr(token, "style", None) in ("|", ">"):
            start = text.find("\n", start)
        for match in _COMMENT.finditer(text, before, max(start, before)):
            yield match.start(), match[0].rstrip()
        before = max(before, end)
    for match in _COMMENT.finditer(text, before):
        yield match.start(), match[0].rstrip()
