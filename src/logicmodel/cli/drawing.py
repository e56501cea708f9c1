"""What the commands that draw have in common: where it goes, in which format and colours."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from logicmodel.analysis import Analysis
from logicmodel.cli.choices import Words
from logicmodel.cli.options import FILE, fail
from logicmodel.cli.speech import say, spoken
from logicmodel.diagnostics import Language, Text
from logicmodel.pictures import Form, FormatError, format_for
from logicmodel.workspace import deliver

_THEMES = {
    "light": Text("ljus", "light"),
    "dark": Text("mörk", "dark"),
    "print": Text("tryck", "print"),
}
COUNT = say("ANTAL", "NUMBER")

output_option = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar=FILE,
    help=say("mapp, fil eller - för skärmen", "folder, file, or - for the screen"),
)
theme_option = click.option(
    "--theme", type=Words(_THEMES), default="light", help=say("färger", "colours")
)
dpi_option = click.option(
    "--dpi",
    type=click.IntRange(36, 1200),
    default=192,
    metavar=COUNT,
    help=say("upplösning i PNG", "resolution of PNG"),
)


def format_of(form: str | None, output: Path | None, formats: Sequence[Form]) -> Form:
    """The format that is asked for, by name or by the file's; a folder may be called anything."""
    suffix = output.suffix if output and not output.is_dir() else ""
    try:
        return format_for(form, suffix, formats)
    except FormatError as error:
        fail(error.text)


def put(made: Mapping[str, bytes], output: Path | None, language: Language) -> None:
    """Write what was drawn where it is to go, and say where; or show it on the screen."""
    if output == Path("-"):
        _to_screen(list(made.values()))
        return
    for path in deliver(made, output or Path(Text("bilder", "pictures").to(language))):
        click.echo(path)


def tell_of_passed_over(some: Sequence[Analysis]) -> None:
    """Say what was written of the follow-up and is not in the pictures."""
    for analysis in some:
        if said := analysis.record.passed_over.said:
            click.echo(said.to(spoken()), err=True)


def _to_screen(made: list[bytes]) -> None:
    if len(made) > 1:
        fail(
            Text(
                f"Det blev {len(made)} bilder, och bara en får plats på skärmen. Välj med --only.",
                f"There are {len(made)} pictures, and the screen takes one. Choose by --only.",
            )
        )
    sys.stdout.buffer.write(made[0])
