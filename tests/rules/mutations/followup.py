"""LM7xx: values, statuses and watchers that are missing, old, wrong or told twice."""

from collections.abc import Iterator
from functools import partial
from itertools import permutations

from logicmodel.diagnostics import Path
from logicmodel.model.elements import Activity, Impact, Indicator
from logicmodel.model.logic import Connection, LogicModel
from tests.rules.mutations import Draft, Inject, Mutation


def _followed_up(draft: Draft) -> None:
    draft.put(("phase",), "uppföljning")


def _unmeasured(model: LogicModel) -> Iterator[tuple[Path, Indicator]]:
    """The indicators with a value to reach and none yet."""
    for path, indicator in model.every_indicator():
        if indicator.target and indicator.target.kind == "threshold" and not indicator.actuals:
            yield path, indicator


def _start(indicator: Indicator) -> str:
    assert indicator.baseline
    return str(indicator.baseline.value).replace(".", ",")


def _due(model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft, path: Path, indicator: Indicator) -> None:
        _followed_up(draft)
        draft.append(path, f"etappmål: {_start(indicator)} till 2024")
        draft.expect(*path, "milestones", len(indicator.milestones))

    for path, indicator in _unmeasured(model):
        yield partial(inject, path=path, indicator=indicator)


def _stale(model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft, path: Path, indicator: Indicator) -> None:
        draft.put((*path, "baseline"), f"{_start(indicator)} (2016)")
        draft.expect(*path, "baseline")

    for path, indicator in _unmeasured(model):
        if indicator.milestones:
            yield partial(inject, path=path, indicator=indicator)


def _behind(model: LogicModel) -> Iterator[Inject]:
    """Nothing has happened by the middle of the way."""

    def inject(draft: Draft, path: Path, indicator: Indicator) -> None:
        _followed_up(draft)
        draft.append(path, f"utfall: {_start(indicator)} (2025)")
        draft.expect(*path)

    for path, indicator in _unmeasured(model):
        yield partial(inject, path=path, indicator=indicator)


def _too_many(model: LogicModel) -> Iterator[Inject]:
    """Two municipalities that together have more than there is in all."""

    def inject(draft: Draft, path: Path, indicator: Indicator) -> None:
        for actor in ("Nora", "Degerfors"):
            draft.add(
                f'anpassning {path[1]} för {actor}\n  indikator {indicator.id} "{indicator.title}"'
                f"\n    utfall: {indicator.actuals[0].value * 2} (2025)"
            )
        draft.expect(*path)

    for path, indicator in model.every_indicator():
        if indicator.actuals:
            yield partial(inject, path=path, indicator=indicator)


def _redefined(model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft, path: Path, indicator: Indicator) -> None:
        draft.earlier = model
        draft.put((*path, "title"), f"{indicator.title}, ny mätning")
        draft.expect(*path, "title")

    for path, indicator in model.every_indicator():
        yield partial(inject, path=path, indicator=indicator)


def _told_twice(model: LogicModel) -> Iterator[Inject]:
    """An indicator of one goal with the title of another one's, and its own source."""

    def inject(draft: Draft, first: Indicator, second: Path) -> None:
        draft.put((*second, "title"), first.title)
        draft.expect(*second, "sources", 0)

    shares = [
        (goal.id, indicator)
        for goal in model.every(Impact)
        for indicator in goal.indicators.values()
        if indicator.unit == "%"
    ]
    order = [name for name, _ in shares]
    for (one, first), (other, second) in permutations(shares, 2):
        apart = not {s.ref or s.text for s in first.sources} & {
            s.ref or s.text for s in second.sources
        }
        if apart and order.index(one) < order.index(other):
            path = ("elements", other, "indicators", second.id)
            yield partial(inject, first=first, second=path)


def _unwatched(model: LogicModel) -> Iterator[Inject]:
    """One more assumption where the evidence is weak, or one more thing that is required."""

    def assume(draft: Draft, connection: Connection) -> None:
        draft.append(connection.path, 'antagande: "Alla hinner med"')
        draft.expect(*connection.path, "assumptions", len(connection.link.assumptions))

    def require(draft: Draft, activity: Activity) -> None:
        draft.add('förutsättning F9 "Alla hinner med"')
        draft.append(("elements", activity.id), "kräver: F9")
        draft.expect("elements", "F9")

    for connection in model.connections:
        if any(evidence.strength == "weak" for evidence in connection.link.evidence):
            yield partial(assume, connection=connection)
    for activity in model.every(Activity):
        # On the only way to a goal it would be LM304.
        if not activity.requires and activity.id != "A9":
            yield partial(require, activity=activity)


def _forgotten(model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft, activity: Activity) -> None:
        _followed_up(draft)
        draft.put(("elements", activity.id, "period"), "2024-08..2025-06")
        draft.expect("elements", activity.id, "status")

    for activity in model.every(Activity):
        if activity.status == "ongoing":
            yield partial(inject, activity=activity)


FOLLOW_UP = (
    Mutation("LM701", _due),
    Mutation("LM702", _stale),
    Mutation("LM703", _behind),
    Mutation("LM704", _too_many),
    Mutation("LM705", _redefined),
    Mutation("LM706", _told_twice),
    Mutation("LM707", _unwatched),
    Mutation("LM708", _forgotten),
)
