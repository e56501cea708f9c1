"""LM311: work goes on that rests on something which does not hold."""

from collections import defaultdict
from collections.abc import Iterator

from logicmodel.diagnostics import Path, Severity, Text
from logicmodel.model.elements import AnyElement, Assumption, Precondition
from logicmodel.model.graph import reachable
from logicmodel.model.logic import GOALS, LogicModel
from logicmodel.rules.causality import in_order, mentions, place
from logicmodel.rules.rule import Context, Finding, Page, Rule, called, listed

_MOST_SHOWN = 5
_RESTS = Text("Vilar på det", "Rests on it")


def check(context: Context) -> Iterator[Finding]:
    """Failed preconditions and assumptions on the way to a goal, each with all that rests on it."""
    model, steps = context.model, context.chain.steps
    failed = [
        name
        for kind in ("precondition", "assumption")
        for name in steps[kind]
        if _is_failed(model.elements[name]) and not _is_worked_on(model, name)
    ]
    if not failed:
        return
    before: dict[str, list[str]] = defaultdict(list)
    for name, others in model.ways.items():
        for other in others:
            before[other].append(name)
    of_use = reachable(before, [name for kind in GOALS for name in steps[kind]])
    uses: dict[str, dict[Path, None]] = {
        name: dict.fromkeys(("elements", target) for target in model.ways[name] if target in of_use)
        for name in failed
    }
    for name, path in mentions(model):
        if name in uses and _is_active(model, path) and _end(model, path) in of_use:
            uses[name][path[:4] if path[2] == "links" else path[:2]] = None
    for name, places in uses.items():
        if places:
            yield _finding(model, name, in_order(model, places))


def _is_failed(element: AnyElement) -> bool:
    return (
        isinstance(element, Assumption | Precondition)
        and element.state is not None
        and element.state.state == "failed"
    )


def _is_worked_on(model: LogicModel, name: str) -> bool:
    """Whether something that is not stopped or done leads to it."""
    sources = (c.source for c in model.incoming[name] if c.link.kind == "leads_to")
    return any(_status(model, source) not in ("cancelled", "done") for source in sources)


def _status(model: LogicModel, name: str) -> str | None:
    return getattr(model.elements[name], "status", None)


def _is_active(model: LogicModel, path: Path) -> bool:
    """Whether what rests on it is still to come: what is done still has to lead on."""
    over = ("cancelled",) if path[2] == "links" else ("cancelled", "done")
    return _status(model, str(path[1])) not in over


def _end(model: LogicModel, path: Path) -> str:
    """What the link leads to, or the element itself."""
    name = str(path[1])
    return model.elements[name].links[int(path[3])].target if path[2] == "links" else name


def _finding(model: LogicModel, name: str, places: list[Path]) -> Finding:
    title = called(model.elements[name])
    rests = listed([place(model, each).sv for each in places])
    return Finding(
        ("elements", name, "state"),
        Text(
            f"{title.sv} brister, men planen vilar fortfarande på det: {rests.sv}.",
            f"{title.en} has failed, but the plan still rests on it: {rests.en}.",
        ).sentence,
        Text(
            f"Skriv den aktivitet som gör något åt det, med raden -> {name} under sig. Eller ändra "
            "det som vilar på det, eller läget om det inte längre stämmer.",
            f"Write the activity that does something about it, with the line -> {name} below it. "
            "Or change what rests on it, or the state if it is no longer true.",
        ),
        tuple((each, _RESTS) for each in places[:_MOST_SHOWN]),
    )


RULE = Rule(
    code="LM311",
    name=Text("bruten-förutsättning", "failed-precondition"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "En förutsättning eller ett antagande som brister, fast något som ska nå ett mål "
            "fortfarande vilar på det.",
            "A precondition or assumption that has failed, though something that is to reach a "
            "goal still rests on it.",
        ),
        why=Text(
            "Arbetet går vidare utan det som det behöver. Då missas målet, och det kunde ha setts "
            "i tid. Det som är klart eller avbrutet räknas inte, och inte heller det som någon "
            "aktivitet redan arbetar med.",
            "The work goes on without what it needs. Then the goal is missed, and that could have "
            "been seen in time. What is done or stopped does not count, nor does what an activity "
            "works on already.",
        ),
        fix=Text(
            "Gör något åt förutsättningen och länka dit från aktiviteten, stoppa eller ändra det "
            "som behöver den, eller uppdatera läget.",
            "Do something about the precondition and link to it from the activity, stop or change "
            "what needs it, or update the state.",
        ),
        source=Text(
            "FRÖ, ”Nulägesanalys och vägen framåt” (2023): är det antagandena som är "
            "fel, eller förutsättningarna som saknas.",
            "FRÖ, “Nulägesanalys och vägen framåt” (2023): are the assumptions wrong, "
            "or are the preconditions missing.",
        ),
    ),
    bad=Text(
        sv="""
förutsättning F1 "Nya rektorer har tid för handledning"
  ansvarig: KOM (följer upp)
  läge: brister (2024)
aktivitet A2 "Handledning av nya rektorer"
  nivå: kommun
  ansvarig: KOM
  medverkande: REG (finansiär)
  resurser: "Handledarnas arbetstid"
  period: 2024–2026
  status: pågår
  kräver: F1
  -> P2
""",
        en="""
precondition F1 "New principals have time for mentoring"
  responsible: MUN (watches)
  state: failed (2024)
activity A2 "Mentoring of new principals"
  level: municipality
  responsible: MUN
  participants: REG (funder)
  resources: "The mentors' working hours"
  period: 2024–2026
  status: ongoing
  requires: F1
  -> P2
""",
    ),
    good=Text(
        sv="""
förutsättning F1 "Nya rektorer har tid för handledning"
  ansvarig: KOM (följer upp)
  läge: håller (2024)
aktivitet A2 "Handledning av nya rektorer"
  nivå: kommun
  ansvarig: KOM
  medverkande: REG (finansiär)
  resurser: "Handledarnas arbetstid"
  period: 2024–2026
  status: pågår
  kräver: F1
  -> P2
""",
        en="""
precondition F1 "New principals have time for mentoring"
  responsible: MUN (watches)
  state: holds (2024)
activity A2 "Mentoring of new principals"
  level: municipality
  responsible: MUN
  participants: REG (funder)
  resources: "The mentors' working hours"
  period: 2024–2026
  status: ongoing
  requires: F1
  -> P2
""",
    ),
    check=check,
    note=Text("brister", "has failed"),
)
