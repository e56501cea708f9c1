"""What the answers say alike: what a thing is, why an arrow is there, how many there are."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from logicmodel.answers.answer import Item
from logicmodel.answers.footing import DUE
from logicmodel.answers.ways import Ways
from logicmodel.diagnostics import Language, Text
from logicmodel.model.elements import AnyElement, Link, Source, TargetGroup
from logicmodel.views import figures
from logicmodel.views.topics import counted, level_title, step_title
from logicmodel.views.web import STEPS, Tie
from logicmodel.views.wording import Wording

ARROW = "→"
_AND, _OR = Text("och", "and"), Text("eller", "or")
_NO_REASON = Text("skäl saknas", "no reason given")
_NO_LEVEL = Text("Utan nivå", "Without a level")
_WHOLE = Text("Hela förändringslogiken", "The whole theory of change")
_NEEDED = {
    "precondition": Text("krävs av", "required by"),
    "resource": Text("används av", "used by"),
}


class Phrases(Wording):
    """Says things about the ways through one model in one language."""

    def __init__(self, ways: Ways, language: Language) -> None:
        super().__init__(ways.model, language)
        self.ways = ways
        self._told: set[str] = set()

    def say(self, text: Text) -> str:
        """A text in the language of the answer."""
        return text.to(self.language)

    def element(self, name: str) -> AnyElement:
        """The element with an id of the model."""
        return self.model.elements[name]

    def title(self, name: str) -> str:
        """The id and the title of an element: ``EM1 Fler elever är behöriga``."""
        return f"{name} {self.element(name).title}"

    def level_of(self, name: str) -> str:
        """What the level of an element is called; empty where it has none."""
        return self.level(self.ways.web.level(name))

    def level(self, level: str) -> str:
        """What a level is called; empty for none."""
        return self.say(level_title(self.ways.web, level)) if level else ""

    def lane(self, level: str) -> str:
        """The heading of what stands on a level, or on none."""
        none = _NO_LEVEL if self.model.levels else _WHOLE
        return self.level(level) or self.say(none)

    def listed(self, parts: Iterable[str]) -> str:
        """``A``, ``A och B``, ``A, B och C``."""
        return self._joined(parts, _AND)

    def either(self, parts: Iterable[str]) -> str:
        """``A``, ``A eller B``, ``A, B eller C``: as one says it where something is denied."""
        return self._joined(parts, _OR)

    def _joined(self, parts: Iterable[str], word: Text) -> str:
        *most, last = list(parts) or [""]
        return f" {self.say(word)} ".join(filter(None, [", ".join(most), last]))

    def counted(self, names: Iterable[str]) -> str:
        """How many there are of each step: ``4 aktiviteter och 1 effektmål``."""
        counts: Counter[str] = Counter(self.element(name).kind for name in names)
        return self.listed(
            f"{counts[step]} {self.say(counted(step, counts[step]))}"
            for step in STEPS
            if counts[step]
        )

    def steps(self, kind: str) -> str:
        """What many elements of a step are called: ``Aktiviteter``."""
        return self.say(counted(kind, 2).sentence)

    def facts(self, name: str) -> str:
        """In a line: where an element stands, how far it has come, and who is responsible."""
        element = self.element(name)
        said = [self.status(element), *self.measures(element), self.owner(element.owners)]
        return " · ".join(filter(None, said))

    def in_full(self, name: str) -> str:
        """What an id stands for, and whether it holds."""
        return super().named(name)

    def named(self, name: str) -> str:
        """What an id stands for; of an element once, then its id and whether it holds.

        A source or an actor has its id told nowhere, so its title is told every time.
        """
        element = self.model.elements.get(name)
        if element is None or name not in self._told:
            self._told.add(name)
            return self.in_full(name)
        state = getattr(element, "state", None)
        return f"{name} – {self.state(state)}" if state else name

    def beside(self, thing: Source | TargetGroup) -> Iterator[str]:
        """All that is said of a source or a target group; empty lines for nothing."""
        yield thing.description or ""
        if isinstance(thing, TargetGroup):
            yield self._field("level", [self.level(thing.level or "")])
            return
        yield self._field("date", [figures.day(thing.date, self.language) if thing.date else ""])
        yield self._field("url", [thing.url or ""])
        yield self._field("owners", map(self.assignment, thing.owners))

    def arrows(self, ties: Sequence[Tie]) -> Iterator[Item]:
        """The arrows from one element: the reason, and below it what the arrow rests on."""
        needed = [tie.target for tie in ties if tie.link is None]
        if needed:
            kind = self.element(ties[0].source).kind
            verb = self.say(_NEEDED.get(kind, _NEEDED["precondition"]))
            yield Item(f"{verb} {self.listed(needed)}")
        for tie in ties:
            if tie.link:
                yield self.arrow(tie.target, tie.link)

    def arrow(self, target: str, link: Link) -> Item:
        """One arrow: where to and why, and below it what it rests on."""
        reason = f": {self.because(target, link)}" if self.because(target, link) else ""
        under = tuple(Item(line) for line in self.link(link).splitlines())
        return Item(f"{ARROW} {target}{reason}", under=under)

    def because(self, target: str, link: Link | None) -> str:
        """Why a link leads to something; that a reason is missing, where there ought to be one."""
        if link is None:
            return ""
        due = self.element(target).kind in DUE
        return link.because or (self.say(_NO_REASON) if due else "")

    def step_of(self, name: str) -> str:
        """What step an element is and on which level: ``Resultat · Regional nivå``."""
        kind = self.say(step_title(self.element(name).kind))
        return " · ".join(filter(None, [kind, self.level_of(name)]))
