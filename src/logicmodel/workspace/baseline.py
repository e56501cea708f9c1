"""The findings that an old plan had when it began to be checked: a list that only grows shorter.

One line each, sorted, so that Git shows what has been mended::

    plan.logic: LM202 resultat-utan-indikator R3
    plan.logic: LM206 målvärde-utan-år EM1/behöriga/target ×2

A line names the file that the model starts in, as seen from the list, and what the finding is
about (:meth:`logicmodel.analysis.Analysis.subject`); so it outlives edits elsewhere.
"""

import os
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from logicmodel.analysis import Analysis
from logicmodel.diagnostics import Diagnostic, Language, Severity, Text
from logicmodel.workspace.reason import reason
from logicmodel.workspace.writing import UnusableError, write

_LINE = re.compile(r"(.+): (LM\d{3}) (\S+) (.+?)(?: ×(\d+))?")
_ABOUT = Text(
    "Anmärkningar som fanns när planen började granskas. Nya läggs inte till. Åtgärdade tas bort "
    "med logicmodel check --write-baseline",
    "Findings that were there when the plan began to be checked. New ones are not added. What has "
    "been mended is removed by logicmodel check --write-baseline",
)


class Entry(NamedTuple):
    """A kind of finding in one place: the root of its model, its rule, and what it is about."""

    root: str
    code: str
    name: str
    subject: str


class Held(NamedTuple):
    """The models without the findings that the list holds, how many those are, and what is left.

    ``done`` are the entries that are not needed any longer, each as often as it is not.
    """

    analyses: Sequence[Analysis]
    number: int
    done: Counter[Entry]


@dataclass(frozen=True)
class Baseline:
    """The list in the file ``path``; ``base`` is where the user stands."""

    path: Path
    entries: Counter[Entry]
    base: Path

    @classmethod
    def read(cls, path: Path, base: Path) -> "Baseline":
        """Read a list.

        Raises:
            UnusableError: if it cannot be read, or is no such list.
        """
        try:
            lines = path.read_text(encoding="utf-8-sig").splitlines()
        except FileNotFoundError as error:
            raise _missing(path) from error
        except (OSError, UnicodeDecodeError) as error:
            why = reason(error) if isinstance(error, OSError) else Text("UTF-8", "UTF-8")
            raise _unusable(path, why) from error
        entries: Counter[Entry] = Counter()
        for number, line in enumerate(lines, 1):
            if line.strip() and not line.startswith("#"):
                found = _LINE.fullmatch(unicodedata.normalize("NFC", line.strip()))
                if found is None:
                    raise _no_entry(path, number)
                *parts, count = found.groups()
                entries[Entry(*parts)] += int(count or 1)
        return cls(path, entries, base)

    @classmethod
    def of(cls, analyses: Iterable[Analysis], path: Path, base: Path) -> "Baseline":
        """The list of all that is found now, for a file that does not exist."""
        new = cls(path, Counter(), base)
        new.entries.update(
            new._entry(analysis, diagnostic)
            for analysis in analyses
            for diagnostic in analysis.diagnostics
            if may_wait(diagnostic)
        )
        return new

    def hold(self, analyses: Sequence[Analysis]) -> Held:
        """Part what is on the list from what is not."""
        left = self._by_place()
        kept = [self._held(analysis, left) for analysis in analyses]
        count = self.entries.total() - left.total()
        done: Counter[Entry] = Counter()
        for entry, number in self.entries.items():
            place = _place(entry)
            if left[place] and self._is_done(entry, analyses):
                done[entry] = min(left[place], number)
                left[place] -= done[entry]
        return Held(kept, count, done)

    def without(self, done: Counter[Entry]) -> "Baseline":
        """The list when these entries are struck."""
        return replace(self, entries=self.entries - done)

    def write(self, language: Language) -> None:
        """Write the list, sorted.

        Raises:
            UnusableError: if it cannot be written.
        """
        lines = sorted(
            f"{root}: {code} {name} {subject}" + (f" ×{count}" if count > 1 else "")
            for (root, code, name, subject), count in self.entries.items()
        )
        head = f"# {_ABOUT.to(language)} {self.path.name}"
        write(self.path, "".join(f"{line}\n" for line in (head, *lines)).encode())

    def _by_place(self) -> Counter[tuple[str, str, str]]:
        counted: Counter[tuple[str, str, str]] = Counter()
        for entry, number in self.entries.items():
            counted[_place(entry)] += number
        return counted

    def _held(self, analysis: Analysis, left: Counter[tuple[str, str, str]]) -> Analysis:
        """A model without the findings that are on the list, which are struck from ``left``."""
        kept = []
        for diagnostic in analysis.diagnostics:
            place = _place(self._entry(analysis, diagnostic))
            if may_wait(diagnostic) and left[place] > 0:
                left[place] -= 1
            else:
                kept.append(diagnostic)
        return replace(analysis, diagnostics=tuple(kept))

    def _is_done(self, entry: Entry, analyses: Sequence[Analysis]) -> bool:
        """Whether an entry that held nothing can go: somebody has looked, and could see."""
        root = self.path.parent / entry.root
        if not root.is_file():
            return True
        return any(
            self._seen(analysis.root) == entry.root
            and analysis.settings.levels().get(entry.code)
            and not analysis.misread()
            for analysis in analyses
        )

    def _entry(self, analysis: Analysis, diagnostic: Diagnostic) -> Entry:
        subject = analysis.subject(diagnostic)
        if not diagnostic.about:
            subject = self._seen(subject)
        parts = (self._seen(analysis.root), diagnostic.code, diagnostic.name.to(analysis.language))
        return Entry(*(unicodedata.normalize("NFC", part) for part in (*parts, subject)))

    def _seen(self, name: str) -> str:
        """A file as it is called from the folder of the list; no remark begins as it does."""
        try:
            seen = Path(os.path.relpath(self.base / name, self.path.parent)).as_posix()
        except ValueError:
            return (self.base / name).as_posix()
        return f"./{seen}" if seen.lstrip().startswith("#") or seen[0].isspace() else seen


def _place(entry: Entry) -> tuple[str, str, str]:
    """What makes two entries the same: the name of a rule is there to be read."""
    return entry.root, entry.code, entry.subject


def may_wait(diagnostic: Diagnostic) -> bool:
    """Whether a finding may stand on the list.

    What cannot be read may not: it is missing from every picture, and what it hides is not found.
    """
    return diagnostic.code >= "LM1" or diagnostic.severity < Severity.ERROR


def _missing(path: Path) -> UnusableError:
    command = f"logicmodel check --write-baseline {path}"
    return UnusableError(
        Text(
            f"Listan ”{path}” finns inte. Den skrivs med {command}",
            f"There is no list “{path}”. It is written by {command}",
        )
    )


def _unusable(path: Path, why: Text) -> UnusableError:
    return UnusableError(
        Text(
            f"Listan ”{path}” går inte att läsa: {why.sv}.",
            f"The list “{path}” cannot be read: {why.en}.",
        )
    )


def _no_entry(path: Path, number: int) -> UnusableError:
    return UnusableError(
        Text(
            f"{path}:{number}: raden hör inte hemma i en lista över gamla anmärkningar. Inget är "
            "ändrat. Ta bort raden, eller ange en annan fil.",
            f"{path}:{number}: this line does not belong in a list of earlier findings. Nothing "
            "has been changed. Remove the line, or name another file.",
        )
    )
