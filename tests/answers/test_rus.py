"""What is answered of the large example, for a person to read."""

import pytest

import logicmodel
from logicmodel.answers import priorities, trace, who
from logicmodel.diagnostics import Language
from logicmodel.model.logic import LogicModel
from logicmodel.render.answers import FORMATS, Page
from tests.docs.pages import HOME

ASKED = {
    "trace-EM3": lambda model, language: trace.ask(model, "EM3", language),
    "trace-AN5": lambda model, language: trace.ask(model, "AN5", language, down=1),
    "who": lambda model, language: who.ask(model, "", language),
    "who-Kumla": lambda model, language: who.ask(model, "Kumla", language),
    "priorities": priorities.ask,
}


@pytest.fixture(scope="module")
def rus() -> LogicModel:
    return logicmodel.load(HOME / "examples" / "rus_2022_2030")


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("asked", ASKED)
def test_an_answer_reads_well(asked: str, language: Language, rus: LogicModel, golden) -> None:
    text = FORMATS[0].write([ASKED[asked](rus, language)], Page())
    assert max(map(len, text.splitlines())) <= 80
    golden(f"answers/{asked}.{language}.txt", text)


def test_a_report_gets_markdown_and_programs_get_facts(rus: LogicModel, golden) -> None:
    answers = [ASKED["who-Kumla"](rus, "sv"), ASKED["who"](rus, "sv")]
    for form in FORMATS[1:]:
        golden(f"answers/who.{form.name}", form.write(answers, Page()))


def test_every_element_can_be_asked_about(rus: LogicModel) -> None:
    for name in (*rus.elements, *rus.sources, *rus.target_groups):
        assert trace.ask(rus, name, "sv").facts["id"] == name
    for name in rus.actors:
        assert who.ask(rus, name, "sv").facts["takes_part"]
