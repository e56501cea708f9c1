"""The words of the YAML twin that are to be exchanged when it is translated."""

from collections.abc import Iterator, Mapping

import yaml

from logicmodel import words
from logicmodel.diagnostics import Edit, Language
from logicmodel.source import Source, Span
from logicmodel.syntax.statement import SECTIONS
from logicmodel.syntax.translation.words import in_language, value_edits
from logicmodel.syntax.values import normal
from logicmodel.syntax.yaml.nodes import compose
from logicmodel.syntax.yaml.pieces import Pieces, is_scalar
from logicmodel.syntax.yaml.reader import section_words
from logicmodel.syntax.yaml.things import inner_words
from logicmodel.syntax.yaml.values import GRADED
from logicmodel.words import Word

_LINKS = ("leads_to", "counteracts", "feedback")


def yaml_edits(source: Source, language: Language) -> Iterator[Edit]:
    """The edits that exchange the words of a YAML file."""
    return _Translation(source, language).edits()


class _Translation:
    def __init__(self, source: Source, language: Language) -> None:
        self.source = source
        self.language = language
        self.composed = compose(source.path, source.text)
        self.pieces = Pieces(source, self.composed)

    def edits(self) -> Iterator[Edit]:
        root = self.composed.root
        for word, node in self._known(root, section_words()):
            yield from self._key(word, node[0])
            if word.key == "logic":
                yield from self._fields(node[1])
            elif word.key == "adaptation":
                for item in self.pieces.items(node[1]):
                    yield from self._fields(item)
            elif word.key in SECTIONS:
                yield from self._things(node[1])

    def _things(self, node: yaml.Node) -> Iterator[Edit]:
        if isinstance(node, yaml.MappingNode):
            for _, value in self.pieces.pairs(node):
                yield from self._fields(value)

    def _fields(self, node: yaml.Node) -> Iterator[Edit]:
        for word, (key, value) in self._known(node, inner_words()):
            yield from self._key(word, key)
            if word.role == "field":
                for item in self.pieces.items(value):
                    yield from self._value(word, item)
            elif word.key == "indicators":
                yield from self._things(value)
            elif word.key in _LINKS:
                for item in self.pieces.items(value):
                    yield from self._things(item)

    def _known(
        self, node: yaml.Node | None, known: Mapping[str, Word]
    ) -> Iterator[tuple[Word, tuple[yaml.Node, yaml.Node]]]:
        """The pairs of a mapping whose keys are words; nothing is looked at twice."""
        if not isinstance(node, yaml.MappingNode):
            return
        for key, value in self.pieces.pairs(node):
            word = known.get(words.fold(normal(key.value))) if is_scalar(key) else None
            if word and self.pieces.first_visit(key) and self.pieces.first_visit(value):
                yield word, (key, value)

    def _key(self, word: Word, key: yaml.Node) -> Iterator[Edit]:
        piece = self.pieces.peek(key)
        new = in_language(word, piece.text, self.language)
        if word.role != "statement" or "_" in piece.text:
            new = new.replace(" ", "_")
        if piece.width is None and new != piece.text:
            yield Edit(Span(self.source.path, piece.start, piece.end), new)

    def _value(self, word: Word, node: yaml.Node) -> Iterator[Edit]:
        piece = self.pieces.peek(node) if is_scalar(node) else None
        if piece is None or piece.width is not None:
            return
        rule = word.value.rstrip("*")
        found = list(value_edits(rule, piece.text, self.language))
        graded = GRADED.fullmatch(piece.text) if rule == "evidence" and not found else None
        grade = graded and words.by_spelling("strength").get(words.fold(graded[2]))
        if graded and grade:
            new = in_language(grade, graded[2], self.language)
            found = [(graded.start(2), graded.end(2), new)]
        for start, end, new in found:
            place = Span(self.source.path, piece.start + start, piece.start + end)
            yield Edit(place, new)
