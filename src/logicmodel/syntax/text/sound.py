"""Reading a statement that has no mistake in it, which is nearly every one, at full speed.

Gives the data that :mod:`logicmodel.syntax.text.careful` gives, and nothing as soon as a line is
not plainly right: then the careful reader says what is wrong, and where. Which lines and values
are right is told by the grammar, not here.
"""

import re
from functools import lru_cache
from typing import Any

from logicmodel import words
from logicmodel.syntax.grammar.automaton import automaton
from logicmodel.syntax.statement import SECTIONS, Data
from logicmodel.syntax.text.lines import LONGEST_LINE
from logicmodel.syntax.values import Unreadable, read_value
from logicmodel.words import Word

_LINE = re.compile(r"[^\r\n]+")


class _UnsoundError(Exception):
    """Something is not plainly right."""


def read_sound(text: str) -> Data | None:
    """The data of a statement, or ``None`` if it is not certain that all of it is right.

    ``text`` is in composed form (NFC) and runs from the statement's first letter to the next
    statement. Headers of models, includes and adaptations are left to the careful reader.
    """
    if "\t" in text or len(text) > LONGEST_LINE:
        return None
    try:
        return _statement(text)
    except _UnsoundError:
        return None


def _statement(text: str) -> Data:
    first, *rest = _LINE.findall(text)
    data = _begun(first)
    # What lines of each indent belong to, and what the line above can hold.
    levels: list[tuple[int, Data]] = []
    opened: Data | None = data
    for line in rest:
        content = line.lstrip()
        if not content or content[0] == "#":
            continue
        indent = len(line) - len(content)
        if not levels or indent > levels[-1][0]:
            if opened is None:
                raise _UnsoundError
            levels.append((indent, opened))
        while levels[-1][0] > indent:
            levels.pop()
            if not levels or levels[-1][0] < indent:
                raise _UnsoundError
        opened = _read(content, levels[-1][1], data)
    return data


def _begun(line: str) -> Data:
    form, parts = _line(line)
    kind = _statement_kind(parts[0]) if form == "header" else ""
    if kind not in SECTIONS:
        raise _UnsoundError
    data: Data = {"kind": kind, "id": parts[1]}
    if len(parts) > 2:
        data["title"] = _inside(parts[2]).strip()
    return data


def _read(content: str, owner: Data, statement: Data) -> Data | None:
    """Read a line into its owner; what can stand under the line is returned."""
    form, parts = _line(content)
    if form == "field":
        _put(owner, *parts)
        return None
    if form == "allow" and len(parts) > 2:
        _allow(owner, parts[1], _inside(parts[2]))
        return None
    if owner is statement:
        if form == "link":
            return _link(owner, *parts)
        if form == "header" and _statement_kind(parts[0]) == "indicator":
            return _indicator(owner, *parts)
    raise _UnsoundError


def _put(owner: Data, name: str, many: bool, value: Any) -> None:
    if not many:
        if name in owner:
            raise _UnsoundError
        owner[name] = value
    elif isinstance(value, list):
        owner.setdefault(name, []).extend(value)
    else:
        owner.setdefault(name, []).append(value)


def _allow(owner: Data, rule: str, reason: str) -> None:
    allowed = owner.setdefault("allow", {})
    if rule in allowed or not reason.strip():
        raise _UnsoundError
    allowed[rule] = reason


def _link(statement: Data, arrow: str, target: str, because: str = "") -> Data:
    link = {"kind": words.by_spelling("symbol")[arrow].key, "target": target}
    if because:
        link["because"] = _inside(because)
    statement.setdefault("links", []).append(link)
    return link


def _indicator(statement: Data, _: str, name: str, title: str = "") -> Data:
    indicators = statement.setdefault("indicators", {})
    if name in indicators:
        raise _UnsoundError
    indicator = indicators[name] = {"id": name}
    if title:
        indicator["title"] = _inside(title).strip()
    return indicator


@lru_cache(maxsize=1 << 13)
def _line(line: str) -> tuple[str, tuple[Any, ...]]:
    """The form of a line by the grammar, and its tokens or, for a field, what :func:`_put` needs.

    Many lines are like others before them, so they are remembered.
    """
    pattern, ways = automaton().line
    found = pattern.match(line)
    if found is None:
        raise _UnsoundError
    form, groups = ways[found.lastindex or 0]
    tokens = found.group(0, *groups)[1:]
    return (form, _field(*tokens)) if form == "field" else (form, tokens)


def _field(key: str, value: str = "") -> tuple[str, bool, Any]:
    """The name of a field, whether it may be repeated, and its value."""
    word = _field_word(key)
    if word is None or word.key == "id":
        raise _UnsoundError
    read = read_value(word.value.rstrip("*"), value.strip())
    if isinstance(read, Unreadable):
        raise _UnsoundError
    return word.key, word.value.endswith("*"), read.data


@lru_cache(maxsize=1 << 10)
def _field_word(key: str) -> Word | None:
    return words.by_spelling("field").get(words.fold(key.rstrip(": \t")))


@lru_cache(maxsize=1 << 10)
def _statement_kind(word: str) -> str:
    return words.by_spelling("statement")[words.fold(word)].key


def _inside(quoted: str) -> str:
    return quoted[1:-1].replace('""', '"')
