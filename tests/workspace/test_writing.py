"""Results are whole or not there."""

from pathlib import Path

import pytest

from logicmodel.workspace import UnusableError, write


def test_folders_are_made_and_the_file_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "bilder" / "ny" / "nivå.svg"
    write(target, b"abc")
    assert target.read_bytes() == b"abc"
    assert [path.name for path in target.parent.iterdir()] == ["nivå.svg"]


def test_a_failed_write_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "mapp"
    target.mkdir()
    (target / "kvar.txt").write_text("kvar")
    with pytest.raises(UnusableError, match="mapp"):
        write(target, b"abc")
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["kvar.txt", "mapp"]


def test_a_file_where_a_folder_is_needed_is_said(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("x")
    with pytest.raises(UnusableError):
        write(tmp_path / "fil" / "bild.svg", b"abc")
    assert (tmp_path / "fil").read_text() == "x"
