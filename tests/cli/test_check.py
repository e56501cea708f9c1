"""The command as a planner meets it: what is printed, where, and the exit code."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from logicmodel.cli.app import group

SOUND = 'förändringslogik X "Tom plan"\n'
BROKEN = SOUND + 'prestation P1 "Tolv kommuner har en förändringslogik"\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LOGICMODEL_LANG", "sv")
    (tmp_path / ".git").mkdir()
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(group, arguments)


def test_clean_is_0_findings_are_1_and_usage_is_2(folder: Path) -> None:
    (folder / "plan.logic").write_text(SOUND)
    assert run("check").exit_code == 0
    assert run("check", "borta.logic").exit_code == 2
    assert run("check", "--format", "ritning").exit_code == 2
    (folder / "plan.logic").write_text(BROKEN)
    assert run("check").exit_code == 1


def test_the_severity_to_fail_on_can_be_chosen(folder: Path) -> None:
    (folder / "plan.logic").write_text(BROKEN)
    (folder / "logicmodel.toml").write_text('ignore=["LM1", "LM2"]\n[severity]\n')
    assert run("check").exit_code == 0
    (folder / "ensam.logic").write_text('nivå region "Regional nivå"\n')
    assert run("check", "ensam.logic").exit_code == 0
    assert run("check", "ensam.logic", "--fail-on", "info").exit_code == 1


def test_results_go_to_standard_output_and_trouble_to_the_other(folder: Path) -> None:
    (folder / "plan.logic").write_text(BROKEN)
    result = run("check", "--format", "json")
    assert json.loads(result.stdout)["summary"]["error"] > 0
    assert result.stderr == ""
    missing = run("check", "borta.logic")
    assert missing.stdout == ""
    assert missing.stderr == "”borta.logic” finns inte.\n"


def test_the_files_own_language_is_spoken_unless_another_is_asked_for(folder: Path) -> None:
    (folder / "plan.logic").write_text(BROKEN)
    assert "fel:" in run("check").stdout
    assert "error:" in run("check", "--lang", "en").stdout
    (folder / "plan.logic").write_text('logic X "Empty"\noutput P1 "Twelve plans"\n')
    assert "error:" in run("check").stdout


def test_a_wrong_rule_name_is_said_with_what_was_meant(folder: Path) -> None:
    (folder / "plan.logic").write_text(SOUND)
    result = run("check", "--ignore", "omätbart-mal")
    assert result.exit_code == 2
    assert "Menade du ”omätbart-mål”?" in result.stderr


def test_a_broken_settings_file_is_usage_trouble(folder: Path) -> None:
    (folder / "plan.logic").write_text(SOUND)
    (folder / "logicmodel.toml").write_text("profile = [")
    result = run("check")
    assert result.exit_code == 2
    assert "logicmodel.toml" in result.stderr


def test_verbose_tells_what_is_read(folder: Path) -> None:
    (folder / "plan.logic").write_text(SOUND)
    assert run("check", "-v").stderr == "Granskar plan.logic\n"


def test_trouble_inside_the_tool_is_no_traceback(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from logicmodel.cli import main, options

    (folder / "plan.logic").write_text(SOUND)
    monkeypatch.setattr(options, "analyse", lambda *_: 1 / 0)
    with pytest.raises(SystemExit) as stopped:
        main(["check"])
    assert stopped.value.code == 2
    printed = capsys.readouterr().err
    assert "inte i din fil" in printed
    assert "Traceback" not in printed


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_completion(shell: str) -> None:
    result = run("completion", shell)
    assert result.exit_code == 0
    assert "_LOGICMODEL_COMPLETE" in result.stdout
