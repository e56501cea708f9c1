"""The text after a field's colon as plain data, by the grammar rule of the field.

Numbers become strings with a decimal point, words become their keys in the word table, dates
stay as written; the model gives them their types. Both spellings use this module, so that a
value means the same in either.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from logicmodel import words
from logicmodel.syntax.grammar.automaton import Read, Stopped, Token, automaton

Places = tuple[tuple[tuple[str | int, ...], int, int], ...]
Tokens = Sequence[Token]


NUMERIC = ("measure", "milestone", "series", "target")
"""Rules that read a number which is compared with others."""
SIGNS = "+-−–"
TWO_WAYS = re.compile(r"[+\-−–]?[1-9]\d{0,2}\.\d{3}")
"""A number that is one thousand times as large to who writes thousands with a point."""


class Value(NamedTuple):
    """A value and the places of its parts that can be wrong by themselves (references)."""

    data: Any
    places: Places = ()


class Unreadable(NamedTuple):
    """A value that the grammar refuses, and where in it reading stopped."""

    offset: int


@lru_cache(maxsize=1 << 14)
def read_value(rule: str, text: str) -> Value | Unreadable:
    """Read ``text`` by a rule of the grammar. The result is shared: never change it."""
    read = automaton().read(rule, text)
    if isinstance(read, Stopped):
        return Unreadable(read.at)
    doubtful = _doubtful(read) if rule in NUMERIC else None
    return Unreadable(doubtful) if doubtful is not None else _READERS[rule](read)


def _doubtful(read: Read) -> int | None:
    """Where a number stands that may be meant otherwise than it reads.

    ``1.200`` may be twelve hundred, and ``+8 %`` as a target a change by eight.
    """
    signed = read.form in ("threshold", "milestone") and read.tokens[0].type == "NUMBER"
    for token in read.tokens:
        if token.type == "NUMBER":
            relative = token.text[0] == "+" or (read.tokens[1:2] and read.tokens[1].type == "UNIT")
            if signed and token.text[0] in SIGNS and relative:
                return token.start
            if "." in token.text and TWO_WAYS.fullmatch(token.text):
                return token.start
    return None


def normal(text: str) -> str:
    """Text in the composed form (NFC) in which ids and titles are compared."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def unquoted(token: str) -> str:
    """A text without its quotes or the blanks around it; ``""`` inside quotes is one quote."""
    text = token.strip()
    return normal(text[1:-1].replace('""', '"') if text[:1] in '"“”„' else text)


def number(token: str) -> str:
    """A number with a decimal point and an ASCII minus, its digits as written."""
    digits = re.sub(r"[\s\u00a0\u202f+]", "", token)
    return digits.replace("−", "-").replace("–", "-").replace(",", ".")


def _word(role: str) -> Callable[[Read], Value]:
    def read(read: Read) -> Value:
        return Value(_key(role, read.tokens[0]))

    return read


def _key(role: str, token: Token) -> str:
    return words.by_spelling(role)[words.fold(token.text)].key


def _text(read: Read) -> Value:
    return Value(unquoted(read.tokens[0].text))


def _texts(read: Read) -> Value:
    return Value([unquoted(token.text) for token in read.tokens if token.type != "COMMA"])


def _date(read: Read) -> Value:
    return Value(read.tokens[0].text)


def _period(read: Read) -> Value:
    return Value({"start": read.tokens[0].text, "end": read.tokens[-1].text})


def _duration(read: Read) -> Value:
    *amount, unit = read.tokens
    count = number(amount[0].text) if amount else "1"
    return Value({"count": count, "unit": unit.type.lower()})


def _ref(read: Read) -> Value:
    return Value(normal(read.tokens[0].text))


def _refs(read: Read) -> Value:
    tokens = [token for token in read.tokens if token.type == "ID"]
    places = tuple(((i,), token.start, token.end) for i, token in enumerate(tokens))
    return Value([normal(token.text) for token in tokens], places)


def _mention(tokens: Tokens) -> Value:
    token = tokens[0]
    part = "ref" if token.type == "ID" else "text"
    return Value({part: unquoted(token.text)}, (((part,), token.start, token.end),))


