"""What stands in a picture: boxes, links, columns and lanes in the reader's language, no styling.

A :class:`View` is plain data. Every renderer (SVG, PNG, PDF, DOT, Mermaid, Markdown) reads it and
nothing else, so that all formats show the same content.
"""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from logicmodel.diagnostics import Language


class ArrowKind(StrEnum):
    """The three kinds of link in the language."""

    LEADS_TO = "leads_to"
    COUNTERACTS = "counteracts"
    FEEDBACK = "feedback"


class Flaw(StrEnum):
    """What follow-up has shown not to hold on a link; drawn as a sign on it."""

    THEORY = "theory"
    CONDITION = "condition"


class Status(StrEnum):
    """How far an element has come; drawn as a symbol besides its colour.

    The first four are what a plan says of itself, the others what follow-up tells. The last two are
    neither good nor bad: the world around is as it is.
    """

    PLANNED = "planned"
    ONGOING = "ongoing"
    DONE = "done"
    CANCELLED = "cancelled"
    REACHED = "reached"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    MISSED = "missed"
    TOO_EARLY = "too_early"
    NO_DATA = "no_data"
    PRESENT = "present"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Column:
    """One step of the results chain. ``step`` is the kind of its boxes (``activity``, …).

    ``ranks`` say what the ranks of the column mean, by rank (``kort sikt``, ``lång sikt``); a rank
    that only the links give is empty, and there are none where no rank has a meaning.
    """

    step: str
    title: str
    ranks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lane:
    """One governance level, drawn as a swimlane across the whole width."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Box:
    """One element as the reader sees it.

    ``measures`` are lines such as ``81,9 % → minst 90 % (2030) · nu 84,0 %``; ``notes`` are the
    short red remarks where a finding concerns the element (``ingen indikator``), and ``gaps`` the
    quiet ones where the author allows it (``känd lucka: ingen indikator``). In an actor's picture
    ``role`` says what the actor does there and ``local`` how, in its own words. ``elsewhere`` is
    set on a neighbour that does not belong to this view and says where it lives; it is dashed.
    What comes from outside stands in a lane of its own, ``under`` the column of another step.
    ``rank`` orders ranks within one column (an outcome that leads to an outcome): 0, 1, ….
    ``more`` tells how many further things are tied to it that the picture has no room for
    (``+12 till``). ``details`` is the full text for tooltips and for the table beside the picture.
    """

    id: str
    step: str
    lane: str
    title: str
    owner: str = ""
    measures: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    status: Status | None = None
    status_title: str = ""
    elsewhere: str = ""
    rank: int = 0
    more: str = ""
    details: str = ""
    role: str = ""
    local: str = ""
    gaps: tuple[str, ...] = ()
    under: str = ""

    @property
    def column(self) -> str:
        """The step whose column it stands in."""
        return self.under or self.step


@dataclass(frozen=True, slots=True)
class Arrow:
    """One link; ``because`` and ``details`` are for tooltips and the table.

    ``aside`` are links between two neighbours, which are not what the picture is about. ``flaw``
    is what follow-up has shown not to hold, and ``shown`` says so in words.
    """

    source: str
    target: str
    kind: ArrowKind = ArrowKind.LEADS_TO
    because: str = ""
    details: str = ""
    aside: bool = False
    flaw: Flaw | None = None
    shown: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """One picture and its text equivalent.

    ``name`` is a file-name-safe handle (``niva-region``); ``title`` and ``summary`` are what the
    reader, or a screen reader, is told first. Boxes stand in file order. ``legend`` are remarks
    for below the picture. A column or lane without boxes is drawn empty. ``parts`` is in how many
    pictures the same thing is shown, since one would be too large to follow. ``others`` is what
    belongs to the subject, stands in no picture and is only told in the text, by step. ``as_of`` is
    set where the picture tells how things stood on a day: boxes then show by their colour how they
    stand instead of which step they are.

    Raises:
        ValueError: if two boxes, lanes or columns share their id, a box stands in no lane or
            column, or an arrow starts or ends at no box; whoever builds a view leaves those out.
    """

    name: str
    title: str
    summary: str
    language: Language
    columns: tuple[Column, ...]
    lanes: tuple[Lane, ...]
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    legend: tuple[str, ...] = ()
    parts: int = 1
    others: tuple[tuple[Column, tuple[Box, ...]], ...] = ()
    as_of: str = ""

    def __post_init__(self) -> None:
        """Refuse what could only be drawn by leaving something out without a word."""
        ids = _once("box", [box.id for box in self.boxes])
        lanes = _once("lane", [lane.id for lane in self.lanes])
        steps = _once("column", [column.step for column in self.columns])
        for box in self.boxes:
            if box.lane not in lanes or box.column not in steps:
                message = f"box {box.id!r} of view {self.name!r} stands in no lane or no column"
                raise ValueError(message)
        for arrow in self.arrows:
            if arrow.source not in ids or arrow.target not in ids:
                ends = f"{arrow.source!r} -> {arrow.target!r}"
                raise ValueError(f"arrow {ends} of view {self.name!r} lacks a box at an end")


def _once(what: str, names: list[str]) -> set[str]:
    doubled = [name for name, count in Counter(names).items() if count > 1]
    if doubled:
        raise ValueError(f"doubled {what} {doubled[0]!r}")
    return set(names)
