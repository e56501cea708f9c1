"""What leads to something, and what it leads to."""

from logicmodel.answers.answer import Answer
from logicmodel.answers.naming import elsewhere, find
from logicmodel.answers.phrases import Phrases
from logicmodel.answers.trace.found import trace
from logicmodel.answers.trace.told import told
from logicmodel.answers.ways import Ways
from logicmodel.diagnostics import Language
from logicmodel.model.logic import LogicModel

_ELSEWHERE = ("actor", "level", "view")


def ask(
    model: LogicModel,
    name: str,
    language: Language,
    up: int | None = None,
    down: int | None = None,
) -> Answer:
    """What leads to a thing and what it leads to.

    Args:
        model: The theory of change.
        name: The id or the title of an element, an indicator, a source or a target group.
        language: The language of the answer.
        up: How many steps to follow backwards; all without it.
        down: How many steps to follow forwards; all without it.

    Raises:
        AskError: if there is nothing by that name, or another question tells of it.
    """
    named = find(model, name)
    if named.kind in _ELSEWHERE:
        raise elsewhere(named)
    ways = Ways(model)
    return told(Phrases(ways, language), trace(ways, named, up, down))
