"""LM8xx: titles and texts that say something else than they are to say, or nothing."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise

from logicmodel.diagnostics import Path
from logicmodel.model.elements import (
    Activity,
    Element,
    Impact,
    Outcome,
    Output,
    OverallGoal,
    Precondition,
    Resource,
)
from logicmodel.model.logic import LogicModel
from tests.rules.mutations import Draft, Inject, Mutation
from tests.rules.mutations.measurability import aiming

_GOALS = (Outcome, Impact, OverallGoal)
_STEPS = (Activity, Output, *_GOALS)
_LONG = (
    "i alla de skolor som ligger i någon av de tolv kommunerna i länet från den första dagen av "
    "strategin till den allra sista"
)


def _titled(
    kinds: tuple[type[Element], ...], title: Callable[[Element], str], model: LogicModel
) -> Iterator[Inject]:
    """Another title for each element of some kinds."""

    def inject(draft: Draft, element: Element, text: str) -> None:
        draft.put(("elements", element.id, "title"), text)
        draft.expect("elements", element.id, "title")

    for kind in kinds:
        for element in model.every(kind):
            yield partial(inject, element=element, text=title(element))


def _vague(model: LogicModel) -> Iterator[Inject]:
    """An output that is named by a vague verb and a number, and that no indicator measures."""

    def inject(draft: Draft, output: Output) -> None:
        for name in output.indicators:
            draft.drop(("elements", output.id, "indicators", name))
        draft.put(("elements", output.id, "title"), "Stärka tolv kommuners arbete")
        draft.expect("elements", output.id, "title")

    for output in model.every(Output):
        yield partial(inject, output=output)


def _aim(model: LogicModel) -> Iterator[Inject]:
    """The title of an indicator with the way to go before it."""

    def inject(draft: Draft, path: Path, title: str) -> None:
        draft.put((*path, "title"), f"Fler {title[0].lower()}{title[1:]}")
        draft.expect(*path, "title")

    for path, _, indicator in aiming(model):
        yield partial(inject, path=path, title=indicator.title)


def _same(model: LogicModel) -> Iterator[Inject]:
    """The title of the thing of its kind before it."""

    def inject(draft: Draft, path: Path, title: str) -> None:
        draft.put((*path, "title"), title)
        draft.expect(*path, "title")

    for kind in (Output, *_GOALS, Precondition, Resource):
        some = list(model.every(kind))
        for before, element in pairwise(some):
            yield partial(inject, path=("elements", element.id), title=before.title)


def _placeholder(model: LogicModel) -> Iterator[Inject]:
    """A reason that nobody has filled in."""

    def inject(draft: Draft, path: Path) -> None:
        draft.put((*path, "because"), "???")
        draft.expect(*path, "because")

    for connection in model.connections:
        if connection.link.because:
            yield partial(inject, path=connection.path)


def _by_nobody(model: LogicModel) -> Iterator[Inject]:
    """A resource in the passive."""

    def inject(draft: Draft, resource: Resource, title: str) -> None:
        draft.put(("elements", resource.id, "title"), title)
        draft.expect("elements", resource.id, "title")

    for resource in model.every(Resource):
        for title in ("Medel avsätts varje år", "Tid frigörs för samtal"):
            yield partial(inject, resource=resource, title=title)


def _uncountable(model: LogicModel) -> Iterator[Inject]:
    """An output named by a state, and measured as a share."""

    def inject(draft: Draft, output: Output) -> None:
        for name in output.indicators:
            draft.put(("elements", output.id, "indicators", name, "unit"), "%")
        draft.put(("elements", output.id, "title"), "Ökad samverkan mellan kommunerna")
        draft.expect("elements", output.id, "title")

    for output in model.every(Output):
        yield partial(inject, output=output)


WORDING = (
    Mutation("LM801", partial(_titled, (Activity,), lambda _: "Stärkt samarbete")),
    Mutation("LM802", partial(_titled, _GOALS, lambda _: "Utbilda länets rektorer")),
    Mutation("LM803", _vague),
    Mutation("LM804", partial(_titled, (Activity,), lambda _: "Bygga skolor och anställa lärare")),
    Mutation("LM805", _aim),
    Mutation("LM806", _same),
    Mutation("LM807", partial(_titled, _STEPS, lambda element: f"{element.title} {_LONG}")),
    Mutation("LM808", _placeholder),
    Mutation("LM809", _by_nobody),
    Mutation("LM810", _uncountable),
)
