"""Which activities carry most, as the theory of change is written."""

from logicmodel.answers.answer import Answer
from logicmodel.answers.phrases import Phrases
from logicmodel.answers.priorities.load import loads
from logicmodel.answers.priorities.told import told
from logicmodel.answers.ways import Ways
from logicmodel.diagnostics import Language
from logicmodel.model.logic import LogicModel


def ask(model: LogicModel, language: Language) -> Answer:
    """The activities in the order of what they carry, each with the reasons for its place.

    Args:
        model: The theory of change.
        language: The language of the answer.
    """
    ways = Ways(model)
    return told(Phrases(ways, language), loads(ways))
