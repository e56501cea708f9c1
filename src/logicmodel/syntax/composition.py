"""Letters written as two characters (NFD): read as one (NFC), and found again where they stand."""

import unicodedata
from dataclasses import replace

from logicmodel.source import Span
from logicmodel.syntax.statement import Place, Statement, relocated


def is_composed(text: str) -> bool:
    """Whether every letter is written as one character where that is possible."""
    return text.isascii() or unicodedata.is_normalized("NFC", text)


def composed(text: str) -> tuple[str, list[int]]:
    """A text in composed form, and for each of its offsets the one in the text as written."""
    letters: list[str] = []
    offsets: list[int] = []
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        letter = unicodedata.normalize("NFC", text[start:end])
        letters.append(letter)
        offsets.extend([start] * len(letter))
        start = end
    return "".join(letters), [*offsets, len(text)]


def placed_as_written(statement: Statement, offsets: list[int]) -> Statement:
    """A statement that was read in composed form, with its places in the text as written."""

    def move(span: Span) -> Span:
        return span._replace(start=offsets[span.start], end=offsets[span.end])

    return replace(
        statement,
        origins={
            path: Place(*(offsets[offset] for offset in place))
            for path, place in statement.origins.items()
        },
        problems=tuple(relocated(problem, move) for problem in statement.problems),
        inside=tuple(offsets[start] for start in statement.inside),
    )
