"""Options that are alike in every command, and what commands do with the files they are given."""

import datetime as dt
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property, wraps
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING, Any, NoReturn

import click

from logicmodel.analysis import Analysis, analyse
from logicmodel.cli.choices import Day
from logicmodel.cli.speech import coloured, say, speak, spoken
from logicmodel.diagnostics import Language, Text
from logicmodel.fixing import Analysed
from logicmodel.report import FORMATS, Report
from logicmodel.rules.settings import Settings, UnknownNameError
from logicmodel.syntax import is_yaml
from logicmodel.syntax.suggest import nearest
from logicmodel.workspace import ConfigError, Project, UnusableError, Workspace, configured

if TYPE_CHECKING:
    from logicmodel.cli.earlier import Earlier

USAGE = 2
PATHS = say("[FILER]...", "[FILES]...")
FILE = say("FIL", "FILE")
_PATIENCE = 1.0


@dataclass(frozen=True)
class Call:
    """What every command about models is told: which files, in which language, for which day.

    ``since`` is the file or folder with an earlier version to hold them against.
    """

    paths: tuple[Path, ...]
    lang: Language | None
    today: dt.date | None
    verbose: bool
    since: Path | None = None

    @contextmanager
    def at_work(self, doing: str) -> Iterator[None]:
        """Say on standard error what is being done.

        Those who asked are told at once, those who wait at a terminal after a second.
        """
        if self.verbose:
            click.echo(doing, err=True)
            yield
        elif sys.stderr.isatty():
            waiting = Timer(_PATIENCE, click.echo, (f"{doing} …",), {"err": True})
            waiting.start()
            try:
                yield
            finally:
                waiting.cancel()
        else:
            yield

    def analyses(self, settings: Settings | None = None) -> list[Analysis]:
        """Analyse every model that the paths belong to; without paths, those of this folder."""
        workspace = Workspace()
        found = []
        for project in workspace.projects(self.paths or (Path(),)):
            with self.at_work(say("Granskar", "Checking") + f" {workspace.shown(project.root)}"):
                found.append(self._analysed(project, settings))
        _tell_if_slow(found)
        return found

    def tried(self, settings: Settings, texts: Mapping[str, str]) -> Analysed:
        """The same with these texts in place of what is stored, and the models beside them."""
        workspace = Workspace(unsaved=texts)
        projects = workspace.projects(self.paths or (Path(),))
        asked, beside = (
            [self._analysed(project, settings) for project in each]
            for each in (projects, workspace.beside(projects))
        )
        return Analysed(asked, beside)

    def _analysed(self, project: Project, settings: Settings | None) -> Analysis:
        chosen = (settings or Settings()).over(configured(project.root))
        day = self.today or dt.date.today()
        before = self._earlier.of(project) if self._earlier else None
        more = project.problems, project.follow_up, before
        return analyse(project.files, day, chosen, *more)

    @cached_property
    def _earlier(self) -> "Earlier | None":
        from logicmodel.cli.earlier import Earlier  # late: few calls name an earlier version

        return Earlier(self.since) if self.since else None

    @property
    def given(self) -> str:
        """The files and folders as they were written, for a command that is to be copied."""
        return " ".join(f'"{path}"' if " " in str(path) else str(path) for path in self.paths)

    @property
    def width(self) -> int:
        """How many columns to write in."""
        return columns()

    def report(self, some: Sequence[Analysis]) -> Report:
        """One report on several models, in the language asked for or else the first one's."""
        return Report(
            {path: source for analysis in some for path, source in analysis.sources.items()},
            tuple(d for analysis in some for d in analysis.diagnostics),
            tuple(gap for analysis in some for gap in analysis.gaps),
            self.lang or (some[0].language if some else spoken()),
            coloured(),
            self.width,
            given=self.given,
            plans=len(some),
        )

    def stop_if_misread(self, some: Sequence[Analysis], so: str = "") -> None:
        """Say what could not be read and stop, since what is made without it would mislead.

        Args:
            some: What was read.
            so: What comes of it, where that is not plain.
        """
        errors = tuple(d for analysis in some for d in analysis.misread())
        if errors:
            told = replace(self.report(some), diagnostics=errors, gaps=(), colour=False)
            printed(told, err=True)
            if so:
                click.echo(so, err=True)
            sys.exit(1)


