"""Reading a statement that has no mistake in it, which is nearly every one, at full speed.

Gives the data that :mod:`logicmodel.syntax.text.careful` gives, and nothing as soon as a line is
not plainly right: then the careful reader says what is wrong, and where. Which lines and values
are right is told by the grammar, not here.
"""

import re
from collections.abc import Callable, Mapping
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
    first, *rest = _LINE.findall(text) if "\r" in text else text.split("\n")
    data = _begun(first)
    # What lines of each indent belong to, and what the line above can hold.
    levels: list[tuple[int, Data]] = []
    opened: Data | None = data
    indent, owner = 0, data
    for line in rest:
        depth, form, parts = _line(line)
        if not form:
            continue
        if depth != indent:
            indent, owner = depth, _owner(depth, levels, opened)
        if form != "field":
            opened = _read(form, parts, owner, data)
        else:
            opened = None
            name, many, value = parts
            if name in owner:
                value = _more(owner[name], many, value)
            owner[name] = value
    return data


def _begun(line: str) -> Data:
    form, parts = _read_line(line)
    if form != "header" or parts[0] not in SECTIONS:
        raise _UnsoundError
    return dict(zip(("kind", "id", "title"), parts, strict=False))


def _owner(depth: int, levels: list[tuple[int, Data]], opened: Data | None) -> Data:
    """What lines of another indent than those above belong to."""
    if not levels or depth > levels[-1][0]:
        if opened is None:
            raise _UnsoundError
        levels.append((depth, opened))
    while levels[-1][0] > depth:
        levels.pop()
        if not levels or levels[-1][0] < depth:
            raise _UnsoundError
    return levels[-1][1]


def _more(before: Any, many: bool, value: Any) -> list[Any]:
    """The values of a field that is given again. Values are shared by all lines that read alike."""
    if not many:
        raise _UnsoundError
    return [*before, *value]


def _read(form: str, parts: tuple[Any, ...], owner: Data, statement: Data) -> Data | None:
    """Read a line that is no field into its owner; what can stand under it is returned."""
    if form == "allow":
        _allow(owner, *parts)
        return None
    if owner is statement:
        if form == "link":
            return _link(owner, *parts)
        if form == "header" and parts[0] == "indicator":
            return _indicator(owner, *parts)
    raise _UnsoundError


def _allow(owner: Data, rule: str, reason: str = "") -> None:
    allowed = owner.setdefault("allow", {})
    if rule in allowed or not reason.strip():
        raise _UnsoundError
    allowed[rule] = reason


def _link(statement: Data, kind: str, target: str, because: str | None = None) -> Data:
    link = {"kind": kind, "target": target}
    if because is not None:
        link["because"] = because
    statement.setdefault("links", []).append(link)
    return link


def _indicator(statement: Data, _: str, name: str, title: str | None = None) -> Data:
    indicators = statement.setdefault("indicators", {})
    if name in indicators:
        raise _UnsoundError
    indicator = indicators[name] = {"id": name}
    if title is not None:
        indicator["title"] = title
    return indicator


@lru_cache(maxsize=1 << 13)
def _line(line: str) -> tuple[int, str, tuple[Any, ...]]:
    """The indent of a line, and what :func:`_read_line` says of it; no form if it is empty.

    Many lines are like others before them, so they are remembered.
    """
    content = line.lstrip()
    if not content or content[0] == "#":
        return 0, "", ()
    return len(line) - len(content), *_read_line(content)


def _read_line(content: str) -> tuple[str, tuple[Any, ...]]:
    """The form of a line by the grammar, and what it says."""
    pattern, ways = automaton().line
    found = pattern.match(content)
    form, groups = ways[found.lastindex or 0] if found else ("", ())
    if found is None or form not in _SAID:
        raise _UnsoundError
    return form, _SAID[form](*found.group(0, *groups)[1:])


def _header(word: str, *more: str) -> tuple[str, ...]:
    """The kind, the id and, if there is one, the title."""
    name, *title = more
    if title and not _inside(title[0]).strip():
        raise _UnsoundError
    return _statement_kind(word), name, *(_inside(text).strip() for text in title)


def _arrow(arrow: str, target: str, *because: str) -> tuple[str, ...]:
    """The kind of link, what it leads to and, if that is said, why."""
    return words.by_spelling("symbol")[arrow].key, target, *map(_inside, because)


def _exception(_: str, rule: str, *reason: str) -> tuple[str, ...]:
    """The rule to set aside and, if that is said, why."""
    return rule, *map(_inside, reason)


def _field(key: str, value: str = "") -> tuple[str, bool, Any]:
    """The name of a field, whether it may be repeated, and its value: a list if it may."""
    word = _field_word(key)
    if word is None or word.key == "id":
        raise _UnsoundError
    read = read_value(word.value.rstrip("*"), value.strip())
    if isinstance(read, Unreadable):
        raise _UnsoundError
    many = word.value.endswith("*")
    return word.key, many, [read.data] if many and not isinstance(read.data, list) else read.data


_SAID: Mapping[str, Callable[..., tuple[Any, ...]]] = {
    "header": _header,
    "link": _arrow,
    "allow": _exception,
    "field": _field,
}


@lru_cache(maxsize=1 << 10)
def _field_word(key: str) -> Word | None:
    return words.by_spelling("field").get(words.fold(key.rstrip(": \t")))


@lru_cache(maxsize=1 << 10)
def _statement_kind(word: str) -> str:
    return words.by_spelling("statement")[words.fold(word)].key


def _inside(quoted: str) -> str:
    return quoted[1:-1].replace('""', '"')
