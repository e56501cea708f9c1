"""What there is in a model to follow up, and by which names it may be called."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from logicmodel.diagnostics import Path
from logicmodel.followup.data import nowhere
from logicmodel.model.elements import Activity, Actor, Output, Watched
from logicmodel.model.logic import LogicModel
from logicmodel.model.values import Comparison
from logicmodel.source import Span

_WHOLE = (
    *("", "alla", "allt", "totalt", "total", "hela", "hela länet", "länet", "samtliga"),
    *("all", "whole", "the whole", "overall"),
)
_OFFICIAL = ("region ", "regionen ", "kommunen ", " kommun", " municipality", " region")


@dataclass(frozen=True)
class Names:
    """The names of a model.

    ``given`` are all ids that stand in its files, those of things that could not be read too: of
    these nothing is to be said. ``whole`` is whether all of its files were there; ``at`` finds
    the place of a path.
    """

    model: LogicModel
    given: Collection[str] = ()
    whole: bool = True
    at: Callable[[Path], Span] = nowhere

    @cached_property
    def steps(self) -> frozenset[str]:
        """The ids of what has a status: activities and outputs."""
        kinds = (Activity, Output)
        return frozenset(e.id for e in self.model.elements.values() if isinstance(e, kinds))

    @cached_property
    def conditions(self) -> frozenset[str]:
        """The ids of what has a state: assumptions, preconditions, factors and risks."""
        return frozenset(e.id for e in self.model.every(Watched))

    @cached_property
    def places(self) -> Mapping[str, str | None]:
        """Actors by what they may be called as places, in lower case; ``None`` is the whole.

        The whole is the place of who owns the model: ``Örebro län`` for Region Örebro län. In
        what is called otherwise a place may be known from the world around (``riket``).
        """
        places: dict[str, str | None] = {}
        for actor in reversed(self.model.actors.values()):
            places |= dict.fromkeys(_called(actor), actor.id)
        for owner in self.model.owners:
            if owner.actor in self.model.actors:
                places |= dict.fromkeys(_called(self.model.actors[owner.actor]))
        return places | dict.fromkeys(_WHOLE)

    @cached_property
    def series(self) -> Mapping[str, tuple[str, Path]]:
        """Others to compare with, in lower case: as they are written first, and where."""
        found: dict[str, tuple[str, Path]] = {}
        for measurement in self.model.measurements:
            for number, series in enumerate(measurement.indicator.comparisons):
                path = (*measurement.path, "comparisons", number)
                found.setdefault(series.series.casefold(), (series.series, path))
            match measurement.indicator.target:
                case Comparison(series=name):
                    found.setdefault(name.casefold(), (name, (*measurement.path, "target")))
        return found

    def is_lost(self, name: str) -> bool:
        """Whether nobody can tell that there is nothing of that id."""
        return not self.whole or name in self.given


def _called(actor: Actor) -> Iterator[str]:
    """An actor's id and title, and the title without what makes it official."""
    yield actor.id.casefold()
    title = actor.title.casefold()
    if not title:
        return
    yield title
    for word in _OFFICIAL:
        bare = title.removeprefix(word) if word[-1] == " " else title.removesuffix(word)
        if bare != title and bare:
            yield bare
            if bare[-1] == "s":
                # The genitive of a place: Askersunds kommun.
                yield bare[:-1]
