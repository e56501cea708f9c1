"""What the rules on follow-up say, how much it weighs, and what they leave to others."""

import csv
import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

import logicmodel
from logicmodel.analysis import analyse
from logicmodel.diagnostics import Diagnostic, Severity
from logicmodel.followup.data import Data, Step, Value
from logicmodel.followup.evaluability import evaluability
from logicmodel.followup.record import Record
from logicmodel.model.build import build
from logicmodel.model.values import Date
from logicmodel.rules import Context
from logicmodel.rules.followup import cause_undecidable, no_status, total_disagrees
from logicmodel.rules.scaffold import laid_over
from logicmodel.rules.settings import Settings
from logicmodel.source import Source, Span
from logicmodel.syntax import read
from tests.followup.reading.sample import analysed

HOME = Path(__file__).parents[3]
RUS = HOME / "examples" / "rus_2022_2030"
HERE = Span("uppfoljning.csv", 10, 14)


def said(code: str, text: str, today: str = "2025-01-01") -> list[Diagnostic]:
    settings = Settings(phase="follow_up", select=(code,))
    source = laid_over(text, "sv")
    return list(analyse([read(source)], dt.date.fromisoformat(today), settings).diagnostics)


def outcome(*lines: str) -> str:
    head = 'resultat R1 "Rektorer leder"\n  indikator R1.andel "Lärare vars rektor leder"\n'
    return head + "".join(f"    {line}\n" for line in lines)


def test_in_its_first_year_a_missing_value_is_a_note() -> None:
    text = outcome("etappmål: 45 till 2023", "målvärde: minst 60 till 2028")
    (recent,) = said("LM701", text, "2024-12-31")
    (late,) = said("LM701", text, "2025-01-02")
    assert (recent.severity, late.severity) == (Severity.INFO, Severity.WARNING)
    assert late.message.sv == (
        "Utfall för 2023 saknas för indikator R1.andel ”Lärare vars rektor leder”: "
        "då skulle etappmålet vara nått."
    )
    assert late.hint
    assert "utfall: … (2023)" in late.hint.sv


def test_a_value_that_cannot_be_right_is_told_as_such_and_not_as_missing() -> None:
    lines = ("enhet: %", "etappmål: 45 till 2023", "målvärde: minst 60 till 2028")
    wrong = outcome(*lines, "utfall: 451 (2023)")
    assert said("LM701", wrong) == said("LM703", wrong) == []
    assert len(said("LM210", wrong)) == 1


def test_what_could_not_be_read_is_not_missing() -> None:
    lines = ("etappmål: 45 till 2023", "målvärde: minst 60 till 2028", "utfall: fyrtiofem (2023)")
    assert said("LM701", outcome(*lines)) == []
    activity = 'aktivitet A2 "Handledning"\n  period: 2023\n  status: snart klar\n  -> P2\n'
    assert said("LM708", activity) == []


def test_an_old_baseline_is_told_with_a_newer_value_if_there_is_one() -> None:
    (old,) = said("LM702", outcome("utgångsläge: 40 (2018)"))
    assert old.message.sv.endswith("är från 2018, 6 år innan planen börjar.")
    assert old.hint
    assert "utgångsläge: … (2023)" in old.hint.sv
    (newer,) = said("LM702", outcome("utgångsläge: 40 (2018)", "utfall: 43,5 (2022)"))
    assert newer.hint
    assert newer.hint.en == "There is a newer value: baseline: 43.5 (2022)."


@pytest.mark.parametrize(
    ("lines", "end"),
    [
        (
            ("utgångsläge: 40 (2022)", "målvärde: minst 60 till 2026", "utfall: 49,9 (2024)"),
            "utfallet är 49,9 (2024), men skulle ha varit 50.",
        ),
        (
            ("utgångsläge: 40 (2021)", "målvärde: minst 60 till 2030", "utfall: 46 (2024)"),
            "utfallet är 46 (2024), men skulle ha varit 47.",
        ),
        (
            ("utgångsläge: 40 (2021)", "målvärde: minst 62 till 2027", "utfall: 50 (2023)"),
            None,
        ),
        (
            ("utgångsläge: 40 (2022)", "målvärde: minst 60 till 2024", "utfall: 59 (2024)"),
            "utfallet är 59 (2024), och målvärdet är minst 60 till 2024.",
        ),
        (
            ("målvärde: öka till 2030", "utgångsläge: 40 (2022)", "utfall: 40 (2024)"),
            "utfallet är 40 (2024), och målvärdet är öka till 2030.",
        ),
    ],
)
def test_what_is_behind_is_told_with_what_was_to_be_reached(lines, end) -> None:
    found = said("LM703", outcome(*lines))
    assert [d.message.sv.partition(": ")[2] for d in found] == ([end] if end else [])
    for diagnostic in found:
        assert diagnostic.hint
        assert "logicmodel status --goal R1" in diagnostic.hint.sv


# ---- totals ------------------------------------------------------------------------------------


