"""Statements as lines of the text spelling."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from logicmodel import words
from logicmodel.diagnostics import Path
from logicmodel.syntax.printing.values import Wording, given, in_quotes, unit_text
from logicmodel.syntax.statement import Statement
from logicmodel.words import Word


class Line(NamedTuple):
    """One line: how many steps it is indented, what it says, and which part of the data it is."""

    depth: int
    text: str
    path: Path


_IN_HEADER = ("id", "title", "because", "of", "by")


def text_lines(statement: Statement, wording: Wording) -> Iterator[Line]:
    """The lines of one statement, its fields in the order of the word table."""
    yield Line(0, _header(statement, wording), ())
    if statement.kind != "include":
        yield from inner_lines(statement.data, wording, 1, ())


def _header(statement: Statement, wording: Wording) -> str:
    data = statement.data
    parts = [wording.word("statement", statement.kind)]
    if statement.kind == "include":
        return f"{parts[0]} {in_quotes(data['path'])}"
    if statement.kind == "adaptation":
        parts += [data["of"], wording.word("connective", "for"), data["by"]]
    else:
        parts.append(statement.id)
    return " ".join([*parts, *_quoted(data, "title")])


def _quoted(data: dict[str, Any], name: str) -> list[str]:
    return [in_quotes(data[name])] if data.get(name) is not None else []


def inner_lines(data: dict[str, Any], wording: Wording, depth: int, path: Path) -> Iterator[Line]:
    """The lines inside a thing, an indicator or a link."""
    for word in words.by_key("field").values():
        if given(data, word.key) and word.key not in _IN_HEADER:
            yield from _field(word, data[word.key], wording, depth, (*path, word.key))
    for rule, reason in (data.get("allow") or {}).items():
        written = f"{wording.word('statement', 'allow')} {rule} {in_quotes(reason)}"
        yield Line(depth, written, (*path, "allow", rule))
    for name, indicator in data.get("indicators", {}).items():
        parts = [wording.word("statement", "indicator"), name, *_quoted(indicator, "title")]
        inside = (*path, "indicators", name)
        yield Line(depth, " ".join(parts), inside)
        yield from inner_lines(indicator, wording, depth + 1, inside)
    for index, link in enumerate(data.get("links", [])):
        arrow = wording.word("symbol", link["kind"])
        inside = (*path, "links", index)
        yield Line(depth, " ".join([arrow, link["target"], *_quoted(link, "because")]), inside)
        content = {key: link[key] for key in link if key not in ("kind", "target")}
        yield from inner_lines(content, wording, depth + 1, inside)


def _field(word: Word, data: Any, wording: Wording, depth: int, path: Path) -> Iterator[Line]:
    name, rule = wording.word("field", word.key), word.value.rstrip("*")
    if word.key == "unit":
        yield Line(depth, f"{name}: {unit_text(wording, data)}", path)
    elif word.value.endswith("*") and rule not in _ONE_LINE:
        for index, item in enumerate(data):
            [written] = wording.items(rule, [item] if rule in _LISTS else item)
            yield Line(depth, f"{name}: {written}", (*path, index))
    else:
        yield Line(depth, f"{name}: {', '.join(wording.items(rule, data))}", path)


_LISTS = ("mentions", "evidence")
_ONE_LINE = ("texts", "refs", "assignments")
