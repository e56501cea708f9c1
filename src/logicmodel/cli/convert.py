"""``logicmodel convert``: text to YAML and back, Swedish to English words and back."""

import sys
from pathlib import Path

import click

from logicmodel.analysis import spoken_of
from logicmodel.cli.options import FILE, fail, language, printed, usable
from logicmodel.cli.speech import say, spoken
from logicmodel.diagnostics import Diagnostic, Language, Severity, Text
from logicmodel.exchange.convert import convert, renamed, with_renamed_includes
from logicmodel.report import Report
from logicmodel.rules.settings import Settings
from logicmodel.source import Source
from logicmodel.syntax.printing.printer import Spelling, spelling_of
from logicmodel.workspace import Workspace, write_all


@click.command(
    "convert",
    help=say(
        "Skriv om till YAML eller text (--format), eller med svenska eller engelska ord (--lang). "
        "Innehåll och kommentarer följer med. En fil skrivs ut; en mapp skrivs till mappen "
        "efter -o.",
        "Rewrite as YAML or text (--format), or with Swedish or English words (--lang). Content "
        "and comments are kept. A file is printed; a folder is written to the one after -o.",
    ),
)
@click.argument("path", type=click.Path(path_type=Path), default=".", metavar=f"[{FILE}]")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "yaml"]),
    help=say("skrivsätt (annars det andra)", "spelling (else the other one)"),
)
@language(say("svenska eller engelska ord", "Swedish or English words"))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar=FILE,
    help=say("fil eller mapp att skriva till", "file or folder to write to"),
)
@click.option(
    "--force", is_flag=True, help=say("skriv över filer som finns", "overwrite existing files")
)
def command(
    path: Path, form: Spelling | None, lang: Language | None, output: Path | None, force: bool
) -> None:
    """Convert everything before anything is written, so that a mistake leaves no half result."""
    with usable():
        results = _converted(path, form, lang)
        if output is None and path.is_dir():
            fail(Text("Ange en mapp efter -o.", "Name a folder after -o."))
        if output is None:
            click.echo("".join(results.values()), nl=False)
            return
        into_folder = path.is_dir() or output.is_dir()
        targets = {output / name if into_folder else output: text for name, text in results.items()}
        _refuse_to_overwrite([] if force else list(targets))
        write_all({target: text.encode("utf-8") for target, text in targets.items()})
        for target in targets:
            click.echo(target)


def _refuse_to_overwrite(targets: list[Path]) -> None:
    for target in targets:
        if target.exists():
            fail(
                Text(
                    f"”{target}” finns redan. Lägg till --force för att skriva över.",
                    f"“{target}” exists already. Add --force to overwrite.",
                )
            )


def _converted(path: Path, form: Spelling | None, lang: Language | None) -> dict[Path, str]:
    """The new text of each file by its new name, seen from ``path``.

    What the readers found is told; files that cannot be read as they were meant end the command.
    """
    workspace = Workspace()
    files = workspace.files(path)
    to = form or (None if lang else _other([file.name for file in files]))
    results: dict[Path, str] = {}
    found: list[Diagnostic] = []
    sources: dict[str, Source] = {}
    for file in files:
        source = workspace.read(file).source
        target = to or spelling_of(source.path)
        done = convert(source, target, lang)
        found += spoken_of([*workspace.problems(file), *done.problems], Settings().levels())
        sources[source.path] = source
        folder = file.parent.relative_to(path.resolve()) if path.is_dir() else Path()
        name = folder / renamed(file.name, target)
        if name in results:
            fail(
                Text(
                    f"Två filer skulle båda bli ”{name}”. Byt namn på den ena.",
                    f"Two files would both become “{name}”. Rename one of them.",
                )
            )
        text = done.text or ""
        if (
            target != spelling_of(source.path)
            and path.is_file()
            and any(workspace.read(file).includes())
        ):
            _tell_of_others(file.name)
        results[name] = with_renamed_includes(text, target) if to else text
    if found:
        printed(Report(sources, tuple(found), (), lang or spoken()), err=True)
    if any(diagnostic.severity is Severity.ERROR for diagnostic in found):
        sys.exit(1)
    return results


def _tell_of_others(name: str) -> None:
    """The files that this one includes are called otherwise in it now, but are not converted."""
    click.echo(
        say(
            f"{name} inkluderar andra filer, som också måste skrivas om: skriv om hela mappen, "
            "logicmodel convert MAPP -o NY_MAPP.",
            f"{name} includes other files, which have to be rewritten too: convert the whole "
            "folder, logicmodel convert FOLDER -o NEW_FOLDER.",
        ),
        err=True,
    )


def _other(names: list[str]) -> Spelling:
    """The spelling that the files are not in."""
    spellings = {spelling_of(name) for name in names}
    if len(spellings) > 1:
        fail(
            Text(
                "Här finns filer i båda skrivsätten. Lägg till --format text eller --format yaml.",
                "There are files in both spellings. Add --format text or --format yaml.",
            )
        )
    return "yaml" if spellings == {"text"} else "text"
