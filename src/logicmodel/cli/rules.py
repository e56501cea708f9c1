"""``logicmodel rules``: the rule book as a list."""

import json
import textwrap
from collections.abc import Iterator, Mapping

import click

from logicmodel.cli.naming import rule_names
from logicmodel.cli.options import columns, language, usable
from logicmodel.cli.speech import coloured, say, spoken
from logicmodel.diagnostics import Language
from logicmodel.rules import RULES
from logicmodel.rules.settings import named

_INDENT = " " * 7


@click.command("rules", help=say("Visa alla regler, eller några.", "List the rules, or some."))
@click.argument(
    "names",
    nargs=-1,
    metavar=say("[NAMN|KOD|LM3]...", "[NAME|CODE|LM3]..."),
    shell_complete=rule_names,
)
@language(say("listans språk", "the list's language"))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help=say("hur listan skrivs", "how the list is written"),
)
def command(names: tuple[str, ...], lang: Language | None, form: str) -> None:
    """Each rule with its code, severity and name, and below that what it checks."""
    chosen = lang or spoken()
    with usable():
        asked = {rule.code for name in names for rule in named(name)}
    rows = [
        {
            "code": rule.code,
            "severity": rule.severity.title.to(chosen),
            "name": rule.name.to(chosen),
            "what": rule.page.what.to(chosen),
        }
        for rule in RULES
        if rule.code in asked or not names
    ]
    if form == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    click.echo("\n".join(line for row in rows for line in _lines(row)), color=coloured())


def _lines(row: Mapping[str, str]) -> Iterator[str]:
    name = click.style(row["name"], bold=True)
    yield f"{row['code']}  {name}  ({row['severity']})"
    yield from textwrap.wrap(
        row["what"], columns(), initial_indent=_INDENT, subsequent_indent=_INDENT
    )
