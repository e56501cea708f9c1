"""The book as a table in print: how much each rule weighs by profile and by phase."""

from collections.abc import Iterable, Iterator, Sequence

from logicmodel import words
from logicmodel.diagnostics import Language, Text
from logicmodel.rules import RULES, Rule
from logicmodel.rules.page import FAMILIES, FOLDERS
from logicmodel.rules.phases import PHASES
from logicmodel.rules.profiles import PROFILES, Level
from logicmodel.rules.settings import Settings

FILES = {"sv": "profiler.md", "en": "profiles.md"}
_TITLE = Text("Profiler och faser", "Profiles and phases")
_ABOUT = Text(
    "Olika uppdragsgivare kräver olika saker, och ett utkast får ha luckor som ett beslut inte får "
    "ha. En **profil** säger vems krav som gäller, en **fas** hur långt dokumentet har kommit. "
    "Båda kan anges i filens huvud (`profil: esv`, `fas: utkast`), i `logicmodel.toml` "
    '(`profile = "esv"`) eller som flagga (`--profile esv`). Flaggan går före inställningsfilen, '
    "som går före huvudet. Utan något av dem gäller `rus` och `beslut`.\n\n"
    "`logicmodel check --show-settings` visar vad som gäller för din fil och var det är bestämt.",
    "Those who commission a plan ask for different things, and a draft may have holes that a "
    "decision may not. A **profile** says whose demands apply, a **phase** how far the document "
    "has come. Both can be given in the header of the file (`profile: esv`, `phase: draft`), in "
    '`logicmodel.toml` (`profile = "esv"`) or as a flag (`--profile esv`). The flag goes before '
    "the settings file, and that before the header. Without any of them `rus` and `decision` "
    "apply.\n\n"
    "`logicmodel check --show-settings` shows what applies to your file and where that was "
    "decided.",
)
_PROFILES = Text("Profilerna", "The profiles")
_PHASES = Text("Faserna", "The phases")
_SOURCE = Text("Källa:", "Source:")
_BY_PROFILE = Text("Varje regel i varje profil", "Every rule in every profile")
_BY_PROFILE_ABOUT = Text(
    "I fasen beslut. **Fetstil** är det som skiljer sig från regelboken; – betyder att regeln är "
    "av. Regler om läsningen (LM0) gäller lika överallt.",
    "In the phase of decision. **Bold** is what differs from the rule book; – means that the rule "
    "is off. Rules about reading (LM0) apply alike everywhere.",
)
_BY_PHASE = Text("Det som faserna ändrar", "What the phases change")
_BY_PHASE_ABOUT = Text(
    "I profilen `rus`. En annan profil ändras på samma sätt, från den vikt som regeln har där.",
    "In the profile `rus`. Another profile changes in the same way, from what the rule weighs "
    "there.",
)
_CODE, _NAME = Text("Kod", "Code"), Text("Namn", "Name")


def tables() -> dict[str, str]:
    """The page in both languages by file name."""
    return {FILES["sv"]: _page("sv"), FILES["en"]: _page("en")}


def _page(language: Language) -> str:
    rules = [rule for rule in RULES if rule.code >= "LM1"]
    by_profile = {name: Settings(name).levels() for name in PROFILES}
    by_phase = {
        words.by_key("phase")[phase].title.to(language): Settings(phase=phase).levels()
        for phase in PHASES
    }
    changed = [r for r in rules if len({levels[r.code] for levels in by_phase.values()}) > 1]
    parts = [
        f"# {_TITLE.to(language)}",
        _ABOUT.to(language),
        f"## {_PROFILES.to(language)}",
        *_profiles(language),
        f"## {_PHASES.to(language)}",
        *_phases(language),
        f"## {_BY_PROFILE.to(language)}",
        _BY_PROFILE_ABOUT.to(language),
        *_by_family(rules, by_profile, language),
        f"## {_BY_PHASE.to(language)}",
        _BY_PHASE_ABOUT.to(language),
        _table(changed, by_phase, language),
    ]
    return "\n\n".join(parts) + "\n"


def _profiles(language: Language) -> Iterator[str]:
    for name, profile in PROFILES.items():
        yield f"### `{name}`: {profile.title.to(language)}"
        yield profile.about.to(language)
        yield f"*{_SOURCE.to(language)}* {profile.source.to(language)}"


def _phases(language: Language) -> Iterator[str]:
    for phase, ripeness in PHASES.items():
        title = words.by_key("phase")[phase].title.to(language)
        yield f"**{title.capitalize()}.** {ripeness.about.to(language)}"


def _by_family(
    rules: Iterable[Rule], columns: dict[str, dict[str, Level]], language: Language
) -> Iterator[str]:
    some = list(rules)
    for beginning, title in FAMILIES.items():
        family = [rule for rule in some if rule.code.startswith(beginning)]
        if family:
            yield f"### {title.to(language)}"
            yield _table(family, columns, language)


def _table(rules: Sequence[Rule], columns: dict[str, dict[str, Level]], language: Language) -> str:
    heads = [_CODE.to(language), _NAME.to(language), *columns]
    lines = [_row(heads), _row("---" for _ in heads)]
    for rule in rules:
        link = f"[{rule.code}]({FOLDERS[language]}/{rule.code}.md)"
        levels = (_level(rule, levels[rule.code], language) for levels in columns.values())
        lines.append(_row([link, rule.name.to(language), *levels]))
    return "\n".join(lines)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _level(rule: Rule, level: Level, language: Language) -> str:
    text = level.title.to(language) if level else "–"
    return text if level == rule.severity else f"**{text}**"
