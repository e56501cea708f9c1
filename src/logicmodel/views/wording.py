"""What is said of an element or a link: in its box, and in full for the tooltip and the table."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from logicmodel import words
from logicmodel.diagnostics import Language, Text
from logicmodel.model.elements import (
    Activity,
    Adaptation,
    AnyElement,
    Element,
    Indicator,
    Link,
    Measured,
    Outcome,
    Watched,
)
from logicmodel.model.logic import LogicModel
from logicmodel.model.values import Assignment, Evidence, Mention, State
from logicmodel.views import figures, local
from logicmodel.views.view import ArrowKind, Box, Status

if TYPE_CHECKING:
    from logicmodel.views.standing import Standing

LINK_WORDS = {
    ArrowKind.LEADS_TO: Text("leder till", "leads to"),
    ArrowKind.COUNTERACTS: Text("motverkar", "counteracts"),
    ArrowKind.FEEDBACK: Text("återkopplar till", "feeds back to"),
}
_ROOM = 56
"""Letters that fit in two lines of a box; longer rows of owners are told by their ids."""
_MOST_OWNERS = 4
_MORE = Text("till", "more")
_KNOWN_GAP = Text("känd lucka", "known gap")


class Wording:
    """Says things of one model in one language; with ``standing`` also how indicators stand."""

    def __init__(
        self,
        model: LogicModel,
        language: Language,
        standing: "Standing | None" = None,
    ) -> None:
        self.model = model
        self._standing = standing
        self.language: Language = language
        self._adaptations: dict[str, list[Adaptation]] = {}
        for adaptation in model.adaptations.values():
            self._adaptations.setdefault(adaptation.of, []).append(adaptation)
        self._local = {(a.of, a.by): a for a in model.adaptations.values()}

    # ---- in the box -------------------------------------------------------------------------

    def box(self, element: AnyElement, actor: str = "") -> Box:
        """The box of an element, not yet placed in a lane or a rank.

        In the picture of an actor it says what part the actor takes and how it does it.
        """
        adaptation = self._local.get((element.id, actor))
        seen = local.adapted(element, adaptation) if adaptation else element
        status = getattr(seen, "status", None)
        return Box(
            element.id,
            element.kind,
            "",
            element.title,
            self.owner(element.owners, actor) + self._instead(adaptation),
            tuple(self.measures(seen)),
            status=Status(status) if status else None,
            status_title=self.status(seen),
            details=_sentences(self._element(seen)),
            role=self._role(seen, actor),
            local=self._own_words(adaptation),
        )

    def concerns(self, element: Element, actor: str) -> bool:
        """Whether an element looks different in the picture of an actor."""
        return (element.id, actor) in self._local or local.part_of(element, actor) is not None

    def adaptations(self, name: str) -> Sequence[Adaptation]:
        """How an element is done locally, in file order."""
        return self._adaptations.get(name, ())

    def status(self, element: Element | Adaptation) -> str:
        """How far an activity or an output has come: ``pågår``; empty for all else."""
        status = getattr(element, "status", None)
        return words.written("status", status, self.language) if status else ""

    def gap(self, remark: str) -> str:
        """What a box says of a remark that the author allows: ``känd lucka: ingen indikator``."""
        return f"{_KNOWN_GAP.to(self.language)}: {remark}"

    def owner(self, owners: Iterable[Assignment], actor: str = "") -> str:
        """Who is responsible: titles, or ids where the titles take too much room.

        Args:
            owners: Those who are responsible.
            actor: The one whose picture it is, and whose role is told.
        """
        roles = {owner.actor: owner.role for owner in reversed(list(owners))}
        ids = list(reversed(roles))
        role = f" ({roles[actor]})" if roles.get(actor) else ""
        titles = ", ".join(self.actor(name) + role * (name == actor) for name in ids)
        if len(ids) < 2 or len(titles) <= _ROOM:
            return titles
        more = len(ids) - _MOST_OWNERS
        shown = ", ".join(ids[:_MOST_OWNERS])
        return f"{shown} +{more} {_MORE.to(self.language)}" if more > 0 else shown

    def _instead(self, adaptation: Adaptation | None) -> str:
        """Who else is responsible where an actor does it in its own way."""
        others = [o for o in adaptation.owners if o.actor != adaptation.by] if adaptation else []
        return f" ({self._at(adaptation)}: {self.owner(others)})" if adaptation and others else ""

    def _own_words(self, adaptation: Adaptation | None) -> str:
        own = adaptation and (adaptation.title or adaptation.description)
        return f"{_capital(self._at(adaptation))}: {own}" if adaptation and own else ""

    def _at(self, adaptation: Adaptation) -> str:
        return f"{local.AT.to(self.language)} {self.actor(adaptation.by)}"

    def _role(self, element: Element, actor: str) -> str:
        adaptation = self._local.get((element.id, actor))
        said = local.said_of_part(element, adaptation, actor, self.language)
        return f"{self.actor(actor)}: {said}" if said else ""

    def actor(self, name: str) -> str:
        """What an actor is called."""
        actor = self.model.actors.get(name)
        return actor.title if actor and actor.title else name

    def step(self, kind: str) -> str:
        """What a step of the chain is called: ``Effektmål``."""
        return Text(*words.by_key("statement")[kind].title).sentence.to(self.language)

    def measures(self, element: Element) -> Iterator[str]:
        """In a few words each: when, whether it holds, and how its indicators stand."""
        if isinstance(element, Activity) and element.period:
            yield figures.stretch(element.period, self.language)
        if isinstance(element, Watched) and element.state:
            yield self.state(element.state)
        if isinstance(element, Measured):
            yield from filter(None, self._of_indicators(list(element.indicators.values())))

    def _of_indicators(self, indicators: Sequence[Indicator]) -> Iterator[str]:
        """How each stands is only said where they differ: the box says the worst."""
        if len(indicators) == 1:
            yield figures.in_a_line(indicators[0], self.language)
            return
        stands = self._standing
        marks = [stands.of_indicator(each) if stands else None for each in indicators]
        alike = len({mark.title for mark in marks if mark}) < 2
        for indicator, mark in zip(indicators, marks, strict=True):
            said = figures.in_short(indicator, self.language)
            yield said if alike or mark is None else f"{said} · {mark.title}"

    # ---- in full ----------------------------------------------------------------------------

    def link(self, link: Link | None) -> str:
        """Everything about a link but why it is there."""
        if link is None:
            return ""
        lag = figures.length(link.lag, self.language) if link.lag else ""
        strength = link.strength and words.written("strength", link.strength, self.language)
        lines = [
            link.description or "",
            self._field("assumptions", map(self.mention, link.assumptions)),
            self._field("evidence", map(self.mention, link.evidence)),
            self._field("risks", map(self.mention, link.risks)),
            self._field("lag", [lag]),
            self._field("strength", [strength or ""]),
            *self._gaps(link),
        ]
        return _sentences(lines)

    def _element(self, element: Element) -> Iterator[str]:
        resources = getattr(element, "resources", ())
        period = None if isinstance(element, Activity) else element.period
        yield from (
            element.description or "",
            self._field("owners", map(self.assignment, element.owners)),
            self._field("participants", map(self.assignment, element.participants)),
            self._field("period", [figures.stretch(period, self.language) if period else ""]),
            self._field("horizon", [self.horizon(element)]),
            self._field("target_groups", map(self.mention, element.target_groups)),
            self._field("resources", map(self.mention, resources)),
            self._field("requires", map(self.named, element.requires)),
            *self.doubts(element),
            self._field("mitigations", map(self.mention, getattr(element, "mitigations", ()))),
            *self._indicators(element),
            self._field("sources", map(self.mention, element.sources)),
            *self._gaps(element),
            *map(self._adaptation, self.adaptations(element.id)),
        )

    def doubts(self, thing: Element | Link) -> Iterator[str]:
        """What something takes for granted, and what may go wrong; empty lines for nothing."""
        yield self._field("assumptions", map(self.mention, thing.assumptions))
        yield self._field("risks", map(self.mention, thing.risks))

    def horizon(self, element: Element) -> str:
        """The horizon of an outcome: ``kort``; empty for all else."""
        if isinstance(element, Outcome) and element.horizon:
            return words.written("horizon", element.horizon, self.language)
        return ""

    def _indicators(self, thing: Any) -> Iterator[str]:
        for indicator in getattr(thing, "indicators", {}).values():
            yield f"{self._label('statement', 'indicator')}: {self._indicator(indicator)}"
            yield from self._gaps(indicator)

    def _indicator(self, indicator: Indicator) -> str:
        unit, language = indicator.unit, self.language

        def said(measures: Iterable[Any]) -> Iterator[str]:
            return (figures.measured(measure, unit, language) for measure in measures)

        target = indicator.target
        aim = [figures.aimed(target, unit, language)] if target else []
        sources = map(self.mention, indicator.sources)
        parts = [
            self._field("baseline", said(filter(None, [indicator.baseline])), small=True),
            self._field("milestones", said(indicator.milestones), small=True),
            self._field("target", aim, small=True),
            self._field("actuals", said(indicator.actuals), small=True),
            self._field("comparisons", said(indicator.comparisons), small=True),
            self._field("disaggregation", indicator.disaggregation, small=True),
            self._field("owners", map(self.assignment, indicator.owners), small=True),
            self._field("sources", sources, small=True),
            indicator.definition or "",
            indicator.description or "",
        ]
        return _clauses([indicator.title, *parts])

    def _adaptation(self, adaptation: Adaptation) -> str:
        status, period = adaptation.status, adaptation.period
        parts = [
            adaptation.title,
            adaptation.description or "",
            self._field("owners", map(self.assignment, adaptation.owners), small=True),
            self._field("participants", map(self.assignment, adaptation.participants), small=True),
            figures.stretch(period, self.language) if period else "",
            words.written("status", status, self.language) if status else "",
            *map(self._indicator, adaptation.indicators.values()),
        ]
        name = f"{self._label('statement', 'adaptation')}, {self.actor(adaptation.by)}"
        return f"{name}: {_clauses(parts)}"

    def _gaps(self, thing: Any) -> Iterator[str]:
        label = _capital(_KNOWN_GAP.to(self.language))
        return (f"{label}: {reason}" for reason in (thing.allow or {}).values())

    def _field(self, key: str, said: Iterable[str], *, small: bool = False) -> str:
        """``Label: one, another``, or nothing if nothing is said."""
        text = ", ".join(filter(None, said))
        label = words.written("field", key, self.language) if small else self._label("field", key)
        return text and (f"{label} {text}" if small else f"{label}: {text}")

    def _label(self, role: str, key: str) -> str:
        return Text(*words.by_key(role)[key].title).sentence.to(self.language)

    def assignment(self, assignment: Assignment) -> str:
        """Who, and in which role: ``Kumla kommun (genomför)``."""
        role = f" ({assignment.role})" if assignment.role else ""
        return self.actor(assignment.actor) + role

    def mention(self, mention: Mention) -> str:
        """What is mentioned; of evidence with its strength."""
        said, strength = mention.text or self.named(mention.ref or ""), self.strength(mention)
        return f"{said} ({strength})" if strength else said

    def strength(self, mention: Mention) -> str:
        """How strong a piece of evidence is: ``måttlig``; empty for all else."""
        strength = mention.strength if isinstance(mention, Evidence) else None
        return words.written("strength", strength, self.language) if strength else ""

    def named(self, name: str) -> str:
        """What an id stands for; an element keeps its id and says whether it holds."""
        element = self.model.elements.get(name)
        if element:
            state = getattr(element, "state", None)
            return f"{name} {element.title}" + (f" – {self.state(state)}" if state else "")
        for section in (self.model.actors, self.model.target_groups, self.model.sources):
            if name in section:
                return section[name].title or name
        return name

    def state(self, state: State) -> str:
        """Whether something holds, and when that was seen: ``tveksamt (2023)``."""
        said = words.written("state", state.state, self.language)
        return f"{said} ({figures.day(state.when, self.language)})" if state.when else said


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]


def _clauses(parts: Iterable[str]) -> str:
    """Parts of one sentence, whatever each of them ended with."""
    said = [part for part in parts if part]
    return "; ".join([*(part.rstrip(".") for part in said[:-1]), *said[-1:]])


def _sentences(lines: Iterable[str]) -> str:
    """Lines that read as sentences also where a format runs them together."""
    ends = (".", "!", "?", "…")
    return "\n".join(line if line.endswith(ends) else f"{line}." for line in lines if line)
