"""From nodes of a YAML file to pieces: what is written, as it reads, and where it stands."""

import re
from typing import TypeGuard

import yaml

from logicmodel.diagnostics import Problem, Text
from logicmodel.source import Source, Span
from logicmodel.syntax import yaml_messages as say
from logicmodel.syntax.draft import Draft, Piece
from logicmodel.syntax.lines import LONGEST_LINE
from logicmodel.syntax.statement import moved
from logicmodel.syntax.values import normal
from logicmodel.syntax.yaml_nodes import Composed
from logicmodel.syntax.yaml_scalars import ambiguous, is_ambiguous

_BREAK = re.compile(r"\s*[\r\n]\s*")


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
        self._seen: set[int] = set()

    def start(self, node: yaml.Node) -> int:
        """The offset at which a node starts."""
        return node.start_mark.index + self.composed.shift

    def is_mended(self, node: yaml.Node) -> bool:
        """Whether the node stands in for text that is not YAML; that has been reported."""
        return self.start(node) in self.composed.mended

    def key(self, node: yaml.Node, draft: Draft | None = None) -> Piece | None:
        """The name that opens something."""
        if not is_scalar(node) or is_empty(node):
            piece = self.piece(node)._replace(width=1)
            self.report("LM001", piece, *say.NO_NAME, draft)
            return None
        if not self.first_visit(node):
            return None
        piece = self.scalar(node)
        if len(piece.text) > LONGEST_LINE:
            self.report("LM001", piece, *say.too_long(len(piece.text)), draft)
            return None
        return piece

    def scalar(self, node: yaml.Node) -> Piece:
        """A scalar as a piece; one that other readers would change gets its warning."""
        piece, start = self.peek(node), self.start(node)
        plain = not piece.quoted and start not in self.composed.mended
        if plain and is_ambiguous(piece.text):
            self.loose.append(
                ambiguous(piece.text, Span(self.source.path, start, start + len(piece.text)))
            )
        if piece.width is not None:
            self._tag_or_anchor(start)
        return piece

    def _tag_or_anchor(self, start: int) -> None:
        """Words of YAML's own before a value, which would disappear from the text."""
        if self.source.text[start : start + 1] in ("!", "&"):
            span = Span(self.source.path, start, start + 1)
            self.loose.append(Problem("LM001", span, *say.TAG_OR_ANCHOR))

    def peek(self, node: yaml.Node) -> Piece:
        """A scalar as a piece, without any warning."""
        start = self.start(node)
        meant = self.composed.mended.get(start)
        if meant is not None:
            return Piece(normal(meant), start - self.base, False, len(meant))
        width = node.end_mark.index - node.start_mark.index
        text: str = node.value
        if "\n" in text:
            text = _BREAK.sub(" ", text).strip()
        text = normal(text)
        quoted = getattr(node, "style", None) in ("'", '"')
        inner = start + quoted
        if self.source.text.startswith(text, inner) and len(text) + 2 * quoted == width:
            return Piece(text, inner - self.base, quoted)
        return Piece(
            text, start - self.base, quoted or getattr(node, "style", None) in ("|", ">"), width
        )

    def piece(self, node: yaml.Node) -> Piece:
        """The place of any node."""
        start = self.start(node)
        width = node.end_mark.index - node.start_mark.index
        first = self.source.text[start : start + width].split("\n", 1)[0].rstrip()
        return Piece("", start - self.base, False, max(len(first), 1))

    def first_visit(self, node: yaml.Node) -> bool:
        """Whether the node stands here and not only an alias of one that stood above."""
        if id(node) in self._seen:
            self.aliased = True
            return False
        self._seen.add(id(node))
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
    return (
        isinstance(node, yaml.ScalarNode) and node.value == "" and not getattr(node, "style", None)
    )
