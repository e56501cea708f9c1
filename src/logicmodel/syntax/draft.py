"""A statement while it is being read: where both spellings put what they find."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from logicmodel import words
from logicmodel.diagnostics import Fix, Language, Path, Problem, Related, Safety, Text
from logicmodel.source import Span
from logicmodel.syntax.expected import refused
from logicmodel.syntax.statement import Data, Place, Statement
from logicmodel.syntax.suggest import is_one_slip, suggested
from logicmodel.syntax.values import Unreadable, Value, read_value
from logicmodel.words import Word

_ID_IN_HEADER = (
    Text("Id:t är inget eget fält.", "The id is not a field of its own."),
    Text(
        "Id:t står först, före titeln. Ta bort raden.",
        "The id stands first, before the title. Remove the line.",
    ),
)


class Piece(NamedTuple):
    """A stretch of the statement's text and where it starts, relative to the statement.

    ``width`` is given where the source spells the text otherwise than it reads (escapes, folded
    lines), so that places inside it are not known.
    """

    text: str
    start: int
    quoted: bool = False
    width: int | None = None

    @property
    def end(self) -> int:
        """The offset just after the stretch."""
        return self.start + (len(self.text) if self.width is None else self.width)

    @property
    def span(self) -> Span:
        """The stretch as a span relative to the statement (it has no file yet)."""
        return Span("", self.start, self.end)


_RENAME = Text(
    "Behåll den ena, eller ge den andra ett annat id.",
    "Keep one of them, or give the other another id.",
)
_KEEP_ONE = Text(
    "Behåll den som gäller och ta bort den andra.",
    "Keep the one that counts and remove the other.",
)


class Draft:
    """Collects data, origins and problems; :meth:`done` gives the finished statement.

    ``language`` is that of the words to suggest.
    """

    def __init__(self, kind: str, name: str, word: Piece, ident: Piece) -> None:
        self.kind = kind
        self.id = name
        self.data: Data = {"id": name} if kind == "logic" else {"kind": kind, "id": name}
        self.origins: dict[Path, Place] = {(): _place(word, ident)}
        self.problems: list[Problem] = []
        self.broken: list[Path] = []
        self.inside: list[int] = []
        self.language: Language = "sv"
        self._aside: dict[Path, Data] = {}

    def done(self) -> Statement:
        """The statement as read."""
        return Statement(
            self.kind,
            self.id,
            self.data,
            self.origins,
            tuple(self.problems),
            tuple(self.broken),
            tuple(self.inside),
        )

    def problem(
        self, code: str, at: Piece, message: Text, hint: Text | None = None, fix: Fix | None = None
    ) -> None:
        """Note something that could not be read."""
        self.problems.append(Problem(code, at.span, message, hint, fix=fix))

    def slip(self, code: str, at: Piece, message: Text, guess: str) -> None:
        """Note a slip of the pen and what was probably meant."""
        safety: Safety = "safe" if is_one_slip(at.text, guess) else "unsafe"
        fix = replacement(at, guess, safety) if at.width is None else None
        self.problems.append(Problem(code, at.span, message, did_you_mean(guess), fix=fix))

    # ---- parts that both spellings have ---------------------------------------------------

    def link(self, kind: str, arrow: Piece, target: Piece, *, listed: bool = False) -> Path:
        """Begin a link; its path is returned so that fields can be put under it.

        One that is ``listed`` has an arrow together with others: its own word is the target.
        """
        links = self.data.setdefault("links", [])
        links.append({"kind": kind, "target": target.text})
        path: Path = ("links", len(links) - 1)
        self.origins.setdefault(("links",), _place(arrow, target))
        place = _place(target if listed else arrow, target)
        self.origins[path] = self.origins[*path, "target"] = place
        return path

    def indicator(self, owner: Path, word: Piece, ident: Piece) -> Path:
        """Begin an indicator under the statement; its path is returned."""
        name = ident.text
        path = (*owner, "indicators", name)
        indicators = self.at(owner).setdefault("indicators", {})
        if name in indicators:
            self.duplicate("LM005", path, ident, Text("Indikatorn", "The indicator"))
            # What stands under the second one is still read, but kept out of the model.
            path = (*owner, "indicators", f"{name}#{ident.start}")
            self._aside[path] = {}
        else:
            indicators[name] = {"id": name}
            self.origins.setdefault(path[:-1], _place(word, ident))
        self.origins[path] = _place(word, ident)
        return path

    def title(self, owner: Path, title: Piece) -> None:
        """Set the title of the statement or of one of its indicators."""
        if title.text.strip():
            self.put(owner, "title", Value(title.text.strip()), title, title)

    def allow(
        self, owner: Path, word: Piece, rule: Piece, reason: Piece | None, hint: Text | None = None
    ) -> None:
        """A suppression: a rule's name and the reason that makes it count."""
        path = (*owner, "allow", rule.text)
        if reason is None or not reason.text.strip():
            self.problem(
                "LM012",
                rule,
                Text(
                    f"”{rule.text}” tillåts utan skäl.",
                    f"“{rule.text}” is allowed without a reason.",
                ),
                hint
                or Text(
                    f'Skriv varför inom citattecken: tillåt {rule.text} "…". '
                    "Skälet skrivs ut i rapporterna.",
                    f'Say why in quotes: allow {rule.text} "…". The reason is printed in reports.',
                ),
            )
            return
        allowed = self.at(owner).setdefault("allow", {})
        if rule.text in allowed:
            self.duplicate("LM006", path, rule, Text("Undantaget", "The exception"))
            return
        allowed[rule.text] = reason.text
        self.origins[path] = _place(word, rule)

    def field_word(
        self, owner: Path, key: Piece, known: Mapping[str, Word] | None = None
    ) -> Word | None:
        """The field that ``key`` names; a near miss is reported and read as what was meant.

        ``known`` are the spellings to choose from: those of all fields if nothing else is said.
        """
        spelled = known or words.by_spelling("field")
        word = spelled.get(words.fold(key.text))
        if word and word.key == "id":
            self.problem("LM003", key, *_ID_IN_HEADER)
            return None
        if word:
            return word
        message = Text(f"Fältet ”{key.text}” finns inte.", f"There is no field “{key.text}”.")
        guess = suggested(key.text, "field", spelled, self.language, owner[:1] == ("indicators",))
        if guess:
            section = spelled[guess].role == "section"
            self.slip("LM003", key, message, guess.replace(" ", "_") if section else guess)
            return spelled[guess]
        hint = Text(
            'Är raden en upplysning, skriv beskrivning: "…". Är den en anteckning, sätt # först.',
            'If the line is information, write description: "…". If it is a note, put # first.',
        )
        self.problem("LM003", key, message, hint)
        return None

    def field(self, owner: Path, word: Word, key: Piece, value: Piece) -> None:
        """Read a field's value and put it under ``owner``."""
        rule = word.value.rstrip("*")
        read = read_value(rule, value.text)
        if word.key in self.at(owner) and not word.is_spelled(key.text):
            return
        if isinstance(read, Unreadable):
            self.unreadable((*owner, word.key), word, key, value)
        else:
            self.put(owner, word.key, read, key, value, many=word.value.endswith("*"))

    def unreadable(self, path: Path, word: Word, key: Piece, value: Piece) -> None:
        """A value that does not fit its field; of a field that is a slip, that is enough said."""
        self.broken.append(path)
        name = key.text.rstrip(": \t")
        if not word.is_spelled(name):
            return
        refusal = refused(word, name, value.text)
        at = value if refusal.width is None else value._replace(text=value.text[: refusal.width])
        fix = replacement(at, refusal.better) if refusal.better and at.width is None else None
        problem = Problem(refusal.code, at.span, refusal.message, refusal.hint, fix=fix)
        self.problems.append(problem)

    def put(
        self, owner: Path, name: str, read: Value, key: Piece, value: Piece, many: bool = False
    ) -> None:
        """Put a value that has been read under ``owner``; repeatable fields gather in a list."""
        data, path = self.at(owner), (*owner, name)
        if not many:
            if name in data:
                self.duplicate("LM006", path, key, Text("Fältet", "The field"))
                return
            data[name] = read.data
            self._originate(path, read, key, value)
            return
        gathered = data.setdefault(name, [])
        items = read.data if isinstance(read.data, list) else [read.data]
        if read.data is items:
            shift = len(gathered)
            moved = tuple(((shift + p[0], *p[1:]), s, e) for p, s, e in read.places)  # type: ignore[operator]
            self._originate(path, Value(items, moved), key, value)
            # The first of them stand where the field does.
            for number in range(shift, shift + len(items)) if shift else ():
                self.origins[*path, number] = _place(key, value)
        else:
            self._originate((*path, len(gathered)), read, key, value)
            self.origins.setdefault(path, _place(key, value))
        gathered.extend(items)

    def _originate(self, path: Path, read: Value, key: Piece, value: Piece) -> None:
        whole = _place(key, value)
        self.origins.setdefault(path, whole)
        for part, start, end in read.places if value.width is None else ():
            self.origins[*path, *part] = whole._replace(
                start=value.start + start, end=value.start + end
            )

    def duplicate(self, code: str, path: Path, again: Piece, what: Text) -> None:
        """Something given twice: the second is reported and left out."""
        first = self.origins[path]
        self.twice(code, Span("", first.key_start, first.end), again, what)

    def twice(self, code: str, first: Span, again: Piece, what: Text) -> None:
        """The same as :meth:`duplicate` where the first is known by its place only."""
        related = Related(first, Text("Först angivet här", "First given here"))
        name = again.text.rstrip(": \t")
        self.problems.append(
            Problem(
                code,
                again.span,
                Text(f"{what.sv} ”{name}” står två gånger.", f"{what.en} “{name}” is given twice."),
                _RENAME if code == "LM005" else _KEEP_ONE,
                (related,),
            )
        )

    def at(self, owner: Path) -> Any:
        """The data under a path; those of a doubled indicator stand outside the model."""
        if self._aside and owner in self._aside:
            return self._aside[owner]
        data: Any = self.data
        for step in owner:
            data = data[step]
        return data


def did_you_mean(guess: str) -> Text:
    """The hint for a slip of the pen."""
    return Text(f"Menade du ”{guess}”?", f"Did you mean “{guess}”?")


def replacement(piece: Piece, text: str, safety: Safety = "unsafe") -> Fix:
    """The fix that writes ``text`` in place of ``piece``."""
    return Fix.to(text, piece.span, safety)


def _place(key: Piece, value: Piece) -> Place:
    # Spelled out, as this is done for everything in a file.
    key_text, key_start, _, key_width = key
    text, start, _, width = value
    key_end = key_start + (len(key_text) if key_width is None else key_width)
    return Place(key_start, key_end, start, start + (len(text) if width is None else width))
