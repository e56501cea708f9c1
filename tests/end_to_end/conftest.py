"""The checkout as it stands, built and installed as a user would get it."""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]


def run(*command: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a program as a user would: nothing of this test's own Python leaks into it."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV"))}
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**clean, "LOGICMODEL_LANG": "sv", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="session")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Git repository with the checkout's files as they are now, committed."""
    copy = tmp_path_factory.mktemp("snapshot") / "logicmodel"
    listed = run("git", "ls-files", "-z", "-co", "--exclude-standard", cwd=CHECKOUT)
    for name in filter(None, listed.stdout.split("\0")):
        if (CHECKOUT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(CHECKOUT / name, copy / name)
    git(copy, "init", "-q")
    git(copy, "add", "-A")
    git(copy, "commit", "-qm", "snapshot")
    return copy


def git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run git as somebody with a name."""
    who = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
    return run("git", *who, *arguments, cwd=folder)


@pytest.fixture(scope="session")
def installed(snapshot: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program of a wheel built from the source distribution, in an empty environment."""
    folder = tmp_path_factory.mktemp("installed")
    built = run(sys.executable, "-m", "build", "--no-isolation", "-o", folder, snapshot, cwd=folder)
    assert built.returncode == 0, built.stderr
    (wheel,) = folder.glob("*.whl")
    venv.create(folder / "environment", with_pip=True)
    programs = folder / "environment" / ("Scripts" if os.name == "nt" else "bin")
    got = run(programs / "python", "-m", "pip", "install", "-q", wheel, cwd=folder)
    assert got.returncode == 0, got.stderr
    return programs / "logicmodel"
