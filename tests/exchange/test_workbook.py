"""The workbook: what it asks, how it is filled in by people, and that nothing of it is lost."""

import datetime as dt
import time
from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH

from logicmodel.exchange.workbook.answers import Answers
from logicmodel.exchange.workbook.columns import COLUMNS, by_heading
from logicmodel.exchange.workbook.opening import NoWorkbookError
from logicmodel.exchange.workbook.taking import Taken, take_in
from logicmodel.exchange.workbook.template import template
from logicmodel.followup.data import Data, Step, Value
from logicmodel.followup.merging import How
from logicmodel.followup.reading import Names
from logicmodel.followup.record import Record
from logicmodel.model.logic import LogicModel
from logicmodel.model.values import Date
from logicmodel.words import fold
from tests.followup.test_reasoning import HERE, model

PLAN = """\
förändringslogik X "Skola & utbildning"
  period: 2022–2030
  ägare: RÖL
aktör RÖL "Region Örebro län"
aktör KUMLA "Kumla kommun"
aktivitet A1 "Möten"
  ansvarig: KUMLA
  period: 2024–2026
  status: pågår
  kräver: F1
  -> P1
prestation P1 "Planer"
  ansvarig: KUMLA
  indikator P1.antal "Kommuner med plan"
    enhet: kommuner
    utgångsläge: 0 (2023)
    målvärde: minst 12 till 2027
    källa: "Diarier; protokoll"
  -> EM1
effektmål EM1 "Fler blir behöriga"
  indikator EM1.b "Behöriga elever"
    enhet: %
    utgångsläge: 81,9 (2020/21)
    målvärde: minst 90 till 2030
    definition: "Andel som är behöriga till yrkesprogram i juni."
förutsättning F1 "Skolchefen har tid"
"""
TODAY = dt.date(2026, 6, 1)


@pytest.fixture(scope="module")
def plan() -> LogicModel:
    return model(PLAN)


def opened(plan: LogicModel, data: Data | None = None, language="sv") -> Any:
    raw = template(plan, Record(plan, data).data, (TODAY, TODAY), language)
    return load_workbook(BytesIO(raw))


def saved(book: Any) -> bytes:
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def heads(sheet: Any) -> dict[str, int]:
    return {cell.value: cell.column for cell in sheet[3] if cell.value}


def rows(sheet: Any) -> Iterator[dict[str, Any]]:
    """The questions of a sheet by heading, as values."""
    for row in sheet.iter_rows(min_row=4):
        if row[1].value:
            yield {head: row[at - 1].value for head, at in heads(sheet).items()}


def fill(sheet: Any, name: str, **filled: Any) -> None:
    """Fill in the row of an id; ``Svar`` and the other headings by their first word."""
    row = next(row[0].row for row in sheet.iter_rows(min_row=4) if row[0].value == name)
    for head, at in heads(sheet).items():
        key = head.split()[0].rstrip("?")
        if key in filled:
            sheet.cell(row, at).value = filled[key]


def taken(book: Any, plan: LogicModel, known: Data | None = None) -> Taken:
    return take_in(("svar.xlsx", saved(book)), Record(plan, known), (), TODAY)


def entries(found: Taken) -> list[tuple[Any, ...]]:
    return [tuple(change.entry._replace(at=HERE)) for change in found.changes]


def value(name: str, when: str, number: str, **more: Any) -> tuple[Any, ...]:
    return tuple(Value(name, Date(when), Decimal(number), HERE, **more))


# ---- the template ---------------------------------------------------------------------------


def test_it_has_a_first_sheet_and_one_for_each_who_is_to_tell(plan: LogicModel) -> None:
    book = opened(plan)
    assert book.sheetnames == ["Börja här", "Region Örebro län", "Kumla kommun"]
    first = [[cell.value for cell in row] for row in book["Börja här"].iter_rows()]
    assert first[0][0] == "Skola & utbildning"
    assert [row[0][:2] for row in first[3:6]] == ["1.", "2.", "3."]
    assert first[8:11] == [
        ["Region Örebro län", 2, "=COUNTA('Region Örebro län'!H4:H7)"],
        ["Kumla kommun", 2, "=COUNTA('Kumla kommun'!H4:H7)"],
        ["Tillsammans", "=SUM(B9:B10)", "=SUM(C9:C10)"],
    ]
    assert first[0][0] in book.properties.title


