"""Which rules count and how much: the profile, the phase, and what a project has chosen itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from logicmodel.diagnostics import Severity
from logicmodel.rules import RULES, Rule, by_name
from logicmodel.rules.profiles import ONLY_IN, PROFILES

Phase = Literal["draft", "consultation", "decision", "follow_up"]
DEFAULT_PROFILE = "rus"
DEFAULT_PHASE: Phase = "decision"


class UnknownNameError(ValueError):
    """There is no rule or profile ``name``; ``known`` are those there are."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(name)
        self.name = name
        self.known = tuple(known)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a project or a person has chosen. ``None`` and empty mean: as the profile has it.

    ``select`` keeps only these rules, ``ignore`` leaves rules out, ``severity`` re-levels them;
    rules go by either name, by code, or by the beginning of a code (``LM1``).
    """

    profile: str | None = None
    phase: Phase | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)

    def over(self, weaker: "Settings") -> "Settings":
        """These settings, and where they say nothing the weaker ones."""
        return Settings(
            self.profile or weaker.profile,
            self.phase or weaker.phase,
            self.select or weaker.select,
            self.ignore or weaker.ignore,
            {**weaker.severity, **self.severity},
        )

    def levels(self) -> dict[str, Severity | None]:
        """The severity of every rule by code; ``None`` where it is off.

        Raises:
            UnknownNameError: if a rule or the profile does not exist.
        """
        name = self.profile or DEFAULT_PROFILE
        if name not in PROFILES:
            raise UnknownNameError(name, PROFILES)
        profile = PROFILES[name]
        levels: dict[str, Severity | None] = {
            rule.code: _in_phase(rule, self.phase or DEFAULT_PHASE) for rule in RULES
        }
        levels |= {code: profile.levels[code] for code in levels if code in profile.levels}
        levels |= {
            rule.code: level for name, level in self.severity.items() for rule in named(name)
        }
        off = {rule.code for name in self.ignore for rule in named(name)}
        if self.select:
            chosen = {rule.code for name in self.select for rule in named(name)}
            off |= levels.keys() - chosen
        return {code: None if code in off else level for code, level in levels.items()}


def named(name: str) -> list[Rule]:
    """The rules meant by a name, a code or the beginning of a code.

    Raises:
        UnknownNameError: if there are none.
    """
    rule = by_name().get(name.casefold())
    if rule:
        return [rule]
    family = [rule for rule in RULES if rule.code.startswith(name.upper())]
    if not family or not name.upper().startswith("LM"):
        raise UnknownNameError(name, by_name())
    return family


def _in_phase(rule: Rule, phase: Phase) -> Severity | None:
    """A draft may have holes: what is missing in it weighs one step less."""
    if phase not in ONLY_IN.get(rule.code, (phase,)):
        return None
    if phase == "draft" and not rule.code.startswith("LM0"):
        return Severity(max(Severity.INFO, rule.severity - 1))
    return rule.severity
