"""Reading a statement with care: what is wrong, where, and what was most likely meant."""

import re
from itertools import zip_longest
from typing import NamedTuple

from logicmodel import words
from logicmodel.diagnostics import Language, Path, Text
from logicmodel.syntax.draft import Draft, Piece
from logicmodel.syntax.grammar.automaton import Read
from logicmodel.syntax.statement import SECTIONS, Statement
from logicmodel.syntax.suggest import suggested
from logicmodel.syntax.text.layout import Line, lines_of, mixed_indent, shifted
from logicmodel.syntax.text.lines import BadLine
from logicmodel.syntax.text.pieces import pieces_of, understood
from logicmodel.syntax.values import Value, normal


def read_carefully(text: str, language: Language = "sv") -> Statement:
    """Read a statement in composed form (NFC), given from its first letter to the next one.

    ``language`` is that of the file, in which words are suggested.
    """
    return _Reader(text, language).read()


class _Block(NamedTuple):
    """A line that others may stand under: its indentation and what its fields belong to."""

    indent: int
    path: Path
    holds: bool


class _Reader:
    """Reads the lines of one statement into a draft."""

    def __init__(self, text: str, language: Language) -> None:
        self.language = language
        self.lines = list(lines_of(text))
        self.blocks: list[_Block] = []
        self.mixed = mixed_indent(self.lines)
        self.draft: Draft

    def read(self) -> Statement:
        first, *rest = self.lines
        self.draft = self._begin(first.content)
        self.draft.language = self.language
        if self.mixed:
            at = Piece(self.mixed.indent, self.mixed.start - len(self.mixed.indent))
            self.draft.problem("LM019", at, *_MIXED_INDENT)
        for line, below in zip_longest(rest, rest[1:]):
            self._indented(line, below.width if below else 0)
        return self.draft.done()

    # ---- the line in column 0 -------------------------------------------------------------

    def _begin(self, content: str) -> Draft:
        line, pieces, problem = understood(content, 0, None)
        if problem:
            draft = self._begun(line, pieces, content)
            draft.problems.insert(0, problem)
            return draft
        return self._begun(line, pieces, content)

    def _begun(self, line: Read | BadLine | None, pieces: list[Piece], content: str) -> Draft:
        if line is None:
            nothing = Piece("", 0)
            return Draft("unknown", "", nothing, nothing)
        if isinstance(line, BadLine):
            return self._begun_badly(line, content)
        word = pieces[0]
        if line.form == "header":
            kind = words.by_spelling("statement")[words.fold(word.text)].key
            if kind == "indicator":
                return self._begun_inside(line, pieces)
            draft = Draft(kind, pieces[1].text, word, pieces[1])
        elif line.form == "include":
            draft = Draft("include", "", word, pieces[1])
            draft.data["path"] = pieces[1].text
        elif line.form == "adaptation":
            draft = _begun_adaptation(pieces)
        else:
            return self._begun_inside(line, pieces)
        if len(pieces) > 2 and pieces[-1].quoted:
            draft.title((), pieces[-1])
        return draft

    def _begun_badly(self, line: BadLine, content: str) -> Draft:
        """Report the line, and read on as what it was most likely meant to be."""
        from logicmodel.syntax.meant.goals import which  # late: only for mistakes

        at = Piece(content[line.start : line.end], line.start)
        first = content.split(None, 1)[0]
        ident = _ID_AFTER_WORD.match(content)
        name = Piece(normal(ident[1]), ident.start(1)) if ident else Piece("", len(first))
        guess = line.guess and self._guess(first.rstrip(":"), name.text)
        meant = words.by_spelling("statement").get(words.fold(guess or first))
        kind = meant.key if meant and ident and meant.key in SECTIONS else "unknown"
        draft = Draft("unknown" if kind == "adaptation" else kind, name.text, Piece(first, 0), name)
        if guess:
            draft.slip(line.code, at, line.message, guess)
        else:
            said = (line.message, line.hint) if not line.guess else which(at.text)
            draft.problem(line.code, at, *said)
        title = _LOOSE_TITLE.search(content)
        if title:
            draft.title((), Piece(normal(title[1]).strip(), title.start(1)))
        draft.broken.append(("title",))
        return draft

    def _guess(self, first: str, name: str) -> str | None:
        """The word that a statement was to begin with; ``None`` if it is one of several."""
        from logicmodel.syntax.meant.goals import goal, is_any_goal  # late, as above

        guess = suggested(first, "statement", words.by_spelling("statement"), self.language)
        if not is_any_goal(first):
            return guess
        key = goal(name, (line.content for line in self.lines[1:]))
        return words.written("statement", key, self.language) if key else None

    def _begun_inside(self, line: Read, pieces: list[Piece]) -> Draft:
        """A line in column 0 that should have been indented; what it says is still read."""
        self.draft = _misplaced(Draft("unknown", "", pieces[0], pieces[0]), pieces[0])
        self.draft.language = self.language
        inside = self._inner(line, pieces, _Block(0, (), True), 0)
        self.blocks.append(inside._replace(holds=True))
        return self.draft

    # ---- indented lines -------------------------------------------------------------------

    def _indented(self, line: Line, below: int) -> None:
        """Read a line that ``below`` follows, the indentation of the next."""
        width, content, start = line.width, line.content, line.start
        read, pieces, problem = understood(content, start, self.draft.id)
        holder = self._slipped_from(width, below)
        if holder and isinstance(read, Read) and read.form == "field":
            self.draft.problem(
                "LM009", pieces[0], *_too_far_left(pieces[0].text), shifted(line, below)
            )
            self._inner(read, pieces, holder, width)
            return
        while self.blocks and self.blocks[-1].indent >= width:
            self.blocks.pop()
        owner = self.blocks[-1] if self.blocks else _Block(0, (), True)
        if problem:
            self.draft.problems.append(problem)
        if isinstance(read, BadLine):
            read, pieces = self._mended(read, content, start, owner.path)
        if read is None or isinstance(read, BadLine):
            return
        if not owner.holds and not self.mixed:
            fix = shifted(line, owner.indent) if read.form in ("field", "allow") else None
            self.draft.problem("LM009", pieces[0], *_TOO_DEEP, fix)
        self.blocks.append(self._inner(read, pieces, owner, width))

    def _slipped_from(self, width: int, below: int) -> _Block | None:
        """The arrow or indicator just above, if a field beside it was to stand under it.

        That is so if the next line is indented further: no field can hold anything.
        """
        above = self.blocks[-1] if self.blocks else None
        beside = above and above.indent == width and above.holds and above.path
        return above if beside and below > width and not self.mixed else None

    def _mended(
        self, bad: BadLine, content: str, start: int, owner: Path
    ) -> tuple[Read | BadLine, list[Piece]]:
        """Report a bad line and, where a word was a slip, read it as what was meant."""
        at = Piece(content[bad.start : bad.end], start + bad.start)
        first = content.split(None, 1)[0]
        if bad.code == "LM002":
            guess = suggested(first, "statement", dict.fromkeys(_inner_words()), self.language)
            if guess:
                self.draft.slip("LM002", at, bad.message, guess)
                shift = len(first) - len(guess)
                line, pieces = pieces_of(guess + content[len(first) :], start)
                return line, [p._replace(start=p.start + shift) for p in pieces]
        elif bad.code == "LM001":
            self._mark_broken(content, owner)
        self.draft.problem(bad.code, at, bad.message, bad.hint)
        return self._opening(content, start) or (bad, [])

    def _opening(self, content: str, start: int) -> tuple[Read, list[Piece]] | None:
        """A link or an indicator whose line goes wrong after the id: others may stand under it."""
        opening = _OPENING.match(content)
        line, pieces = pieces_of(opening[0], start) if opening else (None, [])
        if not isinstance(line, Read) or line.form not in ("link", "header"):
            return None
        if line.form == "header" and words.fold(pieces[0].text) not in _inner_words():
            return None
        text = _LOOSE_TITLE.search(content)
        if text:
            pieces.append(Piece(normal(text[1]).strip(), start + text.start(1), True))
        elif line.form == "header":
            self.draft.broken.append(("indicators", pieces[1].text, "title"))
        return line, pieces

    def _mark_broken(self, content: str, owner: Path) -> None:
        """What a bad line tried to give is not missing: nobody is to ask for it as well."""
        if content.startswith(tuple(words.by_spelling("symbol"))):
            self.draft.broken.append(("links",))
        key = words.by_spelling("field").get(words.fold(content.partition(":")[0]))
        if key:
            self.draft.broken.append((*owner, key.key))
        first, *rest = content.split(None, 2)
        word = words.by_spelling("statement").get(words.fold(first))
        if word and word.key == "indicator":
            self.draft.broken.append((*owner, "indicators"))
        if word and word.key == "allow" and rest:
            self.draft.broken.append((*owner, "allow", rest[0]))

    def _inner(self, line: Read, pieces: list[Piece], owner: _Block, width: int) -> _Block:
        path = owner.path
        if line.form == "field":
            self._field(path, pieces)
        elif line.form == "allow":
            self.draft.allow(path, pieces[0], pieces[1], pieces[2] if len(pieces) > 2 else None)
        elif line.form == "link":
            return _Block(width, self._link(pieces, path), True)
        elif line.form == "header" and words.fold(pieces[0].text) in _inner_words():
            return _Block(width, self._indicator(pieces, path), True)
        else:
            self.draft.inside.append(pieces[0].start)
            return _Block(width, path, True)
        return _Block(width, path, False)

    def _field(self, owner: Path, pieces: list[Piece]) -> None:
        key = Piece(pieces[0].text.rstrip(": \t"), pieces[0].start)
        word = self.draft.field_word(owner, key)
        if word is None:
            return
        if len(pieces) == 1:
            self.draft.unreadable((*owner, word.key), word, key, Piece("", pieces[0].end))
            return
        text = pieces[1].text
        value = Piece(text.strip(), pieces[1].start + len(text) - len(text.lstrip()))
        self.draft.field(owner, word, key, value)

    def _link(self, pieces: list[Piece], owner: Path) -> Path:
        arrow, target, *because = pieces
        self._only_in_statement(arrow, owner)
        path = self.draft.link(words.by_spelling("symbol")[arrow.text].key, arrow, target)
        if because:
            self.draft.put(path, "because", Value(because[0].text), because[0], because[0])
        return path

    def _indicator(self, pieces: list[Piece], owner: Path) -> Path:
        word, ident, *title = pieces
        self._only_in_statement(word, owner)
        path = self.draft.indicator((), word, ident)
        if title:
            self.draft.title(path, title[0])
        return path

    def _only_in_statement(self, word: Piece, owner: Path) -> None:
        if owner and self.draft.kind != "unknown":
            self.draft.problem("LM009", word, *_TOO_DEEP)