def test_a_row_says_all_there_is_to_answer_by(plan: LogicModel) -> None:
    row, _ = rows(opened(plan)["Kumla kommun"])
    assert row == {
        "Id": "P1.antal",
        "Det gäller": "Kommuner med plan\nPrestation P1: Planer",
        "Period eller dag": "2025",
        "Enhet": "kommuner",
        "Utgångsläge eller senast känt": "0\u00a0kommuner (2023)",
        "Väntat för perioden": 6,
        "Mål": "minst 12\u00a0kommuner (2027)",
        "Svar": None,
        "Antal bakom andelen (n)": None,
        "Källa": "Diarier; protokoll",
        "Preliminärt?": None,
        "Kommentar": None,
    }


def test_status_and_state_are_dated_and_say_what_is_known(plan: LogicModel) -> None:
    book = opened(plan)
    _, a1 = rows(book["Kumla kommun"])
    assert a1["Det gäller"] == "Möten\nAktivitet 2024–2026"
    assert a1["Period eller dag"].date() == TODAY
    assert (a1["Utgångsläge eller senast känt"], a1["Mål"]) == ("pågår", "klar till 2026")
    _, f1 = rows(book["Region Örebro län"])
    assert (f1["Det gäller"], f1["Mål"]) == (
        "Skolchefen har tid\nFörutsättning för A1",
        "håller",
    )


def test_what_was_told_last_is_shown(plan: LogicModel) -> None:
    step = Step("A1", dt.date(2025, 2, 1), "planned", HERE)
    early = Value("P1.antal", Date("2025"), Decimal(4), HERE, preliminary=True)
    values, a1 = rows(opened(plan, Data((early,), (step,)))["Kumla kommun"])
    assert values["Det gäller"].endswith("Hittills känt (preliminärt): 4\u00a0kommuner")
    assert a1["Utgångsläge eller senast känt"] == "planerad (2025-02-01)"


def test_only_what_is_to_be_filled_in_is_open(plan: LogicModel) -> None:
    sheet = opened(plan)["Kumla kommun"]
    assert sheet.protection.sheet and not sheet.protection.password
    at = heads(sheet)
    free = {
        row: {head for head, column in at.items() if not sheet.cell(row, column).protection.locked}
        for row in (3, 5, 7)
    }
    asked = {"Svar", "Antal bakom andelen (n)", "Källa", "Preliminärt?", "Kommentar"}
    assert free == {3: set(), 5: asked, 7: {"Period eller dag", "Svar", "Kommentar"}}


def test_cells_offer_words_and_take_numbers(plan: LogicModel) -> None:
    book = opened(plan)
    offered = {
        str(v.sqref): (v.type, v.formula1, v.formula2)
        for v in book["Kumla kommun"].data_validations.dataValidation
    }
    assert offered["H7"] == ("list", '"planerad,pågår,klar,avbruten"', None)
    assert offered["K5"] == ("list", '"ja,nej"', None)
    assert offered["H5"][0] == "decimal"
    share, state = book["Region Örebro län"].data_validations.dataValidation[:1], None
    assert [(v.formula1, v.formula2, v.errorStyle) for v in share] == [("0", "100", "warning")]
    assert share[0].prompt == "Andel som är behöriga till yrkesprogram i juni."
    state = next(
        v for v in book["Region Örebro län"].data_validations.dataValidation if v.sqref == "H7"
    )
    assert state.formula1 == '"håller,tveksamt,brister,okänt"'


def test_numbers_are_shown_with_their_unit(plan: LogicModel) -> None:
    book = opened(plan)
    assert book["Kumla kommun"]["H5"].number_format == '#,##0" kommuner"'
    assert book["Region Örebro län"]["H5"].number_format == '0.0###" %"'


