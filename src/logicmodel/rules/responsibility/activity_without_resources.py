"""LM409: an activity that draws on nothing."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Activity, Resource
from logicmodel.model.logic import LogicModel
from logicmodel.rules.rule import Context, Finding, Page, Rule, called


def check(context: Context) -> Iterator[Finding]:
    """Activities that name no resource, require none, and to which none leads."""
    model = context.model
    for activity in model.every(Activity):
        if activity.resources or activity.status == "cancelled" or _drawn_on(model, activity):
            continue
        parts = ("resources", "requires", "incoming")
        if all(context.certain("elements", activity.id, part) for part in parts):
            name = called(activity)
            yield Finding(
                ("elements", activity.id),
                Text(
                    f"{name.sv} säger inte vilka resurser den tar i anspråk.",
                    f"{name.en} does not say what resources it draws on.",
                ),
                Text(
                    'Lägg till en rad med pengar, arbetstid, lokaler eller avtal: resurser: "…"',
                    'Add a line with money, working hours, premises or agreements: resources: "…"',
                ),
            )


def _drawn_on(model: LogicModel, activity: Activity) -> bool:
    """Whether a resource leads to the activity or is required by it."""
    linked = (connection.source for connection in model.incoming[activity.id])
    names = (*linked, *activity.requires)
    return any(isinstance(model.elements.get(name), Resource) for name in names)


RULE = Rule(
    code="LM409",
    name=Text("aktivitet-utan-resurser", "activity-without-resources"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "En aktivitet som inte säger vilka resurser den tar i anspråk.",
            "An activity that does not say what resources it draws on.",
        ),
        why=Text(
            "Utan resurser blir planen en önskelista, och den som ska prioritera kan inte väga "
            "nyttan mot vad den kostar. Mycket som inte blir av stupar på arbetstid.",
            "Without resources a plan is a list of wishes, and who has to set priorities cannot "
            "weigh the use against the cost. Much that never happens falls on working hours.",
        ),
        fix=Text(
            'Skriv vad som går åt: resurser: "en halvtidstjänst". Dra annars en pil till '
            "aktiviteten från en resurs.",
            'Write what it takes: resources: "half a post". Or draw an arrow to the activity from '
            "a resource.",
        ),
        source=Text(
            "Region Kronobergs mall för förändringslogik, som frågar efter resurser före "
            "aktiviteter.",
            "Region Kronoberg's template, which asks for resources before activities.",
        ),
    ),
    bad=Text(
        sv="""
aktivitet A1 "Forskningscirklar för rektorer"
  nivå: region
  ansvarig: REG
  medverkande: KOM (genomför)
  period: 2024–2026
  status: pågår
  -> P1
""",
        en="""
activity A1 "Research circles for principals"
  level: region
  responsible: REG
  participants: MUN (delivers)
  period: 2024–2026
  status: ongoing
  -> P1
""",
    ),
    good=Text(
        sv="""
resurs RES1 "Regionala utvecklingsmedel"
  nivå: region
  -> A1
aktivitet A1 "Forskningscirklar för rektorer"
  nivå: region
  ansvarig: REG
  medverkande: KOM (genomför)
  period: 2024–2026
  status: pågår
  -> P1
""",
        en="""
resource RES1 "Regional development funds"
  level: region
  -> A1
activity A1 "Research circles for principals"
  level: region
  responsible: REG
  participants: MUN (delivers)
  period: 2024–2026
  status: ongoing
  -> P1
""",
    ),
    check=check,
    needs_whole=True,
    note=Text("inga resurser", "no resources"),
)
