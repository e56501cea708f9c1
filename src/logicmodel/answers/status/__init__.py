"""How did it go, why, and what would it take to know? One goal at a time."""

import datetime as dt
from dataclasses import replace
from typing import get_args

from logicmodel.answers.answer import Answer, AskError
from logicmodel.answers.naming import find
from logicmodel.answers.phrases import Phrases
from logicmodel.answers.status import told
from logicmodel.answers.status.delivery import delivery
from logicmodel.answers.status.inquiry import Inquiry
from logicmodel.answers.ways import Ways
from logicmodel.diagnostics import Language, Text
from logicmodel.followup.data import Data
from logicmodel.followup.passed_over import PassedOver
from logicmodel.model.chain import STEP
from logicmodel.model.elements import Activity, Output
from logicmodel.model.logic import LogicModel
from logicmodel.views.matrix import enumerated

_MOST = 12
"""Goals that are named to one who asks about something else; the rest is counted."""


def ask(
    model: LogicModel,
    data: Data,
    today: dt.date,
    language: Language,
    goal: str = "",
    passed_over: PassedOver | None = None,
) -> Answer:
    """How one goal stands and why, or (without a name) how all of them do.

    Args:
        model: The theory of change.
        data: What has been seen of it.
        today: The day to reckon from.
        language: The language of the answer.
        goal: The id or the title of a goal, or of anything else in the chain.
        passed_over: What was written of it beside ``data`` and does not count.

    Raises:
        AskError: if there is no such thing, or no goal at all.
    """
    answer = _answer(Inquiry(model, data, today, Phrases(Ways(model), language)), goal)
    over = passed_over or PassedOver()
    first = (over.said.to(language),) if over.said else ()
    facts = {"passed_over": over.facts, **answer.facts}
    return replace(answer, said=(*first, *answer.said), facts=facts)


def _answer(inquiry: Inquiry, goal: str) -> Answer:
    model = inquiry.model
    if goal:
        named = find(model, goal, instead=_goals(inquiry))
        name = named.holder or named.id
        if name not in model.elements or model.elements[name].kind not in STEP:
            raise AskError(
                Text(
                    f"”{named.id}” är inget som kan nås eller missas. Fråga efter ett mål.",
                    f"“{named.id}” is nothing that can be reached or missed. Ask for a goal.",
                )
            )
        element = model.elements[name]
        if isinstance(element, Activity | Output):
            return delivery(inquiry.about(name), element)
        return told.one(inquiry.about(name), name)
    if not inquiry.goals:
        raise AskError(
            Text(
                "Förändringslogiken har inga mål än, så det finns inget att följa upp.",
                "The theory of change has no goals yet, so there is nothing to follow up.",
            )
        )
    return told.all_goals(inquiry)


def _goals(inquiry: Inquiry) -> Text | None:
    """Which goals there are to ask about."""
    if not inquiry.goals:
        return None
    sv, en = (enumerated(inquiry.goals, language, _MOST) for language in get_args(Language))
    return Text(f"Målen är: {sv}.", f"The goals are: {en}.")
