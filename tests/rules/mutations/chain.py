"""LM1xx: links taken away, turned, doubled and led astray."""

from collections.abc import Iterator
from functools import partial

from logicmodel.model.chain import STEP
from logicmodel.model.elements import Activity, Element, Impact, Outcome, Output, Problem, Resource
from logicmodel.model.logic import Connection, LogicModel
from tests.rules.mutations import Draft, Inject, Mutation

_NEW = ("NY1", "Gemensam introduktion för nyanställda")
_BECAUSE = ' "det ena ger det andra"'


def leads(model: LogicModel, name: str) -> list[Connection]:
    """What an element leads to."""
    return [c for c in model.outgoing[name] if c.link.kind == "leads_to"]


def led_by(model: LogicModel, name: str) -> list[Connection]:
    """What leads to an element."""
    return [c for c in model.incoming[name] if c.link.kind == "leads_to"]


def ahead(model: LogicModel, *names: str) -> set[str]:
    """Some elements and all that they lead to."""
    front = [*names]
    for each in front:
        front += [c.link.target for c in leads(model, each) if c.link.target not in front]
    return {*front}


def arrow(to: str, assumption: str = "AN1") -> tuple[str, ...]:
    """The lines of a link that nothing can be said about."""
    return f"-> {to}{_BECAUSE}", f"  antagande: {assumption}", "  evidens: FRÖ (måttlig)"


def _nothing_leads_to(kind: type[Element], model: LogicModel) -> Iterator[Inject]:
    """All that leads to one thing leads to another of its kind instead."""

    def inject(draft: Draft, element: Element, other: Element) -> None:
        for connection in led_by(model, element.id):
            draft.put((*connection.path, "target"), other.id)
        draft.expect("elements", element.id)

    for element in model.every(kind):
        sources = {c.source for c in led_by(model, element.id)}
        others = (
            other
            for other in model.every(kind)
            if other.id not in sources
            and other is not element
            and sources.isdisjoint(c.source for c in led_by(model, other.id))
            and other.id not in _behind(model, element.id)
        )
        yield from (partial(inject, element=element, other=other) for other in others)


def _behind(model: LogicModel, name: str) -> set[str]:
    seen, front = {name}, [name]
    for each in front:
        new = [c.source for c in led_by(model, each) if c.source not in seen]
        seen.update(new)
        front += new
    return seen


def _leads_nowhere(kind: type[Element], model: LogicModel) -> Iterator[Inject]:
    """One of several that lead to the same loses its links."""

    def inject(draft: Draft, element: Element) -> None:
        for connection in leads(model, element.id):
            draft.drop(connection.path)
        draft.expect("elements", element.id)

    for element in model.every(kind):
        ends = [c.link.target for c in leads(model, element.id)]
        if model.incoming[element.id] and all(len(led_by(model, end)) > 1 for end in ends):
            yield partial(inject, element=element)


def _copies_leading_nowhere(kind: type[Element], model: LogicModel) -> Iterator[Inject]:
    """A copy that something leads to and that leads to nothing."""

    def inject(draft: Draft, element: Element, feeder: str) -> None:
        draft.add(draft.copy(element.id, *_NEW, "->", "~>"))
        draft.append(("elements", feeder), *arrow("NY1"))
        draft.expect("elements", "NY1")

    resource = next(model.every(Resource)).id
    for element in model.every(kind):
        before = [
            c.source for c in led_by(model, element.id) if model.elements[c.source].kind in STEP
        ]
        feeders = [resource] if kind is Activity else before
        yield from (partial(inject, element=element, feeder=feeder) for feeder in feeders)


def _copies_unreached(model: LogicModel) -> Iterator[Inject]:
    """A copy of a goal that answers a problem, and that nothing done leads to."""

    def inject(draft: Draft, goal: Element, problem: Element) -> None:
        draft.add(draft.copy(goal.id, *_NEW))
        draft.append(("elements", problem.id), "-> NY1")
        draft.expect("elements", "NY1")

    for goal in model.every(Impact):
        yield from (partial(inject, goal=goal, problem=each) for each in model.every(Problem))


def _alone(kind: type[Element], model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft, element: Element) -> None:
        draft.add(draft.copy(element.id, *_NEW, "->", "~>"))
        draft.expect("elements", "NY1")

    yield from (partial(inject, element=element) for element in model.every(kind))


def _new_arrow(source: Element, to: str, *path: str) -> Inject:
    def inject(draft: Draft) -> None:
        draft.append(("elements", source.id), *arrow(to))
        draft.expect("elements", source.id, "links", len(source.links), *path)

    return inject


def _skipping(model: LogicModel) -> Iterator[Inject]:
    for source in model.every(Activity):
        yield from (_new_arrow(source, target.id, "target") for target in model.every(Outcome))
    for source in model.every(Output):
        yield from (_new_arrow(source, target.id, "target") for target in model.every(Impact))


def _circles(model: LogicModel) -> Iterator[Inject]:
    for source in (*model.every(Output), *model.every(Outcome)):
        for target in (*model.every(Activity), *model.every(Output)):
            if target.id in _behind(model, source.id) and target is not source:
                yield _new_arrow(source, target.id)


def _backwards(model: LogicModel) -> Iterator[Inject]:
    for source in (*model.every(Outcome), *model.every(Impact)):
        for target in (*model.every(Activity), *model.every(Output)):
            if target.id not in _behind(model, source.id):
                yield _new_arrow(source, target.id)


def _doubled(model: LogicModel) -> Iterator[Inject]:
    for element in model.elements.values():
        if element.links and element.kind in STEP:
            yield _new_arrow(element, element.links[0].target, "target")


CHAIN = (
    Mutation("LM101", partial(_nothing_leads_to, Output)),
    Mutation("LM102", partial(_copies_leading_nowhere, Activity)),
    Mutation("LM103", partial(_copies_leading_nowhere, Output)),
    Mutation("LM104", partial(_nothing_leads_to, Outcome)),
    Mutation("LM105", partial(_copies_leading_nowhere, Outcome)),
    Mutation("LM106", _copies_unreached),
    Mutation("LM107", _skipping),
    Mutation("LM108", _backwards),
    Mutation("LM109", _circles),
    Mutation("LM110", partial(_alone, Activity)),
    Mutation("LM111", _doubled),
)
