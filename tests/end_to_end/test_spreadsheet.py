"""A workbook that has been through LibreOffice says the same as before."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from logicmodel.exchange.workbook.taking import take_in
from logicmodel.exchange.workbook.template import template
from logicmodel.followup.data import Data
from logicmodel.followup.record import Record
from tests.exchange.test_workbook import PLAN, TODAY, entries, fill, heads, saved
from tests.followup.test_reasoning import model

Convert = Callable[[Path, str], Path]


@pytest.fixture(scope="session")
def convert(tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """Saves a workbook in another format as LibreOffice does."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    profile = tmp_path_factory.mktemp("profile")

    def converted(file: Path, form: str) -> Path:
        folder = tmp_path_factory.mktemp("converted")
        command = [program, f"-env:UserInstallation=file://{profile}", "--headless"]
        command += ["--convert-to", form, "--outdir", str(folder), str(file)]
        subprocess.run(command, capture_output=True, check=False, timeout=180)
        made = folder / f"{file.stem}.{form}"
        if not made.exists():
            pytest.skip("LibreOffice is installed without Calc (libreoffice-calc)")
        return made

    return converted


@pytest.fixture
def answered(tmp_path: Path) -> Path:
    """A workbook that has been filled in."""
    file = tmp_path / "svar.xlsx"
    file.write_bytes(template(model(PLAN), Data(), (TODAY, TODAY), "sv"))
    book = load_workbook(file, rich_text=True)
    fill(book["Kumla kommun"], "P1.antal", Svar=7, Antal=12, Preliminärt="ja", Kommentar="Å, ä; ö")
    fill(book["Kumla kommun"], "A1", Svar="klar")
    fill(book["Region Örebro län"], "EM1.b", Svar=84.3)
    fill(book["Region Örebro län"], "F1", Svar="brister")
    file.write_bytes(saved(book))
    return file


def told(file: Path) -> list[tuple]:
    found = take_in((file.name, file.read_bytes()), Record(model(PLAN)), (), TODAY)
    assert (found.told, found.unread) == ([], [])
    assert found.answers.plan == "X"
    return entries(found)


@pytest.mark.parametrize("way", [("xlsx",), ("ods", "xlsx"), ("xls", "xlsx")], ids="→".join)
def test_nothing_is_lost_on_the_way(answered: Path, convert: Convert, way: tuple[str, ...]) -> None:
    expected, file = told(answered), answered
    assert len(expected) == 4
    for form in way:
        file = convert(file, form)
    assert told(file) == expected


def test_the_sheets_still_ask_and_guard(answered: Path, convert: Convert) -> None:
    sheet = load_workbook(convert(answered, "xlsx"))["Kumla kommun"]
    assert sheet.protection.sheet
    lists = [v for v in sheet.data_validations.dataValidation if v.type == "list"]
    assert any("planerad" in v.formula1 for v in lists)
    at = heads(sheet)
    assert sheet.cell(5, at["Id"]).protection.locked
    assert not sheet.cell(5, at["Svar"]).protection.locked
