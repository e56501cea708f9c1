"""Drawing charts, and pictures by status, as a planner does it."""

import json
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


@pytest.mark.parametrize("command", ["charts", "render --status", "status", "status --format json"])
def test_what_could_not_be_read_or_be_right_is_told_before_anything_is_built_on(
    folder: Path, command: str
) -> None:
    plan = (folder / "plan.logic").read_text("utf-8")
    head = 'förändringslogik SKOLA "Skola i länet"'
    assert head in plan
    named = plan.replace(head, f'{head}\n  uppföljning: "utfall.csv"')
    (folder / "plan.logic").write_text(named, encoding="utf-8")
    rows = "indikator;period;värde\nR1.andl;2024;51\nR1.andl;2025;52\nEM1.behöriga;2026;761\n"
    (folder / "utfall.csv").write_text(rows, encoding="utf-8")
    result = run(*command.split())
    assert result.exit_code == 0, result.output
    if "json" in command:
        (facts,) = json.loads(result.stdout)
        over = {"unread": {"utfall.csv": 2}, "contradicted": 0, "impossible": 1}
        assert facts["passed_over"] == over
        assert 761 not in [i["value"] for goal in facts["results"] for i in goal["indicators"]]
        return
    said = result.stdout.partition("\n")[2] if command == "status" else result.stderr
    assert " ".join(said.split()).startswith(
        "OBS: 2 rader i utfall.csv gick inte att läsa och 1 värde kan inte stämma. Inget av det "
        "räknas. Se logicmodel check."
    )