def _rows(kumla: str) -> Data:
    with (RUS / "uppfoljning.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    return Data(
        tuple(
            Value(
                row["indikator"],
                Date(row["period"]),
                Decimal((kumla if row["plats"] == "Kumla" else row["värde"]).replace(",", ".")),
                HERE,
                "baseline",
                None if row["plats"] == "Örebro län" else row["plats"],
                n=Decimal(row["n"]),
            )
            for row in rows
        )
    )


def test_the_municipalities_give_the_published_figure_of_the_county() -> None:
    model = logicmodel.load(RUS)

    def found(kumla: str):
        context = Context(model, dt.date(2026, 11, 1), record=Record(model, _rows(kumla)))
        return list(total_disagrees.check(context))

    assert found("89,8") == []
    (wrong,) = found("99,8")
    assert wrong.message.sv == (
        "Totalen 81,9 (2020/21) för indikator EM1.behöriga ”Elever i årskurs 9 som är behöriga "
        "till yrkesprogram” stämmer inte med sina delar: de 12 som finns ger 82,6."
    )


# ---- status ------------------------------------------------------------------------------------


def test_a_status_in_the_follow_up_file_counts() -> None:
    text = 'aktivitet A2 "Handledning"\n  period: 2023\n  status: pågår\n  -> P2\n'
    model = build([read(laid_over(text, "sv"))]).model
    today = dt.date(2025, 1, 1)

    def found(*steps: Step):
        return list(no_status.check(Context(model, today, record=Record(model, Data(steps=steps)))))

    assert len(found()) == 1
    assert len(found(Step("A2", dt.date(2023, 5, 1), "ongoing", HERE))) == 1
    assert found(Step("A2", dt.date(2024, 2, 1), "ongoing", HERE)) == []
    assert found(Step("A2", dt.date(2023, 5, 1), "done", HERE)) == []


# ---- what nobody will know ---------------------------------------------------------------------

PASSING = """
prestation P1 "Cirklar"
  ansvarig: KOM
  indikator P1.antal "Rektorer"
    målvärde: 60 till 2026
  -> R1 "forskning ger gemensamma begrepp"
    antagande: "Rektorerna får tid"
antagande AN1 "Annat"
  läge: håller
"""


def test_the_hint_gives_the_lines_to_write() -> None:
    (found,) = said("LM707", PASSING)
    assert found.message.sv == (
        "Om effektmål EM1 ”Fler elever är behöriga till gymnasiet” missas går det inte att avgöra "
        "varför: ingen följer om det här stämmer: ”Rektorerna får tid”."
    )
    assert found.hint
    assert 'antagande AN2 "Rektorerna får tid" med raden ansvarig: KOM' in found.hint.sv


def test_several_are_told_together_and_attached() -> None:
    more = PASSING.replace('"Rektorerna får tid"', '"Rektorerna får tid"\n    antagande: "Mer"')
    (found,) = said("LM707", more)
    assert "”Rektorerna får tid”, ”Mer”" in found.message.sv
    assert [related.message.sv for related in found.related] == ["Inte heller detta"]


def test_where_a_file_is_missing_nobody_can_tell() -> None:
    text = laid_over(PASSING, "sv").text + 'inkludera "saknas.logic"\n'
    file = read(Source("a.logic", text))
    (_, place) = next(iter(file.includes()))
    from logicmodel.diagnostics import Problem, Text

    problem = Problem("LM008", place, Text("x", "x"))
    chosen = Settings(select=("LM707",))
    assert analyse([file], dt.date(2025, 1, 1), chosen, [problem]).diagnostics == ()


def test_whatever_it_tells_is_something_that_nobody_will_know() -> None:
    model = build([read(laid_over(PASSING, "sv"))]).model
    unknown = {missing.path for missing in evaluability(model, Data()).causes}
    found = list(cause_undecidable.check(Context(model, dt.date(2025, 1, 1))))
    assert {finding.path for finding in found} <= unknown
    assert len(unknown) > len(found), "what rests on better evidence is left to the status"


SHARE, COUNT = "EM1.behöriga", "P1.antal"


@pytest.mark.parametrize(
    ("of", "rows", "found"),
    [
        (SHARE, (";77,1;", "kvinnor;79;1600", "män;73,2;1587"), 1),
        (SHARE, (";76,1;", "kvinnor;79;1600", "män;73,2;1587"), 0),
        # How many there are of each is not known, or they are not all.
        (SHARE, (";77,1;", "kvinnor;79;", "män;73,2;"), 0),
        (SHARE, (";77,1;5000", "kvinnor;79;1600", "män;73,2;1587"), 0),
        # Groups that nothing is said to tell apart may be parts of each other.
        (SHARE, (";77,1;", "unga;79;1600", "utrikes födda;73,2;1587"), 0),
        # Of a count some may be of no known group, but the groups are never more than all.
        (COUNT, (";10;", "ålder=16–24;7;", "ålder=25–;5;"), 1),
        (COUNT, (";12;", "kvinnor;6;", "män;5;"), 0),
    ],
)
def test_a_total_is_held_against_its_groups(of: str, rows: tuple[str, ...], found: int) -> None:
    table = "indikator;period;grupp;värde;n\n" + "".join(f"{of};2024;{row}\n" for row in rows)
    some = [d for d in analysed(table).diagnostics if d.code == "LM704"]
    assert len(some) == found
