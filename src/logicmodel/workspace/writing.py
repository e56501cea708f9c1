"""Writing results so that nothing is ever half written."""

import contextlib
import os
import shutil
from collections.abc import Mapping
from errno import EISDIR
from pathlib import Path

from logicmodel.diagnostics import Text
from logicmodel.workspace.reason import reason


class UnusableError(Exception):
    """A file or folder that cannot be used; ``text`` says why."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


def write(path: Path, data: bytes) -> None:
    """Write a file so that it is whole or untouched; folders are made as needed.

    Raises:
        UnusableError: if the place cannot be written to.
    """
    write_all({path: data})


def write_all(files: Mapping[Path, bytes]) -> None:
    """Write files beside their places and rename them when all are whole.

    A file that a link leads to is written where it is, and keeps its permissions.

    Raises:
        UnusableError: if a place cannot be written to; then no file is touched.
    """
    beside: dict[Path, Path] = {}
    path = Path()
    try:
        for path, data in files.items():
            target = path.resolve()
            target.parent.mkdir(parents=True, exist_ok=True)
            if target.is_dir():
                raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
            beside[target] = target.with_name(f".{target.name[:60]}.{os.getpid()}.tmp")
            beside[target].write_bytes(data)
            if target.exists():
                shutil.copymode(target, beside[target])
        for path, whole in beside.items():
            whole.replace(path)
    except OSError as error:
        why = reason(error)
        raise UnusableError(
            Text(
                f"Det går inte att skriva ”{path}”: {why.sv}.",
                f"“{path}” cannot be written: {why.en}.",
            )
        ) from error
    finally:
        for left in beside.values():
            with contextlib.suppress(OSError):
                left.unlink()


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
    write_all(dict(zip(targets, files.values(), strict=True)))
    return targets
