"""A plan with what has been seen of it written in, as if it stood in the file."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from typing import Any

from logicmodel.followup.facts import Facts
from logicmodel.model.elements import AnyElement, Indicator, Watched
from logicmodel.model.logic import LogicModel
from logicmodel.model.values import Comparison, Measure, Series, State


def with_seen(facts: Facts) -> LogicModel:
    """The model with the values, statuses and states that are known on the day of the facts.

    Values are those of the whole and of what it is compared with. Links stay the same objects, and
    what nothing was seen of too.
    """
    model = facts.model
    elements = {name: _seen(element, facts) for name, element in model.elements.items()}
    return LogicModel.model_construct(**{**dict(model), "elements": elements})


def _seen(element: AnyElement, facts: Facts) -> AnyElement:
    known = {field.name for field in fields(element)}
    seen: dict[str, Any] = {}
    if "indicators" in known:
        indicators: Mapping[str, Indicator] = getattr(element, "indicators", {})
        seen["indicators"] = {key: _measured(one, facts) for key, one in indicators.items()}
    if "status" in known:
        seen["status"] = facts.status(element)
    if isinstance(element, Watched):
        look = facts.look(element.id)
        seen["state"] = State(look.state, look.when) if element.state or look.when else None
    changed = {name: value for name, value in seen.items() if value != getattr(element, name)}
    return replace(element, **changed) if changed else element


def _measured(indicator: Indicator, facts: Facts) -> Indicator:
    values = facts.data.wholes(indicator.id, facts.today)
    changed: dict[str, Any] = {}
    if values:
        changed["actuals"] = tuple(Measure(value=v.value, when=v.when) for v in values)
    # What is dated is on record, unless it is contradicted.
    undated = (other for other in indicator.comparisons if other.when is None)
    others = (*undated, *_others(indicator, facts))
    if others != indicator.comparisons:
        changed["comparisons"] = others
    return replace(indicator, **changed) if changed else indicator


def _others(indicator: Indicator, facts: Facts) -> Iterator[Series]:
    """What was seen of those that the indicator is compared with, the oldest first."""
    names = [series.series for series in indicator.comparisons]
    if isinstance(indicator.target, Comparison):
        names.append(indicator.target.series)
    called = {name.casefold(): name for name in reversed(names)}
    for value in facts.data.by_indicator.get(indicator.id, ()) if called else ():
        name = called.get((value.place or "").casefold())
        if name and value.kind == "actual" and not value.group and value.over(facts.today):
            yield Series(series=name, value=value.value, when=value.when)
