"""Following up as people do it: a workbook goes out, is filled in, and comes back."""

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from openpyxl import Workbook, load_workbook

from logicmodel.cli.app import group

PLAN = """\
förändringslogik X "Skola"
  period: 2022–2030
  ägare: RÖL
  uppföljning: "u.csv"
aktör RÖL "Region Örebro län"
aktivitet A1 "Möten"
  ansvarig: RÖL
  period: 2024–2026
  -> EM1
effektmål EM1 "Fler blir behöriga"
  indikator EM1.b "Behöriga elever"
    enhet: %
    utgångsläge: 70 (2021)
    etappmål: 75 till 2023
    målvärde: minst 90 till 2030
"""
CSV = "indikator;period;värde;preliminär\r\nEM1.b;2022;71,0;nej\r\nEM1.b;2023;72,5;ja\r\n"
SHEET = "Region Örebro län"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LOGICMODEL_LANG", "sv")
    (tmp_path / "plan.logic").write_text(PLAN, encoding="utf-8")
    (tmp_path / "u.csv").write_bytes(CSV.encode("cp1252"))
    return tmp_path


def run(*arguments: str, answer: str = "") -> Result:
    return CliRunner().invoke(group, ["follow-up", *arguments], input=answer)


def filled(folder: Path, **answers: Any) -> None:
    """Write a workbook, and answer by the id of each row; periods are told apart by order."""
    assert run("template", "--today", "2026-06-01", "--force").exit_code == 0
    book = load_workbook(folder / "follow-up.xlsx")
    sheet = book[SHEET]
    heads = {cell.value: cell.column for cell in sheet[3]}
    rows = {f"{row[0].value}@{row[2].value}": row[0].row for row in sheet.iter_rows(min_row=4)}
    for name, answer in answers.items():
        row = next(number for key, number in rows.items() if key.startswith(NAMES[name]))
        sheet.cell(row, heads["Svar"]).value = answer
    book.save(folder / "follow-up.xlsx")


NAMES = {"year": "EM1.b@2025", "milestone": "EM1.b@2023", "a1": "A1"}


def test_the_template_is_written_and_never_over_answers(folder: Path) -> None:
    first = run("template", "--today", "2026-06-01")
    assert (first.exit_code, first.stdout) == (0, "follow-up.xlsx\n")
    again = run("template", "--today", "2026-06-01")
    assert again.exit_code == 2
    assert "kanske med svar" in again.stderr
    assert run("template", "--force").exit_code == 0
    assert run("template", "-o", "svar/höst", "--today", "2026-06-01").stdout == "svar/höst.xlsx\n"


def test_until_asks_for_what_ends_by_then(folder: Path) -> None:
    run("template", "--today", "2026-06-01", "--until", "2027-12-31")
    sheet = load_workbook(folder / "follow-up.xlsx")[SHEET]
    periods = [row[2].value for row in sheet.iter_rows(min_row=4) if row[0].value == "EM1.b"]
    assert periods == ["2023", "2025", "2026", "2027"]
    refused = run("template", "--today", "2026-06-01", "--until", "2025-12-31", "-o", "x.xlsx")
    assert refused.exit_code == 2
    assert "Ange en senare dag" in refused.stderr


def test_what_changes_is_shown_and_nothing_is_written_without_yes(folder: Path) -> None:
    filled(folder, year=84.5, milestone=73, a1="klar")
    shown = run("import", "follow-up.xlsx", "--today", "2026-06-01")
    assert shown.exit_code == 0, shown.output
    assert shown.stdout == (
        "ändrat  Region Örebro län!H5  EM1.b  2023        72,5 %, preliminärt → 73 %\n"
        "nytt    Region Örebro län!H6  EM1.b  2025        84,5 %\n"
        "nytt    Region Örebro län!H8  A1     2026-06-01  klar\n"
    ).replace(" %", "\u00a0%")
    assert "Med --yes skrivs 3 svar till u.csv." in shown.stderr
    assert (folder / "u.csv").read_bytes() == CSV.encode("cp1252")


