"""What lies before or after a thing, by step and level."""

from collections.abc import Iterator, Mapping

from logicmodel.answers.answer import Item, Section
from logicmodel.answers.phrases import ARROW, Phrases
from logicmodel.answers.trace.found import Trace
from logicmodel.diagnostics import Text
from logicmodel.views.web import STEPS, Tie

_IN_FULL = 60
"""Where more lies around a thing, only what is next to it is told in full."""
_MOST = 30
"""Of one step and level, where there is more than can be told in full."""


class Groups:
    """Tells of elements by step and level: in full, or in a line each where they are many."""

    def __init__(self, phrases: Phrases, trace: Trace) -> None:
        self.phrases, self.short = phrases, len(trace.ids) > _IN_FULL
        self.up, self.down = {*trace.up, trace.start}, trace.down.keys()

    def told(self, distances: Mapping[str, int]) -> Iterator[Section]:
        """A part for each step and level, the steps in the order of the chain."""
        web, groups = self.phrases.ways.web, dict[tuple[str, str], list[str]]()
        for name in web.sorted(distances):
            groups.setdefault((self.phrases.element(name).kind, web.level(name)), []).append(name)
        levels = [*self.phrases.model.levels, ""]
        for kind, level in sorted(groups, key=lambda g: (STEPS.index(g[0]), levels.index(g[1]))):
            names = groups[kind, level]
            shown = self._nearest(names, distances)
            title = [self.phrases.steps(kind), self.phrases.level(level)]
            items = tuple(self._item(name, distances[name]) for name in shown)
            said = tuple(map(self.phrases.say, self._rest(len(names) - len(shown))))
            yield Section(" · ".join(filter(None, title)), said, items, depth=2)

    def _nearest(self, names: list[str], distances: Mapping[str, int]) -> list[str]:
        if not self.short or len(names) <= _MOST:
            return names
        nearest = set(sorted(names, key=distances.__getitem__)[:_MOST])
        return [name for name in names if name in nearest]

    def _rest(self, count: int) -> Iterator[Text]:
        if count:
            yield Text(
                f"De {_MOST} närmaste; {count} till finns. Alla står i --format json.",
                f"The {_MOST} nearest; there are {count} more. All are in --format json.",
            )

    def _ties(self, name: str) -> Iterator[Tie]:
        """The arrows that lead here, from what does, and those away, from what is led to."""
        for tie in self.phrases.ways.after[name]:
            here = name in self.up and tie.target in self.up
            if here or (name in self.down and tie.target in self.down):
                yield tie

    def _item(self, name: str, steps: int) -> Item:
        ties = list(self._ties(name))
        element = self.phrases.element(name)
        if self.short and steps > 1:
            onward = ", ".join(dict.fromkeys(tie.target for tie in ties))
            return Item(f"{element.title} {ARROW} {onward}" if onward else element.title, name)
        lines = [self.phrases.facts(name), *self.phrases.doubts(element)]
        told = (Item(line) for line in lines if line)
        return Item(element.title, name, under=(*told, *self.phrases.arrows(ties)))
