"""``logicmodel follow-up``: ask for what has happened in a workbook, and take in the answers."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from logicmodel.analysis import Analysis
from logicmodel.cli.changes import Changes, remark
from logicmodel.cli.choices import Day
from logicmodel.cli.options import FILE, Call, common, fail
from logicmodel.cli.speech import coloured, say
from logicmodel.diagnostics import Language, Text
from logicmodel.followup.data import At
from logicmodel.model.build import build
from logicmodel.source import Source, Span
from logicmodel.workspace import Workspace, write

if TYPE_CHECKING:
    from logicmodel.exchange.workbook.taking import Taken
    from logicmodel.followup.merging import Change

_OTHER_FORMATS = frozenset((".ods", ".xls", ".xlsm", ".xlsb", ".csv", ".tsv", ".pdf", ".docx"))
_YES = ("j", "ja", "y", "yes")


@click.group(
    "follow-up",
    subcommand_metavar=say("KOMMANDO [ARGUMENT]...", "COMMAND [ARGS]..."),
    help=say(
        "Följ upp: skriv en arbetsbok att fylla i, och läs in svaren.",
        "Follow up: write a workbook to fill in, and take in the answers.",
    ),
)
def command() -> None:
    """The commands of the group are below."""


@command.command(
    "template",
    options_metavar=say("[FLAGGOR]", "[OPTIONS]"),
    help=say(
        "Skriv en Excel-arbetsbok som frågar efter det som är dags att följa upp, ett blad för "
        "var och en som ansvarar.",
        "Write an Excel workbook that asks for what is due, a sheet for each who is responsible.",
    ),
)
@common
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar=FILE,
    help=say("arbetsboken", "the workbook") + " (follow-up.xlsx)",
)
@click.option(
    "--until",
    type=Day(),
    metavar=say("ÅÅÅÅ-MM-DD", "YYYY-MM-DD"),
    help=say(
        "fråga också efter perioder som slutar senast den dagen",
        "ask also for periods that end by that day",
    ),
)
@click.option(
    "--force", is_flag=True, help=say("skriv över en fil som finns", "overwrite an existing file")
)
def _template(call: Call, output: Path | None, until: Any, force: bool) -> None:
    """Write the workbook, but never over answers."""
    analysis = _one(call)
    language = call.lang or analysis.language
    until = until or analysis.today
    if until < analysis.today:
        fail(
            Text(
                f"--until {until} ligger före {analysis.today}. Ange en senare dag.",
                f"--until {until} lies before {analysis.today}. Name a later day.",
            )
        )
    target = output or Path("follow-up.xlsx")
    if target.is_dir():
        target = target / "follow-up.xlsx"
    if target.suffix.lower() in _OTHER_FORMATS:
        fail(
            Text(
                f"Arbetsboken skrivs som .xlsx. Skriv -o {target.with_suffix('.xlsx')}; "
                "kalkylprogram öppnar den.",
                f"The workbook is written as .xlsx. Write -o {target.with_suffix('.xlsx')}; "
                "spreadsheets open it.",
            )
        )
    if target.suffix.lower() != ".xlsx":
        target = target.with_name(target.name + ".xlsx")
    if target.exists() and not force:
        fail(
            Text(
                f"”{target}” finns redan, kanske med svar. Lägg till --force för att skriva över.",
                f"“{target}” exists already, perhaps with answers. Add --force to overwrite.",
            )
        )
    from logicmodel.exchange.workbook.template import template  # late: openpyxl is heavy

    with call.at_work(say("Skriver arbetsboken", "Writing the workbook")):
        days = (analysis.today, until)
        write(target, template(analysis.model, analysis.follow_up, days, language))
    click.echo(target)


@command.command(
    "import",
    options_metavar=say("[FLAGGOR]", "[OPTIONS]"),
    help=say(
        "Läs in svaren i en arbetsbok. Visar först vad som är nytt och vad som ändras, och frågar "
        "sedan. Slutar med 1 om något svar inte gick att läsa eller motsäger det som är känt.",
        "Take in the answers of a workbook. Shows first what is new and what changes, then asks. "
        "Exits with 1 if an answer cannot be read or contradicts what is known.",
    ),
)
@click.argument("workbook", type=click.Path(path_type=Path), metavar=say("ARBETSBOK", "WORKBOOK"))
@common
@click.option("--yes", is_flag=True, help=say("skriv utan att fråga", "write without asking"))
def _import(call: Call, workbook: Path, yes: bool) -> None:
    """Show everything before anything is written."""
    analysis = _one(call)
    from logicmodel.exchange.workbook.opening import NoWorkbookError  # late: openpyxl is heavy
    from logicmodel.exchange.workbook.taking import take_in
    from logicmodel.followup.writing import ledgers

    workspace, path = Workspace(), workbook.resolve()
    try:
        raw = (workspace.shown(path), workspace.content(path))
        taken = take_in(raw, analysis.record, analysis.read_beside, analysis.today)
    except NoWorkbookError as error:
        fail(error.text)
    _stop_if_of_another(taken.answers.plan, workbook, analysis)
    _show(analysis, taken, call.lang or analysis.language)
    root = Path(analysis.files[0].source.path)
    own = root.with_name(Text("uppföljning.csv", "follow-up.csv").to(analysis.language)).as_posix()
    files = ledgers(taken.changes, analysis.read_beside, own)
    for begun in files.keys() - {source.path for source in analysis.read_beside}:
        _refuse_what_is_not_read(Path(begun), root)
    if not files:
        click.echo(say("Inget nytt att skriva.", "There is nothing new to write."), err=True)
    elif yes or _agreed(files):
        _write(analysis, files)
    sys.exit(int(bool(taken.told or taken.unread or taken.refused)))


def _stop_if_of_another(plan: str | None, workbook: Path, analysis: Analysis) -> None:
    """A workbook that asks about another plan may hold answers about things of the same ids.

    The plan may have got another id since, so whoever sits at the terminal is asked.
    """
    own = analysis.model.id
    if plan is None or plan == own:
        return
    root = analysis.files[0].source.path
    told = Text(
        f"”{workbook}” frågar efter {plan}, men {root} är {own}.",
        f"“{workbook}” asks about {plan}, but {root} is {own}.",
    )
    if not _at_a_terminal():
        own_way = Text(
            f"Ange filen för {plan}, eller byt arbetsbok.",
            f"Name the file of {plan}, or another workbook.",
        )
        fail(Text(f"{told.sv} {own_way.sv}", f"{told.en} {own_way.en}"))
    if not _says_yes(Text(f"{told.sv} Läsa in ändå? [j/n]", f"{told.en} Take it in anyway? [y/n]")):
        sys.exit(2)


def _show(analysis: Analysis, taken: "Taken", language: Language) -> None:
    """What changes, then what could not be read and where it stands."""
    origins = build(analysis.files).origins

    def place(at: At) -> str:
        span = at if isinstance(at, Span) else origins.span(at)
        if span.path == taken.answers.source.path:
            return str(taken.answers.place(span))
        return f"{span.path}:{analysis.sources[span.path].position(span.start).line}"

    for line in Changes(analysis.model, place, language).table(taken.changes):
        click.echo(line, color=coloured())
    if taken.changes and taken.told:
        click.echo()
    for told in (*taken.told, *taken.unread):
        hint = told.hint and told.hint.to(language)
        click.echo(remark(told.places, told.message.to(language), hint))


def _agreed(files: Mapping[str, Sequence[Any]]) -> bool:
    """Whether the person at the terminal agrees; elsewhere nobody is asked and nothing written."""
    count, where = sum(map(len, files.values())), ", ".join(files)
    if not _at_a_terminal():
        click.echo(
            say(
                f"Inget är skrivet. Med --yes skrivs {count} svar till {where}.",
                f"Nothing has been written. With --yes, {count} answers go to {where}.",
            ),
            err=True,
        )
        return False
    return _says_yes(
        Text(f"Skriv {count} svar till {where}? [j/n]", f"Write {count} answers to {where}? [y/n]")
    )


def _says_yes(question: Text) -> bool:
    answer = click.prompt(say(*question), default="n", show_default=False)
    return str(answer).casefold() in _YES


def _at_a_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _write(analysis: Analysis, files: Mapping[str, Sequence["Change"]]) -> None:
    """Write all files or none."""
    from logicmodel.followup.reading import Names
    from logicmodel.followup.writing import written

    sources = {source.path: source for source in analysis.read_beside}
    names, texts = Names(analysis.model), dict[str, str]()
    for path, some in files.items():
        source = sources.get(path) or Source(path, "")
        texts[path] = written(source, some, names)
    Workspace().save(texts)
    for path, some in files.items():
        click.echo(say(f"{path}: {len(some)} svar", f"{path}: {len(some)} answers"), err=True)
        if path not in sources:
            _tell_of_header(Path(path).name, analysis.files[0].source.path)


def _refuse_what_is_not_read(file: Path, root: Path) -> None:
    """A file that is there and is not read may say what is to be written, or something else."""
    if file.exists():
        fail(
            Text(
                f"”{file}” finns redan, men läses inte. Skriv först "
                f'uppföljning: "{file.name}" under rubriken i {root}.',
                f"“{file}” exists already, but is not read. Write first "
                f'follow-up: "{file.name}" below the header in {root}.',
            )
        )


def _tell_of_header(name: str, root: str) -> None:
    """A file that is begun has to be named by the model."""
    click.echo(
        say(
            f'Filen är ny. Skriv uppföljning: "{name}" under rubriken i {root}, så läses den.',
            f'The file is new. Write follow-up: "{name}" below the header in {root}.',
        ),
        err=True,
    )


def _one(call: Call) -> Analysis:
    """The one model that is meant, well enough read to be followed up."""
    some = call.analyses()
    if len(some) > 1:
        names = ", ".join(analysis.files[0].source.path for analysis in some)
        fail(Text(f"Välj en av: {names}.", f"There are several; choose one of: {names}."))
    call.stop_if_misread(some)
    return some[0]
