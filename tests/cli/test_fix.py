"""``check --fix`` and ``--diff``: what is written, what is not, and what is told."""

import json
import os
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from logicmodel.cli.app import group
from logicmodel.rules.scaffold import SOUND
from tests.docs.pages import HOME

PLAN = SOUND.sv
LINK = "  status: pågår\n  -> P2\n"
ALLOW = '  tillåt isolated "skäl"  # se protokollet\n'
WRONG = PLAN.replace(LINK, f"{ALLOW}{LINK}  -> P2\n")
RIGHT = PLAN.replace(LINK, f"  # se protokollet\n{LINK}")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LOGICMODEL_LANG", "sv")
    (tmp_path / ".git").mkdir()
    return tmp_path


def check(*arguments: str) -> Result:
    result = CliRunner().invoke(group, ["check", "--today", "2025-01-01", *arguments])
    assert not isinstance(result.exception, Exception), result.exception
    return result


def test_what_is_safe_is_mended_and_told(folder: Path) -> None:
    plan = folder / "plan.logic"
    plan.write_text(WRONG)
    before = check("plan.logic")
    assert "  Det kan --fix göra åt dig: Ta bort undantaget.\n" in before.stdout
    assert before.stdout.endswith(
        "2 varningar (1 fil granskad).\n2 kan --fix rätta, om det inte ger nya anmärkningar.\n"
    )
    result = check("plan.logic", "--fix")
    assert plan.read_text() == RIGHT
    assert result.exit_code == 0
    assert result.stdout == (
        "Rättat av --fix:\n"
        "  ✔ Undantaget från isolated behövs inte. (plan.logic)\n"
        "  ✔ Det finns redan en likadan pil från A2 till P2. (plan.logic)\n\n"
        "✔ Inga anmärkningar. 1 fil granskad. Hel kedja till målet.\n"
    )


def test_a_second_time_nothing_is_written(folder: Path) -> None:
    plan = folder / "plan.logic"
    plan.write_text(WRONG)
    check("--fix")
    written = plan.stat().st_mtime_ns
    assert check("--fix").stdout == "✔ Inga anmärkningar. 1 fil granskad. Hel kedja till målet.\n"
    assert plan.stat().st_mtime_ns == written


def test_the_exit_code_is_that_of_what_remains(folder: Path) -> None:
    plan = folder / "plan.logic"
    plan.write_text(WRONG + 'prestation P9 "Tolv planer"\n  nivå: region\n')
    result = check("--fix")
    assert result.exit_code == 1
    assert "likadan pil" in result.stdout.partition("Rättat av --fix:")[2]
    assert "kan --fix rätta" not in result.stdout


def test_what_is_not_safe_takes_another_word(folder: Path) -> None:
    plan = folder / "plan.logic"
    plan.write_text(PLAN.replace("målvärde: 20 till 2026", "målvärde: 20"))
    said = check("--fix").stdout
    assert " ".join(said.split()).endswith(
        "1 kan --fix rätta med --unsafe-fixes (läs igenom efteråt), om det inte ger nya "
        "anmärkningar."
    )
    assert "Det kan --fix" not in said
    assert "Det kan --fix göra åt dig: Sätt året: till 2030." in check("--unsafe-fixes").stdout
    assert check("--fix", "--unsafe-fixes").exit_code == 0
    assert plan.read_text() == PLAN.replace("målvärde: 20 till 2026", "målvärde: 20 till 2030")


def test_a_diff_shows_and_changes_nothing(folder: Path) -> None:
    plan = folder / "plan.logic"
    plan.write_text(WRONG)
    result = check("--diff")
    assert result.exit_code == 1
    assert [line for line in result.stdout.splitlines() if line[0] in "+-"] == [
        "--- plan.logic",
        "+++ plan.logic",
        '-  tillåt isolated "skäl"  # se protokollet',
        "+  # se protokollet",
        "-  -> P2",
    ]
    assert result.stderr == "--fix skulle rätta 2. Inget är ändrat.\n"
    assert plan.read_text() == WRONG
    check("--fix")
    nothing = check("--diff")
    assert (nothing.exit_code, nothing.stdout) == (0, "")
    assert nothing.stderr == "--fix skulle inte ändra något.\n"


