"""``check --since``: what only shows when a plan is held against an earlier version of it."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from logicmodel.cli.app import group

PLAN = """\
förändringslogik {id} "En plan"
resultat R1 "Elever läser"
  indikator R1.andel "Elever som läser"
    enhet: {unit}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LOGICMODEL_LANG", "sv")
    for name, (plan, unit) in {
        "nu/x.logic": ("X", "elever"),
        "nu/y.logic": ("Y", "%"),
        "2024/x.logic": ("X", "%"),
        "2024/y.logic": ("Y", "%"),
        "2023/gammal.logic": ("Z", "%"),
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(PLAN.format(id=plan, unit=unit))
    (tmp_path / ".git").mkdir()
    return tmp_path


def check(*arguments: str) -> Result:
    return CliRunner().invoke(group, ["check", *arguments, "--select", "LM705"])


def test_each_model_is_held_against_its_own_earlier_version(folder: Path) -> None:
    said = " ".join(check("nu", "--since", "2024").stdout.split())
    assert "samma sak: enheten var %" in said
    assert "nu/x.logic:4" in said
    assert "1 varning (2 filer" in said
    assert "mäter" not in check("nu").stdout


def test_a_plan_that_was_renamed_is_held_against_the_only_one(folder: Path) -> None:
    assert "enheten var %" in check("nu/x.logic", "--since", "2023/gammal.logic").stdout


def test_a_version_that_is_not_there_is_told(folder: Path) -> None:
    gone = check("nu", "--since", "2022")
    assert gone.exit_code == 2
    assert "2022" in gone.stderr
    (folder / "2024" / "x.logic").write_text(PLAN.format(id="V", unit="%"))
    other = check("nu/x.logic", "--since", "2024")
    assert (other.exit_code, other.stderr.strip()) == (
        2,
        "I 2024 finns ingen tidigare version av X. Där finns: V, Y.",
    )


def test_an_earlier_version_needs_no_follow_up(folder: Path) -> None:
    named = PLAN.format(id="X", unit="%").replace("\n", '\n  uppföljning: "utfall.csv"\n', 1)
    (folder / "2024" / "x.logic").write_text(named)
    found = check("nu/x.logic", "--since", "2024")
    assert (found.exit_code, "enheten var %" in found.stdout) == (0, True)
