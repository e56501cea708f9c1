"""Which files belong to which model."""

import time
import unicodedata
from pathlib import Path

import pytest

from logicmodel.workspace import UnusableError, Workspace

ROOT = 'förändringslogik X "Test"\n  inkludera "x"\n'


def lay(folder: Path, **files: str) -> None:
    """Write files; ``__`` in a name stands for a slash."""
    for name, text in files.items():
        path = folder / (name.replace("__", "/") + ".logic")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def root(*includes: str) -> str:
    lines = "".join(f'inkludera "{each}"\n' for each in includes)
    return f'förändringslogik X "Test"\n{lines}'


def projects(folder: Path, *paths: str) -> list[tuple[str, list[str], list[str]]]:
    """Root, files and problem codes of every project found."""
    found = Workspace(folder).projects([Path(path) for path in paths or (".",)])
    return [
        (
            project.root.relative_to(folder).as_posix(),
            [file.source.path for file in project.files],
            [problem.code for problem in project.problems],
        )
        for project in found
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    return tmp_path


def test_a_folder_means_every_root_in_it_with_what_each_includes(folder: Path) -> None:
    lay(folder, a__rus=root("kommuner/*.logic"), a__kommuner__kumla="", a__kommuner__nora="")
    lay(folder, b__annan=root())
    assert projects(folder) == [
        ("a/rus.logic", ["a/rus.logic", "a/kommuner/kumla.logic", "a/kommuner/nora.logic"], []),
        ("b/annan.logic", ["b/annan.logic"], []),
    ]


def test_a_fragment_finds_its_root_in_a_parent_folder(folder: Path) -> None:
    lay(folder, rus=root("kommuner/*.logic"), kommuner__kumla="", annan=root())
    assert projects(folder, "kommuner/kumla.logic") == [
        ("rus.logic", ["rus.logic", "kommuner/kumla.logic"], [])
    ]


def test_changed_files_of_one_model_give_one_project(folder: Path) -> None:
    lay(folder, rus=root("kommuner/*.logic"), kommuner__kumla="", kommuner__nora="")
    paths = "kommuner/kumla.logic", "kommuner/nora.logic", "rus.logic", "."
    assert len(projects(folder, *paths)) == 1


def test_a_fragment_without_root_is_checked_alone_and_says_so(folder: Path) -> None:
    lay(folder, ensam='nivå region "Regional nivå"\n')
    assert projects(folder, "ensam.logic") == [("ensam.logic", ["ensam.logic"], ["LM017"])]
    assert projects(folder) == [("ensam.logic", ["ensam.logic"], ["LM017"])]


def test_the_search_for_a_root_stops_where_the_project_starts(folder: Path) -> None:
    lay(folder, rus=root("inner/del.logic"), inner__del="")
    (folder / "inner" / ".git").mkdir()
    assert projects(folder, "inner/del.logic")[0][2] == ["LM017"]


def test_a_missing_file_and_an_empty_glob_are_told_at_their_lines(folder: Path) -> None:
    lay(folder, rus=root("saknas.logic", "tomt/*.logic"))
    (project,) = Workspace(folder).projects([Path("rus.logic")])
    spans = [project.files[0].source.text[p.span.start : p.span.end] for p in project.problems]
    assert [p.code for p in project.problems] == ["LM008", "LM008"]
    assert spans == ["saknas.logic", "tomt/*.logic"]


def test_a_circle_of_includes_is_told_once_and_ends(folder: Path) -> None:
    lay(folder, rus=root("a.logic"), a='inkludera "b.logic"\n', b='inkludera "a.logic"\n')
    (project,) = Workspace(folder).projects([Path("rus.logic")])
    (problem,) = project.problems
    assert problem.code == "LM008"
    assert "a.logic → b.logic → a.logic" in problem.message.sv
    assert problem.span.path == "b.logic"


def test_a_file_that_two_others_include_is_read_once(folder: Path) -> None:
    lay(folder, rus=root("a.logic", "b.logic"), a='inkludera "c.logic"', b='inkludera "c.logic"')
    lay(folder, c="")
    assert projects(folder)[0][1:] == (["rus.logic", "a.logic", "c.logic", "b.logic"], [])


def test_a_glob_that_matches_its_own_file_is_no_circle(folder: Path) -> None:
    lay(folder, rus=root("*.logic"), a="")
    assert projects(folder)[0][1:] == (["rus.logic", "a.logic"], [])


def test_an_include_may_leave_the_folder_only_of_a_root_that_is_named(folder: Path) -> None:
    lay(folder, in__rus=root("../ute.logic"), ute="")
    inside = projects(folder, "in")
    assert inside == [("in/rus.logic", ["in/rus.logic"], ["LM008"])]
    assert projects(folder, "in/rus.logic")[0][1:] == (["in/rus.logic", "ute.logic"], [])


def test_a_link_out_of_the_folder_does_not_leave_it_either(folder: Path) -> None:
    lay(folder, ute="", in__rus=root("genväg.logic"))
    (folder / "in" / "genväg.logic").symlink_to(folder / "ute.logic")
    assert "LM008" in projects(folder, "in")[0][2]


@pytest.mark.parametrize("pattern", ["/etc/*", "**", "a\0b", "[", "../" * 30 + "*.logic"])
def test_odd_patterns_are_told_and_never_raise(folder: Path, pattern: str) -> None:
    lay(folder, rus=root(pattern))
    projects(folder, "rus.logic")


def test_what_does_not_exist_or_is_empty_is_said(folder: Path) -> None:
    with pytest.raises(UnusableError, match=r"borta\.logic"):
        projects(folder, "borta.logic")
    with pytest.raises(UnusableError, match="no theory of change"):
        projects(folder)


def test_hidden_and_installed_folders_are_left_alone(folder: Path) -> None:
    lay(folder, rus=root(), _venv__x=root())
    (folder / "_venv").rename(folder / ".venv")
    lay(folder, node_modules__y=root())
    assert [name for name, _, _ in projects(folder)] == ["rus.logic"]


def test_an_english_root_in_yaml_is_a_root(folder: Path) -> None:
    (folder / "plan.logic.yaml").write_text("theory_of_change: {id: X, title: T}\n")
    assert projects(folder)[0][0] == "plan.logic.yaml"


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b'\xef\xbb\xbfniv\xc3\xa5 r "R"\n', None),
        ('nivå r "R"\r\n'.encode("cp1252"), "LM016"),
        ('nivå r "R"\n'.encode("utf-16"), "LM016"),
        (b"PK\x03\x04\x00\x00", "LM001"),
        (b"\x81\x8d", "LM001"),
    ],
    ids=["UTF-8 with BOM", "Windows-1252", "UTF-16", "zip", "no encoding"],
)
def test_every_encoding_is_read_or_said(folder: Path, raw: bytes, code: str | None) -> None:
    (folder / "a.logic").write_bytes(raw)
    (project,) = Workspace(folder).projects([Path("a.logic")])
    assert [p.code for p in project.problems] == [c for c in (code, "LM017") if c]
    if code != "LM001":
        assert project.files[0].statements[0][1].data["title"] == "R"


