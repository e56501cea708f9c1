"""From a selection to a view: every box in its lane, column and rank, in words."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from logicmodel.diagnostics import Language, Text
from logicmodel.model.elements import AnyElement, Outcome
from logicmodel.views import topics
from logicmodel.views.columns import in_order
from logicmodel.views.flaws import Shown
from logicmodel.views.handles import Handles
from logicmodel.views.notes import Remarks
from logicmodel.views.ranks import ranks
from logicmodel.views.selection import Selection, Subject
from logicmodel.views.view import Arrow, ArrowKind, Box, Column, Lane, View
from logicmodel.views.web import STEPS, Tie, Web
from logicmodel.views.wording import Wording

HORIZONS = ("short", "medium", "long")
_LEGEND = Text(
    "+ … till: så många fler hör dit men har inte fått plats",
    "+ … more: so many others belong there but had no room",
)

_CHAIN = Text(
    "Bara kedjan visas, inte det som står före och runt omkring den",
    "Only the chain is shown, not what stands before and around it",
)


OUTSIDE = " outside"
"""The lane of what comes from outside; no level's id has a space."""
_OUTSIDE = Text("Omvärlden", "The world around")
_FACTOR = "external_factor"


class Track(NamedTuple):
    """A column's step and one of its ranks."""

    step: str
    rank: int


