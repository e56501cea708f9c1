"""Measure follow-up beside a check: ``python -m benchmarks.followup [ROWS …]``.

First how much reading rows adds to a check, then what ``status`` adds for plans where all goals
share most of what leads to them: the shape that costs most, if each goal is judged anew.
"""

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
SHARED = 1_500, 3_000, 6_000
MOST_OF_CHECK = 3.0
"""Telling the status of as many elements may cost so many times checking them."""

_HEADER = "indikator;enhet;plats;period;slag;värde;grupp;n;källa;hämtad;preliminär;kommentar"


def main() -> None:
    """Print what each number of rows costs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", type=int, nargs="*", default=[3_000, 30_000, 100_000])
    sizes: list[int] = parser.parse_args().rows
    compiled()
    with tempfile.TemporaryDirectory() as folder:
        run = costs(_commands(Path(folder), sizes), ROUNDS)
        judged = costs(_judging(Path(folder)), ROUNDS)
    print("\n".join([*table(run), "", *judging(judged)]))


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


def _judging(folder: Path) -> Mapping[str, Command]:
    commands = {}
    for size in SHARED:
        model, beside = folder / f"shared{size}.logic", folder / f"shared{size}.csv"
        text, names = shared(size)
        model.write_text(text.replace("X.csv", beside.name), encoding="utf-8")
        beside.write_text("\n".join([_HEADER, *islice(rows(names), 10 * size)]), encoding="utf-8")
        program = [sys.executable, "-m", "logicmodel"]
        commands[f"check {size:,}"] = [*program, "check", str(model)]
        commands[f"status {size:,}"] = [*program, "status", str(model), "--today", "2031-06-01"]
    return commands


def shared(size: int) -> tuple[str, list[str]]:
    """A plan where a tenth are goals that all the rest leads to, and the ids of its indicators.

    It has as many elements as ``size`` says, which is a multiple of ten.
    """
    goals, outcomes, outputs = size // 10, size // 5, size * 3 // 10
    lines = ['förändringslogik X "X"', "  period: 2020–2032", "  profil: minimal"]
    lines += ["  fas: uppföljning", '  uppföljning: "X.csv"', 'antagande AN "Det stämmer"']
    for number in range(size - goals - outcomes - outputs - 1):
        lines += [f'aktivitet A{number} "A"', f"  -> P{number % outputs}"]
    names = []
    for kind, letter, count in (
        ("prestation", "P", outputs), ("resultat", "R", outcomes), ("effektmål", "E", goals),
    ):  # fmt: skip
        for number in range(count):
            names.append(f"{letter}{number}.n")
            lines += [f'{kind} {letter}{number} "{letter}"', f'  indikator {names[-1]} "N"']
            lines += ["    utgångsläge: 10 (1890)", "    målvärde: minst 50 till 2029"]
            match letter:
                case "P":
                    lines += [f"  -> R{number % outcomes}", "    antagande: AN"]
                case "R" if number + 1 < outcomes:
                    lines += [f"  -> R{number + 1}"]
                case "R":
                    lines += [f"  -> E{goal}" for goal in range(goals)]
    return "\n".join(lines) + "\n", names


def judging(run: Mapping[str, Cost]) -> Iterator[str]:
    """What telling the status costs for each size, and how many times a check."""
    yield "| status, goals that share all | processor seconds (MiB) | times a check |"
    yield "|---|---|---|"
    for size in SHARED:
        cost = run[f"status {size:,}"]
        times = cost.seconds / run[f"check {size:,}"].seconds
        met = f", at most {MOST_OF_CHECK:g}: {'yes' if times <= MOST_OF_CHECK else '**no**'}"
        yield (
            f"| {size:,} elements | {cost.seconds:.2f} ({cost.mebibytes:.0f}) | {times:.2f}{met} |"
        )


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
