"""The change logic as a whole: a frozen model that can be read from files or built in Python."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator

from logicmodel.diagnostics import Text
from logicmodel.model.elements import (
    Actor,
    Adaptation,
    Allow,
    AnyElement,
    Element,
    Indicator,
    Level,
    Link,
    Measured,
    SavedView,
    Source,
    TargetGroup,
)
from logicmodel.model.measurement import Measurement, measurements
from logicmodel.model.values import Assignment, Date, InvalidValueError, Period

if TYPE_CHECKING:
    import networkx as nx


Kind = TypeVar("Kind", bound=Element)

CHAIN = ("activity", "output", "outcome", "impact", "overall_goal")
"""The steps of the results chain, in order; problems and resources stand before it."""

GOALS = ("impact", "overall_goal")

CONDITIONS = ("assumption", "precondition")
"""The kinds of elements that something takes for granted."""

_ID = re.compile(r"[^\W\d_][\w.\-]*")
_CONCRETE = frozenset(get_args(get_args(AnyElement)[0]))
_KEYED = ("levels", "actors", "target_groups", "sources", "elements", "adaptations", "views")


class Connection(NamedTuple):
    """A link with the element it starts in and its place among that element's links."""

    source: str
    number: int
    link: Link

    @property
    def path(self) -> tuple[str | int, ...]:
        """Where the link stands in the model."""
        return ("elements", self.source, "links", self.number)


class Header(BaseModel):
    """What a change logic says of itself as a whole."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    id: str = ""
    title: str = ""
    language: Literal["sv", "en"] = "sv"
    period: Period | None = None
    owners: tuple[Assignment, ...] = ()
    profile: str | None = None
    phase: Literal["draft", "consultation", "decision", "follow_up"] | None = None
    review: Date | None = None
    follow_up: tuple[str, ...] = ()
    description: str | None = None
    allow: Allow | None = None


class LogicModel(Header):
    """A theory of change: levels, actors, and elements with the links between them.

    Mappings are keyed by id, in the order of the files; lists of things are accepted and keyed.
    ``levels`` run from the top level down.
    """

    levels: dict[str, Level] = Field(default_factory=dict)
    actors: dict[str, Actor] = Field(default_factory=dict)
    target_groups: dict[str, TargetGroup] = Field(default_factory=dict)
    sources: dict[str, Source] = Field(default_factory=dict)
    elements: dict[str, AnyElement] = Field(default_factory=dict)
    adaptations: dict[str, Adaptation] = Field(default_factory=dict)
    views: dict[str, SavedView] = Field(default_factory=dict)

    @field_validator(*_KEYED, mode="before")
    @classmethod
    def _key_by_id(cls, value: Any, info: ValidationInfo) -> Any:
        """Key things by their ids, which are all different and such as the language has."""
        given = value.items() if isinstance(value, Mapping) else ((None, item) for item in value)
        keyed: dict[str, Any] = {}
        for key, item in given:
            name = item["id"] if isinstance(item, Mapping) else item.id
            if name in keyed or key not in (None, name):
                raise InvalidValueError(
                    Text(f"Id:t ”{name}” står två gånger.", f"The id “{name}” is given twice.")
                    if key in (None, name)
                    else Text(f"”{key}” är inte ”{name}”.", f"“{key}” is not “{name}”.")
                )
            if info.field_name != "adaptations" and not _ID.fullmatch(name):
                raise InvalidValueError(
                    Text(f"”{name}” går inte att ha som id.", f"“{name}” cannot be an id.")
                )
            keyed[name] = item
        return keyed

    def every(self, kind: type[Kind]) -> Iterator[Kind]:
        """The elements of a type, in file order: ``model.every(Impact)``."""
        if kind in _CONCRETE:
            return iter(self._of_type.get(kind, ()))
        return (element for element in self.elements.values() if isinstance(element, kind))

    @cached_property
    def _of_type(self) -> dict[type[Any], list[Any]]:
        """The elements by their class, since checks ask for one kind after the other."""
        index: dict[type[Any], list[Any]] = {}
        for element in self.elements.values():
            index.setdefault(type(element), []).append(element)
        return index

    def every_indicator(self) -> Iterator[tuple[tuple[str | int, ...], Indicator]]:
        """Every indicator of the elements with its path."""
        for element in self.every(Measured):
            for name, indicator in element.indicators.items():
                yield ("elements", element.id, "indicators", name), indicator

    def end_of(self, element: Element) -> Date | None:
        """When the period of an element ends; without one of its own, that of the whole."""
        period = element.period or self.period
        return period.end if period else None

    @cached_property
    def measurements(self) -> tuple[Measurement, ...]:
        """Every indicator in its place: those of elements, then those of adaptations."""
        return tuple(measurements(self.elements, self.adaptations))

    @cached_property
    def measured(self) -> dict[str, Measurement]:
        """The indicators by id, each in its own place rather than in that of an adaptation."""
        measured: dict[str, Measurement] = {}
        for measurement in self.measurements:
            measured.setdefault(measurement.indicator.id, measurement)
        return measured

    @cached_property
    def connections(self) -> tuple[Connection, ...]:
        """Every link whose two ends exist, in file order."""
        return tuple(
            Connection(element.id, number, link)
            for element in self.elements.values()
            for number, link in enumerate(element.links)
            if link.target in self.elements
        )

    @cached_property
    def outgoing(self) -> dict[str, list[Connection]]:
        """Links by the element they start in; every element has an entry."""
        index: dict[str, list[Connection]] = {name: [] for name in self.elements}
        for connection in self.connections:
            index[connection.source].append(connection)
        return index

    @cached_property
    def incoming(self) -> dict[str, list[Connection]]:
        """Links by the element they lead to; every element has an entry."""
        index: dict[str, list[Connection]] = {name: [] for name in self.elements}
        for connection in self.connections:
            index[connection.link.target].append(connection)
        return index

    @cached_property
    def ways(self) -> dict[str, list[str]]:
        """What each element leads to, neither by feedback nor by a counteracting link.

        Every element has an entry.
        """
        ways: dict[str, list[str]] = {name: [] for name in self.elements}
        for source, _, link in self.connections:
            if link.kind == "leads_to":
                ways[source].append(link.target)
        return ways

    def arrow(self, source: str, target: str) -> Connection:
        """The first arrow by which the one leads to the other; see :attr:`ways`."""
        return next(
            connection
            for connection in self.outgoing[source]
            if connection.link.target == target and connection.link.kind == "leads_to"
        )

    @cached_property
    def graph(self) -> "nx.DiGraph[str]":
        """The :attr:`ways` as a graph for NetworkX, which is imported here: few checks need it."""
        import networkx as nx

        graph: nx.DiGraph[str] = nx.DiGraph()
        graph.add_nodes_from(self.elements)
        for name, others in self.ways.items():
            graph.add_edges_from((name, other) for other in others)
        return graph