def hints(folder: Path) -> list[str]:
    (project,) = Workspace(folder).projects([Path()])
    return [problem.hint.sv for problem in project.problems if problem.hint]


def test_a_path_with_the_wrong_slash_is_written_out(folder: Path) -> None:
    lay(folder, rot=root("kommuner\\*.logic"))
    assert hints(folder) == ['Skriv inkludera "kommuner/*.logic"']


def test_an_empty_file_is_called_empty(folder: Path) -> None:
    lay(folder, tom=" \n")
    (project,) = Workspace(folder).projects([Path()])
    assert [problem.message.sv for problem in project.problems] == ["Filen är tom."]


def test_a_root_that_is_named_counts_first_whatever_the_order(folder: Path) -> None:
    lay(folder, in__rus=root("../ute.logic"), ute="")
    both = [("in/rus.logic", ["in/rus.logic", "ute.logic"], [])]
    assert projects(folder, "ute.logic", "in/rus.logic") == both
    assert projects(folder, "in/rus.logic", "ute.logic") == both


def test_a_fragment_of_two_models_means_both(folder: Path) -> None:
    lay(folder, a=root("del.logic"), b=root("del.logic"), **{"del": ""})
    assert [name for name, _, _ in projects(folder, "del.logic")] == ["a.logic", "b.logic"]


def test_a_chain_of_a_thousand_includes_is_followed(folder: Path) -> None:
    lay(folder, rus=root("d0.logic"))
    for number in range(1500):
        lay(folder, **{f"d{number}": f'inkludera "d{number + 1}.logic"\n'})
    lay(folder, d1500="")
    ((_, files, problems),) = projects(folder, "rus.logic")
    assert len(files) == 1502
    assert problems == []


