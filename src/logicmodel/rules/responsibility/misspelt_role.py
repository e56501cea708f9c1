"""LM411: a role that is most likely another one, misspelt."""

import re
from collections import Counter
from collections.abc import Iterator

from logicmodel.diagnostics import Path, Severity, Text
from logicmodel.model.logic import LogicModel
from logicmodel.model.roles import REGIONAL
from logicmodel.model.values import Assignment
from logicmodel.rules.responsibility import place, shared
from logicmodel.rules.rule import Context, Finding, Page, Rule

_SHORTEST = 5
# How forms of one word end: samordna, samordnar, samordnare; lead, leads; funder, funders.
_FORM = r"(?:(?<=a)r|(?<=r)[en]|(?<=e)[rdn]|s)+$"


def check(context: Context) -> Iterator[Finding]:
    """Roles given once that are one slip away from one that is better known."""
    meant = slips(context.model)
    for path, part in _assignments(context.model) if meant else ():
        better = meant.get((part.role or "").casefold())
        if better:
            yield Finding(
                (*path, "role"),
                Text(
                    f"Rollen ”{part.role}” finns bara här. Är den felstavad?",
                    f"The role “{part.role}” stands only here. Is it misspelt?",
                ),
                Text(f"Menade du ”{better}”?", f"Did you mean “{better}”?"),
            )


def slips(model: LogicModel) -> dict[str, str]:
    """Roles given once that are most likely misspelt, and what was meant, both in lower case."""
    used: Counter[str] = Counter()
    for role, count in Counter(_roles(model)).items():
        used[(role or "").casefold()] += count
    known = {role for roles in REGIONAL for role in roles} | {r for r in used if used[r] > 1}
    unknown = [role for role in used if role not in known and len(role) >= _SHORTEST]
    # Two words one slip apart are alike when a letter is left out of one of them, or of both.
    alike: dict[str, set[str]] = {}
    for role in known if unknown else ():
        for shorter in _shortened(role):
            alike.setdefault(shorter, set()).add(role)
    found = {}
    for role in unknown:
        near = {other for shorter in _shortened(role) for other in alike.get(shorter, ())}
        better = sorted((-used[other], other) for other in near if _is_slip(role, other))
        if better:
            found[role] = better[0][1]
    return found


def _roles(model: LogicModel) -> Iterator[str | None]:
    """Every role there is, as often as it is given."""
    for thing in shared(model):
        for part in thing.owners:
            yield part.role
        for part in thing.participants:
            yield part.role
    for indicator in (measurement.indicator for measurement in model.measurements):
        for part in indicator.owners:
            yield part.role


def _assignments(model: LogicModel) -> Iterator[tuple[Path, Assignment]]:
    """The same with who has the role, and where that is said."""
    for thing in shared(model):
        for field in ("owners", "participants"):
            for number, part in enumerate(getattr(thing, field)):
                yield (*place(thing), field, number), part
    for measurement in model.measurements:
        for number, part in enumerate(measurement.indicator.owners):
            yield (*measurement.path, "owners", number), part


def _shortened(role: str) -> Iterator[str]:
    """The role, and the role with any one letter left out."""
    yield role
    for at in range(len(role)):
        yield role[:at] + role[at + 1 :]


def _is_slip(role: str, other: str) -> bool:
    """Whether one letter is missing, too many or wrong, or two have changed places.

    Forms of the same word, such as ``samordnar`` and ``samordnare``, are none.
    """
    if re.sub(_FORM, "", role) == re.sub(_FORM, "", other):
        return False
    short, long = sorted((role, other), key=len)
    pairs = enumerate(zip(short, long, strict=False))
    start = next((at for at, (one, another) in pairs if one != another), len(short))
    rest, other_rest = short[start:], long[start:]
    if len(short) < len(long):
        return rest == other_rest[1:]
    swapped = rest[1:2] + rest[:1] + rest[2:]
    return rest[1:] == other_rest[1:] or swapped == other_rest


RULE = Rule(
    code="LM411",
    name=Text("felstavad-roll", "misspelt-role"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "En roll som finns på ett ställe och liknar en som är vanligare.",
            "A role that stands in one place and is like one that is more common.",
        ),
        why=Text(
            "Roller räknas samman i listor över vem som gör vad. Den som är felstavad hamnar för "
            "sig. Rollen jämförs med dem som används flera gånger och med de fyra som en region "
            "kan ha: finansiär, utförare, nätverkare och kapacitetsbyggare. Böjningar som "
            "samordnar och samordnare är inga fel.",
            "Roles are gathered in lists of who does what. One that is misspelt ends up by itself. "
            "It is compared with those used more than once and with the four that a Swedish region "
            "may have: funder, implementer, networker and capacity builder. Forms such as lead and "
            "leads are no mistake.",
        ),
        fix=Text(
            "Rätta stavningen. Är det en egen roll, skriv undantaget med skälet.",
            "Correct the spelling. If it is a role of its own, write an exception with the reason.",
        ),
        source=Text(
            "De fyra rollerna: det regionala utvecklingsuppdraget.",
            "The four roles: Swedish regional development policy.",
        ),
    ),
    bad=Text(
        sv="""
aktivitet A2 "Handledning av nya rektorer"
  nivå: kommun
  ansvarig: KOM
  medverkande: REG (finansär)
  resurser: "Handledarnas arbetstid"
  period: 2024–2026
  status: pågår
  -> P2
""",
        en="""
activity A2 "Mentoring of new principals"
  level: municipality
  responsible: MUN
  participants: REG (fundr)
  resources: "The mentors' working hours"
  period: 2024–2026
  status: ongoing
  -> P2
""",
    ),
    good=Text(
        sv="""
aktivitet A2 "Handledning av nya rektorer"
  nivå: kommun
  ansvarig: KOM
  medverkande: REG (finansiär)
  resurser: "Handledarnas arbetstid"
  period: 2024–2026
  status: pågår
  -> P2
""",
        en="""
activity A2 "Mentoring of new principals"
  level: municipality
  responsible: MUN
  participants: REG (funder)
  resources: "The mentors' working hours"
  period: 2024–2026
  status: ongoing
  -> P2
""",
    ),
    check=check,
    note=Text("felstavad roll?", "misspelt role?"),
)
