"""The text after a field's colon as plain data, by the grammar rule of the field.

Numbers become strings with a decimal point, words become their keys in the word table, dates
stay as written; the model gives them their types. Both spellings use this module, so that a
value means the same in either.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

from lark import Tree
from lark.exceptions import UnexpectedInput
from lark.lexer import Token

from logicmodel import words
from logicmodel.syntax.grammar import parse

Places = tuple[tuple[tuple[str | int, ...], int, int], ...]


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
    try:
        tree = parse(rule, text)
    except UnexpectedInput as error:
        return Unreadable(max(0, min(error.pos_in_stream or 0, len(text))))
    return _READERS[rule](tree)


def normal(text: str) -> str:
    """Text in the composed form (NFC) in which ids and titles are compared."""
    return str(text) if text.isascii() else unicodedata.normalize("NFC", str(text))


def unquoted(token: str) -> str:
    """A text without its quotes or the blanks around it; ``""`` inside quotes is one quote."""
    text = token.strip()
    return normal(text[1:-1].replace('""', '"') if text[:1] in '"“”„' else text)


def number(token: str) -> str:
    """A number with a decimal point and an ASCII minus, its digits as written."""
    digits = re.sub(r"[\s\u00a0\u202f+]", "", token)
    return digits.replace("−", "-").replace("–", "-").replace(",", ".")


def _word(role: str) -> Callable[[Tree[Token]], Value]:
    def read(tree: Tree[Token]) -> Value:
        return Value(_key(role, str(tree.children[0])))

    return read


def _key(role: str, spelling: str) -> str:
    return words.by_spelling(role)[words.fold(spelling)].key


def _text(tree: Tree[Token]) -> Value:
    return Value(unquoted(_tokens(tree)[0]))


def _texts(tree: Tree[Token]) -> Value:
    return Value([unquoted(token) for token in _tokens(tree)])


def _date(tree: Tree[Token]) -> Value:
    return Value(str(tree.children[0]))


def _period(tree: Tree[Token]) -> Value:
    dates = [str(token) for token in _tokens(tree)]
    return Value({"start": dates[0], "end": dates[-1]})


def _duration(tree: Tree[Token]) -> Value:
    *amount, unit = _tokens(tree)
    count = number(amount[0]) if amount else "1"
    return Value({"count": count, "unit": unit.type.lower()})


def _ref(tree: Tree[Token]) -> Value:
    return Value(normal(str(tree.children[0])))


def _refs(tree: Tree[Token]) -> Value:
    tokens = _tokens(tree)
    places = tuple(((i,), *_place(token)) for i, token in enumerate(tokens))
    return Value([normal(token) for token in tokens], places)


def _mention(tree: Tree[Token]) -> Value:
    token = _tokens(tree)[0]
    part = "ref" if token.type == "ID" else "text"
    text = normal(str(token)) if token.type == "ID" else unquoted(token)
    return Value({part: text}, (((part,), *_place(token)),))


def _graded(tree: Tree[Token]) -> Value:
    mention, *strength = tree.children
    value = _mention(mention)  # type: ignore[arg-type]
    if not strength:
        return value
    return Value({**value.data, "strength": _key("strength", str(strength[0]))}, value.places)


def _assignment(tree: Tree[Token]) -> Value:
    actor, *role = _tokens(tree)
    data = {"actor": normal(actor)}
    if role:
        data["role"] = normal(role[0].strip())
    return Value(data, ((("actor",), *_place(actor)),))


def _many(item: Callable[[Tree[Token]], Value]) -> Callable[[Tree[Token]], Value]:
    def read(tree: Tree[Token]) -> Value:
        values = [item(child) for child in tree.children]  # type: ignore[arg-type]
        places = [
            ((i, *path), start, end)
            for i, value in enumerate(values)
            for path, start, end in value.places
        ]
        return Value([value.data for value in values], tuple(places))

    return read


def _state(tree: Tree[Token]) -> Value:
    state, *when = _tokens(tree)
    data = {"state": _key("state", str(state))}
    return Value({**data, "when": str(when[0])} if when else data)


def _quantity(tree: Tree[Token]) -> dict[str, str]:
    amount, *unit = _tokens(tree)
    data = {"value": number(amount)}
    return {**data, "unit": str(unit[0])} if unit else data


def _measure(tree: Tree[Token]) -> Value:
    """A measured value, with when it was measured; ``deferred`` when it is to be set later."""
    data: dict[str, Any] = {}
    for child in tree.children:
        if isinstance(child, Tree):
            data |= _quantity(child)
        elif child.type == "DATE":
            data["when"] = str(child)
        elif child.type == "LATER":
            data["deferred"] = True
        else:
            data["series"] = unquoted(child)
    return Value(data)


def _target(tree: Tree[Token]) -> Value:
    """One of the kinds of target, named by the grammar's alternative."""
    data: dict[str, Any] = {"kind": str(tree.data)}
    before, places = "", []
    for child in tree.children:
        if isinstance(child, Tree):
            data |= _quantity(child)
        elif child.type == "DATE":
            data["since" if before == "FROM" else "by"] = str(child)
        elif child.type in _TARGET_WORDS:
            data[_TARGET_WORDS[child.type]] = child.type.lower()
        elif child.type in ("ID", "QUOTED"):
            part = "group" if data["kind"] == "gap" else "series"
            data[part] = unquoted(child)
            places.append(((part,), *_place(child)))
        before = child.type if isinstance(child, Token) else ""
    return Value(data, tuple(places))


_TARGET_WORDS = {
    "AT_LEAST": "bound",
    "AT_MOST": "bound",
    "INCREASE": "direction",
    "DECREASE": "direction",
    "HIGHER_THAN": "direction",
    "LOWER_THAN": "direction",
}


def _milestone(tree: Tree[Token]) -> Value:
    data = _target(tree).data
    del data["kind"]
    return Value(data)


def _tokens(tree: Tree[Token]) -> list[Token]:
    return [child for child in tree.children if isinstance(child, Token)]


def _place(token: Token) -> tuple[int, int]:
    return token.start_pos or 0, token.end_pos or 0


_READERS: dict[str, Callable[[Tree[Token]], Value]] = {
    **dict.fromkeys(("text", "name", "id"), _text),
    **dict.fromkeys(("texts", "names"), _texts),
    "ref": _ref,
    "refs": _refs,
    "mention": _mention,
    "mentions": _many(_mention),
    "graded": _graded,
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
