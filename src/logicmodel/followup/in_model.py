"""What a model itself says was seen: baselines, actual values, the values of others."""

from collections.abc import Iterator

from logicmodel.followup.data import Data, Kind, Value, plain
from logicmodel.model.logic import LogicModel
from logicmodel.model.measurement import Measurement
from logicmodel.model.values import Measure


def in_model(model: LogicModel) -> Data:
    """The values that stand in the model, of those that say when they are from.

    Those of an adaptation are of the place of its actor, a comparison's of its series.
    """
    return Data(
        values=tuple(value for each in model.measurements for value in _values(model, each))
    )


def _values(model: LogicModel, measurement: Measurement) -> Iterator[Value]:
    path, indicator = measurement.path, measurement.indicator
    place = model.adaptations[str(path[1])].by if path[0] == "adaptations" else None

    def value(measure: Measure, kind: Kind, *inner: str | int) -> Iterator[Value]:
        if measure.value is not None and measure.when:
            at = (*path, *inner)
            yield Value(indicator.id, plain(measure.when), measure.value, at, kind, place)

    if indicator.baseline:
        yield from value(indicator.baseline, "baseline", "baseline")
    for number, actual in enumerate(indicator.actuals):
        yield from value(actual, "actual", "actuals", number)
    for number, other in enumerate(indicator.comparisons):
        if other.when:
            at = (*path, "comparisons", number)
            yield Value(indicator.id, plain(other.when), other.value, at, "actual", other.series)
