"""The values that stand in the model itself, as follow-up data like any other."""

from collections.abc import Callable, Iterator

from logicmodel.diagnostics import Path
from logicmodel.followup.data import Data, Value
from logicmodel.model.logic import LogicModel
from logicmodel.model.measurement import Measurement
from logicmodel.source import Span


def in_model(model: LogicModel, place: Callable[[Path], Span]) -> Data:
    """What the model gives as actual values, and the baselines of its adaptations.

    The values of an adaptation are those of its actor. The baseline of an indicator is asked of
    the indicator itself, so that it stands in one place.

    Args:
        model: The change logic.
        place: Where in the text a path of the model stands.
    """
    return Data(tuple(_values(model, place)))


def _values(model: LogicModel, place: Callable[[Path], Span]) -> Iterator[Value]:
    for measurement in model.measurements:
        path, indicator = measurement.path, measurement.indicator
        where = _where(model, measurement)
        for number, actual in enumerate(indicator.actuals):
            if actual.value is not None and actual.when:
                at = place((*path, "actuals", number))
                yield Value(indicator.id, actual.when, actual.value, at, place=where)
        start = indicator.baseline
        if where and start and start.value is not None and start.when:
            at = place((*path, "baseline"))
            yield Value(indicator.id, start.when, start.value, at, "baseline", where)


def _where(model: LogicModel, measurement: Measurement) -> str | None:
    """The actor of an adaptation; ``None`` for the whole."""
    section, name = str(measurement.path[0]), str(measurement.path[1])
    return model.adaptations[name].by if section == "adaptations" else None
