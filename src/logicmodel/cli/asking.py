"""What commands that answer a question have in common: an id among the files, and formats."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from logicmodel.analysis import Analysis
from logicmodel.answers.answer import Answer, AskError
from logicmodel.cli.naming import ids
from logicmodel.cli.options import PATHS, Call, about, fail
from logicmodel.cli.speech import coloured, say
from logicmodel.diagnostics import Language, Text
from logicmodel.render.answers import FORMATS, Page

Ask = Callable[[Analysis, Language], Answer]
_FILE_ENDS = (".logic", ".yaml", ".yml")


_Command = Callable[..., None]


def asking(subject: str = "") -> Callable[[_Command], _Command]:
    """Give a command a format and what every command about models has.

    Args:
        subject: What the help calls the id that is asked about. The command is called with it,
            or with nothing (``""``) if none was given; without a subject, with a call alone.
    """

    def decorated(command: _Command) -> _Command:
        @wraps(command)
        def called(call: Call, **own: Any) -> None:
            if not subject:
                command(call, **own)
                return
            name, paths = parted(call.paths)
            command(replace(call, paths=paths), name, **own)

        words = f"{subject} {PATHS}".strip()
        return about(words, _names if subject else None)(_formatted(called))

    return decorated


def _formatted(command: _Command) -> _Command:
    return click.option(
        "--format",
        "form",
        type=click.Choice([form.name for form in FORMATS]),
        default=FORMATS[0].name,
        help=say("hur svaret skrivs", "how the answer is written"),
    )(command)


def parted(words: tuple[Path, ...]) -> tuple[str, tuple[Path, ...]]:
    """The id among some words, which is the first that is no file, and the files."""
    for place, word in enumerate(words):
        if not word.exists() and not _is_file_like(str(word)):
            return str(word), words[:place] + words[place + 1 :]
    return "", words


def _is_file_like(word: str) -> bool:
    return word.endswith(_FILE_ENDS) or "/" in word or "\\" in word


def answered(call: Call, form: str, ask: Ask) -> None:
    """Print the answer of each model; why there is none, if no model has one."""
    some = call.analyses()
    call.stop_if_misread(some)
    answers, errors = dict[str, Answer](), []
    for analysis in some:
        try:
            answers[analysis.root] = ask(analysis, call.lang or analysis.language)
        except AskError as error:
            errors.append(error)
    if not answers and errors:
        fail(_with_files(errors[0], call.given))
    write = next(each.write for each in FORMATS if each.name == form)
    click.echo(
        write(_told_apart(answers), Page(call.width, coloured())), nl=False, color=coloured()
    )


def _told_apart(answers: Mapping[str, Answer]) -> list[Answer]:
    """The answers; where there are several, the title names the file the plan starts in."""
    if len(answers) < 2:
        return list(answers.values())
    return [replace(each, title=f"{each.title} ({root})") for root, each in answers.items()]


def _with_files(error: AskError, given: str) -> Text:
    """What to say, so that a command in it can be copied as it stands."""
    if not error.ends_in_call:
        return error.text
    return Text(*(f"{said} {given}".rstrip() for said in error.text))


def _names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Ids of the models at hand, and files."""
    given = ctx.params.get("paths") or ()
    ctx.params["paths"] = parted(given)[1]
    found = [CompletionItem(name) for name in ids(ctx, param, incomplete)]
    return [*found, CompletionItem(incomplete, type="file")]
