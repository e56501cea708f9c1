"""What a project has chosen: ``logicmodel.toml``, else ``[tool.logicmodel]`` in pyproject."""

import os
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from logicmodel import words
from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.settings import Said, Settings, UnknownNameError
from logicmodel.syntax.suggest import nearest
from logicmodel.workspace.projects import upwards
from logicmodel.workspace.reason import reason

_FILES = ("logicmodel.toml", "pyproject.toml")
_LISTS = ("select", "ignore")
_PLACE = re.compile(r"at line (\d+), column (\d+)")
_OFF = frozenset(
    ("av", "off", "false", "nej", "no", "ingen", "inget", "none", "ignore", "ignorera", "0")
)
_KEYS = ("profile", "phase", *_LISTS, "severity", "baseline")


class ConfigError(Exception):
    """Settings that cannot be used; ``text`` says which and why."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


def configured(root: Path) -> Settings:
    """The settings for the model that starts in ``root``: those of the nearest folder that has any.

    Raises:
        ConfigError: if the file is no TOML or says something that does not exist.
    """
    found = _nearest(root)
    if found is None:
        return Settings()
    table, path, text = found
    return replace(_settings(table, path), said=_said(table, path, text))


def configured_baseline(root: Path) -> Path | None:
    """The list of earlier findings for the model that starts in ``root``, seen from here.

    Raises:
        ConfigError: as :func:`configured`.
    """
    table, path, _ = _nearest(root) or ({}, root, "")
    name = table.get("baseline")
    if name is None:
        return None
    if not isinstance(name, str):
        raise ConfigError(
            Text(
                f'{_shown(path)}: baseline ska vara en fil, till exempel baseline = "gamla.txt".',
                f'{_shown(path)}: baseline is to be a file, such as baseline = "earlier.txt".',
            )
        )
    return Path(_shown(path.parent / name))


def _nearest(root: Path) -> tuple[Mapping[str, Any], Path, str] | None:
    """The settings of the nearest folder that has any, and the file they stand in with its text."""
    for folder in upwards(root.parent):
        for name in _FILES:
            path = folder / name
            if path.is_file():
                text = _text(path)
                table = _table(path, text)
                if table is not None:
                    return table, path, text
    return None


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        raise ConfigError(_unreadable(path, error)) from error


def _table(path: Path, text: str) -> Mapping[str, Any] | None:
    import tomllib  # late: most folders have no settings

    try:
        data = tomllib.loads(text)
    except ValueError as error:
        raise ConfigError(_unreadable(path, error)) from error
    if path.name == "logicmodel.toml":
        return data
    tools = data.get("tool", {})
    table = tools.get("logicmodel") if isinstance(tools, dict) else None
    if table is not None and not isinstance(table, dict):
        raise _unknown(path, f"logicmodel = {table}", ("[tool.logicmodel]",))
    return table


def _unreadable(path: Path, error: Exception) -> Text:
    """Why a file is no TOML, and where; what is forgotten is nearly always the quotation marks."""
    place = _PLACE.search(str(error))
    if place is None:
        said = str(error)
        why = reason(error) if isinstance(error, OSError) else Text(said, said)
        return Text(
            f"{_shown(path)} går inte att läsa: {why.sv}.",
            f"{_shown(path)} cannot be read: {why.en}.",
        )
    line, column = place.groups()
    return Text(
        f"{_shown(path)}:{line}:{column}: raden går inte att läsa som TOML. Text ska stå inom "
        'citattecken, och det ska också namn med å, ä eller ö: "enda-väg" = "varning".',
        f"{_shown(path)}:{line}:{column}: the line cannot be read as TOML. Text stands in quotes, "
        'and so do names with letters such as å: "enda-väg" = "warning".',
    )


def _shown(path: Path) -> str:
    """The file as the user would name it."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:
        return path.as_posix()


def _settings(table: Mapping[str, Any], path: Path) -> Settings:
    for key in table:
        if key not in _KEYS:
            raise _unknown(path, key, _KEYS)
    phase = table.get("phase")
    phases = words.by_spelling("phase")
    if phase is not None and words.fold(str(phase)) not in phases:
        raise _unknown(path, str(phase), phases)
    settings = Settings(
        profile=str(table["profile"]) if "profile" in table else None,
        phase=phases[words.fold(str(phase))].key if phase else None,  # type: ignore[arg-type]
        select=_names(table, "select", path),
        ignore=_names(table, "ignore", path),
        severity=_severities(table.get("severity", {}), path),
    )
    try:
        settings.levels()
    except UnknownNameError as error:
        raise _unknown(path, error.name, error.known) from None
    return settings


def _said(table: Mapping[str, Any], path: Path, text: str) -> dict[str, tuple[Said, ...]]:
    """Each setting with the line it stands on."""
    start = 0 if path.name == "logicmodel.toml" else max(text.find("[tool.logicmodel"), 0)
    given = {key: (key, table[key]) for key in ("profile", "phase", *_LISTS) if key in table}
    given |= {f"severity.{name}": (name, v) for name, v in table.get("severity", {}).items()}
    said: dict[str, tuple[Said, ...]] = {}
    for key, (name, value) in given.items():
        shown = ", ".join(value) if isinstance(value, list) else str(value)
        # TOML tells no lines; what is not found so (a quoted key, a table in a line) has none.
        line = re.compile(rf"^[ \t]*(?:[\w.]+\.)?\"?{re.escape(name)}\"?[ \t]*=", re.MULTILINE)
        found = line.search(text, start)
        place = f":{text.count(chr(10), 0, found.start()) + 1}" if found else ""
        said[key] = (Said(shown, _shown(path) + place),)
    return said


def _names(table: Mapping[str, Any], key: str, path: Path) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise ConfigError(
            Text(
                f'{_shown(path)}: {key} ska vara en lista, till exempel {key} = ["LM107"].',
                f'{_shown(path)}: {key} is to be a list, such as {key} = ["LM107"].',
            )
        )
    return tuple(value)


def _severities(table: Any, path: Path) -> dict[str, Severity]:
    spelled = {word: level for level in Severity for word in (level.title.sv, level.title.en)}
    if not isinstance(table, dict):
        raise _unknown(path, str(table), ("[severity]",))
    for name, level in table.items():
        if str(level).casefold() in _OFF:
            raise ConfigError(_not_off(path, name))
        if str(level) not in spelled:
            raise _unknown(path, str(level), spelled)
    return {name: spelled[str(level)] for name, level in table.items()}


def _not_off(path: Path, name: str) -> Text:
    table = "" if path.name == "logicmodel.toml" else "[tool.logicmodel]"
    place = (
        Text(f"under {table}", f"under {table}")
        if table
        else Text("överst i filen", "at the top of the file")
    )
    return Text(
        f"{_shown(path)}: severity säger hur allvarlig en regel är. För att stänga av den, ta bort "
        f'raden och skriv ignore = ["{name}"] {place.sv}.',
        f"{_shown(path)}: severity says how serious a rule is. To turn it off, remove the line and "
        f'write ignore = ["{name}"] {place.en}.',
    )


def _unknown(path: Path, name: str, known: Any) -> ConfigError:
    guess = nearest(name, known)
    choices = ", ".join(list(known)[:12])
    hint = (
        Text(f"Menade du ”{guess}”?", f"Did you mean “{guess}”?")
        if guess
        else Text(f"Välj bland: {choices}.", f"Choose from: {choices}.")
    )
    return ConfigError(
        Text(
            f"{_shown(path)}: ”{name}” finns inte. {hint.sv}",
            f"{_shown(path)}: there is no “{name}”. {hint.en}",
        )
    )
