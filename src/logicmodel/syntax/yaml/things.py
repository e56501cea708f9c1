"""What stands in a thing of the YAML twin: its fields, indicators, links and exceptions."""

import re
from functools import cache

import yaml

from logicmodel import words
from logicmodel.diagnostics import Path, Text
from logicmodel.syntax.draft import Draft, Piece
from logicmodel.syntax.text.lines import LONGEST_LINE
from logicmodel.syntax.values import Unreadable, Value
from logicmodel.syntax.yaml import messages as say
from logicmodel.syntax.yaml.pieces import Pairs, Pieces, is_empty, is_scalar
from logicmodel.syntax.yaml.values import LIST_RULES, read_scalar
from logicmodel.words import Word

_ID = re.compile(r"[^\W\d_][\w.\-]*")
_LINKS = ("leads_to", "counteracts", "feedback")


class Contents:
    """Reads the nodes under one thing into its draft."""

    def __init__(self, pieces: Pieces, draft: Draft) -> None:
        self.pieces = pieces
        self.draft = draft

    def check_id(self, name: Piece) -> None:
        """Say so if a name cannot be an id."""
        if not _ID.fullmatch(name.text):
            self.draft.problem("LM004", name, *say.not_an_id(name.text))

    def body(self, owner: Path, node: yaml.Node, name: Piece, shorthand: str) -> None:
        """The fields of a thing, an indicator or a link; a text alone is its ``shorthand``."""
        if isinstance(node, yaml.MappingNode):
            self.entries(owner, self.pieces.pairs(node))
        elif isinstance(node, yaml.SequenceNode):
            self.draft.problem("LM009", name, *say.not_fields(name.text))
        elif not is_empty(node):
            text = self.pieces.scalar(node)
            if len(text.text) > LONGEST_LINE:
                self.draft.broken.append((*owner, shorthand))
            else:
                if shorthand == "title":
                    self._title(owner, name, text)
                else:
                    self.draft.put(owner, shorthand, Value(text.text), name, text)

    def entries(self, owner: Path, pairs: Pairs) -> None:
        """The fields, indicators, links and exceptions of one mapping."""
        given: dict[str, Piece] = {}
        known = inner_words()
        for key, node in pairs:
            name = self.pieces.key(key, self.draft)
            if not name or not self.pieces.first_visit(node):
                self._unread(owner, name)
                continue
            word = self.draft.field_word(owner, name, known)
            if not word:
                continue
            if word.key in given:
                first = given[word.key].span
                self.draft.twice("LM006", first, name, Text("Fältet", "The field"))
            else:
                given[word.key] = name
                self._entry(owner, word, name, node)

    def _unread(self, owner: Path, name: Piece | None) -> None:
        """A field whose value is an alias is given, if not in a way that can be used."""
        word = name and inner_words().get(words.fold(name.text))
        if word:
            self.draft.broken.append((*owner, word.key))

    def _entry(self, owner: Path, word: Word, name: Piece, node: yaml.Node) -> None:
        if word.role == "field":
            self._field(owner, word, name, node)
        elif word.key == "allow":
            self._allow(owner, name, node)
        elif owner:
            self.draft.problem("LM009", name, *say.only_in_things(name.text))
        elif word.key == "indicators":
            self._indicators(name, node)
        else:
            self._links(word.key, name, node)

    def _field(self, owner: Path, word: Word, name: Piece, node: yaml.Node) -> None:
        if is_scalar(node):
            self._value(owner, word, name, node)
            return
        if isinstance(node, yaml.SequenceNode) and not _takes_several(word):
            self.draft.problem("LM004", name, *say.not_a_list(name.text))
            self.draft.broken.append((*owner, word.key))
            return
        for item in self.pieces.items(node):
            if not is_scalar(item):
                at = name if item is node else self.pieces.piece(item)
                said = say.not_a_mapping(name.text, word.value.rstrip("*"))
                self.draft.problem("LM004", at, *said)
                self.draft.broken.append((*owner, word.key))
            elif item is node or self.pieces.first_visit(item):
                self._value(owner, word, name, item)

    def _value(self, owner: Path, word: Word, name: Piece, node: yaml.Node) -> None:
        rule = word.value.rstrip("*")
        value = self.pieces.scalar(node)
        path = (*owner, word.key)
        if len(value.text) > LONGEST_LINE:
            self.draft.broken.append(path)
            return
        read = read_scalar(rule, value.text, value.quoted)
        if isinstance(read, Unreadable) or is_empty(node):
            if self.pieces.is_mended(node):
                self.draft.broken.append(path)
            else:
                self.draft.unreadable(path, word, name, value)
        elif word.key == "title":
            self._title(owner, name, value)
        else:
            self.draft.put(owner, word.key, read, name, value, many=_takes_several(word))

    def _title(self, owner: Path, name: Piece, title: Piece) -> None:
        if title.text.strip():
            self.draft.put(owner, "title", Value(title.text.strip()), name, title)

    def _indicators(self, name: Piece, node: yaml.Node) -> None:
        for key, value in self._named(name, node):
            ident = self.pieces.key(key, self.draft)
            if ident and self.pieces.first_visit(value):
                self.check_id(ident)
                path = self.draft.indicator((), ident, ident)
                self.body(path, value, ident, shorthand="title")

    def _allow(self, owner: Path, name: Piece, node: yaml.Node) -> None:
        for key, value in self._named(name, node):
            rule = self.pieces.key(key, self.draft)
            if rule and self.pieces.first_visit(value):
                reason = self.pieces.scalar(value) if is_scalar(value) else None
                self.draft.allow(owner, rule, rule, reason, say.reason_wanted(rule.text))

    def _named(self, name: Piece, node: yaml.Node) -> Pairs:
        """The pairs of a mapping that is needed here."""
        if isinstance(node, yaml.MappingNode):
            return self.pieces.pairs(node)
        if not is_empty(node):
            self.draft.problem("LM009", name, *say.not_things(name.text))
        return []

    # ---- links ----------------------------------------------------------------------------

    def _links(self, kind: str, name: Piece, node: yaml.Node) -> None:
        for item in self.pieces.items(node):
            if item is not node and not self.pieces.first_visit(item):
                continue
            if isinstance(item, yaml.MappingNode):
                self._keyed_links(kind, name, item)
            elif isinstance(item, yaml.SequenceNode):
                self.draft.problem("LM009", self.pieces.piece(item), *say.NOT_LINKS)
            elif not is_empty(item):
                self._plain_links(kind, name, self.pieces.scalar(item))
            else:
                self.draft.problem("LM004", name, *say.NOT_LINKS)

    def _plain_links(self, kind: str, name: Piece, ids: Piece) -> None:
        read = read_scalar("refs", ids.text)
        if isinstance(read, Unreadable):
            close = ids.text.startswith("-")
            said = say.dash_apart(ids.text) if close else say.NOT_LINKS
            self.draft.problem("LM004", ids, *said)
            self.draft.broken.append(("links",))
            return
        for target, (_, start, end) in zip(read.data, read.places, strict=True):
            inside = Piece(target, ids.start + start, False, end - start)
            place = inside if ids.width is None else ids._replace(text=target)
            self.draft.link(kind, name, place, listed=True)

    def _keyed_links(self, kind: str, name: Piece, node: yaml.MappingNode) -> None:
        fields, last = words.by_spelling("field"), None
        for key, value in self.pieces.pairs(node):
            target = self.pieces.key(key, self.draft)
            if target is None:
                continue
            field = fields.get(words.fold(target.text))
            if field and last:
                # The fields of the link above, which should have stood one step further in.
                self.draft.problem("LM009", target, *say.fields_further_in(target.text))
                if self.pieces.first_visit(value):
                    self._field(last, field, target, value)
            elif self.pieces.first_visit(value):
                self.check_id(target)
                last = self.draft.link(kind, name, target, listed=True)
                self.body(last, value, target, shorthand="because")


def _takes_several(word: Word) -> bool:
    return word.value.endswith("*") or word.value in LIST_RULES


@cache
def inner_words() -> dict[str, Word]:
    """What may stand in a thing: fields, and the words that hold something themselves."""
    sections = words.by_key("section")
    holds = {
        spelling: word
        for spelling, word in words.by_spelling("section").items()
        if word.key in ("indicators", "allow", *_LINKS)
    }
    singular = {
        spelling: sections["indicators"]
        for spelling, word in words.by_spelling("statement").items()
        if word.key == "indicator"
    }
    return holds | singular | words.by_spelling("field")
