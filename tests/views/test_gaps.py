"""What is missing as a table: the findings, each in its rows and its column."""

import datetime as dt
import re

import pytest
from hypothesis import given

from logicmodel.analysis import Analysis, analyse
from logicmodel.gaps import matrix
from logicmodel.model.logic import LogicModel
from logicmodel.rules import RULES, by_name
from logicmodel.rules.scaffold import SOUND, laid_over
from logicmodel.rules.settings import Settings
from logicmodel.source import Source
from logicmodel.syntax import read
from logicmodel.views.gaps import Found, Gaps
from logicmodel.views.matrix import Cell, Hole, Mark, Matrix, Rows
from logicmodel.views.outlook import Outlook
from logicmodel.views.questions import QUESTIONS
from tests.views.strategies import models

GOAL = """\
effektmål EM1 "Fler elever är behöriga till gymnasiet"
  nivå: region
  ansvarig: REG
  indikator EM1.behöriga "Elever i åk 9 som är behöriga"
    enhet: %
    utgångsläge: 81,9 (2020/21)
    etappmål: 85 till 2026
    målvärde: minst 90 till 2030
    källa: "Kolada N15428"
    uppdelning: kön
  indikator EM1.merit "Genomsnittligt meritvärde i åk 9"
    enhet: poäng
    utgångsläge: 215 (2020/21)
    etappmål: 222 till 2026
    målvärde: minst 230 till 2030
    källa: "Kolada N15505"
"""


def given_(example: str, settings: Settings | None = None) -> Analysis:
    return analyse([read(laid_over(example, "sv"))], dt.date(2025, 1, 1), settings)


def cells(found: Matrix, name: str) -> dict[str, Cell]:
    (row,) = (row for row in found.rows if row.id == name)
    return {column.title: cell for column, cell in zip(found.columns, row.cells, strict=True)}


def goal(example: str, settings: Settings | None = None) -> dict[str, Cell]:
    return cells(matrix(given_(example, settings)), "EM1")


def test_each_question_names_rules_of_the_book_as_far_as_their_family_is_written() -> None:
    codes = {rule.code for rule in RULES}
    families = {code[:3] for code in codes}
    asked = [code for question in QUESTIONS for code in question.rules]
    twice = {code for code in asked if asked.count(code) > 1}
    assert twice == {"LM301"}, "an arrow that says nothing has neither assumption nor evidence"
    assert {code for code in asked if code[:3] in families} <= codes


def test_nothing_is_missing_in_a_sound_change_logic() -> None:
    found = matrix(analyse([read(Source("x.logic", SOUND.sv))], dt.date(2025, 1, 1)))
    assert all(row.whole for row in found.rows)
    assert found.about == (
        "Varje rad är ett mål med allt som leder dit. Hela: 1 av 1. Kolumnen evidens gäller pilar "
        "till effektmål och pilar som inte säger något alls; andra pilar utan evidens visar "
        "logicmodel trace."
    )
    assert [column.title for column in found.columns] == [
        *("kedja", "indikator", "utgångsläge", "målvärde"),
        *("källa", "ansvarig", "antagande", "evidens"),
    ]


@pytest.mark.parametrize(
    ("line", "column"),
    [("utgångsläge", "utgångsläge"), ("målvärde", "målvärde"), ("källa", "källa")],
)
def test_a_line_that_is_missing_is_missing_in_its_column_alone(line: str, column: str) -> None:
    found = goal(re.sub(rf"    {line}:.*\n", "", GOAL, count=1))
    assert found[column] == Cell(Mark.MISSING, (Hole("EM1.behöriga", Mark.MISSING),))
    assert [title for title, cell in found.items() if cell.holes] == [column]


def test_what_is_set_later_is_deferred_and_not_missing() -> None:
    later = GOAL.replace("minst 90 till 2030", "fastställs senare")
    assert goal(later)["målvärde"] == Cell(Mark.DEFERRED, (Hole("EM1.behöriga", Mark.DEFERRED),))
    later = GOAL.replace("81,9 (2020/21)", "fastställs senare")
    assert goal(later)["utgångsläge"].mark is Mark.DEFERRED


def test_what_the_author_allows_stands_with_the_reason() -> None:
    allowed = GOAL.replace('    källa: "Kolada N15428"\n', '    tillåt LM207 "Tas fram"\n')
    cell = goal(allowed)["källa"]
    assert cell == Cell(Mark.ALLOWED, (Hole("EM1.behöriga", Mark.ALLOWED, "Tas fram"),))
    column = next(c for c in matrix(given_(allowed)).columns if c.title == "källa")
    assert cell.in_full(column, "sv", 5) == "känd lucka: EM1.behöriga (”Tas fram”)"
    assert cell.in_short("sv", 5) == "EM1.behöriga (känd lucka)"


