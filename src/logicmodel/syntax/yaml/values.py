"""A scalar of the YAML twin as a value: by the text spelling's grammar, its quotes optional."""

import re

from logicmodel import words
from logicmodel.syntax.suggest import nearest
from logicmodel.syntax.values import Unreadable, Value, read_value
from logicmodel.syntax.yaml.scalars import scalar

LIST_RULES = ("texts", "names", "refs", "mentions", "evidence", "assignments")
"""Rules that read several things with commas between; in YAML they may be a list too."""

MENTIONING = ("mentions", "evidence")
"""Rules that read an id or a text."""

GRADED = re.compile(r"(.*\S)\s*\(([^()]*)\)", re.DOTALL)
_ID_AND_GRADE = re.compile(r"[^\W\d_][\w.\-]*\s*\([^()]*\)")


def read_scalar(rule: str, text: str, quoted: bool = False) -> Value | Unreadable:
    """Read a scalar by a rule of the grammar; where a text is wanted it needs no quotes.

    Where an id or a text may stand, a word is an id, and a text if it stands in YAML's quotation
    marks (``quoted``), unless YAML itself needs them.
    """
    if rule == "text":
        return Value(text)
    if rule == "texts":
        return Value([text])
    if quoted and rule in MENTIONING and scalar(text) == text:
        return _FREE[rule](text, Unreadable(0))
    read = read_value(rule, text)
    if isinstance(read, Unreadable) and text.strip():
        return _FREE.get(rule, _refused)(text, read)
    return read


def _refused(_text: str, read: Unreadable) -> Value | Unreadable:
    return read


def _mention(text: str, _read: Unreadable) -> Value | Unreadable:
    return Value([{"text": text}])


def _evidence(text: str, read: Unreadable) -> Value | Unreadable:
    """A text, perhaps with its strength in brackets: ``Utvärdering 2023 (svag)``."""
    spelled = words.by_spelling("strength")
    graded = GRADED.fullmatch(text)
    if not graded:
        return Value([{"text": text}])
    grade = spelled.get(words.fold(graded[2]))
    if grade:
        return Value([{"text": graded[1], "strength": grade.key}])
    if _ID_AND_GRADE.fullmatch(text) or nearest(words.fold(graded[2]), spelled):
        return read
    return Value([{"text": text}])


def _name(text: str, read: Unreadable) -> Value | Unreadable:
    return read if "," in text else Value(text)


def _names(text: str, read: Unreadable) -> Value | Unreadable:
    return read if "," in text else Value([text])


_FREE = {"mentions": _mention, "evidence": _evidence, "name": _name, "names": _names}
