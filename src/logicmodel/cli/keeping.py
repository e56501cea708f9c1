"""The options by which ``check`` keeps a list of earlier findings, so that only new ones count."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import click

from logicmodel.analysis import Analysis
from logicmodel.cli.options import FILE, Call, fail
from logicmodel.cli.speech import say
from logicmodel.diagnostics import Diagnostic, Text
from logicmodel.report.report import Held
from logicmodel.workspace import Baseline, configured_baseline
from logicmodel.workspace.baseline import Entry, may_wait

_OPTIONS = (
    click.option(
        "--baseline",
        "read",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar=FILE,
        help=say(
            "visa inte de gamla anmärkningar som står i filen",
            "do not tell the earlier findings in this file",
        ),
    ),
    click.option(
        "--write-baseline",
        "write",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar=FILE,
        help=say(
            "skriv filen med gamla anmärkningar; finns den stryks bara det som är åtgärdat",
            "write the file of earlier findings; if it exists, only strike what has been mended",
        ),
    ),
)


_ONE_FILE = Text(
    "Ange samma fil efter --baseline och --write-baseline.",
    "Name the same file after --baseline and --write-baseline.",
)


class Keeping(NamedTuple):
    """Which list to read, and which to write."""

    read: Path | None
    write: Path | None

    def held(
        self, call: Call, analyses: Sequence[Analysis]
    ) -> tuple[Sequence[Analysis], tuple[Held, ...]]:
        """The models without what the lists hold, and what that is; a list is written if asked."""
        if self.read and self.write and self.read.resolve() != self.write.resolve():
            fail(_ONE_FILE)
        if self.write and not self.write.exists():
            call.stop_if_misread(analyses, _not_written(self.write))
            Baseline.of(analyses, self.write, Path.cwd()).write(call.report(analyses).language)
        kept: list[Analysis] = []
        told: list[Held] = []
        for path, some in groupby(analyses, self._list):
            if path is None:
                kept += some
                continue
            without, held = self._held_by(path, list(some), call)
            kept += without
            told.append(held)
        return kept, tuple(told)

    def _list(self, analysis: Analysis) -> Path | None:
        """The list that counts for a model: what is asked for, else what the project has chosen."""
        return self.write or self.read or configured_baseline(Path(analysis.root).resolve())

    def _held_by(
        self, path: Path, some: Sequence[Analysis], call: Call
    ) -> tuple[Sequence[Analysis], Held]:
        baseline = Baseline.read(path, Path.cwd())
        kept, number, done = baseline.hold(some)
        if self.write and any(map(may_wait, _found(kept))):
            click.echo(_only_shorter(self.write), err=True)
        misread = [analysis.root for analysis in some if analysis.misread()]
        if self.write and misread:
            click.echo(_not_struck(self.write, misread), err=True)
        if self.write and done:
            baseline.without(done).write(call.report(some).language)
        return kept, Held(path.as_posix(), number, tuple(_lines(done)), bool(self.write))


def keeping(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options for lists of earlier findings, as one :class:`Keeping`."""

    @wraps(command)
    def called(*given: Any, read: Path | None, write: Path | None, **own: Any) -> None:
        command(*given, keeping=Keeping(read, write), **own)

    decorated: Callable[..., None] = called
    for decorate in reversed(_OPTIONS):
        decorated = decorate(decorated)
    return decorated


def _found(some: Sequence[Analysis]) -> Iterable[Diagnostic]:
    return (diagnostic for analysis in some for diagnostic in analysis.diagnostics)


def _not_written(path: Path) -> str:
    return say(
        f"{path} är inte skriven: det som inte går att läsa kan dölja annat. Rätta det först.",
        f"{path} has not been written: what cannot be read may hide other things. Mend it first.",
    )


def _not_struck(path: Path, roots: Sequence[str]) -> str:
    names = ", ".join(roots)
    return say(
        f"Inget om {names} är struket ur {path}: det som inte går att läsa kan dölja annat.",
        f"Nothing on {names} is struck from {path}: what cannot be read may hide other things.",
    )


def _only_shorter(path: Path) -> str:
    return say(
        f"Nya anmärkningar läggs inte till i {path}. Ska listan göras om, ta först bort den.",
        f"New findings are not added to {path}. To make the list anew, remove it first.",
    )


def _lines(done: Counter[Entry]) -> Iterable[str]:
    return sorted(f"{entry.code} {entry.name} {entry.subject}" for entry in done.elements())
