"""From nodes of a YAML file to pieces: what is written, as it reads, and where it stands."""

import re
from collections.abc import Iterator
from typing import TypeGuard

import yaml

from logicmodel.diagnostics import Problem, Text
from logicmodel.source import Source, Span
from logicmodel.syntax.draft import Draft, Piece
from logicmodel.syntax.statement import moved
from logicmodel.syntax.text.lines import LONGEST_LINE
from logicmodel.syntax.values import normal
from logicmodel.syntax.yaml import messages as say
from logicmodel.syntax.yaml.nodes import Composed
from logicmodel.syntax.yaml.scalars import ambiguous, is_ambiguous

_BREAK = re.compile(r"\s*[\r\n]\s*")

Pairs = list[tuple[yaml.Node, yaml.Node]]


class Pieces:
    """Makes pieces of the nodes of one file, and collects what is wrong with them.

    ``base`` is where the statement being read starts: pieces are placed relative to it.
    """

    def __init__(self, source: Source, composed: Composed) -> None:
        self.source = source
        self.composed = composed
        self.base = 0
        self.loose: list[Problem] = list(composed.problems)
        self.aliased = False
        self._rejoined: set[int] = set()
        self._seen: dict[int, yaml.Node] = {}
        # Only then can there be a tag, an anchor or the alias of one, which is rare.
        self._marked = "&" in source.text or "!" in source.text

    def start(self, node: yaml.Node) -> int:
        """The offset at which a node starts."""
        return node.start_mark.index + self.composed.shift

    def is_mended(self, node: yaml.Node) -> bool:
        """Whether the node stands in for text that is not YAML; that has been reported."""
        return self.start(node) in self.composed.mended

    def key(self, node: yaml.Node, draft: Draft | None = None) -> Piece | None:
        """The name that opens something."""
        if not is_scalar(node) or is_empty(node):
            room = len(self.source.text) - self.start(node)
            piece = self.piece(node)._replace(width=min(1, room))
            self.report("LM001", piece, *say.NO_NAME, draft)
            return None
        if not self.first_visit(node):
            return None
        piece = self.scalar(node)
        return None if len(piece.text) > LONGEST_LINE else piece

    def scalar(self, node: yaml.Node) -> Piece:
        """A scalar as a piece; one that other readers would change gets its warning."""
        piece = self.peek(node)
        if not piece.quoted and (self._rejoined or is_ambiguous(piece.text)):
            self._warn_of_other_readers(piece, self.start(node))
        if piece.width is not None:
            self._tag_or_anchor(self.start(node))
        if len(piece.text) > LONGEST_LINE:
            self.report("LM001", piece, *say.too_long(len(piece.text)))
        return piece

    def _warn_of_other_readers(self, piece: Piece, start: int) -> None:
        changed = start in self._rejoined or is_ambiguous(piece.text)
        if changed and start not in self.composed.mended:
            span = Span(self.source.path, start, start + len(piece.text))
            self.loose.append(ambiguous(piece.text, span))

    def pairs(self, node: yaml.MappingNode) -> Pairs:
        """The keys and values of a mapping.

        Between { } a comma ends a value, so that ``81,9`` falls apart into 81 and a key 9 that has
        no value. Such a key is put back where it came from, with a warning.
        """
        if not node.flow_style:
            return node.value  # type: ignore[no-any-return]
        pairs: Pairs = []
        for key, value in node.value:
            if pairs and self._belongs_to(pairs[-1][1], key, value):
                pairs[-1] = (pairs[-1][0], self._rejoin(pairs[-1][1], key))
            else:
                pairs.append((key, value))
        return pairs

    def taken(self, node: yaml.MappingNode) -> Iterator[tuple[yaml.Node, yaml.Node]]:
        """The :meth:`pairs` of a mapping that is read once, each let go when it has been read.

        A tree of nodes takes more memory than all that is made of it.
        """
        pairs = self.pairs(node)[::-1]
        node.value = []
        while pairs:
            yield pairs.pop()

    def items(self, node: yaml.Node) -> list[yaml.Node]:
        """The items of a list, or the one thing that stands in its place; see :meth:`pairs`."""
        if not isinstance(node, yaml.SequenceNode):
            return [node]
        if not node.flow_style:
            return node.value  # type: ignore[no-any-return]
        items: list[yaml.Node] = []
        for item in node.value:
            if items and self._is_decimal(items[-1], item):
                items[-1] = self._rejoin(items[-1], item)
            else:
                items.append(item)
        return items

    def _is_decimal(self, before: yaml.Node, after: yaml.Node) -> bool:
        """Whether the comma between two items is that of a number."""
        if not (is_scalar(before) and is_scalar(after)):
            return False
        digits = before.value[-1:].isdigit() and after.value[:1].isdigit()
        return digits and self._between(before, after) == ","

    def _belongs_to(self, before: yaml.Node, key: yaml.Node, value: yaml.Node) -> bool:
        """Whether what looks like a key without a value is the end of the value before it."""
        if not (is_scalar(before) and is_scalar(key) and is_empty(value)):
            return False
        text, end = self.source.text, self.start(key) + len(key.value)
        no_colon = text[end : end + 50].lstrip()[:1] in (",", "}")
        plain = not (before.style or key.style or is_empty(before))
        return plain and no_colon and self._between(before, key).strip() == ","

    def _between(self, before: yaml.Node, after: yaml.Node) -> str:
        end = before.end_mark.index + self.composed.shift
        return self.source.text[end : self.start(after)]

    def _rejoin(self, before: yaml.Node, after: yaml.Node) -> yaml.ScalarNode:
        start, end = self.start(before), after.end_mark.index + self.composed.shift
        self._rejoined.add(start)
        text = self.source.text[start:end]
        return yaml.ScalarNode(before.tag, text, before.start_mark, after.end_mark)

    def _tag_or_anchor(self, start: int) -> None:
        """Words of YAML's own before a value, which would disappear from the text."""
        if self.source.text[start : start + 1] in ("!", "&"):
            span = Span(self.source.path, start, start + 1)
            self.loose.append(Problem("LM001", span, *say.TAG_OR_ANCHOR))

    def peek(self, node: yaml.Node) -> Piece:
        """A scalar as a piece, without any warning."""
        first, shift, mended = node.start_mark.index, self.composed.shift, self.composed.mended
        start, width = first + shift, node.end_mark.index - first
        if start in mended:
            meant = mended[start]
            return Piece(normal(meant), start - self.base, False, len(meant))
        text: str = node.value
        if "\n" in text:
            text = _BREAK.sub(" ", text).strip()
        text = normal(text)
        style = getattr(node, "style", None)
        quoted = style in ("'", '"')
        inner = start + quoted
        if len(text) + 2 * quoted == width and self.source.text.startswith(text, inner):
            return Piece(text, inner - self.base, quoted)
        return Piece(text, start - self.base, quoted or style in ("|", ">"), width)

    def piece(self, node: yaml.Node) -> Piece:
        """The place of any node."""
        start = self.start(node)
        width = node.end_mark.index - node.start_mark.index
        first = self.source.text[start : start + width].split("\n", 1)[0].rstrip()
        return Piece("", start - self.base, False, max(len(first), 1))

    def first_visit(self, node: yaml.Node) -> bool:
        """Whether the node stands here and not only an alias of one that stood above."""
        if not self._marked:
            return True
        if id(node) in self._seen:
            self.aliased = True
            return False
        self._seen[id(node)] = node
        if not is_scalar(node):
            self._tag_or_anchor(self.start(node))
        return True

    def aliases(self) -> None:
        """Say where the aliases stand, which only the events of the file tell."""
        self.loose = [p for p in self.loose if p.message != say.TAG_OR_ANCHOR[0]]
        shift, path = self.composed.shift, self.source.path
        loader = yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader
        text = self.source.text[shift:]
        try:
            for event in yaml.parse(text, Loader=loader):
                if isinstance(event, yaml.AliasEvent) and event.start_mark and event.end_mark:
                    span = Span(path, event.start_mark.index + shift, event.end_mark.index + shift)
                    self.loose.append(Problem("LM001", span, *say.ALIAS))
        except (yaml.YAMLError, RecursionError, ValueError):
            pass
        if not any(problem.message == say.ALIAS[0] for problem in self.loose):
            self.loose.append(Problem("LM001", Span(path, 0, 0), *say.ALIAS))

    def report(
        self, code: str, at: Piece, message: Text, hint: Text, draft: Draft | None = None
    ) -> None:
        """Note a problem in the statement being drafted or, without one, in the file."""
        if draft is not None:
            draft.problem(code, at, message, hint)
            return
        problem = Problem(code, at.span, message, hint)
        self.loose.append(moved(problem, self.source.path, self.base))


def is_scalar(node: yaml.Node) -> TypeGuard[yaml.ScalarNode]:
    """A single value."""
    return isinstance(node, yaml.ScalarNode)


def is_empty(node: yaml.Node) -> bool:
    """Nothing at all: not even a text in quotation marks."""
    return not node.value and isinstance(node, yaml.ScalarNode) and not node.style
