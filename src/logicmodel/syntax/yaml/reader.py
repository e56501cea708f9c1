"""Reading the YAML twin: sections by kind, things by id, the fields of the text spelling.

A value is read by the same grammar rule as in the text spelling. Only quotation marks differ:
those of YAML are not part of the text, so a title needs none.
"""

import re
from bisect import bisect_right
from dataclasses import replace
from functools import cache

import yaml

from logicmodel import words
from logicmodel.diagnostics import Language, Path, Problem, Related, Text
from logicmodel.source import Source
from logicmodel.syntax.draft import Draft, Piece
from logicmodel.syntax.statement import SECTIONS, Parsed, Statement, moved
from logicmodel.syntax.suggest import suggested
from logicmodel.syntax.values import normal
from logicmodel.syntax.yaml import messages as say
from logicmodel.syntax.yaml.nodes import compose
from logicmodel.syntax.yaml.pieces import Pieces, is_empty, is_scalar
from logicmodel.syntax.yaml.things import Contents, inner_words
from logicmodel.words import Word

_KEY = re.compile(r"[ \t-]*([^\W\d_][\w ]*?)[ \t]*(?:[:\r]|$)")


def read_yaml(source: Source) -> Parsed:
    """Read a file in the YAML spelling. Whatever is wrong in one place, the rest is read."""
    return _Reader(source).read()


