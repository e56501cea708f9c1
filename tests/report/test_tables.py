"""The gaps as a table in each format: the same rows, the same holes, the same reasons."""

import csv
import datetime as dt
import io
import re
import unicodedata
from zipfile import ZipFile

import openpyxl
import pytest

from logicmodel.analysis import Analysis, analyse
from logicmodel.diagnostics import Language
from logicmodel.gaps import matrices
from logicmodel.report import Report
from logicmodel.report.tables import FORMS
from logicmodel.rules.settings import Settings
from logicmodel.source import Source
from logicmodel.syntax import read
from logicmodel.views.matrix import Rows
from tests.views.sample import SCHOOL

MORE = """\
effektmål EM2 "Fler elever trivs | i skolan"
  nivå: region
  indikator EM2.trivsel "Elever som trivs"
    enhet: %
    utgångsläge: fastställs senare
    målvärde: minst 90 till 2030
  -> OM1

prestation P9 "=cmd|'/c calc'!A1"
  nivå: kommun
"""
DAY = dt.date(2025, 1, 1)
# What is seen here is not to change with every rule that the book gets.
SOME = Settings(select=("LM10", "LM110", "LM201", "LM202", "LM204", "LM205", "LM207", "LM402"))


def analysed(*texts: str, settings: Settings = SOME) -> list[Analysis]:
    files = [Source(f"plan/{number}.logic", text) for number, text in enumerate(texts)]
    return [analyse([read(file)], DAY, settings) for file in files]


def written(
    form: str,
    *texts: str,
    rows: Rows = "goals",
    language: Language = "sv",
    settings: Settings = SOME,
    **options: object,
) -> bytes:
    some = analysed(*(texts or (SCHOOL + MORE,)), settings=settings)
    report = Report(
        {file.source.path: file.source for analysis in some for file in analysis.files},
        tuple(d for analysis in some for d in analysis.diagnostics),
        tuple(gap for analysis in some for gap in analysis.gaps),
        language,
        **options,  # type: ignore[arg-type]
    )
    write = next(each.write for each in FORMS if each.name == form)
    return write(report, matrices(some, rows, language))


@pytest.mark.parametrize("form", ["text", "md", "csv"])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_what_a_person_sees(golden, form: str, language: Language) -> None:
    golden(f"report/gaps.{language}.{form}", written(form, language=language))


def test_the_parts_of_the_chain_by_themselves(golden) -> None:
    golden("report/gaps-elements.sv.text", written("text", rows="elements"))


@pytest.mark.parametrize("form", [form.name for form in FORMS])
def test_the_reason_of_a_known_gap_stands_in_every_format(form: str) -> None:
    made = written(form)
    said = " ".join(sheet_texts(made)) if form == "xlsx" else made.decode()
    assert "Tas fram med universitetet" in said


def sheet_texts(made: bytes) -> list[str]:
    book = openpyxl.load_workbook(io.BytesIO(made))
    return [str(c.value) for sheet in book for row in sheet.rows for c in row if c.value]


def test_no_line_of_the_grid_is_wider_than_the_terminal() -> None:
    for width in (80, 100):
        for rows in ("goals", "elements"):
            lines = written("text", rows=rows, width=width).decode().splitlines()
            assert max(map(len, lines)) <= width


def test_wide_letters_do_not_push_the_marks_aside() -> None:
    text = 'förändringslogik X "X"\neffektmål EM1 "教育 教育 教育"\neffektmål EM2 "skola"\n'
    rows = [r for r in written("text", text).decode().splitlines() if r.startswith("EM")][:2]

    def place(line: str) -> int:
        before = line[: line.index("✖")]
        return sum(2 if unicodedata.east_asian_width(c) == "W" else 1 for c in before)

    assert place(rows[0]) == place(rows[1])


def test_of_many_whole_rows_only_how_many_is_told_in_the_terminal() -> None:
    from logicmodel.rules.scaffold import SOUND

    goal = SOUND.sv[SOUND.sv.index("effektmål EM1") :].split("\n\n")[0]
    more = "".join("\n\n" + goal.replace("EM1", f"EM{n}") for n in range(2, 40))
    links = "".join(f"  -> EM{n}\n" for n in range(2, 40))
    text = SOUND.sv.replace("  -> EM1 ", links + "  -> EM1 ") + more
    assert len(written("csv", text).decode().splitlines()) > 39
    told = written("text", text).decode()
    assert "där inget saknas" in told
    assert len(told.splitlines()) < 30


def test_excel_in_sweden_opens_the_text_as_it_is() -> None:
    made = written("csv")
    assert made.startswith(b"\xef\xbb\xbfId;Steg;Vad;")
    rows = list(csv.reader(io.StringIO(made.decode("utf-8-sig")), delimiter=";"))
    head, *body = rows[: rows.index([])]
    assert head[3:] == [
        *("Kedja", "Indikator", "Utgångsläge", "Målvärde"),
        *("Källa", "Ansvarig", "Antagande", "Evidens"),
    ]
    assert [row[0] for row in body] == ["EM1", "EM2", "OM1", ""]
    assert all(len(row) == len(head) for row in body)


def test_no_text_becomes_a_formula() -> None:
    elements = list(
        csv.reader(io.StringIO(written("csv", rows="elements").decode("utf-8-sig")), delimiter=";")
    )
    assert "'=cmd|'/c calc'!A1" in {cell for row in elements for cell in row}
    book = openpyxl.load_workbook(io.BytesIO(written("xlsx", rows="elements")))
    risky = [c for s in book for row in s.rows for c in row if str(c.value).startswith("=cmd")]
    assert risky
    assert {cell.data_type for cell in risky} == {"s"}


