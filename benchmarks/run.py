"""Measure the check against its floors and its peers: ``python -m benchmarks.run [--quick]``."""

import argparse
import compileall
import datetime as dt
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.generate import planted
from benchmarks.goals import Outcome, Run, outcomes
from benchmarks.measure import Command, Cost, costs
from benchmarks.spellings import SCHEMA
from benchmarks.stages import STAGES

SIZES = {30: 11, 300: 7, 3_000: 5, 30_000: 3}
"""Sizes with the number of rounds that each is measured in."""

_QUICK = (30, 300)
# Peers that would take minutes beyond this size.
_LARGEST = {"check-jsonschema": 3_000}
_FILES = {
    "x.logic": "text",
    "x.logic.yaml": "yaml",
    "x.beancount": "beancount",
    "x.yaml": "plain",
}


def main() -> None:
    """Print the tables; exit with 1 if a small run exceeds its generous limits."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small sizes, generous limits: for CI")
    parser.add_argument("--sizes", type=int, nargs="+", choices=SIZES, help="only these sizes")
    chosen = parser.parse_args()
    sizes = chosen.sizes or (_QUICK if chosen.quick else tuple(SIZES))
    compiled()
    run: dict[tuple[str, int], Cost] = {}
    parts: dict[int, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            place = _written(Path(folder), size)
            for name, cost in costs(_commands(place, size), SIZES[size]).items():
                run[name, size] = cost
            parts[size] = _stages(place)
    found = list(outcomes(run, quick=chosen.quick))
    faults = _faults_found()
    lines = [*_table(run, sizes), "", *_stage_table(parts), "", *_verdicts(found), "", faults.text]
    print("\n".join(lines))
    if chosen.quick:
        sys.exit(0 if not faults.missed and all(outcome.met for outcome in found) else 1)


def compiled() -> None:
    """Make byte code beforehand, as an installer does for everything that is compared."""
    import logicmodel

    for folder in (*logicmodel.__path__, Path(__file__).parent):
        compileall.compile_dir(str(folder), quiet=1)


def _written(folder: Path, size: int) -> Path:
    """The same content in every tool's spelling, in a folder of its own."""
    place = folder / str(size)
    place.mkdir()
    for name, spelling in _FILES.items():
        # In a process of its own: what this one holds would count as memory of those it starts.
        make = [sys.executable, "-m", "benchmarks.generate", str(size), "--as", spelling]
        (place / name).write_bytes(subprocess.run(make, capture_output=True, check=True).stdout)
    (place / "schema.json").write_text(json.dumps(SCHEMA), encoding="utf-8")
    return place


def _commands(place: Path, size: int) -> Mapping[str, Command]:
    python, text = sys.executable, str(place / "x.logic")
    commands: dict[str, Command] = {
        "interpreter": [python, "-c", "pass"],
        "imports": [python, "-c", "import lark, pydantic, networkx"],
        "words once": [python, "-m", "benchmarks.floors", "words", text],
        "hand-written": [python, "-m", "benchmarks.floors", "checker", text],
        "check": [python, "-m", "logicmodel", "check", text],
        "check YAML": [python, "-m", "logicmodel", "check", str(place / "x.logic.yaml")],
    }
    schema = ["--schemafile", str(place / "schema.json"), str(place / "x.yaml")]
    peers = {
        "bean-check": ["--no-cache", str(place / "x.beancount")],
        "check-jsonschema": schema,
    }
    for peer, arguments in peers.items():
        command = _installed(peer)
        if command and size <= _LARGEST.get(peer, size):
            commands[peer] = [command, *arguments]
    return commands


def _installed(name: str) -> str | None:
    """A peer's command: beside this interpreter, else on the path."""
    return shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)


def _stages(place: Path) -> dict[str, float]:
    """The stages of a check, each the least of three runs."""
    command = [sys.executable, "-m", "benchmarks.stages", str(place / "x.logic")]
    runs = [
        json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
        for _ in range(3)
    ]
    return {stage: min(run[stage] for run in runs) for stage in STAGES}


class _Faults:
    """How many of the planted faults are found, each once and on its line."""

    def __init__(self, expected: Sequence[tuple[str, int]], found: Sequence[tuple[str, int]]):
        self.missed = sorted(set(expected) - set(found))
        more = len(found) - (len(expected) - len(self.missed))
        self.text = (
            f"Planted faults at N=300: {len(expected) - len(self.missed)} of {len(expected)} found,"
            f" {more} other findings."
        )
        if self.missed:
            self.text += f" Missed: {', '.join(f'{code} line {n}' for code, n in self.missed)}."


def _faults_found() -> _Faults:
    from logicmodel.analysis import analyse
    from logicmodel.diagnostics import Severity
    from logicmodel.source import Source
    from logicmodel.syntax import read

    text, expected = planted(300, each=3)
    source = Source("x.logic", text)
    diagnostics = analyse([read(source)], dt.date.today()).diagnostics
    return _Faults(
        expected,
        [
            (diagnostic.code, source.position(diagnostic.span.start).line)
            for diagnostic in diagnostics
            if diagnostic.severity >= Severity.WARNING
        ],
    )


# ---- tables -------------------------------------------------------------------------------


def _table(run: Run, sizes: Sequence[int]) -> Iterator[str]:
    yield f"| processor seconds (MiB) | {' | '.join(f'N={size:,}' for size in sizes)} |"
    yield "|---|" + "---|" * len(sizes)
    for name in dict.fromkeys(name for name, _ in run):
        cells = (_cell(run.get((name, size))) for size in sizes)
        yield f"| {name} | {' | '.join(cells)} |"


def _cell(cost: Cost | None) -> str:
    return f"{cost.seconds:.3f} ({cost.mebibytes:.0f})" if cost else "–"


def _stage_table(parts: Mapping[int, Mapping[str, float]]) -> Iterator[str]:
    yield f"| stage, seconds | {' | '.join(f'N={size:,}' for size in parts)} |"
    yield "|---|" + "---|" * len(parts)
    for stage in STAGES:
        cells = (f"{seconds[stage]:.3f}" for seconds in parts.values())
        yield f"| {stage} | {' | '.join(cells)} |"


def _verdicts(found: Sequence[Outcome]) -> Iterator[str]:
    yield "| check against | at most | measured | met |"
    yield "|---|---|---|---|"
    for goal, figure in found:
        met = "yes" if figure <= goal.must else "**no**"
        yield f"| {goal.what} | {goal.must:g} | {figure:.2f} | {met} |"


if __name__ == "__main__":
    main()
