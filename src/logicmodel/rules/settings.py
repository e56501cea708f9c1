"""Which rules count and how much: the profile, the phase, and what a project has chosen itself."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from logicmodel.diagnostics import Severity
from logicmodel.rules import RULES, Rule, by_name
from logicmodel.rules.phases import PHASES, Phase
from logicmodel.rules.profiles import PROFILES, Level, Profile

DEFAULT_PROFILE = "rus"
DEFAULT_PHASE: Phase = "decision"


class UnknownNameError(ValueError):
    """There is no rule or profile ``name``; ``known`` are those there are."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(name)
        self.name = name
        self.known = tuple(known)


class Said(NamedTuple):
    """A setting as it was given, and where: ``--profile``, ``logicmodel.toml:3``, ``x.logic:6``."""

    value: str
    place: str


class Verdict(NamedTuple):
    """How much a rule weighs, and the settings that decided it: keys of :attr:`Settings.said`."""

    rule: Rule
    level: Level
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """What a project or a person has chosen. ``None`` and empty mean: as the profile has it.

    ``select`` keeps only these rules, ``ignore`` leaves rules out, ``severity`` re-levels them;
    rules go by either name, by code, or by the beginning of a code (``LM1``). ``said`` tells where
    each setting stands, by ``profile``, ``phase``, ``select``, ``ignore`` and ``severity.NAME``;
    of several the strongest first. Nothing is decided by it.
    """

    profile: str | None = None
    phase: Phase | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    said: Mapping[str, tuple[Said, ...]] = field(default_factory=dict, compare=False)

    def over(self, weaker: "Settings") -> "Settings":
        """These settings, and where they say nothing the weaker ones."""
        return Settings(
            self.profile or weaker.profile,
            self.phase or weaker.phase,
            self.select or weaker.select,
            self.ignore or self._not_asked_for(weaker.ignore),
            {**weaker.severity, **self.severity},
            {
                key: (*self.said.get(key, ()), *weaker.said.get(key, ()))
                for key in {**self.said, **weaker.said}
            },
        )

    def _not_asked_for(self, ignored: tuple[str, ...]) -> tuple[str, ...]:
        """What is left of rules that weaker settings ignore, if these ask for some of them."""
        asked = {rule.code for name in self.select for rule in named(name)}
        left = ((name, [rule.code for rule in named(name)]) for name in ignored)
        kept = (
            [name] if asked.isdisjoint(codes) else [code for code in codes if code not in asked]
            for name, codes in left
        )
        return tuple(name for names in kept for name in names)

    def levels(self) -> dict[str, Level]:
        """The severity of every rule by code; ``None`` where it is off.

        Raises:
            UnknownNameError: if a rule or the profile does not exist.
        """
        return {verdict.rule.code: verdict.level for verdict in self.verdicts()}

    def verdicts(self) -> Iterator[Verdict]:
        """How much each rule weighs and what decided it, in the order of the book.

        The profile comes first and the phase ripens it; ``severity`` is stronger than both, and
        ``select`` and ``ignore`` have the last word. A rule selected by its own name is on, even
        where the profile or the phase has no use for it.

        Raises:
            UnknownNameError: if a rule or the profile does not exist.
        """
        in_profile = _levels(self._profile())
        ripeness = PHASES[self.phase or DEFAULT_PHASE]
        # A table in TOML has no order: a family comes before its rules.
        families_first = sorted(self.severity, key=lambda name: -len(named(name)))
        chosen = {rule.code: name for name in families_first for rule in named(name)}
        ignored = {rule.code for name in self.ignore for rule in named(name)}
        selected = {rule.code: name for name in self.select for rule in named(name)}
        for rule in RULES:
            code, by = rule.code, []
            before = in_profile.get(code, rule.severity)
            level = ripeness.weigh(rule.name.en, before)
            if code in in_profile:
                by.append("profile")
            if level != before:
                by.append("phase")
            if code in chosen:
                level, by = self.severity[chosen[code]], [f"severity.{chosen[code]}"]
            if self.select and code not in selected:
                level, by = None, ["select"]
            elif level is None and selected.get(code, "").casefold() in map(
                str.casefold, rule.names
            ):
                level, by = rule.severity, ["select"]
            if code in ignored:
                level, by = None, ["ignore"]
            yield Verdict(rule, level, tuple(by))

    def _profile(self) -> Profile:
        name = self.profile or DEFAULT_PROFILE
        if name not in PROFILES:
            raise UnknownNameError(name, PROFILES)
        return PROFILES[name]


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
        raise UnknownNameError(name, (each for rule in RULES for each in rule.names))
    return family


def _levels(profile: Profile) -> dict[str, Level]:
    """What a profile says of each rule that it mentions, by code; a family before its rules."""
    families = {key: level for key, level in profile.levels.items() if key.startswith("LM")}
    levels = {rule.code: families[rule.code[:3]] for rule in RULES if rule.code[:3] in families}
    known = by_name()
    return levels | {
        known[key].code: level for key, level in profile.levels.items() if key in known
    }