def test_it_prints_on_the_width_of_a_page(plan: LogicModel) -> None:
    sheet = opened(plan)["Kumla kommun"]
    assert sheet.page_setup.orientation == "landscape"
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("C4", "$3:$3")


def test_it_speaks_english(plan: LogicModel) -> None:
    sheet = opened(plan, language="en")["Kumla kommun"]
    assert [*heads(sheet)][:3] == ["Id", "About", "Period or day"]
    assert sheet.data_validations.dataValidation[-1].formula1 == '"planned,ongoing,done,cancelled"'


def test_the_same_is_asked_in_the_same_bytes(plan: LogicModel) -> None:
    days = (TODAY, TODAY)
    assert template(plan, Data(), days, "sv") == template(plan, Data(), days, "sv")


def test_names_that_a_sheet_cannot_have_are_made_so() -> None:
    long = "Nämnden för utbildning, arbetsmarknad och näringsliv"
    text = (
        f'aktör A "{long}"\naktör B "{long}"\naktör C "[Kultur]: fritid/?*"\n'
        'risk R1 "Ett"\n  ansvarig: A\nrisk R2 "Två"\n  ansvarig: B\n'
        'risk R3 "Tre"\n  ansvarig: C\nrisk R4 "Fyra"\n'
    )
    names = opened(model(text)).sheetnames[1:]
    assert names == [long[:31], long[:27] + " 2", "Kultur   fritid", "Utan ansvarig"]


def test_no_text_of_the_plan_becomes_a_formula() -> None:
    named = PLAN.replace('"Kumla kommun"', '"=1+1"').replace('"Diarier; protokoll"', '"=2+2"')
    book = opened(model(named))
    sheet = book["=1+1"]
    assert [cell.value for row in sheet for cell in row if cell.data_type == "f"] == []
    start = book["Börja här"]
    reckoned = [cell.value for row in start for cell in row if cell.data_type == "f"]
    assert reckoned
    assert all(formula.startswith(("=COUNTA(", "=SUM(")) for formula in reckoned)


def test_where_nothing_is_due_it_says_so() -> None:
    book = opened(model('förändringslogik X "Tom"\n'))
    assert book.sheetnames == ["Börja här"]
    assert book.active["A4"].value.startswith("Inget behöver fyllas i")


# ---- what was filled in ---------------------------------------------------------------------


def test_what_is_filled_in_is_taken_in(plan: LogicModel) -> None:
    book = opened(plan)
    fill(book["Kumla kommun"], "P1.antal", Svar=7, Preliminärt="ja", Kommentar="Två\ntill i juni")
    fill(book["Kumla kommun"], "A1", Svar="klar", Kommentar='Klar; "äntligen"')
    fill(book["Region Örebro län"], "EM1.b", Svar=84.3, Antal=3300)
    fill(book["Region Örebro län"], "F1", Svar="brister")
    found = taken(book, plan)
    assert entries(found) == [
        value("EM1.b", "2024/25", "84.3", n=Decimal(3300)),
        value(
            *("P1.antal", "2025", "7"),
            source="Diarier; protokoll",
            preliminary=True,
            comment="Två till i juni",
        ),
        ("A1", TODAY, "done", HERE, 'Klar; "äntligen"', None),
        ("F1", TODAY, "failed", HERE, None),
    ]
    places = [str(found.answers.place(change.entry.at)) for change in found.changes]
    assert places == [
        *("Region Örebro län!H5", "Kumla kommun!H5"),
        *("Kumla kommun!H7", "Region Örebro län!H7"),
    ]
    assert not found.told and not found.unread


def test_an_empty_workbook_says_nothing(plan: LogicModel) -> None:
    found = taken(opened(plan), plan)
    assert (found.changes, found.told, found.unread) == ([], [], [])


