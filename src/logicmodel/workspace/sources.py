"""Fetching and reading files, each once, and what they are called for the user."""

import contextlib
import os
import re
from codecs import BOM_UTF8
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from logicmodel import words
from logicmodel.diagnostics import Problem, Text
from logicmodel.source import Source
from logicmodel.syntax import is_yaml, read
from logicmodel.syntax.statement import Parsed
from logicmodel.syntax.values import normal
from logicmodel.workspace.decoding import decoded, encoded
from logicmodel.workspace.reason import reason
from logicmodel.workspace.writing import UnusableError, write_all


@dataclass
class Sources:
    """Reads each file once. ``base`` is where the user stands: paths are shown from there.

    ``unsaved`` are texts by the path under which a file is shown, in place of what is stored.
    """

    base: Path = field(default_factory=Path.cwd)
    unsaved: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._sources: dict[Path, Source] = {}
        self._read: dict[Path, Parsed] = {}
        self._problems: dict[Path, tuple[Problem, ...]] = {}

    def source(self, path: Path) -> Source:
        """The text of a file, fetched once.

        Raises:
            UnusableError: if it cannot be read.
        """
        if path not in self._sources:
            name = self.shown(path)
            raw = self.content(path)
            text, self._problems[path] = decoded(raw, name)
            self._sources[path] = Source(name, self.unsaved.get(name, text))
        return self._sources[path]

    def content(self, path: Path) -> bytes:
        """A file as it is.

        Raises:
            UnusableError: if it cannot be read.
        """
        try:
            return path.read_bytes()
        except OSError as error:
            name, why = self.shown(path), reason(error)
            raise UnusableError(
                Text(
                    f"”{name}” går inte att läsa: {why.sv}.",
                    f"“{name}” cannot be read: {why.en}.",
                )
            ) from error

    def read(self, path: Path) -> Parsed:
        """Read a file, once.

        Raises:
            UnusableError: if it cannot be read.
        """
        if path not in self._read:
            self._read[path] = read(self.source(path))
        return self._read[path]

    def problems(self, path: Path) -> tuple[Problem, ...]:
        """What is to be said of the encoding of a file that has been read."""
        return self._problems[path]

    def keeps_all(self, name: str) -> bool:
        """Whether the file shown as ``name`` can be written back with nothing lost."""
        raw = (self.base / name).read_bytes()
        return encoded(decoded(raw, name)[0], raw) == raw

    def save(self, texts: Mapping[str, str]) -> None:
        """Write texts into the files shown under these names, in the encoding of each.

        One that is not there yet is begun as spreadsheets read it, in UTF-8 with its mark.

        Raises:
            UnusableError: if one cannot be written, or not in its encoding; then none is touched.
        """
        files = {}
        for name, text in texts.items():
            path = self.base / name
            data = encoded(text, path.read_bytes() if path.exists() else BOM_UTF8)
            if data is None:
                raise UnusableError(
                    Text(
                        f"”{name}” går inte att skriva i sin teckenkodning. Spara den som UTF-8.",
                        f"“{name}” cannot be written in its encoding. Save it as UTF-8.",
                    )
                )
            files[path] = data
        write_all(files)

    def begins_a_line(self, path: Path, key: str) -> bool:
        """Whether a statement word begins a line of the file, told without reading it all."""
        text = normal(self.source(path).text)
        return bool(_word_at_start(key, is_yaml(path.name)).search(text))

    def shown(self, path: Path) -> str:
        """The path as the user would write it."""
        with contextlib.suppress(ValueError):
            return path.relative_to(self.base).as_posix() or "."
        with contextlib.suppress(ValueError):
            return Path(os.path.relpath(path, self.base)).as_posix()
        return path.as_posix()


@cache
def _word_at_start(key: str, yaml: bool) -> re.Pattern[str]:
    """Finds a statement word at the beginning of a line, in the spelling the file is in."""
    word = words.by_key("statement")[key]
    either = "|".join(re.escape(s).replace(r"\ ", "[ _]") for s in (*word.sv, *word.en))
    after = r"[\"']?[ \t]*:" if yaml else r"[ \t]+[\w\"“”„]"
    return re.compile(rf"^[\"']?(?:{either}){after}", re.MULTILINE | re.IGNORECASE)
