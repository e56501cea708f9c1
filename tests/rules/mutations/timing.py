"""LM5xx: periods, lags, milestones and reviews moved or taken away."""

import datetime as dt
from collections.abc import Iterator
from functools import partial

from logicmodel.diagnostics import Path
from logicmodel.model.elements import Activity, Element, Impact, Output
from logicmodel.model.logic import Connection, LogicModel
from tests.rules.mutations import Draft, Inject, Mutation
from tests.rules.mutations.chain import led_by
from tests.rules.mutations.responsibility import adapted


def _period(text: str, where: tuple[str, ...], model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft, element: Element) -> None:
        draft.put(("elements", element.id, "period"), text)
        draft.expect("elements", element.id, *where)

    yield from (partial(inject, element=element) for element in model.every(Activity))


def _too_late(model: LogicModel) -> Iterator[Inject]:
    """Work that begins after what it delivers is due."""

    def inject(draft: Draft, connection: Connection) -> None:
        draft.put(("elements", connection.source, "period"), "2028-08..2029-06")
        draft.expect(*connection.path, "target")

    for output in model.every(Output):
        for connection in led_by(model, output.id):
            alone = len(led_by(model, output.id)) == 1 == len(model.outgoing[connection.source])
            if alone and not adapted(model, connection.source):
                yield partial(inject, connection=connection)


def _lag(model: LogicModel) -> Iterator[Inject]:
    """A lag on the only way to something, longer than the time that is left."""

    def inject(draft: Draft, connection: Connection, by: Path) -> None:
        if connection.link.lag:
            draft.put((*connection.path, "lag"), "12 år")
        else:
            draft.append(connection.path, "fördröjning: 12 år")
        draft.expect(*by)

    for path, indicator in model.every_indicator():
        name = str(path[1])
        if indicator.target and next(iter(model.elements[name].indicators)) == path[3]:
            for connection in led_by(model, name) if len(led_by(model, name)) == 1 else ():
                yield partial(inject, connection=connection, by=(*path, "target"))


def _no_milestone(model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft, goal: Impact) -> None:
        for name, indicator in goal.indicators.items():
            draft.drop_all(
                ("elements", goal.id, "indicators", name, "milestones"), len(indicator.milestones)
            )
        first = next(iter(goal.indicators))
        draft.expect("elements", goal.id, "indicators", first, "target")

    for goal in model.every(Impact):
        yield partial(inject, goal=goal)


def _review(model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft, day: dt.date) -> None:
        draft.today = day
        draft.expect("review")

    yield from (partial(inject, day=dt.date(year, 1, 2)) for year in range(2031, 2035))


def _no_period(model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft, activity: Activity) -> None:
        draft.drop(("elements", activity.id, "period"))
        draft.expect("elements", activity.id)

    for activity in model.every(Activity):
        if not adapted(model, activity.id):
            yield partial(inject, activity=activity)


def _reversed(model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft, element: Activity) -> None:
        period = element.period
        assert period is not None
        draft.put(("elements", element.id, "period"), f"{period.end}..{period.start}")
        draft.expect()

    for element in model.every(Activity):
        yield partial(inject, element=element)


TIMING = (
    Mutation("LM501", _reversed),
    Mutation("LM502", _too_late),
    Mutation("LM503", _no_period),
    Mutation("LM504", partial(_period, "2041–2042", ("period",))),
    Mutation("LM505", _no_milestone),
    Mutation("LM506", _lag),
    Mutation("LM507", _review),
)
