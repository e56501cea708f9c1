"""From bytes to text: UTF-8 with or without BOM; what Windows programs write is read too."""

import codecs

from logicmodel.diagnostics import Problem, Text
from logicmodel.source import Span

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAVE_AS = Text(
    "Spara filen som UTF-8 (i Anteckningar: Spara som, Kodning UTF-8).",
    "Save the file as UTF-8 (in Notepad: Save as, Encoding UTF-8).",
)


def decoded(raw: bytes, path: str) -> tuple[str, tuple[Problem, ...]]:
    """The text of a file, and what is to be said of its encoding.

    Bytes that are no text in any known encoding give an empty text and an error.
    """
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _read_as("UTF-16", "utf-16", raw, path)
    if b"\0" in raw:
        return "", (_not_text(path),)
    try:
        return raw.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        if _is_mostly_utf8(raw):
            return _with_a_hole(raw, error.start, path)
        return _read_as("Windows-1252", "cp1252", raw, path)


def encoded(text: str, like: bytes) -> bytes | None:
    """A text as bytes in the encoding in which :func:`decoded` reads ``like``.

    ``None`` if that encoding cannot hold it, or if bytes would be lost that are no text in it.
    """
    mark, codec = next((each for each in _MARKS if like.startswith(each[0])), (b"", "utf-8"))
    try:
        like.decode(codec)
    except UnicodeDecodeError:
        if codec != "utf-8" or _is_mostly_utf8(like):
            return None
        codec = "cp1252"
    try:
        return mark + text.encode(codec)
    except UnicodeEncodeError:
        return None


def _is_mostly_utf8(raw: bytes) -> bool:
    """Whether more letters outside ASCII are whole in UTF-8 than are not."""
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return sum(letter > "\x7f" for letter in text) - broken > broken


def _with_a_hole(raw: bytes, start: int, path: str) -> tuple[str, tuple[Problem, ...]]:
    """A file in UTF-8 in which some letter is damaged: the rest is read as it stands."""
    text = raw.decode("utf-8-sig", "replace")
    at = len(raw[:start].decode("utf-8-sig", "replace"))
    message = Text("Ett tecken i filen är skadat.", "A letter in the file is damaged.")
    hint = Text(
        "Skriv om tecknet. Resten av filen är läst som UTF-8.",
        "Write the letter anew. The rest of the file was read as UTF-8.",
    )
    return text, (Problem("LM016", Span(path, at, at + 1), message, hint),)


def _read_as(name: str, codec: str, raw: bytes, path: str) -> tuple[str, tuple[Problem, ...]]:
    try:
        text = raw.decode(codec)
    except UnicodeDecodeError:
        return "", (_not_text(path),)
    message = Text(
        f"Filen är inte sparad som UTF-8; den har lästs som {name}.",
        f"The file is not saved as UTF-8; it was read as {name}.",
    )
    return text, (Problem("LM016", Span(path, 0, 0), message, _SAVE_AS),)


def _not_text(path: str) -> Problem:
    return Problem(
        "LM001",
        Span(path, 0, 0),
        Text("Filen är ingen textfil.", "The file is not a text file."),
        Text(
            "Det som läses är ren text. Ett Word- eller Exceldokument går inte att läsa här.",
            "What is read is plain text. A Word or Excel document cannot be read here.",
        ),
    )
