"""LM408: two activities that are most likely the same piece of work."""

import re
from collections.abc import Iterator
from itertools import pairwise, permutations

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.chain import reading_order
from logicmodel.model.elements import Activity
from logicmodel.model.logic import LogicModel
from logicmodel.rules.rule import Context, Finding, Page, Rule, called

Stems = tuple[str, ...]

_FEWEST = 2
_SHORTEST = 4
_MOST_COMPARED = 40
# Words that do not tell one piece of work from another.
_SMALL = (
    "och i på av för till med om kring hos från under inom mellan åt vid att som en ett den det "
    "de alla varje sin sina sitt gemensam gemensamt gemensamma ta fram hålla genomföra ordna "
    "anordna starta driva bedriva ge erbjuda skapa utveckla bygga upprätta göra införa "
    "and in on of for to with about at from within between by the a an all each every their joint "
    "shared run hold give provide offer organise organize develop create start carry out conduct "
    "set up build make"
)
_EMPTY = frozenset(_SMALL.split())
_ENDING = re.compile(
    r"(?<=\w{4})(?:(?<![aeiouåäö])ning|ande|are|ing|er|ar|or|an|en|et|na|ed|s|a|e)$"
)


def check(context: Context) -> Iterator[Finding]:
    """One finding for each group of activities with the same words in their titles.

    Where one title only adds to the other it takes a shared output to arouse suspicion.
    """
    model = context.model
    groups = _groups(model)
    for names in groups.values():
        if len(names) > 1:
            alike = [model.elements[name] for name in reading_order(model, names)]
            pairs = pairwise(each for each in alike if isinstance(each, Activity))
            clash = next((pair for pair in pairs if _apart(*pair)), None)
            if clash:
                yield _finding(*clash, [each.id for each in alike])
    for one, other in _extended(model, groups):
        if _apart(one, other):
            yield _finding(one, other, [one.id, other.id])


def same_work(one: Activity, other: Activity) -> bool:
    """Whether two activities with the same title are told of here."""
    cancelled = "cancelled" in (one.status, other.status)
    return not cancelled and len(_Stems().of(one)) >= _FEWEST and _apart(one, other)


def _groups(model: LogicModel) -> dict[Stems, list[str]]:
    """Activities by the words of their titles that mean something."""
    stems = _Stems()
    groups: dict[Stems, list[str]] = {}
    for activity in model.every(Activity):
        if activity.status != "cancelled":
            key = stems.of(activity)
            if len(key) >= _FEWEST:
                groups.setdefault(key, []).append(activity.id)
    return groups


class _Stems(dict[str, str]):
    """What is left of a word without its ending; remembered, since titles share their words."""

    def of(self, activity: Activity) -> Stems:
        """The words of a title that mean something: an empty stem is no word."""
        return tuple(filter(None, map(self.__getitem__, activity.title.casefold().split())))

    def __missing__(self, word: str) -> str:
        stem = word.strip(".,:;!?()–-\"'”“’")
        if stem in _EMPTY:
            stem = ""
        while len(stem) > _SHORTEST and (shorter := _ENDING.sub("", stem)) != stem:
            stem = shorter
        self[word] = stem
        return stem


def _extended(
    model: LogicModel, groups: dict[Stems, list[str]]
) -> Iterator[tuple[Activity, Activity]]:
    """Two activities with a shared output, of which one title has all the words of the other.

    Where very many lead to the same output only the first of them are compared.
    """
    sharing: dict[str, list[tuple[Stems, Activity]]] = {}
    for stems, names in groups.items():
        activity = model.elements[names[0]]
        if isinstance(activity, Activity):
            for target in _targets(activity):
                sharing.setdefault(target, []).append((stems, activity))
    pairs = {}
    for some in sharing.values():
        for (short, one), (long, other) in permutations(some[:_MOST_COMPARED], 2):
            # Most pairs differ in the first word already.
            if short[0] in long and len(short) < len(long) and _holds(long, short):
                pairs[one.id, other.id] = one, other
    yield from pairs.values()


def _holds(long: Stems, short: Stems) -> bool:
    """Whether all words of the one stand in the other, in the same order."""
    rest = iter(long)
    return all(word in rest for word in short)