def columns() -> int:
    """How many columns to write in: those of the terminal, but no more than read well."""
    watched = sys.stdout and sys.stdout.isatty()
    return max(40, min(shutil.get_terminal_size().columns if watched else 80, 100))


def language(of_what: str) -> Callable[..., Any]:
    """The option ``--lang``, which says of what it is the language."""
    return click.option("--lang", type=click.Choice(["sv", "en"]), help=of_what)


_COMMON = (
    language(
        say("språk i det som skrivs ut (annars filens)", "language of the output (else the file's)")
    ),
    click.option(
        "--today",
        type=Day(),
        metavar=say("ÅÅÅÅ-MM-DD", "YYYY-MM-DD"),
        help=say("räkna som om det vore den dagen", "reckon as if it were that day"),
    ),
    click.option(
        "-v", "--verbose", is_flag=True, help=say("berätta vad som görs", "tell what is done")
    ),
)


def about(
    words: str = PATHS, complete: Callable[..., Any] | None = None
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command the paths and options that are alike everywhere, as one :class:`Call`.

    Args:
        words: What stands on the line besides options, as the help shows it.
        complete: What a shell may complete there, if that is not files alone.
    """
    paths = click.argument(
        "paths",
        nargs=-1,
        type=click.Path(path_type=Path),
        metavar=words,
        shell_complete=complete,
    )
    return lambda command: _decorated(command, (paths, *_COMMON))


def common(command: Callable[..., None]) -> Callable[..., None]:
    """As :func:`about`, for a command about files and nothing else."""
    return about()(command)


def _decorated(
    command: Callable[..., None], decorators: Sequence[Callable[..., Any]]
) -> Callable[..., None]:
    @wraps(command)
    def called(
        paths: tuple[Path, ...],
        lang: Language | None,
        today: dt.date | None,
        verbose: bool,
        **own: Any,
    ) -> None:
        if lang:
            speak(lang)
        with usable():
            command(Call(paths, lang, today, verbose), **own)

    decorated: Callable[..., None] = called
    for decorate in reversed(decorators):
        decorated = decorate(decorated)
    return decorated


@contextmanager
def usable() -> Iterator[None]:
    """Turn what cannot be used into a sentence and exit code 2."""
    try:
        yield
    except (UnusableError, ConfigError) as error:
        fail(error.text)
    except UnknownNameError as error:
        fail(unknown(error))


def fail(text: Text) -> NoReturn:
    """Say what is wrong with the call, and stop with exit code 2."""
    click.echo(text.to(spoken()), err=True)
    sys.exit(USAGE)


def unknown(error: UnknownNameError) -> Text:
    """A name that does not exist, and what was meant."""
    guess = _code(error.name, error.known) or nearest(error.name, error.known)
    missing = Text(f"”{error.name}” finns inte.", f"There is no “{error.name}”.")
    if guess is None:
        more = Text("Se logicmodel rules.", "See logicmodel rules.")
    else:
        more = Text(f"Menade du ”{guess}”?", f"Did you mean “{guess}”?")
    return Text(f"{missing.sv} {more.sv}", f"{missing.en} {more.en}")


def _code(name: str, known: Sequence[str]) -> str | None:
    """The code of a rule in which letters were written for digits, or no nought: ``LM2O1``."""
    digits = name[2:].upper().translate(str.maketrans("OIL", "011"))
    code = name[:2].upper() + digits.zfill(3)
    return code if code in known else None


def printed(report: Report, form: str = "text", err: bool = False) -> None:
    """Write a report in a format to standard output, or to standard error."""
    write = next(each.write for each in FORMATS if each.name == form)
    click.echo(write(report), nl=False, err=err, color=report.colour)


def _tell_if_slow(some: Sequence[Analysis]) -> None:
    """Say why YAML takes long where PyYAML was built without its fast half."""
    if any(is_yaml(file.source.path) for analysis in some for file in analysis.files):
        from logicmodel.syntax.yaml.nodes import HAS_LIBYAML  # late: a text model needs no YAML

        if not HAS_LIBYAML:
            click.echo(
                say(
                    "PyYAML saknar libyaml på den här datorn, så YAML-filer läses långsammare.",
                    "PyYAML lacks libyaml on this computer, so YAML files are read more slowly.",
                ),
                err=True,
            )
