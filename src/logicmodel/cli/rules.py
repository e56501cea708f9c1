"""``logicmodel rules``: the rule book as a list."""

import json

import click

from logicmodel.cli.options import language
from logicmodel.cli.speech import coloured, say, spoken
from logicmodel.diagnostics import Language
from logicmodel.rules import RULES


@click.command("rules", help=say("Visa alla regler.", "List the rules."))
@language(say("listans språk", "the list's language"))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help=say("hur listan skrivs", "how the list is written"),
)
def command(lang: Language | None, form: str) -> None:
    """One line a rule: code, severity, name and what it checks."""
    chosen = lang or spoken()
    rows = [
        {
            "code": rule.code,
            "severity": rule.severity.title.to(chosen),
            "name": rule.name.to(chosen),
            "what": rule.page.what.to(chosen),
        }
        for rule in RULES
    ]
    if form == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    widths = [max(len(row[key]) for row in rows) for key in ("severity", "name")]
    for row in rows:
        name = click.style(row["name"].ljust(widths[1]), bold=True)
        click.echo(
            f"{row['code']}  {row['severity']:{widths[0]}}  {name}  {row['what']}", color=coloured()
        )
