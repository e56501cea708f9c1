"""The options by which ``check`` mends what it finds, or shows how it would."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, wraps
from typing import Any, NamedTuple

import click

from logicmodel.analysis import Analysis
from logicmodel.cli.options import Call
from logicmodel.cli.speech import coloured, say
from logicmodel.diagnostics import Diagnostic, Fix
from logicmodel.fixing import Fixed, fixed
from logicmodel.report.report import Offers
from logicmodel.rules.settings import Settings
from logicmodel.workspace import Workspace

_OPTIONS = (
    click.option(
        "--fix",
        is_flag=True,
        help=say("rätta det som säkert går att rätta", "mend what can safely be mended"),
    ),
    click.option(
        "--unsafe-fixes",
        "unsafe",
        is_flag=True,
        help=say(
            "rätta också det som troligen är menat; läs igenom efteråt",
            "mend what is likely meant too; read it through afterwards",
        ),
    ),
    click.option(
        "--diff",
        is_flag=True,
        help=say("visa vad --fix skulle ändra, utan att ändra", "show what --fix would change"),
    ),
)
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


class Mending(NamedTuple):
    """Whether to mend, how boldly, and whether only to show it."""

    fix: bool
    unsafe: bool
    diff: bool

    @property
    def offers(self) -> Offers:
        """What a report may still offer: what has been tried is done, or cannot be."""
        if self.unsafe:
            return Offers() if self.fix else Offers(("safe", "unsafe"))
        return Offers((), ("unsafe",)) if self.fix else Offers(("safe",), ("unsafe",))

    def fixed(self, call: Call, settings: Settings) -> Fixed:
        """The models with all fixes that are wanted; nothing is written."""
        workspace = Workspace()

        @cache
        def may_edit(path: str) -> bool:
            return workspace.keeps_all(path)

        def wanted(fix: Fix) -> bool:
            made = fix.safety == "safe" or (self.unsafe and fix.safety == "unsafe")
            return made and all(may_edit(edit.span.path) for edit in fix.edits)

        return fixed(lambda texts: call.tried(settings, texts), wanted)

    def analyses(
        self, call: Call, settings: Settings
    ) -> tuple[Sequence[Analysis], tuple[Diagnostic, ...]]:
        """The models and, after mending if that is wanted, what has been mended."""
        if not self.fix:
            return call.analyses(settings), ()
        result = self.fixed(call, settings)
        if result.texts:
            Workspace().save(result.texts)
        return result.analyses, result.mended

    def shown(self, call: Call, settings: Settings) -> bool:
        """Show what would be changed as a unified diff; whether anything would."""
        result = self.fixed(call, settings)
        sources = Workspace()
        for name, text in sorted(result.texts.items()):
            before = sources.source(sources.base / name).text
            for line in _diff(name, before, text):
                click.echo(_painted(line) if coloured() else line, nl=False, color=coloured())
        number = len(result.mended)
        told = say(
            f"--fix skulle rätta {number}. Inget är ändrat.",
            f"--fix would mend {number}. Nothing has been changed.",
        )
        nothing = say("--fix skulle inte ändra något.", "--fix would not change anything.")
        click.echo(told if number else nothing, err=True)
        return bool(result.texts)


def mending(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options for mending, as one :class:`Mending`."""

    @wraps(command)
    def called(*given: Any, fix: bool, unsafe: bool, diff: bool, **own: Any) -> None:
        command(*given, mending=Mending(fix, unsafe, diff), **own)

    decorated: Callable[..., None] = called
    for decorate in reversed(_OPTIONS):
        decorated = decorate(decorated)
    return decorated


def _painted(line: str) -> str:
    """A line of a diff in its colour, which ends before the line does."""
    text = line.rstrip("\r\n")
    return click.style(text, fg=_COLOURS.get(line[:1])) + line[len(text) :]


def _diff(name: str, before: str, after: str) -> Iterator[str]:
    from difflib import unified_diff  # late: seldom asked for

    for line in unified_diff(_LINE.findall(before), _LINE.findall(after), name, name):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