def _apart(one: Activity, other: Activity) -> bool:
    """Whether they are done by different people or on different levels, unaware of each other.

    What follows upon the other, in time or by an arrow, is no double work.
    """
    levels = bool(one.level and other.level and one.level != other.level)
    owners, others = ({owner.actor for owner in each.owners} for each in (one, other))
    if not levels and (owners == others or not owners or not others):
        return False
    if one.period and other.period:
        start = max(one.period.start.start, other.period.start.start)
        if min(one.period.end.end, other.period.end.end) < start:
            return False
    aware = {*_targets(one), *one.requires}, {*_targets(other), *other.requires}
    return other.id not in aware[0] and one.id not in aware[1]


def _targets(activity: Activity) -> set[str]:
    return {link.target for link in activity.links}


def _finding(one: Activity, other: Activity, alike: list[str]) -> Finding:
    first, name = called(one), called(other)
    actor = next((owner.actor for owner in other.owners), "…")
    others = [each for each in alike if each != other.id]
    return Finding(
        ("elements", other.id, "title"),
        Text(
            f"{name.sv} kan vara samma arbete som {first.sv}.",
            f"{name.en} may be the same work as {first.en}.",
        ),
        Text(
            f"Är det samma arbete, skriv det en gång: anpassning {one.id} för {actor}, i stället "
            f"för {other.id}. Är det olika, säg i titlarna vad som skiljer.",
            f"If it is the same work, write it once: adaptation {one.id} for {actor}, in place of "
            f"{other.id}. If it differs, let the titles tell how.",
        ),
        tuple((("elements", each), Text("Liknar denna", "Like this one")) for each in others),
    )


RULE = Rule(
    code="LM408",
    name=Text("dubbelarbete", "duplicated-effort"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "Aktiviteter på olika nivåer eller med olika ansvariga som tycks vara samma arbete.",
            "Activities on different levels or by different owners that seem to be the same work.",
        ),
        why=Text(
            "Gör flera nivåer samma sak möter målgruppen den två gånger, och ingen lär av den "
            "andra. Titlarna jämförs utan småord och böjningar, så att Handledning av nya rektorer "
            "och Ge handledning åt nya rektorer räknas som lika. Säger den ena titeln bara mer än "
            "den andra ska båda också leda till samma prestation. Det som är avbrutet, det som "
            "följer på det andra i tiden och det som länkar till det andra räknas inte.",
            "If several levels do the same thing the target group meets it twice, and nobody "
            "learns from the other. Titles are compared without small words and endings, so that "
            "Mentoring of new principals and Give mentoring to new principals count as alike. If "
            "one title only says more than the other, both must also lead to the same output. "
            "What is cancelled, follows upon the other in time or links to it does not count.",
        ),
        fix=Text(
            "Skriv arbetet en gång och det lokala som anpassningar: anpassning A1 för KOM. Är det "
            "olika saker, säg i titlarna vad som skiljer.",
            "Write the work once and what is local as adaptations: adaptation A1 for MUN. If the "
            "things differ, let the titles tell how.",
        ),
        source=Text(
            "Region Örebro län, Nulägesanalys och vägen framåt (2023): strukturera och samordna.",
            "Region Örebro län, Nulägesanalys och vägen framåt (2023): structure and coordinate.",
        ),
    ),
    bad=Text(
        sv="""
aktivitet A3 "Ge handledning åt nya rektorer"
  nivå: region
  ansvarig: REG
  resurser: "Regionala utvecklingsmedel"
  period: 2024–2026
  status: pågår
  -> P2
""",
        en="""
activity A3 "Give mentoring to new principals"
  level: region
  responsible: REG
  resources: "Regional development funds"
  period: 2024–2026
  status: ongoing
  -> P2
""",
    ),
    good=Text(
        sv="""
aktivitet A3 "Ge handledning åt blivande rektorer"
  nivå: region
  ansvarig: REG
  resurser: "Regionala utvecklingsmedel"
  period: 2024–2026
  status: pågår
  -> P2
""",
        en="""
activity A3 "Give mentoring to future principals"
  level: region
  responsible: REG
  resources: "Regional development funds"
  period: 2024–2026
  status: ongoing
  -> P2
""",
    ),
    check=check,
    note=Text("dubbelarbete?", "done twice?"),
)
