"""Drawing charts, and pictures by status, as a planner does it."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from logicmodel.cli.app import group
from tests.views.followed import FOLLOWED


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LOGICMODEL_LANG", "sv")
    (tmp_path / ".git").mkdir()
    seen = FOLLOWED.replace(
        "    målvärde: minst 60 till 2025\n  -> EM1",
        "    målvärde: minst 60 till 2025\n    utfall: 54 (2025)\n  -> EM1",
    )
    (tmp_path / "plan.logic").write_text(seen, encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(group, [*arguments, "--today", "2026-08-31"])


def test_a_sheet_for_each_goal_goes_to_the_folder_of_pictures(folder: Path) -> None:
    result = run("charts")
    assert result.exit_code == 0, result.output
    assert result.stdout.split() == [
        "bilder/kurvor-EM1.svg", "bilder/kurvor-EM2.svg", "bilder/kurvor-EM3.svg",
    ]  # fmt: skip
    assert "läget 31\u00a0aug\u00a02026" in (folder / "bilder" / "kurvor-EM1.svg").read_text(
        "utf-8"
    )


def test_one_indicator_in_the_format_of_the_files_name(folder: Path) -> None:
    for suffix, start in [("pdf", b"%PDF"), ("png", b"\x89PNG"), ("md", b"# R1"), ("svg", b"<svg")]:
        result = run("charts", "--by", "indikator", "--only", "R1.andel", "-o", f"k.{suffix}")
        assert result.exit_code == 0, result.output
        assert (folder / f"k.{suffix}").read_bytes().startswith(start)
    assert "54" in (folder / "k.md").read_text("utf-8")


def test_what_is_not_there_is_said_with_what_was_meant(folder: Path) -> None:
    result = run("charts", "--by", "indikator", "--only", "R1.andl")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "Det finns inget ”R1.andl” att rita. Menade du ”R1.andel”?\n"


def test_a_format_that_charts_lack_is_refused_with_those_there_are(folder: Path) -> None:
    result = run("charts", "-o", "k.dot")
    assert result.exit_code == 2
    assert "Filnamnet får sluta på: .svg, .pdf, .png, .md." in result.stderr


def test_pictures_by_status_tell_the_day(folder: Path) -> None:
    assert run("render", "--status", "--by", "översikt", "-o", "b.svg").exit_code == 0
    drawn = (folder / "b.svg").read_text("utf-8")
    assert "läget 31\u00a0aug\u00a02026" in drawn
    assert ">nåddes inte<" in drawn
    assert run("render", "--by", "översikt", "-o", "b.svg").exit_code == 0
    assert "läget" not in (folder / "b.svg").read_text("utf-8")