class _Reader:
    """Walks the nodes of one file; no deeper than the language goes, however deep they are."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.composed = compose(source.path, source.text)
        self.pieces = Pieces(source, self.composed)
        self.statements: list[tuple[int, Statement]] = []
        self._language: Language = "sv"

    def read(self) -> Parsed:
        root = self.composed.root
        if isinstance(root, yaml.MappingNode):
            self._sections(root)
        elif root is not None and not is_empty(root):
            self.pieces.report("LM001", self.pieces.piece(root), *say.NOT_SECTIONS)
        if self.pieces.aliased:
            self.pieces.aliases()
        for offset in self.composed.lost:
            self._lost(offset)
        return Parsed(self.source, tuple(self.statements), tuple(self.pieces.loose))

    def _sections(self, root: yaml.MappingNode) -> None:
        given: dict[str, Piece] = {}
        for key, node in root.value:
            self.pieces.base = 0
            name = self.pieces.key(key)
            word = name and self._section_word(name)
            if not name or not word or not self.pieces.first_visit(node):
                continue
            if word.key in given:
                self._again(given[word.key], name)
            given.setdefault(word.key, name)
            self._section(word.key, name, node)

    def _section(self, kind: str, name: Piece, node: yaml.Node) -> None:
        if kind == "logic":
            self._header(name, node)
        elif kind == "include":
            self._includes(name, node)
        elif kind == "adaptation":
            self._adaptations(node)
        else:
            self._things(kind, name, node)

    def _section_word(self, name: Piece) -> Word | None:
        spelled = section_words()
        folded = words.fold(name.text)
        if folded in spelled:
            self._language = "sv" if folded in map(words.fold, spelled[folded].sv) else "en"
            return spelled[folded]
        message, hint = say.unknown_section(name.text)
        guess = suggested(folded, "section", spelled, self._language)
        if guess is None:
            self.pieces.report("LM002", name, message, hint)
            return None
        draft = Draft("unknown", "", name, name)
        draft.slip("LM002", name, message, guess.replace(" ", "_"))
        self.pieces.loose.extend(moved(p, self.source.path, 0) for p in draft.problems)
        return spelled[guess]

    def _again(self, first: Piece, name: Piece) -> None:
        """The same section twice; both are read here, other readers would drop the first."""
        message, hint = say.section_twice(name.text)
        related = Related(first.span, Text("Först angivet här", "First given here"))
        problem = Problem("LM006", name.span, message, hint, (related,))
        self.pieces.loose.append(moved(problem, self.source.path, 0))

    # ---- statements -----------------------------------------------------------------------

    def _things(self, kind: str, section: Piece, node: yaml.Node) -> None:
        if is_empty(node):
            return
        if not isinstance(node, yaml.MappingNode):
            self.pieces.report("LM009", section, *say.not_things(section.text))
            return
        for key, value in self.pieces.taken(node):
            self.pieces.base = self.pieces.start(key)
            name = self.pieces.key(key)
            section_inside = name and self._indented_section(name, value)
            if section_inside:
                kind = section_inside.key
            elif name and self.pieces.first_visit(value):
                draft = Draft(kind, name.text, name, name)
                draft.language = self._language
                contents = Contents(self.pieces, draft)
                contents.check_id(name)
                contents.body((), value, name, shorthand="title")
                self._finish(draft)

    def _indented_section(self, name: Piece, node: yaml.Node) -> Word | None:
        """A section that is indented like a thing: what follows belongs to it."""
        word = words.by_spelling("section").get(words.fold(name.text))
        if word is None or word.key not in SECTIONS or not is_empty(node):
            return None
        self.pieces.report("LM009", name, *say.one_blank(0))
        return word

    def _header(self, section: Piece, node: yaml.Node) -> None:
        self.pieces.base = section.start - section.quoted
        section = section._replace(start=section.start - self.pieces.base)
        pairs = self.pieces.pairs(node) if isinstance(node, yaml.MappingNode) else []
        ids = [pair for pair in pairs if _names(pair[0], "id") and not is_empty(pair[1])][:1]
        found = node if is_scalar(node) else ids[0][1] if ids else None
        known = found is not None and is_scalar(found) and not is_empty(found)
        ident = self.pieces.scalar(found) if known and found else None
        draft = Draft("logic", ident.text if ident else "", section, ident or section)
        draft.language = self._language
        contents = Contents(self.pieces, draft)
        if ident:
            contents.check_id(ident)
        else:
            draft.problem("LM018", section, *say.NO_ID)
        if isinstance(node, yaml.SequenceNode):
            draft.problem("LM009", section, *say.not_fields(section.text))
        contents.entries((), [pair for pair in pairs if pair not in ids])
        self._finish(draft)

    def _includes(self, section: Piece, node: yaml.Node) -> None:
        for item in self.pieces.items(node):
            self.pieces.base = 0
            if not is_scalar(item) or is_empty(item):
                self.pieces.report("LM004", section, *say.NOT_PATHS)
            elif item is node or self.pieces.first_visit(item):
                self.pieces.base = self.pieces.start(item)
                path = self.pieces.scalar(item)
                word = section._replace(start=section.start - self.pieces.base)
                draft = Draft("include", "", word, path)
                draft.data["path"] = path.text
                self._finish(draft)

    def _adaptations(self, node: yaml.Node) -> None:
        for item in self.pieces.items(node):
            self.pieces.base = 0
            if isinstance(item, yaml.MappingNode):
                if item is node or self.pieces.first_visit(item):
                    self._adaptation(item)
            elif not is_empty(item):
                self.pieces.report("LM009", self.pieces.piece(item), *say.NOT_ADAPTATION)

    def _adaptation(self, node: yaml.MappingNode) -> None:
        self.pieces.base = self.pieces.start(node)
        of, by = (_value_of(node, "of"), _value_of(node, "by"))
        if of and by:
            element, actor = self.pieces.peek(of), self.pieces.peek(by)
            draft = Draft("adaptation", f"{element.text}@{actor.text}", element, element)
        else:
            whole = self.pieces.piece(node)
            draft = Draft("unknown", "", whole, whole)
            draft.problem("LM018", whole, *say.NOT_ADAPTATION)
        Contents(self.pieces, draft).entries((), self.pieces.pairs(node))
        self._finish(draft)

    def _finish(self, draft: Draft) -> None:
        self.statements.append((self.pieces.base, draft.done()))

    # ---- what was lost --------------------------------------------------------------------

    def _lost(self, offset: int) -> None:
        """What a line that is no YAML tried to give is not missing: nobody is to ask for it."""
        line = self.source.text[offset:].split("\n", 1)[0]
        key = _KEY.match(normal(line))
        known = inner_words()
        word = key and (known.get(words.fold(key[1])) or known.get(words.fold(key[1].split()[0])))
        at = bisect_right(self.statements, offset, key=lambda pair: pair[0]) - 1
        if at < 0:
            return
        base, statement = self.statements[at]
        if not word:
            # A whole thing, or an arrow: what is not there may have been in it.
            paths: list[Path] = [("links",)]
        elif word.role == "section":
            paths = [(word.key if word.key in ("indicators", "allow") else "links",)]
        else:
            inside = [
                path
                for path, place in statement.origins.items()
                if path[:1] in (("links",), ("indicators",))
                and len(path) == 2
                and place.start <= offset - base
            ]
            paths = [(*path, word.key) for path in ((), *inside[-1:])]
        broken = replace(statement, broken=(*statement.broken, *paths))
        self.statements[at] = (base, broken)


def _names(key: yaml.Node, field: str) -> bool:
    """Whether a key is a spelling of this field."""
    name = words.fold(normal(key.value)) if is_scalar(key) else ""
    word = words.by_spelling("field").get(name)
    return word is not None and word.key == field


def _value_of(node: yaml.MappingNode, field: str) -> yaml.ScalarNode | None:
    found = (value for key, value in node.value if _names(key, field))
    return next((v for v in found if is_scalar(v) and not is_empty(v)), None)


@cache
def section_words() -> dict[str, Word]:
    """What a section may be called: in the plural, in the singular, in either language."""
    statements = words.by_spelling("statement")
    singular = {s: w for s, w in statements.items() if w.key in (*SECTIONS, "logic", "include")}
    plural = {s: w for s, w in words.by_spelling("section").items() if w.key in SECTIONS}
    return singular | plural
