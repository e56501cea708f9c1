"""Letters whose accents are characters of their own (Unicode NFD), as macOS writes file names.

The readers take them for the letters they look like. Other programs, and a search, do not.
"""

import re
import unicodedata

from logicmodel.diagnostics import Edit, Fix, Problem, Text
from logicmodel.source import Source, Span

_COMPOSE = Text("Skriv varje bokstav med ett tecken", "Write each letter with one character")
_MARKED = re.compile(r"[^\x00-\u02ff][\u0300-\u036f]*|.[\u0300-\u036f]+", re.DOTALL)


def decomposed(source: Source) -> Problem | None:
    """The warning for all such letters of a file, at the first of them, with the fix."""
    if source.text.isascii() or unicodedata.is_normalized("NFC", source.text):
        return None
    edits = [
        Edit(Span(source.path, *match.span()), letter)
        for match in _MARKED.finditer(source.text)
        if (letter := unicodedata.normalize("NFC", match[0])) != match[0]
    ]
    if not edits:
        return None
    return Problem(
        "LM011",
        edits[0].span,
        _how_many(len(edits), edits[0].text),
        _rewrite_command(source.path),
        fix=Fix(_COMPOSE, tuple(edits), "safe"),
    )


def _rewrite_command(path: str) -> Text:
    spelling = "yaml" if path.lower().endswith(("yaml", "yml")) else "text"
    command = f"logicmodel convert {path} --format {spelling} -o {path} --force"
    return Text(
        f"De är ofta inklistrade ur en pdf eller ett filnamn. Kommandot {command} skriver om dem.",
        f"They are often pasted from a PDF or a file name. The command {command} rewrites them.",
    )


def _how_many(count: int, letter: str) -> Text:
    if count == 1:
        return Text(
            f"Bokstaven ”{letter}” är skriven med flera tecken.",
            f"The letter “{letter}” is written with several characters.",
        )
    return Text(
        f"{count} bokstäver i filen, den första ”{letter}”, är skrivna med flera tecken.",
        f"{count} letters in the file, first “{letter}”, are written with several characters.",
    )
