"""A line as pieces of the statement, each with its place; a slip of a line as it was meant."""

from itertools import takewhile

from logicmodel.diagnostics import Fix, Problem
from logicmodel.syntax.draft import Piece, replacement
from logicmodel.syntax.expected import MISSING_QUOTE
from logicmodel.syntax.grammar.automaton import Read, Token
from logicmodel.syntax.text.lines import BadLine, read_line
from logicmodel.syntax.text.mends import Mend, is_sound, mended


def understood(
    content: str, start: int, inside: str | None
) -> tuple[Read | BadLine | None, list[Piece], Problem | None]:
    """A line as it was meant, and what to say if it was written otherwise; ``None``: a comment."""
    line, pieces = pieces_of(content, start)
    if is_sound(line, inside):
        return line, pieces, None
    mend = mended(content, inside)
    if mend is None:
        return line, pieces, None
    at = Piece(content[mend.start : mend.end], start + mend.start)
    fix = _fix(Piece(content.rstrip(), start), mend) if mend.certain else None
    problem = Problem("LM001", at.span, mend.message, mend.hint, fix=fix)
    if mend.line.startswith("#"):
        return None, [], problem
    line, pieces = pieces_of(mend.line, 0)
    return line, [_as_written(piece, content, mend.line, start) for piece in pieces], problem


def _fix(line: Piece, mend: Mend) -> Fix | None:
    """The fix that writes the line that was meant, unless it would swallow a comment.

    Where a text ends that lacks a quotation mark is likely, and no more.
    """
    comment = line.text.find("#")
    if comment >= 0 and not mend.line.endswith(line.text[comment:]):
        return None
    return replacement(line, mend.line, "unsafe" if mend.message == MISSING_QUOTE else "safe")


def _as_written(piece: Piece, written: str, meant: str, start: int) -> Piece:
    """A piece of the line that was meant, where it stands in the line as it was written."""
    same = _alike(written, meant)
    most = min(len(written), len(meant)) - same
    tail = min(_alike(written[::-1], meant[::-1]), most)
    shift = len(written) - len(meant)

    def place(at: int) -> int:
        if at <= same:
            return at
        return at + shift if at >= len(meant) - tail else max(same, min(at, len(written) - tail))

    begin, end = place(piece.start), place(piece.end)
    moved = piece._replace(start=start + begin)
    return moved if end - begin == piece.end - piece.start else moved._replace(width=end - begin)


def _alike(one: str, other: str) -> int:
    """How many letters two texts start with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def pieces_of(content: str, start: int) -> tuple[Read | BadLine, list[Piece]]:
    """The line as the grammar reads it, and its tokens placed in the statement."""
    read = read_line(content)
    if isinstance(read, BadLine):
        return read, []
    return read, [_piece(token, start) for token in read.tokens]


def _piece(token: Token, start: int) -> Piece:
    if token.type != "QUOTED":
        return Piece(token.text, start + token.start)
    written = token.text[1:-1]
    text = written.replace('""', '"')
    width = None if text == written else len(written)
    return Piece(text, start + token.start + 1, True, width)
