"""Converting as a planner does it: a file to the screen, a folder to another, nothing lost."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from logicmodel.cli.app import group

PLAN = """\
# Vår plan
förändringslogik X "Fler klarar skolan"
  period: 2024–2026

inkludera "delar/*.logic"  # resten
"""
PART = 'nivå region "Regional nivå"\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LOGICMODEL_LANG", "sv")
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan" / "delar").mkdir()
    (tmp_path / "plan" / "plan.logic").write_text(PLAN, encoding="utf-8")
    (tmp_path / "plan" / "delar" / "a.logic").write_text(PART, encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(group, ["convert", *arguments])


def test_a_file_is_printed_in_the_other_spelling_with_its_comments(folder: Path) -> None:
    result = run("plan/plan.logic")
    assert result.exit_code == 0, result.output
    assert "förändringslogik:" in result.stdout
    assert "# Vår plan" in result.stdout
    assert "delar/*.logic.yaml" in result.stdout


def test_the_language_alone_changes_only_words(folder: Path) -> None:
    english = PLAN.replace("förändringslogik", "logic").replace("inkludera", "include")
    assert run("plan/plan.logic", "--lang", "en").stdout == english
    assert run("plan/plan.logic", "--lang", "sv").stdout == PLAN


def test_a_folder_goes_to_a_folder_and_back_again(folder: Path) -> None:
    there = run("plan", "--format", "yaml", "-o", "yaml")
    assert there.stdout.splitlines() == ["yaml/delar/a.logic.yaml", "yaml/plan.logic.yaml"]
    back = run("yaml", "--format", "text", "-o", "text")
    assert back.exit_code == 0, back.output
    assert (folder / "text" / "delar" / "a.logic").read_text(encoding="utf-8") == PART
    assert (folder / "text" / "plan.logic").read_text(encoding="utf-8") == PLAN


def test_nothing_is_overwritten_without_force(folder: Path) -> None:
    (folder / "ut.yaml").write_text("mitt")
    refused = run("plan/plan.logic", "-o", "ut.yaml")
    assert refused.exit_code == 2
    assert "finns redan" in refused.stderr
    assert (folder / "ut.yaml").read_text() == "mitt"
    assert run("plan/plan.logic", "-o", "ut.yaml", "--force").exit_code == 0
    assert "förändringslogik" in (folder / "ut.yaml").read_text(encoding="utf-8")


def test_a_mistake_in_one_file_leaves_nothing_written(folder: Path) -> None:
    (folder / "plan" / "fel.logic").write_text("nivåå region\n", encoding="utf-8")
    result = run("plan", "--format", "yaml", "-o", "yaml")
    assert result.exit_code == 1
    assert "plan/fel.logic:1:1" in result.stderr
    assert result.stdout == ""
    assert not (folder / "yaml").exists()


def test_a_file_that_includes_others_says_that_they_are_left(folder: Path) -> None:
    said = run("plan/plan.logic")
    assert "skriv om hela mappen" in said.stderr
    assert "skriv om" not in run("plan", "-o", "ny").stderr


def test_two_files_that_would_become_one_are_refused(folder: Path) -> None:
    (folder / "plan" / "delar" / "a.logic.yaml").write_text(
        "nivåer: {kommun: K}\n", encoding="utf-8"
    )
    result = run("plan", "--format", "text", "-o", "text")
    assert result.exit_code == 2
    assert "delar/a.logic" in result.stderr
    assert not (folder / "text").exists()
    assert "--format" in run("plan", "-o", "text").stderr


def test_includes_follow_also_where_a_file_was_in_that_spelling_already(folder: Path) -> None:
    part = folder / "plan" / "delar" / "a.logic"
    part.rename(folder / "plan" / "delar" / "b.logic.yaml")
    (folder / "plan" / "delar" / "b.logic.yaml").write_text(
        "nivåer: {region: R}\n", encoding="utf-8"
    )
    plan = folder / "plan" / "plan.logic"
    plan.write_text(PLAN.replace("*.logic", "b.logic.yaml"), encoding="utf-8")
    assert run("plan", "--format", "text", "-o", "text").exit_code == 0
    assert '"delar/b.logic"' in (folder / "text" / "plan.logic").read_text(encoding="utf-8")
