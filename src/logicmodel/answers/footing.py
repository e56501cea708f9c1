"""What a step on a way rests on, and how firm that is: evidence, assumptions and their state."""

from collections.abc import Iterator, Mapping
from enum import IntEnum
from typing import NamedTuple

from logicmodel.model.elements import Link, Watched
from logicmodel.model.logic import CHAIN, LogicModel
from logicmodel.model.values import Evidence, Mention
from logicmodel.views.web import Tie

DUE = ("outcome", "impact", "overall_goal")
"""Steps that a link to needs a reason and evidence for; that an activity gives its output needs
neither."""


class Grade(IntEnum):
    """How firm something is; a step is as firm as the weakest of what it rests on."""

    FAILED = 0
    NONE = 1
    WEAK = 2
    MODERATE = 3
    STRONG = 4


_STATES = {
    "failed": Grade.FAILED,
    "doubtful": Grade.WEAK,
    "unknown": Grade.MODERATE,
    "holds": Grade.STRONG,
}
_STRENGTHS: Mapping[str | None, Grade] = {
    None: Grade.WEAK,
    "weak": Grade.WEAK,
    "moderate": Grade.MODERATE,
    "strong": Grade.STRONG,
}


class Footing(NamedTuple):
    """One thing that a step rests on.

    ``mention`` is an assumption, or evidence; without it, ``ref`` is the id of an element on the
    way that is watched itself, and with neither there is no evidence or the link says by its own
    strength that it is weak.
    """

    grade: Grade
    mention: Mention | None = None
    ref: str = ""


def grade(model: LogicModel, tie: Tie) -> Grade:
    """How firm a step is."""
    return min((footing.grade for footing in footings(model, tie)), default=Grade.STRONG)


def weakest(model: LogicModel, tie: Tie) -> Footing:
    """What makes a step no firmer than it is."""
    return min(footings(model, tie), key=lambda f: f.grade, default=Footing(Grade.STRONG))


def footings(model: LogicModel, tie: Tie) -> Iterator[Footing]:
    """Everything that a step rests on: what its link says, and what its source takes for granted.

    Of several pieces of evidence the strongest counts. An assumption that nobody watches is as
    firm as one of which it is not known whether it holds.
    """
    source = model.elements[tie.source]
    for mention in source.assumptions:
        yield Footing(_state(model, mention), mention)
    if isinstance(source, Watched) and source.state:
        yield Footing(_STATES[source.state.state], ref=source.id)
    if tie.link:
        claimed = source.kind in CHAIN and model.elements[tie.target].kind in DUE
        yield from _of_link(model, tie.link, claimed)


def _of_link(model: LogicModel, link: Link, due: bool) -> Iterator[Footing]:
    for mention in link.assumptions:
        yield Footing(_state(model, mention), mention)
    if link.evidence:
        best = max(link.evidence, key=lambda each: _STRENGTHS[each.strength])
        yield Footing(_STRENGTHS[best.strength], best)
    elif due:
        yield Footing(Grade.NONE)
    if link.strength:
        yield Footing(_STRENGTHS[link.strength])


def _state(model: LogicModel, assumption: Mention) -> Grade:
    element = model.elements.get(assumption.ref or "")
    state = element.state if isinstance(element, Watched) else None
    return _STATES[state.state] if state else Grade.MODERATE


def is_evidence(footing: Footing) -> bool:
    """Whether it is evidence, not an assumption."""
    return isinstance(footing.mention, Evidence)
