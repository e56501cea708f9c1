"""Timing commands: whole processes, taken in turns, with their peak memory.

The time is the processor's, in and for the process: all that is compared runs in one thread and
waits for nothing, and what else goes on in the machine then counts for little.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from typing import NamedTuple

Command = Sequence[str]


class Cost(NamedTuple):
    """What a command took: seconds of the processor (median) and MiB at the peak."""

    seconds: float
    mebibytes: float


class FailedError(Exception):
    """A command that was to be timed did not do its work."""


def costs(commands: Mapping[str, Command], rounds: int) -> dict[str, Cost]:
    """Time commands in turns, so that a busy moment strikes them all.

    Raises:
        FailedError: if one of them exits with anything but 0.
    """
    taken: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            taken[name].append(_once(command))
    return {
        name: Cost(statistics.median(c.seconds for c in all_), max(c.mebibytes for c in all_))
        for name, all_ in taken.items()
    }


def _once(command: Command) -> Cost:
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors)
        # The one way to learn what this process took, apart from the others.
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        said = errors.read().decode(errors="replace")
    if process.returncode != 0:
        raise FailedError(f"{' '.join(command)}\n{said}")
    # Kilobytes on Linux, bytes on a Mac.
    unit = 1024**2 if sys.platform == "darwin" else 1024
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)
