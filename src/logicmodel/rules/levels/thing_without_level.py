"""LM601: a part of the chain that stands on none of the plan's levels."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.chain import STEP
from logicmodel.model.elements import AnyElement
from logicmodel.model.logic import LogicModel
from logicmodel.rules.levels import either
from logicmodel.rules.rule import Context, Finding, Page, Rule, called


def check(context: Context) -> Iterator[Finding]:
    """Steps of the chain without a level, in a plan with levels; one finding if none has any."""
    model = context.model
    if not model.levels:
        return
    steps = [element for element in model.elements.values() if element.kind in STEP]
    without = [e for e in steps if not e.level and context.certain("elements", e.id, "level")]
    if len(without) == len(steps) > 1:
        yield _nothing_placed(model)
        return
    for element in without:
        name, level = called(element), _likely(model, element)
        yield Finding(
            ("elements", element.id),
            Text(f"{name.sv} har ingen nivå.", f"{name.en} has no level."),
            Text(f"Lägg till raden nivå: {level.sv}.", f"Add the line level: {level.en}."),
        )


def _likely(model: LogicModel, element: AnyElement) -> Text:
    """The level of the first who is responsible, or else any."""
    for owner in element.owners:
        actor = model.actors.get(owner.actor)
        if actor and actor.level in model.levels:
            return Text(actor.level, actor.level)
    return either(list(model.levels))


def _nothing_placed(model: LogicModel) -> Finding:
    levels = either(list(model.levels))
    return Finding(
        ("levels", next(iter(model.levels))),
        Text(
            "Planen har nivåer, men inget i kedjan står på någon av dem.",
            "The plan has levels, but nothing in the chain stands on any of them.",
        ),
        Text(
            f"Lägg till nivå: {levels.sv} under varje aktivitet, prestation, resultat och mål. "
            "Behövs inga nivåer, ta bort dem.",
            f"Add level: {levels.en} below each activity, output, outcome and goal. If no levels "
            "are needed, remove them.",
        ),
    )


RULE = Rule(
    code="LM601",
    name=Text("nivå-saknas", "thing-without-level"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "En aktivitet, en prestation, ett resultat eller ett mål utan nivå, i en plan som har "
            "nivåer.",
            "An activity, an output, an outcome or a goal without a level, in a plan that has "
            "levels.",
        ),
        why=Text(
            "Nivån säger var något görs eller märks. Det som saknar nivå kommer inte med i bilden "
            "av någon nivå, och ingen ser vem det är en fråga för. Saknar allt nivå sägs det en "
            "gång. En plan utan nivåer granskas inte.",
            "The level says where something is done or felt. What has no level is in the picture "
            "of none, and nobody sees whose matter it is. Where nothing has a level that is said "
            "once. A plan without levels is not looked at.",
        ),
        fix=Text(
            "Skriv nivån: nivå: kommun.",
            "Write the level: level: municipality.",
        ),
        source=Text(
            "Nulägesanalys och vägen framåt, Forskningsbaserad samverkan i Region Örebro län "
            "(2023), som skiljer mellan regional, mellankommunal och kommunal nivå.",
            "The present and the way ahead, research-based cooperation in Region Örebro län "
            "(2023), which tells regional, inter-municipal and municipal levels apart.",
        ),
    ),
    bad=Text(
        sv="""
aktivitet A1 "Forskningscirklar för rektorer"
  ansvarig: REG
  medverkande: KOM (genomför)
  resurser: "Regionala utvecklingsmedel"
  period: 2024–2026
  status: pågår
  -> P1
""",
        en="""
activity A1 "Research circles for principals"
  responsible: REG
  participants: MUN (delivers)
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
    note=Text("ingen nivå", "no level"),
)
