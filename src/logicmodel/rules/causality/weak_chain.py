"""LM303: a goal that can only be reached over a weak link."""

from collections import defaultdict
from collections.abc import Iterator

from logicmodel.diagnostics import Path, Severity, Text
from logicmodel.model.chain import reading_order
from logicmodel.model.elements import Link
from logicmodel.model.graph import reachable
from logicmodel.model.logic import GOALS, Connection
from logicmodel.rules.causality import beyond, crosses, in_order, outcome_with
from logicmodel.rules.chain import all_links_read
from logicmodel.rules.rule import Context, Finding, Page, Rule, called, listed

_MOST_SHOWN = 5
_ALSO = Text("Också svag", "Weak too")


def is_weak(link: Link) -> bool:
    """Whether a link is said to be weak itself, or all of its evidence is."""
    return link.strength == "weak" or (
        bool(link.evidence) and all(each.strength == "weak" for each in link.evidence)
    )


def check(context: Context) -> Iterator[Finding]:
    """One finding for each weak link behind which goals wait that no sound chain reaches.

    The best chain is the one whose weakest link is strongest; here it is no better than weak.
    """
    weak = [c for c in context.model.connections if c.link.kind == "leads_to" and is_weak(c.link)]
    if not weak or not all_links_read(context):
        return
    border, waiting = _waiting(context)
    for link in border:
        if link.path in waiting:
            beside = [c for c in border if c.link.target == link.link.target and c is not link]
            yield _finding(context, link, waiting[link.path], beside)


def _waiting(context: Context) -> tuple[list[Connection], dict[Path, list[str]]]:
    """The weak links that end what sound chains reach, and the goals behind each."""
    chain = context.chain
    back = {c.path for c in chain.backward}
    sound: dict[str, list[str]] = defaultdict(list)
    ways: dict[str, list[str]] = defaultdict(list)
    weak = []
    for connection in context.model.connections:
        if connection.link.kind == "leads_to" and connection.path not in back:
            ways[connection.source].append(connection.link.target)
            if is_weak(connection.link):
                weak.append(connection)
            else:
                sound[connection.source].append(connection.link.target)
    within = reachable(sound, chain.steps["activity"])
    border = in_order(context.model, (c for c in weak if crosses(c, within)))
    waiting: dict[Path, list[str]] = defaultdict(list)
    behind = beyond(border, ways, within)
    for goal in reading_order(context.model, (n for kind in GOALS for n in chain.steps[kind])):
        if goal in behind:
            waiting[behind[goal].path].append(goal)
    return border, waiting


def _finding(
    context: Context, weak: Connection, goals: list[str], beside: list[Connection]
) -> Finding:
    (source, _, link), elements = weak, context.model.elements
    goal = called(elements[goals[0]]) if len(goals) == 1 else listed(goals)
    by_itself = link.strength == "weak"
    part: Path = ("strength",) if by_itself else ("evidence", 0)
    return Finding(
        (*weak.path, *part),
        Text(
            f"Varje kedja till {goal.sv} går genom en svag länk: {source} → {link.target}.",
            f"Every chain to {goal.en} passes a weak link: {source} → {link.target}.",
        ),
        Text(
            f"Lägg till en väg till {goals[0]} som bär bättre, eller ta reda på mer och ändra "
            f"{'styrka: svag' if by_itself else '(svag)'}.",
            f"Add a way to {goals[0]} that holds better, or find out more and change "
            f"{'strength: weak' if by_itself else '(weak)'}.",
        ),
        tuple((c.path, _ALSO) for c in beside[:_MOST_SHOWN]),
    )


RULE = Rule(
    code="LM303",
    name=Text("svag-kedja", "weak-chain"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "Ett mål dit varje kedja från en aktivitet går genom en länk med svag evidens eller "
            "svag styrka.",
            "A goal to which every chain from an activity passes a link of weak evidence or weak "
            "strength.",
        ),
        why=Text(
            "En kedja är inte starkare än sin svagaste länk. Finns det en annan väg till målet som "
            "håller hela vägen är den svaga ett försök vid sidan av, men är alla svaga vilar målet "
            "på en förhoppning. Länkar utan evidens räknas inte som svaga: de är oprövade.",
            "A chain is no stronger than its weakest link. If another way to the goal holds all "
            "along, the weak one is a trial beside it, but if all are weak, the goal rests on a "
            "hope. Links without evidence do not count as weak: they are untried.",
        ),
        fix=Text(
            "Länka till målet från något med bättre belägg, eller följ upp den svaga länken tidigt "
            "och ändra styrkan när ni vet mer.",
            "Link to the goal from something with better evidence, or follow up the weak link "
            "early and change the strength when you know more.",
        ),
        source=Text(
            "Mayne, ”Contribution analysis” (2012): styrkan i varje länk.",
            "Mayne, “Contribution analysis” (2012): the strength of each link.",
        ),
    ),
    bad=outcome_with(
        sv="""
  -> EM1 "god ledning ger bättre undervisning"
    antagande: "Rektorerna stannar kvar"
    evidens: "Samtal med rektorer" (svag)
""",
        en="""
  -> EM1 "good leadership makes for better teaching"
    assumption: "Principals stay"
    evidence: "Talks with principals" (weak)
""",
    ),
    good=outcome_with(
        sv="""
  -> EM1 "god ledning ger bättre undervisning"
    antagande: "Rektorerna stannar kvar"
    evidens: "Samtal med rektorer" (svag), "Utvärdering i sex kommuner" (måttlig)
""",
        en="""
  -> EM1 "good leadership makes for better teaching"
    assumption: "Principals stay"
    evidence: "Talks with principals" (weak), "Evaluation in six municipalities" (moderate)
""",
    ),
    check=check,
    note=Text("svag kedja", "weak chain"),
    needs_whole=True,
)
