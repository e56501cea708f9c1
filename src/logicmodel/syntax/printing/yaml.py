"""Statements as lines of the YAML twin: sections by kind, things by id."""

from collections.abc import Iterator, Sequence
from typing import Any

from logicmodel import words
from logicmodel.diagnostics import Path
from logicmodel.syntax.printing.text import Line
from logicmodel.syntax.printing.values import Wording, given, is_id
from logicmodel.syntax.statement import SECTIONS, Statement
from logicmodel.syntax.yaml.scalars import scalar
from logicmodel.words import Word

_SHORT = ("level", "actor", "target_group", "source")
_LINKS = ("leads_to", "counteracts", "feedback")


def sections(statements: Sequence[Statement]) -> dict[str, list[int]]:
    """The numbers of the statements of each kind, kinds in the order in which they first stand."""
    found: dict[str, list[int]] = {}
    for number, statement in enumerate(statements):
        if statement.kind in (*SECTIONS, "logic", "include"):
            found.setdefault(statement.kind, []).append(number)
    return found


def section_line(kind: str, wording: Wording) -> Line:
    """The line that opens a section."""
    role = "section" if kind in SECTIONS else "statement"
    return Line(0, f"{wording.word(role, kind)}:", ())


def yaml_lines(statement: Statement, wording: Wording) -> Iterator[Line]:
    """The lines of one statement below the line of its section."""
    data = statement.data
    if statement.kind == "include":
        yield Line(1, f"- {scalar(data['path'])}", ())
    elif statement.kind == "logic":
        identity = {"id": statement.id} if statement.id else {}
        yield from inner_lines({**identity, **data}, wording, 1, ())
    elif statement.kind == "adaptation":
        first, *rest = inner_lines({k: v for k, v in data.items() if k != "id"}, wording, 2, ())
        yield first._replace(depth=1, text=f"- {first.text}", path=())
        yield from rest
    else:
        yield from _named(statement.id, data, wording, 1, (), statement.kind in _SHORT)


def _named(
    name: str, data: dict[str, Any], wording: Wording, depth: int, path: Path, short: bool
) -> Iterator[Line]:
    """A thing or an indicator: its id, and under it what it holds."""
    content = {key: data[key] for key in data if key not in ("id", "kind") and given(data, key)}
    if short and list(content) == ["title"]:
        yield Line(depth, f"{scalar(name)}: {scalar(data['title'])}", path)
        return
    yield Line(depth, f"{scalar(name)}:" if content else f"{scalar(name)}: {{}}", path)
    yield from inner_lines(content, wording, depth + 1, path)


def inner_lines(data: dict[str, Any], wording: Wording, depth: int, path: Path) -> Iterator[Line]:
    """The lines inside a thing, an indicator or a link."""
    for word in words.by_key("field").values():
        if given(data, word.key):
            yield from _field(word, data[word.key], wording, depth, (*path, word.key))
    if data.get("allow"):
        yield Line(depth, f"{wording.word('section', 'allow')}:", (*path, "allow"))
        for rule, reason in data["allow"].items():
            written = f"{scalar(rule)}: {scalar(reason)}"
            yield Line(depth + 1, written, (*path, "allow", rule))
    if data.get("indicators"):
        inside = (*path, "indicators")
        yield Line(depth, f"{wording.word('section', 'indicators')}:", inside)
        for name, indicator in data["indicators"].items():
            yield from _named(name, indicator, wording, depth + 1, (*inside, name), False)
    for kind in _LINKS:
        yield from _links(kind, data.get("links", []), wording, depth)


def _links(kind: str, links: list[dict[str, Any]], wording: Wording, depth: int) -> Iterator[Line]:
    chosen = [(index, link) for index, link in enumerate(links) if link["kind"] == kind]
    if chosen:
        yield Line(depth, f"{wording.word('section', kind)}:", ("links",))
    for index, link in chosen:
        path: Path = ("links", index)
        content = {
            key: link[key] for key in link if key not in ("kind", "target") and given(link, key)
        }
        target = scalar(link["target"])
        yield Line(depth + 1, f"- {target}:" if content else f"- {target}", path)
        yield from inner_lines(content, wording, depth + 3, path)


def _field(word: Word, data: Any, wording: Wording, depth: int, path: Path) -> Iterator[Line]:
    name, rule = wording.word("field", word.key), word.value.rstrip("*")
    if word.value.endswith("*") and rule in _ONE_EACH:
        written = [item for each in data for item in wording.items(rule, each)]
    else:
        written = wording.items(rule, data)
    if rule in _ON_ONE_LINE or (rule == "names" and all(map(is_id, written))):
        written = [", ".join(written)]
    if len(written) == 1:
        yield Line(depth, f"{name}: {scalar(written[0])}", path)
        return
    yield Line(depth, f"{name}:", path)
    for index, item in enumerate(written):
        yield Line(depth + 1, f"- {scalar(item)}", (*path, index))


_ONE_EACH = ("measure", "milestone", "series")
_ON_ONE_LINE = ("refs", "assignments")
