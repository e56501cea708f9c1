"""Every indicator in its place: what it measures and, in an adaptation, which one it adapts."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from logicmodel.diagnostics import Path
from logicmodel.model.elements import Adaptation, Element, Indicator, Measured, Watched
from logicmodel.model.units import Bounds, bounds, is_difference


class Measurement(NamedTuple):
    """An indicator, where it stands, and the element it measures.

    ``unit`` is given as such or else beside one of its values. ``adapted`` is the indicator to
    which an adaptation gives local values: what the local one leaves out is inherited from it,
    the unit too.
    """

    path: Path
    indicator: Indicator
    element: Element
    unit: str | None
    adapted: Indicator | None = None

    @property
    def aims(self) -> bool:
        """Whether it measures what is aimed at; what stands around the chain is only watched."""
        return not isinstance(self.element, Watched)

    @property
    def bounds(self) -> Bounds:
        """Which values there can be. A difference has no limits, whatever its unit."""
        return Bounds() if is_difference(self.indicator.title) else bounds(self.unit or "")


def measurements(
    elements: Mapping[str, Element], adaptations: Mapping[str, Adaptation]
) -> Iterator[Measurement]:
    """The indicators of elements, then those of adaptations.

    An adaptation of something that does not exist is left out.
    """
    known: dict[str, Measurement] = {}
    for element in elements.values():
        if isinstance(element, Measured):
            for name, indicator in element.indicators.items():
                path: Path = ("elements", element.id, "indicators", name)
                known[name] = Measurement(path, indicator, element, _unit(indicator))
                yield known[name]
    for key, adaptation in adaptations.items():
        for name, indicator in adaptation.indicators.items():
            path = ("adaptations", key, "indicators", name)
            unit = _unit(indicator)
            if original := known.get(name):
                unit = unit or original.unit
                yield Measurement(path, indicator, original.element, unit, original.indicator)
            elif adaptation.of in elements:
                yield Measurement(path, indicator, elements[adaptation.of], unit)


def _unit(indicator: Indicator) -> str | None:
    """The unit of its values. A change or a gap may be given in another (``minska 60 %``)."""
    if indicator.unit:
        return indicator.unit
    target = indicator.target
    values = (
        indicator.baseline,
        target if target and target.kind == "threshold" else None,
        *indicator.milestones,
        *indicator.actuals,
        *indicator.comparisons,
    )
    return next((value.unit for value in values if value and value.unit), None)
