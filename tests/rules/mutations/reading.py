"""LM020: saved views that name what is not there."""

from collections.abc import Iterator
from functools import partial

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


READING = (Mutation("LM020", _slip_in_view),)