@pytest.mark.parametrize(
    ("written", "shown", "read"),
    [
        (84.3, "General", "84.3"),
        ("84,3", "General", "84.3"),
        ("84.3 %", "General", "84.3"),
        (0.843, "0.0%", "84.3"),
        (0.843, '0.0" %"', "0.843"),
        (84.30000000000001, "General", "84.3"),
        (84, "General", "84"),
        ("0 084", "General", "84"),
    ],
)
def test_numbers_as_programs_leave_them(plan: LogicModel, written, shown, read) -> None:
    book = opened(plan)
    fill(book["Region Örebro län"], "EM1.b", Svar=written)
    book["Region Örebro län"]["H5"].number_format = shown
    (entry,) = entries(taken(book, plan))
    assert entry[2] == Decimal(read)


@pytest.mark.parametrize(
    ("written", "shown", "read"),
    [
        (dt.datetime(2026, 5, 2), "yyyy-mm-dd", "2026-05-02"),
        (dt.date(2026, 5, 2), "dd/mm/yyyy", "2026-05-02"),
        ("2026-05-02", "@", "2026-05-02"),
        (dt.datetime(2026, 5, 1), "mmm yyyy", "2026-05-31"),
        (2025, "General", "2025-12-31"),
        ("2024/25", "@", "2025-06-30"),
    ],
)
def test_days_as_programs_leave_them(plan: LogicModel, written, shown, read) -> None:
    book = opened(plan)
    sheet = book["Region Örebro län"]
    fill(sheet, "F1", Svar="Håller", Period=written)
    sheet["C7"].number_format = shown
    (entry,) = entries(taken(book, plan))
    assert entry[1] == dt.date.fromisoformat(read)


@pytest.mark.parametrize("form", ["yyyy-mm-dd", "General"])
def test_a_year_typed_into_a_cell_for_dates_is_that_year(plan: LogicModel, form: str) -> None:
    for epoch in (WINDOWS_EPOCH, MAC_EPOCH):
        book = opened(plan)
        book.epoch = epoch
        sheet = book["Region Örebro län"]
        fill(sheet, "F1", Svar="håller", Period=2025)
        sheet["C7"].number_format = form
        (entry,) = entries(taken(book, plan))
        assert entry[1] == dt.date(2025, 12, 31)


@pytest.mark.parametrize(
    ("given", "meant"),
    [("2027-01-15", "2026-01-15"), ("2226-01-01", "2026-01-01"), ("2026-11-02", "2025-11-02")],
)
def test_nothing_has_been_seen_in_days_to_come(plan: LogicModel, given: str, meant: str) -> None:
    book = opened(plan)
    fill(book["Region Örebro län"], "F1", Svar="håller", Period=given)
    found = taken(book, plan)
    (told,) = found.told
    assert (told.places, told.message.sv) == (
        ("Region Örebro län!H7",),
        f"{given} har inte varit än.",
    )
    assert told.hint and told.hint.sv.startswith(f"Menas {meant}?")
    assert (found.changes, found.unread) == ([], [])


@pytest.mark.parametrize(
    ("given", "meant"), [("2029", "2026"), ("2027/28", "2025/26"), ("2026-09", "2025-09")]
)
def test_values_of_periods_to_come_are_not_taken_in(
    plan: LogicModel, given: str, meant: str
) -> None:
    book = opened(plan)
    fill(book["Region Örebro län"], "EM1.b", Svar=84, Period=given)
    found = taken(book, plan)
    assert [each.hint.sv.split("?")[0] for each in found.told if each.hint] == [f"Menas {meant}"]
    assert not found.changes


def test_numbers_that_cannot_be_are_not_taken_in(plan: LogicModel) -> None:
    book = opened(plan)
    fill(book["Region Örebro län"], "EM1.b", Svar=761)
    fill(book["Kumla kommun"], "P1.antal", Svar=-2)
    found = taken(book, plan)
    assert [each.message.sv for each in found.told] == [
        "761 % kan inte stämma: det ska ligga inom 0–100.",
        "−2 kommuner kan inte stämma: det kan inte vara negativt.",
    ]
    assert not found.changes


