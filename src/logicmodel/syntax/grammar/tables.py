"""The Lark parser made from ``grammar/logicmodel.lark`` and the word table, and its automaton.

Nothing that a user runs imports this: reading goes by the table that :func:`table` makes and
``python -m logicmodel.syntax.grammar.tables > grammar/automaton.json`` keeps.
"""

import json
import re
import sys
from functools import cache
from string import printable
from typing import TYPE_CHECKING, Any

from lark import Lark, Tree
from lark.lexer import Token

from logicmodel import words
from logicmodel.words import Word, fingerprint

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
    arrows = "|".join(map(re.escape, words.by_spelling("symbol")))
    return "\n".join([*lines, f"ARROW: /{arrows}/"])


def alternatives(some: "Iterable[Word]") -> str:
    """A pattern for any spelling of these words, longest first."""
    spellings = {spelling for word in some for spelling in (*word.sv, *word.en)}
    longest_first = sorted(spellings, key=lambda s: (-len(s), s))
    return "(?:" + "|".join(s.replace(" ", r"[ \t]+") for s in longest_first) + ")"


# ---- the automaton ------------------------------------------------------------------------

Stack = tuple[int, ...]


def table() -> dict[str, Any]:
    """The grammar as a finite automaton, in plain data.

    A node is a stack of Lark's parser just after it took a terminal. From a node lead the
    terminals that the contextual lexer looks for there, in its order, each with the next node or,
    where the parser would refuse it, ``None``. A node at which a text may end has the name of
    the grammar's alternative.
    """
    return _Unrolled().table()


class _Unrolled:
    def __init__(self) -> None:
        frontend: Any = parser().parser
        self.lexers = frontend.lexer.lexers
        self.actions = frontend.parser._parse_table.states
        self.tables = frontend.parser._parse_table
        self.conf = frontend.lexer_conf
        self.numbers: dict[tuple[Stack, int], int] = {}
        self.nodes: list[tuple[str | None, list[tuple[str, int | None]]]] = []

    def table(self) -> dict[str, Any]:
        starts = {
            rule: self._node((self.tables.start_states[rule],), self.tables.end_states[rule])
            for rule in START_RULES
        }
        return {
            "made_from": fingerprint(),
            "ignored": sorted(self.conf.ignore),
            "terminals": {t.name: t.pattern.to_regexp() for t in self.conf.terminals},
            "starts": starts,
            "nodes": self.nodes,
        }

    def _node(self, stack: Stack, end: int) -> int:
        if (stack, end) in self.numbers:
            return self.numbers[stack, end]
        number = self.numbers[stack, end] = len(self.nodes)
        edges: list[tuple[str, int | None]] = []
        self.nodes.append((self._form(stack, end), edges))
        for name in self._sought(stack[-1]):
            if name in self.conf.ignore:
                edges.append((name, number))
            else:
                after = self._shifted(stack, name)
                edges.append((name, self._node(after, end) if after else None))
        return number

    def _sought(self, state: int) -> list[str]:
        """The terminals of a state as they are tried, what is ignored first where it may be.

        A terminal that can start like what is ignored (a blank, a comment) keeps its place.
        """
        terminals = self.lexers[state].terminals
        ignored = [t for t in terminals if t.name in self.conf.ignore]
        others = [t for t in terminals if t.name not in self.conf.ignore]
        if not any(_starts_like_ignored(t.pattern.to_regexp()) for t in others):
            terminals = [*ignored, *others]
        return [terminal.name for terminal in terminals]

    def _shifted(self, stack: Stack, terminal: str) -> Stack | None:
        """The stack after a terminal, or ``None`` if the parser refuses it there."""
        while action := self.actions[stack[-1]].get(terminal):
            kind, argument = action
            if str(kind) == "Shift":
                return (*stack, argument)
            stack = self._reduced(stack, argument)
        return None

    def _form(self, stack: Stack, end: int) -> str | None:
        """The name of the alternative that the parser finds if the text ends here."""
        while action := self.actions[stack[-1]].get("$END"):
            rule = action[1]
            stack = self._reduced(stack, rule)
            if stack[-1] == end:
                return str(rule.alias or rule.origin.name)
        return None

    def _reduced(self, stack: Stack, rule: Any) -> Stack:
        rest = stack[: len(stack) - len(rule.expansion)]
        return (*rest, self.actions[rest[-1]][rule.origin.name][1])


def _starts_like_ignored(pattern: str) -> bool:
    starts = (first + second for first in " \t\u00a0\u202f#" for second in ("", *printable))
    return any(re.match(pattern, start) for start in starts)


if __name__ == "__main__":
    json.dump(table(), sys.stdout, ensure_ascii=False, indent=None, separators=(",", ":"))
    sys.stdout.write("\n")
