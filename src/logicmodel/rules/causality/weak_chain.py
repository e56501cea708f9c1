"""LM303: a goal that can only be reached over a weak link."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from logicmodel.diagnostics import Path, Severity, Text
from logicmodel.model.elements import Link
from logicmodel.model.graph import reachable
from logicmodel.model.logic import Connection
from logicmodel.rules.causality import Gate, arrows_read, gates, outcome_with
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
    model, chain = context.model, context.chain
    weak = any(c.link.kind == "leads_to" and is_weak(c.link) for c in model.connections)
    if not weak or not arrows_read(context):
        return
    back = {c.path for c in chain.backward}
    forward = [c for c in model.connections if c.link.kind == "leads_to" and c.path not in back]
    within = reachable(_ways(c for c in forward if not is_weak(c.link)), chain.steps["activity"])
    for gate in gates(context, forward, _ways(forward), within):
        yield _finding(context, gate)


def _ways(links: Iterable[Connection]) -> dict[str, list[str]]:
    """What leads to what by these links; all else leads nowhere."""
    ways: dict[str, list[str]] = defaultdict(list)
    for connection in links:
        ways[connection.source].append(connection.link.target)
    return ways


def _finding(context: Context, gate: Gate) -> Finding:
    link, goals, elements = gate.link.link, gate.goals, context.model.elements
    arrow = f"{gate.link.source} → {link.target}"
    goal = called(elements[goals[0]]) if len(goals) == 1 else listed(goals)
    like = Text(", till exempel", ", for instance") if gate.beside else Text("", "")
    by_itself = link.strength == "weak"
    part: Path = ("strength",) if by_itself else ("evidence", 0)
    return Finding(
        (*gate.link.path, *part),
        Text(
            f"Varje kedja till {goal.sv} går genom en svag länk{like.sv}: {arrow}.",
            f"Every chain to {goal.en} passes a weak link{like.en}: {arrow}.",
        ),
        Text(
            f"Lägg till en väg till {goals[0]} som bär bättre, eller följ upp länken tidigt och "
            f"ändra {'styrka: svag' if by_itself else '(svag)'} när ni vet mer.",
            f"Add a way to {goals[0]} that holds better, or follow up the link early and change "
            f"{'strength: weak' if by_itself else '(weak)'} when you know more.",
        ),
        tuple((c.path, _ALSO) for c in gate.beside[:_MOST_SHOWN]),
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
