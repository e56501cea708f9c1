"""What is told anew, held against what is known: new, more, the same, or a contradiction.

A value that is known for good is not replaced: whoever wants that corrects it where it stands. A
preliminary one gives way, and what was left out before is added.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from enum import Enum
from typing import NamedTuple

from logicmodel.diagnostics import Text
from logicmodel.followup.data import At, Data, Sight, Step, Value
from logicmodel.followup.record import Entry


class How(Enum):
    """What an entry is to what is known."""

    NEW = Text("nytt", "new")
    CHANGED = Text("ändrat", "changed")
    UNCHANGED = Text("oförändrat", "unchanged")
    REFUSED = Text("motsägelse", "contradiction")


class Change(NamedTuple):
    """An entry and what becomes of it.

    ``old`` is the entry that it changes or contradicts, if there is one.
    """

    entry: Entry
    how: How
    old: Entry | None = None


def changes(given: Data, known: Data, can_change: Callable[[At], bool]) -> list[Change]:
    """What each entry that is given changes in what is known, each thing once.

    Args:
        given: What is told anew.
        known: All that is known, with what contradicts itself.
        can_change: Whether what stands at a place can be changed.
    """
    before: dict[Hashable, list[Entry]] = defaultdict(list)
    for entry in known.entries:
        before[_key(entry)].append(entry)
    told: dict[Hashable, list[Entry]] = defaultdict(list)
    for entry in given.entries:
        told[_key(entry)].append(entry)
    return [
        change
        for key, some in told.items()
        for change in _disagreeing(some) or [_change(some[0], before[key], can_change)]
    ]


def _key(entry: Entry) -> Hashable:
    """What an entry is about: two with the same key say the same or contradict."""
    match entry:
        case Value():
            who = (_folded(entry.place), _folded(entry.group))
            return "value", entry.indicator, entry.when, entry.kind, who
        case Step():
            return "step", entry.of, entry.day, _folded(entry.place)
        case Sight():
            return "sight", entry.of, entry.day


def _folded(name: str | None) -> str | None:
    return name and name.casefold()


def said(entry: Entry) -> object:
    """What an entry says: a number, a status, a state."""
    match entry:
        case Value():
            return entry.value
        case Step():
            return entry.status
        case Sight():
            return entry.state


def _disagreeing(some: list[Entry]) -> list[Change]:
    """The entries, each with one that it contradicts, if they do not all say the same."""
    if len({said(entry) for entry in some}) == 1:
        return []
    return [
        Change(one, How.REFUSED, next(other for other in some if said(other) != said(one)))
        for one in some
    ]


def _change(entry: Entry, before: Iterable[Entry], can_change: Callable[[At], bool]) -> Change:
    olds = list(before)
    firm = next((old for old in olds if _contradicts(entry, old, can_change(old.at))), None)
    if firm:
        return Change(entry, How.REFUSED, firm)
    if any(not _more(entry, old) for old in olds):
        return Change(entry, How.UNCHANGED)
    old = next((old for old in olds if can_change(old.at)), None)
    return Change(entry, How.CHANGED if old else How.NEW, old)


def _contradicts(entry: Entry, old: Entry, can_change: bool) -> bool:
    """Whether both cannot be so. What is preliminary gives way if it can be changed."""
    if isinstance(entry, Value) and isinstance(old, Value):
        if old.preliminary and can_change:
            return False
        behind = entry.n is not None and old.n is not None and entry.n != old.n
        return entry.value != old.value or behind
    return said(entry) != said(old)


def _more(entry: Entry, old: Entry) -> bool:
    """Whether an entry says something that is not said yet."""
    if isinstance(entry, Value) and isinstance(old, Value):
        firm = old.preliminary and not entry.preliminary
        details = ((entry.n, old.n), (entry.source, old.source), (entry.comment, old.comment))
        return entry.value != old.value or firm or any(new and new != is_ for new, is_ in details)
    note, noted = getattr(entry, "note", None), getattr(old, "note", None)
    return bool(note and note != noted)
