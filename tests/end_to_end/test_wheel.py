"""The main job, done with the installed wheel outside the repository."""

import shutil
from pathlib import Path

from tests.end_to_end.conftest import CHECKOUT, run


def test_a_planner_starts_checks_and_draws(installed: Path, tmp_path: Path) -> None:
    made = run(installed, "new", "plan.logic", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    assert (tmp_path / "plan.logic").read_text(encoding="utf-8").startswith("#")
    checked = run(installed, "check", "plan.logic", cwd=tmp_path)
    assert checked.returncode in (0, 1), checked.stderr
    drawn = run(installed, "render", "plan.logic", "--by", "overview", "-o", "b.svg", cwd=tmp_path)
    assert drawn.returncode == 0, drawn.stderr
    assert "</svg>" in (tmp_path / "b.svg").read_text(encoding="utf-8")
    again = run(installed, "new", "plan.logic", cwd=tmp_path)
    assert again.returncode == 2
    assert "finns redan" in again.stderr


def test_the_example_is_clean_and_drawn_at_each_level(installed: Path, tmp_path: Path) -> None:
    shutil.copytree(CHECKOUT / "examples" / "rus_2022_2030", tmp_path / "rus")
    checked = run(installed, "check", "rus", cwd=tmp_path)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    for form in ("svg", "pdf", "png"):
        drawn = run(installed, "render", "rus", "-o", "bilder", "--format", form, cwd=tmp_path)
        assert drawn.returncode == 0, drawn.stderr
        assert len(list((tmp_path / "bilder").glob(f"*.{form}"))) == 3


def test_the_language_travels_in_the_wheel(installed: Path, tmp_path: Path) -> None:
    found = run(
        installed.with_name("python"),
        "-c",
        "from logicmodel import words; print(len(words.table()))",
        cwd=tmp_path,
    )
    assert int(found.stdout) > 100, found.stderr


def test_an_old_plan_is_mended_and_then_held_to_what_is_new(
    installed: Path, tmp_path: Path
) -> None:
    plan = tmp_path / "plan.logic"
    made = run(installed, "new", "plan.logic", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    written = plan.read_text(encoding="utf-8")
    wrong = written.replace("\n  period:", "\n  periood:", 1).replace("\n", "\r\n")
    assert wrong.count("periood") == 1
    plan.write_bytes(wrong.encode("cp1252"))
    shown = run(installed, "check", "plan.logic", "--diff", cwd=tmp_path)
    assert (shown.returncode, shown.stdout.count("\n-"), shown.stdout.count("\n+")) == (1, 1, 2)
    assert plan.read_bytes() == wrong.encode("cp1252")
    run(installed, "check", "plan.logic", "--fix", cwd=tmp_path)
    assert plan.read_bytes() == written.replace("\n", "\r\n").encode("cp1252")
    listed = run(installed, "check", "--write-baseline", "gamla.txt", cwd=tmp_path)
    assert listed.returncode == 0, listed.stdout + listed.stderr
    (tmp_path / "logicmodel.toml").write_text('baseline = "gamla.txt"\n')
    held = run(installed, "check", "--fail-on", "info", cwd=tmp_path)
    assert held.returncode == 0, held.stdout
    with plan.open("ab") as file:
        file.write('prestation P99 "Tolv planer"\r\n'.encode("cp1252"))
    new = run(installed, "check", cwd=tmp_path)
    assert new.returncode == 1
    assert "P99" in new.stdout
