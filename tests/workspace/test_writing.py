"""Results are whole or not there."""

from pathlib import Path

import pytest

from logicmodel.workspace import UnusableError, write, write_all


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


def test_of_several_files_none_is_touched_if_one_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text("förra")
    (tmp_path / "b.svg").mkdir()
    with pytest.raises(UnusableError, match=r"b\.svg"):
        write_all({tmp_path / "a.svg": b"ny", tmp_path / "b.svg": b"ny"})
    assert (tmp_path / "a.svg").read_text() == "förra"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.svg", "b.svg"]


def test_nobody_ever_sees_half_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.svg"
    target.write_text("förra")
    written = []

    def stop(self: Path, data: bytes) -> int:
        written.append(self.name)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", stop)
    with pytest.raises(UnusableError, match="the disk is full"):
        write(target, b"ny")
    assert written != ["a.svg"], "written in place"
    assert target.read_text() == "förra"


def test_a_link_and_permissions_are_kept(tmp_path: Path) -> None:
    real, link = tmp_path / "verklig.svg", tmp_path / "länk.svg"
    real.write_text("förra")
    real.chmod(0o640)
    link.symlink_to(real)
    write(link, b"ny")
    assert link.is_symlink()
    assert real.read_bytes() == b"ny"
    assert real.stat().st_mode & 0o777 == 0o640
