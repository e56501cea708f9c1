"""LM501, LM503, LM505 and LM507: what they say and propose."""

import pytest

from logicmodel.analysis import analyse
from logicmodel.source import Source
from logicmodel.syntax import read
from tests.rules.measurability.marks import TODAY, fires

REVERSED = {
    "a.logic": 'förändringslogik A "a"\n  period: 2030 – 2024\n',
    "a.logic.yaml": 'förändringslogik: {id: A, titel: a, period: "2030 – 2024"}\n',
}


@pytest.mark.parametrize("name", REVERSED)
def test_a_reversed_period_can_be_swapped_at_once(name):
    source = Source(name, REVERSED[name])
    (said,) = analyse([read(source)], TODAY).diagnostics
    (edit,) = said.fixes[0].edits
    mended = source.text[: edit.span.start] + edit.text + source.text[edit.span.end :]
    assert said.code == "LM501"
    assert said.fixes[0].title.sv == "Byt till ”2024–2030”"
    assert analyse([read(Source(name, mended))], TODAY).diagnostics == ()
    assert mended == REVERSED[name].replace("2030 – 2024", "2024–2030")


def test_a_reversed_period_is_not_missing_and_no_reason_for_more():
    text = 'aktivitet A1 "A"\n  period: ⟦2026–2024⟧\n  -> P1'
    fires("LM501", text)
    fires("LM50", text.replace("⟦", "").replace("⟧", "").replace("2026–2024", "2024–2026"))


def test_an_activity_without_a_period_is_offered_the_plans():
    (said,) = fires("LM503", 'activity ⟦A1⟧ "A"\n  -> P1', "en")
    assert said.hint.en == "Add when it starts and ends, for instance period: 2024–2030."


def test_a_period_that_cannot_be_read_is_not_missing():
    fires("LM503", 'aktivitet A1 "A"\n  period: till våren\n  -> P1')


GOAL = (
    'effektmål EM1 "E"\n  indikator a "A"\n    målvärde: {}\n'
    '  indikator b "B"\n    målvärde: {}\n    utgångsläge: 1 (2020)'
)


def test_the_milestone_to_write_lies_half_way():
    (said,) = fires("LM505", GOAL.format("öka till 2030", "⟦90 till 2030⟧"))
    assert said.message.sv == (
        "Indikator b ”B” har 6 år till målvärdet (2024–2030) och inget etappmål på vägen."
    )
    assert said.hint.sv == "Lägg till en rad över målvärdet: etappmål: … till 2027."


def test_a_target_that_has_passed_needs_no_milestone_any_more():
    text = 'förändringslogik S "S"\n  period: 2015–2040\n' + GOAL.format("60 till 2022", "60")
    assert not [
        d for d in analyse([read(Source("a.logic", text))], TODAY).diagnostics if d.code == "LM505"
    ]


def test_the_next_review_is_next_year():
    (said,) = fires("LM507", 'logic SCHOOL "S"\n  review by: ⟦2023/24⟧', "en")
    assert said.message.en == "The plan was to be reviewed by 2023/24."
    assert said.hint.en == "Review it, and then write the next time: review: 2026."
