"""From an analysis to how far each goal has come, and to the table of what is missing."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from logicmodel.analysis import Analysis
from logicmodel.diagnostics import Diagnostic, Language, Path
from logicmodel.model.resolve import Guess
from logicmodel.views.outlook import Outlook, Standing, as_if

if TYPE_CHECKING:
    from logicmodel.views.matrix import Matrix, Rows

_LOSING = frozenset(("LM001", "LM002", "LM005", "LM008", "LM009"))
"""Mistakes by which a whole line or statement may be lost; others leave the chain as it was meant,
unless it is a link that could not be read."""


def is_certain(analysis: Analysis) -> bool:
    """Whether everything that may belong to the chain could be read, so that nothing is missed."""
    # Not the diagnostics: the settings may leave rules on reading out.
    codes = {problem.code for problem in analysis.problems}
    return codes.isdisjoint(_LOSING) and not any(map(_may_be_a_link, analysis.broken))


def _may_be_a_link(path: Path) -> bool:
    match path:
        case ("elements",) | ("elements", _) | ("elements", _, "incoming"):
            return True
        case ("elements", _, "links", *inner):
            return len(inner) < 2 or inner[1] in ("target", "kind")
    return False


class Summary(NamedTuple):
    """How each goal stands, the furthest from whole first, and what holds back no goal.

    All of it rests on the ``guesses``.
    """

    goals: tuple[Standing, ...] = ()
    astray: tuple[Diagnostic, ...] = ()
    guesses: tuple[Guess, ...] = ()


def summary(analysis: Analysis) -> Summary:
    """How each goal stands.

    Empty if something could not be read that may belong to the chain: then nobody can tell.
    """
    if not is_certain(analysis):
        return Summary()
    outlook, found = _outlook(analysis), analysis.diagnostics
    goals = (replace(goal, plan=analysis.root) for goal in outlook.standings(found))
    return Summary(tuple(goals), outlook.astray(found) if found else (), analysis.guesses)


def matrix(
    analysis: Analysis, rows: "Rows" = "goals", language: Language | None = None
) -> "Matrix":
    """What is missing: a row for each goal with what leads to it, or for each element by itself."""
    from logicmodel.views.gaps import Found, Gaps  # late: a check does without the table

    found = Found(
        analysis.diagnostics,
        analysis.gaps,
        analysis.broken,
        analysis.settings.levels(),
        is_certain(analysis),
    )
    language = language or analysis.language
    made = Gaps(_outlook(analysis), found, rows).matrix(language)
    about = f"{made.about} {as_if(analysis.guesses).to(language)}".rstrip()
    return replace(made, about=about)


def matrices(some: Sequence[Analysis], rows: "Rows", language: Language) -> list["Matrix"]:
    """What is missing in each of some models; where there are several, the file says which."""
    made = [matrix(analysis, rows, language) for analysis in some]
    if len(some) < 2:
        return made
    return [each.of(analysis.root) for each, analysis in zip(made, some, strict=True)]


def _outlook(analysis: Analysis) -> Outlook:
    # Where links may jump over a step, a chain that does is whole.
    return Outlook(analysis.model, skipping=analysis.settings.levels()["LM107"] is None)