def _begun_adaptation(pieces: list[Piece]) -> Draft:
    word, element, _, actor = pieces[:4]
    draft = Draft("adaptation", f"{element.text}@{actor.text}", word, element)
    draft.put((), "of", Value(element.text), word, element)
    draft.put((), "by", Value(actor.text), actor, actor)
    return draft


_OPENING = re.compile(r"(?:[^\w\s\"“”„#]+[ \t]*|\w+[ \t]+)[^\W\d_][\w.\-]*")
_ID_AFTER_WORD = re.compile(r"\S+[ \t]+([^\W\d_][\w.\-]*)")
_LOOSE_TITLE = re.compile(r"[“”„\"]([^“”„\"]+)")


def _misplaced(draft: Draft, word: Piece) -> Draft:
    name = word.text.rstrip(": \t")
    draft.problem(
        "LM009",
        word,
        Text(f"”{name}” hör till något annat.", f"“{name}” belongs to something else."),
        Text(
            "Gör ett indrag med två mellanslag under det som raden hör till.",
            "Indent the line by two spaces under what it belongs to.",
        ),
    )
    return draft


_TOO_DEEP = (
    Text("Raden har för stort indrag.", "The line is indented too far."),
    Text(
        "Raden ovanför kan inte ha något under sig: minska indraget.",
        "The line above cannot hold anything: indent less.",
    ),
)


def _too_far_left(word: str) -> tuple[Text, Text]:
    name = word.rstrip(": \t")
    return (
        Text(f"”{name}” har för litet indrag.", f"“{name}” is indented too little."),
        Text(
            "Den hör till raden ovanför: ge den samma indrag som raderna under.",
            "It belongs to the line above: indent it as the lines below.",
        ),
    )


_MIXED_INDENT = (
    Text("Tabbar och mellanslag blandas i indragen.", "Tabs and spaces are mixed."),
    Text("Använd bara mellanslag, två för varje steg.", "Use only spaces, two for each step."),
)


def _inner_words() -> frozenset[str]:
    """Spellings of the statement word that stands inside another statement."""
    return frozenset(s for s, w in words.by_spelling("statement").items() if w.key == "indicator")
