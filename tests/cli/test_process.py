"""The command as a process: colour, a full disk, a reader that has gone, somebody who stops it."""

import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

COMMAND = (sys.executable, "-m", "logicmodel")


def on_a_terminal(*arguments: str, **environment: str) -> bytes:
    """What the command writes when its output is a terminal."""
    leader, follower = pty.openpty()
    clean = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TERM")}
    process = subprocess.Popen(
        [*COMMAND, *arguments], stdout=follower, stderr=follower, env={**clean, **environment}
    )
    os.close(follower)
    written = b""
    try:
        while part := os.read(leader, 65536):
            written += part
    except OSError:
        pass
    process.wait()
    os.close(leader)
    return written


@pytest.fixture
def plan(tmp_path: Path) -> str:
    path = tmp_path / "plan.logic"
    path.write_text('förändringslogik X "T"\nprestation P1 "Tolv möten"\n', encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("arguments", [["rules"], ["rule", "LM101"], ["check"]])
def test_colour_only_where_wanted(plan: str, arguments: list[str]) -> None:
    call = [*arguments, plan] if arguments == ["check"] else arguments
    assert b"\x1b[" in on_a_terminal(*call, TERM="xterm")
    assert b"\x1b[" not in on_a_terminal(*call, TERM="xterm", NO_COLOR="1")
    assert b"\x1b[" not in on_a_terminal(*call, TERM="dumb")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_said_and_is_not_the_tools_fault() -> None:
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            [*COMMAND, "rules", "--lang", "sv"],
            stdout=full,
            stderr=subprocess.PIPE,
            env={**os.environ, "LOGICMODEL_LANG": "sv"},
            text=True,
            check=False,
        )
    assert ran.returncode == 2
    assert ran.stderr.startswith("Resultatet gick inte att skriva ut:")


def test_a_reader_that_has_seen_enough_is_no_trouble() -> None:
    ran = subprocess.run(
        f"{sys.executable} -m logicmodel rules | head -1",
        shell=True,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stderr == ""
    assert ran.stdout.startswith("LM001")


def test_who_stops_it_is_told_apart_from_findings(tmp_path: Path) -> None:
    pipe = tmp_path / "plan.logic"
    os.mkfifo(pipe)  # nobody writes to it, so the command waits
    process = subprocess.Popen([*COMMAND, "check", str(pipe)], stderr=subprocess.DEVNULL)
    time.sleep(1.5)
    assert process.poll() is None
    process.send_signal(signal.SIGINT)
    assert process.wait() == 130
