"""``logicmodel priorities``: which activities carry most, for those who choose."""

import click

from logicmodel.answers.priorities import ask
from logicmodel.cli.asking import answered, asking
from logicmodel.cli.options import Call
from logicmodel.cli.speech import say


@click.command(
    "priorities",
    help=say(
        "Ordna aktiviteterna efter vad de bär: vilka mål de leder till, om någon annan leder dit, "
        "hur säker vägen är och om det som krävs är på plats. Skälen står vid varje. "
        "Det är ett underlag för den som väljer, inget omdöme.",
        "Order the activities by what they carry: which goals they lead to, whether any other "
        "does, how firm the way is and whether what it requires is in place, each with the "
        "reasons. It is there for those who choose, and no verdict.",
    ),
)
@asking()
def command(call: Call, form: str) -> None:
    """Answer for every model."""
    answered(call, form, lambda each, language: ask(each.model, language))
