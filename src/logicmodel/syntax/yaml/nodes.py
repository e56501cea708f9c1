"""YAML text as a tree of nodes with exact places; a broken line does not take the rest with it.

PyYAML stops at the first syntax error. Here the line at fault is reported, a stand-in of the same
length is put in its place, and reading starts over: most such lines are a value that should have
been in quotes, and are then read as what was meant.
"""

import re
from functools import cache
from typing import Any, NamedTuple

import yaml

from logicmodel.diagnostics import Problem
from logicmodel.source import Span
from logicmodel.syntax.yaml.errors import (
    Fault,
    control_letter,
    explain,
    no_more,
    tab_indent,
)

_MOST_FAULTS = 40
_MOST_LETTERS_READ_AGAIN = 3_000_000
_UNREADABLE = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_INDENT_WITH_TABS = re.compile(r"^ *\t[ \t]*(?=[^\s#])", re.MULTILINE)

HAS_LIBYAML = bool(getattr(yaml, "__with_libyaml__", False))
"""Whether the fast reader (libyaml) is there; without it reading takes about six times longer."""


class Composed(NamedTuple):
    """The tree, what was wrong with the YAML, and what stands at offsets that were mended.

    ``shift`` is to be added to every mark (a byte order mark is not counted by the reader).
    ``lost`` are the offsets of lines that could not be mended.
    """

    root: yaml.Node | None
    problems: list[Problem]
    mended: dict[int, str]
    lost: list[int]
    shift: int


def compose(path: str, text: str) -> Composed:
    """Compose the nodes of a YAML text. Never raises."""
    shift = 1 if text.startswith("\ufeff") else 0
    faults, cleaned = _without_traps(text[shift:])
    root, again = None, 0
    while cleaned:
        try:
            root = _compose(cleaned)
            break
        except (yaml.YAMLError, RecursionError, ValueError) as error:
            fault = explain(error, cleaned)
        again += len(cleaned)
        if len(faults) >= _MOST_FAULTS or again > _MOST_LETTERS_READ_AGAIN:
            faults.append(no_more(fault))
            root = _head(cleaned[: fault.cut_start])
            break
        faults.append(fault)
        changed = _replaced(cleaned, fault)
        # Whatever PyYAML says and wherever, the text that is tried again is another one.
        cleaned = (
            changed if changed != cleaned else cleaned[: min(fault.cut_start, len(cleaned) - 1)]
        )
    mended = {
        (f.cut_start if f.meant_at is None else f.meant_at) + shift: f.meant
        for f in faults
        if f.meant is not None
    }
    lost = [
        f.cut_start + shift
        for f in faults
        if f.meant is None and not f.again and f.cut_end > f.cut_start
    ]
    tabbed = any(fault.code == "LM019" for fault in faults)
    size = len(text) - shift
    problems = [
        _problem(fault, path, shift, size)
        for fault in faults
        if not (tabbed and fault.code == "LM009" and _after_tab(text, fault.start + shift))
    ]
    return Composed(root, problems, mended, lost, shift)


def _after_tab(text: str, at: int) -> bool:
    """Whether a line is indented with tabs: that its indentation is wrong has been said."""
    return text[max(0, at - 1) : at] == "\t"


def _head(text: str) -> yaml.Node | None:
    """What stands before a fault, if that can be read by itself."""
    try:
        return _compose(text)
    except (yaml.YAMLError, RecursionError, ValueError):
        return None


def _without_traps(text: str) -> tuple[list[Fault], str]:
    """Stand-ins for letters that YAML refuses, and spaces for tabs: one fault for each kind."""
    faults = []
    odd = _UNREADABLE.search(text)
    if odd:
        faults.append(control_letter(odd))
        text = _UNREADABLE.sub("\ufffd", text)
    tabbed = _INDENT_WITH_TABS.search(text) if "\t" in text else None
    if tabbed:
        faults.append(tab_indent(tabbed))
        text = _INDENT_WITH_TABS.sub(lambda match: match[0].replace("\t", " "), text)
    return faults, text


def _compose(text: str) -> yaml.Node | None:
    loader = _loader()(text)
    try:
        return loader.get_single_node()  # type: ignore[no-any-return]
    finally:
        loader.dispose()


@cache
def _loader() -> Any:
    """A loader for which every scalar is text."""
    base: Any = yaml.CSafeLoader if HAS_LIBYAML else yaml.SafeLoader
    kinds = {yaml.ScalarNode: "str", yaml.SequenceNode: "seq", yaml.MappingNode: "map"}

    class StringLoader(base):  # type: ignore[misc]
        def resolve(self, kind: Any, _value: Any, _implicit: Any) -> str:
            return kinds[kind]

        def descend_resolver(self, *_: Any) -> None:
            return None

        def ascend_resolver(self) -> None:
            return None

    return StringLoader


def _replaced(text: str, fault: Fault) -> str:
    end = max(fault.cut_start, fault.cut_end)
    if fault.again:
        return text[: fault.cut_start] + fault.again + text[end:]
    stretch = text[fault.cut_start : end]
    blank = re.sub(r"[^\r\n]", fault.stand_in, stretch)
    if fault.ending:
        blank = blank[: -len(fault.ending)] + fault.ending
    return text[: fault.cut_start] + blank + text[end:]


def _problem(fault: Fault, path: str, shift: int, size: int) -> Problem:
    span = Span(
        path, min(fault.start, size) + shift, min(max(fault.start, fault.end), size) + shift
    )
    fix = fault.fix(path, shift)
    return Problem(fault.code, span, fault.message, fault.hint, fix=fix)
