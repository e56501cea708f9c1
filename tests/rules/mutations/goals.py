"""LM112–LM115: goals that answer nothing, that hang on little, or on too much, or on their own."""

from collections.abc import Iterator
from functools import partial

from logicmodel.model.elements import Activity, Element, Impact, Outcome, Output, Problem
from logicmodel.model.logic import Connection, LogicModel
from tests.rules.mutations import Draft, Inject, Mutation
from tests.rules.mutations.chain import ahead, arrow, leads

_TITLES = (
    "Alla skolor har ett bibliotek",
    "Alla skolor har en skolsköterska",
    "Alla skolor har en musiksal",
    "Alla skolor har en idrottshall",
    "Alla skolor har en matsal",
)
_TIES = ("->", "~>", "kräver:", "resurser:", "risk:")


def _no_problem(model: LogicModel) -> Iterator[Inject]:
    """The only problem behind a goal leads to something else instead."""

    def inject(draft: Draft, connection: Connection, other: Element) -> None:
        draft.put((*connection.path, "target"), other.id)
        draft.expect("elements", connection.link.target)

    problems = [problem.id for problem in model.every(Problem)]
    others = (*model.every(Output), *model.every(Outcome), *model.every(Impact))
    for problem in problems:
        answered = ahead(model, *(each for each in problems if each != problem))
        for connection in leads(model, problem):
            goal = connection.link.target
            if goal not in answered and isinstance(model.elements[goal], Impact):
                for other in others:
                    if goal not in ahead(model, other.id):
                        yield partial(inject, connection=connection, other=other)


def _goal(draft: Draft, goal: str, new: str, title: str) -> None:
    """A copy of a goal, with a problem that it answers."""
    draft.add(draft.copy(goal, new, title))
    draft.append(("elements", next(draft.model.every(Problem)).id), f"-> {new}")


def _one_output(model: LogicModel) -> Iterator[Inject]:
    """A goal of its own for each output, by an outcome that nothing else leads to."""

    def inject(draft: Draft, output: Output, goal: str) -> None:
        outcome = leads(model, output.id)[0].link.target
        _goal(draft, goal, "NY1", _TITLES[0])
        draft.add(draft.copy(outcome, "NY2", "Elever läser på fritiden", "->"), *arrow("NY1"))
        draft.append(("elements", output.id), *arrow("NY2"))
        draft.expect("elements", "NY1")

    goals = [goal.id for goal in model.every(Impact)]
    for number, output in enumerate(model.every(Output)):
        yield partial(inject, output=output, goal=goals[number % len(goals)])


def _overload(model: LogicModel) -> Iterator[Inject]:
    """An outcome that leads to five more goals."""

    def inject(draft: Draft, outcome: Outcome, goal: str) -> None:
        for number, title in enumerate(_TITLES):
            _goal(draft, goal, f"NY{number}", title)
            draft.append(("elements", outcome.id), *arrow(f"NY{number}"))
        draft.expect("elements", outcome.id)

    for outcome in model.every(Outcome):
        # A goal that hangs on one output would be told as that.
        before = [o for o in model.every(Output) if outcome.id in ahead(model, o.id)]
        for goal in model.every(Impact) if len(before) > 1 else ():
            yield partial(inject, outcome=outcome, goal=goal.id)


def _apart(model: LogicModel) -> Iterator[Inject]:
    """A chain beside the others, from a problem and an activity by two outputs to a goal."""

    def inject(draft: Draft, activity: str, output: str, outcome: str, goal: str) -> None:
        def put(new: str, of: str, title: str, *lines: str) -> None:
            draft.add(draft.copy(of, new, title, *_TIES), *lines)

        lead = partial(arrow, assumption='"Bokbussen går varje vecka"')
        problem = next(model.every(Problem)).id
        put("NY1", problem, "Elever saknar böcker", "-> NY6")
        put("NY2", activity, "Låna ut böcker", 'resurser: "Bokanslaget"', "-> NY3", "-> NY4")
        put("NY3", output, "Tolv bokvagnar i drift", *lead("NY5"))
        put("NY4", output, "Åtta läshörnor i bruk", *lead("NY5"))
        put("NY5", outcome, "Elever läser på fritiden", *lead("NY6"))
        put("NY6", goal, _TITLES[0])
        draft.expect()

    goals = [goal.id for goal in model.every(Impact)]
    for activity in model.every(Activity):
        for number, output in enumerate(c.link.target for c in leads(model, activity.id)):
            for outcome in (c.link.target for c in leads(model, output)):
                yield partial(
                    inject,
                    activity=activity.id,
                    output=output,
                    outcome=outcome,
                    goal=goals[number % len(goals)],
                )


GOALS = (
    Mutation("LM112", _no_problem),
    Mutation("LM113", _one_output),
    Mutation("LM114", _overload),
    Mutation("LM115", _apart),
)
