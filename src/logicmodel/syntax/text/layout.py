"""The lines of a statement and how far they are indented; a text over two lines is one of them."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from logicmodel import words
from logicmodel.diagnostics import Edit, Fix, Text
from logicmodel.source import Span
from logicmodel.syntax.text.lines import odd_quote

_INDENT = Text("Ändra indraget", "Change the indentation")
_LINE = re.compile(r"[^\r\n]+")
_TAB_WIDTH = 4
_KEY = re.compile(r"([^\W\d_][\w \t-]*?)[ \t]*:")


class Line(NamedTuple):
    """A line that says something: its indentation, and what stands after it from ``start``."""

    indent: str
    content: str
    start: int

    @property
    def width(self) -> int:
        """How far it is indented."""
        return len(self.indent.expandtabs(_TAB_WIDTH))


def shifted(line: Line, width: int) -> Fix | None:
    """The fix that indents a line so far; where tabs play a part nobody can tell."""
    if "\t" in line.indent:
        return None
    span = Span("", line.start - len(line.indent), line.start)
    return Fix(_INDENT, (Edit(span, " " * width),), "safe")


def lines_of(text: str) -> Iterator[Line]:
    """The lines of a statement, without those that are empty or comments."""
    told = [match for match in _LINE.finditer(text) if not _is_silent(match[0])]
    skip = False
    for number, match in enumerate(told):
        if skip:
            skip = False
            continue
        content = match[0].lstrip()
        start = match.end() - len(content)
        below = told[number + 1] if number + 1 < len(told) else None
        if below and goes_on(content, below[0]):
            content, skip = text[start : below.end()], True
        yield Line(text[match.start() : start], content, start)


def _is_silent(line: str) -> bool:
    content = line.lstrip()
    return not content or content.startswith("#")


def goes_on(line: str, below: str) -> bool:
    """Whether a text in quotation marks begins on one line and ends on the next."""
    apart = odd_quote(line) and odd_quote(below)
    return apart and _opens(line) and not _opens(below.strip())


def _opens(line: str) -> bool:
    """Whether a line starts as a statement, a field or a link does."""
    first = words.fold(line.split(None, 1)[0])
    key = _KEY.match(line)
    return (
        first in words.by_spelling("statement")
        or line.startswith(tuple(words.by_spelling("symbol")))
        or (key is not None and words.fold(key[1]) in words.by_spelling("field"))
    )


def mixed_indent(lines: Sequence[Line]) -> Line | None:
    """The first line that is indented with tabs where most are with spaces, or the reverse."""
    indented = [line for line in lines if line.indent]
    tabbed = [line for line in indented if "\t" in line.indent]
    spaced = [line for line in indented if "\t" not in line.indent]
    both = next((line for line in tabbed if " " in line.indent), None)
    if not tabbed or not spaced:
        return both
    if len(tabbed) == len(spaced):
        return max(tabbed[0], spaced[0], key=lambda line: line.start)
    return min(tabbed, spaced, key=len)[0]