def test_many_fragments_of_one_model_cost_no_more_than_one(folder: Path) -> None:
    lay(folder, rus=root("delar/*.logic"))
    for number in range(400):
        lay(folder, **{f"delar__d{number}": "# tom\n"})
    workspace = Workspace(folder)
    paths = [Path("delar") / f"d{number}.logic" for number in range(400)]
    started = time.process_time()
    assert len(workspace.projects(paths)) == 1
    assert time.process_time() - started < 2


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_file_name_written_by_a_mac_is_found(folder: Path, form: str) -> None:
    lay(folder, rus=root("åtgärder.logic"))
    (folder / (unicodedata.normalize(form, "åtgärder") + ".logic")).write_text("")
    assert projects(folder, "rus.logic")[0][2] == []


def test_a_name_with_brackets_is_a_name_first(folder: Path) -> None:
    lay(folder, rus=root("a[1].logic"), **{"a[1]": ""})
    assert projects(folder, "rus.logic")[0][2] == []


def test_a_follow_up_file_that_is_not_there_is_told(folder: Path) -> None:
    lay(folder, rus='förändringslogik X "T"\n  uppföljning: "saknas.csv"\n')
    (project,) = Workspace(folder).projects([Path("rus.logic")])
    (problem,) = project.problems
    assert problem.code == "LM008"
    assert project.files[0].source.text[problem.span.start : problem.span.end] == '"saknas.csv"'


def follow(folder: Path, *names: str, explicit: bool = True) -> tuple[list[str], list[str]]:
    """The files of follow-up that are found, and the words that are said to be wrong."""
    said = ", ".join(f'"{name}"' for name in names)
    lay(folder, plan__rus=f'förändringslogik X "T"\n  uppföljning: {said}\n')
    (project,) = Workspace(folder).projects([Path("plan/rus.logic" if explicit else "plan")])
    text = project.files[0].source.text
    wrong = [text[problem.span.start : problem.span.end] for problem in project.problems]
    return [source.path for source in project.follow_up], wrong


def test_follow_up_is_fetched_from_the_folder_of_the_root(folder: Path) -> None:
    (folder / "plan" / "data").mkdir(parents=True)
    for name in ("u.csv", "data/b.csv", "data/a.csv"):
        (folder / "plan" / name).write_text("indikator;period;värde\n", encoding="utf-8")
    found = follow(folder, "u.csv", "data/*.csv", "data/a.csv")
    assert found == (["plan/u.csv", "plan/data/a.csv", "plan/data/b.csv"], [])


def test_follow_up_outside_the_folder_has_to_be_asked_for(folder: Path) -> None:
    (folder / "u.csv").write_text("", encoding="utf-8")
    assert follow(folder, "../u.csv") == (["u.csv"], [])
    assert follow(folder, "../u.csv", explicit=False) == ([], ['"../u.csv"'])


def test_a_workbook_is_told_how_to_become_a_table(folder: Path) -> None:
    (folder / "plan").mkdir()
    (folder / "plan" / "u.xlsx").write_bytes(b"PK\x03\x04\0")
    assert follow(folder, "u.xlsx") == ([], ['"u.xlsx"'])


def test_a_folder_is_no_file_of_follow_up(folder: Path) -> None:
    (folder / "plan" / "u.csv").mkdir(parents=True)
    assert follow(folder, "u.csv") == ([], ['"u.csv"'])


def test_one_damaged_letter_is_told_where_it_is_and_costs_only_itself(folder: Path) -> None:
    raw = 'nivå r "Mål på nivå"\naktör å "ö"\n'.encode()
    (folder / "a.logic").write_bytes(raw.replace("å nivå".encode(), b"\xe5 niv\xc3\xa5"))
    (project,) = Workspace(folder).projects([Path("a.logic")])
    damaged, _ = project.problems
    assert damaged.code == "LM016"
    assert project.files[0].source.text[damaged.span.start :].startswith("\ufffd nivå")
    assert project.files[0].statements[1][1].data["title"] == "ö"


@pytest.mark.parametrize(
    ("name", "kind"), [("luckor.xlsx", "Excelfil"), ("brev.docx", "Wordfil"), ("P.PDF", "PDF-fil")]
)
def test_a_file_of_an_office_program_is_called_that(tmp_path: Path, name: str, kind: str) -> None:
    (tmp_path / name).write_text("Hej! Här är planen.", encoding="utf-8")
    with pytest.raises(UnusableError) as error:
        projects(tmp_path, name)
    assert kind in error.value.text.sv
    assert f"som {Path(name).stem}.logic." in error.value.text.sv


def test_a_plan_is_read_whatever_its_file_is_called(tmp_path: Path) -> None:
    (tmp_path / "plan.docx").write_text(root(), encoding="utf-8")
    assert projects(tmp_path, "plan.docx") == [("plan.docx", ["plan.docx"], [])]
