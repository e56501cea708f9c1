"""LM113: a goal that hangs on one output."""

from collections import defaultdict
from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.chain import STEP, Chain
from logicmodel.model.elements import Activity, Impact, Output
from logicmodel.model.graph import reachable
from logicmodel.rules.chain import all_links_read
from logicmodel.rules.rule import Context, Finding, Page, Rule, called

_START = ""


def check(context: Context) -> Iterator[Finding]:
    """Impact goals to which every way passes one output, though the model has several."""
    model, chain = context.model, context.chain
    if not all_links_read(context):
        return
    shared = _shared(chain)
    doubtful = [goal for goal in model.every(Impact) if goal.id not in shared]
    if not doubtful or not _has_several(chain):
        return
    gates = _gates(chain)
    for goal in doubtful:
        gate = model.elements.get(gates.get(goal.id, _START))
        if isinstance(gate, Output):
            name, output = called(goal), called(gate)
            yield Finding(
                ("elements", goal.id),
                Text(
                    f"Varje väg till {name.sv} går genom {output.sv}.",
                    f"Every way to {name.en} passes {output.en}.",
                ),
                Text(
                    f"Finns det något mer som bidrar till målet, länka det till {goal.id}. "
                    f"Följ annars {gate.id} extra noga.",
                    f"If something else contributes to the goal, link it to {goal.id}. "
                    f"Otherwise follow {gate.id} with special care.",
                ),
                ((("elements", gate.id), Text("Målet hänger på denna", "The goal hangs on this")),),
            )


def _shared(chain: Chain) -> set[str]:
    """What two outputs that activities give lead to, each by ways that pass no other output.

    That nothing hangs on one of the two is plain then, and spares most models the dominators.
    """
    if chain.backward or chain.circles:
        return set()
    given, outputs = _given(chain), set(chain.steps["output"])
    nearest: dict[str, set[str]] = defaultdict(set)
    for (name,) in reversed(chain.knots):
        before = nearest.get(name, set()) if name not in outputs else given.intersection((name,))
        for target in chain.model.ways[name] if before else ():
            if len(nearest[target]) < 2:
                nearest[target].update(before)
    return {name for name, some in nearest.items() if len(some) > 1}


def _given(chain: Chain) -> set[str]:
    """The outputs that an activity leads to."""
    outputs = set(chain.steps["output"])
    leads = (link.link.target for link, steps in chain.strides if steps == 1)
    return outputs.intersection(leads)


def _has_several(chain: Chain) -> bool:
    """Whether more than one output that an activity gives leads to a goal."""
    of_use = reachable(chain.forward.pred, chain.steps["impact"])
    return len(_given(chain) & of_use) > 1


def _gates(chain: Chain) -> dict[str, str]:
    """The output or goal nearest to each element that every way to it passes.

    Ways start in activities and, since the work behind them is not known, in what nothing leads
    to. A gate is a dominator in the sense of Lowry and Medlock (1969).
    """
    import networkx as nx

    elements = chain.model.elements
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_edges_from(
        (_START if isinstance(elements[source], Activity) else source, target)
        for source, target in chain.forward.edges
        if not isinstance(elements[target], Activity)
    )
    begin = [n for n in graph if n in elements and elements[n].kind in STEP and not graph.pred[n]]
    graph.add_edges_from((_START, name) for name in begin)
    above = nx.immediate_dominators(graph, _START)
    tree: nx.DiGraph[str] = nx.DiGraph()
    tree.add_edges_from((over, name) for name, over in above.items() if name != _START)
    gates: dict[str, str] = {}
    for over, name in nx.bfs_edges(tree, _START):
        itself = isinstance(elements.get(over), Output | Impact)
        gates[name] = over if itself else gates.get(over, _START)
    return gates


RULE = Rule(
    code="LM113",
    name=Text("enda-väg", "single-point"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "Ett effektmål som bara nås genom en enda prestation, fast planen har flera.",
            "An impact goal reached through one single output, though the plan has several.",
        ),
        why=Text(
            "Uteblir den prestationen missas målet, vad resten av planen än ger.",
            "If that output fails the goal is missed, whatever the rest of the plan delivers.",
        ),
        fix=Text(
            "Länka det som också bidrar till målet, eller räkna med risken och följ prestationen.",
            "Link what else contributes to the goal, or mind the risk and follow the output.",
        ),
        source=Text(
            "Mayne, ”Useful Theory of Change Models” (2015).",
            "Mayne, “Useful Theory of Change Models” (2015).",
        ),
    ),
    bad=Text(
        sv="""
prestation P2 "Tjugo nya rektorer har fått handledning"
  nivå: kommun
  ansvarig: KOM
  indikator P2.antal "Nya rektorer som har fått handledning"
    enhet: rektorer
    utgångsläge: 0 (2023)
    målvärde: 20 till 2026
    källa: "Kommunens personalsystem"
    uppdelning: kön
  -> P1 "den som har handledning fullföljer sin cirkel"
""",
        en="""
output P2 "Twenty new principals have been mentored"
  level: municipality
  responsible: MUN
  indicator P2.count "New principals who have been mentored"
    unit: principals
    baseline: 0 (2023)
    target: 20 by 2026
    source: "The municipality's staff register"
    disaggregation: gender
  -> P1 "those who are mentored complete their circle"
""",
    ),
    good=Text(
        sv="""
prestation P2 "Tjugo nya rektorer har fått handledning"
  nivå: kommun
  ansvarig: KOM
  indikator P2.antal "Nya rektorer som har fått handledning"
    enhet: rektorer
    utgångsläge: 0 (2023)
    målvärde: 20 till 2026
    källa: "Kommunens personalsystem"
    uppdelning: kön
  -> P1 "den som har handledning fullföljer sin cirkel"
  -> R1 "den som får handledning blir trygg i uppdraget"
    antagande: "Handledarna har egen erfarenhet av att leda"
    evidens: "Utvärdering 2023" (måttlig)
""",
        en="""
output P2 "Twenty new principals have been mentored"
  level: municipality
  responsible: MUN
  indicator P2.count "New principals who have been mentored"
    unit: principals
    baseline: 0 (2023)
    target: 20 by 2026
    source: "The municipality's staff register"
    disaggregation: gender
  -> P1 "those who are mentored complete their circle"
  -> R1 "a mentored principal is confident in the role"
    assumption: "Mentors have led a school themselves"
    evidence: "Evaluation 2023" (moderate)
""",
    ),
    check=check,
    needs_whole=True,
    note=Text("en enda väg", "one way only"),
)
