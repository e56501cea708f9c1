"""Answers of Kolada, saved to a file."""

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logicmodel.followup.reading.answer import Answer, NoAnswerError
from logicmodel.followup.reading.kolada import Figures
from logicmodel.model.elements import Impact, Indicator, Source
from logicmodel.model.logic import LogicModel
from logicmodel.model.values import Mention
from logicmodel.source import Source as File
from tests.followup.reading.sample import Names, names, reading, told


def entry(code: str = "1880", figure: str = "N15428", **values: Any) -> dict[str, Any]:
    given = [{"gender": g, "status": "", "value": v} for g, v in (values or {"T": 82.4}).items()]
    return {"kpi": figure, "municipality": code, "period": 2022, "values": given}


def answer(*entries: Any, **more: Any) -> str:
    return json.dumps({"count": len(entries), "values": entries, **more}, indent=1)


def test_values_of_all_of_women_and_of_men() -> None:
    text = answer(entry("1881", T=82.4, K=85.1, M=80))
    found = reading(text, name="svar.json")
    assert found.problems == ()
    assert [(v.indicator, v.when, v.value, v.place, v.group) for v in found.data.values] == [
        ("EM1.behöriga", "2022", Decimal("82.4"), "KUMLA", None),
        ("EM1.behöriga", "2022", Decimal("85.1"), "KUMLA", "kvinnor"),
        ("EM1.behöriga", "2022", Decimal(80), "KUMLA", "män"),
    ]
    assert {v.source for v in found.data.values} == {"Kolada N15428"}
    assert [text[v.at[1] : v.at[2]] for v in found.data.values] == ["82.4", "85.1", "80"]


@pytest.mark.parametrize(
    ("code", "place"),
    [("1880", "ÖREBRO"), ("1882", "ASK"), ("1860", "Laxå"), ("0000", "riket"), ("0018", None)],
)
def test_codes_are_places(code: str, place: str | None) -> None:
    assert [v.place for v in reading(answer(entry(code))).data.values] == [place]


def test_a_code_that_is_not_known_stands_for_itself() -> None:
    assert [v.place for v in reading(answer(entry("0180"))).data.values] == ["0180"]


def test_values_that_are_withheld_are_told_and_skipped() -> None:
    text = answer(entry(T=82.4, K=None), entry("1881", T=None), entry("1860", T=80))
    found = reading(text)
    (problem,) = found.problems
    assert problem.code == "LM023"
    assert "2 ställen" in problem.message.sv
    assert text[problem.span.start : problem.span.end] == "null"
    assert [v.value for v in found.data.values] == [Decimal("82.4"), 80]


def test_a_figure_that_no_indicator_mentions_is_told_at_its_name() -> None:
    text = answer(entry(), entry(figure="N99999"), entry(figure="N99999"))
    found = reading(text)
    (problem,) = found.problems
    assert problem.code == "LM014"
    assert text[problem.span.start : problem.span.end] == '"N99999"'
    assert problem.hint
    assert 'källa: "Kolada N99999"' in problem.hint.sv
    assert len(found.data.values) == 1


def test_the_next_page_is_asked_for() -> None:
    (problem,) = reading(answer(entry(), next_url="https://…?page=2")).problems
    assert "fler sidor" in problem.message.sv


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("{", 1),
        ("{}", 0),
        ('{"values": 5}', 11),
        ('{"values": [5]}', 12),
        ('{"values": [{"kpi": }]}', 20),
        ("[" * 100_000, 0),
        ('{"x": ' + "[" * 100_000, 0),
        ('{"values": [], "n": ' + "9" * 5_000 + "e" + "9" * 30 + "}", 0),
    ],
)
def test_what_is_no_answer_is_told_where_it_ends_being_one(text: str, at: int) -> None:
    assert [(code, column - 1) for code, _, column, _ in told(text)] == [("LM001", at)]


@pytest.mark.parametrize(
    "values",
    [
        [{"gender": "T", "value": "82"}],
        [{"gender": "T", "value": True}],
        [{"gender": "T", "value": [1]}],
    ],
)
def test_a_value_that_is_no_number_is_told(values: Any) -> None:
    found = reading(answer({**entry(), "values": values}))
    assert [problem.code for problem in found.problems] == ["LM004"]
    assert found.data.values == ()


@pytest.mark.parametrize("values", [None, [], {}, [5]])
def test_an_entry_without_values_is_told(values: Any) -> None:
    found = reading(answer({**entry(), "values": values}))
    assert [problem.code for problem in found.problems] == ["LM023"]


def test_an_entry_without_a_year_is_told() -> None:
    found = reading(answer({**entry(), "period": None}))
    assert [problem.code for problem in found.problems] == ["LM004"]


def measured(**more: Any) -> Indicator:
    return Indicator(id="I", title="Elever", unit="%", **more)


def model(*indicators: Indicator, source: str = "") -> Names:
    goal = Impact(id="G", title="Mål", indicators={i.id: i for i in indicators})
    return Names(
        LogicModel(
            elements={"G": goal}, sources={"S": Source(id="S", title=source)} if source else {}
        )
    )


@pytest.mark.parametrize(
    "indicator",
    [
        measured(sources=(Mention(text="Skolverket / Kolada N15428"),)),
        measured(definition="Nyckeltal N15428 i Kolada"),
        measured(description="Se N15428."),
        measured(sources=(Mention(ref="S"),)),
    ],
)
def test_a_figure_belongs_to_what_mentions_it_or_its_source(indicator: Indicator) -> None:
    found = Figures(model(indicator, source="Kolada, nyckeltal N15428: behöriga"))
    assert found.indicator("N15428") == "I"


def test_what_mentions_it_itself_goes_before_what_has_a_source_that_does() -> None:
    by_source = Indicator(id="J", title="Elever", sources=(Mention(ref="S"),))
    itself = measured(definition="N15428")
    assert Figures(model(by_source, itself, source="N15428")).indicator("N15428") == "I"


def test_of_several_that_mention_it_none_is_chosen() -> None:
    other = Indicator(id="J", title="Andra elever", definition="N15428")
    found = Figures(model(measured(definition="N15428"), other)).indicator("N15428")
    assert not isinstance(found, str)
    assert "I, J" in found.message.sv


def test_a_difference_is_no_key_figure() -> None:
    assert Figures(names()).indicator("N15428") == "EM1.behöriga"


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists))
def test_any_data_is_read(data: Any) -> None:
    for text in (json.dumps(data), answer(data), answer({**entry(), "values": data})):
        try:
            entries = Answer(File("u.json", text)).entries
        except NoAnswerError as error:
            assert 0 <= error.at <= len(text)
        else:
            for each in entries:
                assert json.loads(text[each.at.start : each.at.end]) == each.data


def test_figures_that_no_indicator_mentions_are_counted_and_withheld_values_are_not() -> None:
    known, other = entry(T=None, K=80), entry(figure="N99999", T=None, K=80)
    assert reading(answer(known, other), name="svar.json").lost == {"svar.json": 1}
    assert reading("[]", name="svar.json").lost == {"svar.json": 1}