def _graded(tokens: Tokens) -> Value:
    value = _mention(tokens)
    for token in tokens:
        if token.type == "STRENGTH":
            return Value({**value.data, "strength": _key("strength", token)}, value.places)
    return value


def _assignment(tokens: Tokens) -> Value:
    actor = tokens[0]
    data = {"actor": normal(actor.text)}
    places: Places = ((("actor",), actor.start, actor.end),)
    for token in tokens:
        if token.type == "ROLE":
            role = token.text.strip()
            start = token.start + token.text.index(role)
            data["role"] = normal(role)
            places = (*places, (("role",), start, start + len(role)))
    return Value(data, places)


def _one(item: Callable[[Tokens], Value]) -> Callable[[Read], Value]:
    return lambda read: item(read.tokens)


def _many(item: Callable[[Tokens], Value]) -> Callable[[Read], Value]:
    def read(read: Read) -> Value:
        values = [item(tokens) for tokens in _between_commas(read.tokens)]
        places = [
            ((i, *path), start, end)
            for i, value in enumerate(values)
            for path, start, end in value.places
        ]
        return Value([value.data for value in values], tuple(places))

    return read


def _between_commas(tokens: Tokens) -> Iterator[Tokens]:
    start = 0
    for end, token in enumerate(tokens):
        if token.type == "COMMA":
            yield tokens[start:end]
            start = end + 1
    yield tokens[start:]


def _state(read: Read) -> Value:
    data = {"state": _key("state", read.tokens[0])}
    for token in read.tokens:
        if token.type == "DATE":
            data["when"] = token.text
    return Value(data)


def _measure(read: Read) -> Value:
    """A measured value, with when it was measured; ``deferred`` when it is to be set later."""
    data: dict[str, Any] = {}
    for token in read.tokens:
        match token.type:
            case "NUMBER":
                data["value"] = number(token.text)
            case "UNIT":
                data["unit"] = token.text
            case "DATE":
                data["when"] = token.text
            case "LATER":
                data["deferred"] = True
            case "ID" | "QUOTED":
                data["series"] = unquoted(token.text)
    return Value(data)


def _target(read: Read) -> Value:
    """One of the kinds of target, named by the grammar's alternative."""
    data: dict[str, Any] = {"kind": read.form}
    places: Places = ()
    date = "by"
    for token in read.tokens:
        match token.type:
            case "NUMBER":
                data["value"] = number(token.text)
            case "UNIT":
                data["unit"] = token.text
            case "FROM" | "BY":
                date = "since" if token.type == "FROM" else "by"
            case "DATE":
                data[date] = token.text
            case "ID" | "QUOTED":
                part = "group" if read.form == "gap" else "series"
                data[part] = unquoted(token.text)
                places = (((part,), token.start, token.end),)
            case word if word in _TARGET_WORDS:
                data[_TARGET_WORDS[word]] = word.lower()
    return Value(data, places)


_TARGET_WORDS = {
    "AT_LEAST": "bound",
    "AT_MOST": "bound",
    "INCREASE": "direction",
    "DECREASE": "direction",
    "HIGHER_THAN": "direction",
    "LOWER_THAN": "direction",
}


def _milestone(read: Read) -> Value:
    data = _target(read).data
    del data["kind"]
    return Value(data)


_READERS: dict[str, Callable[[Read], Value]] = {
    **dict.fromkeys(("text", "name", "id"), _text),
    **dict.fromkeys(("texts", "names"), _texts),
    "ref": _ref,
    "refs": _refs,
    "mention": _one(_mention),
    "mentions": _many(_mention),
    "graded": _one(_graded),
    "evidence": _many(_graded),
    "assignments": _many(_assignment),
    "date": _date,
    "period": _period,
    "duration": _duration,
    "measure": _measure,
    "series": _measure,
    "milestone": _milestone,
    "target": _target,
    "state": _state,
    **{r: _word(r) for r in ("language", "phase", "status", "horizon", "strength")},
}