def test_with_yes_rows_are_changed_in_place_and_added_at_the_end(folder: Path) -> None:
    filled(folder, year=84.5, milestone=73, a1="klar")
    done = run("import", "follow-up.xlsx", "--today", "2026-06-01", "--yes")
    assert (done.exit_code, done.stderr) == (0, "u.csv: 3 svar\n")
    assert (folder / "u.csv").read_bytes().decode("cp1252") == (
        CSV.replace("72,5;ja", "73;nej") + "EM1.b;2025;84,5;nej\r\n"
        "\r\nid;plats;datum;status;kommentar\r\nA1;;2026-06-01;klar;\r\n"
    )
    again = run("import", "follow-up.xlsx", "--today", "2026-06-01", "--yes")
    assert (again.exit_code, again.stdout) == (0, "oförändrat: 3 samma svar som redan finns\n")
    assert "Inget nytt" in again.stderr


@pytest.mark.parametrize(
    ("answer", "written"), [("j\n", True), ("ja\n", True), ("n\n", False), ("\n", False)]
)
def test_at_a_terminal_one_is_asked(
    folder: Path, monkeypatch: pytest.MonkeyPatch, answer: str, written: bool
) -> None:
    filled(folder, year=84.5)
    monkeypatch.setattr("logicmodel.cli.followup._at_a_terminal", lambda: True)
    asked = run("import", "follow-up.xlsx", answer=answer)
    assert "Skriv 1 svar till u.csv? [j/n]" in asked.stdout
    assert ("84,5" in (folder / "u.csv").read_text("cp1252")) is written


def test_a_contradiction_is_refused_with_both_places_and_the_rest_is_written(folder: Path) -> None:
    filled(folder, year=84.5, milestone=73)
    (folder / "u.csv").write_bytes(CSV.replace("72,5;ja", "72,5;nej").encode("cp1252"))
    done = run("import", "follow-up.xlsx", "--today", "2026-06-01", "--yes")
    assert done.exit_code == 1
    refused, new, *what_to_do = done.stdout.replace("\u00a0", " ").splitlines()
    assert what_to_do[0].startswith("Det som står som motsägelse skrivs inte. Rätta det som är fel")
    assert refused == (
        "motsägelse  Region Örebro län!H5  EM1.b  2023  73 %, men 72,5 % står i u.csv:3"
    )
    assert new.startswith("nytt")
    assert (folder / "u.csv").read_text("cp1252").count("2023") == 1
    assert "2025;84,5" in (folder / "u.csv").read_text("cp1252")


def test_a_value_in_the_model_is_contradicted_at_its_line(folder: Path) -> None:
    filled(folder, year=84.5)
    known = PLAN + "    utfall: 80 (2025)\n"
    (folder / "plan.logic").write_text(known, encoding="utf-8")
    done = run("import", "follow-up.xlsx", "--yes")
    assert done.exit_code == 1
    assert "80\u00a0% står i plan.logic:16" in done.stdout


def test_what_cannot_be_read_is_told_and_stays(folder: Path) -> None:
    filled(folder, year="ungefär 80", a1="klar")
    done = run("import", "follow-up.xlsx", "--today", "2026-06-01", "--yes")
    assert done.exit_code == 1
    assert "Region Örebro län!H6: ”ungefär 80”" in done.stdout
    assert "A1;;2026-06-01;klar" in (folder / "u.csv").read_text("cp1252")


def test_without_a_file_one_is_begun_and_has_to_be_named(folder: Path) -> None:
    (folder / "plan.logic").write_text(PLAN.replace('  uppföljning: "u.csv"\n', ""), "utf-8")
    filled(folder, year=84.5)
    done = run("import", "follow-up.xlsx", "--yes")
    assert done.exit_code == 0
    assert 'Skriv uppföljning: "uppföljning.csv" under rubriken i plan.logic' in done.stderr
    begun = (folder / "uppföljning.csv").read_bytes()
    assert begun.startswith(b"\xef\xbb\xbfindikator;")
    refused = run("import", "follow-up.xlsx", "--yes")
    assert refused.exit_code == 2
    assert "finns redan, men läses inte" in refused.stderr
    assert (folder / "uppföljning.csv").read_bytes() == begun
    named = PLAN.replace('"u.csv"', '"uppföljning.csv"')
    (folder / "plan.logic").write_text(named, encoding="utf-8")
    assert run("import", "follow-up.xlsx", "--yes").stdout.startswith("oförändrat: 1")


