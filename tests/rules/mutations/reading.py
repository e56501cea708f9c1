"""LM020 and LM021: views that name what is not there, and values that contradict each other."""

from collections.abc import Iterator
from functools import partial

from logicmodel.diagnostics import Path
from logicmodel.model.logic import LogicModel
from tests.rules.mutations import Draft, Inject, Mutation


def _slip_in_view(model: LogicModel) -> Iterator[Inject]:
    """A name with a letter too few, in a view of its own."""

    def inject(draft: Draft, name: str) -> None:
        draft.add(f'vy NY "Bild till nämnden"\n  visa: prestation, {name[:-2] + name[-1]}')
        draft.expect("views", "NY", "show")

    for name in (*model.levels, *model.actors):
        if len(name) > 4:
            yield partial(inject, name=name)


def _two_values(model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft, path: Path) -> None:
        draft.append(path, "utfall: 3 (2024)", "utfall: 4 (2024)")
        draft.expect(*path)

    for path, indicator in model.every_indicator():
        if not indicator.actuals:
            yield partial(inject, path=path)


READING = (Mutation("LM020", _slip_in_view), Mutation("LM021", _two_values))
