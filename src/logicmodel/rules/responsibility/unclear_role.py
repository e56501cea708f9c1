"""LM405: somebody takes part, and nothing says as what."""

from collections import defaultdict
from collections.abc import Iterator

from logicmodel.diagnostics import Path, Severity, Text
from logicmodel.model.values import Assignment
from logicmodel.rules.responsibility import Shared, named, place, shared
from logicmodel.rules.responsibility.no_primary_owner import has_several_owners, primary
from logicmodel.rules.rule import Context, Finding, Page, Rule, listed

Part = tuple[Path, Assignment]


def check(context: Context) -> Iterator[Finding]:
    """What somebody takes part in without a role, or in two different ones."""
    for thing in shared(context.model):
        if not thing.participants and len(thing.owners) < 2:
            continue
        without = [*_without_role(thing)]
        if without:
            yield _no_role(thing, without)
        yield from _two_roles(thing)


def _without_role(thing: Shared) -> Iterator[Part]:
    """Participants without a role, and owners beside the one who comes first.

    A sole owner needs none, and where none of several comes first that is told already.
    """
    if has_several_owners(thing) and primary(thing):
        yield from (part for part in _parts(thing, "owners") if not part[1].role)
    if any(not participant.role for participant in thing.participants):
        yield from (part for part in _parts(thing, "participants") if not part[1].role)


def _parts(thing: Shared, field: str) -> Iterator[Part]:
    for number, part in enumerate(getattr(thing, field)):
        yield (*place(thing), field, number, "actor"), part


def _no_role(thing: Shared, parts: list[Part]) -> Finding:
    name, actors = named(thing), listed([part.actor for _, part in parts])
    (path, first), *others = parts
    return Finding(
        path,
        Text(
            f"Det framgår inte vad {actors.sv} gör i {name.sv}.",
            f"It is not said what {actors.en} is to do in {name.en}."
            if not others
            else f"It is not said what {actors.en} are to do in {name.en}.",
        ),
        Text(
            f"Skriv rollen inom parentes efter aktören: {first.actor} (genomför).",
            f"Write the role in brackets after the actor: {first.actor} (delivers).",
        ),
        tuple((other, Text("Inte här heller", "Nor here")) for other, _ in others),
    )


def _two_roles(thing: Shared) -> Iterator[Finding]:
    """Actors with different roles in the same thing, each once."""
    names = {part.actor for part in (*thing.owners, *thing.participants)}
    if len(names) == len(thing.owners) + len(thing.participants):
        return
    given: dict[str, dict[str, Path]] = defaultdict(dict)
    for path, part in (*_parts(thing, "owners"), *_parts(thing, "participants")):
        if part.role:
            given[part.actor].setdefault(part.role.casefold(), (*path[:-1], "role"))
    for actor, roles in given.items():
        if len(roles) > 1:
            yield _differing(thing, actor, roles)


def _differing(thing: Shared, actor: str, roles: dict[str, Path]) -> Finding:
    name, (one, other, *_) = named(thing), roles
    said, (first, second, *_) = listed([*roles]), roles.values()
    return Finding(
        second,
        Text(
            f"{actor} har olika roller i {name.sv}: {said.sv}.",
            f"{actor} has different roles in {name.en}: {said.en}.",
        ),
        Text(
            f"Låt {actor} stå på ett ställe, med en roll eller båda i samma parentes: {actor} "
            f"({one} och {other}).",
            f"Let {actor} stand in one place, with one role or both in the same brackets: {actor} "
            f"({one} and {other}).",
        ),
        ((first, Text("Den andra rollen", "The other role")),),
    )


RULE = Rule(
    code="LM405",
    name=Text("oklar-roll", "unclear-role"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "En aktör som deltar utan roll, eller i olika roller i samma sak.",
            "An actor that takes part without a role, or in different roles in the same thing.",
        ),
        why=Text(
            "Den som deltar behöver veta varför: ska den betala, utföra, samordna eller lära ut? "
            "En region är alltid en av fyra: finansiär, utförare, nätverkare eller "
            "kapacitetsbyggare. En ensam ansvarig behöver ingen roll, för ordet ansvarig säger "
            "den. Utan roll ger en anmärkning per sak, hur många den än gäller.",
            "Who takes part needs to know why: to pay, deliver, coordinate or teach? A region is "
            "always one of four: funder, implementer, networker or capacity builder. A sole owner "
            "needs no role, as the word responsible tells it. Without a role gives one remark per "
            "thing, however many it concerns.",
        ),
        fix=Text(
            "Skriv rollen inom parentes efter aktören: medverkande: KOM (genomför).",
            "Write the role in brackets after the actor: participants: MUN (delivers).",
        ),
        source=Text(
            "Region Örebro län, Nulägesanalys och vägen framåt (2023): oklart vem som deltar i "
            "vad och varför.",
            "Region Örebro län, Nulägesanalys och vägen framåt (2023): unclear who takes part in "
            "what and why.",
        ),
    ),
    bad=Text(
        sv="""
aktivitet A1 "Forskningscirklar för rektorer"
  nivå: region
  ansvarig: REG
  medverkande: KOM
  resurser: "Regionala utvecklingsmedel"
  period: 2024–2026
  status: pågår
  -> P1
""",
        en="""
activity A1 "Research circles for principals"
  level: region
  responsible: REG
  participants: MUN
  resources: "Regional development funds"
  period: 2024–2026
  status: ongoing
  -> P1
""",
    ),
    good=Text(
        sv="""
aktivitet A1 "Forskningscirklar för rektorer"
  nivå: region
  ansvarig: REG
  medverkande: KOM (genomför)
  resurser: "Regionala utvecklingsmedel"
  period: 2024–2026
  status: pågår
  -> P1
""",
        en="""
activity A1 "Research circles for principals"
  level: region
  responsible: REG
  participants: MUN (delivers)
  resources: "Regional development funds"
  period: 2024–2026
  status: ongoing
  -> P1
""",
    ),
    check=check,
    note=Text("oklar roll", "unclear role"),
)
