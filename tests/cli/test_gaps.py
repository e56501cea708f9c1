"""``logicmodel gaps`` and ``check --statistics`` as a planner meets them."""

import json
from pathlib import Path

import pytest

from logicmodel.rules.scaffold import SOUND
from tests.cli.test_check import BROKEN, folder, run

__all__ = ["folder"]


@pytest.fixture
def plan(folder: Path) -> Path:
    path = folder / "plan.logic"
    path.write_text(SOUND.sv, encoding="utf-8")
    return path


def test_the_table_is_shown_and_that_gaps_are_there_is_no_failure(plan: Path) -> None:
    result = run("gaps")
    assert result.exit_code == 0
    assert result.stdout.startswith("Luckor i Fler klarar skolan\n")
    plan.write_text(BROKEN)
    assert run("gaps").exit_code == 0
    assert run("gaps", "--lang", "en").stdout.startswith("Gaps in Tom plan\n")


def test_rows_go_by_words_of_either_language(plan: Path) -> None:
    for word in ("delar", "elements"):
        assert "A1" in run("gaps", "--rows", word).stdout
    assert "A1" not in run("gaps").stdout
    assert run("gaps", "--rows", "kolumner").exit_code == 2


@pytest.mark.parametrize("name", ["luckor.xlsx", "luckor.csv", "luckor.MD", "luckor.txt"])
def test_the_name_of_a_file_says_the_format(plan: Path, name: str) -> None:
    result = run("gaps", "-o", name)
    assert (result.exit_code, result.stdout) == (0, f"{name}\n")
    assert (plan.parent / name).stat().st_size > 100


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-o", "luckor.docx"), "Filnamnet får sluta på: .txt, .md, .csv, .xlsx"),
        (("-o", "luckor"), "Filnamnet får sluta på"),
        (("--format", "csv", "-o", "luckor.xlsx"), "säger olika"),
        (("--format", "xlsx"), "-o luckor.xlsx"),
    ],
)
def test_what_cannot_be_written_is_said(plan: Path, arguments: tuple[str, ...], said: str) -> None:
    result = run("gaps", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert not list(plan.parent.glob("luckor*"))


def test_the_format_may_be_said_and_shown(plan: Path) -> None:
    assert run("gaps", "--format", "md").stdout.startswith("# Luckor i Fler klarar skolan\n")
    assert run("gaps", "--format", "csv").stdout_bytes.startswith(b"\xef\xbb\xbfId;")


def test_check_counts_instead_of_telling(plan: Path) -> None:
    plan.write_text(BROKEN)
    told = run("check", "--statistics")
    assert told.exit_code == 1
    assert "LM110  fristående" in told.stdout
    assert "Gör så här" not in told.stdout
    counted = json.loads(run("check", "--statistics", "--format", "json").stdout)
    assert sum(rule["count"] for rule in counted["rules"]) == counted["summary"]["error"]
    refused = run("check", "--statistics", "--format", "sarif")
    assert refused.exit_code == 2
    assert "text och json" in refused.stderr


def test_json_tells_of_goals(plan: Path) -> None:
    told = json.loads(run("check", "--format", "json").stdout)
    (goal,) = told["goals"]
    assert (goal["id"], goal["whole_chain"], goal["first_to_mend"]) == ("EM1", True, None)
    assert told["goals_certain"]
    plan.write_text(SOUND.sv.replace("  -> R1 ", "  -> R7 "))
    told = json.loads(run("check", "--format", "json").stdout)
    assert (told["goals"], told["goals_certain"]) == ([], False)


def test_the_command_that_comes_next_is_about_the_same_files(plan: Path) -> None:
    lonely = 'effektmål EM1 "Ensamt"\n'
    plan.write_text(BROKEN + lonely)
    (plan.parent / "en annan.logic").write_text(SOUND.sv, encoding="utf-8")
    told = run("check", "plan.logic").stdout
    assert "  Alla luckor, mål för mål: logicmodel gaps plan.logic\n" in told
    told = run("check", "plan.logic", "en annan.logic").stdout
    assert 'logicmodel gaps plan.logic "en annan.logic"\n' in told
    assert "  Alla luckor, mål för mål: logicmodel gaps\n" in run("check").stdout
    plan.write_text(BROKEN + lonely + "effekktmålet nått\n")
    told = " ".join(run("gaps", "plan.logic").stdout.split())
    assert "Börja med: logicmodel check plan.logic" in told


def test_goals_of_several_plans_are_told_apart_by_file(plan: Path) -> None:
    lonely = SOUND.sv.replace("effektmål EM1", 'effektmål EM9 "Ett till"\n\neffektmål EM1')
    for name in ("plan.logic", "kopia.logic"):
        (plan.parent / name).write_text(lonely, encoding="utf-8")
    told = run("check").stdout
    for name in ("plan.logic", "kopia.logic"):
        assert f"  ○○○●  {name}: EM9 ”Ett till”: " in told
        assert f"  ●●●●  {name}: EM1 " in told
        assert f"○○○●  {name}: EM9 Ett till" in run("check", "--statistics").stdout
        assert f"{name}: EM9" not in run("check", name).stdout
    goals = json.loads(run("check", "--format", "json").stdout)["goals"]
    assert {(goal["plan"], goal["id"]) for goal in goals} == {
        (name, goal) for name in ("plan.logic", "kopia.logic") for goal in ("EM1", "EM9")
    }
    counted = json.loads(run("check", "--statistics", "--format", "json").stdout)["goals"]
    assert {goal["plan"] for goal in counted} == {"plan.logic", "kopia.logic"}
