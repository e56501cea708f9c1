"""``logicmodel trace``: what leads to something, and what it leads to, in words."""

import click

from logicmodel.answers.trace import ask
from logicmodel.cli.asking import answered, asking
from logicmodel.cli.options import Call, fail
from logicmodel.cli.speech import say
from logicmodel.diagnostics import Text

_COUNT = say("ANTAL", "NUMBER")


@click.command(
    "trace",
    help=say(
        "Berätta i ord vad som leder till en sak och vart den leder: skälen, antagandena och deras "
        "läge, evidensen. Det första på raden som inte är en fil eller mapp är sakens id.",
        "Tell in words what leads to something and where it leads: the reasons, the assumptions "
        "and their state, the evidence. The first word that is no file or folder is the id.",
    ),
)
@asking("ID")
@click.option(
    "--up",
    type=click.IntRange(0),
    metavar=_COUNT,
    help=say("så många steg bakåt (annars alla)", "so many steps backwards (else all)"),
)
@click.option(
    "--down",
    type=click.IntRange(0),
    metavar=_COUNT,
    help=say("så många steg framåt (annars alla)", "so many steps forwards (else all)"),
)
def command(call: Call, asked: str, form: str, up: int | None, down: int | None) -> None:
    """Answer for every model that has the thing."""
    if not asked:
        fail(
            Text(
                "Skriv vad som ska följas: logicmodel trace ID.",
                "Say what to follow: logicmodel trace ID.",
            )
        )
    answered(call, form, lambda each, language: ask(each.model, asked, language, up, down))
