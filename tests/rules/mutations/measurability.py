"""LM2xx: indicators and their parts taken away or made to contradict each other."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from logicmodel.diagnostics import Path
from logicmodel.model.elements import Impact, Indicator, Measured, Outcome, Output
from logicmodel.model.logic import LogicModel
from logicmodel.model.units import agree
from logicmodel.rules.subjects import counts_people, tells_of_gender
from tests.rules.mutations import TODAY, Draft, Inject, Mutation

LAST_YEAR = TODAY.year - 1
Place = tuple[Path, Measured, Indicator]


def aiming(model: LogicModel) -> Iterator[Place]:
    """The indicators of what is aimed at."""
    for path, indicator in model.every_indicator():
        element = model.elements[str(path[1])]
        if isinstance(element, Output | Outcome | Impact) and isinstance(element, Measured):
            yield path, element, indicator


def _without(field: str, model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft, path: Path, count: int) -> None:
        if count:
            draft.drop_all((*path, field), count)
        else:
            draft.drop((*path, field))
        draft.expect(*path)

    for path, element, indicator in aiming(model):
        if field == "baseline" and isinstance(element, Output):
            continue  # what is delivered is counted from nothing
        given = getattr(indicator, field)
        count = len(given) if isinstance(given, tuple) else 0
        written = not isinstance(given, tuple) or count
        units = [m.unit for m in model.measurements if m.indicator is indicator]
        if written and (field != "unit" or units):
            yield partial(inject, path=path, count=count)


def _no_indicator(kind: type[Measured], model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft, element: Measured) -> None:
        for name in element.indicators:
            draft.drop(("elements", element.id, "indicators", name))
        draft.expect("elements", element.id)

    for element in model.every(kind):
        # Where the title says how many there are to be, an output is measured by it.
        counted = kind is Output and re.search(r"(?i)^tolv|^sextio|^en |^var|varje", element.title)
        if element.indicators and not counted:
            yield partial(inject, element=element)


def _changed(
    field: str, write: Callable[[Indicator], str | None], model: LogicModel
) -> Iterator[Inject]:
    """A value of an indicator written in another way; the finding is at that value."""

    def inject(draft: Draft, path: Path, text: str) -> None:
        draft.put((*path, field), text)
        draft.expect(*path, field)

    for path, _, indicator in aiming(model):
        text = write(indicator)
        if text is not None:
            yield partial(inject, path=path, text=text)


def _bound(indicator: Indicator) -> tuple[str, str] | None:
    """The word before a threshold and its number, as written."""
    target = indicator.target
    if target is None or target.kind != "threshold" or target.by is None:
        return None
    word = {"at_least": "minst", "at_most": "högst", None: "minst"}[target.bound]
    return word, str(target.value).replace(".", ",")


def _yearless(indicator: Indicator) -> str | None:
    bound = _bound(indicator)
    return f"{bound[0]} {bound[1]}" if bound else None


def _against(indicator: Indicator) -> str | None:
    bound = _bound(indicator)
    if bound is None or indicator.baseline is None or indicator.milestones:
        return None
    word = {"minst": "högst", "högst": "minst"}[bound[0]]
    return f"{word} {bound[1]} till {indicator.target.by}"  # type: ignore[union-attr]


def _beyond(indicator: Indicator) -> str | None:
    if indicator.unit != "%" or (_bound(indicator) or [""])[0] != "minst":
        return None
    return f"minst 140 till {indicator.target.by}"  # type: ignore[union-attr]


def _direction(indicator: Indicator) -> str | None:
    bound = _bound(indicator)
    if bound is None or indicator.milestones:
        return None
    return {"minst": "öka", "högst": "minska"}[bound[0]] + f" till {indicator.target.by}"  # type: ignore[union-attr]


def _amount(indicator: Indicator) -> str | None:
    """The same target as a change, from nobody knows when."""
    target, start = indicator.target, indicator.baseline
    if target is None or target.kind != "threshold" or start is None or start.value is None:
        return None
    change = target.value - start.value
    amount = str(abs(change)).replace(".", ",")
    return f"{'öka' if change > 0 else 'minska'} {amount} till {target.by}"


def _unknown_series(model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft, path: Path, text: str) -> None:
        draft.put((*path, "target"), text)
        draft.expect(*path, "target", "series")

    for path, _, indicator in aiming(model):
        bound = _bound(indicator)
        if bound:
            way = "lägre" if bound[0] == "högst" else "högre"
            by = indicator.target.by if indicator.target else None
            yield partial(inject, path=path, text=f"{way} än grannlänen till {by}")


def _only_meetings(model: LogicModel) -> Iterator[Inject]:
    """An outcome whose indicators all count meetings."""

    def inject(draft: Draft, outcome: Outcome) -> None:
        for name in outcome.indicators:
            path = ("elements", outcome.id, "indicators", name, "title")
            draft.put(path, f"Genomförda möten, {name}")
        draft.expect("elements", outcome.id)

    for outcome in model.every(Outcome):
        if outcome.indicators:
            yield partial(inject, outcome=outcome)


def _four_indicators(model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft, element: Measured) -> None:
        for number in range(len(element.indicators), 4):
            draft.append(
                ("elements", element.id),
                f'indikator {element.id}.extra{number} "Ärenden i kö {number}, {element.id}"',
                "  enhet: ärenden",
                "  utgångsläge: 40 (2023)",
                "  etappmål: 30 till 2026",
                "  målvärde: högst 20 till 2028",
                '  källa: "Diariet"',
            )
        draft.expect("elements", element.id)

    for element in model.every(Measured):
        if isinstance(element, Outcome | Impact) and element.indicators:
            yield partial(inject, element=element)


def _one_indicator(model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft, goal: Impact, name: str) -> None:
        draft.drop(("elements", goal.id, "indicators", name))
        draft.expect("elements", goal.id)

    for goal in model.every(Impact):
        for name in goal.indicators:
            yield partial(inject, goal=goal, name=name)


def _no_split(model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft, path: Path) -> None:
        draft.drop((*path, "disaggregation"))
        draft.expect(*path)

    for path, _, indicator in aiming(model):
        people = counts_people(indicator, indicator.unit) and not tells_of_gender(indicator.title)
        if people and "kön" in indicator.disaggregation:
            yield partial(inject, path=path)


def _another_unit(model: LogicModel) -> Iterator[Inject]:
    """The title of an indicator before it, which has another unit."""

    def inject(draft: Draft, path: Path, title: str) -> None:
        draft.put((*path, "title"), title)
        draft.expect(*path, "unit")

    places = list(aiming(model))
    for number, (path, _, indicator) in enumerate(places):
        for _, _, other in places[:number]:
            split = indicator.disaggregation or not counts_people(other, indicator.unit)
            if split and not agree(indicator.unit or "", other.unit or ""):
                yield partial(inject, path=path, title=other.title)
                break


def _proxy(model: LogicModel) -> Iterator[Inject]:
    def inject(draft: Draft, path: Path) -> None:
        draft.append(path, 'beskrivning: "Ett indirekt mått, en gång om året"')
        draft.expect(*path, "description")

    for path, _, indicator in aiming(model):
        if not indicator.description:
            yield partial(inject, path=path)


def _passed(model: LogicModel) -> Iterator[Inject]:
    """A target of last year that nobody has followed up; all that leads there was done by then."""

    def inject(draft: Draft, path: Path, text: str) -> None:
        draft.put((*path, "target"), text)
        draft.expect(*path, "target")

    for path, element, indicator in aiming(model):
        bound = _bound(indicator)
        sources = [model.elements[c.source] for c in model.incoming[element.id]]
        early = all(s.period and s.period.start.start.year < LAST_YEAR for s in sources)
        if isinstance(element, Output) and bound and early and not indicator.actuals:
            yield partial(inject, path=path, text=f"{bound[0]} {bound[1]} till {LAST_YEAR}")


MEASURABILITY = (
    Mutation("LM201", partial(_no_indicator, Impact)),
    Mutation("LM202", partial(_no_indicator, Outcome)),
    Mutation("LM203", partial(_no_indicator, Output)),
    Mutation("LM204", partial(_without, "baseline")),
    Mutation("LM205", partial(_without, "target")),
    Mutation("LM206", partial(_changed, "target", _yearless)),
    Mutation("LM207", partial(_without, "sources")),
    Mutation("LM208", partial(_without, "unit")),
    Mutation("LM209", partial(_changed, "target", _against)),
    Mutation("LM210", partial(_changed, "target", _beyond)),
    Mutation("LM211", partial(_changed, "target", _direction)),
    Mutation("LM212", partial(_changed, "target", _amount)),
    Mutation("LM213", _unknown_series),
    Mutation("LM214", _only_meetings),
    Mutation("LM215", _four_indicators),
    Mutation("LM216", _one_indicator),
    Mutation("LM217", _no_split),
    Mutation("LM218", _another_unit),
    Mutation("LM219", _proxy),
    Mutation("LM220", _passed),
)
