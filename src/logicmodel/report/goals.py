"""How far the chain to each goal reaches and where to begin, for people at a terminal.

Goals that stand alike and are held back by the same finding are told together, the worst first.
"""

from collections.abc import Iterator
from itertools import groupby

from logicmodel import words
from logicmodel.diagnostics import Diagnostic, Text
from logicmodel.report.report import Report
from logicmodel.report.setting import COLOURS, styled, wrapped
from logicmodel.rules.rule import listed
from logicmodel.source import printable
from logicmodel.views.outlook import STEPS, Standing, as_if

_MOST = 5
"""Groups of goals that are told; the rest is counted."""
_INDENT = " " * 8
_THERE, _NOT_THERE, _NOT_NEEDED = "●", "○", "–"
_GOAL = Text("mål", "goal")
_HEAD = Text("Så långt räcker kedjan till varje mål", "How far the chain to each goal reaches")
_WHOLE = Text("hel kedja", "a whole chain")
_BREAKS = {
    "output": Text("ingen aktivitet leder till prestationerna", "no activity leads to the outputs"),
    "outcome": Text("ingen prestation leder till resultaten", "no output leads to the outcomes"),
}
"""What to say of a chain that begins at this step."""
_UNREACHED = Text("inget resultat leder till målet", "no outcome leads to the goal")
_BEGIN = Text("Börja här: ", "Begin here: ")
_UNCERTAIN = Text(
    "Något gick inte att läsa. Hur långt kedjorna räcker går att säga när det är rättat.",
    "Something could not be read. How far the chains reach can be told when that is mended.",
)
_ALL = Text("Alla luckor, mål för mål: ", "All the gaps, goal by goal: ")


def outlook(report: Report) -> Iterator[str]:
    """The lines about the goals; none where there is no goal."""
    if not report.certain:
        yield from wrapped(report, report.say(_UNCERTAIN), "")
    if not report.goals:
        return
    steps = [*(words.written("statement", step, report.language) for step in STEPS)]
    steps.append(report.say(_GOAL))
    for line in wrapped(report, f"{report.say(_HEAD)} ({', '.join(steps)}):", ""):
        yield styled(report, line, bold=True)
    groups = [list(group) for _, group in groupby(report.goals, key=_alike)]
    for goals in groups[:_MOST]:
        yield from _told(report, goals)
    rest = sum(map(len, groups[_MOST:]))
    if rest:
        yield "  " + report.say(Text(f"… och {rest} mål till.", f"… and {rest} more goals."))
    if report.astray:
        yield from wrapped(report, report.say(_count_astray(len(report.astray))), _INDENT, "  ")
        begin = report.say(_BEGIN) + _placed(report, report.astray[0])
        yield from wrapped(report, begin, _INDENT, _INDENT)
    if report.guesses:
        yield from wrapped(report, report.say(as_if(report.guesses)), "  ", "  ")
    yield styled(report, f"  {report.say(_ALL)}{report.call('gaps')}", dim=True)


def praise(report: Report) -> str:
    """For a report without findings: how many goals have a whole chain, and by which guesses."""
    if not report.goals:
        return ""
    return f"{_praise(report)} {report.say(as_if(report.guesses))}".rstrip()


def _praise(report: Report) -> str:
    count, whole = len(report.goals), sum(goal.whole for goal in report.goals)
    if whole == count == 1:
        return report.say(Text("Hel kedja till målet.", "A whole chain to the goal."))
    if whole == count:
        return report.say(
            Text(f"Hel kedja till alla {count} mål.", f"A whole chain to all {count} goals.")
        )
    return report.say(
        Text(
            f"Hel kedja till {whole} av {count} mål.", f"A whole chain to {whole} of {count} goals."
        )
    )


def _count_astray(count: int) -> Text:
    if count == 1:
        return Text(
            "En anmärkning gäller det som inte leder till något mål.",
            "One finding is about what leads to no goal.",
        )
    return Text(
        f"{count} anmärkningar gäller det som inte leder till något mål.",
        f"{count} findings are about what leads to no goal.",
    )


def _alike(goal: Standing) -> tuple[str, int, str]:
    return bar(goal), id(goal.first), goal.plan


def bar(goal: Standing) -> str:
    """The steps of the chain, the goal last: ``○○●●`` for one that outcomes lead to."""
    absent = _NOT_NEEDED if goal.whole else _NOT_THERE
    return "".join(_THERE if step in goal.steps else absent for step in STEPS) + _THERE


def _told(report: Report, goals: list[Standing]) -> Iterator[str]:
    first = goals[0].first
    said = f"{_named(report, goals)}: {report.say(_state(goals[0]))}."
    mark, *rest = wrapped(report, f"  {bar(goals[0])}  {said}", _INDENT)
    colour = COLOURS[first.severity] if first else "green"
    yield mark[:2] + styled(report, mark[2:6], fg=colour, bold=True) + mark[6:]
    yield from rest
    if first:
        yield from wrapped(report, report.say(_BEGIN) + _placed(report, first), _INDENT, _INDENT)


def _named(report: Report, goals: list[Standing]) -> str:
    goal, title = goals[0].goal, printable(goals[0].title)
    said = Text(f"{goal} ”{title}”", f"{goal} “{title}”")
    if len(goals) > 1:
        said = listed([goal.goal for goal in goals], _MOST)
    # Ids and titles may be the same in several plans; files never are.
    plan = f"{goals[0].plan}: " if report.plans > 1 else ""
    return plan + report.say(said)


def _state(goal: Standing) -> Text:
    """How far the chain reaches, in words."""
    if goal.whole:
        return _WHOLE
    return next((said for step, said in _BREAKS.items() if step in goal.steps), _UNREACHED)


def _placed(report: Report, diagnostic: Diagnostic) -> str:
    message, span = printable(report.say(diagnostic.message)), diagnostic.span
    return f"{message} ({span.path}:{report.start(span).line})" if span.path else message
