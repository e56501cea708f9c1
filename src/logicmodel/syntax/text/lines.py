"""One line of the text spelling, read by the grammar; and what to say when it cannot be."""

import re
from collections.abc import Container
from functools import lru_cache
from typing import NamedTuple

from logicmodel import words
from logicmodel.diagnostics import Text
from logicmodel.syntax.expected import MISSING_QUOTE, QUOTE_HINT, QUOTES
from logicmodel.syntax.grammar.automaton import Read, automaton
from logicmodel.syntax.suggest import suggested

LONGEST_LINE = 10_000


class BadLine(NamedTuple):
    """A line that the grammar refuses: where, why, what to do, and the word that was meant."""

    code: str
    start: int
    end: int
    message: Text
    hint: Text
    guess: str | None = None


@lru_cache(maxsize=1 << 12)
def read_line(text: str) -> Read | BadLine:
    """Read a line given without its indentation; places are counted from its first letter."""
    if len(text) > LONGEST_LINE:
        return _too_long(text)
    read = automaton().read("line", text)
    return read if isinstance(read, Read) else _explain(text, read.at)


def _too_long(text: str) -> BadLine:
    """A line so long that it is no line a person wrote."""
    return BadLine(
        "LM001",
        0,
        len(text),
        Text(f"Raden är {len(text)} tecken lång.", f"The line is {len(text)} characters long."),
        Text(
            f"Dela upp den: en rad får ha högst {LONGEST_LINE} tecken.",
            f"Split it: a line has at most {LONGEST_LINE} characters.",
        ),
    )


def _explain(text: str, at: int) -> BadLine:
    """Say what is wrong with a line at whose offset ``at`` the grammar stopped."""
    first = text.split(None, 1)[0]
    if any(quote in text[at:] or quote in text[:at] for quote in QUOTES) and odd_quote(text):
        start = min(text.find(q) for q in QUOTES if q in text)
        return BadLine("LM001", start, len(text.rstrip()), MISSING_QUOTE, QUOTE_HINT)
    if at == 0 or at <= len(first):
        return _unknown_word(text, first)
    rest = text[at:].split("#", maxsplit=1)[0].rstrip() or text[at:]
    if rest[0] in QUOTES and text[:at].strip() == first and words.fold(first) in _statements():
        return BadLine("LM001", at, at + len(rest), *_no_id(first, rest))
    return BadLine("LM001", at, at + len(rest), *_expected_after(text, first, rest))


def _statements() -> Container[str]:
    return words.by_spelling("statement")


def _no_id(first: str, title: str) -> tuple[Text, Text]:
    line = f"{first} {first[:1].upper()}1 {title}"
    return (
        Text(f"Efter ”{first}” saknas ett id.", f"An id is missing after “{first}”."),
        Text(
            f"Skriv {line} med ett id som ingen annan rad har.",
            f"Write {line} with an id that no other line has.",
        ),
    )


def odd_quote(text: str) -> bool:
    """Whether a line has a quotation mark too few or too many."""
    return sum(text.count(quote) for quote in QUOTES) % 2 == 1


def _unknown_word(text: str, first: str) -> BadLine:
    if first in words.by_spelling("symbol"):
        return _arrow_to_nothing(first)
    spelled = words.by_spelling("statement")
    guess = suggested(first.rstrip(":"), "statement", spelled)
    message = Text(f"Ordet ”{first}” känns inte igen.", f"The word “{first}” is not known.")
    if words.fold(first) in spelled:
        return BadLine(
            "LM001",
            0,
            len(text.rstrip()),
            Text(f"Efter ”{first}” saknas ett id.", f"An id is missing after “{first}”."),
            _form_hint(first),
        )
    hint = (
        Text(f"Menade du ”{guess}”?", f"Did you mean “{guess}”?")
        if guess
        else Text(
            "En rad börjar med ett ord som aktivitet eller resultat, med ett fält som nivå: "
            "eller med en pil ->. En kommentar börjar med #.",
            "A line starts with a word such as activity or outcome, with a field such as level: "
            "or with an arrow ->. A comment starts with #.",
        )
    )
    return BadLine("LM002", 0, len(first), message, hint, guess)


def _arrow_to_nothing(arrow: str) -> BadLine:
    return BadLine(
        "LM001",
        0,
        len(arrow),
        Text("Efter pilen saknas ett id.", "An id is missing after the arrow."),
        Text(
            f"Skriv vad pilen leder till: {arrow} ID",
            f"Write what the arrow leads to: {arrow} ID",
        ),
    )


def _expected_after(text: str, first: str, rest: str) -> tuple[Text, Text]:
    if text[:2] in {"->", "-|", "~>"}:
        more = re.findall(r"[^\W\d_][\w.\-]*", rest)
        if more and re.fullmatch(r"(?:(?:[\s,;&+]|\b(?:och|and)\b)*[^\W\d_][\w.\-]*)+", rest):
            return _one_arrow_each(text, rest, more)
        return (
            Text(f"”{rest}” hör inte hemma efter pilen.", f"“{rest}” does not belong here."),
            Text(
                '-> ID "därför att …": ett id och, om du vill, ett skäl inom citattecken.',
                '-> ID "because …": an id and, if you like, a reason in quotes.',
            ),
        )
    return (
        Text(f"”{rest}” går inte att läsa här.", f"“{rest}” cannot be read here."),
        _form_hint(first),
    )


def _one_arrow_each(text: str, rest: str, more: list[str]) -> tuple[Text, Text]:
    first = text[: text.index(rest)].strip(" ,;")
    lines = [first, *(f"{text[:2]} {each}" for each in more if each not in ("och", "and"))]
    return (
        Text("En pil leder till en sak.", "An arrow leads to one thing."),
        Text(
            f"Skriv en rad för varje pil: {' · '.join(lines)}",
            f"Write a line for each arrow: {' · '.join(lines)}",
        ),
    )


_FORMS = {
    "include": ('"kommuner/*.logic"', '"municipalities/*.logic"'),
    "adaptation": ("A1 för KUMLA", "A1 for KUMLA"),
    "allow": ('resultat-utan-indikator "skäl"', 'outcome-without-indicator "reason"'),
}


def _form_hint(first: str) -> Text:
    word = words.by_spelling("statement").get(words.fold(first))
    form = _FORMS.get(word.key if word else "")
    if form:
        return Text(f"Skriv till exempel {first} {form[0]}", f"Write {first} {form[1]}, say")
    example = f"{first[:1].upper()}1" if word else "ID"
    return Text(
        f'Så här skrivs raden: {first} {example} "Titel". Titeln står inom citattecken, id:t utan '
        "mellanslag. Ett fält skrivs med kolon: nivå: kommun.",
        f'The line is written {first} {example} "Title". The title stands in quotes, the id has '
        "no spaces. A field has a colon: level: municipality.",
    )
