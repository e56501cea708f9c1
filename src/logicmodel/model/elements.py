"""The things a change logic is made of. All are frozen; all have an id that is unique in the model.

Which fields a thing may have is said here and nowhere else: the readers, the JSON Schema and
the documentation follow.
"""

from typing import Annotated, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from logicmodel.model.values import (
    STRICT,
    Assignment,
    Date,
    Duration,
    Evidence,
    Measure,
    Mention,
    Milestone,
    Period,
    Series,
    State,
    Strength,
    Target,
)

Allow = dict[str, str]
"""Suppressed rules by name, each with its reason."""


@dataclass(frozen=True, slots=True, config=STRICT)
class Link:
    """An arrow from the element it stands in. Feedback may run backwards or close a loop."""

    target: str
    kind: Literal["leads_to", "counteracts", "feedback"] = "leads_to"
    because: str | None = None
    assumptions: tuple[Mention, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    risks: tuple[Mention, ...] = ()
    lag: Duration | None = None
    strength: Strength | None = None
    description: str | None = None
    allow: Allow | None = None


@dataclass(frozen=True, slots=True, config=STRICT)
class Indicator:
    """How something is measured; ``sources`` are its means of verification."""

    id: str
    title: str
    unit: str | None = None
    baseline: Measure | None = None
    milestones: tuple[Milestone, ...] = ()
    target: Target | None = None
    sources: tuple[Mention, ...] = ()
    actuals: tuple[Measure, ...] = ()
    comparisons: tuple[Series, ...] = ()
    disaggregation: tuple[str, ...] = ()
    owners: tuple[Assignment, ...] = ()
    definition: str | None = None
    description: str | None = None
    allow: Allow | None = None


@dataclass(frozen=True, slots=True, config=STRICT)
class Element:
    """Anything that links can start from or lead to."""

    id: str
    title: str
    level: str | None = None
    owners: tuple[Assignment, ...] = ()
    participants: tuple[Assignment, ...] = ()
    period: Period | None = None
    description: str | None = None
    sources: tuple[Mention, ...] = ()
    target_groups: tuple[Mention, ...] = ()
    requires: tuple[str, ...] = ()
    assumptions: tuple[Mention, ...] = ()
    risks: tuple[Mention, ...] = ()
    links: tuple[Link, ...] = ()
    allow: Allow | None = None


@dataclass(frozen=True, slots=True, config=STRICT)
class Problem(Element):
    """A challenge that the change logic answers."""

    kind: Literal["problem"] = "problem"


@dataclass(frozen=True, slots=True, config=STRICT)
class Resource(Element):
    """What is put in: money, people, agreements."""

    kind: Literal["resource"] = "resource"


Status = Literal["planned", "ongoing", "done", "cancelled"]


@dataclass(frozen=True, slots=True, config=STRICT)
class Activity(Element):
    """What is done."""

    status: Status | None = None
    resources: tuple[Mention, ...] = ()
    kind: Literal["activity"] = "activity"


@dataclass(frozen=True, slots=True, config=STRICT)
class Measured(Element):
    """An element that can be measured. ``indicators`` are keyed by their id."""

    indicators: dict[str, Indicator] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True, config=STRICT)
class Output(Measured):
    """What the activities deliver: countable, or something that can be handed over."""

    status: Status | None = None
    kind: Literal["output"] = "output"


@dataclass(frozen=True, slots=True, config=STRICT)
class Outcome(Measured):
    """What becomes different for somebody, in the short, medium or long term."""

    horizon: Literal["short", "medium", "long"] | None = None
    kind: Literal["outcome"] = "outcome"


@dataclass(frozen=True, slots=True, config=STRICT)
class Impact(Measured):
    """An impact goal (effektmål)."""

    kind: Literal["impact"] = "impact"


@dataclass(frozen=True, slots=True, config=STRICT)
class OverallGoal(Measured):
    """An overall goal that impact goals contribute to."""

    kind: Literal["overall_goal"] = "overall_goal"


@dataclass(frozen=True, slots=True, config=STRICT)
class Watched(Measured):
    """Causality around the chain; its state can be watched."""

    state: State | None = None


@dataclass(frozen=True, slots=True, config=STRICT)
class Assumption(Watched):
    """What has to be true for one step to lead to the next."""

    kind: Literal["assumption"] = "assumption"


@dataclass(frozen=True, slots=True, config=STRICT)
class Precondition(Watched):
    """What has to be in place before an activity can work."""

    kind: Literal["precondition"] = "precondition"


@dataclass(frozen=True, slots=True, config=STRICT)
class ExternalFactor(Watched):
    """What happens in the world outside and bears on the goals."""

    kind: Literal["external_factor"] = "external_factor"


@dataclass(frozen=True, slots=True, config=STRICT)
class Risk(Watched):
    """What may go wrong. ``mitigations`` are what is done about it."""

    mitigations: tuple[Mention, ...] = ()
    kind: Literal["risk"] = "risk"


AnyElement = Annotated[
    Problem
    | Resource
    | Activity
    | Output
    | Outcome
    | Impact
    | OverallGoal
    | Assumption
    | Precondition
    | ExternalFactor
    | Risk,
    Field(discriminator="kind"),
]


@dataclass(frozen=True, slots=True, config=STRICT)
class Level:
    """A governance level; the order of levels in the model is from the top down."""

    id: str
    title: str = ""
    description: str | None = None
    allow: Allow | None = None
    kind: Literal["level"] = "level"


@dataclass(frozen=True, slots=True, config=STRICT)
class Actor:
    """Somebody who acts."""

    id: str
    title: str = ""
    level: str | None = None
    description: str | None = None
    allow: Allow | None = None
    kind: Literal["actor"] = "actor"


@dataclass(frozen=True, slots=True, config=STRICT)
class TargetGroup:
    """Somebody who is to be reached."""

    id: str
    title: str = ""
    level: str | None = None
    description: str | None = None
    allow: Allow | None = None
    kind: Literal["target_group"] = "target_group"


@dataclass(frozen=True, slots=True, config=STRICT)
class Source:
    """Where evidence or figures come from."""

    id: str
    title: str = ""
    date: Date | None = None
    url: str | None = None
    owners: tuple[Assignment, ...] = ()
    description: str | None = None
    allow: Allow | None = None
    kind: Literal["source"] = "source"


@dataclass(frozen=True, slots=True, config=STRICT)
class Adaptation:
    """How element ``of`` is done locally by actor ``by``; what is given here overrides."""

    id: str
    of: str
    by: str
    title: str = ""
    description: str | None = None
    owners: tuple[Assignment, ...] = ()
    participants: tuple[Assignment, ...] = ()
    period: Period | None = None
    status: Status | None = None
    sources: tuple[Mention, ...] = ()
    indicators: dict[str, Indicator] = Field(default_factory=dict)
    allow: Allow | None = None
    kind: Literal["adaptation"] = "adaptation"


@dataclass(frozen=True, slots=True, config=STRICT)
class SavedView:
    """A diagram with a name: what to show and how to group it, never coordinates."""

    id: str
    title: str = ""
    show: tuple[str, ...] = ()
    group: str | None = None
    focus: tuple[str, ...] = ()
    description: str | None = None
    allow: Allow | None = None
    kind: Literal["view"] = "view"
