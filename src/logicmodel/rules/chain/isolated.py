"""LM110: something in the chain that no link touches."""

from collections.abc import Iterator

from logicmodel.diagnostics import Path, Severity, Text
from logicmodel.model.elements import Activity, Element, Problem, Resource
from logicmodel.model.logic import GOALS
from logicmodel.rules.chain import waiting
from logicmodel.rules.rule import Context, Finding, Page, Rule, called


def check(context: Context) -> Iterator[Finding]:
    """Elements without links; what stands around the chain is attached in other ways."""
    elements = context.model.elements
    for name, (feeder, follower) in context.holes.isolated.items():
        if not _certain(context, elements[name], feeder):
            continue
        title = called(elements[name])
        yield Finding(
            ("elements", name),
            Text(
                f"Ingen pil går till eller från {title.sv}.",
                f"No arrow leads to or from {title.en}.",
            ),
            _hint(elements[name], feeder, follower),
            (*_leading_nowhere(feeder), *waiting(context, follower)),
        )


def _certain(context: Context, element: Element, feeder: str | None) -> bool:
    """Whether no link or mention that could not be read may be the missing one."""
    uses = any(path[2:3] == ("resources",) for path in context.broken)
    if uses and isinstance(element, Resource):
        return False
    led_to = context.certain("elements", element.id, "incoming")
    return led_to and all(
        context.certain("elements", name, "links") for name in (element.id, feeder) if name
    )


def _leading_nowhere(name: str | None) -> tuple[tuple[Path, Text], ...]:
    return ((("elements", name), Text("Leder inte vidare", "Leads no further")),) if name else ()


def _hint(element: Element, feeder: str | None, follower: str | None) -> Text:
    name = element.id
    if isinstance(element, Resource):
        return Text(
            f"Lägg till raden resurser: {name} under den aktivitet som använder resursen.",
            f"Add the line resources: {name} below the activity that uses the resource.",
        )
    if isinstance(element, Problem):
        return Text(
            f"Lägg till en pil under {name} till det mål som svarar på utmaningen.",
            f"Add an arrow below {name} to the goal that answers the problem.",
        )
    to = Text(
        f"Lägg till raden -> {name} under {feeder or 'det som leder dit'}",
        f"Add the line -> {name} below {feeder or 'what leads there'}",
    )
    if getattr(element, "kind", "") in GOALS:
        return Text(f"{to.sv}.", f"{to.en}.")
    on = (
        Text(f"raden -> {follower}", f"the line -> {follower}")
        if follower
        else Text("en pil till det som den ska leda till", "an arrow to what it is to lead to")
    )
    if isinstance(element, Activity):
        return Text(f"Lägg till {on.sv} under {name}.", f"Add {on.en} below {name}.")
    return Text(f"{to.sv}, och {on.sv} under {name}.", f"{to.en}, and {on.en} below {name}.")


RULE = Rule(
    code="LM110",
    name=Text("fristående", "isolated"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "Något i kedjan, en utmaning eller en resurs som ingen länk går till eller från.",
            "Something in the chain, a problem or a resource that no link leads to or from.",
        ),
        why=Text(
            "Det som inte hänger ihop med något annat säger inte vad det ska leda till, eller "
            "vad som ska leda dit.",
            "What hangs together with nothing else does not say what it is to lead to, or what "
            "is to lead there.",
        ),
        fix=Text(
            "Länka det till resten av kedjan, eller ta bort det om det inte hör till planen.",
            "Link it to the rest of the chain, or remove it if it is no part of the plan.",
        ),
        source=Text(
            "Davies, ”Criteria for assessing the evaluability of theories of change” (2012).",
            "Davies, “Criteria for assessing the evaluability of theories of change” (2012).",
        ),
    ),
    bad=Text(
        sv="""
aktivitet A3 "Studieresa för skolchefer"
  nivå: region
  ansvarig: REG
  resurser: "Resebudget"
  period: 2025
  status: planerad
""",
        en="""
activity A3 "Study tour for heads of schools"
  level: region
  responsible: REG
  resources: "Travel budget"
  period: 2025
  status: planned
""",
    ),
    good=Text(
        sv="""
aktivitet A3 "Studieresa för skolchefer"
  nivå: region
  ansvarig: REG
  resurser: "Resebudget"
  period: 2025
  status: planerad
  -> P1 "resan ger ämnen till cirklarna"
""",
        en="""
activity A3 "Study tour for heads of schools"
  level: region
  responsible: REG
  resources: "Travel budget"
  period: 2025
  status: planned
  -> P1 "the tour gives the circles their topics"
""",
    ),
    check=check,
    needs_whole=True,
    note=Text("inga pilar", "no arrows"),
)
