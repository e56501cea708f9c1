"""``--baseline`` and ``--write-baseline``: an old plan is held to what is new in it."""

import json
from pathlib import Path

import pytest

from logicmodel.rules.scaffold import SOUND
from tests.cli.test_fix import check

PLAN = SOUND.sv
TARGET, UNIT = (
    "målvärde: 20 till 2026",
    "    enhet: rektorer\n    utgångsläge: 0 (2023)\n    målvärde: 20",
)
OLD = PLAN.replace(TARGET, "målvärde: 20")
OLDER = OLD.replace('  resurser: "Handledarnas arbetstid"\n', "")
LINES = [
    "plan.logic: LM206 målvärde-utan-år P2/P2.antal/target",
    "plan.logic: LM409 aktivitet-utan-resurser A2",
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LOGICMODEL_LANG", "sv")
    (tmp_path / ".git").mkdir()
    (tmp_path / "plan.logic").write_text(OLDER)
    return tmp_path


def lines(path: Path) -> list[str]:
    head, *rest = path.read_text(encoding="utf-8").splitlines()
    assert head.startswith("# ")
    return rest


def test_a_list_is_written_and_holds_what_was_there(folder: Path) -> None:
    made = check("--write-baseline", "gamla.txt", "--fail-on", "info")
    assert (made.exit_code, made.stderr) == (0, "")
    assert lines(folder / "gamla.txt") == LINES
    held = check("--baseline", "gamla.txt", "--fail-on", "info")
    assert held.exit_code == 0
    assert held.stdout == (
        "✔ Inga nya anmärkningar. 1 fil granskad. Hel kedja till målet.\n"
        "2 gamla anmärkningar i gamla.txt visas inte.\n"
    )
    assert check("--fail-on", "info").exit_code == 1


def test_entries_outlive_edits_elsewhere(folder: Path) -> None:
    check("--write-baseline", "gamla.txt")
    head, rest = OLDER.split("\n\n", 1)
    moved = 'resurs RES1 "Pengar"\n  -> A1\n\n'
    (folder / "plan.logic").write_text(f'# En rad till\n{head}\n\ninkludera "del.logic"\n')
    (folder / "del.logic").write_text(moved + rest)
    assert check("--baseline", "gamla.txt", "--fail-on", "warning").exit_code == 0


def test_what_is_new_counts_and_is_never_added(folder: Path) -> None:
    check("--write-baseline", "gamla.txt")
    plan = folder / "plan.logic"
    plan.write_text(OLDER.replace("målvärde: 60 till 2026", "målvärde: 60"))
    result = check("--baseline", "gamla.txt", "--fail-on", "warning")
    assert result.exit_code == 1
    assert "P1.antal" in result.stdout
    assert "P2.antal" not in result.stdout
    again = check("--write-baseline", "gamla.txt", "--fail-on", "warning")
    assert again.exit_code == 1
    assert again.stderr == (
        "Nya anmärkningar läggs inte till i gamla.txt. Ska listan göras om, ta först bort den.\n"
    )
    assert lines(folder / "gamla.txt") == LINES


def test_it_only_grows_shorter(folder: Path) -> None:
    check("--write-baseline", "gamla.txt")
    (folder / "plan.logic").write_text(OLD)
    said = check("--baseline", "gamla.txt").stdout
    assert said.endswith(
        "1 behövs inte längre. Stryk med --write-baseline gamla.txt:\n"
        "  LM409 aktivitet-utan-resurser A2\n"
    )
    assert lines(folder / "gamla.txt") == LINES
    struck = check("--baseline", "gamla.txt", "--write-baseline", "gamla.txt").stdout
    assert "1 som inte behövs längre är struken:\n  LM409 aktivitet-utan-resurser A2\n" in struck
    assert lines(folder / "gamla.txt") == LINES[:1]


def test_findings_in_one_place_are_counted(folder: Path) -> None:
    twice = PLAN.replace(
        "  status: pågår\n  -> P2\n", "  status: pågår\n  -> P2\n  -> P2\n  -> P2\n"
    )
    plan = folder / "plan.logic"
    plan.write_text(twice)
    check("--write-baseline", "gamla.txt")
    assert lines(folder / "gamla.txt") == ["plan.logic: LM111 dubblerad-länk A2->P2 ×2"]
    plan.write_text(twice.replace("  -> P2\n", "  -> P2\n  -> P2\n", 1))
    new = json.loads(check("--baseline", "gamla.txt", "--format", "json").stdout)
    assert [d["code"] for d in new["diagnostics"]] == ["LM111"]
    plan.write_text(twice.replace("  -> P2\n", "", 1))
    check("--write-baseline", "gamla.txt")
    assert lines(folder / "gamla.txt") == ["plan.logic: LM111 dubblerad-länk A2->P2"]


def test_what_cannot_be_read_is_never_held(folder: Path) -> None:
    plan = folder / "plan.logic"
    plan.write_text(OLDER.replace("  status: pågår\n  -> P2\n", "  statuz: pågår\n  -> P2\n"))
    refused = check("--write-baseline", "gamla.txt")
    assert refused.exit_code == 1
    assert "statuz" in refused.stderr
    assert refused.stderr.endswith(
        "gamla.txt är inte skriven: det som inte går att läsa kan dölja annat. Rätta det först.\n"
    )
    assert not (folder / "gamla.txt").exists()


def test_entries_stay_while_something_cannot_be_read(folder: Path) -> None:
    check("--write-baseline", "gamla.txt")
    (folder / "plan.logic").write_text(OLD.replace("  status: pågår\n", "  statuz: pågår\n", 1))
    result = check("--write-baseline", "gamla.txt")
    assert result.exit_code == 1
    assert "behövs inte längre" not in result.stdout
    assert result.stderr == (
        "Inget om plan.logic är struket ur gamla.txt: det som inte går att läsa kan dölja annat.\n"
    )
    assert lines(folder / "gamla.txt") == LINES


def test_entries_stay_where_what_cannot_be_read_is_not_told(folder: Path) -> None:
    check("--write-baseline", "gamla.txt")
    (folder / "plan.logic").write_text(OLD.replace("  status: pågår\n", "  statuz: pågår\n", 1))
    assert check("--write-baseline", "gamla.txt", "--ignore", "LM003").exit_code == 0
    assert lines(folder / "gamla.txt") == LINES


def test_entries_of_rules_and_models_that_nobody_looked_at_stay(folder: Path) -> None:
    (folder / "annan.logic").write_text(OLD)
    check("--write-baseline", "gamla.txt")
    before = lines(folder / "gamla.txt")
    assert len(before) == 3
    for path in (folder / "annan.logic", folder / "plan.logic"):
        path.write_text(PLAN)
    check("plan.logic", "--write-baseline", "gamla.txt", "--ignore", "LM4")
    assert lines(folder / "gamla.txt") == [before[0], before[2]]
    (folder / "annan.logic").unlink()
    check("plan.logic", "--write-baseline", "gamla.txt", "--ignore", "LM4")
    assert lines(folder / "gamla.txt") == [before[2]]


def test_the_list_may_lie_elsewhere_and_be_used_from_anywhere(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "planer åå").mkdir()
    (folder / "plan.logic").rename(folder / "planer åå" / "plan.logic")
    check("planer åå", "--write-baseline", "listor/gamla.txt")
    assert lines(folder / "listor" / "gamla.txt")[0].startswith("../planer åå/plan.logic: LM206")
    monkeypatch.chdir(folder / "planer åå")
    assert check("--baseline", "../listor/gamla.txt", "--fail-on", "info").exit_code == 0


def test_settings_name_a_list_beside_them(folder: Path) -> None:
    (folder / "logicmodel.toml").write_text('baseline = "gamla.txt"\n')
    missing = check("plan.logic")
    assert missing.exit_code == 2
    assert "logicmodel check --write-baseline gamla.txt" in missing.stderr
    check("--write-baseline", "gamla.txt")
    assert "Inga nya anmärkningar" in check("plan.logic").stdout
    (folder / "logicmodel.toml").write_text("baseline = 3\n")
    assert check().exit_code == 2


@pytest.mark.parametrize("content", [PLAN, "<<<<<<< HEAD\n", "plan.logic: LM20 x R1\n"])
def test_another_file_is_never_taken_for_a_list(folder: Path, content: str) -> None:
    other = folder / "annat.txt"
    other.write_text(content)
    for option in ("--baseline", "--write-baseline"):
        result = check("plan.logic", option, "annat.txt")
        assert result.exit_code == 2
        assert "annat.txt:1" in result.stderr
    assert other.read_text() == content


def test_two_different_lists_are_refused(folder: Path) -> None:
    assert check("--baseline", "a.txt", "--write-baseline", "b.txt").exit_code == 2


def test_a_list_is_read_however_git_and_editors_leave_it(folder: Path) -> None:
    check("--write-baseline", "gamla.txt")
    path = folder / "gamla.txt"
    decomposed = "\r\n".join(path.read_text().replace("å", "a\u030a").splitlines()[::-1])
    path.write_bytes(b"\xef\xbb\xbf" + decomposed.encode() + b"\r\n\r\n")
    assert check("--baseline", "gamla.txt", "--fail-on", "info").exit_code == 0


@pytest.mark.parametrize("name", ["#q.logic", " #q.logic", " q.logic"])
def test_no_name_of_a_file_is_taken_for_a_remark(folder: Path, name: str) -> None:
    (folder / "plan.logic").rename(folder / name)
    check(name, "--write-baseline", "gamla.txt")
    assert lines(folder / "gamla.txt") == [line.replace("plan", f"./{name[:-6]}") for line in LINES]
    assert check(name, "--baseline", "gamla.txt", "--fail-on", "info").exit_code == 0
    (folder / name).write_text(OLD)
    check(name, "--write-baseline", "gamla.txt")
    assert len(lines(folder / "gamla.txt")) == 1


def test_of_two_lines_on_one_finding_one_is_struck(folder: Path) -> None:
    """Two branches wrote the list, each in its language, and were merged."""
    check("--write-baseline", "gamla.txt")
    path = folder / "gamla.txt"
    english = LINES[0].replace("målvärde-utan-år", "target-without-year")
    path.write_text(f"{path.read_text()}{english}\n")
    check("--write-baseline", "gamla.txt")
    assert len(lines(path)) == 2
    assert check("--baseline", "gamla.txt", "--fail-on", "info").exit_code == 0


def test_it_holds_in_both_languages_and_mending_shortens_it(folder: Path) -> None:
    check("--write-baseline", "gamla.txt", "--lang", "sv")
    assert check("--baseline", "gamla.txt", "--lang", "en", "--fail-on", "info").exit_code == 0
    said = check(
        "--baseline", "gamla.txt", "--fix", "--unsafe-fixes", "--write-baseline", "gamla.txt"
    )
    assert "LM206" in said.stdout
    assert lines(folder / "gamla.txt") == LINES[1:]


def test_programs_are_told_how_many_are_held(folder: Path) -> None:
    check("--write-baseline", "gamla.txt")
    told = json.loads(check("--baseline", "gamla.txt", "--format", "json").stdout)
    assert told["baseline"] == [{"file": "gamla.txt", "number": 2, "done": [], "written": False}]
