"""What the shell completes: asked for as the shell asks."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from logicmodel.rules.scaffold import SOUND


def completed(folder: Path, typed: str) -> list[str]:
    """What bash would be offered after these words, the last of them unfinished."""
    words = typed.split(" ")
    ran = subprocess.run(
        [sys.executable, "-c", "from logicmodel.cli import main; main()"],
        cwd=folder,
        env={
            **os.environ,
            "_LOGICMODEL_COMPLETE": "bash_complete",
            "COMP_WORDS": typed,
            "COMP_CWORD": str(len(words) - 1),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    return [line.split(",", 1)[1] for line in ran.stdout.splitlines() if line.startswith("plain")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plan.logic").write_text(SOUND.sv, encoding="utf-8")
    (tmp_path / ".git").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("logicmodel ren", ["render"]),
        ("logicmodel rule omät", ["omätbart-mål"]),
        ("logicmodel check --ignore LM20", [f"LM20{n}" for n in range(1, 10)]),
        ("logicmodel render plan.logic --focus EM", ["EM1"]),
        ("logicmodel render plan.logic --level ", ["region", "kommun"]),
    ],
)
def test_names_are_completed(folder: Path, typed: str, offered: list[str]) -> None:
    assert completed(folder, typed) == offered
