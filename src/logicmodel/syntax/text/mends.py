"""Lines that the grammar refuses and that still can only mean one thing: the line to write.

One function for each habit, tried in order. A mended line counts if the grammar reads it, if need
be after one more mend; it is then read as what was meant, so that one slip is told once.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from logicmodel import words
from logicmodel.diagnostics import Text
from logicmodel.syntax.expected import MISSING_QUOTE, QUOTES
from logicmodel.syntax.grammar.automaton import Read
from logicmodel.syntax.text.lines import BadLine, read_line

_MOST_MENDS = 3


class Mend(NamedTuple):
    """What is wrong with a line, from where to where, and the line that was meant."""

    start: int
    end: int
    message: Text
    line: str
    certain: bool = True

    @property
    def hint(self) -> Text:
        """The line to write."""
        if self.line.startswith("#"):
            return Text("En kommentar börjar med #.", "A comment starts with #.")
        return Text(f"Skriv {self.line}", f"Write {self.line}")


def mended(text: str, inside: str | None = None) -> Mend | None:
    """The line that a bad one was meant as.

    Args:
        text: A line without its indentation.
        inside: The id of the statement that the line stands in, if it is indented.
    """
    first: Mend | None = None
    for _ in range(_MOST_MENDS):
        found = next(filter(None, (mend(text, inside) for mend in _MENDS)), None)
        if found is None:
            return None
        first = found if first is None else first._replace(line=found.line)
        text = first.line
        if text.startswith("#") or is_sound(read_line(text), inside):
            return first
    return None


def is_sound(line: Read | BadLine, inside: str | None) -> bool:
    """Whether a line needs no mending: it is read, and as a field only if there is such a one."""
    if isinstance(line, BadLine) or "\n" in (last := line.tokens[-1].text) or "\r" in last:
        return False
    word = words.fold(line.tokens[0].text.rstrip(": \t"))
    if line.form == "field":
        return word in words.by_spelling("field")
    bare = line.form == "header" and len(line.tokens) == 2 and inside is not None
    return not bare or word not in words.by_spelling("field")


def _over_lines(text: str, _: str | None) -> Mend | None:
    """A text in quotation marks that goes on on the next line."""
    first = re.match(r"[^\r\n]*(?=[\r\n])", text)
    if not first:
        return None
    start = min(first[0].find(quote) for quote in QUOTES if quote in first[0])
    said = Text("Texten fortsätter på nästa rad.", "The text goes on on the next line.")
    return Mend(start, len(text.rstrip()), said, re.sub(r"\s*[\r\n]+\s*", " ", text))


# ---- what a line starts with ----------------------------------------------------------------

_COMMENT = re.compile(r"(?://|/\*|<!--|--(?![->|]))\s*(.*)")
_BULLET = re.compile(r"(?:[•·▪◦‣*–—-]|\d+[.)])[ \t]+(?=[^\W\d_])")
_ARROWS = {
    "->": r"(?:[-–—−=]+[ \t]*>+|[⇒➔➜➝⟶➡\uf0e0\uf0e8\uf0f0]|leder till\b|leads to\b)[ \t]*:?[ \t]*",
    "-|": r"(?:[-–—−]+[ \t]*\||motverkar\b|counteracts\b)[ \t]*:?[ \t]*",
    "~>": r"(?:[~∼]+[ \t]*>|återkoppling till\b|återkoppling\b|feedback to\b)[ \t]*:?[ \t]*",
}


def _comment(text: str, _: str | None) -> Mend | None:
    found = _COMMENT.match(text)
    if not found or text.startswith(("->", "-|")):
        return None
    said = Text("Så skrivs ingen kommentar.", "This is not how a comment is written.")
    return Mend(0, len(text.split(None, 1)[0]), said, f"# {found[1]}")


def _bullet(text: str, _: str | None) -> Mend | None:
    found = _BULLET.match(text)
    if not found:
        return None
    mark = found[0].strip()
    said = Text(
        f"Rader i en förändringslogik börjar inte med ”{mark}”.",
        f"Lines of a theory of change do not start with “{mark}”.",
    )
    return Mend(0, len(mark), said, text[found.end() :])


def _arrow(text: str, inside: str | None) -> Mend | None:
    """An arrow in other signs, in words, or as Word draws it."""
    for arrow, pattern in _ARROWS.items():
        found = re.match(pattern, text, re.IGNORECASE)
        if found and not text.startswith(f"{arrow} "):
            written = found[0].strip()
            if written == arrow or (inside is None and written[:1].isalpha()):
                return None
            said = Text(f"En pil skrivs {arrow}", f"An arrow is written {arrow}")
            return Mend(0, len(written), said, f"{arrow} {text[found.end() :]}")
    return None


def _kind_after_arrow(text: str, _: str | None) -> Mend | None:
    """The word for what an arrow leads to, before its id."""
    found = re.match(r"(-[>|]|~>|→)[ \t]*([^\W\d_]\w*)[ \t]+(?=[^\W\d_][\w.\-]*\d)", text)
    if not found or words.fold(found[2]) not in words.by_spelling("statement"):
        return None
    said = Text("Efter en pil står bara ett id.", "Only an id stands after an arrow.")
    return Mend(found.start(2), found.end(2), said, f"{found[1]} {text[found.end() :]}")


def _parted(text: str, _: str | None) -> Mend | None:
    """A word of the language written as two: ``effekt mål``."""
    spelled = words.by_spelling("statement")
    found = re.match(r"(\w+)[ \t-]+(\w+)(?=[ \t])", text)
    if not found or words.fold(found[1] + found[2]) not in spelled:
        return None
    word = found[1] + found[2]
    said = Text(f"”{word}” skrivs i ett ord.", f"“{word}” is written as one word.")
    return Mend(0, found.end(), said, word + text[found.end() :])


# ---- signs between words --------------------------------------------------------------------


def _colon(text: str, _: str | None) -> Mend | None:
    """A colon in a line that has none: after its word, or after its id."""
    found = re.match(r"([^\W\d_][\w \t]*?)(?:[ \t]+([\w.\-]+))?[ \t]*:[ \t]*(?=\S)", text)
    if not found or words.fold(found[1]) not in words.by_spelling("statement"):
        return None
    if not found[2] and words.fold(found[1]) in words.by_spelling("field"):
        return None
    at = text.index(":")
    better = f"{text[:at].rstrip()} {text[at + 1 :].lstrip()}"
    said = Text("Här ska inget kolon stå: ta bort det.", "No colon belongs here: remove it.")
    return Mend(at, at + 1, said, better)


def _equals(text: str, _: str | None) -> Mend | None:
    found = re.match(r"([^\W\d_][\w \t-]*?)[ \t]*(:?=)[ \t]*", text)
    if not found or words.fold(found[1]) not in words.by_spelling("field"):
        return None
    said = Text("Ett fält skrivs med kolon.", "A field is written with a colon.")
    return Mend(found.start(2), found.end(2), said, f"{found[1]}: {text[found.end() :]}")


def _no_colon(text: str, inside: str | None) -> Mend | None:
    found = re.match(r"([^\W\d_]\w*(?: \w+)??)[ \t]+(?=\S)", text)
    known = words.by_spelling("field")
    if not found or inside is None or words.fold(found[1]) not in known:
        return None
    statement = words.by_spelling("statement").get(words.fold(found[1]))
    if statement and re.match(r"[\w.\-]+[ \t]+[\"“”„]", text[found.end() :]):
        return None
    said = Text(f"Efter ”{found[1]}” saknas ett kolon.", f"“{found[1]}” needs a colon.")
    return Mend(0, len(found[1]), said, f"{found[1]}: {text[found.end() :]}")


# ---- lines with a shape of their own --------------------------------------------------------


def _include(text: str, _: str | None) -> Mend | None:
    found = re.match(r"(\w+(?: \w+)?)[ \t]+([^\s\"“”„]\S*)[ \t]*$", text)
    word = found and words.by_spelling("statement").get(words.fold(found[1]))
    if not found or not word or word.key != "include":
        return None
    path = found[2].strip("'’‘»«")
    said = Text("Sökvägen ska stå inom citattecken.", "The path is to stand in quotation marks.")
    return Mend(found.start(2), found.end(2), said, f'{found[1]} "{path}"')


def _adaptation(text: str, _: str | None) -> Mend | None:
    found = re.match(r"(\w+)[ \t]+([\w.\-]+)[ \t]+(?:\w+[ \t]+)?([\w.\-]+)[ \t]*(\".*)?$", text)
    word = found and words.by_spelling("statement").get(words.fold(found[1]))
    if not found or not word or word.key != "adaptation":
        return None
    by = words.written("connective", "for", "sv" if words.fold(found[1]) in word.sv else "en")
    line = " ".join(filter(None, (found[1], found[2], by, found[3], found[4])))
    said = Text(
        f"Mellan det som anpassas och aktören ska det stå ”{by}”.",
        f"“{by}” is to stand between what is adapted and the actor.",
    )
    return Mend(found.end(2) + 1, found.end(3), said, line)


def _allow(text: str, _: str | None) -> Mend | None:
    """An exception whose reason has no quotation marks."""
    found = re.match(r"(\w+)[ \t]+(\w+-[\w-]+|LM\d+)[ \t]*[:,–-]?[ \t]+([^\"“”„]+)$", text)
    word = found and words.by_spelling("statement").get(words.fold(found[1]))
    if not found or not word or word.key != "allow":
        return None
    reason = _without_marks(found[3])
    said = Text("Skälet ska stå inom citattecken.", "The reason is to stand in quotation marks.")
    return Mend(found.start(3), len(text), said, f'{found[1]} {found[2]} "{reason}"')


# ---- ids and titles -------------------------------------------------------------------------

_HEAD = r"(?P<word>[^\W\d_]\w*(?:[ \t]+[^\W\d_]\w*)??)"


_ID = r"[ \t]*[^\W\d_][\w.\-]*(?=[\s\"“”„:,–])"


def _statement(found: "re.Match[str] | None") -> bool:
    if not found:
        return False
    word = words.by_spelling("statement").get(words.fold(found["word"]))
    return word is not None and word.key not in ("include", "allow", "adaptation")


def _odd_id(text: str, _: str | None) -> Mend | None:
    """Something for an id that cannot be one."""
    found = re.match(_HEAD + r"[ \t]+(?P<id>[^\s\"“”„'»]+(?:[ \t]+\d\S*)?)[ \t]+(?=[\"“”„])", text)
    if not found or not _statement(found):
        return None
    written = found["id"]
    better = re.sub(r"[ \t]+", "", written)
    better = re.sub(r"[^\w.\-]+", "-", better).strip("-.:")
    if not better[:1].isalpha():
        better = found["word"][0].upper() + better
    if better == written:
        return None
    said = Text(
        f"”{written}” kan inte vara ett id: det börjar med en bokstav och har bara bokstäver, "
        "siffror, - _ och punkt.",
        f"“{written}” cannot be an id: it starts with a letter and has only letters, digits, - _ "
        "and full stops.",
    )
    line = f"{found['word']} {better} {text[found.end() :]}"
    return Mend(found.start("id"), found.end("id"), said, line)


def _no_id(text: str, inside: str | None) -> Mend | None:
    """An indicator without its id; the ids of other things are not ours to choose."""
    found = re.match(_HEAD + r"[ \t]+[\"“”„](?P<title>\w*)", text)
    word = found and words.by_spelling("statement").get(words.fold(found["word"]))
    if not found or not word or word.key != "indicator" or not inside:
        return None
    ident = f"{inside}.{found['title'].lower() or 'namn'}"
    said = Text(
        f"Efter ”{found['word']}” saknas ett id.", f"An id is missing after “{found['word']}”."
    )
    title = text[found.end("word") :].lstrip()
    return Mend(0, len(found["word"]), said, f"{found['word']} {ident} {title}", certain=False)


def _title(text: str, _: str | None) -> Mend | None:
    """What follows an id, or an arrow's: a text whose quotation marks are wrong or missing."""
    head = re.match(_HEAD + r"[ \t]+" + _ID, text)
    found = head if _statement(head) else re.match(r"(?:-[>|]|~>|→)" + _ID, text)
    if not found:
        return None
    rest = text[found.end() :]
    start = found.end() + len(rest) - len(rest.lstrip())
    rest, comment = _without_comment(rest.strip())
    said = _TITLES["none"]
    bare = rest.lstrip("-–—:,. \t")
    marks = [letter for letter in bare if letter in QUOTES]
    if bare != rest and bare[:1] in QUOTES:
        end = start + len(rest) - len(bare)
        return Mend(start, end, _TITLES["sign"], f"{found[0]} {bare}{comment}")
    if len(marks) == 1:
        said = MISSING_QUOTE
    elif len(marks) > 2 and bare[0] in QUOTES and bare[-1] in QUOTES:
        said = _TITLES["inner"]
    elif marks:
        return None
    elif bare[:1] in "'’‘»«›‹":
        said = _TITLES["other"]
    elif found[0][0] in "-~→" and re.fullmatch(r"[^\W\d_][\w.\-]*(?:[, ]+[\w.\-]*\d)*", bare):
        return None
    title = _without_marks(bare).strip(QUOTES)
    if not title:
        return None
    title = re.sub('"+', '""', title)
    return Mend(start, start + len(rest), said, f'{found[0]} "{title}"{comment}')


