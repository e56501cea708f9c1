"""LM304: something that much rests on and that nobody watches."""

from collections.abc import Iterable, Iterator, Mapping

from logicmodel.diagnostics import Path, Severity, Text
from logicmodel.model.chain import Chain, reading_order
from logicmodel.model.elements import Watched
from logicmodel.model.logic import GOALS, LogicModel
from logicmodel.rules.causality import arrows_read, in_order, mentions, outcome_with, place
from logicmodel.rules.rule import Context, Finding, Page, Rule, called, listed

_START: Path = ()
_MOST_SHOWN = 5
_RESTS = Text("Vilar på det", "Rests on it")


def check(context: Context) -> Iterator[Finding]:
    """Assumptions and preconditions that several things, or every chain to a goal, rest on."""
    uses = _uses_of_unwatched(context)
    alone = {place for places in uses.values() if len(places) == 1 for place in places}
    # With links missing nobody can tell whether there is another way.
    certain = alone and context.whole and arrows_read(context)
    goals = _goals_behind(context.chain, alone) if certain else {}
    for name, places in uses.items():
        goal = goals.get(next(iter(places), _START))
        if len(places) > 1 or goal:
            yield _finding(context, name, places, goal)


def _uses_of_unwatched(context: Context) -> dict[str, list[Path]]:
    """What nobody watches, and the elements and links that rest on each."""
    model, steps = context.model, context.chain.steps
    uses: dict[str, dict[Path, None]] = {}
    for name in (*steps["assumption"], *steps["precondition"]):
        thing = model.elements[name]
        watched = isinstance(thing, Watched) and (thing.owners or thing.state or thing.indicators)
        if not watched and context.certain("elements", name):
            uses[name] = dict.fromkeys(
                ("elements", c.link.target)
                for c in model.outgoing[name]
                if c.link.kind == "leads_to"
            )
    for name, path in mentions(model) if uses else ():
        if name in uses:
            uses[name][path[:4] if path[2] == "links" else path[:2]] = None
    return {name: in_order(model, places) for name, places in uses.items()}


def _goals_behind(chain: Chain, places: Iterable[Path]) -> Mapping[Path, str]:
    """For what every chain from the activities to some goal passes, the first such goal.

    It is a dominator of the goal in the sense of Lowry and Medlock (1969).
    """
    import networkx as nx

    graph: nx.DiGraph[Path] = nx.DiGraph()
    graph.add_node(_START)
    graph.add_edges_from((_START, ("elements", name)) for name in chain.steps["activity"])
    back, marked = {c.path for c in chain.backward}, set(places)
    for connection in chain.model.connections:
        if connection.link.kind == "leads_to" and connection.path not in back:
            ends: tuple[Path, Path] = connection.path[:2], ("elements", connection.link.target)
            # A link that matters becomes a place of its own on the way.
            nx.add_path(graph, (ends[0], *marked.intersection((connection.path,)), ends[1]))
    above = nx.immediate_dominators(graph, _START)
    goals = (name for kind in GOALS for name in chain.steps[kind])
    behind: dict[Path, str] = {}
    for goal in reading_order(chain.model, goals):
        step: Path = ("elements", goal)
        while step in above and step != _START and step not in behind:
            behind[step] = goal
            step = above[step]
    return behind


def _finding(context: Context, name: str, places: list[Path], goal: str | None) -> Finding:
    model = context.model
    title = called(model.elements[name])
    if goal and len(places) == 1:
        what = called(model.elements[goal])
        message = Text(
            f"Varje kedja till {what.sv} vilar på {title.sv}, men ingen bevakar om det stämmer.",
            f"Every chain to {what.en} rests on {title.en}, but nobody watches whether it holds.",
        )
    else:
        what = listed([place(model, each).sv for each in places])
        message = Text(
            f"Ingen bevakar om {title.sv} stämmer, fast flera vilar på det: {what.sv}.",
            f"Nobody watches whether {title.en} holds, though several rest on it: {what.en}.",
        )
    actor = _likely_watcher(model, places)
    return Finding(
        ("elements", name),
        message,
        Text(
            f"Lägg till raden ansvarig: {actor} (följer upp) under {name}, och gärna läge: håller "
            "(år) när någon har sett efter.",
            f"Add the line responsible: {actor} (watches) below {name}, and preferably state: "
            "holds (year) when somebody has looked.",
        ),
        tuple((each, _RESTS) for each in places[:_MOST_SHOWN]),
    )


def _likely_watcher(model: LogicModel, places: list[Path]) -> str:
    """Whoever is responsible for the first thing that rests on it, or else for the plan."""
    owners = (owner for each in places for owner in model.elements[str(each[1])].owners)
    return next((owner.actor for owner in (*owners, *model.owners)), "…")


RULE = Rule(
    code="LM304",
    name=Text("obevakat-antagande", "unwatched-assumption"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "Ett antagande eller en förutsättning som mycket vilar på, men som varken har någon "
            "ansvarig, ett läge eller en indikator.",
            "An assumption or precondition that much rests on, with nobody responsible, no state "
            "and no indicator.",
        ),
        why=Text(
            "Brister det faller flera delar av planen på en gång, och ingen märker det förrän "
            "målet är missat. Mycket vilar på det som minst två aktiviteter eller pilar hänvisar "
            "till, och på det som varje kedja till något mål behöver.",
            "If it fails, several parts of the plan fail at once, and nobody notices before the "
            "goal is missed. Much rests on what two activities or arrows or more refer to, and on "
            "what every chain to some goal needs.",
        ),
        fix=Text(
            "Ange vem som följer upp det, hur läget är, eller en indikator att se på.",
            "Say who watches it, what its state is, or give an indicator to look at.",
        ),
        source=Text(
            "Dewar, ”Assumption-Based Planning” (2002): bärande antaganden och varningstecken.",
            "Dewar, “Assumption-Based Planning” (2002): load-bearing assumptions and signposts.",
        ),
    ),
    bad=outcome_with(
        sv="""
  -> EM1 "god ledning ger bättre undervisning"
    antagande: AN1
    evidens: "Forskningsöversikt 2022" (stark)
antagande AN1 "Rektorerna stannar kvar"
""",
        en="""
  -> EM1 "good leadership makes for better teaching"
    assumption: AN1
    evidence: "Research review 2022" (strong)
assumption AN1 "Principals stay"
""",
    ),
    good=outcome_with(
        sv="""
  -> EM1 "god ledning ger bättre undervisning"
    antagande: AN1
    evidens: "Forskningsöversikt 2022" (stark)
antagande AN1 "Rektorerna stannar kvar"
  ansvarig: KOM (följer upp)
  läge: håller (2024)
""",
        en="""
  -> EM1 "good leadership makes for better teaching"
    assumption: AN1
    evidence: "Research review 2022" (strong)
assumption AN1 "Principals stay"
  responsible: MUN (watches)
  state: holds (2024)
""",
    ),
    check=check,
    note=Text("ingen bevakar", "nobody watches"),
)