def test_groups_of_a_gap_are_asked_for_in_shares() -> None:
    lines = '  indikator EM1.gap "Skillnad"\n    enhet: procentenheter\n'
    lines += "    utgångsläge: 6 (2022)\n    målvärde: gap kön högst 3 till 2025\n"
    gap = model(PLAN.replace('förutsättning F1 "', lines + 'förutsättning F1 "'))
    known = Value("EM1.gap", Date("2022"), Decimal(70), HERE, group="kvinnor")
    book = opened(gap, Data((known,)))
    sheet = book["Region Örebro län"]
    asked = [(row["Grupp"], row["Enhet"]) for row in rows(sheet) if row["Id"] == "EM1.gap"]
    assert asked == [(None, "procentenheter"), ("kvinnor", "%"), ("män", "%")]
    at = next(r[0].row for r in sheet.iter_rows(min_row=4) if r[2].value == "kvinnor")
    sheet.cell(at, heads(sheet)["Svar"]).value = 150
    (told,) = taken(book, gap).told
    assert told.message.sv == "150 % kan inte stämma: det ska ligga inom 0–100."
    sheet.cell(at, heads(sheet)["Svar"]).value = 79
    assert entries(taken(book, gap)) == [value("EM1.gap", "2025", "79", group="kvinnor")]


def test_an_answer_without_an_id_is_told(plan: LogicModel) -> None:
    book = opened(plan)
    sheet = book["Kumla kommun"]
    fill(sheet, "A1", Svar="klar", Id=None)
    sheet.cell(20, heads(sheet)["Svar"]).value = 12
    found = taken(book, plan)
    assert [each.places for each in found.told] == [("Kumla kommun!H7",), ("Kumla kommun!H20",)]
    assert all("inget id" in each.message.sv for each in found.told)


def test_an_answer_waits_for_the_cell_beside_it(plan: LogicModel) -> None:
    book = opened(plan)
    fill(book["Region Örebro län"], "F1", Svar="håller", Period="i våras")
    found = taken(book, plan)
    assert [each.places for each in found.told] == [("Region Örebro län!C7",)]
    assert [(each.places, each.message.sv) for each in found.unread] == [
        (("Region Örebro län!H7",), "Läses inte förrän C7 är rättad.")
    ]


def test_a_cell_far_away_costs_nothing(plan: LogicModel) -> None:
    book = opened(plan)
    sheet = book["Kumla kommun"]
    fill(sheet, "P1.antal", Svar=7)
    sheet["XFD1048576"] = "x"
    raw = saved(book)
    begun = time.perf_counter()
    found = take_in(("svar.xlsx", raw), Record(plan), (), TODAY)
    assert [entry[0] for entry in entries(found)] == ["P1.antal"]
    assert time.perf_counter() - begun < 10


def test_more_cells_than_anybody_fills_in_are_refused(plan: LogicModel, monkeypatch) -> None:
    monkeypatch.setattr("logicmodel.exchange.workbook.opening._MOST_CELLS", 50)
    with pytest.raises(NoWorkbookError, match="too many cells"):
        taken(opened(plan), plan)


def test_a_number_of_hundreds_of_digits_is_told(plan: LogicModel) -> None:
    book = opened(plan)
    fill(book["Kumla kommun"], "P1.antal", Svar=7654321)
    long = BytesIO()
    with ZipFile(BytesIO(saved(book))) as short, ZipFile(long, "w") as made:
        for name in short.namelist():
            made.writestr(name, short.read(name).replace(b"7654321", b"7" * 400))
    found = take_in(("svar.xlsx", long.getvalue()), Record(plan), (), TODAY)
    assert [each.places for each in found.told] == [("Kumla kommun!H5",)]


def test_the_workbook_knows_its_plan(plan: LogicModel) -> None:
    assert taken(opened(plan), plan).answers.plan == "X"


def test_a_day_is_one_that_has_been(plan: LogicModel) -> None:
    validations = opened(plan)["Region Örebro län"].data_validations.dataValidation
    (day,) = (each for each in validations if each.type == "date")
    assert (day.operator, day.formula1, day.formula2) == ("between", "36526", "TODAY()")


