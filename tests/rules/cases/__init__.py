"""Seeded faults: for every rule cases with the exact places it is to point at, and cases without.

One file a rule, named by its code. A case begins with a line ``= bad: what it is about`` or
``= good: …`` and goes on with statements in the text spelling; every place that the rule is to
point at is marked ``⟦like this⟧``. After ``bad`` or ``good`` may stand, in square brackets and
separated by commas, ``today=2031-01-01`` (else 2025-01-01), ``lang=en``, ``profile=esv``,
``phase=draft``, ``also=LM201`` (another rule that is on), ``whole``: the case is a whole file and
not to be laid over the sound change logic of :mod:`logicmodel.rules.scaffold`, ``text``: it cannot
be converted, since something in it cannot be read, and ``yaml``: it is a whole file in that
spelling, where something else cannot be read. Every other case is run in both. Files of follow-up
stand beside a case, each after a line ``# fil: name``; after ``# tidigare
version`` stands what an earlier version said.
"""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from logicmodel.analysis import Analysis, analyse
from logicmodel.diagnostics import Language
from logicmodel.model.build import build
from logicmodel.rules.scaffold import earlier_version, laid_over
from logicmodel.rules.settings import Settings
from logicmodel.source import Source, Span
from logicmodel.syntax import read

TODAY = "2025-01-01"
_HEAD = re.compile(r"^= (bad|good)(?: \[(.*)\])?: (.+)\n", re.MULTILINE)
_EARLIER = re.compile(r"^# (?:tidigare|earlier) version\n", re.MULTILINE)
_MARK = re.compile("[⟦⟧]")
_FILE = re.compile(r"^# fil: (\S+)\n", re.MULTILINE)


class Case(NamedTuple):
    """One case of one rule; ``options`` are what stands in square brackets."""

    code: str
    bad: bool
    options: dict[str, str]
    about: str
    text: str

    @property
    def spellings(self) -> tuple[str, ...]:
        """Those it is run in: its own first, then the one that it is converted to."""
        only = [spelling for spelling in ("text", "yaml") if spelling in self.options]
        return tuple(only) or ("text", "yaml")

    @property
    def source(self) -> Source:
        """The whole text, without marks."""
        name = "case.logic" if "text" in self.spellings else "case.logic.yaml"
        return Source(name, self._laid()[0])

    @property
    def beside(self) -> list[Source]:
        """The files of follow-up, without marks."""
        return [Source(name, _MARK.sub("", text)) for name, text in self._files()]

    @property
    def places(self) -> list[Span]:
        """The marked places, in reading order."""
        places = [Span(self.source.path, *place) for place in self._laid()[1]]
        for name, text in self._files():
            places += [Span(name, *place) for place in _marked(text)]
        return places

    def analysed(self, source: Source) -> Analysis:
        """What this rule alone says of the case in either spelling."""
        return analyse(
            [read(source)],
            dt.date.fromisoformat(self.options.get("today", TODAY)),
            Settings(
                profile=self.options.get("profile"),
                phase=self.options.get("phase"),  # type: ignore[arg-type]
                select=(self.code, *filter(None, (self.options.get("also"),))),
            ),
            follow_up=self.beside,
            earlier=build([read(before)]).model if (before := self._earlier()) else None,
        )

    def _earlier(self) -> Source | None:
        """The version to hold the case against, if it gives one."""
        return earlier_version(self.text, "en" if self.options.get("lang") == "en" else "sv")

    def _laid(self) -> tuple[str, list[tuple[int, int]]]:
        text = _EARLIER.split(_FILE.split(self.text)[0])[0]
        plain = _MARK.sub("", text)
        language: Language = "en" if self.options.get("lang") == "en" else "sv"
        alone = self.options.keys() & {"whole", "yaml"}
        whole = plain if alone else laid_over(plain, language).text
        return whole, _marked(text.lstrip(), whole.rindex(plain.strip()))

    def _files(self) -> list[tuple[str, str]]:
        parts = _FILE.split(self.text)[1:]
        return list(zip(parts[::2], parts[1::2], strict=True))


def _marked(text: str, start: int = 0) -> list[tuple[int, int]]:
    """The marked places of a text, counted without its marks."""
    places = []
    for number, part in enumerate(_MARK.split(text)):
        if number % 2:
            places.append((start, start + len(part)))
        start += len(part)
    return places


def cases() -> Iterator[Case]:
    """Every case, rule by rule."""
    for path in sorted(Path(__file__).parent.glob("LM*.logic")):
        text = path.read_text(encoding="utf-8")
        heads = list(_HEAD.finditer(text))
        ends = [head.start() for head in heads[1:]] + [len(text)]
        assert heads and not text[: heads[0].start()].strip(), f"{path.name} begins with no case"
        for head, end in zip(heads, ends, strict=True):
            options = {
                part.partition("=")[0].strip(): part.partition("=")[2].strip()
                for part in (head[2] or "").split(",")
                if part.strip()
            }
            yield Case(path.stem, head[1] == "bad", options, head[3], text[head.end() : end])
