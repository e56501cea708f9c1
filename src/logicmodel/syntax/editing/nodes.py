"""The nodes of a YAML file, found by their path in the model, with the place that each takes up."""

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
    """One element of a mapping or a list: a pair or an item."""

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
    def _is_pair(self) -> bool:
        return isinstance(self.holder, yaml.MappingNode)


class Tree:
    """The nodes of one file. One whose YAML has mistakes is left to its author."""

    def __init__(self, file: Parsed) -> None:
        self.file = file
        self.text = file.source.text
        composed = compose(file.source.path, self.text)
        self._shift = composed.shift
        if any(problem.code not in _HARMLESS for problem in (*composed.problems, *file.loose)):
            raise UnwritableError
        self._things = dict(self._found(composed.root))

    def start(self, node: yaml.Node) -> int:
        """Where a node starts."""
        return node.start_mark.index + self._shift

    def end(self, node: yaml.Node) -> int:
        """Just after the last letter of a node; YAML itself counts what comes before the next."""
        if not is_scalar(node) and not is_flow(node):
            last = node.value[-1]
            if isinstance(node, yaml.SequenceNode):
                return self.end(last)
            return self.end(last[0] if is_empty(last[1]) else last[1])
        end: int = node.end_mark.index + self._shift
        return self.start(node) + len(self.text[self.start(node) : end].rstrip())

    def first(self, spot: Spot) -> int:
        """Where an element starts, the dash of an item in a block included."""
        start = self.start(spot.key or spot.value)
        if spot.key or spot.holder.flow_style:
            return start
        dash = len(self.text[:start].rstrip(" "))
        if self.text[dash - 1 : dash] != "-":
            raise UnwritableError
        return dash - 1

    def last(self, spot: Spot) -> int:
        """Just after an element."""
        return self.end(spot.key if spot.key and is_empty(spot.value) else spot.value)

    # ---- by path --------------------------------------------------------------------------

    def way(self, found: Found) -> list[Spot]:
        """The way to what was found, from the thing inwards."""
        thing = self._things.get(found.offset)
        if thing is None or (thing.key is None) != (found.statement.kind == "adaptation"):
            raise UnwritableError
        if found.inner[:1] != ("links",):
            return [thing, *self._named(thing.value, found.inner)]
        way = [thing, *self._to_link(found, thing.value)]
        return [*way, *self._named(way[-1].value, found.inner[2:])]

    def _named(self, node: yaml.Node, names: Path) -> Iterator[Spot]:
        """The pairs that these names lead to, one inside the other."""
        for name in names:
            spot = named(node, str(name))
            if spot is None:
                raise UnwritableError
            yield spot
            node = spot.value

    def _to_link(self, found: Found, thing: yaml.Node) -> Iterator[Spot]:
        place = found.statement.origins[found.inner[:2]]
        at = found.offset + place.start
        node = thing
        while True:
            spot = next(
                (s for s in spots(node) if self.start(s.key or s.value) <= at < self.last(s)), None
            )
            if spot is None:
                raise UnwritableError
            yield spot
            node = spot.value
            if is_scalar(node) or (spot.key and self.start(spot.key) <= at < self.end(spot.key)):
                return

    def _found(self, root: yaml.Node | None) -> Iterator[tuple[int, Spot]]:
        """Every thing by the offset at which its statement starts."""
        for section in spots(root):
            if section.key:
                yield self.start(section.key), section
            for spot in spots(section.value):
                yield self.start(spot.key or spot.value), spot


def spots(node: yaml.Node | None) -> list[Spot]:
    """The elements of a mapping or a list."""
    if isinstance(node, yaml.MappingNode | yaml.SequenceNode):
        return [Spot(node, number) for number in range(len(node.value))]
    return []


def named(node: yaml.Node, name: str) -> Spot | None:
    """The pair of a mapping that has this key, or a spelling of it."""
    return next((spot for spot in spots(node) if name in names_of(spot)), None)


def names_of(spot: Spot) -> tuple[str, ...]:
    """What a pair is called: the word of the table that its key spells, and the key itself."""
    if spot.key is None or not is_scalar(spot.key):
        return ()
    text = normal(spot.key.value)
    word = inner_words().get(words.fold(text))
    return (word.key, text) if word else (text,)


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
