"""What the pages tell people to type works, and what they show is what is printed."""

import re
import shlex
import tomllib
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from logicmodel.cli.app import group
from logicmodel.workspace.config import configured
from tests.docs.pages import HOME, PAGES, blocks, codes, name, prose

READMES = {"sv": HOME / "README.sv.md", "en": HOME / "README.md"}


def commands(path: Path) -> list[str]:
    """Every whole call of logicmodel on a page."""
    typed = [line for b in blocks(path, "sh", "console") for line in b.text.splitlines()]
    parts = [part.strip() for line in typed for part in line.split("&&")]
    shown = [code for code in codes(prose(path)) if " " in code]
    found = [re.sub(r"^\.venv/bin/", "", each) for each in (*parts, *shown)]
    return [each for each in found if each.startswith("logicmodel ")]


CALLS = sorted({(name(path), call) for path in PAGES for call in commands(path)})


@pytest.mark.parametrize(("page", "call"), CALLS)
def test_a_command_can_be_called_as_it_is_written(page: str, call: str) -> None:
    _, command, *arguments = shlex.split(call)
    found = group.get_command(click.Context(group), command)
    assert found, call
    found.make_context(command, arguments)


def test_the_pages_have_commands() -> None:
    assert len(CALLS) > 40


@pytest.mark.parametrize("language", READMES)
def test_a_finding_shown_in_the_readme_is_what_check_prints(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LOGICMODEL_LANG", language)
    (shown,) = (block.text for block in blocks(READMES[language], ""))
    first, check, render = (
        shlex.split(line)[1:] for line in blocks(READMES[language], "sh")[1].text.splitlines()
    )
    assert CliRunner().invoke(group, first).exit_code == 0
    checked = CliRunner().invoke(group, check)
    assert checked.exit_code == 1
    assert shown in checked.stdout
    assert len(re.findall(r"^[▲✖]", checked.stdout, re.MULTILINE)) == 3
    assert CliRunner().invoke(group, render).stdout == "plan.svg\n"
    assert (tmp_path / "plan.svg").is_file()


@pytest.mark.parametrize("language", READMES)
def test_the_settings_of_the_readme_are_understood(language: str, tmp_path: Path) -> None:
    (block,) = blocks(READMES[language], "toml")
    (tmp_path / "logicmodel.toml").write_text(block.text, encoding="utf-8")
    settings = configured(tmp_path / "plan.logic")
    assert settings.phase == "draft"
    assert settings.levels()["LM113"] is None
    assert tomllib.loads(block.text).keys() == {"profile", "phase", "ignore", "severity"}


@pytest.mark.parametrize("language", READMES)
def test_the_python_of_the_readme_runs(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (block,) = blocks(READMES[language], "python")
    (tmp_path / "examples").symlink_to(HOME / "examples")
    monkeypatch.chdir(tmp_path)
    exec(block.text, {})
    assert len(list(tmp_path.glob("*.svg"))) == 1


@pytest.mark.parametrize("path", READMES.values(), ids=name)
def test_both_readmes_give_the_same_lines_for_setting_up(path: Path) -> None:
    lines = [b.text for b in blocks(path, "sh", "powershell")]
    english = [b.text for b in blocks(READMES["en"], "sh", "powershell")]
    assert [lines[0], lines[1], lines[3]] == [english[0], english[1], english[3]]
