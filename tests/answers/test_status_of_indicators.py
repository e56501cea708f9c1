"""How indicators are told of: each with what it is held against, several without untruth."""

import datetime as dt

import pytest

from logicmodel.answers.answer import Answer
from logicmodel.answers.status import ask
from logicmodel.diagnostics import Language
from logicmodel.followup.in_model import in_model
from logicmodel.followup.progress import Status, progress
from logicmodel.views.standing import Standing
from tests.answers.sample import written
from tests.followup.test_reasoning import model

TODAY = dt.date(2026, 10, 1)
BEHIND = ("utgångsläge: 40 (2022)", "målvärde: minst 60 till 2030", "utfall: 41 (2025)")
UNSEEN = ("utgångsläge: 40 (2022)", "målvärde: minst 60 till 2025")
EARLY = ("utgångsläge: 40 (2022)", "målvärde: minst 60 till 2030")
AHEAD = ("utgångsläge: 40 (2022)", "målvärde: minst 60 till 2030", "utfall: 55 (2025)")
MISSED = ("målvärde: minst 60 till 2025", "utfall: 50 (2025)")
REACHED = ("målvärde: minst 60 till 2025", "utfall: 61 (2025)")
ALONE = ("målvärde: högre än riket till 2030", "utfall: 50 (2025)")


def plan(*indicators: tuple[str, ...]) -> str:
    text = 'prestation P1 "P"\n  -> EM1 "så"\neffektmål EM1 "Mål"\n'
    for number, lines in enumerate(indicators):
        text += f'  indikator EM1.i{number} "Andel {number}"\n    enhet: %\n'
        text += "".join(f"    {line}\n" for line in lines)
    return text


def told(*indicators: tuple[str, ...], language: Language = "sv") -> Answer:
    logic = model(plan(*indicators))
    return ask(logic, in_model(logic), TODAY, language, "EM1")


@pytest.mark.parametrize(
    ("indicators", "sv", "en"),
    [
        (
            (BEHIND, UNSEEN),
            "En av två indikatorer ligger efter planen, den andra saknar utfall. Det går inte att "
            "avgöra om något brister.",
            "One of two indicators is behind, the other has no value. Nobody can tell whether "
            "anything falls short.",
        ),
        (
            (REACHED, EARLY),
            "En av två indikatorer har inget utfall än, den andra är nådd.",
            "One of two indicators has no value yet, the other is reached.",
        ),
        (
            (MISSED, AHEAD),
            "En av två indikatorer nådde inte sitt målvärde, den andra följer planen. Det går inte "
            "att avgöra varför.",
            "One of two indicators did not reach its target, the other is on track. Nobody can "
            "tell why.",
        ),
        (
            (ALONE, REACHED, REACHED),
            "En av tre indikatorer saknar något att jämföra med och två är nådda.",
            "One of three indicators lacks something to compare with and two are reached.",
        ),
        (
            (UNSEEN, UNSEEN),
            "Ingen vet om målet är nått, fast tiden är ute.",
            "Nobody knows whether the goal is reached, though its time is up.",
        ),
        (
            (("källa: \"Skolenkäten\"",),),
            "Målet har inget målvärde, så ingen kan säga om det är nått.",
            "The goal has no target, so nobody can tell whether it is reached.",
        ),
    ],
)  # fmt: skip
def test_the_sentence_is_true_of_each_indicator(indicators, sv: str, en: str) -> None:
    assert told(*indicators).said[1].startswith(sv)
    assert told(*indicators, language="en").said[1].startswith(en)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (
            ("målvärde: lägre än riket till 2025", "utfall: 8,9 (2025)",
             "jämförelse: riket 9,4 (2025)"),
            "8,9 % mot riket 9,4 % (2025), nått; mål: lägre än riket (2025)",
        ),
        (
            ("målvärde: lägre än riket till 2025", "utfall: 8,9 (2025)",
             "jämförelse: riket 9,8 (2022)"),
            "8,9 % (2025), värdet för riket 2025 saknas; mål: lägre än riket (2025)",
        ),
        (
            ("utgångsläge: 74 (2021)", "målvärde: minst 80 till 2025", "utfall: 76 (2024)"),
            "76 % (2024), utfall för 2025 saknas; mål: minst 80 % (2025)",
        ),
        (
            ("målvärde: öka till 2025", "utfall: 76 (2025)"),
            "76 % (2025), utgångsläge att räkna från saknas; mål: ska öka (2025)",
        ),
        (
            ("utgångsläge: 74 (2024)", "etappmål: 76 till 2025", "målvärde: minst 80 till 2030",
             "utfall: 73 (2023)"),
            "73 % (2023), nyare utfall saknas; mål: minst 80 % (2030)",
        ),
        (UNSEEN, "utfall saknas; mål: minst 60 % (2025)"),
        (EARLY, "för tidigt; mål: minst 60 % (2030)"),
    ],
)  # fmt: skip
def test_a_line_says_what_the_value_is_held_against_or_what_is_missing(lines, said: str) -> None:
    answer = told(lines)
    text = " ".join(written(answer).replace("\u00a0", " ").split())
    assert f"EM1.i0 Andel 0: {said}" in text


def test_what_is_compared_with_is_among_the_facts() -> None:
    lines = ("målvärde: lägre än riket till 2025", "utfall: 8,9 (2025)")
    (without,) = told(lines).facts["indicators"]
    (beside,) = told((*lines, "jämförelse: riket 9,4 (2025)")).facts["indicators"]
    assert (without["compared_with"], beside["compared_with"]) == (None, 9.4)


@pytest.mark.parametrize("lines", [BEHIND, UNSEEN, EARLY, AHEAD, MISSED, REACHED, ALONE])
def test_text_and_picture_tell_one_status(lines: tuple[str, ...]) -> None:
    logic = model(plan(lines))
    data = in_model(logic)
    (indicator,) = logic.elements["EM1"].indicators.values()
    status = progress(indicator, data, TODAY).status
    picture = Standing(logic, data, TODAY, "sv").of_indicator(indicator)
    assert picture
    assert (picture.status.value, picture.title) == (status.value, status.title.sv)
    (fact,) = told(lines).facts["indicators"]
    assert fact["status"] == status.value
    if status is not Status.NO_DATA:
        assert status.title.sv in written(told(lines))


def test_how_long_an_effect_may_be_waited_for_is_said_with_the_reason() -> None:
    text = (
        'prestation P1 "P"\n  status: klar\n  period: 2025\n  -> R1\n    fördröjning: 6 månader\n'
        'resultat R1 "R"\n  -> EM1\n    fördröjning: 1 år\neffektmål EM1 "Mål"\n'
        '  indikator EM1.a "A"\n    målvärde: minst 60 till 2025\n    utfall: 50 (2025)\n'
    )
    logic = model(text)
    answer = ask(logic, in_model(logic), TODAY, "sv", "EM1")
    assert answer.said[1] == (
        "Målet är inte nått, men det är för tidigt att säga något. Effekten kan dröja till "
        "30\u00a0juni\u00a02027: P1 → R1 tar 6\u00a0månader och R1 → EM1 tar 1\u00a0år."
    )
    assert answer.facts["wait_until"] == "2027-06-30"
    # Before the target year is over that is reason enough.
    year = ask(logic, in_model(logic), dt.date(2025, 12, 1), "sv", "EM1")
    assert "dröja" not in written(year)
    late = ask(logic, in_model(logic), dt.date(2027, 7, 1), "sv", "EM1")
    assert late.facts["wait_until"] is None
    assert "dröja" not in written(late)
