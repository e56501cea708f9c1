"""The language in which the command itself speaks, before any file has said otherwise."""

import os
import sys

from logicmodel.diagnostics import Language, Text


def spoken() -> Language:
    """Swedish where the person's environment is Swedish, else English."""
    for name in ("LOGICMODEL_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "sv" if value.lower().startswith("sv") else "en"
    return "en"


def say(sv: str, en: str) -> str:
    """A text of the command's own in the person's language."""
    return Text(sv, en).to(spoken())


def speak(language: Language) -> None:
    """Speak this language from now on: the person has asked for it."""
    os.environ["LOGICMODEL_LANG"] = language


def coloured() -> bool:
    """Whether the result goes to a terminal whose user wants colour (see no-color.org)."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return bool(sys.stdout and sys.stdout.isatty() and not plain)
