"""From Swedish words to English and back, letter for letter the same everywhere else.

Comments, blank lines, numbers, titles and the order of things stay as they are: only words of the
word table are exchanged. A file that says which language it is in says the new one afterwards.
"""

import re
from collections.abc import Iterator

from logicmodel import words
from logicmodel.diagnostics import Edit, Language
from logicmodel.source import Source, Span
from logicmodel.syntax import is_yaml
from logicmodel.syntax.automaton import Stopped, Token, automaton
from logicmodel.syntax.composition import composed
from logicmodel.syntax.format_values import plural
from logicmodel.syntax.lines import LONGEST_LINE
from logicmodel.words import Word

_LINE = re.compile(r"[^\r\n]+")
_VALUE_ROLES = ("phase", "status", "horizon", "strength", "state", "connective")
_STATEMENT_TOKENS = ("STATEMENT", "INCLUDE", "ADAPTATION", "ALLOW")


def translate(source: Source, language: Language) -> str:
    """The text of a file with its words in ``language``; what cannot be read stays as it is."""
    if is_yaml(source.path):
        from logicmodel.syntax.translate_yaml import yaml_edits

        edits = yaml_edits(source, language)
    else:
        edits = _text_edits(source, language)
    return edited(source.text, edits)


def edited(text: str, edits: Iterator[Edit]) -> str:
    """A text after edits that do not overlap."""
    parts, done = [], 0
    for span, new in sorted(edits):
        parts += [text[done : span.start], new]
        done = span.end
    return "".join([*parts, text[done:]])


def in_language(word: Word, written: str, language: Language) -> str:
    """How a word is to be written: as it is, if it already is a word of this language.

    What both languages know (``problem``) belongs to the one that writes it so itself. A synonym
    is kept as one where both languages have as many (``ägare`` is ``owner``).
    """
    mine, other = (word.sv, word.en) if language == "sv" else (word.en, word.sv)
    folded, theirs = words.fold(written), [words.fold(s) for s in other]
    if folded not in theirs or folded == words.fold(mine[0]):
        return written
    paired = word.role in ("statement", "section", "field") and len(mine) == len(other)
    return mine[theirs.index(folded)] if paired else mine[0]


def value_edits(rule: str, text: str, language: Language) -> Iterator[tuple[int, int, str]]:
    """The words in a value to exchange: start and end in ``text``, and what to write."""
    if rule in ("text", "texts"):
        return
    read = automaton().read(rule, text)
    if isinstance(read, Stopped):
        return
    count = ""
    for token in read.tokens:
        new = _word_of_token(token, language, count)
        count = token.text if token.type == "NUMBER" else count
        if new is not None and new != token.text:
            yield token.start, token.end, new


def _word_of_token(token: Token, language: Language, count: str) -> str | None:
    key = token.type.lower()
    if key == "language":
        return words.written("language", language, language)
    if key in ("year", "month"):
        word = words.by_key("connective")[key]
        written = in_language(word, token.text, language)
        return written if written == token.text else plural(key, language, count or "1")
    for role in _VALUE_ROLES:
        word_of_role = words.by_spelling(role).get(words.fold(token.text))
        if word_of_role and key in (role, word_of_role.key):
            return in_language(word_of_role, token.text, language)
    return None


# ---- the text spelling ----------------------------------------------------------------------


def _text_edits(source: Source, language: Language) -> Iterator[Edit]:
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
