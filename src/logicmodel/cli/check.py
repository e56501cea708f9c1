"""``logicmodel check``: say everything that is wrong, and how to mend it."""

import sys
from dataclasses import replace
from typing import Any

import click

from logicmodel.cli.choices import Words
from logicmodel.cli.keeping import Keeping, keeping
from logicmodel.cli.mending import Mending, mending
from logicmodel.cli.naming import rule_names
from logicmodel.cli.options import Call, common, printed
from logicmodel.cli.speech import say
from logicmodel.diagnostics import Severity
from logicmodel.report import FORMATS
from logicmodel.rules.profiles import PROFILES
from logicmodel.rules.settings import Settings
from logicmodel.words import by_key

_RULE = say("REGEL", "RULE")


@click.command(
    "check",
    help=say(
        "Granska förändringslogiker: filer, eller alla i en mapp. Slutar med 0 om inget är fel, "
        "1 om något är det, 2 om kommandot inte gick att utföra.",
        "Check theories of change: files, or all in a folder. Exits with 0 if nothing is wrong, "
        "1 if something is, 2 if the command could not be carried out.",
    ),
)
@common
@click.option(
    "--format",
    "form",
    type=click.Choice([form.name for form in FORMATS]),
    default="text",
    help=say("hur resultatet skrivs", "how the result is written"),
)
@click.option(
    "--fail-on",
    type=Words({level.name: level.title for level in reversed(Severity)}),
    default="error",
    help=say(
        "från vilken allvarsgrad kommandot slutar med 1", "from which severity to exit with 1"
    ),
)
@click.option(
    "--select",
    multiple=True,
    metavar=_RULE,
    shell_complete=rule_names,
    help=say("bara den regeln", "only this rule"),
)
@click.option(
    "--ignore",
    multiple=True,
    metavar=_RULE,
    shell_complete=rule_names,
    help=say("inte den regeln", "not this rule"),
)
@click.option(
    "--profile",
    type=click.Choice(list(PROFILES)),
    help=say("vems krav som gäller", "whose demands to apply"),
)
@click.option(
    "--phase",
    type=Words({word.key: word.title for word in by_key("phase").values()}),
    help=say("planens fas", "the plan's phase"),
)
@mending
@keeping
def command(
    call: Call, mending: Mending, keeping: Keeping, form: str, fail_on: str, **chosen: Any
) -> None:
    """Analyse, mend what is to be mended, write the report, and exit by the worst severity."""
    settings = Settings(**chosen)
    if mending.diff:
        sys.exit(mending.shown(call, settings))
    some, mended = mending.analyses(call, settings)
    some, held = keeping.held(call, some)
    report = replace(call.report(some), mended=mended, held=held, offers=mending.offers)
    printed(report, form)
    worst = max((diagnostic.severity for diagnostic in report.diagnostics), default=None)
    sys.exit(int(worst is not None and worst >= Severity[fail_on]))
