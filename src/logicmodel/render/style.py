"""How pictures look: a frozen choice of theme and output, and the themes as data.

Step colours are told apart by people who see colours differently, because they also differ in
lightness; every text has a contrast of at least 4.5 : 1 to what it stands on.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from logicmodel.views.view import Arrow, ArrowKind, Status, View

ThemeName = Literal["light", "dark", "print"]
EngineName = Literal["bundled", "dot"]


@dataclass(frozen=True, slots=True)
class Style:
    """What a caller may choose, the same for every format.

    ``dpi`` is the resolution of PNG pictures (72 is one pixel a point). ``anchors`` is put before
    an element's id to make the address its box links to (``rapport.html#``); empty means no links.
    """

    theme: ThemeName = "light"
    dpi: int = 192
    engine: EngineName = "bundled"
    anchors: str = ""


@dataclass(frozen=True, slots=True)
class Tone:
    """The colours of one step or status: ``ink`` for id, edge and head, ``fill`` for the box.

    ``loud`` is a status whose word stands out, light on ink.
    """

    ink: str
    fill: str
    loud: bool = False


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours, as ``#rrggbb``."""

    paper: str
    lane: str
    lane_title: str
    text: str
    soft: str
    link: str
    aside: str
    counter: str
    note: str
    other: Tone
    steps: Mapping[str, Tone] = field(default_factory=dict)
    statuses: Mapping[Status, Tone] = field(default_factory=dict)

    def tone(self, step: str, status: Status | None = None) -> Tone:
        """The colours of a status that has some, else of a step, else the neutral ones."""
        told = self.statuses.get(status) if status else None
        return told or self.steps.get(step, self.other)


THEMES: Mapping[ThemeName, Theme] = {
    "light": Theme(
        paper="#ffffff",
        lane="#f3f5f8",
        lane_title="#3a4658",
        text="#161b26",
        soft="#566072",
        link="#67718a",
        aside="#828b9f",
        counter="#b3261e",
        note="#b3261e",
        other=Tone("#414b5a", "#f7f8fa"),
        steps={
            "problem": Tone("#6b2d12", "#fbeee6"),
            "resource": Tone("#496470", "#ebf3f6"),
            "activity": Tone("#1a4d8f", "#e8f0fb"),
            "output": Tone("#0f6a3f", "#e6f5ec"),
            "outcome": Tone("#935f00", "#fff4dc"),
            "impact": Tone("#86216b", "#f9e9f4"),
            "overall_goal": Tone("#36206f", "#efebfa"),
        },
        statuses={
            Status.REACHED: Tone("#0b6b43", "#ddf3e6", loud=True),
            Status.ON_TRACK: Tone("#1f5fae", "#e3eefc", loud=True),
            Status.BEHIND: Tone("#9a5200", "#ffefd6", loud=True),
            Status.MISSED: Tone("#8f1414", "#fde4e1", loud=True),
            Status.TOO_EARLY: Tone("#4d5769", "#f1f3f6"),
            Status.NO_DATA: Tone("#4d5769", "#ffffff"),
            Status.PRESENT: Tone("#4d5769", "#ffffff"),
            Status.ABSENT: Tone("#4d5769", "#ffffff"),
        },
    ),
    "dark": Theme(
        paper="#12161e",
        lane="#1b212c",
        lane_title="#c3ccda",
        text="#f1f4f9",
        soft="#aab4c4",
        link="#8f9bb0",
        aside="#6f7b90",
        counter="#ff8f86",
        note="#ff9d95",
        other=Tone("#c0c8d4", "#262d39"),
        steps={
            "problem": Tone("#e8a07f", "#3a2318"),
            "resource": Tone("#a9c6d2", "#21313a"),
            "activity": Tone("#7fb2f5", "#17294a"),
            "output": Tone("#6fd69b", "#12362a"),
            "outcome": Tone("#fbd36b", "#3b2c0c"),
            "impact": Tone("#ee8fd2", "#3d1934"),
            "overall_goal": Tone("#c0b0ff", "#2b2352"),
        },
        statuses={
            Status.REACHED: Tone("#7be0a8", "#123528", loud=True),
            Status.ON_TRACK: Tone("#8ab8f5", "#182b4b", loud=True),
            Status.BEHIND: Tone("#ffc266", "#3d2a0a", loud=True),
            Status.MISSED: Tone("#ff8f86", "#45191a", loud=True),
            Status.TOO_EARLY: Tone("#b3bdcc", "#232a36"),
            Status.NO_DATA: Tone("#b3bdcc", "#161b24"),
            Status.PRESENT: Tone("#b3bdcc", "#161b24"),
            Status.ABSENT: Tone("#b3bdcc", "#161b24"),
        },
    ),
    "print": Theme(
        paper="#ffffff",
        lane="#f4f4f4",
        lane_title="#222222",
        text="#000000",
        soft="#3d3d3d",
        link="#4a4a4a",
        aside="#848484",
        counter="#8c1710",
        note="#8c1710",
        other=Tone("#333333", "#ffffff"),
        steps={
            "problem": Tone("#5c2408", "#ffffff"),
            "resource": Tone("#405d69", "#ffffff"),
            "activity": Tone("#12407d", "#ffffff"),
            "output": Tone("#0a6036", "#ffffff"),
            "outcome": Tone("#8a5800", "#ffffff"),
            "impact": Tone("#7a1560", "#ffffff"),
            "overall_goal": Tone("#2a155e", "#ffffff"),
        },
        # Grey says as much as colour does here: what needs attention is dark.
        statuses={
            Status.REACHED: Tone("#1c5a3c", "#ffffff"),
            Status.ON_TRACK: Tone("#1b4a80", "#ffffff"),
            Status.BEHIND: Tone("#6b3a00", "#ececec", loud=True),
            Status.MISSED: Tone("#5c0b0b", "#d9d9d9", loud=True),
            Status.TOO_EARLY: Tone("#4a4a4a", "#ffffff"),
            Status.NO_DATA: Tone("#4a4a4a", "#ffffff"),
            Status.PRESENT: Tone("#4a4a4a", "#ffffff"),
            Status.ABSENT: Tone("#4a4a4a", "#ffffff"),
        },
    ),
}


def theme_of(view: View, style: Style) -> Theme:
    """The theme for a view, in which colours say one thing: which step, or how it stands."""
    theme = THEMES[style.theme]
    return replace(theme, steps={}) if view.as_of else replace(theme, statuses={})


def look_of(arrow: Arrow, theme: Theme) -> tuple[str, float]:
    """A link's colour and its width in points; one between two neighbours is softer.

    One that was shown not to hold stands out.
    """
    if arrow.flaw:
        return theme.note, 2.2
    colour = theme.aside if arrow.aside else theme.link
    if arrow.kind is ArrowKind.COUNTERACTS:
        colour = theme.counter
    return colour, 0.9 if arrow.aside else 1.3
