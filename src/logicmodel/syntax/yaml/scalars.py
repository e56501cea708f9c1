"""Scalars of the YAML twin: all are text here, but not to every other reader of YAML.

The twin is read with strings only, so ``no``, ``84,0`` and ``12:30`` mean what they say. Other
readers make a truth value, 840 and 750 of them. Such a scalar is to stand in quotes.
"""

import re

from logicmodel.diagnostics import Edit, Fix, Problem, Text
from logicmodel.source import Span

# YAML 1.1 (with the commas that Ruby allows in numbers) and 1.2: what is read as something else
# than the text it is written with. 2022, -5 and 84.5 are numbers, but come back as written.
_CHANGED = re.compile(
    r"""~ | null | Null | NULL
    | y | Y | yes | Yes | YES | n | N | no | No | NO
    | true | True | TRUE | false | False | FALSE | on | On | ON | off | Off | OFF
    | [-+]?\.(?:inf|Inf|INF) | \.(?:nan|NaN|NAN)
    | [-+]?0[xX][0-9a-fA-F_]+ | [-+]?0[bo][0-7_]+ | [-+]?0[0-9_,]+
    | [-+]?[0-9][0-9]*[_,][0-9_,]*(?:\.[0-9_]*)?
    | [-+]?[0-9]+(?::[0-5]?[0-9])+(?:\.[0-9_]*)?
    | \+[0-9]+
    | [-+]?[0-9_]*\.[0-9_]*0 | [-+]?[0-9_]+\. | [-+]?\.[0-9_]+ | \+[0-9_]+\.[0-9_]+
    | [-+]?[0-9][0-9_]*(?:\.[0-9_]*)?[eE][-+]?[0-9]+
    | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}.*)?
    """,
    re.VERBOSE,
)
_SUSPECT = frozenset("~+-.0123456789yYnNtTfFoO")
_PLAIN = re.compile(r"[\w]|[\w][\w ().,/%–—−+=;”“!?&*'’-]*[\w).,/%”!?]")
_ESCAPED = {'"': '\\"', "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r", "\0": "\\0"}
_HIGHEST = {2: 0xFF, 4: 0xFFFF}


def is_ambiguous(text: str) -> bool:
    """Whether another reader of YAML would change this text if it stood without quotes."""
    return text[:1] in _SUSPECT and _CHANGED.fullmatch(text) is not None


def ambiguous(text: str, span: Span) -> Problem:
    """The warning for such a text, with the fix that puts it in quotes."""
    return Problem(
        "LM010",
        span,
        Text(
            f"”{text}” betyder något annat för andra program som läser YAML.",
            f"“{text}” means something else to other programs that read YAML.",
        ),
        Text(f'Sätt citattecken om: "{text}".', f'Put it in quotes: "{text}".'),
        fix=in_quotes(span, '"' + text + '"'),
    )


def in_quotes(span: Span, quoted: str) -> Fix:
    """The fix that writes a text in quotation marks; it is read as that text already."""
    return Fix(Text("Sätt inom citattecken", "Put in quotes"), (Edit(span, quoted),), "safe")


class Quoted(str):
    """A text that is to stand in quotation marks, whether YAML needs them or not."""

    __slots__ = ()


def scalar(text: str) -> str:
    """A text as a YAML scalar on one line that every reader takes for just that text."""
    wanted = isinstance(text, Quoted)
    if not wanted and _PLAIN.fullmatch(text) and " #" not in text and not is_ambiguous(text):
        return text
    return '"' + "".join(_escape(letter) for letter in text) + '"'


def _escape(letter: str) -> str:
    if letter in _ESCAPED:
        return _ESCAPED[letter]
    if letter == " " or (letter.isprintable() and letter != "\ufeff"):
        return letter
    digits = next((n for n, highest in _HIGHEST.items() if ord(letter) <= highest), 8)
    return "\\" + {2: "x", 4: "u", 8: "U"}[digits] + format(ord(letter), f"0{digits}x")
