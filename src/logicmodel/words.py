"""The words of the language, Swedish and English, read from ``grammar/words.csv``.

One row there is one word: its role (statement, section, field, …), its key (the name used in the
model and everywhere in the code), its spellings in both languages (the first is the one that is
written, the others are understood) and, for a field, the grammar rule that reads its value.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from pkgutil import get_data
from zlib import crc32

from logicmodel.diagnostics import Language, Text


def grammar_text(name: str) -> str:
    """The text of a file of ``grammar/``: in the package when installed, else in the checkout.

    Raises:
        FileNotFoundError: if there is no such file.
    """
    try:
        data = get_data("logicmodel", f"grammar/{name}")
    except FileNotFoundError:
        data = get_data("logicmodel", f"../../grammar/{name}")
    return (data or b"").decode("utf-8")


@cache
def fingerprint() -> int:
    """A number that changes with the grammar and the word table."""
    return crc32((grammar_text("logicmodel.lark") + grammar_text("words.csv")).encode())


@dataclass(frozen=True, slots=True)
class Word:
    """One row of the word table. ``value`` names the grammar rule of a field's value."""

    role: str
    key: str
    sv: tuple[str, ...]
    en: tuple[str, ...]
    value: str

    def written(self, language: Language) -> str:
        """The spelling to write in ``language``."""
        return (self.sv if language == "sv" else self.en)[0]

    def is_spelled(self, spelling: str) -> bool:
        """Whether this is one of its spellings in either language."""
        return fold(spelling) in {fold(each) for each in (*self.sv, *self.en)}

    @property
    def title(self) -> Text:
        """Both written spellings."""
        return Text(self.sv[0], self.en[0])


@cache
def table() -> tuple[Word, ...]:
    """All words, in the order of the file."""
    rows = grammar_text("words.csv").splitlines()[1:]
    words = []
    for row in rows:
        role, key, sv, en, value = row.split(";")
        words.append(Word(role, key, tuple(sv.split("/")), tuple(en.split("/")), value))
    return tuple(words)


@cache
def by_key(role: str) -> dict[str, Word]:
    """The words of one role by their key."""
    return {word.key: word for word in table() if word.role == role}


@cache
def by_spelling(role: str) -> dict[str, Word]:
    """The words of one role by every spelling, folded with :func:`fold`."""
    return {fold(s): word for word in table() if word.role == role for s in (*word.sv, *word.en)}


@lru_cache(maxsize=1 << 12)
def fold(spelling: str) -> str:
    """What makes two spellings the same word: case, ``_`` for a space, runs of spaces."""
    return " ".join(spelling.replace("_", " ").casefold().split())


def written(role: str, key: str, language: Language) -> str:
    """How a word is written in ``language``."""
    return by_key(role)[key].written(language)


def statement_named(name: str) -> str:
    """The key of the statement that a word stands for, one or many of it; ``""`` for none."""
    for role in ("statement", "section"):
        word = by_spelling(role).get(fold(name))
        if word and word.key in by_key("statement"):
            return word.key
    return ""
