"""``logicmodel completion``: what a shell needs to complete commands, options and names."""

import click
from click.shell_completion import get_completion_class

from logicmodel.cli.speech import say

_SHELLS = ["bash", "zsh", "fish"]


@click.command(
    "completion",
    help=say(
        "Skriv det skript som låter skalet komplettera kommandon och namn. För bash: lägg till "
        'raden eval "$(logicmodel completion bash)" sist i ~/.bashrc.',
        "Write the script that lets the shell complete commands and names. For bash: add the line "
        'eval "$(logicmodel completion bash)" to the end of ~/.bashrc.',
    ),
)
@click.argument("shell", type=click.Choice(_SHELLS), metavar="|".join(_SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the completion script of a shell."""
    complete = get_completion_class(shell)
    root = ctx.find_root().command
    if complete is not None:
        click.echo(complete(root, {}, "logicmodel", "_LOGICMODEL_COMPLETE").source())
