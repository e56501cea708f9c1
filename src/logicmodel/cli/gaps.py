"""``logicmodel gaps``: what is missing, goal by goal, as a table."""

from dataclasses import replace
from pathlib import Path

import click

from logicmodel.cli.choices import Words
from logicmodel.cli.options import FILE, Call, common, fail
from logicmodel.cli.speech import say
from logicmodel.diagnostics import Text
from logicmodel.gaps import matrices
from logicmodel.report.tables import FORMS, Form
from logicmodel.views.matrix import Rows
from logicmodel.workspace import write

_ROWS = {"goals": Text("mål", "goals"), "elements": Text("delar", "elements")}


@click.command(
    "gaps",
    help=say(
        "Visa vad som saknas, mål för mål: kedja, indikator, utgångsläge, målvärde, källa, "
        "ansvarig, antagande och evidens. Luckor ni känner till står med sina skäl.",
        "Show what is missing, goal by goal: chain, indicator, baseline, target, source, "
        "responsible, assumption and evidence. Gaps you know of stand there with their reasons.",
    ),
)
@common
@click.option(
    "--rows",
    type=Words(_ROWS),
    default="goals",
    help=say(
        "en rad för varje mål med allt som leder dit, eller för varje del av kedjan",
        "a row for each goal with all that leads to it, or for each part of the chain",
    ),
)
@click.option(
    "--format",
    "form",
    type=click.Choice([form.name for form in FORMS]),
    help=say("tabellens format (annars text)", "the table's format (else text)"),
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar=FILE,
    help=say("fil att skriva till; namnet säger formatet", "file to write to; its name says how"),
)
def command(call: Call, rows: Rows, form: str | None, output: Path | None) -> None:
    """Make the table of all the models, and write it to a file or show it."""
    chosen = _form(form, output)
    some = call.analyses()
    report = call.report(some)
    if output:
        report = replace(report, colour=False)
    made = chosen.write(report, matrices(some, rows, report.language))
    if output:
        write(output, made)
        click.echo(output)
    else:
        click.echo(made, nl=False)


def _form(name: str | None, output: Path | None) -> Form:
    """The format that is asked for, by name or by the file's."""
    suffix = output.suffix.casefold() if output else ""
    named = next((form for form in FORMS if form.name == name), None)
    told = next((form for form in FORMS if form.suffix == suffix), None)
    if output and named not in (None, told):
        fail(
            Text(
                f"Formatet {name} och filnamnet ”{output}” säger olika.",
                f"The format {name} and the file's name “{output}” disagree.",
            )
        )
    found = told if output else named or FORMS[0]
    if found is None:
        known = ", ".join(form.suffix for form in FORMS)
        fail(
            Text(
                f"”{output}” säger inte vilket format. Filnamnet får sluta på: {known}.",
                f"“{output}” does not say which format. The file's name may end in: {known}.",
            )
        )
    if found.name == "xlsx" and output is None:
        fail(
            Text(
                "En arbetsbok behöver en fil: lägg till -o luckor.xlsx.",
                "A workbook needs a file: add -o gaps.xlsx.",
            )
        )
    return found
