"""What a project has chosen: ``logicmodel.toml``, else ``[tool.logicmodel]`` in pyproject."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from logicmodel import words
from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.settings import Settings, UnknownNameError
from logicmodel.syntax.suggest import nearest
from logicmodel.workspace.projects import upwards

_FILES = ("logicmodel.toml", "pyproject.toml")
_LISTS = ("select", "ignore")
_KEYS = ("profile", "phase", *_LISTS, "severity")


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
    for folder in upwards(root.parent):
        for name in _FILES:
            path = folder / name
            if path.is_file():
                table = _table(path)
                if table is not None:
                    return _settings(table, path)
    return Settings()


def _table(path: Path) -> Mapping[str, Any] | None:
    import tomllib  # late: most folders have no settings

    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise _no_toml(path, str(error)) from error
    except (OSError, ValueError) as error:
        raise ConfigError(
            Text(f"{path.name} går inte att läsa: {error}", f"{path.name} cannot be read: {error}")
        ) from error
    if path.name == "logicmodel.toml":
        return data
    found: Mapping[str, Any] | None = data.get("tool", {}).get("logicmodel")
    return found


def _no_toml(path: Path, error: str) -> ConfigError:
    """What to say of a file that is no TOML; the line stands in the message of ``tomllib``."""
    found = re.search(r"line (\d+)", error)
    sv, en = (f", rad {found[1]}", f", line {found[1]}") if found else ("", "")
    return ConfigError(
        Text(
            f"{path.name}{sv}: raden går inte att läsa. Skriv namn = värde, med texter inom "
            'citattecken: profile = "rus"',
            f"{path.name}{en}: the line cannot be read. Write name = value, with texts in quotes: "
            'profile = "rus"',
        )
    )


def _settings(table: Mapping[str, Any], path: Path) -> Settings:
    for key in table:
        if key not in _KEYS:
            raise _unknown(path, key, _KEYS)
    phase = table.get("phase")
    phases = words.by_spelling("phase")
    if phase is not None and words.fold(str(phase)) not in phases:
        raise _unknown(path, str(phase), phases)
    settings = Settings(
        profile=table.get("profile"),
        phase=phases[words.fold(phase)].key if phase else None,  # type: ignore[arg-type]
        select=_names(table, "select", path),
        ignore=_names(table, "ignore", path),
        severity=_severities(table.get("severity", {}), path),
    )
    try:
        settings.levels()
    except UnknownNameError as error:
        raise _unknown(path, error.name, error.known) from None
    return settings


def _names(table: Mapping[str, Any], key: str, path: Path) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise ConfigError(
            Text(
                f'{path.name}: {key} ska vara en lista, till exempel {key} = ["LM107"].',
                f'{path.name}: {key} is to be a list, such as {key} = ["LM107"].',
            )
        )
    return tuple(value)


def _severities(table: Any, path: Path) -> dict[str, Severity]:
    spelled = {word: level for level in Severity for word in (level.title.sv, level.title.en)}
    if not isinstance(table, dict):
        raise _unknown(path, str(table), ("[severity]",))
    for level in table.values():
        if level not in spelled:
            raise _unknown(path, str(level), spelled)
    return {name: spelled[level] for name, level in table.items()}


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
            f"{path.name}: ”{name}” finns inte. {hint.sv}",
            f"{path.name}: there is no “{name}”. {hint.en}",
        )
    )
