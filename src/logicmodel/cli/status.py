"""``logicmodel status``: how each goal stands, why, and what it would take to know."""

import click

from logicmodel.answers.status import ask
from logicmodel.cli.asking import answered, asking
from logicmodel.cli.naming import ids
from logicmodel.cli.options import Call
from logicmodel.cli.speech import say


@click.command(
    "status",
    help=say(
        "Berätta hur det har gått, mål för mål: vad som nåddes, om det går att avgöra varför, och "
        "annars vad som saknas och vem som har det. Värdena tas ur filen och ur uppföljningen som "
        "den nämner.",
        "Tell how it has gone, goal by goal: what was reached, whether anybody can tell why, and "
        "if not, what is missing and who has it. Values are taken from the file and from the "
        "follow-up that it names.",
    ),
)
@asking()
@click.option(
    "--goal",
    default="",
    metavar="ID",
    shell_complete=ids,
    help=say("bara det målet, utförligt", "only this goal, in full"),
)
def command(call: Call, form: str, goal: str) -> None:
    """Answer for every model."""
    answered(
        call,
        form,
        lambda each, language: ask(
            each.model, each.follow_up, each.today, language, goal, each.record.passed_over
        ),
    )