def test_letters_that_the_file_cannot_hold_are_told_and_nothing_is_written(folder: Path) -> None:
    filled(folder, year=84.5)
    book = load_workbook(folder / "follow-up.xlsx")
    sheet = book[SHEET]
    sheet.cell(6, 12).value = "飯"
    (folder / "u.csv").write_bytes(CSV.replace("värde", "VÄRDE").encode("cp1252"))
    book.save(folder / "follow-up.xlsx")
    refused = run("import", "follow-up.xlsx", "--yes")
    assert refused.exit_code == 2
    assert "UTF-8" in refused.stderr
    assert (folder / "u.csv").read_bytes() == CSV.replace("värde", "VÄRDE").encode("cp1252")


def test_what_is_no_workbook_is_told(folder: Path) -> None:
    wrong = run("import", "plan.logic")
    assert wrong.exit_code == 2
    assert "arbetsbok" in wrong.stderr
    missing = run("import", "finns-inte.xlsx")
    assert missing.exit_code == 2
    assert missing.stderr == "”finns-inte.xlsx” går inte att läsa: den finns inte.\n"


def test_a_workbook_of_another_plan_is_not_taken_in(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(folder, year=84.5)
    (folder / "plan.logic").write_text(PLAN.replace("logik X", "logik KULTUR"), "utf-8")
    refused = run("import", "follow-up.xlsx", "--yes")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "”follow-up.xlsx” frågar efter X, men plan.logic är KULTUR." in refused.stderr
    assert (folder / "u.csv").read_bytes() == CSV.encode("cp1252")
    monkeypatch.setattr("logicmodel.cli.followup._at_a_terminal", lambda: True)
    assert run("import", "follow-up.xlsx", answer="n\n").exit_code == 2
    assert "84,5" in run("import", "follow-up.xlsx", answer="j\nn\n").stdout


def test_a_workbook_that_asks_nothing_is_told(folder: Path) -> None:
    book = Workbook()
    book.save(folder / "tom.xlsx")
    refused = run("import", "tom.xlsx")
    assert refused.exit_code == 2
    assert "har frågor från logicmodel" in refused.stderr


def test_the_workbook_is_written_in_one_format(folder: Path) -> None:
    refused = run("template", "-o", "svar.ods")
    assert refused.exit_code == 2
    assert "-o svar.xlsx" in refused.stderr
    assert not [*folder.glob("svar*")]


def test_the_table_shows_all_that_is_to_be_written(folder: Path) -> None:
    filled(folder, milestone=72.5)
    book = load_workbook(folder / "follow-up.xlsx")
    for column, content in ((9, 1200), (12, "Kumla saknas " * 5)):
        book[SHEET].cell(5, column).value = content
    book.save(folder / "follow-up.xlsx")
    shown = run("import", "follow-up.xlsx", "--today", "2026-06-01").stdout.replace("\u00a0", " ")
    assert shown.endswith(
        "72,5 %, preliminärt → 72,5 %, n 1\u202f200, ”Kumla saknas Kumla saknas Kumla saknas …”\n"
    )


def test_a_bad_row_of_follow_up_keeps_nobody_from_asking(folder: Path) -> None:
    (folder / "u.csv").write_bytes((CSV + "EM9;2022;5;\r\n").encode("cp1252"))
    assert run("template").exit_code == 0


def test_one_model_at_a_time(folder: Path) -> None:
    (folder / "annan.logic").write_text('förändringslogik Y "Annan"\n', encoding="utf-8")
    several = run("template")
    assert several.exit_code == 2
    assert "Välj en av: annan.logic, plan.logic" in several.stderr
    assert run("template", "plan.logic").exit_code == 0
