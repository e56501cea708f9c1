"""The words of the text spelling that are to be exchanged when it is translated."""

import re
from collections.abc import Iterator

from logicmodel import words
from logicmodel.diagnostics import Edit, Language
from logicmodel.source import Source, Span
from logicmodel.syntax.composition import composed
from logicmodel.syntax.grammar.automaton import Stopped, automaton
from logicmodel.syntax.text.lines import LONGEST_LINE
from logicmodel.syntax.translation.words import in_language, value_edits
from logicmodel.words import Word

_LINE = re.compile(r"[^\r\n]+")
_STATEMENT_TOKENS = ("STATEMENT", "INCLUDE", "ADAPTATION", "ALLOW")


def text_edits(source: Source, language: Language) -> Iterator[Edit]:
    """The edits that exchange the words of a text file."""
    for match in _LINE.finditer(source.text):
        content = match[0].lstrip()
        if not content or content.startswith("#") or len(content) > LONGEST_LINE:
            continue
        line, offsets = composed(content)
        base = match.end() - len(content)
        for start, end, new in _line_edits(line, language):
            yield Edit(Span(source.path, base + offsets[start], base + offsets[end]), new)


def _line_edits(line: str, language: Language) -> Iterator[tuple[int, int, str]]:
    read = automaton().read("line", line)
    if isinstance(read, Stopped):
        return
    field: Word | None = None
    for token in read.tokens:
        start, text = token.start, token.text
        if token.type in _STATEMENT_TOKENS:
            word = words.by_spelling("statement")[words.fold(text)]
            yield start, start + len(text), in_language(word, text, language)
        elif token.type == "FOR":
            yield start, start + len(text), words.written("connective", "for", language)
        elif token.type == "KEY":
            name = text.rstrip(": \t")
            field = words.by_spelling("field").get(words.fold(name))
            if field:
                yield start, start + len(name), in_language(field, name, language)
        elif token.type == "VALUE" and field:
            for at, end, new in value_edits(field.value.rstrip("*"), text, language):
                yield start + at, start + end, new
