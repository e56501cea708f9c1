"""One line of the text spelling, read by the grammar; and what to say when it cannot be."""

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
    if any(quote in text[at:] or quote in text[:at] for quote in QUOTES) and _odd_quote(text):
        start = min(text.find(q) for q in QUOTES if q in text)
        return BadLine("LM001", start, len(text.rstrip()), MISSING_QUOTE, QUOTE_HINT)
    if at == 0 or at <= len(first):
        return _unknown_word(text, first)
    rest = text[at:].split("#", maxsplit=1)[0].rstrip() or text[at:]
    return BadLine("LM001", at, at + len(rest), *_expected_after(text, first, rest))


def _odd_quote(text: str) -> bool:
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


def _form_hint(first: str) -> Text:
    return Text(
        f'Så här skrivs raden: {first} ID "Titel". Titeln står inom citattecken, id:t utan '
        "mellanslag. Ett fält skrivs med kolon: nivå: kommun.",
        f'The line is written {first} ID "Title". The title stands in quotes, the id has no '
        "spaces. A field has a colon: level: municipality.",
    )
