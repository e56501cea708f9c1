"""All that is on record of a model, each thing once: what it says itself, and what files say."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from functools import cached_property
from typing import NamedTuple, TypeVar

from logicmodel.followup.data import Data, Sight, Step, Value, nowhere
from logicmodel.followup.in_model import At, in_model
from logicmodel.model.logic import LogicModel
from logicmodel.source import Span

Entry = Value | Step | Sight
Kind = TypeVar("Kind", Value, Step, Sight)


class Settled(NamedTuple):
    """What is said once or in agreement, and what contradicts itself."""

    data: Data
    contradictions: tuple[tuple[Entry, ...], ...]


class Record:
    """What was seen of a model. It is put together when somebody asks."""

    def __init__(self, model: LogicModel, read: Data | None = None, at: At = nowhere) -> None:
        """Put on record a model and what was ``read`` beside it; ``at`` finds places in it."""
        self.model = model
        self.read = read or Data()
        self._at = at

    @property
    def data(self) -> Data:
        """What counts: of entries that agree one, of those that contradict each other none."""
        return self._settled.data

    @property
    def contradictions(self) -> tuple[tuple[Entry, ...], ...]:
        """What contradicts itself: what stands in the model first, then by place."""
        # Most models say each thing once, and then there is nothing to put together.
        several = any(len(m.indicator.actuals) > 1 for m in self.model.measurements)
        found = self._settled.contradictions if several or self.read != Data() else ()
        beside = (
            {e.at for e in (*self.read.values, *self.read.steps, *self.read.sights)}
            if found
            else set()
        )
        return tuple(
            tuple(sorted(entries, key=lambda e: (e.at in beside, e.at))) for entries in found
        )

    @cached_property
    def _settled(self) -> Settled:
        return settled(in_model(self.model, self._at) + self.read)


def settled(data: Data) -> Settled:
    """Part what counts from what contradicts itself. The order of entries plays no part."""
    values, disputed = _parted(data.values, _of_value, _agreed)
    steps, doubted = _parted(data.steps, lambda s: (s.of, s.day, s.place), _same_status)
    sights, unclear = _parted(data.sights, lambda s: (s.of, s.day), _same_state)
    return Settled(Data(values, steps, sights), (*disputed, *doubted, *unclear))


def _parted(
    entries: Sequence[Kind],
    key: Callable[[Kind], Hashable],
    agreed: Callable[[list[Kind]], Kind | None],
) -> tuple[tuple[Kind, ...], list[tuple[Kind, ...]]]:
    if len({key(entry) for entry in entries}) == len(entries):
        return tuple(entries), []
    groups: dict[Hashable, list[Kind]] = defaultdict(list)
    for entry in entries:
        groups[key(entry)].append(entry)
    kept, contradictory = [], []
    for group in groups.values():
        one = group[0] if len(group) == 1 else agreed(group)
        if one is None:
            contradictory.append(tuple(group))
        else:
            kept.append(one)
    return tuple(kept), contradictory


def _of_value(value: Value) -> Hashable:
    """What it is a value of; see :attr:`Value.key`. How a name is written plays no part."""
    place, group = value.place, value.group
    return (
        value.indicator,
        value.when,
        value.kind,
        place and place.casefold(),
        group and group.casefold(),
    )


def _agreed(values: list[Value]) -> Value | None:
    """The value that all agree on. One that is final takes the place of preliminary ones.

    So does the one retrieved last of several that are preliminary.
    """
    firm = [value for value in values if not value.preliminary]
    some = firm or _latest(values)
    if len({value.value for value in some}) > 1:
        return None
    return min(some, key=_fullest)


def _latest(values: list[Value]) -> list[Value]:
    dates = [value.retrieved for value in values]
    known = [date.end for date in dates if date]
    if len(known) < len(values):
        return values
    return [value for value in values if value.retrieved and value.retrieved.end == max(known)]


def _fullest(value: Value) -> tuple[bool, bool, bool, Span]:
    """First the one that says most."""
    return value.n is None, value.source is None, value.retrieved is None, value.at


def _same_status(steps: list[Step]) -> Step | None:
    return min(steps, key=lambda s: s.at) if len({step.status for step in steps}) == 1 else None


def _same_state(sights: list[Sight]) -> Sight | None:
    return min(sights, key=lambda s: s.at) if len({sight.state for sight in sights}) == 1 else None
