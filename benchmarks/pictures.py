"""Measure drawing against the system's ``dot``: ``python -m benchmarks.pictures [--sizes N …]``.

``dot`` draws the whole model as one plain graph, as those would who have no other tool.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.content import Content, content
from benchmarks.measure import Command, Cost, costs
from benchmarks.run import compiled
from benchmarks.spellings import as_text

SIZES = {30: 7, 300: 5, 3_000: 3}
"""Sizes with the number of rounds that each is measured in."""

_KINDS = ("level", "goal", "overview")


def main() -> None:
    """Print one table of costs and one of goals."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", choices=SIZES, default=list(SIZES))
    sizes: list[int] = parser.parse_args().sizes
    if shutil.which("dot") is None:
        sys.exit("The system has no dot to measure against: install Graphviz.")
    compiled()
    with tempfile.TemporaryDirectory() as folder:
        run = {
            (name, size): cost
            for size in sizes
            for name, cost in costs(_commands(Path(folder), size), SIZES[size]).items()
        }
    print("\n".join([*_table(run, sizes), "", *_verdicts(run, sizes)]))


def _commands(folder: Path, size: int) -> Mapping[str, Command]:
    made = content(size)
    model, graph = folder / f"{size}.logic", folder / f"{size}.dot"
    model.write_text(as_text(made), encoding="utf-8")
    graph.write_text("\n".join(_graph(made)), encoding="utf-8")
    draw = [sys.executable, "-m", "logicmodel", "render", str(model)]
    out = ["-o", str(folder / "out")]
    return {
        "dot": ["dot", "-Tsvg", str(graph), "-o", str(folder / "dot.svg")],
        **{kind: [*draw, "--by", kind, *out] for kind in _KINDS},
        "one picture": [*draw, "--by", "overview", "--all", "-o", str(folder / "whole.svg")],
    }


def _graph(made: Content) -> Iterator[str]:
    yield "digraph { rankdir=LR; node [shape=box]"
    for element in made.elements:
        yield f'"{element.id}" [label="{element.title}"]'
        yield from (f'"{element.id}" -> "{target}"' for target, *_ in element.links)
    yield "}"


def _table(run: Mapping[tuple[str, int], Cost], sizes: list[int]) -> Iterator[str]:
    yield "| processor seconds (MiB) | " + " | ".join(f"N={size:,}" for size in sizes) + " |"
    yield "|---" * (len(sizes) + 1) + "|"
    for name in dict.fromkeys(name for name, _ in run):
        told = (run[name, size] for size in sizes)
        yield (
            f"| {name} | " + " | ".join(f"{c.seconds:.2f} ({c.mebibytes:.0f})" for c in told) + " |"
        )


def _verdicts(run: Mapping[tuple[str, int], Cost], sizes: list[int]) -> Iterator[str]:
    yield "| drawing against `dot -Tsvg` of the whole | at most | measured | met |"
    yield "|---|---|---|---|"
    for size in sizes:
        dot, whole = run["dot", size].seconds, run["one picture", size].seconds
        if size <= 300:
            met = "yes" if whole <= dot + 0.5 else "no"
            yield f"| N={size}: one picture | {dot + 0.5:.2f} s | {whole:.2f} s | {met} |"
            continue
        parts = run["level", size].seconds + run["goal", size].seconds
        for what, must, ratio in (
            ("pictures per level and per goal", 0.35, parts / dot),
            ("overview in one picture", 0.15, whole / dot),
        ):
            met = "yes" if ratio <= must else "no"
            yield f"| N={size:,}: {what} | {must} | {ratio:.2f} | {met} |"


if __name__ == "__main__":
    main()