def test_what_cannot_be_read_is_told_at_its_cell_and_the_rest_counts(plan: LogicModel) -> None:
    book = opened(plan)
    fill(book["Kumla kommun"], "P1.antal", Svar="cirka sju")
    fill(book["Kumla kommun"], "A1", Svar="klra")
    fill(book["Region Örebro län"], "F1", Svar="håller", Period=None)
    fill(book["Region Örebro län"], "EM1.b", Svar=84)
    found = taken(book, plan)
    assert [entry[0] for entry in entries(found)] == ["EM1.b"]
    told = {each.places[0]: each.message.sv for each in found.told}
    assert set(told) == {"Kumla kommun!H5", "Kumla kommun!H7", "Region Örebro län!C7"}
    assert "klra" in told["Kumla kommun!H7"]
    hints = [each.hint.sv for each in found.told if each.hint]
    assert "Menade du ”klar”?" in hints


def test_the_same_mistake_in_many_cells_leaves_no_cell_untold() -> None:
    lines = "".join(f'risk R{n} "Risk {n}"\n' for n in range(9))
    risky = model(lines)
    book = opened(risky)
    for number in range(9):
        fill(book["Utan ansvarig"], f"R{number}", Svar="vet ej")
    found = taken(book, risky)
    spoken_of = {place for each in found.told for place in each.places} | {
        place for each in found.unread for place in each.places
    }
    assert spoken_of == {f"Utan ansvarig!H{row}" for row in range(5, 14)}


def test_what_stands_beside_no_answer_is_told(plan: LogicModel) -> None:
    book = opened(plan)
    fill(book["Kumla kommun"], "P1.antal", Kommentar="Kommer i höst", Antal=3)
    fill(book["Kumla kommun"], "A1", Svar="klar", Källa="Protokoll")
    found = taken(book, plan)
    assert [each.places for each in found.told] == [
        ("Kumla kommun!I5",),
        ("Kumla kommun!L5",),
        ("Kumla kommun!J7",),
    ]
    assert [entry[0] for entry in entries(found)] == ["A1"]


def test_a_source_that_the_sheet_suggests_is_nobodys_word(plan: LogicModel) -> None:
    known = Value("P1.antal", Date("2025"), Decimal(7), HERE, source="STÖD", preliminary=True)
    sheet = opened(plan, Data((known,)))["Kumla kommun"]
    assert next(rows(sheet))["Källa"] == "STÖD"
    final = known._replace(preliminary=False)
    book = opened(plan)
    fill(book["Kumla kommun"], "P1.antal", Svar=7)
    assert [change.how for change in taken(book, plan, Data((final,))).changes] == [How.UNCHANGED]


def test_answers_that_contradict_are_refused(plan: LogicModel) -> None:
    book = opened(plan)
    fill(book["Kumla kommun"], "P1.antal", Svar=7)
    known = Value("P1.antal", Date("2025"), Decimal(6), HERE)
    (change,) = taken(book, plan, Data((known,))).changes
    assert (change.how, change.old) == (How.REFUSED, known)


def test_rows_are_found_however_the_workbook_was_treated(plan: LogicModel) -> None:
    book = opened(plan)
    sheet = book["Kumla kommun"]
    fill(sheet, "P1.antal", Svar=7)
    fill(sheet, "A1", Svar="klar")
    sheet.title = "Våra svar"
    at = heads(sheet)
    for head in ("Kommentar", "Mål", "Enhet", "Det gäller"):
        sheet.delete_cols(at[head])
        at = heads(sheet)
    sheet.insert_rows(4, 3)
    sheet.insert_rows(1, 2)
    sheet.insert_cols(1)
    for row, cells in enumerate(
        [[c.value for c in r] for r in reversed(list(sheet.iter_rows(min_row=9)))], 9
    ):
        for column, content in enumerate(cells, 1):
            sheet.cell(row, column).value = content
    del book["Börja här"]
    found = taken(book, plan)
    assert sorted(entry[0] for entry in entries(found)) == ["A1", "P1.antal"]
    assert {found.answers.place(c.entry.at).sheet for c in found.changes} == {"Våra svar"}
    assert not found.told


