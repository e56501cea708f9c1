"""The nodes of a YAML file, found by their path in the model, with the place that each takes up."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import yaml

from logicmodel import words
from logicmodel.diagnostics import Path
from logicmodel.syntax.editing.sheet import UnwritableError
from logicmodel.syntax.origins import Found
from logicmodel.syntax.statement import Parsed
from logicmodel.syntax.values import normal
from logicmodel.syntax.yaml.nodes import compose
from logicmodel.syntax.yaml.pieces import is_empty, is_scalar
from logicmodel.syntax.yaml.scalars import Quoted, scalar
from logicmodel.syntax.yaml.things import inner_words

_HARMLESS = ("LM010", "LM011")
_FLOW_SIGNS = frozenset(",[]{}")

Holder = yaml.MappingNode | yaml.SequenceNode


class Spot(NamedTuple):
    """One element of a mapping or a list: a pair or an item, with the places it takes up.

    ``shift`` is what the nodes' own offsets lack, as ``text`` was not composed as a whole.
    """

    text: str
    shift: int
    holder: Holder
    number: int

    @property
    def key(self) -> yaml.Node | None:
        """The key of a pair; an item has none."""
        return self.holder.value[self.number][0] if self._is_pair else None

    @property
    def value(self) -> yaml.Node:
        """The value of a pair, or the item."""
        each = self.holder.value[self.number]
        return each[1] if self._is_pair else each  # type: ignore[no-any-return]

    @property
    def alone(self) -> bool:
        """Whether nothing else stands there."""
        return len(self.holder.value) == 1

    @property
    def inside(self) -> "list[Spot]":
        """The elements of its value, if that is a mapping or a list."""
        if not isinstance(self.value, yaml.MappingNode | yaml.SequenceNode):
            return []
        number = len(self.value.value)
        return [Spot(self.text, self.shift, self.value, each) for each in range(number)]

    @property
    def names(self) -> tuple[str, ...]:
        """What a pair is called: the word of the table that its key spells, and the key itself."""
        if self.key is None or not is_scalar(self.key):
            return ("",)
        name = normal(self.key.value)
        word = inner_words().get(words.fold(name))
        return (word.key, name) if word else (name,)

    def named(self, name: str) -> "Spot | None":
        """The pair inside it that has this key, or a spelling of it."""
        return next((spot for spot in self.inside if name in spot.names), None)

    # ---- places ---------------------------------------------------------------------------

    @property
    def start(self) -> int:
        """Where the value starts."""
        return self._start(self.value)

    @property
    def end(self) -> int:
        """Just after the value."""
        return self._end(self.value)

    @property
    def key_start(self) -> int:
        """Where the key starts; of an item the item."""
        return self._start(self.key or self.value)

    @property
    def key_end(self) -> int:
        """Just after the key; of an item the item."""
        return self._end(self.key or self.value)

    @property
    def first(self) -> int:
        """Where the element starts, the dash of an item in a block included."""
        if self.key or self.holder.flow_style:
            return self.key_start
        dash = self.text.rfind("-", 0, self.start)
        if dash < 0 or self.text[dash + 1 : self.start].strip(" "):
            raise UnwritableError
        return dash

    @property
    def last(self) -> int:
        """Just after the element."""
        return self.key_end if self.key and is_empty(self.value) else self.end

    @property
    def _is_pair(self) -> bool:
        return isinstance(self.holder, yaml.MappingNode)

    def _start(self, node: yaml.Node) -> int:
        return node.start_mark.index + self.shift

    def _end(self, node: yaml.Node) -> int:
        """Just after the last letter of a node; YAML itself counts what comes before the next."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style:
            last = node.value[-1]
            if isinstance(node, yaml.SequenceNode):
                return self._end(last)
            return self._end(last[0] if is_empty(last[1]) else last[1])
        start, end = self._start(node), node.end_mark.index + self.shift
        return start + len(self.text[start:end].rstrip())


class Tree:
    """The nodes of the statements of one file. One with mistakes is left to its author."""

    def __init__(self, file: Parsed) -> None:
        if any(problem.code not in _HARMLESS for problem in file.loose):
            raise UnwritableError
        self._file = file
        self._things: dict[int, Spot] = {}

    def way(self, found: Found) -> list[Spot]:
        """The way to what was found, from the thing inwards."""
        thing = self._thing(found)
        if (thing.key is None) != (found.statement.kind == "adaptation"):
            raise UnwritableError
        if found.inner[:1] != ("links",):
            return [thing, *_named(thing, found.inner)]
        way = [thing, *_to_link(thing, found)]
        return [*way, *_named(way[-1], found.inner[2:])]

    def _thing(self, found: Found) -> Spot:
        """The statement itself; only between brackets has the whole file to be composed."""
        if found.offset not in self._things:
            text, at = self._file.source.text, found.offset
            start = text.rfind("\n", 0, at) + 1
            before = text[start:at]
            if before.strip(" ") in ("", "-"):
                indent = len(before) - len(before.lstrip(" "))
                below = re.compile(f"^ {{0,{indent}}}(?=[^\\s#])", re.MULTILINE)
                end = below.search(text, text.find("\n", at) + 1 or len(text))
                self._compose(start, end.start() if end else len(text))
            else:
                self._compose(0, len(text))
        if found.offset not in self._things:
            raise UnwritableError
        return self._things[found.offset]

    def _compose(self, start: int, end: int) -> None:
        """Note every statement in a stretch of the file by the offset at which it starts."""
        text = self._file.source.text
        composed = compose(self._file.source.path, text[start:end])
        if composed.root is None:
            return
        whole = yaml.SequenceNode("", [composed.root])
        for spot in Spot(text, start + composed.shift, whole, 0).inside:
            self._things[spot.key_start] = spot
            for inner in spot.inside if start == 0 else ():
                self._things.setdefault(inner.key_start, inner)


def _named(spot: Spot, names: Path) -> Iterator[Spot]:
    """The pairs that these names lead to, one inside the other."""
    for name in names:
        inner = spot.named(str(name))
        if inner is None:
            raise UnwritableError
        yield inner
        spot = inner


def _to_link(spot: Spot, found: Found) -> Iterator[Spot]:
    """The spots inside which the target of a link stands, down to the one that it is the key of."""
    at = found.offset + found.statement.origins[found.inner[:2]].start
    while True:
        inner = next((each for each in spot.inside if each.key_start <= at < each.last), None)
        if inner is None:
            raise UnwritableError
        yield inner
        spot = inner
        if is_scalar(spot.value) or (spot.key and at < spot.key_end):
            return


def is_flow(node: yaml.Node) -> bool:
    """Whether a mapping or a list stands between brackets."""
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


def in_flow(text: str) -> str:
    """A scalar as it is written between brackets."""
    plain = scalar(text)
    return scalar(Quoted(text)) if plain == text and _FLOW_SIGNS & set(text) else plain


def flow(lines: Sequence[str]) -> str:
    """The elements of a block, written one after the other between brackets."""
    node = yaml.compose("\n".join(lines), Loader=yaml.SafeLoader)
    return _flow(node)[1:-1] if node else ""


def _flow(node: yaml.Node) -> str:
    if is_scalar(node):
        return in_flow(Quoted(node.value) if node.style else node.value)
    if isinstance(node, yaml.MappingNode):
        return "{" + ", ".join(f"{_flow(key)}: {_flow(value)}" for key, value in node.value) + "}"
    return "[" + ", ".join(map(_flow, node.value)) + "]"
