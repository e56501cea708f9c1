"""How did it go, why, and what would it take to know? One goal at a time."""

import datetime as dt

from logicmodel.answers.answer import Answer, AskError
from logicmodel.answers.naming import find
from logicmodel.answers.phrases import Phrases
from logicmodel.answers.status import told
from logicmodel.answers.status.inquiry import Inquiry
from logicmodel.answers.ways import Ways
from logicmodel.diagnostics import Language, Text
from logicmodel.followup.data import Data
from logicmodel.model.chain import STEP
from logicmodel.model.logic import LogicModel


def ask(
    model: LogicModel, data: Data, today: dt.date, language: Language, goal: str = ""
) -> Answer:
    """How one goal stands and why, or (without a name) how all of them do.

    Args:
        model: The theory of change.
        data: What has been seen of it.
        today: The day to reckon from.
        language: The language of the answer.
        goal: The id or the title of a goal, or of anything else in the chain.

    Raises:
        AskError: if there is no such thing, or no goal at all.
    """
    phrases = Phrases(Ways(model), language)
    if goal:
        named = find(model, goal)
        name = named.holder or named.id
        if name not in model.elements or model.elements[name].kind not in STEP:
            raise AskError(
                Text(
                    f"”{named.id}” är inget som kan nås eller missas. Fråga efter ett mål.",
                    f"“{named.id}” is nothing that can be reached or missed. Ask for a goal.",
                )
            )
        return told.one(Inquiry(model, data, today, phrases, name), name)
    inquiry = Inquiry(model, data, today, phrases)
    if not inquiry.goals:
        raise AskError(
            Text(
                "Förändringslogiken har inga mål än, så det finns inget att följa upp.",
                "The theory of change has no goals yet, so there is nothing to follow up.",
            )
        )
    return told.all_goals(inquiry)
