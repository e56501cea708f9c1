"""The elements before and after a thing, and what else bears on those ways."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from logicmodel.answers.naming import Named
from logicmodel.answers.uses import Use, uses
from logicmodel.answers.ways import Ways
from logicmodel.views.view import ArrowKind
from logicmodel.views.web import Tie


@dataclass(frozen=True, slots=True)
class Trace:
    """What lies around one thing.

    Attributes:
        named: What was asked about.
        start: The element it is, or the one an indicator measures; empty for all else.
        up: How many steps back it is to each element that leads here.
        down: How many steps on it is to each element that it leads to.
        further_up: How many more elements lie further back than was asked for.
        further_down: How many more lie further on.
        uses: Where it is mentioned, for what has no arrow of its own.
        counteracting: Links that counteract anything told of, or by which it counteracts.
        feedback: Feedback to or from anything told of.
        circles: Elements told of that lead back to themselves, each circle once.
    """

    named: Named
    start: str
    up: Mapping[str, int]
    down: Mapping[str, int]
    further_up: int
    further_down: int
    uses: tuple[Use, ...]
    counteracting: tuple[Tie, ...]
    feedback: tuple[Tie, ...]
    circles: tuple[tuple[str, ...], ...]

    @property
    def ids(self) -> set[str]:
        """Every element told of."""
        return {*filter(None, [self.start]), *self.up, *self.down}


def trace(ways: Ways, named: Named, up: int | None = None, down: int | None = None) -> Trace:
    """Follow the ways back from a thing and on from it.

    Args:
        ways: The ways through the model.
        named: What to follow; neither an actor, nor a level or a view.
        up: How many steps back; all without it.
        down: How many steps on; all without it.
    """
    start = named.holder or (named.id if named.id in ways.model.elements else "")
    mentioned = tuple(uses(ways.model).get(named.id, ()))
    before = ways.backwards([start] if start else [])
    # What is said in a source leads nowhere by that.
    after = _onwards(ways, start, () if named.kind == "source" else mentioned)
    shown_up = _within(before, up)
    shown_down = _within(after, down)
    told = {*filter(None, [start]), *shown_up, *shown_down}
    return Trace(
        named,
        start,
        shown_up,
        shown_down,
        len(before) - len(shown_up),
        len(after) - len(shown_down),
        mentioned,
        tuple(_touching(ways, ArrowKind.COUNTERACTS, told, start)),
        tuple(_touching(ways, ArrowKind.FEEDBACK, told, start)),
        tuple(knot for knot in ways.knots if len(knot) > 1 and not told.isdisjoint(knot)),
    )


def _onwards(ways: Ways, start: str, mentioned: Iterable[Use]) -> dict[str, int]:
    """What lies after an element, or after what it is mentioned in: that is one step away."""
    own = ways.onwards([start] if start else [])
    struck = dict.fromkeys(each.bears_on for each in mentioned if each.bears_on in ways.after)
    struck.pop(start, None)
    if not struck:
        return own
    behind = {name: steps + 1 for name, steps in ways.onwards(struck).items()}
    found = dict.fromkeys(struck, 1)
    for name, steps in [*own.items(), *behind.items()]:
        found[name] = min(steps, found.get(name, steps))
    found.pop(start, None)
    return dict(sorted(found.items(), key=lambda item: item[1]))


def _within(distances: Mapping[str, int], most: int | None) -> dict[str, int]:
    return {name: steps for name, steps in distances.items() if most is None or steps <= most}


def _touching(ways: Ways, kind: ArrowKind, told: set[str], start: str) -> Iterator[Tie]:
    """The arrows of a kind at what is told of; what counteracts is told where it strikes."""
    for tie in ways.web.ties:
        ends = (tie.target,) if kind is ArrowKind.COUNTERACTS else tie[:2]
        if tie.kind is kind and (not told.isdisjoint(ends) or tie.source == start):
            yield tie
