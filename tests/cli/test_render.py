"""Drawing as a planner does it: a folder of pictures, one file, or why there is none."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from logicmodel.cli.app import group
from logicmodel.rules.scaffold import SOUND


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LOGICMODEL_LANG", "sv")
    (tmp_path / ".git").mkdir()
    (tmp_path / "plan.logic").write_text(SOUND.sv, encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(group, ["render", *arguments])


def test_a_picture_for_each_level_goes_to_a_folder_named_in_the_files_language(
    folder: Path,
) -> None:
    result = run()
    assert result.exit_code == 0, result.output
    assert result.stdout.split() == ["bilder/niva-region.svg", "bilder/niva-kommun.svg"]
    assert 'id="n-A1"' in (folder / "bilder" / "niva-region.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("by", "names"),
    [
        ("overview", ["oversikt"]),
        ("goal", ["mal-EM1"]),
        ("actor", ["aktor-REG", "aktor-KOM"]),
        ("level", ["niva-region", "niva-kommun"]),
    ],
)
def test_pictures_are_sorted_as_asked(folder: Path, by: str, names: list[str]) -> None:
    assert [Path(line).stem for line in run("--by", by, "-o", "b").stdout.split()] == names


def test_the_files_suffix_tells_the_format(folder: Path) -> None:
    for suffix, start in [("pdf", b"%PDF"), ("png", b"\x89PNG"), ("md", b"#"), ("dot", b"digraph")]:
        assert run("--by", "overview", "-o", f"b.{suffix}").exit_code == 0
        assert (folder / f"b.{suffix}").read_bytes().startswith(start)


@pytest.mark.parametrize("name", ["x.jpg", "x.docx", "x.svgz", "mapp.v2/x.txt"])
def test_an_ending_that_no_format_has_is_refused_with_those_there_are(
    folder: Path, name: str
) -> None:
    result = run("--by", "overview", "-o", name)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        f"Det går inte att rita ”{Path(name).suffix}”. "
        "Filnamnet får sluta på: .svg, .pdf, .png, .dot, .mmd, .md.\n"
    )
    assert not (folder / name).exists()


def test_an_ending_of_another_format_than_the_one_asked_for_is_refused(folder: Path) -> None:
    assert run("--by", "overview", "--format", "svg", "-o", "x.png").exit_code == 2
    assert run("--by", "overview", "--format", "md", "-o", "x.txt").exit_code == 0
    assert run("--by", "overview", "-o", "X.PNG").exit_code == 0
    assert (folder / "X.PNG").read_bytes().startswith(b"\x89PNG")
    (folder / "bilder.v2").mkdir()
    assert run("-o", "bilder.v2").exit_code == 0


def test_the_chain_alone_is_drawn_when_asked(folder: Path) -> None:
    context = '\nutmaning U9 "För få är behöriga"\n  nivå: region\n  -> EM1\n'
    (folder / "plan.logic").write_text(SOUND.sv + context, encoding="utf-8")
    drawn = {}
    for flags in ((), ("--chain",)):
        assert run("--by", "overview", *flags, "-o", "b.svg").exit_code == 0
        drawn[flags] = (folder / "b.svg").read_text(encoding="utf-8")
    assert "n-U9" in drawn[()]
    assert "n-U9" not in drawn["--chain",]
    assert "n-EM1" in drawn["--chain",]


def test_one_picture_may_go_to_the_screen(folder: Path) -> None:
    result = run("--by", "overview", "--format", "mermaid", "-o", "-")
    assert result.stdout.startswith(("flowchart", "---", "%%"))


def test_several_pictures_do_not_fit_one_file(folder: Path) -> None:
    result = run("-o", "b.svg")
    assert result.exit_code == 2
    assert "2 bilder" in result.stderr
    assert not (folder / "b.svg").exists()


def test_what_is_not_there_is_said_with_what_was_meant(folder: Path) -> None:
    result = run("--focus", "EM11")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "Det finns inget ”EM11” att rita. Menade du ”EM1”?\n"
    assert "Menade du ”kommun”?" in run("--level", "komun").stderr


def test_focus_follows_links_as_far_as_asked(folder: Path) -> None:
    assert run("--focus", "R1", "--up", "1", "--down", "0", "-o", "b.svg").exit_code == 0
    drawn = (folder / "b.svg").read_text(encoding="utf-8")
    assert 'id="n-P1"' in drawn
    assert 'id="n-EM1"' not in drawn


def test_a_file_that_cannot_be_read_right_is_not_drawn_wrong(folder: Path) -> None:
    (folder / "bilder").mkdir()
    (folder / "bilder" / "niva-region.svg").write_text("förra")
    (folder / "plan.logic").write_text(SOUND.sv + "\nprestaton P9\n", encoding="utf-8")
    result = run()
    assert result.exit_code == 1
    assert "plan.logic" in result.stderr
    assert result.stdout == ""
    assert (folder / "bilder" / "niva-region.svg").read_text() == "förra"


def test_what_rules_find_stands_in_the_boxes(folder: Path) -> None:
    goal = 'effektmål EM2 "Fler fullföljer gymnasiet"\n  nivå: region\n  ansvarig: REG\n'
    chained = SOUND.sv.replace('  -> EM1 "god', '  -> EM2\n  -> EM1 "god')
    (folder / "plan.logic").write_text(chained + "\n" + goal, encoding="utf-8")
    assert run("--by", "overview", "-o", "b.svg").exit_code == 0
    assert "ingen indikator" in (folder / "b.svg").read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_written_is_said_and_nothing_is_left(folder: Path) -> None:
    (folder / "bilder").write_text("en fil i vägen")
    result = run()
    assert result.exit_code == 2
    assert "bilder" in result.stderr
    assert sorted(path.name for path in folder.iterdir()) == [".git", "bilder", "plan.logic"]


def test_the_language_can_be_chosen(folder: Path) -> None:
    assert run("--by", "overview", "--lang", "en", "-o", "b.svg").exit_code == 0
    drawn = (folder / "b.svg").read_text(encoding="utf-8")
    assert 'lang="en"' in drawn
    assert "Activity" in drawn


@pytest.mark.parametrize(
    "arguments",
    [
        ["--level", "region", "--by", "goal"],
        ["--focus", "R1", "--by", "actor"],
        ["--focus", "R1", "--level", "region"],
        ["--up", "2"],
        ["-o", "-"],
    ],
)
def test_options_that_would_be_passed_over_are_refused(folder: Path, arguments: list[str]) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr
    assert sorted(path.name for path in folder.iterdir()) == [".git", "plan.logic"]
