"""Which words of a value, and which spelling of a word, a translation exchanges."""

from collections.abc import Iterator

from logicmodel import words
from logicmodel.diagnostics import Language
from logicmodel.syntax.grammar.automaton import Stopped, Token, automaton
from logicmodel.syntax.printing.values import plural
from logicmodel.words import Word

_VALUE_ROLES = ("phase", "status", "horizon", "strength", "state", "connective")


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
