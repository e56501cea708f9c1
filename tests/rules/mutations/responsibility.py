"""LM4xx: owners, roles, target groups and resources taken away or blurred."""

from collections import Counter
from collections.abc import Iterator
from functools import partial

from logicmodel.diagnostics import Path
from logicmodel.model.elements import Activity, Element, Impact, Outcome, Output, OverallGoal
from logicmodel.model.logic import LogicModel
from tests.rules.mutations import Draft, Inject, Mutation
from tests.rules.mutations.chain import ahead


def adapted(model: LogicModel, name: str) -> bool:
    """Whether somebody does it in a way of their own."""
    return any(adaptation.of == name for adaptation in model.adaptations.values())


def _shared(model: LogicModel, field: str, element: Element) -> bool:
    """Whether all that a field of an element names is named by other elements too."""
    if not isinstance(getattr(element, field), tuple):
        return True
    others = {
        part.ref
        for other in model.elements.values()
        for part in (*getattr(other, field, ()), *other.participants)
        if other is not element
    }
    return all(part.ref in others for part in getattr(element, field) if part.ref)


def without(field: str, *kinds: type[Element], model: LogicModel) -> Iterator[Inject]:
    """A field of an element taken away; the finding is at the element."""

    def inject(draft: Draft, element: Element, count: int) -> None:
        path: Path = ("elements", element.id, field)
        if count:
            draft.drop_all(path, count)
        else:
            draft.drop(path)
        draft.expect("elements", element.id)

    for element in model.elements.values():
        given = getattr(element, field, None)
        if isinstance(element, kinds) and given and _shared(model, field, element):
            count = len(given) if isinstance(given, tuple) else 0
            yield partial(inject, element=element, count=count)


def _two_owners(model: LogicModel) -> Iterator[Inject]:
    """Two owners and none who leads."""

    def inject(draft: Draft, element: Element, other: str) -> None:
        draft.drop_all(("elements", element.id, "owners"), len(element.owners))
        draft.append(
            ("elements", element.id),
            f"ansvarig: {element.owners[0].actor} (deltar), {other} (deltar)",
        )
        draft.expect("elements", element.id, "owners")

    for element in model.every(Activity):
        if element.owners and not element.participants:
            continue
        taking_part = {p.actor for p in (*element.owners, *element.participants)}
        for other in ("ORU", "TJG"):
            if other not in taking_part:
                yield partial(inject, element=element, other=other)


def _from_elsewhere(model: LogicModel) -> Iterator[Inject]:
    """The sole owner is of another level, without a role, and nothing says why."""

    def inject(draft: Draft, element: Element, other: str) -> None:
        draft.drop_all(("elements", element.id, "owners"), 1)
        draft.append(("elements", element.id), f"ansvarig: {other}")
        draft.expect("elements", element.id, "owners", 0, "actor")

    for element in (*model.every(Output), *model.every(Outcome), *model.every(Impact)):
        for other in ("RÖL", "SSR", "TJG", "HUVUDMÄN"):
            explained = element.description or element.sources or element.participants
            elsewhere = model.actors[other].level != element.level
            if elsewhere and not explained and len(element.owners) == 1:
                yield partial(inject, element=element, other=other)


def _idle(model: LogicModel) -> Iterator[Inject]:
    """An actor that takes part in one thing, which leads to no goal of its own level."""

    def inject(draft: Draft, level: str, element: Element) -> None:
        draft.add(f'aktör NY "Elevkårernas förbund"\n  nivå: {level}')
        draft.append(("elements", element.id), "medverkande: NY (deltar)")
        draft.expect("actors", "NY")

    steps = (Activity, Output, Outcome, Impact, OverallGoal)
    for level in model.levels:
        for element in (element for step in steps for element in model.every(step)):
            goals = (model.elements[name] for name in ahead(model, element.id))
            if not any(g.level == level and not isinstance(g, Activity | Output) for g in goals):
                yield partial(inject, level=level, element=element)


def _unused_actor(model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft, level: str, title: str) -> None:
        draft.add(f'aktör NY "{title}"\n  nivå: {level}')
        draft.expect("actors", "NY")

    titles = ("Näringslivsrådet", "Elevkårernas förbund", "Rektorsföreningen", "Folkhögskolan")
    for level in model.levels:
        yield from (partial(inject, level=level, title=title) for title in titles)


def _roleless(model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft, element: Element, other: str) -> None:
        draft.append(("elements", element.id), f"medverkande: {other}")
        at = len(element.participants)
        draft.expect("elements", element.id, "participants", at, "actor")

    for element in model.every(Activity):
        taking_part = {p.actor for p in (*element.owners, *element.participants)}
        for other in ("ORU", "TJG", "SSR"):
            if other not in taking_part and element.level != "regional":
                yield partial(inject, element=element, other=other)


def _doubled(model: LogicModel) -> Iterator[Inject]:
    """The same work once more, on another level."""

    def inject(draft: Draft, element: Element, level: str) -> None:
        text = draft.copy(element.id, "NY1", element.title, "nivå:", "medverkande:")
        draft.add(text.replace("\n", f"\n  nivå: {level}\n", 1))
        draft.expect("elements", "NY1", "title")

    for element in model.every(Activity):
        for level in model.levels:
            if level != element.level:
                yield partial(inject, element=element, level=level)


def _misspelt(model: LogicModel) -> Iterator[Inject]:
    roles = Counter(p.role for e in model.elements.values() for p in e.participants)

    def inject(draft: Draft, path: Path, role: str) -> None:
        draft.put((*path, "role"), role[:3] + role[4:])
        draft.expect(*path, "role")

    for element in model.every(Activity):
        for number, part in enumerate(element.participants):
            if part.role and len(part.role) > 6 and roles[part.role] > 2:
                path = ("elements", element.id, "participants", number)
                yield partial(inject, path=path, role=part.role)


RESPONSIBILITY = (
    Mutation("LM401", lambda model: without("owners", Activity, model=model)),
    Mutation("LM402", lambda model: without("owners", Outcome, Impact, OverallGoal, model=model)),
    Mutation("LM403", _two_owners),
    Mutation("LM404", _unused_actor),
    Mutation("LM405", _roleless),
    Mutation("LM406", _from_elsewhere),
    Mutation("LM407", lambda model: without("target_groups", Outcome, model=model)),
    Mutation("LM408", _doubled),
    Mutation("LM409", lambda model: without("resources", Activity, model=model)),
    Mutation("LM410", _idle),
    Mutation("LM411", _misspelt),
)
