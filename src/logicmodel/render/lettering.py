"""How wide text is in the shipped font, and how it breaks into lines.

Everything is measured before it is placed, so that no text overflows its box whoever draws it.
Lengths are in picture units (points at scale 1); sizes are em heights.
"""

import json
import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

Weight = Literal["regular", "bold"]

FAMILY = "Inter, 'Segoe UI', 'Helvetica Neue', 'Noto Sans', Arial, sans-serif"
"""The shipped font, then fonts that are as narrow or narrower and common on people's desks."""

FONT_NAME = "Inter"
FONT_WEIGHTS: dict[Weight, int] = {"regular": 400, "bold": 600}
_FONTS = Path(__file__).parent / "fonts"
_FILES: dict[Weight, str] = {"regular": "Inter-Regular.ttf", "bold": "Inter-SemiBold.ttf"}

MORE, HYPHEN = "…", "-"
_UNITS_PER_EM = 2048
_UNKNOWN_WIDTH = 1.3
"""Of an em; an emoji or a letter that the shipped font lacks comes from some other font."""

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAK_AFTER = re.compile(r"(?<=[-–/])")
_SPACES = re.compile(r"[ \t\r\n]+")


@cache
def _widths(weight: Weight) -> dict[str, float]:
    table = json.loads((_FONTS / "widths.json").read_text("utf-8"))
    return {
        character: int(units) / _UNITS_PER_EM
        for units, characters in table[weight].items()
        for character in characters
    }


def font_file(weight: Weight) -> str:
    """The path of the shipped font."""
    return str(_FONTS / _FILES[weight])


def clean(text: str) -> str:
    """The text composed (NFC), with what XML cannot hold made visible as ``�``."""
    return _NOT_XML.sub("\ufffd", unicodedata.normalize("NFC", text))


def drawable(text: str) -> bool:
    """Whether the shipped font has every character."""
    return set(text) - {"\n"} <= _widths("regular").keys()


@lru_cache(maxsize=1 << 16)
def width(text: str, size: float, weight: Weight = "regular") -> float:
    """The advance width of ``text`` on one line."""
    widths = _widths(weight)
    return size * sum(widths.get(character, _UNKNOWN_WIDTH) for character in text)


def wrap(text: str, room: float, size: float, weight: Weight = "regular") -> list[str]:
    """Lines no wider than ``room``, broken between words, without hyphenation.

    A word that is wider than a whole line breaks after its own hyphens and slashes, and where
    that does not help, into pieces of like length with a hyphen.
    """
    return list(_wrapped(text, room, size, weight))


@lru_cache(maxsize=1 << 14)
def _wrapped(text: str, room: float, size: float, weight: Weight) -> tuple[str, ...]:
    """Remembered, since the same box stands in many pictures."""
    lines: list[str] = []
    line = ""
    for word in _SPACES.split(clean(text)):
        longer = f"{line} {word}" if line else word
        if width(longer, size, weight) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, room, size, weight)
        lines += full
    return (*lines, line) if line else tuple(lines)


def shorten(
    lines: list[str], most: int, room: float, size: float, weight: Weight = "regular"
) -> list[str]:
    """At most ``most`` lines; what is left out shows as an ellipsis."""
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and width(last + MORE, size, weight) > room:
        last = last[:-1]
    return [*lines[: most - 1], last.rstrip() + MORE]


def _pieces(word: str, room: float, size: float, weight: Weight) -> list[str]:
    pieces = [""]
    for part in _BREAK_AFTER.split(word):
        if width(pieces[-1] + part, size, weight) <= room:
            pieces[-1] += part
        else:
            pieces = [piece for piece in pieces if piece] + _broken(part, room, size, weight)
    return pieces


def _broken(word: str, room: float, size: float, weight: Weight) -> list[str]:
    """The fewest pieces of like length that fit."""
    for count in range(max(int(width(word, size, weight) / room), 1), len(word)):
        length = -(-len(word) // count)
        pieces = [word[at : at + length] + HYPHEN for at in range(0, len(word), length)]
        pieces[-1] = pieces[-1].removesuffix(HYPHEN)
        if all(width(piece, size, weight) <= room for piece in pieces):
            return pieces
    return list(word)
