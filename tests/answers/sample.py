"""Small theories of change to ask, and how to read an answer."""

from logicmodel.answers.answer import Answer, Item
from logicmodel.model.logic import LogicModel
from logicmodel.render.answers import FORMATS, Page
from tests.views.sample import model_of


def plan(text: str) -> LogicModel:
    """The model of a text; the header is given here."""
    return model_of('förändringslogik X "Prov"\n  språk: sv\n' + text)


def written(answer: Answer) -> str:
    """What the terminal shows."""
    return FORMATS[0].write([answer], Page())


def told(answer: Answer) -> dict[str, list[str]]:
    """The ids of the things told, by the heading they stand under."""
    found: dict[str, list[str]] = {}
    for section in answer.sections:
        found.setdefault(section.title, []).extend(item.id for item in section.items)
    return found


def lines(item: Item) -> list[str]:
    """All that is said of one thing, however deep."""
    return [item.said, *(line for part in item.under for line in lines(part))]


def item(answer: Answer, name: str) -> Item:
    """What is said of one thing."""
    (found,) = (each for part in answer.sections for each in part.items if each.id == name)
    return found
