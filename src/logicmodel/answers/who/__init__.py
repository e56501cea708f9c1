"""Who does what, where, in which role and why."""

from logicmodel.answers.answer import Answer
from logicmodel.answers.naming import elsewhere, find
from logicmodel.answers.phrases import Phrases
from logicmodel.answers.ways import Ways
from logicmodel.answers.who import actor, everybody
from logicmodel.diagnostics import Language
from logicmodel.model.logic import LogicModel


def ask(model: LogicModel, name: str, language: Language) -> Answer:
    """What one actor does and why, or (without a name) who does what.

    Args:
        model: The theory of change.
        name: The id or the title of an actor, or nothing.
        language: The language of the answer.

    Raises:
        AskError: if there is no such actor.
    """
    phrases = Phrases(Ways(model), language)
    if not name:
        return everybody.told(phrases)
    named = find(model, name, actor=True)
    if named.kind != "actor":
        raise elsewhere(named)
    return actor.told(phrases, named.id)
