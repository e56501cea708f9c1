"""The story of follow-up: what its pages show is what is printed, and each verdict is there."""

import json
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from logicmodel.cli.app import group
from logicmodel.followup.verdict import Verdict
from tests.docs.pages import DOCS, HOME, blocks, name, rows

EXAMPLE = HOME / "examples" / "uppfoljning"
STORIES = {"sv": DOCS / "kan-det-avgoras.md", "en": DOCS / "can-it-be-decided.md"}
READMES = {"sv": EXAMPLE / "README.sv.md", "en": EXAMPLE / "README.md"}
UNDECIDED = {"sv": "går inte att avgöra", "en": "cannot be decided"}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that has a copy of the example where the pages have it."""
    shutil.copytree(EXAMPLE, tmp_path / "examples" / "uppfoljning")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LOGICMODEL_LANG", "sv")
    return tmp_path


def printed(command: str) -> str:
    result = CliRunner().invoke(group, shlex.split(command)[1:])
    assert result.exit_code == 0, result.stderr
    return result.stdout


@pytest.mark.parametrize("path", STORIES.values(), ids=name)
def test_the_story_shows_what_is_printed(
    path: Path, home: Path, request: pytest.FixtureRequest
) -> None:
    """Look at what changed, then accept it with ``pytest --update``."""
    plan = home / "examples" / "uppfoljning" / "lasplan.logic"
    told, made = path.read_text(encoding="utf-8"), ""
    for block in blocks(path, "sh", "", "diff"):
        if block.kind == "diff":
            before, after = (line[1:] for line in block.text.splitlines())
            text = plan.read_text(encoding="utf-8")
            assert text.count(before) == 1
            plan.write_text(text.replace(before, after), encoding="utf-8")
        elif block.kind == "sh":
            made = printed(block.text)
        elif request.config.getoption("--update"):
            shown = f"```\n{block.text}```\n"
            before, after = told.split(shown, 1)
            told = f"{before}```\n{made}```\n{after}"
            path.write_text(told, encoding="utf-8")
        else:
            assert block.text == made, block.line


@pytest.mark.parametrize("path", STORIES.values(), ids=name)
def test_the_line_that_decides_stands_in_the_log(path: Path) -> None:
    (block,) = blocks(path, "csv")
    log = (EXAMPLE / "logg.csv").read_text(encoding="utf-8").splitlines()
    assert set(block.text.splitlines()) <= set(log)


@pytest.mark.parametrize("language", READMES)
def test_each_verdict_appears_once_and_the_readme_names_it(language: str, home: Path) -> None:
    (command,) = (block.text for block in blocks(READMES[language], "console"))
    (facts,) = json.loads(printed(f"{command.strip()} --format json"))
    verdicts = {goal["id"]: goal["verdict"] for goal in facts["results"]}
    titles = {v.value: v.title.to(language) for v in Verdict} | {None: UNDECIDED[language]}
    assert len(verdicts) == len(titles)
    assert set(verdicts.values()) == set(titles)
    named = {row[0]: row[2] for row in rows(READMES[language])}
    assert named == {goal: titles[verdict] for goal, verdict in verdicts.items()}
