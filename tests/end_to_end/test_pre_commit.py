"""A real pre-commit refuses a broken change logic and lets a sound one pass."""

import sys
from pathlib import Path

import pytest

from logicmodel.rules.scaffold import SOUND
from tests.end_to_end.conftest import git, run

CONFIG = """\
repos:
  - repo: {repo}
    rev: {rev}
    hooks:
      - id: logicmodel-check
        args: [-v]
        verbose: true
"""


@pytest.fixture(scope="module")
def repository(snapshot: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of a planner's, with the hook installed from this checkout."""
    folder = tmp_path_factory.mktemp("planner")
    rev = git(snapshot, "rev-parse", "HEAD").stdout.strip()
    git(folder, "init", "-q")
    (folder / ".pre-commit-config.yaml").write_text(CONFIG.format(repo=snapshot, rev=rev))
    head, chain = SOUND.sv.split("\nutmaning", 1)
    included = 'inkludera "delar/kedjan.logic"\ninkludera "delar/extra.logic"\n'
    (folder / "plan.logic").write_text(f"{head}\n{included}", encoding="utf-8")
    (folder / "delar").mkdir()
    (folder / "delar" / "kedjan.logic").write_text(f"utmaning{chain}", encoding="utf-8")
    (folder / "delar" / "extra.logic").write_text("# ännu tom\n", encoding="utf-8")
    made = run(sys.executable, "-m", "pre_commit", "install", cwd=folder)
    assert made.returncode == 0, made.stderr
    return folder


def commit(repository: Path, cache: Path) -> tuple[int, str]:
    git(repository, "add", "-A")
    who = {"GIT_AUTHOR_NAME": "T", "GIT_COMMITTER_NAME": "T", "EMAIL": "t@example.org"}
    done = run("git", "commit", "-m", "plan", cwd=repository, PRE_COMMIT_HOME=str(cache), **who)
    return done.returncode, done.stdout + done.stderr


def test_sound_passes_broken_is_refused_and_each_model_is_checked_once(
    repository: Path, tmp_path: Path
) -> None:
    code, said = commit(repository, tmp_path)
    assert code == 0, said
    assert said.count("Granskar plan.logic") == 1

    extra = repository / "delar" / "extra.logic"
    extra.write_text('prestation P9 "Tolv kommuner har en plan"\n  -> R1\n', encoding="utf-8")
    code, said = commit(repository, tmp_path)
    assert code == 1, said
    assert "delar/extra.logic:1:12" in said
    assert "prestation-utan-aktivitet" in said
    assert said.count("Granskar plan.logic") == 1

    extra.write_text("# åter tom, men annorlunda\n", encoding="utf-8")
    code, said = commit(repository, tmp_path)
    assert code == 0, said
