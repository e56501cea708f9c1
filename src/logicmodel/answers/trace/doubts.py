"""What on the ways there is reason to keep an eye on: what does not hold for certain."""

from collections.abc import Iterator

from logicmodel.answers.answer import Item
from logicmodel.answers.footing import Grade, footings
from logicmodel.answers.phrases import ARROW, Phrases
from logicmodel.answers.trace.found import Trace
from logicmodel.diagnostics import Text
from logicmodel.model.elements import Watched
from logicmodel.views.web import Tie

_NO_EVIDENCE = Text("Ingen evidens", "No evidence")
_WEAK = Text("Svag evidens", "Weak evidence")
_STATES = {"failed": 0, "doubtful": 1, "unknown": 2}


def doubts(phrases: Phrases, trace: Trace) -> Iterator[Item]:
    """What has failed, is in doubt or is not known to hold, then arrows with little evidence."""
    ties = list(_inside(phrases, trace))
    where: dict[str, list[str]] = {}
    weak: dict[Grade, list[str]] = {Grade.NONE: [], Grade.WEAK: []}
    for tie in ties:
        arrow = f"{tie.source} {ARROW} {tie.target}"
        for footing in footings(phrases.model, tie):
            at = tie.target if footing.ref else arrow
            ref = footing.ref or (footing.mention.ref if footing.mention else "") or ""
            if ref in phrases.model.elements:
                where.setdefault(ref, []).append(at)
            elif footing.grade in weak:
                weak[footing.grade].append(arrow)
    yield from _watched(phrases, where)
    for grade, said in ((Grade.NONE, _NO_EVIDENCE), (Grade.WEAK, _WEAK)):
        if weak[grade]:
            yield Item(f"{phrases.say(said)}: {', '.join(dict.fromkeys(weak[grade]))}")


def _inside(phrases: Phrases, trace: Trace) -> Iterator[Tie]:
    """The steps that the trace tells of: between what lies before, and what lies after."""
    for ids in ({*trace.up, trace.start}, {*trace.down, trace.start}):
        for name in phrases.ways.web.sorted(ids - {""}):
            yield from (tie for tie in phrases.ways.after[name] if tie.target in ids)


def _watched(phrases: Phrases, where: dict[str, list[str]]) -> Iterator[Item]:
    """The worst first; in file order where they are alike."""
    states = {}
    for name in phrases.ways.web.sorted(where):
        element = phrases.element(name)
        state = element.state.state if isinstance(element, Watched) and element.state else "unknown"
        if state in _STATES:
            states[name] = _STATES[state]
    for name in sorted(states, key=states.__getitem__):
        arrows = ", ".join(dict.fromkeys(where[name]))
        said = phrases.in_full(name).removeprefix(name).strip()
        yield Item(f"{said}: {arrows}", name)
