"""``logicmodel who``: who does what, where, in which role and why."""

import click

from logicmodel.answers.who import ask
from logicmodel.cli.asking import answered, asking
from logicmodel.cli.options import Call
from logicmodel.cli.speech import say


@click.command(
    "who",
    help=say(
        "Berätta vem som gör vad, på vilken nivå, i vilken roll och varför. Nämn en aktör för att "
        "få skälen; utan aktör blir det en tabell över alla. Det första på raden som inte är en "
        "fil eller mapp är aktörens id.",
        "Tell who does what, on which level, in which role and why. Name an actor to learn the "
        "reasons; without one, there is a table of all. The first word that is no file or folder "
        "is the actor's id.",
    ),
)
@asking(say("[AKTÖR]", "[ACTOR]"))
def command(call: Call, asked: str, form: str) -> None:
    """Answer for every model that has the actor."""
    answered(call, form, lambda each, language: ask(each.model, asked, language))
