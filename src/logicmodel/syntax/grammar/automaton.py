"""The grammar as a state machine, so that reading needs no parser generator.

A line and a value are so simple that no rule of the grammar nests: from any point in one only
some terminals may follow, in the order in which Lark's contextual lexer tries them. That is a
finite automaton. :mod:`logicmodel.syntax.grammar.tables` works it out from Lark's own tables, and
``grammar/automaton.json`` keeps it. It reads exactly what Lark reads, stops exactly where Lark
stops, and spares the command the tenth of a second that importing and building Lark takes.
"""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache, cached_property
from itertools import count
from typing import Any, NamedTuple

from logicmodel.words import fingerprint, grammar_text

Match = Callable[[str, int], re.Match[str] | None]


class Token(NamedTuple):
    """A word of the text, the terminal it is, and where it starts."""

    type: str
    text: str
    start: int

    @property
    def end(self) -> int:
        """The offset just after the word."""
        return self.start + len(self.text)


class Read(NamedTuple):
    """A text that the grammar accepts: the alternative's name and its tokens."""

    form: str
    tokens: tuple[Token, ...]


class Stopped(NamedTuple):
    """A text that the grammar refuses, and the offset at which it did."""

    at: int


class Way(NamedTuple):
    """One way through a rule: the alternative's name and the groups that hold its tokens."""

    form: str
    groups: tuple[int, ...]


class Automaton:
    """Reads texts by the start rules of the grammar."""

    def __init__(self, table: dict[str, Any]) -> None:
        self._patterns: dict[str, str] = table["terminals"]
        self._ignored = frozenset(table["ignored"])
        self._starts: dict[str, int] = table["starts"]
        self._nodes: list[tuple[str | None, list[tuple[str, int | None]]]] = table["nodes"]
        self._matches: dict[str, Match] = {}

    def read(self, rule: str, text: str) -> Read | Stopped:
        """Read a whole text by a start rule."""
        node, at, last = self._starts[rule], 0, 0
        tokens = []
        while at < len(text):
            name, after, found = self._next(node, text, at)
            if after is None or found is None:
                return Stopped(at)
            if self._is_token(name):
                tokens.append(Token(name, found[0], at))
                last = at
            node, at = after, found.end()
        form = self._nodes[node][0]
        return Stopped(last) if form is None else Read(form, tuple(tokens))

    def _next(self, node: int, text: str, at: int) -> tuple[str, int | None, re.Match[str] | None]:
        """The first terminal that matches at an offset, and the node it leads to."""
        for name, after in self._nodes[node][1]:
            found = self._match(name)(text, at)
            if found:
                return name, after, found
        return "", None, None

    def _match(self, name: str) -> Match:
        match = self._matches.get(name)
        if match is None:
            match = self._matches[name] = re.compile(self._patterns[name]).match
        return match

    @cached_property
    def line(self) -> tuple[re.Pattern[str], dict[int, Way]]:
        """The rule for a line as one regular expression, for the lines that it accepts.

        The number of a match's last group is the key of the way it took.
        """
        ways: dict[int, Way] = {}
        return re.compile(self._expression(self._starts["line"], (), count(1), ways)), ways

    def _expression(
        self, node: int, path: tuple[int, ...], groups: Iterator[int], ways: dict[int, Way]
    ) -> str:
        """What may follow at a node. As in a lexer, a token once matched is never reconsidered."""
        form, edges = self._nodes[node]
        end = ""
        if form is not None:
            ways[next(groups)] = Way(form, path)
            end = r"\Z()|"
        tokens = [(self._patterns[name], after) for name, after in edges if self._is_token(name)]
        numbers = [next(groups) for _ in tokens]
        rests = [
            "(?!)" if after is None else self._expression(after, (*path, number), groups, ways)
            for number, (_, after) in zip(numbers, tokens, strict=True)
        ]
        follow = "(?!)"
        for number, rest in reversed(list(zip(numbers, rests, strict=True))):
            follow = f"(?({number}){rest}|{follow})"
        either = "|".join(f"({pattern})" for pattern, _ in tokens) or "(?!)"
        return f"{self._skipped(edges)}(?:{end}(?>{either}){follow})"

    def _skipped(self, edges: list[tuple[str, int | None]]) -> str:
        """Blanks and comments, unless a terminal that is tried before them takes them."""
        before: list[str] = []
        skips = []
        for name, _ in edges:
            pattern = self._patterns[name]
            if self._is_token(name):
                before.append(pattern)
            else:
                unless = f"(?={pattern})(?!{'|'.join(before)})" if before else ""
                skips.append(unless + pattern)
        return f"(?>(?:{'|'.join(skips)})*)"

    def _is_token(self, name: str) -> bool:
        return name not in self._ignored


@cache
def automaton() -> Automaton:
    """The automaton of the grammar and the words as they are now."""
    try:
        table = json.loads(grammar_text("automaton.json"))
    except (OSError, ValueError):
        table = {}
    if table.get("made_from") != fingerprint():
        # Somebody is working on the language: slower, and never out of date.
        from logicmodel.syntax.grammar.tables import table as made

        table = made()
    return Automaton(table)