class Composer:
    """Makes the views of one model in one language; what a box says is worked out once."""

    def __init__(self, web: Web, wording: Wording, remarks: Remarks) -> None:
        self.web = web
        self.wording = wording
        self.language: Language = wording.language
        self.remarks = remarks
        self.handles = Handles()
        self._boxes: dict[tuple[str, str], Box] = {}

    def compose(self, selection: Selection) -> View:
        """The view of a selection."""
        subject = selection.subject
        ids = self.web.sorted(selection.ids)
        arrows = self._arrows(selection, ids)
        rank = self._ranks(ids, arrows, selection.inner)
        outside = self._outside(selection, arrows, rank)
        inside = [name for name in ids if name not in outside]
        among = [a for a in arrows if not outside.keys() & {a.source, a.target}]
        rank = self._ranks(inside, among, selection.inner)
        boxes = [
            replace(
                self._box(name, subject.actor),
                lane=OUTSIDE if name in outside else self._lane(name, subject),
                under=outside[name].step if name in outside else "",
                rank=outside[name].rank if name in outside else rank[name],
                elsewhere=self._said(selection.elsewhere.get(name)),
                more=self._more(selection.hidden.get(name, 0)),
            )
            for name in ids
        ]
        return View(
            self.handles.give(self._said(subject.name)),
            self._title(subject),
            self._summary(selection, boxes, len(arrows)),
            self.language,
            self._columns(boxes, arrows),
            self._lanes(subject, boxes),
            tuple(boxes),
            arrows,
            self._legend(selection),
            subject.parts,
            tuple(self._others(selection)),
            standing.as_of if (standing := self.remarks.standing) else "",
        )

    def _others(self, selection: Selection) -> Iterator[tuple[Column, tuple[Box, ...]]]:
        boxes = [self._box(name, "") for name in self.web.sorted(selection.others)]
        for step in in_order({box.id: box.step for box in boxes}, ()):
            column = Column(step, self._said(topics.step_title(step)))
            yield column, tuple(box for box in boxes if box.step == step)

    def _legend(self, selection: Selection) -> tuple[str, ...]:
        only = self.web.model is not self.wording.model
        said = [_CHAIN] if only else []
        return tuple(map(self._said, [*said, _LEGEND] if selection.hidden else said))

    def _title(self, subject: Subject) -> str:
        """What the picture shows, and of which plan."""
        title, plan = self._said(subject.title), self.web.model.title
        whole = title if title.startswith(plan) else f"{title} – {plan}"
        if (standing := self.remarks.standing) is None:
            return whole
        as_of = Text(f"läget {standing.as_of}", f"as of {standing.as_of}")
        return f"{whole}, {self._said(as_of)}"

    # ---- boxes ------------------------------------------------------------------------------

    def _box(self, name: str, actor: str) -> Box:
        element = self.web.model.elements[name]
        key = (name, actor if self.wording.concerns(element, actor) else "")
        if key not in self._boxes:
            box = replace(
                self.wording.box(element, actor),
                notes=self.remarks.notes.get(name, ()),
                gaps=tuple(map(self.wording.gap, self.remarks.gaps.get(name, ()))),
            )
            self._boxes[key] = self._marked(box, element)
        return self._boxes[key]

    def _marked(self, box: Box, element: AnyElement) -> Box:
        """The box with how it stands, where the picture tells that."""
        if (standing := self.remarks.standing) is None:
            return box
        mark = standing.mark(element)
        if mark is None:
            return replace(box, status=None, status_title="")
        return replace(
            box,
            status=mark.status,
            status_title=mark.title,
            notes=(*box.notes, *mark.notes),
            details="\n".join(filter(None, [mark.details, box.details])),
        )

    def _more(self, count: int) -> str:
        return self._said(Text(f"+{count} till", f"+{count} more")) if count else ""

    # ---- where they stand -------------------------------------------------------------------

    def _ranks(
        self, ids: Iterable[str], arrows: Iterable[Arrow], inner: Collection[str]
    ) -> dict[str, int]:
        """The rank of each box; a column of nothing but neighbours is no wider than it must be."""
        elements = self.web.model.elements
        own = {elements[name].kind for name in ids if name in inner}
        phases: dict[str, dict[str, int]] = {}
        for name in ids:
            kind = elements[name].kind
            phases.setdefault(kind, {})[name] = _phase(elements[name]) if kind in own else 0
        edges: dict[str, list[tuple[str, str]]] = {step: [] for step in phases}
        for arrow in arrows:
            step = elements[arrow.source].kind
            if arrow.kind is ArrowKind.LEADS_TO and elements[arrow.target].kind == step:
                edges[step].append((arrow.source, arrow.target))
        found = [ranks(names, edges[step]) for step, names in phases.items()]
        return {name: rank for column in found for name, rank in column.items()}

    def _outside(
        self, selection: Selection, arrows: Iterable[Arrow], rank: Mapping[str, int]
    ) -> dict[str, Track]:
        """Where external factors stand beneath the chain, so that they do not part its columns.

        Just before the first of what they bear on: there they reach it past no other box. In a
        picture of nothing but external factors, and where nothing stands before what they bear
        on, they have a column as all else.
        """
        steps = {name: self.web.model.elements[name].kind for name in rank}
        if all(steps[name] == _FACTOR for name in selection.inner):
            return {}
        inside = [name for name in rank if steps[name] != _FACTOR]
        order = in_order({name: steps[name] for name in inside}, [])
        tracks = sorted(
            {Track(steps[name], rank[name]) for name in inside},
            key=lambda track: (order.index(track.step), track.rank),
        )
        first: dict[str, int] = {}
        for arrow in arrows:
            if steps[arrow.source] == _FACTOR != steps[arrow.target]:
                place = tracks.index(Track(steps[arrow.target], rank[arrow.target]))
                first[arrow.source] = min(place, first.get(arrow.source, place))
        return {name: tracks[place - 1] for name, place in first.items() if place}

    def _columns(self, boxes: Iterable[Box], arrows: Iterable[Arrow]) -> tuple[Column, ...]:
        present: dict[str, list[Box]] = {}
        for box in boxes:
            present.setdefault(box.column, []).append(box)
        order = in_order({box.id: box.column for box in boxes}, arrows)
        return tuple(
            Column(step, self._said(topics.step_title(step)), self._rank_titles(present[step]))
            for step in order
        )

    def _rank_titles(self, boxes: list[Box]) -> tuple[str, ...]:
        """The horizon of each rank, where all its outcomes that say one say the same."""
        said: list[set[str]] = [set() for _ in range(max(box.rank for box in boxes) + 1)]
        for box in boxes:
            said[box.rank].add(self.wording.horizon(self.web.model.elements[box.id]))
        only = ("".join(horizons) if len(horizons - {""}) == 1 else "" for horizons in said)
        titles = [self._said(Text(f"{one} sikt", f"{one} term")) if one else "" for one in only]
        return tuple(titles) if any(titles) else ()

    def _lane(self, name: str, subject: Subject) -> str:
        if subject.lane is not None:
            return subject.lane
        if subject.group == "owner":
            return topics.first_owner(self.web.model.elements[name])
        return self.web.level(name) if subject.group == "level" else ""

    def _lanes(self, subject: Subject, boxes: Iterable[Box]) -> tuple[Lane, ...]:
        present = dict.fromkeys(box.lane for box in boxes)
        outside = [Lane(OUTSIDE, self._said(_OUTSIDE))] if OUTSIDE in present else []
        present.pop(OUTSIDE, None)
        owners = subject.group == "owner"
        known = self.web.model.actors if owners else self.web.model.levels
        # What the model does not name comes after what it does; what has no lane comes last.
        order = [*(n for n in known if n in present), *(n for n in present if n not in known if n)]
        title = topics.owner_title if owners else topics.level_title
        lanes = [Lane(name, self._said(title(self.web, name))) for name in order]
        if "" not in present:
            return (*lanes, *outside)
        nameless = subject.group == "none" or not known
        return (*lanes, Lane("", "" if nameless else self._said(title(self.web, ""))), *outside)

    # ---- links ------------------------------------------------------------------------------

    def _arrows(self, selection: Selection, ids: Iterable[str]) -> tuple[Arrow, ...]:
        """Ties with both ends here, in file order; an arrow that is given twice is drawn once."""
        arrows: dict[tuple[str, str, ArrowKind], Arrow] = {}
        for name in ids:
            for tie in self.web.tied[name]:
                if tie.source != name or tie.target not in selection.ids:
                    continue
                because = (tie.link.because if tie.link else "") or ""
                details = self.wording.link(tie.link)
                first = arrows.get(tie[:3])
                if first:
                    because = "; ".join(filter(None, [first.because, because]))
                    details = " ".join(filter(None, [first.details, details]))
                aside = selection.inner.isdisjoint(tie[:2])
                shown = self._shown(tie) or (first and first.flaw and (first.flaw, first.shown))
                arrows[tie[:3]] = Arrow(*tie[:3], because, details, aside, *(shown or ()))
        return tuple(arrows.values())

    def _shown(self, tie: Tie) -> Shown | None:
        """What follow-up has shown not to hold on a link, where the picture tells that."""
        standing = self.remarks.standing
        return standing.flaws.of_link(tie.link) if standing and tie.link else None

    # ---- in words ---------------------------------------------------------------------------

    def _summary(self, selection: Selection, boxes: list[Box], links: int) -> str:
        counts = Counter(box.step for box in boxes)
        *most, last = [
            f"{counts[step]} {self._said(topics.counted(step, counts[step]))}"
            for step in STEPS
            if counts[step]
        ]
        both = self._said(Text(" och ", " and "))
        named = both.join(filter(None, [", ".join(most), last]))
        said = [
            selection.subject.about,
            Text(f"Här finns {named}.", f"It holds {named}."),
            Text(f"Antal länkar: {links}.", f"Number of links: {links}."),
        ]
        if guests := len(selection.elsewhere):
            said.append(
                Text(
                    f"Streckat visas det som hör hemma på annat håll ({guests}).",
                    f"What belongs elsewhere is dashed ({guests}).",
                )
            )
        return " ".join(filter(None, map(self._said, said)))

    def _said(self, text: Text | None) -> str:
        return text.to(self.language) if text else ""


def _phase(element: AnyElement) -> int:
    horizon = element.horizon if isinstance(element, Outcome) else None
    return HORIZONS.index(horizon) if horizon else 0