def test_a_diff_can_be_made_by_git(folder: Path) -> None:
    plan = folder / "plan.logic"
    plan.write_text(WRONG.rstrip("\n"))
    (folder / "fix.patch").write_text(check("--diff").stdout)
    assert os.system("git apply -p0 fix.patch") == 0
    assert plan.read_text() == RIGHT.rstrip("\n")


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_encoding_and_ends_of_lines_stay(folder: Path, codec: str, ending: str) -> None:
    plan = folder / "plan.logic"
    plan.write_bytes(WRONG.replace("\n", ending).encode(codec))
    check("--fix")
    assert plan.read_bytes() == RIGHT.replace("\n", ending).encode(codec)


def test_a_damaged_file_is_left_alone(folder: Path) -> None:
    plan = folder / "plan.logic"
    damaged = WRONG.encode().replace("skäl".encode(), b"sk\xe4l", 1)
    plan.write_bytes(damaged)
    assert check("--fix").exit_code == 0
    assert plan.read_bytes() == damaged


def test_permissions_stay_and_a_link_is_followed(folder: Path) -> None:
    plan = folder / "plan.logic"
    (folder / "undan").mkdir()
    stored = folder / "undan" / "plan.logic"
    stored.write_text(WRONG)
    stored.chmod(0o640)
    plan.symlink_to(stored)
    check("plan.logic", "--fix")
    assert plan.is_symlink()
    assert stored.read_text() == RIGHT
    assert stat.S_IMODE(stored.stat().st_mode) == 0o640


def test_what_cannot_be_written_is_said_and_nothing_is_touched(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = folder / "plan.logic"
    plan.write_text(WRONG)

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    result = check("--fix")
    assert result.exit_code == 2
    assert "går inte att skriva" in result.stderr
    assert plan.read_text() == WRONG
    assert [path.name for path in folder.iterdir() if path.suffix == ".tmp"] == []


def test_a_file_that_two_models_include_is_mended_once(folder: Path) -> None:
    head, _ = PLAN.split("\n\n", 1)
    for name in ("a", "b"):
        (folder / f"{name}.logic").write_text(f'{head}\n\ninkludera "delad.logic"\n')
    shared = folder / "delad.logic"
    shared.write_text(WRONG.split("\n\n", 1)[1])
    result = check("--fix")
    assert shared.read_text() == RIGHT.split("\n\n", 1)[1]
    assert result.stdout.count("likadan pil") == 1


def test_a_model_that_is_not_asked_for_has_no_new_finding_either(folder: Path) -> None:
    """In the second model no activity leads to P9, and so the exception is needed there."""
    head, rest = PLAN.split("\n\n", 1)
    output = rest[rest.index("prestation P2") :].split("\n\n")[0].replace("P2", "P9")
    output = output.replace("\n", '\n  tillåt prestation-utan-aktivitet "Görs av staten"\n', 1)
    activity = rest[rest.index("aktivitet A2") :].split("\n\n")[0]
    activity = activity.replace("P2", "P9").replace("A2", "A9").replace("Handledning", "Stöd")
    include = 'inkludera "delad.logic"'
    (folder / "a.logic").write_text(f"{head}\n\n{include}\n\n{activity}\n")
    (folder / "b.logic").write_text(f"{head}\n\n{include}\n")
    shared = folder / "delad.logic"
    shared.write_text(f"{rest}\n{output}\n")
    before = shared.read_text()
    assert "prestation-utan-aktivitet behövs inte" in check("a.logic", "--fix").stdout
    assert shared.read_text() == before
    (folder / "b.logic").unlink()
    assert "prestation-utan-aktivitet behövs inte" in check("a.logic", "--fix").stdout
    assert "tillåt prestation" not in shared.read_text()


def test_formats_for_programs_tell_what_is_offered_and_done(folder: Path) -> None:
    (folder / "plan.logic").write_text(WRONG)
    told = json.loads(check("--format", "json").stdout)
    assert [fix["safety"] for d in told["diagnostics"] for fix in d["fixes"]] == ["safe", "safe"]
    run = json.loads(check("--format", "sarif").stdout)["runs"][0]
    (change,) = run["results"][1]["fixes"][0]["artifactChanges"]
    assert change["artifactLocation"] == {"uri": "plan.logic"}
    assert change["replacements"][0]["insertedContent"] == {"text": ""}
    told = json.loads(check("--fix", "--format", "json").stdout)
    assert [d["code"] for d in told["fixed"]] == ["LM013", "LM111"]
    assert told["diagnostics"] == []


def test_the_example_has_nothing_to_mend() -> None:
    result = check(str(HOME / "examples" / "rus_2022_2030"), "--diff", "--unsafe-fixes")
    assert (result.exit_code, result.stdout) == (0, "")
