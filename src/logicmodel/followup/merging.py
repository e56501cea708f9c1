"""What is told anew, held against what is known: new, more, the same, or a contradiction.

A value that is known for good is not replaced: whoever wants that corrects it where it stands. A
preliminary one gives way, and takes along what was said of it. Of the same value only what was left
out is added, and free text after what is written there.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable
from enum import Enum
from typing import NamedTuple

from logicmodel.diagnostics import Text
from logicmodel.followup.data import At, Data, Sight, Step, Value
from logicmodel.followup.record import Entry, agree


class How(Enum):
    """What an entry is to what is known."""

    NEW = Text("nytt", "new")
    CHANGED = Text("ändrat", "changed")
    UNCHANGED = Text("oförändrat", "unchanged")
    REFUSED = Text("motsägelse", "contradiction")


class Change(NamedTuple):
    """An entry and what becomes of it.

    ``old`` is the entry that it changes or contradicts, if there is one. A changed ``entry`` is
    what the old one is to be, at the place where it was told.
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
        before[type(entry), entry.key].append(entry)
    told: dict[Hashable, list[Entry]] = defaultdict(list)
    for entry in given.entries:
        told[type(entry), entry.key].append(entry)
    return [change for key, some in told.items() for change in _of(some, before[key], can_change)]


def said(entry: Entry) -> object:
    """What an entry says: a number, a status, a state."""
    match entry:
        case Value():
            return entry.value
        case Step():
            return entry.status
        case Sight():
            return entry.state


def _of(some: list[Entry], olds: list[Entry], can_change: Callable[[At], bool]) -> list[Change]:
    """What becomes of all that is told of one thing."""
    found, agreeing = list[Change](), list[Entry]()
    for one in some:
        other = next((other for other in some if _differ(one, other)), None)
        if other:
            found.append(Change(one, How.REFUSED, other))
        else:
            agreeing.append(one)
    return [*found, _change(_joined(agreeing), olds, can_change)] if agreeing else found


def _joined(some: list[Entry]) -> Entry:
    """All that is said by entries that agree, at the place of the first."""
    first, *others = some
    for other in others:
        first = _more(other, first)._replace(at=first.at)
    return first


def _change(entry: Entry, olds: list[Entry], can_change: Callable[[At], bool]) -> Change:
    firm = next((old for old in olds if _contradicts(entry, old, can_change(old.at))), None)
    if firm:
        return Change(entry, How.REFUSED, firm)
    became = [_more(entry, old) for old in olds]
    if any(new == old._replace(at=new.at) for new, old in zip(became, olds, strict=True)):
        return Change(entry, How.UNCHANGED)
    open_ = [each for each in zip(became, olds, strict=True) if can_change(each[1].at)]
    if open_:
        # What is known for good is added to before what waits to be replaced.
        new, old = min(open_, key=lambda each: _waits(each[1]))
        return Change(new, How.CHANGED, old)
    if isinstance(entry, Value) and not all(map(_waits, olds)):
        entry = entry._replace(preliminary=False)
    return Change(entry, How.NEW)


def _waits(entry: Entry) -> bool:
    return isinstance(entry, Value) and entry.preliminary


def _contradicts(entry: Entry, old: Entry, can_change: bool) -> bool:
    """Whether both cannot be so. What is preliminary gives way if it can be changed."""
    return not (_waits(old) and can_change) and _differ(entry, old)


def _differ(one: Entry, other: Entry) -> bool:
    """Whether two entries of the same thing say different things of it."""
    if isinstance(one, Value) and isinstance(other, Value):
        return not agree(one, other)
    return said(one) != said(other)


def _more(entry: Entry, old: Entry) -> Entry:
    """What an entry becomes by what is told anew."""
    if isinstance(entry, Value) and isinstance(old, Value):
        return _value(entry, old)
    notes = (getattr(each, "note", None) for each in (old, entry))
    # Only what has the same key is held together: both are of one kind.
    return old._replace(at=entry.at, note=_both(*notes))  # type: ignore[call-arg]


def _value(entry: Value, old: Value) -> Value:
    if entry.value != old.value:
        # What was said of the number before does not hold of the new one.
        source = entry.source or old.source
        return entry._replace(place=old.place, group=old.group, source=source)
    return old._replace(
        at=entry.at,
        n=old.n if entry.n in (None, old.n) else entry.n,
        source=_both(old.source, entry.source),
        preliminary=old.preliminary and entry.preliminary,
        comment=_both(old.comment, entry.comment),
    )


def _both(text: str | None, more: str | None) -> str | None:
    """A text with another one after it, unless it says that already."""
    if not text or not more:
        return text or more
    return text if f"; {more};" in f"; {text};" else f"{text}; {more}"
