"""All that is on record of a model, each thing once: what it says itself, and what files say."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple, TypeVar

from logicmodel.followup.data import At, Data, Sight, Step, Value
from logicmodel.followup.in_model import in_model
from logicmodel.followup.passed_over import PassedOver
from logicmodel.model.logic import LogicModel
from logicmodel.model.units import Bounds
from logicmodel.source import Span

Entry = Value | Step | Sight
Kind = TypeVar("Kind", Value, Step, Sight)


class Settled(NamedTuple):
    """What is said once or in agreement, and what contradicts itself."""

    data: Data
    contradictions: tuple[tuple[Entry, ...], ...]


class Record:
    """What was seen of a model. It is put together when somebody asks."""

    def __init__(
        self, model: LogicModel, read: Data | None = None, lost: Mapping[str, int] | None = None
    ) -> None:
        """Put on record a model and what was ``read`` beside it, and the rows ``lost`` of files."""
        self.model = model
        self.read = read or Data()
        self._lost = lost or {}

    @property
    def data(self) -> Data:
        """What counts: of entries that agree one, of those that contradict each other none.

        Nor do values count that cannot be right.
        """
        return self._settled.data

    @property
    def contradictions(self) -> tuple[tuple[Entry, ...], ...]:
        """What contradicts itself: what stands in the model first, then by place."""
        # Most models say each thing once, and then there is nothing to put together.
        several = any(len(m.indicator.actuals) > 1 for m in self.model.measurements)
        if not several and self.read == Data():
            return ()
        return tuple(tuple(sorted(entries, key=_place)) for entries in self._settled.contradictions)

    @cached_property
    def impossible(self) -> tuple[Value, ...]:
        """The values that the unit of their indicator does not allow: 761 %."""
        measured, values = self.model.measured, self._all.values
        names = {value.indicator for value in values} & measured.keys()
        limits = {name: limit for name in names if (limit := measured[name].bounds) != Bounds()}
        return tuple(
            v for v in values if v.indicator in limits and not limits[v.indicator].hold(v.value)
        )

    @property
    def passed_over(self) -> PassedOver:
        """What does not count."""
        return PassedOver(self._lost, len(self.contradictions), len(self.impossible))

    @cached_property
    def _all(self) -> Data:
        return in_model(self.model) + self.read

    @cached_property
    def _settled(self) -> Settled:
        if not self.impossible:
            return settled(self._all)
        wrong = frozenset(self.impossible)
        return settled(
            replace(self._all, values=tuple(v for v in self._all.values if v not in wrong))
        )


def _place(entry: Entry) -> tuple[bool, At]:
    """What stands in the model comes before what stands in files."""
    return isinstance(entry.at, Span), entry.at


def settled(data: Data) -> Settled:
    """Part what counts from what contradicts itself. The order of entries plays no part."""
    values, disputed = _parted(data.values, _agreed)
    steps, doubted = _parted(data.steps, _same_status)
    sights, unclear = _parted(data.sights, _same_state)
    return Settled(Data(values, steps, sights), (*disputed, *doubted, *unclear))


def _parted(
    entries: Sequence[Kind],
    agreed: Callable[[list[Kind]], Kind | None],
) -> tuple[tuple[Kind, ...], list[tuple[Kind, ...]]]:
    keys = [entry.key for entry in entries]
    if len(set(keys)) == len(entries):
        return tuple(entries), []
    groups: dict[Hashable, list[Kind]] = defaultdict(list)
    for key, entry in zip(keys, entries, strict=True):
        groups[key].append(entry)
    kept, contradictory = [], []
    for group in groups.values():
        one = group[0] if len(group) == 1 else agreed(group)
        if one is None:
            contradictory.append(tuple(group))
        else:
            kept.append(one)
    return tuple(kept), contradictory


def _agreed(values: list[Value]) -> Value | None:
    """The value that all agree on. One that is final takes the place of preliminary ones.

    So does the one retrieved last of several that are preliminary.
    """
    firm = [value for value in values if not value.preliminary]
    some = firm or _latest(values)
    return min(some, key=_fullest) if agree(*some) else None


def agree(*values: Value) -> bool:
    """Whether values of one thing can all be so: the same number, of equally many."""
    behind = {value.n for value in values if value.n is not None}
    return len({value.value for value in values}) == 1 and len(behind) <= 1


def _latest(values: list[Value]) -> list[Value]:
    dates = [value.retrieved for value in values]
    known = [date.end for date in dates if date]
    if len(known) < len(values):
        return values
    return [value for value in values if value.retrieved and value.retrieved.end == max(known)]


def _fullest(value: Value) -> tuple[bool, bool, bool, tuple[bool, At]]:
    """First the one that says most."""
    return value.n is None, value.source is None, value.retrieved is None, _place(value)


def _same_status(steps: list[Step]) -> Step | None:
    return min(steps, key=_place) if len({step.status for step in steps}) == 1 else None


def _same_state(sights: list[Sight]) -> Sight | None:
    return min(sights, key=_place) if len({sight.state for sight in sights}) == 1 else None
