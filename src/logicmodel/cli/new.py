"""``logicmodel new``: a first file to fill in."""

from pathlib import Path
from pkgutil import get_data

import click

from logicmodel.cli.options import FILE, fail, language, usable
from logicmodel.cli.speech import say, spoken
from logicmodel.diagnostics import Language, Text
from logicmodel.workspace import write

_TEMPLATES = ["rus", "kronoberg"]


@click.command(
    "new",
    help=say(
        "Skriv en första förändringslogik att fylla i. Luckorna är märkta i filen.",
        "Write a first theory of change to fill in. The gaps are marked in the file.",
    ),
)
@click.argument("file", type=click.Path(path_type=Path), default="plan.logic", metavar=f"[{FILE}]")
@click.option(
    "--template",
    type=click.Choice(_TEMPLATES),
    default=_TEMPLATES[0],
    help=say("vilken mall", "which template"),
)
@language(say("filens språk", "the file's language"))
def command(file: Path, template: str, lang: Language | None) -> None:
    """Write the template, but never over something."""
    chosen = lang or spoken()
    if file.is_dir():
        file = file / "plan.logic"
    if file.suffix != ".logic":
        file = file.with_name(file.name + ".logic")
    if file.exists():
        fail(Text(f"”{file}” finns redan.", f"“{file}” exists already."))
    with usable():
        write(file, get_data("logicmodel", f"templates/{template}.{chosen}.logic") or b"")
    click.echo(file)
    click.echo(
        say(
            f"Fyll i luckorna i {file} och kör: logicmodel check {file}",
            f"Fill in the gaps in {file} and run: logicmodel check {file}",
        ),
        err=True,
    )
