"""``logicmodel check``: say everything that is wrong, and how to mend it."""

import sys
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from logicmodel.analysis import Analysis
from logicmodel.cli.choices import Words
from logicmodel.cli.keeping import Keeping, keeping
from logicmodel.cli.mending import Mending, mending
from logicmodel.cli.naming import rule_names
from logicmodel.cli.options import FILE, Call, common, fail, printed
from logicmodel.cli.speech import coloured, say
from logicmodel.diagnostics import Severity, Text
from logicmodel.gaps import is_certain, summary
from logicmodel.report import FORMATS, STATISTICS, Report
from logicmodel.rules.profiles import PROFILES
from logicmodel.rules.settings import Said, Settings
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
    help=say(
        "bara den regeln, eller en grupp: LM4; går att ange flera gånger",
        "only this rule, or a family: LM4; may be given several times",
    ),
)
@click.option(
    "--ignore",
    multiple=True,
    metavar=_RULE,
    shell_complete=rule_names,
    help=say(
        "inte den regeln eller gruppen; går att ange flera gånger",
        "not this rule or family; may be given several times",
    ),
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
    "--since",
    type=click.Path(path_type=Path),
    metavar=FILE,
    help=say(
        "jämför med en tidigare version: fil eller mapp",
        "compare with an earlier version: file or folder",
    ),
)
@click.option(
    "--statistics",
    is_flag=True,
    help=say(
        "räkna anmärkningarna per regel, fil och mål i stället för att visa dem",
        "count the findings by rule, file and goal instead of showing them",
    ),
)
@click.option(
    "--show-settings",
    is_flag=True,
    help=say(
        "visa i stället vilka regler som gäller och var det är bestämt",
        "show instead which rules apply and where that was decided",
    ),
)
@mending
@keeping
def command(call: Call, mending: Mending, keeping: Keeping, fail_on: str, **asked: Any) -> None:
    """Analyse, mend what is to be mended, write the report, and exit by the worst severity."""
    form, statistics, show_settings = map(asked.pop, ("form", "statistics", "show_settings"))
    call = replace(call, since=asked.pop("since"))
    if statistics:
        _stop_unless(form, STATISTICS, "--statistics")
    settings = Settings(**asked, said=_flags(asked))
    if show_settings:
        _show_settings(call, settings, form)
        return
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
        guesses=tuple(guess for each in told for guess in each.guesses),
    )


def _flags(chosen: Mapping[str, Any]) -> dict[str, tuple[Said, ...]]:
    """What was given on the command line, as settings tell where they come from."""
    given = {key: value for key, value in chosen.items() if value}
    return {
        key: (Said(", ".join(value) if isinstance(value, tuple) else value, f"--{key}"),)
        for key, value in given.items()
    }


def _show_settings(call: Call, settings: Settings, form: str) -> None:
    from logicmodel.report import choices  # late: few ask for it

    _stop_unless(form, choices.FORMATS, "--show-settings")
    some = call.analyses(settings)
    models = [(analysis.files[0].source.path, analysis.settings) for analysis in some]
    click.echo(choices.FORMATS[form](call.report(some), models), nl=False, color=coloured())


def _stop_unless(form: str, known: Collection[str], flag: str) -> None:
    """Say in which formats a flag can be had, if not in this one, and stop."""
    if form not in known:
        fail(
            Text(
                f"{flag} finns som {' och '.join(known)}, inte som {form}.",
                f"{flag} can be had as {' and '.join(known)}, not as {form}.",
            )
        )