def test_without_an_indicator_there_is_nothing_to_ask_of_it() -> None:
    found = goal('effektmål EM1 "Fler är behöriga"\n  nivå: region\n  ansvarig: REG\n')
    assert found["indikator"].mark is Mark.MISSING
    assert {found[c].mark for c in ("utgångsläge", "målvärde", "källa")} == {Mark.NOT_APPLICABLE}


def test_what_could_not_be_read_is_neither_there_nor_missing() -> None:
    found = goal(GOAL.replace("81,9 (2020/21)", "ungefär åttio"))
    assert found["utgångsläge"] == Cell(Mark.UNREAD)
    assert found["målvärde"].mark is Mark.WHOLE
    broken = given_('resultat R1 "Rektorer leder"\n  nivå: kommun\n  ansvarig: KOM\n  -> EM9\n')
    found = cells(matrix(broken), "EM1")
    assert found["kedja"].mark is Mark.UNREAD
    assert not matrix(broken).certain


def test_a_column_of_which_no_rule_is_on_is_not_checked() -> None:
    found = goal(re.sub(r"    källa:.*\n", "", GOAL), Settings(ignore=("LM207",)))
    assert found["källa"] == Cell(Mark.NOT_CHECKED)


def test_a_chain_that_is_not_whole_is_told_also_where_no_rule_says_where_it_breaks_off() -> None:
    text = 'logic X "X"\noutcome R "r"\n  -> E\nimpact E "e"\n'
    only_circles = Settings(select=("LM109",))
    analysis = analyse([read(Source("x.logic", text))], dt.date(2025, 1, 1), only_circles)
    assert cells(matrix(analysis), "E")["chain"] == Cell(Mark.MISSING, (Hole("E", Mark.MISSING),))


def test_a_goal_lacks_what_is_missing_in_that_which_leads_to_it_its_own_first() -> None:
    outcome = """\
resultat R1 "Rektorer leder undervisningens utveckling"
  nivå: kommun
  ansvarig: KOM
  sikt: medellång
  målgrupp: "rektorer"
  indikator R1.andel "Lärare vars rektor leder utvecklingen"
    enhet: %
    utgångsläge: 40 (2023)
    målvärde: minst 60 till 2028
    uppdelning: kön
  -> EM1 "god ledning ger bättre undervisning"
    antagande: "Rektorerna stannar kvar"
    evidens: "Forskningsöversikt 2022" (stark)
"""
    both = re.sub(r"    källa:.*\n", "", GOAL, count=1) + outcome
    assert [hole.where for hole in goal(both)["källa"].holes] == ["EM1.behöriga", "R1.andel"]
    parts = matrix(given_(both), "elements")
    assert [hole.where for hole in cells(parts, "R1")["källa"].holes] == ["R1.andel"]
    assert [hole.where for hole in cells(parts, "EM1")["källa"].holes] == ["EM1.behöriga"]
    assert cells(parts, "A1")["källa"].mark is Mark.NOT_APPLICABLE


def test_what_leads_to_no_goal_has_a_row_of_its_own() -> None:
    stray = 'resultat R9 "Tillit"\n  nivå: kommun\n  ansvarig: KOM\n'
    *_, last = matrix(given_(stray + 'prestation P1 "x"\n  -> R9\n  -> R1\n')).rows
    assert (last.id, last.title) == ("", "Det som inte leder till något mål")
    assert [hole.where for hole in last.cells[0].holes] == ["R9"]


def test_many_places_are_counted_and_each_is_named_once() -> None:
    holes = tuple(Hole(f"R{n // 2}", Mark.MISSING) for n in range(14))
    said = Cell(Mark.MISSING, holes).in_short("sv", 3)
    assert said == "R0, R1, R2 och 4 till"
    assert Cell(Mark.MISSING, holes).in_short("en", 3).endswith("and 4 more")


@pytest.mark.parametrize("rows", ["goals", "elements"])
@given(model=models())
def test_every_finding_that_a_column_asks_for_stands_somewhere(
    rows: Rows, model: LogicModel
) -> None:
    import logicmodel

    analysis = logicmodel.LogicModel(**dict(model)).analyse(dt.date(2026, 1, 1))
    found = matrix(analysis, rows)
    asked = {code for question in QUESTIONS for code in question.rules}
    told = [d for d in analysis.diagnostics if d.code in asked]
    holes = {hole.where for row in found.rows for cell in row.cells for hole in cell.holes}
    for diagnostic in told:
        ids = {str(part) for part in diagnostic.about}
        assert any(ids.intersection(where.split()) for where in holes), diagnostic
    assert found == matrix(analysis, rows)
    assert all(len(row.cells) == len(QUESTIONS) for row in found.rows)


def test_anything_found_has_a_place_even_without_a_model() -> None:
    levels = {rule.code: rule.severity for rule in by_name().values()}
    nothing = Gaps(Outlook(LogicModel()), Found([], [], [("elements",)], levels)).matrix("en")
    assert (nothing.title, nothing.about, nothing.rows) == ("Gaps", "There are no goals here.", ())
