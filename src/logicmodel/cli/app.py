"""The group of commands, loaded one at a time so that none pays for another."""

import gc
import importlib
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, NoReturn

import click

from logicmodel.cli.speech import say
from logicmodel.cli.swedish import in_swedish, swedish_marks
from logicmodel.syntax.suggest import nearest

_COMMANDS = {
    "check": say("granska förändringslogiker", "check theories of change"),
    "gaps": say("visa vad som saknas, mål för mål", "show what is missing, goal by goal"),
    "render": say("rita bilder för rapporter", "draw pictures for reports"),
    "charts": say("rita kurvor: utfall mot plan", "draw charts: actual against planned"),
    "trace": say("vad leder hit, och vart leder det?", "what leads here, and where to?"),
    "who": say("vem gör vad, var och varför?", "who does what, where and why?"),
    "priorities": say("vilka aktiviteter bär mest?", "which activities carry most?"),
    "status": say("hur har det gått, och varför?", "how has it gone, and why?"),
    "convert": say(
        "skriv om till YAML, till text eller på det andra språket",
        "rewrite as YAML, as text, in the other language",
    ),
    "follow-up": say(
        "fråga efter det som har hänt, och läs in svaren", "ask for what has happened"
    ),
    "rule": say("förklara en regel", "explain a rule"),
    "rules": say("visa alla regler", "list the rules"),
    "new": say("skriv en första fil att fylla i", "write a first file to fill in"),
    "completion": say("komplettering för bash, zsh och fish", "completion for bash, zsh and fish"),
}
_OPTIONS = say("[FLAGGOR]", "[OPTIONS]")
_USAGE = 2
_STOPPED = 130


class _Lazy(click.Group):
    """A group that imports a command when it is called for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            guess = nearest(cmd_name, _COMMANDS)
            if guess is None or ctx.resilient_parsing:
                return None
            ctx.fail(
                say(
                    f"Det finns inget kommando ”{cmd_name}”. Menade du {guess}?",
                    f"There is no command “{cmd_name}”. Did you mean {guess}?",
                )
            )
        module = importlib.import_module(f"logicmodel.cli.{cmd_name.replace('-', '')}")
        command: click.Command = module.command
        command.options_metavar = _OPTIONS
        return command

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        """Understand the call, with Swedish quotation marks in what is said of a slip."""
        with swedish_marks():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that is called for; somebody who stops it is told apart from findings."""
        try:
            with swedish_marks():
                return super().invoke(ctx)
        except KeyboardInterrupt:
            sys.exit(_STOPPED)

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run the command, with click's own sentences in the person's language."""
        with in_swedish():
            return super().main(*args, **kwargs)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands without importing them."""
        with formatter.section(say("Kommandon", "Commands")):
            formatter.write_dl(list(_COMMANDS.items()))


@click.command(
    cls=_Lazy,
    options_metavar=_OPTIONS,
    subcommand_metavar=say("KOMMANDO [ARGUMENT]...", "COMMAND [ARGS]..."),
    help=say(
        "Skriv, granska och rita förändringslogiker.", "Write, check and draw theories of change."
    ),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(
    package_name="logicmodel",
    message="logicmodel %(version)s",
    help=say("visa versionen", "Show the version and exit."),
)
def group() -> None:
    """The command itself; the texts people see are given above."""


def main(arguments: Sequence[str] | None = None) -> Any:
    """Run the command; exits with 0 (clean), 1 (findings) or 2 (usage or internal trouble)."""
    _start_fast()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        return group.main(args=arguments, prog_name="logicmodel")
    except OSError as error:
        sys.stderr.write(_unwritten(error) + "\n")
        sys.exit(_USAGE)
    except Exception as error:
        click.echo(_internal(error), err=True)
        sys.exit(_USAGE)


def run() -> NoReturn:
    """The command as a process of its own.

    It ends at once, as mypy does: to free one by one what the system frees as a whole takes a
    sixth of the time of a large check. All files are closed by then.
    """
    status: Any = 0
    try:
        main()
    except SystemExit as end:
        status = end.code
    os._exit(status or _flushed())


def _flushed() -> int:
    """Send what is still to be written on its way; 2 if it cannot be, and that is said."""
    try:
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
    except BrokenPipeError:
        return 0  # whoever read it has seen enough
    except OSError as error:
        with suppress(OSError):
            click.echo(_unwritten(error), err=True)
        return _USAGE
    return 0


def _unwritten(error: OSError) -> str:
    from logicmodel.workspace.reason import reason  # late: it seldom happens

    why = reason(error)
    return say(
        f"Resultatet gick inte att skriva ut: {why.sv}.",
        f"The result could not be written: {why.en}.",
    )


def _start_fast() -> None:
    """Spare a process that lives for a moment what only pays in one that lives long."""
    # Nothing that is made for one command has to be freed before its end.
    gc.disable()
    # Looking for plugins of pydantic reads the metadata of every package installed.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def _internal(error: Exception) -> str:
    """What to say when the tool itself is at fault: kindly, and with what a founder needs."""
    from traceback import extract_tb

    frame = extract_tb(error.__traceback__)[-1]
    where = f"{type(error).__name__} {frame.name}:{frame.lineno}"
    return say(
        f"Något gick fel i verktyget självt, inte i din fil: {error} [{where}]. Inget har skrivits "
        "över. Berätta gärna för den som sköter verktyget vilken fil och vilket kommando det var.",
        f"Something went wrong in the tool itself, not in your file: {error} [{where}]. Nothing "
        "has been overwritten. Please tell its keepers which file and which command it was.",
    )
