"""Asking as a planner does: an id among the files, in any order, and what is said of a slip."""

import json
import unicodedata
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from logicmodel.cli.app import group
from logicmodel.rules.scaffold import SOUND
from tests.cli.test_naming import completed


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LOGICMODEL_LANG", "sv")
    (tmp_path / ".git").mkdir()
    (tmp_path / "plan.logic").write_text(SOUND.sv, encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(group, arguments)


@pytest.mark.parametrize(
    "arguments",
    [["EM1"], ["EM1", "plan.logic"], ["plan.logic", "EM1"], [".", "em1"], ["EM1", "--up", "2"]],
    ids=" ".join,
)
def test_the_first_that_is_no_file_is_the_id(folder: Path, arguments: list[str]) -> None:
    result = run("trace", *arguments)
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("EM1 ")


def test_without_an_actor_there_is_a_table_and_with_one_the_reasons(folder: Path) -> None:
    assert run("who", "plan.logic").stdout.startswith("Vem gör vad")
    assert "Varför:" in run("who", "REG", "plan.logic").stdout
    assert "Why:" in run("who", "REG", "--lang", "en").stdout


def test_letters_may_be_composed_in_either_way(folder: Path) -> None:
    text = SOUND.sv.replace("REG", "RÖL")
    (folder / "plan.logic").write_text(text, encoding="utf-8")
    assert run("who", unicodedata.normalize("NFD", "RÖL")).exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["trace"], "Skriv vad som ska följas: logicmodel trace ID.\n"),
        (["trace", "plan.logic"], "Skriv vad som ska följas: logicmodel trace ID.\n"),
        (["trace", "EM11"], "Det finns inget ”EM11”. Menade du ”EM1”?\n"),
        (["trace", "REG"], "”REG” är en aktör. Skriv: logicmodel who REG\n"),
        (
            ["trace", "REG", "plan.logic"],
            "”REG” är en aktör. Skriv: logicmodel who REG plan.logic\n",
        ),
        (["who", "EM1"], "”EM1” är ett effektmål. Skriv: logicmodel trace EM1\n"),
        (["trace", "EM1", "borta.logic"], "”borta.logic” finns inte.\n"),
        (["who", "borta.logic"], "”borta.logic” finns inte.\n"),
        (["who", "mapp/borta"], "”mapp/borta” finns inte.\n"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_slip_is_told_with_what_to_write(folder: Path, arguments: list[str], said: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", said)


@pytest.mark.parametrize("command", [["trace", "EM1"], ["who"], ["priorities"]], ids=" ".join)
def test_a_file_that_cannot_be_read_right_is_not_told_wrong(
    folder: Path, command: list[str]
) -> None:
    (folder / "plan.logic").write_text(SOUND.sv + "\nprestaton P9\n", encoding="utf-8")
    result = run(*command)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "prestaton" in result.stderr


@pytest.mark.parametrize("command", [["who"], ["priorities"]], ids=" ".join)
def test_an_empty_plan_is_answered_kindly(folder: Path, command: list[str]) -> None:
    (folder / "plan.logic").write_text('förändringslogik X "Tom plan"\n', encoding="utf-8")
    result = run(*command)
    assert result.exit_code == 0
    assert result.stdout.count("\n") == 2


def test_of_several_plans_those_that_have_it_answer(folder: Path) -> None:
    other = 'förändringslogik Y "En annan"\naktivitet Z1 "Något"\n'
    (folder / "annan.logic").write_text(other, encoding="utf-8")
    assert [each["id"] for each in json.loads(run("trace", "Z1", "--format", "json").stdout)] == [
        "Z1"
    ]
    assert len(json.loads(run("priorities", "--format", "json").stdout)) == 2
    titles = [line for line in run("priorities").stdout.splitlines() if "Vad bär mest?" in line]
    assert titles == [
        "Vad bär mest? – En annan (annan.logic)",
        "Vad bär mest? – Fler klarar skolan (plan.logic)",
    ]
    assert run("trace", "Z1").stdout.startswith("Z1 Något\n")


def test_ids_are_completed(folder: Path) -> None:
    assert completed(folder, "logicmodel trace EM") == ["EM1"]
    assert completed(folder, "logicmodel who plan.logic RE") == ["REG"]


@pytest.mark.parametrize(
    "damage",
    [('EM1 "', 'EM1 "A "'), ("  status: pågår\n", "  statuz: pågår\n"), ("-> P1\n", "-> P7\n")],
    ids=["syntax", "field", "reference"],
)
def test_settings_that_leave_out_reading_do_not_let_a_damaged_model_through(
    folder: Path, damage: tuple[str, str]
) -> None:
    text = SOUND.sv.replace(*damage, 1)
    assert text != SOUND.sv
    (folder / "plan.logic").write_text(text, encoding="utf-8")
    (folder / "logicmodel.toml").write_text('ignore = ["LM0"]\n', encoding="utf-8")
    assert "LM0" not in run("check").stdout
    for command in (["trace", "EM1"], ["who"], ["status"], ["priorities"], ["render"]):
        result = run(*command)
        assert (result.exit_code, result.stdout) == (1, ""), command
        assert "plan.logic:" in result.stderr