def test_a_table_of_ones_own_with_the_words_of_follow_up_is_read_too(plan: LogicModel) -> None:
    book = Workbook()
    sheet: Any = book.active
    sheet.append(["Indikator", "Period", "Utfall", "Plats"])
    sheet.append(["EM1.b", "2024/25", 84.3, "Kumla kommun"])
    sheet.append(["EM1.b", "2024/25", 81, "riket"])
    found = taken(book, plan)
    assert [(entry[2], entry[5]) for entry in entries(found)] == [
        (Decimal("84.3"), "KUMLA"),
        (Decimal(81), "riket"),
    ]


def test_a_column_that_is_needed_is_missed_once(plan: LogicModel) -> None:
    book = opened(plan)
    sheet = book["Kumla kommun"]
    fill(sheet, "P1.antal", Svar=7)
    sheet.delete_cols(heads(sheet)["Period eller dag"])
    found = taken(book, plan)
    (told,) = found.told
    assert "saknas" in told.message.sv
    assert [each.places for each in found.unread] == [("Kumla kommun!G5",)]
    sheet.delete_cols(1)
    found = taken(book, plan)
    assert not found.changes


def test_an_unknown_id_is_told_with_what_was_meant(plan: LogicModel) -> None:
    book = opened(plan)
    fill(book["Kumla kommun"], "P1.antal", Svar=7, Id="P1.antl")
    fill(book["Kumla kommun"], "A1", Svar="klar", Id="A11")
    found = taken(book, plan)
    assert [each.places for each in found.told] == [("Kumla kommun!A5",), ("Kumla kommun!A7",)]
    assert next(each.hint.sv for each in found.told if each.hint) == "Menade du ”P1.antal”?"


def test_a_sheet_without_headings_is_told(plan: LogicModel) -> None:
    book = opened(plan)
    book["Kumla kommun"].delete_rows(3)
    found = taken(book, plan)
    assert [each.places for each in found.told] == [("Kumla kommun",)]


def test_every_heading_stands_for_one_column() -> None:
    spelled = [fold(h) for c in COLUMNS for h in (*dict.fromkeys(c.heading), *c.other)]
    assert len({*spelled}) == len(by_heading())
    for column in COLUMNS:
        assert {by_heading()[fold(h)] for h in (*column.heading, *column.other)} == {column.name}


@given(st.binary(max_size=200))
def test_a_file_that_is_no_workbook_is_refused(raw: bytes) -> None:
    with pytest.raises(NoWorkbookError, match="svar"):
        Answers(raw, "svar.xlsx", Names(model('risk R "R"\n')))


letters = st.characters(exclude_categories=["Cc", "Cs"])
cells = st.one_of(
    st.none(),
    st.text(letters, max_size=6),
    st.sampled_from(["klar", "håller", "2025", "saknas", "=1+1", "#REF!"]),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.datetimes(dt.datetime(1900, 3, 1)),
)
answered = st.lists(
    st.tuples(st.sampled_from(["EM1.b", "P1.antal", "A1", "F1", "X"]), cells, cells, cells),
    max_size=4,
    unique_by=lambda row: row[0],
)


@given(answered)
def test_whatever_stands_in_its_cells_is_read_or_told(plan: LogicModel, content: Any) -> None:
    book = Workbook()
    sheet: Any = book.active
    sheet.append(["Id", "Period eller dag", "Svar", "Kommentar"])
    for row in content:
        sheet.append(row)
    found = taken(book, plan)
    # A formula that no program has reckoned yet says nothing.
    seen: Any = load_workbook(BytesIO(saved(book)), data_only=True).active
    there = {row[0].row for row in seen.iter_rows(min_row=2) if str(row[2].value or "").strip()}
    spoken_of = {place for each in found.told for place in each.places} | {
        place for each in found.unread for place in each.places
    }
    read = {str(found.answers.place(change.entry.at)) for change in found.changes}
    assert there <= {int(place.split("!")[1][1:]) for place in spoken_of | read}
