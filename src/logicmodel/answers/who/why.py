"""Why something is done: the goals it serves, and the way there in the words of the links."""

from collections.abc import Iterator

from logicmodel.answers.answer import Item
from logicmodel.answers.phrases import ARROW, Phrases
from logicmodel.answers.uses import uses
from logicmodel.answers.ways import Reached, way
from logicmodel.diagnostics import Text
from logicmodel.model.elements import OverallGoal
from logicmodel.views.web import Tie

_NO_WAY = Text(
    "Varför: syns inte. Härifrån leder ingen väg till något mål.",
    "Why: cannot be seen. No way leads from here to a goal.",
)
_WHY = Text("Varför", "Why")
_ITSELF = Text("det är självt ett mål", "it is a goal itself")
_ALSO = Text("Leder också till", "Leads also to")
_AS = Text("sedan som för", "then as for")
_CONCERNS = Text("det rör", "it concerns")
_THEREBY = Text("Rör därmed", "Thereby concerns")


class Why:
    """Says why things of one model are done, every stretch of the ways once."""

    def __init__(self, phrases: Phrases) -> None:
        self.phrases, self.ways = phrases, phrases.ways
        goals = self.ways.goals
        overall = (goal.id for goal in phrases.model.every(OverallGoal) if goal.id not in goals)
        self._reached = Reached(self.ways, (*goals, *overall))
        self._uses = uses(phrases.model)
        self._told: dict[str, str] = {}

    def goals(self, name: str) -> tuple[str, ...]:
        """The goals that a thing serves, or that what it is mentioned in does."""
        bits = self._reached.bits(name)
        for use in self._uses.get(name, ()):
            if use.bears_on in self.ways.after:
                bits |= self._reached.bits(use.bears_on, itself=True)
        return self._reached.names(bits)

    def is_seen(self, name: str) -> bool:
        """Whether it can be seen why a thing is there: it is a goal, or serves one."""
        return name in self._reached or bool(self.goals(name))

    def steps(self, name: str) -> list[Tie]:
        """The shortest way to a goal."""
        return list(way(self.ways.towards, name))

    def told(self, name: str) -> Iterator[Item]:
        """The reasons in words."""
        tell, served = self.phrases.say, self.goals(name)
        steps = self.steps(name)
        if steps:
            goal, stages = steps[-1].target, tuple(self._way(name, steps))
            yield Item(f"{tell(_WHY)}: {self.phrases.title(goal)}", under=stages)
            served = tuple(each for each in served if each != goal)
        elif name in self._reached:
            yield Item(f"{tell(_WHY)}: {tell(_ITSELF)}")
        elif name in self._uses:
            yield Item(f"{tell(_WHY)}: {tell(_CONCERNS)} {self._where(name)}")
        elif not self.is_seen(name):
            yield Item(tell(_NO_WAY))
        if served:
            lead = _ALSO if steps or name in self._reached else _THEREBY
            yield Item(f"{tell(lead)} {self.phrases.listed(served)}")

    def _way(self, name: str, steps: list[Tie]) -> Iterator[Item]:
        """The steps one by one, as far as where the rest has been told before."""
        for tie in steps:
            because = self.phrases.because(tie.target, tie.link)
            reason = f": {because}" if because else ""
            before = self._told.setdefault(tie.target, name)
            last = tie is steps[-1]
            known = before != name and not last
            rest = f" ({self.phrases.say(_AS)} {before})" if known else ""
            # The goal has its title in the line above the steps.
            reached = tie.target if last else self.phrases.title(tie.target)
            yield Item(f"{ARROW} {reached}{reason}{rest}")
            if known:
                return

    def _where(self, name: str) -> str:
        places = [
            f"{use.element} {ARROW} {use.link.target}" if use.link else use.element
            for use in self._uses[name]
        ]
        return self.phrases.listed(places)