@pytest.mark.parametrize("said", ["＝1+1", "＋1", "－1", "＠SUM(A1)", " =1+1", "\u00a0=1"])
def test_wide_signs_and_blanks_before_one_make_no_formula_either(said: str) -> None:
    made = written("csv", f'förändringslogik X "X"\neffektmål EM1 "{said}"\n').decode("utf-8-sig")
    (cell,) = (row[2] for row in csv.reader(io.StringIO(made), delimiter=";") if row[:1] == ["EM1"])
    assert cell.startswith("'")


def test_the_workbook_has_a_sheet_for_gaps_known_gaps_and_findings() -> None:
    book = openpyxl.load_workbook(io.BytesIO(written("xlsx")))
    assert book.sheetnames == ["Luckor", "Kända luckor", "Anmärkningar"]
    gaps, known, found = book
    assert gaps.freeze_panes == "B2"
    assert gaps.auto_filter.ref == "A1:K5"
    assert gaps["A1"].font.b
    assert gaps["D3"].alignment.wrap_text
    assert gaps.column_dimensions["C"].width > gaps.column_dimensions["A"].width
    assert gaps.row_dimensions[3].height >= 15
    assert gaps.page_setup.orientation == "landscape"
    assert known["B2"].value == "Tas fram med universitetet"
    (analysis,) = analysed(SCHOOL + MORE)
    assert found.max_row == 1 + len(analysis.diagnostics)
    assert str(found["E2"].value).startswith("plan/0.logic:")


def test_missing_and_allowed_look_different_and_say_it_in_words() -> None:
    (gaps, *_) = openpyxl.load_workbook(io.BytesIO(written("xlsx", rows="elements")))
    cells = [cell for row in gaps.rows for cell in row if cell.value]
    looks = {str(cell.value).split(":")[0]: cell.fill.fgColor.rgb for cell in cells}
    assert len({looks[said] for said in ("saknas", "känd lucka", "fastställs senare", "✔")}) == 4


def test_the_same_plan_gives_the_same_workbook_whenever_it_is_made() -> None:
    with ZipFile(io.BytesIO(written("xlsx"))) as made:
        assert {entry.date_time for entry in made.infolist()} == {(2000, 1, 1, 0, 0, 0)}
        core = made.read("docProps/core.xml").decode()
    assert re.findall(r"\d{4}-[^<]*", core) == ["2000-01-01T00:00:00Z"] * 2
    assert written("xlsx") == written("xlsx")


def test_several_models_have_a_sheet_each_whatever_they_are_called() -> None:
    one, other = SCHOOL, SCHOOL.replace("SKOLA", "skola")
    book = openpyxl.load_workbook(io.BytesIO(written("xlsx", one, other)))
    assert book.sheetnames == ["SKOLA", "skola 2", "Kända luckor", "Anmärkningar"]
    assert written("text", one, other).decode().count("Luckor i Skola i länet") == 2


def test_plans_that_are_called_the_same_are_told_apart_by_their_files() -> None:
    for form in ("text", "md"):
        made = written(form, SCHOOL, SCHOOL).decode().replace("\\", "")
        for number in (0, 1):
            assert f"Luckor i Skola i länet (plan/{number}.logic)" in made
    assert "plan/0.logic" not in written("text", SCHOOL).decode().split("Kända luckor")[0]


def test_several_plans_are_one_table_in_csv_with_a_column_for_the_plan() -> None:
    made = written("csv", SCHOOL + MORE, SCHOOL).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(made), delimiter=";"))
    head, *body = rows[: rows.index([])]
    assert head[:4] == ["Plan", "Id", "Steg", "Vad"]
    assert [row[:2] for row in body] == [
        ["plan/0.logic", "EM1"],
        ["plan/0.logic", "EM2"],
        ["plan/0.logic", "OM1"],
        ["plan/0.logic", ""],
        ["plan/1.logic", "EM1"],
        ["plan/1.logic", "OM1"],
    ]
    assert made.count("Id;Steg") == 1
    assert made.count("Varje rad är ett mål med allt som leder dit.") == 2


@pytest.mark.parametrize("form", [form.name for form in FORMS])
@pytest.mark.parametrize("text", ["", BROKEN := "effektmål EM1\n  ->", 'aktivitet A1 "\x01"\n'])
def test_every_format_takes_anything(form: str, text: str) -> None:
    for language in ("sv", "en"):
        assert written(form, text, language=language)


@pytest.mark.parametrize("form", [form.name for form in FORMS])
def test_what_the_column_of_evidence_asks_and_what_is_a_guess_is_said(form: str) -> None:
    asked = "Kolumnen evidens gäller pilar till effektmål och pilar som inte säger något alls;"
    guess = "Räknat som om det här vore felskrivet: P99 i stället för P9."

    def said(text: str, settings: Settings) -> str:
        made = written(form, text, settings=settings)
        return " ".join(" ".join(sheet_texts(made) if form == "xlsx" else [made.decode()]).split())

    slip = SCHOOL + MORE + 'aktivitet A9 "Prov"\n  -> P99\n'
    every = said(slip, Settings())
    assert asked in every
    assert guess in every
    assert "Kolumnen" not in said(SCHOOL, SOME)
    assert "Räknat" not in said(SCHOOL, Settings())


def test_that_something_could_not_be_read_is_said_in_every_format() -> None:
    for form in FORMS:
        made = written(form.name, SCHOOL + "effekktmålet nått\n")
        said = " ".join(sheet_texts(made)) if form.name == "xlsx" else made.decode()
        assert "gick inte att läsa, så det kan" in " ".join(said.split())


def test_the_workbook_is_imported_by_nobody_else() -> None:
    import subprocess
    import sys

    code = "import sys, logicmodel.cli.gaps; print('openpyxl' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
