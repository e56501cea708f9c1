"""What the check has to reach, as ratios between figures of one run."""

import math
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from benchmarks.measure import Cost

Run = Mapping[tuple[str, int], Cost]
"""Costs by tool and size; a tool that is not installed is not there."""


class Goal(NamedTuple):
    """A figure that must not be exceeded. ``quick`` is a generous limit for a small run."""

    what: str
    must: float
    figure: Callable[[Run], float]
    quick: float | None = None


class Outcome(NamedTuple):
    """A goal and the figure that was measured."""

    goal: Goal
    figure: float

    @property
    def met(self) -> bool:
        """Whether the goal is reached."""
        return self.figure <= self.goal.must


def _against(tool: str, other: str, size: int) -> Callable[[Run], float]:
    return lambda run: run[tool, size].seconds / run[other, size].seconds


def _against_floor(size: int) -> Callable[[Run], float]:
    """The check without the libraries' imports, as many times the hand-written reader."""

    def figure(run: Run) -> float:
        imports = run["imports", size].seconds
        return (run["check", size].seconds - imports) / run["hand-written", size].seconds

    return figure


def _exponent(small: int, large: int) -> Callable[[Run], float]:
    def figure(run: Run) -> float:
        ratio = run["check", large].seconds / run["check", small].seconds
        return math.log(ratio) / math.log(large / small)

    return figure


def _kibibytes_an_element(small: int, large: int) -> Callable[[Run], float]:
    def figure(run: Run) -> float:
        more = run["check", large].mebibytes - run["check", small].mebibytes
        return more * 1024 / (large - small)

    return figure


GOALS = (
    Goal("N=30: imports of lark, pydantic, networkx", 1.3, _against("check", "imports", 30), 3.0),
    Goal("N=300: growth exponent from 30", 1.0, _exponent(30, 300), 0.8),
    Goal("N=3,000: bean-check", 0.85, _against("check", "bean-check", 3_000)),
    Goal("N=3,000: check-jsonschema", 0.1, _against("check", "check-jsonschema", 3_000)),
    Goal("N=3,000: hand-written reader, imports taken off", 3.5, _against_floor(3_000)),
    Goal("N=30,000: bean-check", 0.5, _against("check", "bean-check", 30_000)),
    Goal("N=30,000: growth exponent from 3,000", 1.15, _exponent(3_000, 30_000)),
    Goal("N=30,000: KiB a further element", 5.0, _kibibytes_an_element(3_000, 30_000)),
    Goal("N=300: YAML twin against text", 2.5, _against("check YAML", "check", 300), 6.0),
    Goal("N=3,000: YAML twin against text", 2.5, _against("check YAML", "check", 3_000)),
    Goal("N=3,000: YAML, check-jsonschema", 0.2, _against("check YAML", "check-jsonschema", 3_000)),
    Goal("N=30,000: YAML twin against text", 2.5, _against("check YAML", "check", 30_000)),
)


def outcomes(run: Run, *, quick: bool = False) -> Iterator[Outcome]:
    """The goals that this run can tell of, with its figures."""
    for goal in GOALS:
        if quick and goal.quick is None:
            continue
        try:
            figure = goal.figure(run)
        except KeyError:
            continue
        yield Outcome(goal._replace(must=goal.quick) if quick and goal.quick else goal, figure)
