"""LM2xx: indicators and their parts taken away or made to contradict each other."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from logicmodel.diagnostics import Path
from logicmodel.model.elements import Impact, Indicator, Measured, Outcome, Output
from logicmodel.model.logic import LogicModel
from tests.rules.mutations import Draft, Inject, Mutation

Place = tuple[Path, Measured, Indicator]


def _aiming(model: LogicModel) -> Iterator[Place]:
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

    for path, element, indicator in _aiming(model):
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

    for path, _, indicator in _aiming(model):
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
)
