"""What the benchmark's change logics are about: plain content, before any spelling of it.

Half of N elements are activities, a quarter outputs, 15 % outcomes and 10 % impact goals; there
are 1.6 links for each of them. Everything is decided by N and a seed. The content is sound: a
check has nothing to say about it.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

SHARES = {"activity": 0.5, "output": 0.25, "outcome": 0.15, "impact": 0.1}
LINKS_AN_ELEMENT = 1.6
LEVELS = {"region": "Regional nivå", "mellankommunal": "Mellankommunal nivå", "kommun": "Kommuner"}
PLACES = (
    *("Askersund", "Degerfors", "Hallsberg", "Hällefors", "Karlskoga", "Kumla", "Laxå"),
    *("Lekeberg", "Lindesberg", "Ljusnarsberg", "Nora", "Örebro"),
)
ACTORS = {"RÖL": "Region Örebro län", **{p.upper(): f"{p}s kommun" for p in PLACES}}
_GOALS_A_PROBLEM = 5
# When each step is at work: what it leads to is not over before it has begun.
_YEARS = {
    "activity": (2022, 2025),
    "output": (2025, 2026),
    "outcome": (2026, 2027),
    "impact": (2026, 2027),
}
# How often a second link is drawn where none is needed to hold the whole together.
_SECOND_LINK = {"activity": 0.3, "output": 0.25, "outcome": 0.0}

# Between the work and the goals the municipalities act together: no arrow skips that level.
_LEVEL = {"outcome": "mellankommunal", "impact": "region"}

_PREFIX = {"activity": "A", "output": "P", "outcome": "R", "impact": "EM"}
_TITLES = {
    "activity": ("Nätverk", "Kollegiala samtal", "Gemensam utbildning", "Kartläggning"),
    "output": ("Beslutade planer", "Handledda arbetslag", "Utbildade handledare"),
    "outcome": ("Tryggare övergångar", "Tydligare ansvar", "Säkrare bedömningar"),
    "impact": ("Fler behöriga elever", "Högre närvaro", "Jämnare resultat"),
}
_AREAS = ("förskolan", "grundskolan", "gymnasieskolan", "elevhälsan", "vuxenutbildningen")
_BECAUSE = (
    "en gemensam bild gör ansvaret synligt",
    "personalen får tid att pröva och följa upp",
    "eleverna möter samma förväntningar",
)
_RESOURCES = ("Utvecklingsmedel", "Rektorernas arbetstid", "En processledare på halvtid")
_TARGET_GROUPS = ("elever", "rektorer", "lärare i grundskolan", "vårdnadshavare")
_EVIDENCE = ("Skolverkets lägesbedömning", "Forskningsöversikt 2022", "Egen utvärdering 2023")
_DESCRIPTIONS = (
    "Arbetet utgår från de behov som förskolor och skolor själva har beskrivit.",
    "Rektorerna möts två gånger varje termin och delar vad de har prövat.",
    "Erfarenheterna sammanställs varje vår och används i nästa års planering.",
)


@dataclass
class Indicator:
    """How something is measured; values as written."""

    id: str
    title: str
    unit: str
    baseline: str
    target: str
    source: str
    milestone: str | None = None
    split: str | None = None


class Link(NamedTuple):
    """Where an element leads, with the reason why and the evidence, if they are needed."""

    target: str
    because: str | None = None
    evidence: str | None = None


@dataclass
class Element:
    """One element of the chain."""

    kind: str
    id: str
    title: str
    level: str
    owner: str
    period: str
    description: str
    resource: str | None = None
    target_group: str | None = None
    indicators: list[Indicator] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)


@dataclass
class Problem:
    """A challenge that some goals answer."""

    id: str
    title: str
    goals: list[str]


@dataclass
class Factor:
    """Something in the world around that hinders a goal."""

    id: str
    title: str
    goal: str


@dataclass
class Content:
    """A whole change logic."""

    problems: list[Problem]
    elements: list[Element]
    factors: list[Factor]

    @property
    def actors(self) -> dict[str, str]:
        """Those who are responsible for something."""
        owners = {element.owner for element in self.elements}
        return {name: title for name, title in ACTORS.items() if name in owners}

    @property
    def links(self) -> int:
        """How many links there are."""
        answers = sum(len(problem.goals) for problem in self.problems)
        return sum(len(element.links) for element in self.elements) + answers + len(self.factors)


def content(size: int, seed: int = 0) -> Content:
    """A sound change logic of ``size`` elements (at least 30), the same for the same seed."""
    chance = random.Random(seed)
    steps = {kind: _step(kind, count, chance) for kind, count in _counts(size).items()}
    for (kind, sources), (_, targets) in pairwise(steps.items()):
        _link(sources, targets, _SECOND_LINK[kind], chance)
    goals = [goal.id for goal in steps["impact"]]
    problems = [
        Problem(
            f"U{start // _GOALS_A_PROBLEM + 1}",
            f"Resultaten i {chance.choice(_AREAS)} är ojämna, område {start + 1}",
            goals[start : start + _GOALS_A_PROBLEM],
        )
        for start in range(0, len(goals), _GOALS_A_PROBLEM)
    ]
    factors = [
        Factor(f"O{n}", f"Antalet barn i {chance.choice(PLACES)} ändras, område {n}", p.goals[0])
        for n, p in enumerate(problems, 1)
    ]
    return Content(problems, [each for step in steps.values() for each in step], factors)


def _counts(size: int) -> dict[str, int]:
    counts = {kind: round(size * share) for kind, share in SHARES.items()}
    counts["activity"] += size - sum(counts.values())
    return counts


def _step(kind: str, count: int, chance: random.Random) -> list[Element]:
    return [_element(kind, number, count, chance) for number in range(1, count + 1)]


def _element(kind: str, number: int, count: int, chance: random.Random) -> Element:
    place = chance.choice(PLACES)
    start = chance.randint(*_YEARS[kind])
    name = f"{_PREFIX[kind]}{number}"
    return Element(
        kind,
        name,
        f"{chance.choice(_TITLES[kind])} {number} i {chance.choice(_AREAS)} i {place}",
        _LEVEL.get(kind) or chance.choice(list(LEVELS)),
        # Each actor has its own part of the whole, so that none is missed at a neighbour's goal.
        "RÖL" if kind == "impact" else list(ACTORS)[(number - 1) * len(ACTORS) // count],
        f"{start}-08..{start + chance.randint(2, 4)}-06",
        chance.choice(_DESCRIPTIONS),
        chance.choice(_RESOURCES) if kind == "activity" else None,
        chance.choice(_TARGET_GROUPS) if kind == "outcome" else None,
        list(_indicators(kind, name, chance)),
    )


def _indicators(kind: str, name: str, chance: random.Random) -> Iterator[Indicator]:
    """One that counts for an output, one share for an outcome, two for an impact goal."""
    if kind == "output":
        goal = chance.randint(4, 60)
        title = f"Antal beslutade planer inom {name}"
        yield Indicator(
            f"{name}.1", title, "planer", "0 (2022)", f"minst {goal} till 2030", "Diarier"
        )
    for number in range({"outcome": 1, "impact": 2}.get(kind, 0)):
        share = chance.randint(500, 800)
        yield Indicator(
            f"{name}.{number + 1}",
            f"Andel elever som når målen, mått {number + 1} för {name}",
            "%",
            f"{share // 10},{share % 10} (2020/21)",
            f"minst {chance.randint(82, 96)} till 2030",
            "Skolverket",
            f"{share // 10 + 1} till 2026",
            "kön",
        )


def _link(
    sources: list[Element], targets: list[Element], often: float, chance: random.Random
) -> None:
    """Lead every source to a target and some to the next one too.

    Each target's first source always leads to the next as well, around the ring, so that all
    hangs together, every target has two sources or more and no source reaches many goals.
    """
    before = -1
    for place, source in enumerate(sources):
        target = place * len(targets) // len(sources)
        both = target != before or chance.random() < often
        for step in range(2 if both else 1):
            goal = targets[(target + step) % len(targets)].id
            reason = None if source.kind == "activity" else chance.choice(_BECAUSE)
            evidence = chance.choice(_EVIDENCE) if source.kind == "outcome" else None
            source.links.append(Link(goal, reason, evidence))
        before = target
