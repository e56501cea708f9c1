"""Writing text files anew without changing how they are encoded."""

from codecs import BOM_UTF8
from collections.abc import Mapping
from pathlib import Path

from logicmodel.diagnostics import Text
from logicmodel.workspace.decoding import encoded
from logicmodel.workspace.writing import UnusableError, write_all


def rewrite_all(texts: Mapping[Path, str]) -> None:
    """Write texts, each in the encoding its file is in; one that is begun as spreadsheets read it.

    Raises:
        UnusableError: if a file cannot be read or written, or cannot hold its new text in its
            encoding; then none is touched.
    """
    write_all({path: _encoded(path, text) for path, text in texts.items()})


def _encoded(path: Path, text: str) -> bytes:
    try:
        return encoded(text, path.read_bytes() if path.exists() else BOM_UTF8)
    except OSError as error:
        raise UnusableError(
            Text(
                f"”{path}” går inte att läsa: {error.strerror}.",
                f"“{path}” cannot be read: {error.strerror}.",
            )
        ) from error
    except UnicodeError as error:
        raise UnusableError(
            Text(
                f"”{path}” kan inte skrivas med sina tecken i den kodning den har. Spara filen "
                "som UTF-8 först.",
                f"“{path}” cannot be written with its letters in the encoding it has. Save the "
                "file as UTF-8 first.",
            )
        ) from error
