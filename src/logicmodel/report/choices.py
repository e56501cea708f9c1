"""Which rules apply to a model and where that was decided, for people and for other programs."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from logicmodel import words
from logicmodel.diagnostics import Text
from logicmodel.report.report import Report
from logicmodel.report.setting import styled, wrapped
from logicmodel.rules.profiles import PROFILES, Level
from logicmodel.rules.settings import DEFAULT_PHASE, DEFAULT_PROFILE, Said, Settings, Verdict

Model = tuple[str, Settings]
"""The file of a model with the settings that apply to it."""

_STRENGTH = ("profile", "phase", "severity", "select", "ignore")
_OFF = Text("av", "off")
_BY_DEFAULT = Text("Förval, ingen har sagt något annat.", "The default, nobody says otherwise.")
_REST = Text(
    "Övriga regler gäller som i regelboken, se logicmodel rules.",
    "The other rules apply as in the rule book, see logicmodel rules.",
)
_NONE = Text(
    "Alla regler gäller som i regelboken, se logicmodel rules.",
    "All rules apply as in the rule book, see logicmodel rules.",
)
_ORDER = Text(
    "En flagga går före logicmodel.toml, som går före det som står i filens huvud, som går före "
    "förvalet. Profilen gäller först, sedan fasen, sedan severity, sist select och ignore.",
    "A flag goes before logicmodel.toml, that before the header of the file, and that before the "
    "default. The profile comes first, then the phase, then severity, last select and ignore.",
)


class _Choice(NamedTuple):
    """Profile or phase: what applies, in words, and all that was said of it."""

    key: str
    heading: Text
    value: str
    title: Text
    said: tuple[Said, ...]


def as_text(report: Report, some: Sequence[Model]) -> str:
    """The settings of each model in words, at most ``report.width`` columns wide."""
    parts = ["\n".join(_lines(report, file, settings)) for file, settings in some]
    return "\n\n".join([*parts, "\n".join(wrapped(report, report.say(_ORDER), ""))]) + "\n"


def as_json(report: Report, some: Sequence[Model]) -> str:
    """The settings of each model as one JSON object, with every rule."""
    models = [_data(report, file, settings) for file, settings in some]
    content = {"language": report.language, "models": models}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


FORMATS: Mapping[str, Callable[[Report, Sequence[Model]], str]] = {
    "text": as_text,
    "json": as_json,
}
"""The ways to write them, by the name used on the command line."""


def _lines(report: Report, file: str, settings: Settings) -> Iterator[str]:
    yield styled(report, file, bold=True)
    for choice in _choices(settings):
        about = f"{report.say(choice.heading)} {_title(report, choice)}."
        yield from wrapped(report, f"{about} {report.say(_where(choice))}", "    ", "  ")
    changed = [verdict for verdict in settings.verdicts() if verdict.level != verdict.rule.severity]
    yield ""
    changed.sort(key=lambda verdict: [_STRENGTH.index(key.partition(".")[0]) for key in verdict.by])
    for by, verdicts in groupby(changed, key=lambda verdict: verdict.by):
        yield from _group(report, settings, by, list(verdicts))
    yield from wrapped(report, report.say(_REST if changed else _NONE), "")


def _choices(settings: Settings) -> tuple[_Choice, _Choice]:
    profile, phase = settings.profile or DEFAULT_PROFILE, settings.phase or DEFAULT_PHASE
    return (
        _Choice(
            "profile",
            Text("Profil:", "Profile:"),
            profile,
            PROFILES[profile].title,
            settings.said.get("profile", ()),
        ),
        _Choice(
            "phase",
            Text("Fas:", "Phase:"),
            phase,
            words.by_key("phase")[phase].title,
            settings.said.get("phase", ()),
        ),
    )


def _title(report: Report, choice: _Choice) -> str:
    title = report.say(choice.title)
    return title if choice.key == "phase" else f"{choice.value}, {title}"


def _where(choice: _Choice) -> Text:
    """Where it was decided, and what it is stronger than."""
    if not choice.said:
        return _BY_DEFAULT
    first, *weaker = choice.said
    flag = first.place.startswith("--")
    sv = f"Det säger flaggan {first.place}" if flag else f"Det står i {first.place}"
    en = f"The flag {first.place} says so" if flag else f"It stands in {first.place}"
    if weaker:
        told = [(_spelled(choice, each.value), each.place) for each in weaker]
        sv += ", som går före " + " och ".join(f"{value.sv} i {place}" for value, place in told)
        en += ", which goes before " + " and ".join(f"{value.en} in {p}" for value, p in told)
    return Text(f"{sv}.", f"{en}.")


def _spelled(choice: _Choice, value: str) -> Text:
    """A profile or phase as people write it, whichever way it was written."""
    known = words.by_spelling("phase") | words.by_key("phase") if choice.key == "phase" else {}
    word = known.get(words.fold(value)) or known.get(value)
    return word.title if word else Text(value, value)


def _group(
    report: Report, settings: Settings, by: tuple[str, ...], verdicts: list[Verdict]
) -> Iterator[str]:
    """The rules that the same settings have changed."""
    yield styled(report, report.say(_deciding(settings, by)), bold=True)
    if by == ("select",) and all(verdict.level is None for verdict in verdicts):
        count = len(verdicts)
        yield f"  {report.say(Text(f'{count} andra regler är av', f'{count} other rules are off'))}"
    else:
        width = max(len(report.say(verdict.rule.name)) for verdict in verdicts)
        for rule, level, _ in verdicts:
            change = f"{_level(report, rule.severity)} → {_level(report, level)}"
            yield f"  {rule.code}  {report.say(rule.name):{width}}  {change}"
    yield ""


def _deciding(settings: Settings, by: tuple[str, ...]) -> Text:
    """The settings in words: ``Profilen kronoberg och fasen utkast:``."""
    told = [_setting(settings, key) for key in by]
    text = Text(" och ".join(t.sv for t in told) + ":", " and ".join(t.en for t in told) + ":")
    return text.sentence if by[0] in ("profile", "phase") else text


def _setting(settings: Settings, key: str) -> Text:
    profile, phase = _choices(settings)
    if key == "profile":
        return Text(f"profilen {profile.value}", f"the profile {profile.value}")
    if key == "phase":
        return Text(f"fasen {phase.title.sv}", f"the phase {phase.title.en}")
    name = key.replace(".", " ", 1)
    place = settings.said[key][0].place if key in settings.said else ""
    told = place if place in ("", f"--{key}") else f"{place} ({name})"
    return Text(told or name, told or name)


def _level(report: Report, level: Level) -> str:
    return report.say(level.title if level else _OFF)


def _data(report: Report, file: str, settings: Settings) -> dict[str, Any]:
    chosen = {
        choice.key: {
            "value": choice.value,
            "title": report.say(choice.title),
            "said": [said._asdict() for said in choice.said],
        }
        for choice in _choices(settings)
    }
    rules = [
        {
            "code": rule.code,
            "name": report.say(rule.name),
            "severity": level.name.lower() if level else "off",
            "default": rule.severity.name.lower(),
            "decided_by": [
                {"setting": key, "said": [said._asdict() for said in settings.said.get(key, ())]}
                for key in by
            ],
        }
        for rule, level, by in settings.verdicts()
    ]
    return {"file": file, **chosen, "rules": rules}
