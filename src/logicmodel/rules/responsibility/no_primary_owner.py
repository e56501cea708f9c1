"""LM403: several owners, and nobody to turn to."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.roles import carries
from logicmodel.model.values import Assignment
from logicmodel.rules.responsibility import Shared, named, place, shared
from logicmodel.rules.responsibility.misspelt_role import slips
from logicmodel.rules.rule import Context, Finding, Page, Rule, listed


def check(context: Context) -> Iterator[Finding]:
    """Elements and adaptations with several owners of whom none, or several alike, come first."""
    several = [thing for thing in shared(context.model) if has_several_owners(thing)]
    misspelt = slips(context.model) if several else {}
    for thing in several:
        first = primary(thing)
        if len(first) == 1 and len({*next(iter(first.values()))}) > 1:
            yield _alike(thing, first)
        # A role that is misspelt is told as that.
        elif not first and not any(
            carries(misspelt.get((owner.role or "").casefold(), "")) for owner in thing.owners
        ):
            yield _none(thing)


def has_several_owners(thing: Shared) -> bool:
    """Whether more than one actor is responsible for it."""
    return len(thing.owners) > 1 and len({owner.actor for owner in thing.owners}) > 1


def primary(thing: Shared) -> dict[str, list[str]]:
    """The owners who answer for the whole of a thing, by their role in lower case."""
    first: dict[str, list[str]] = {}
    for owner in thing.owners:
        if owner.role and carries(owner.role):
            first.setdefault(owner.role.casefold(), []).append(owner.actor)
    return first


def _none(thing: Shared) -> Finding:
    name, actors = named(thing), listed([*dict.fromkeys(owner.actor for owner in thing.owners)])
    return Finding(
        (*place(thing), "owners"),
        Text(
            f"{name.sv} har flera ansvariga ({actors.sv}), men ingen av dem har huvudansvaret.",
            f"{name.en} has several owners ({actors.en}), but none of them comes first.",
        ),
        _hint(thing),
    )


def _alike(thing: Shared, first: dict[str, list[str]]) -> Finding:
    ((role, ids),) = first.items()
    name, actors = named(thing), listed([*dict.fromkeys(ids)])
    return Finding(
        (*place(thing), "owners"),
        Text(
            f"{name.sv} har flera ansvariga med rollen {role} ({actors.sv}): ingen av dem har "
            "huvudansvaret.",
            f"{name.en} has several owners with the role {role} ({actors.en}): none of them comes "
            "first.",
        ),
        _hint(thing),
    )


def _hint(thing: Shared) -> Text:
    first = next((owner for owner in thing.owners if not owner.role), thing.owners[0])
    others = [owner for owner in thing.owners if owner.actor != first.actor]
    line = Text(
        ", ".join([f"{first.actor} (huvudansvarig)", *_with_roles(others, "genomför")]),
        ", ".join([f"{first.actor} (primary owner)", *_with_roles(others, "delivers")]),
    )
    return Text(
        f"Skriv vem som leder, till exempel ansvarig: {line.sv}. Eller låt en stå kvar som "
        "ansvarig, och flytta de andra till medverkande.",
        f"Write who leads, for instance responsible: {line.en}. Or let one stay as responsible, "
        "and move the others to participants.",
    )


def _with_roles(owners: list[Assignment], otherwise: str) -> list[str]:
    """The owners with roles of which none leads, since one of them is to."""
    roles = [
        owner.role if owner.role and not carries(owner.role) else otherwise for owner in owners
    ]
    return [f"{owner.actor} ({role})" for owner, role in zip(owners, roles, strict=True)]


RULE = Rule(
    code="LM403",
    name=Text("ingen-huvudansvarig", "no-primary-owner"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "Flera som ansvarar för samma sak, utan att det framgår vem som har huvudansvaret.",
            "Several who are responsible for the same thing, and nothing tells who comes first.",
        ),
        why=Text(
            "När alla ansvarar väntar var och en på de andra. Den som vill veta hur det går "
            "behöver ett namn. Huvudansvaret läses ur rollen: huvudansvarig, samordnar, leder, "
            "sammankallande, ordförande, ägare, projektledare och liknande. Har flera samma sådana "
            "roll är det ändå oklart.",
            "When everybody is responsible, each waits for the others. Who wants to know how it is "
            "going needs one name. Who comes first is told by the role: leads, coordinates, "
            "convener, chair, owner, primary and the like. If several have the same such role it "
            "is still unclear.",
        ),
        fix=Text(
            "Ge en av dem rollen: ansvarig: REG (huvudansvarig), KOM (genomför). Eller skriv de "
            "andra som medverkande.",
            "Give one of them the role: responsible: REG (leads), MUN (delivers). Or write the "
            "others as participants.",
        ),
        source=Text(
            "RACI: flera kan utföra, men bara en har det yttersta ansvaret (accountable).",
            "RACI: several may do the work, but only one is accountable.",
        ),
    ),
    bad=Text(
        sv="""
aktivitet A1 "Forskningscirklar för rektorer"
  nivå: region
  ansvarig: REG, KOM
  resurser: "Regionala utvecklingsmedel"
  period: 2024–2026
  status: pågår
  -> P1
""",
        en="""
activity A1 "Research circles for principals"
  level: region
  responsible: REG, MUN
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
  ansvarig: REG (huvudansvarig), KOM (genomför)
  resurser: "Regionala utvecklingsmedel"
  period: 2024–2026
  status: pågår
  -> P1
""",
        en="""
activity A1 "Research circles for principals"
  level: region
  responsible: REG (leads), MUN (delivers)
  resources: "Regional development funds"
  period: 2024–2026
  status: ongoing
  -> P1
""",
    ),
    check=check,
    note=Text("vem leder?", "who leads?"),
)
