"""Changes in the YAML spelling: pairs and items come and go, in blocks and between brackets."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

import yaml

from logicmodel.diagnostics import Edit
from logicmodel.syntax.editing.nodes import (
    Spot,
    Tree,
    flow,
    in_flow,
    is_flow,
)
from logicmodel.syntax.editing.sheet import Sheet, UnwritableError, rank
from logicmodel.syntax.origins import Found
from logicmodel.syntax.printing.text import Line
from logicmodel.syntax.printing.values import given
from logicmodel.syntax.printing.yaml import inner_lines
from logicmodel.syntax.statement import Data
from logicmodel.syntax.yaml.pieces import is_empty, is_scalar
from logicmodel.syntax.yaml.scalars import scalar
from logicmodel.syntax.yaml.values import read_scalar

_STEP = "  "
_LINKS = ("leads_to", "counteracts", "feedback")
_BARE = {"kind", "target"}


class Twin(Sheet):
    """A file in the YAML spelling."""

    is_twin = True

    @cached_property
    def tree(self) -> Tree:
        """The nodes of the file."""
        return Tree(self.file)

    def add(self, found: Found, data: Data) -> Iterator[Edit]:
        """Write pairs into the mapping that was found, or items into a list in it."""
        way = self.tree.way(found)
        if found.statement.kind == "logic" and not way[0].inside:
            raise UnwritableError
        if len(self._beside(way)) > 1 or (_is_link(way) and len(way) == 2):
            raise UnwritableError
        for part, value in data.items():
            if part == "links":
                for link in value:
                    yield from self._add(way, link["kind"], {"links": [link]})
            else:
                yield from self._add(way, part, {part: value})

    def remove(self, found: Found) -> Iterator[Edit]:
        """Take away a pair or an item, and what would be left empty by that."""
        way = self.tree.way(found)
        ids = self._beside(way) if found.inner[:1] == ("links",) else []
        if len(ids) > 1:
            ids.remove(found.statement.data["links"][found.inner[1]]["target"])
            yield self._scalar(way[-1], ", ".join(ids))
            return
        while len(way) > 2 and way[-1].alone and _is_group(way[-2]):
            way.pop()
        yield self._without(way[-1])

    def write(self, found: Found, value: Any) -> Iterator[Edit]:
        """Overwrite a scalar."""
        yield self._scalar(self.tree.way(found)[-1], self.written(found, value))

    def turn(self, found: Found, kind: str) -> Iterator[Edit]:
        """Rename the key of a link's list or, if others stand in it, move the link to another."""
        way = self.tree.way(found)
        thing, group, *inside = way
        only = len(self._beside(way)) <= 1 and all(spot.alone for spot in inside)
        if group.key and only and thing.named(kind) is None:
            word = self.wording.word("section", kind)
            yield self.edit(group.key_start, group.key_end, word)
            return
        link = found.statement.data["links"][found.inner[1]]
        yield from self.remove(found)
        yield from self._add([thing], kind, {"links": [{**link, "kind": kind}]})

    # ---- adding ---------------------------------------------------------------------------

    def _add(self, way: list[Spot], part: str, data: Data) -> Iterator[Edit]:
        spot = way[-1]
        lines = list(inner_lines(data, self.wording, 0, ()))
        there = spot.named(part)
        if there is not None and there.inside:
            yield self._among(there, [line._replace(depth=line.depth - 1) for line in lines[1:]])
        elif there is not None:
            yield self._beside_others(there, data)
        elif isinstance(spot.value, yaml.MappingNode):
            yield self._new(spot, part, lines)
        else:
            short = "because" if _is_link(way) else "title"
            yield from self._opened(spot, self.wording.word("field", short), lines)

    def _among(self, there: Spot, lines: list[Line]) -> Edit:
        """The edit that writes an element after the last one of those that are there."""
        inside = there.inside
        if isinstance(there.value, yaml.MappingNode) and lines[0].text.startswith("- "):
            lines = _as_pair(lines)
        if is_flow(there.value):
            end = self._end_in_flow(inside[-1])
            return self.edit(end, end, f", {flow(_written(lines))}")
        indent = self._column(inside[0].first)
        return self.below(inside[-1].last - 1, _written(lines, indent))

    def _beside_others(self, there: Spot, data: Data) -> Edit:
        """The edit that writes one id more after those that stand in one scalar."""
        ids = self._ids(there.value)
        links: list[Data] = data.get("links", [])
        if not ids or any(given(link, part) for link in links for part in link.keys() - _BARE):
            raise UnwritableError
        return self._scalar(there, ", ".join([*ids, *(link["target"] for link in links)]))

    def _new(self, spot: Spot, part: str, lines: list[Line]) -> Edit:
        """The edit that writes a pair where such pairs usually stand."""
        inside = spot.inside
        before = [each for each in inside if rank(each.names[0]) <= rank(part)]
        after = before[-1] if before else inside[-1] if inside else None
        if not is_flow(spot.value) and after:
            indent = self._column(inside[0].first)
            return self.below(after.last - 1, _written(lines, indent))
        written = flow(_written(lines))
        if after is None:
            return self.edit(spot.start + 1, spot.start + 1, written)
        end = self._end_in_flow(after)
        return self.edit(end, end, f", {written}")

    def _opened(self, spot: Spot, short: str, lines: list[Line]) -> Iterator[Edit]:
        """The edits that make a mapping of what is an id, a text called ``short``, or nothing."""
        start, end = spot.start, spot.end
        if not is_scalar(spot.value) or "\n" in self.text[start:end]:
            raise UnwritableError
        if spot.holder.flow_style:
            before, after = (f"{{{short}: ", ", ") if spot.key else ("{", ": {")
            if is_empty(spot.value):
                raise UnwritableError
            yield self.edit(start, start, before)
            yield self.edit(
                end, end, f"{after}{flow(_written(lines))}" + after.count("{") * "}" + "}"
            )
            return
        indent = self._column(spot.key_start) + _STEP
        if spot.key is None:
            yield self.edit(end, end, ":")
        elif not is_empty(spot.value):
            colon = self.text.index(":", spot.key_end) + 1
            yield self.edit(colon, start, f"{self.ending}{indent}{short}: ")
        yield self.below(spot.last - 1, _written(lines, indent))

    # ---- taking away ----------------------------------------------------------------------

    def _without(self, spot: Spot) -> Edit:
        if not spot.holder.flow_style:
            return self.without(spot.first, spot.last)
        start, end = spot.first, self._end_in_flow(spot)
        if spot.number + 1 < len(spot.holder.value):
            end = spot._replace(number=spot.number + 1).first
        elif spot.number:
            start = self._end_in_flow(spot._replace(number=spot.number - 1))
        if any(start <= at < end for at, _ in self.comments):
            raise UnwritableError
        return self.edit(start, end, "")

    def _end_in_flow(self, spot: Spot) -> int:
        """Just after an element between brackets; where a comma is at fault nobody can tell."""
        others = (spot._replace(number=number) for number in range(len(spot.holder.value)))
        if any(each.key and is_empty(each.value) for each in others):
            raise UnwritableError
        return spot.last

    # ---- scalars --------------------------------------------------------------------------

    def _scalar(self, spot: Spot, text: str) -> Edit:
        node = spot.value
        if not is_scalar(node) or node.style in ("|", ">") or is_empty(node):
            raise UnwritableError
        written = in_flow(text) if spot.holder.flow_style else scalar(text)
        return self.edit(spot.start, spot.end, written)

    def _ids(self, node: yaml.Node) -> list[str]:
        """The ids in one scalar."""
        if not is_scalar(node) or is_empty(node):
            return []
        return list(getattr(read_scalar("refs", node.value), "data", ()))

    def _beside(self, way: Sequence[Spot]) -> list[str]:
        """The ids in the scalar that a link is one of; a link that is a key has none beside it."""
        return self._ids(way[-1].value) if len(way) == 2 or way[-1].key is None else []

    def _column(self, offset: int) -> str:
        """Blanks as far as the column of an offset."""
        return " " * (self.file.source.position(offset).column - 1)


def _is_link(way: Sequence[Spot]) -> bool:
    return len(way) > 1 and way[1].names[0] in _LINKS


def _is_group(spot: Spot) -> bool:
    """Whether a spot only holds others, and is nothing without them."""
    return spot.key is None or spot.names[0] in (*_LINKS, "indicators", "allow")


def _as_pair(lines: list[Line]) -> list[Line]:
    """A link as a list has it, as a mapping has it."""
    first, *rest = lines
    name = first.text.removeprefix("- ")
    text = name if rest else f"{name}: {{}}"
    return [first._replace(text=text), *(each._replace(depth=each.depth - 1) for each in rest)]


def _written(lines: list[Line], indent: str = "") -> list[str]:
    return [indent + _STEP * line.depth + line.text for line in lines]
