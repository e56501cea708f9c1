"""The Lark parser made from ``grammar/logicmodel.lark`` and the word table."""

import re
from functools import cache
from typing import TYPE_CHECKING

from lark import Lark, Tree
from lark.lexer import Token

from logicmodel import words
from logicmodel.words import Word

if TYPE_CHECKING:
    from collections.abc import Iterable

# Statements whose line has a shape of its own; the rest share one terminal.
_OWN_SHAPE = ("include", "adaptation", "allow")
# Roles whose words are values of a field: one terminal each.
_VALUE_ROLES = ("language", "phase", "state", "status", "horizon", "strength")
START_RULES = (
    *("line", "text", "texts", "id", "name", "names", "ref", "refs", "mention", "mentions"),
    *("graded", "evidence", "assignments", "date", "period", "duration", "measure"),
    *("milestone", "series", "target", "language", "phase", "status", "horizon"),
    *("strength", "state"),
)


def parse(rule: str, text: str) -> Tree[Token]:
    """Parse ``text`` by a start rule of the grammar.

    Raises:
        lark.exceptions.UnexpectedInput: with the place and what was expected there.
    """
    return parser().parse(text, start=rule)


@cache
def parser() -> Lark:
    """The parser of all start rules; positions are read from tokens, which is twice as fast."""
    return Lark(
        words.grammar_text("logicmodel.lark") + "\n" + word_terminals(),
        parser="lalr",
        lexer="contextual",
        start=list(START_RULES),
        propagate_positions=False,
        maybe_placeholders=False,
    )


def word_terminals() -> str:
    """Lark definitions of the terminals that the word table gives."""
    statements = words.by_key("statement")
    shared = (word for key, word in statements.items() if key not in _OWN_SHAPE)
    terminals = {"STATEMENT.2": alternatives(shared)}
    terminals |= {f"{key.upper()}.2": alternatives([statements[key]]) for key in _OWN_SHAPE}
    for role in _VALUE_ROLES:
        terminals[role.upper()] = alternatives(words.by_key(role).values())
    for key, word in words.by_key("connective").items():
        terminals[f"{key.upper()}.2"] = alternatives([word])
    lines = [rf"{name}: /{pattern}(?![\w])/i" for name, pattern in terminals.items()]
    arrows = "|".join(re.escape(s) for w in words.by_key("symbol").values() for s in (*w.sv, *w.en))
    return "\n".join([*lines, f"ARROW: /{arrows}/"])


def alternatives(some: "Iterable[Word]") -> str:
    """A pattern for any spelling of these words, longest first."""
    spellings = {spelling for word in some for spelling in (*word.sv, *word.en)}
    longest_first = sorted(spellings, key=lambda s: (-len(s), s))
    return "(?:" + "|".join(s.replace(" ", r"[ \t]+") for s in longest_first) + ")"
