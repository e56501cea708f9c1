"""``logicmodel rule``: the page of a rule."""

import json
import textwrap
from collections.abc import Iterator

import click

from logicmodel.cli.naming import rule_names
from logicmodel.cli.options import language, usable
from logicmodel.cli.speech import coloured, say, spoken
from logicmodel.diagnostics import Language
from logicmodel.rules import Rule
from logicmodel.rules.page import page
from logicmodel.rules.settings import named


@click.command("rule", help=say("Förklara en regel.", "Explain a rule."))
@click.argument("name", metavar=say("NAMN|KOD", "NAME|CODE"), shell_complete=rule_names)
@language(say("sidans språk", "the page's language"))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    help=say("hur sidan skrivs", "how the page is written"),
)
def command(name: str, lang: Language | None, form: str) -> None:
    """Print the page of a rule, or of every rule whose code begins so (``LM1``)."""
    with usable():
        rules = named(name)
    chosen = lang or spoken()
    if form == "json":
        click.echo(json.dumps([_data(r, chosen) for r in rules], ensure_ascii=False, indent=2))
        return
    pages = [page(rule, chosen) for rule in rules]
    click.echo(
        "\n".join(pages if form == "markdown" else map(_plain, pages)), nl=False, color=coloured()
    )


def _data(rule: Rule, language: Language) -> dict[str, str]:
    return {
        "code": rule.code,
        "name": rule.name.to(language),
        "severity": rule.severity.title.to(language),
        **{part: text.to(language) for part, text in rule.page._asdict().items()},
        "bad": rule.bad.to(language).strip(),
        "good": rule.good.to(language).strip(),
    }


def _plain(markdown: str) -> str:
    """A page for the terminal: headings in bold, examples indented, no marks."""
    return "\n".join(_lines(markdown)) + "\n"


def _lines(markdown: str) -> Iterator[str]:
    in_example = False
    for line in markdown.splitlines():
        if line.startswith("```"):
            in_example = not in_example
        elif in_example:
            yield "    " + line
        elif line.startswith("#"):
            yield click.style(line.lstrip("# "), bold=True)
        else:
            yield textwrap.fill(line.replace("**", "").replace("`", ""), 80)
