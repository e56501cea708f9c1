"""LM3xx: reasons, evidence and assumptions taken away, broken or left hanging."""

from collections import Counter
from collections.abc import Iterator
from functools import partial

from logicmodel.model.elements import (
    Element,
    ExternalFactor,
    Impact,
    Outcome,
    Output,
    OverallGoal,
    Problem,
    Risk,
)
from logicmodel.model.graph import reachable
from logicmodel.model.logic import Connection, LogicModel
from tests.rules.mutations import Draft, Inject, Mutation
from tests.rules.mutations.chain import leads

_GOALS = (Impact, OverallGoal)
_NEW = ("NY1", "Fler trivs i sitt yrke")


def _links(model: LogicModel, *kinds: type[Element]) -> Iterator[Connection]:
    """The links of the chain that lead to something of these kinds."""
    for source in (*model.every(Output), *model.every(Outcome), *model.every(Impact)):
        for connection in leads(model, source.id):
            if isinstance(model.elements[connection.link.target], kinds):
                yield connection


def _unexplained(model: LogicModel) -> Iterator[Inject]:
    """A new arrow with evidence and without a reason."""

    def inject(draft: Draft, source: Element, target: str) -> None:
        draft.append(("elements", source.id), f"-> {target}", "  evidens: FRÖ (måttlig)")
        draft.expect("elements", source.id, "links", len(source.links), "target")

    for source in model.every(Output):
        for target in model.every(Outcome):
            known = {link.target for link in source.links}
            if target.id not in known and target.level == source.level:
                yield partial(inject, source=source, target=target.id)


def _unsupported(model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft, link: Connection) -> None:
        draft.drop_all((*link.path, "evidence"), len(link.link.evidence))
        draft.expect(*link.path, "target")

    yield from (partial(inject, link=link) for link in _links(model, Impact) if link.link.evidence)


def _weak(model: LogicModel) -> Iterator[Inject]:
    """Weak evidence for a link without which a goal is not reached."""

    def inject(draft: Draft, link: Connection) -> None:
        draft.put((*link.path, "evidence"), "FRÖ (svag)")
        draft.expect(*link.path, "evidence", 0)

    goals = {goal.id for kind in _GOALS for goal in model.every(kind)}
    starts = [name for name, element in model.elements.items() if element.kind == "activity"]
    for link in _links(model, Outcome, *_GOALS):
        ways = {name: list(targets) for name, targets in model.ways.items()}
        ways[link.source].remove(link.link.target)
        # Where the source stands elsewhere too, taking this evidence away leaves it in use.
        if goals - reachable(ways, starts) and _elsewhere(model, link):
            yield partial(inject, link=link)


def _elsewhere(model: LogicModel, link: Connection) -> bool:
    used = Counter(e.ref for c in model.connections for e in c.link.evidence)
    used.update(m.ref for e in model.elements.values() for m in e.sources)
    return all(used[each.ref] > 1 for each in link.link.evidence)


def _unwatched(model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft, element: Element) -> None:
        draft.drop_all(("elements", element.id, "owners"), len(element.owners))
        draft.drop(("elements", element.id, "state"))
        draft.expect("elements", element.id)

    shared = Counter(m.ref for c in model.connections for m in c.link.assumptions)
    shared.update(name for element in model.elements.values() for name in element.requires)
    for element in model.elements.values():
        if element.kind in ("assumption", "precondition") and shared[element.id] > 1:
            yield partial(inject, element=element)


def _loose(model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft, line: str) -> None:
        draft.add(f"{line}\n  ansvarig: SSR (följer upp)")
        draft.expect("elements", "NY1")

    lines = ("Vikarier finns", "Bussarna går", "Vårdnadshavarna är med", "Betygen är rättvisa")
    for kind in ("antagande", "förutsättning", "risk", "omvärldsfaktor"):
        yield from (partial(inject, line=f'{kind} NY1 "{line}"') for line in lines)


def _own_work(model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft, link: Connection, title: str) -> None:
        draft.append(link.path, f'antagande: "{title}"')
        place = (*link.path, "assumptions", len(link.link.assumptions), "text")
        draft.expect(*place)

    outputs = [output for output in model.every(Output) if len(output.title.split()) > 2]
    for link, output in zip(_links(model, Outcome, Impact), outputs * 2, strict=False):
        yield partial(inject, link=link, title=output.title)


def _unhandled(model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft, risk: Risk) -> None:
        draft.drop_all(("elements", risk.id, "owners"), len(risk.owners))
        draft.drop_all(("elements", risk.id, "mitigations"), len(risk.mitigations))
        draft.expect("elements", risk.id)

    yield from (partial(inject, risk=risk) for risk in model.every(Risk))


def _no_world(model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft) -> None:
        for factor in model.every(ExternalFactor):
            draft.drop(("elements", factor.id))
        draft.expect()

    yield inject


def _conflict(model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft, source: Element, target: str) -> None:
        draft.append(("elements", source.id), f'-| {target} "det ena tar tid från det andra"')
        draft.expect("elements", source.id, "links", len(source.links), "target")

    for source in (*model.every(Output), *model.every(Outcome)):
        for target in model.every(Impact):
            yield partial(inject, source=source, target=target.id)


def _only_against(model: LogicModel) -> Iterator[Inject]:
    """A goal that answers a problem, and that one outcome does nothing but hinder."""

    def inject(draft: Draft, source: Outcome, problem: Problem) -> None:
        draft.add(draft.copy(next(model.every(Impact)).id, *_NEW))
        draft.append(("elements", problem.id), "-> NY1")
        draft.append(("elements", source.id), "-| NY1", '  risk: "Det tar på krafterna"')
        draft.expect("elements", source.id, "links", len(source.links), "target")

    problem = next(model.every(Problem))
    yield from (partial(inject, source=each, problem=problem) for each in model.every(Outcome))


def _failed(model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft, name: str) -> None:
        draft.put(("elements", name, "state"), "brister (2026)")
        draft.expect("elements", name, "state")

    for element in model.elements.values():
        if element.kind in ("assumption", "precondition"):
            yield partial(inject, name=element.id)


def _unused_source(model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft, title: str) -> None:
        draft.add(f'källa NY "{title}"\n  datum: 2024')
        draft.expect("sources", "NY")

    titles = ("Skolenkäten", "Elevhälsans årsrapport", "Folkhälsorapporten", "Länets budget")
    yield from (partial(inject, title=title) for title in titles)


CAUSALITY = (
    Mutation("LM301", _unexplained),
    Mutation("LM302", _unsupported),
    Mutation("LM303", _weak),
    Mutation("LM304", _unwatched),
    Mutation("LM305", _loose),
    Mutation("LM306", _own_work),
    Mutation("LM307", _unhandled),
    Mutation("LM308", _no_world),
    Mutation("LM309", _conflict),
    Mutation("LM310", _only_against),
    Mutation("LM311", _failed),
    Mutation("LM312", _unused_source),
)