def _without_comment(text: str) -> tuple[str, str]:
    """A text with a quotation mark too few, and the comment after it; ``#3`` is a number."""
    marks = sum(text.count(quote) for quote in QUOTES)
    found = re.search(r"\s+#(?!\d).*", text) if marks < 2 else None
    return (text[: found.start()], found[0]) if found else (text, "")


def _without_marks(text: str) -> str:
    return text.strip().strip("'’‘»«›‹").strip()


_TITLES = {
    "none": Text("Texten ska stå inom citattecken.", "The text is to stand in quotation marks."),
    "sign": Text(
        "Mellan id:t och texten ska bara ett mellanslag stå.",
        "Only a blank belongs between the id and the text.",
    ),
    "inner": Text(
        "Citattecken inuti texten skrivs dubbelt.",
        "Quotation marks inside the text are written twice.",
    ),
    "other": Text("Texter står inom raka citattecken.", "Texts stand in straight quotation marks."),
}
_MENDS: tuple[Callable[[str, str | None], Mend | None], ...] = (
    *(
        _over_lines,
        _comment,
        _arrow,
        _kind_after_arrow,
        _bullet,
        _parted,
        _equals,
        _colon,
        _include,
        _adaptation,
        _allow,
    ),
    *(_odd_id, _no_id, _no_colon, _title),
)
