"""Running commands and timing them: whole processes, taken in turns, with their peak memory."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from typing import NamedTuple

Command = Sequence[str]


class Cost(NamedTuple):
    """What a command took: seconds by the clock (median) and MiB at the peak."""

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
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    errors = process.stderr.read().decode(errors="replace") if process.stderr else ""
    if os.waitstatus_to_exitcode(status) != 0:
        raise FailedError(f"{' '.join(command)}\n{errors}")
    # Kilobytes on Linux, bytes on a Mac.
    unit = 1024**2 if sys.platform == "darwin" else 1024
    return Cost(seconds, usage.ru_maxrss / unit)
