"""``logicmodel check``: say everything that is wrong, and how to mend it."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import click

from logicmodel.analysis import Analysis
from logicmodel.cli.choices import Words
from logicmodel.cli.keeping import Keeping, keeping
from logicmodel.cli.mending import Mending, mending
from logicmodel.cli.naming import rule_names
from logicmodel.cli.options import Call, common, fail, printed
from logicmodel.cli.speech import coloured, say
from logicmodel.diagnostics import Severity, Text
from logicmodel.gaps import is_certain, summary
from logicmodel.report import FORMATS, STATISTICS, Report
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
@click.option(
    "--statistics",
    is_flag=True,
    help=say(
        "räkna anmärkningarna per regel, fil och mål i stället för att visa dem",
        "count the findings by rule, file and goal instead of showing them",
    ),
)
@mending
@keeping
def command(call: Call, mending: Mending, keeping: Keeping, **asked: Any) -> None:
    """Analyse, mend what is to be mended, write the report, and exit by the worst severity."""
    form, fail_on, statistics = (asked.pop(name) for name in ("form", "fail_on", "statistics"))
    if statistics and form not in STATISTICS:
        fail(
            Text(
                f"--statistics finns som {' och '.join(STATISTICS)}, inte som {form}.",
                f"--statistics can be had as {' and '.join(STATISTICS)}, not as {form}.",
            )
        )
    settings = Settings(**asked)
    if mending.diff:
        sys.exit(mending.shown(call, settings))
    some, mended = mending.analyses(call, settings)
    some, held = keeping.held(call, some)
    report = replace(call.report(some), mended=mended, held=held, offers=mending.offers)
    if form in STATISTICS:
        report = _with_goals(report, some)
    if statistics:
        click.echo(STATISTICS[form](report), nl=False, color=coloured())
    else:
        printed(report, form)
    worst = max((diagnostic.severity for diagnostic in report.diagnostics), default=None)
    sys.exit(int(worst is not None and worst >= Severity[fail_on]))


def _with_goals(report: Report, some: Sequence[Analysis]) -> Report:
    """The report with how each goal stands, which the formats for people and programs tell."""
    told = [summary(analysis) for analysis in some]
    goals = [goal for each in told for goal in each.goals]
    return replace(
        report,
        goals=tuple(sorted(goals, key=lambda goal: (goal.whole, len(goal.steps)))),
        astray=tuple(diagnostic for each in told for diagnostic in each.astray),
        certain=all(map(is_certain, some)),
    )
