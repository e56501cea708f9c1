"""Writing results so that nothing is ever half written."""

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path

from logicmodel.diagnostics import Text


class UnusableError(Exception):
    """A file or folder that cannot be used; ``text`` says why."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


def write(path: Path, data: bytes) -> None:
    """Write beside and rename, so that a file is whole or untouched; folders are made as needed.

    Raises:
        UnusableError: if the place cannot be written to.
    """
    beside = path.with_name(f".{path.name[:60]}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise UnusableError(
            Text(
                f"Det går inte att skriva ”{path}”: {error.strerror}.",
                f"“{path}” cannot be written: {error.strerror}.",
            )
        ) from error


def deliver(files: Mapping[str, bytes], target: Path) -> list[Path]:
    """Write files by name into a folder; one alone may go to a file, if ``target`` has a suffix.

    Returns:
        The files written.

    Raises:
        UnusableError: if the place cannot be written to, or several files are to become one.
    """
    if not target.suffix or target.is_dir():
        targets = [target / name for name in files]
    elif len(files) == 1:
        targets = [target]
    else:
        raise UnusableError(
            Text(
                f"Det blev {len(files)} bilder. Ange en mapp i stället för ”{target}”.",
                f"There are {len(files)} pictures. Name a folder instead of “{target}”.",
            )
        )
    for path, content in zip(targets, files.values(), strict=True):
        write(path, content)
    return targets
