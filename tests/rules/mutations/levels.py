"""LM6xx: levels taken away, passed over, left behind."""

from collections.abc import Iterator
from functools import partial

from logicmodel.model.elements import Activity, Element, Impact, Outcome, Output, Problem
from logicmodel.model.logic import LogicModel
from tests.rules.mutations import Draft, Inject, Mutation
from tests.rules.mutations.chain import arrow, led_by
from tests.rules.mutations.responsibility import without

STEPS = (Activity, Output, Outcome, Impact)


def _no_higher_goal(model: LogicModel) -> Iterator[Inject]:
    """A goal of a lower level from which no arrow goes on."""

    def inject(draft: Draft, goal: Impact, outcome: Outcome, level: str) -> None:
        text = draft.copy(goal.id, "NY1", "Alla skolor har ett bibliotek", "->", "nivå:")
        draft.add(text, f"nivå: {level}")
        draft.append(("elements", outcome.id), *arrow("NY1"))
        draft.append(("elements", next(model.every(Problem)).id), "-> NY1")
        draft.expect("elements", "NY1")

    for outcome in model.every(Outcome):
        # A goal that hangs on one output would be told as that.
        if len(led_by(model, outcome.id)) > 1:
            for goal in model.every(Impact):
                for level in [*model.levels][1:]:
                    yield partial(inject, goal=goal, outcome=outcome, level=level)


def _one_missing(model: LogicModel) -> Iterator[Inject]:
    """Of the twelve that take part in something one is exchanged for somebody else."""

    def inject(draft: Draft, activity: str, number: int, goal: str) -> None:
        draft.put(("elements", activity, "participants", number), "TJG (genomför)")
        draft.expect("elements", goal)

    for activity, goal in (("A2", "EM1"), ("A9", "EM3")):
        local = [a for a in model.adaptations.values() if a.of == activity]
        there = {a.by for a in local} | {p.actor for a in local for p in a.participants}
        for number, part in enumerate(model.elements[activity].participants):
            if model.actors[part.actor].title.endswith(" kommun") and part.actor not in there:
                yield partial(inject, activity=activity, number=number, goal=goal)


def _past_a_level(model: LogicModel) -> Iterator[Inject]:
    """An arrow from the lowest level to something that the one between leads to."""

    def inject(draft: Draft, source: Element, target: Element) -> None:
        draft.append(("elements", source.id), *arrow(target.id))
        draft.expect("elements", source.id, "links", len(source.links), "target")

    top, between, lowest = model.levels
    for source in (outcome for outcome in model.every(Outcome) if outcome.level == lowest):
        for target in (goal for goal in model.every(Impact) if goal.level == top):
            if any(model.elements[c.source].level == between for c in led_by(model, target.id)):
                yield partial(inject, source=source, target=target)


def _not_adapted(model: LogicModel) -> Iterator[Inject]:
    """Everybody's work that nobody does in a way of their own."""

    def inject(draft: Draft, activity: Activity, title: str) -> None:
        text = draft.copy(activity.id, "NY1", title, "ansvarig", "nivå", "medverkande: RÖL")
        draft.add(text.replace("\n", "\n  nivå: regional\n  ansvarig: ORU (samordnar)\n", 1))
        draft.expect("elements", "NY1")

    for activity in model.every(Activity):
        places = [p.actor for p in activity.participants if p.actor[1:].islower()]
        titles = (
            "Ordna lärarbyten mellan skolor",
            "Anordna läsläger varje sommar",
            "Skapa mentorsnät",
        )
        if len(places) > 1:
            yield from (partial(inject, activity=activity, title=title) for title in titles)


def _unused_level(model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft, title: str) -> None:
        draft.add(f'nivå ny "{title}"')
        draft.expect("levels", "ny")

    titles = ("Nationell nivå", "Skolnivå", "Klassrummet", "Stadsdelarna", "Europeisk nivå")
    yield from (partial(inject, title=title) for title in titles)


LEVELS = (
    Mutation("LM601", lambda model: without("level", *STEPS, model=model)),
    Mutation("LM602", _no_higher_goal),
    Mutation("LM603", _one_missing),
    Mutation("LM604", _past_a_level),
    Mutation("LM605", _not_adapted),
    Mutation("LM606", _unused_level),
)
