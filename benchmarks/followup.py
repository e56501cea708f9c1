"""Measure reading follow-up beside a check without: ``python -m benchmarks.followup [ROWS …]``."""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Mapping
from itertools import islice, product
from pathlib import Path

from benchmarks.content import content
from benchmarks.measure import Command, Cost, costs
from benchmarks.run import compiled
from benchmarks.spellings import as_text

ELEMENTS = 3_000
ROUNDS = 5
GOAL = "30,000 rows", 2.0
"""A check with so many rows may cost so many times one without."""

_HEADER = "indikator;enhet;plats;period;slag;värde;grupp;n;källa;hämtad;preliminär;kommentar"


def main() -> None:
    """Print what each number of rows costs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", type=int, nargs="*", default=[3_000, 30_000, 100_000])
    sizes: list[int] = parser.parse_args().rows
    compiled()
    with tempfile.TemporaryDirectory() as folder:
        run = costs(_commands(Path(folder), sizes), ROUNDS)
    print("\n".join(table(run)))


def _commands(folder: Path, sizes: list[int]) -> Mapping[str, Command]:
    made = content(ELEMENTS)
    names = [i.id for element in made.elements for i in element.indicators]
    head, *rest = as_text(made).splitlines(keepends=True)
    commands = {}
    for size in (0, *sizes):
        model, beside = folder / f"{size}.logic", folder / f"{size}.csv"
        named = f'  uppföljning: "{beside.name}"\n' if size else ""
        model.write_text("".join([head, named, *rest]), encoding="utf-8")
        beside.write_text("\n".join([_HEADER, *islice(rows(names), size)]), encoding="utf-8")
        commands[f"{size:,} rows"] = [sys.executable, "-m", "logicmodel", "check", str(model)]
    return commands


def rows(indicators: list[str]) -> Iterator[str]:
    """Rows without end, each of something else."""
    for number, (year, place, name) in enumerate(
        product(range(1900, 2024), ("", "riket", "grannlänet"), indicators)
    ):
        value = f"{number % 1000 / 10:.1f}".replace(".", ",")
        yield f"{name};;{place};{year};utfall;{value};;{number % 900 + 9};SCB;2024-05-05;nej;"


def table(run: Mapping[str, Cost]) -> Iterator[str]:
    """What each check costs, and how many times that of one without follow-up."""
    yield "| check | processor seconds (MiB) | times one without |"
    yield "|---|---|---|"
    alone = next(iter(run.values())).seconds
    for name, cost in run.items():
        times = cost.seconds / alone
        goal, most = GOAL
        met = f", at most {most:g}: {'yes' if times <= most else '**no**'}" if name == goal else ""
        yield f"| {name} | {cost.seconds:.2f} ({cost.mebibytes:.0f}) | {times:.2f}{met} |"


if __name__ == "__main__":
    main()
