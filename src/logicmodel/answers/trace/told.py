"""The ways to and from a thing in words: by step and level, every element once."""

from collections.abc import Iterable, Iterator, Mapping

from logicmodel.answers.answer import Answer, Item, Section
from logicmodel.answers.phrases import ARROW, Phrases
from logicmodel.answers.trace.doubts import doubts
from logicmodel.answers.trace.facts import facts
from logicmodel.answers.trace.found import Trace
from logicmodel.answers.uses import Use
from logicmodel.diagnostics import Text
from logicmodel.views.topics import step_title
from logicmodel.views.web import AROUND, STEPS, Tie
from logicmodel.views.wording import LINK_WORDS

_IN_FULL = 60
"""Where more lies around a thing, only what is next to it is told in full."""
_MOST = 30
"""Of one step and level, where there is more than can be told in full."""

_UP = Text("Det som leder hit", "What leads here")
_DOWN = Text("Dit det leder", "Where it leads")
_USED = Text("Där det nämns", "Where it is mentioned")
_COUNTER = Text("Det som motverkar", "What counteracts")
_FEEDBACK = Text("Återkoppling", "Feedback")
_CIRCLES = Text("Cirklar", "Circles")
_WATCH = Text("Att hålla ögonen på", "What to keep an eye on")
_NOTHING_UP = Text("Inget leder hit.", "Nothing leads here.")
_NOTHING_DOWN = Text("Det leder inte vidare till något.", "It leads on to nothing.")
_ROUND = Text("leder runt till varandra", "lead round to each other")
_MEASURES = Text("mäter", "measures")


def told(phrases: Phrases, trace: Trace) -> Answer:
    """A trace in words."""
    say, named = phrases.say, trace.named
    groups = _Groups(phrases, trace)
    # What leads both here and away stands on a circle, and is told once, where it leads here.
    down = {name: steps for name, steps in trace.down.items() if name not in trace.up}
    circles = (f"{phrases.listed(circle)} {say(_ROUND)}." for circle in trace.circles)
    kind, *details = _thing(phrases, trace)
    sections = [
        *_headed("", Section("", items=tuple(map(Item, details)))),
        *_headed(say(_UP), _up(phrases, trace)),
        *groups.told(trace.up),
        *_headed(say(_USED), Section("", items=tuple(_uses(phrases, trace.uses)))),
        *_headed(say(_DOWN), _down(phrases, trace)),
        *groups.told(down),
        *_headed(say(_COUNTER), _ties(phrases, trace.counteracting)),
        *_headed(say(_FEEDBACK), _ties(phrases, trace.feedback)),
        *_headed(say(_CIRCLES), Section("", tuple(circles))),
        *_headed(say(_WATCH), Section("", items=tuple(doubts(phrases, trace)))),
    ]
    title = f"{named.id} {named.title}"
    return Answer(title, phrases.language, (kind,), tuple(sections), facts(phrases, trace))


def _headed(title: str, part: Section) -> Iterator[Section]:
    if part.said or part.items:
        yield Section(title, part.said, part.items)


def _thing(phrases: Phrases, trace: Trace) -> Iterator[str]:
    """What the thing is, then all that is said of it, a line each."""
    named, start = trace.named, trace.start
    kind = phrases.say(step_title(named.kind))
    if not start:
        yield f"{kind}."
        return
    if named.holder:
        yield f"{kind}: {phrases.say(_MEASURES)} {phrases.title(start)}."
    element = phrases.element(start)
    # Indicators are told in full below.
    short = () if getattr(element, "indicators", ()) else phrases.measures(element)
    yield " · ".join(filter(None, [phrases.step_of(start), phrases.status(element), *short])) + "."
    yield from phrases.box(element).details.splitlines()


def _up(phrases: Phrases, trace: Trace) -> Section:
    if not trace.start:
        return Section("")
    count, further = phrases.counted(trace.up), trace.further_up
    said = []
    if trace.up:
        said.append(Text(f"Hit leder {count}.", f"{count} lead here."))
    elif not further and phrases.element(trace.start).kind not in AROUND:
        said.append(_NOTHING_UP)
    if further:
        said.append(
            Text(f"Längre bakåt finns {further} till.", f"{further} more lie further back.")
        )
    return Section("", tuple(filter(None, [" ".join(map(phrases.say, said))])))


def _down(phrases: Phrases, trace: Trace) -> Section:
    """The arrows from the thing itself, after how much they lead to."""
    count, further = phrases.counted(trace.down), trace.further_down
    said = []
    if trace.down:
        said.append(Text(f"Härifrån nås {count}.", f"It leads to {count}."))
    elif not further and all(tie.source != trace.start for tie in trace.counteracting):
        said.append(_NOTHING_DOWN)
    if further:
        said.append(Text(f"Längre fram finns {further} till.", f"{further} more lie further on."))
    ties = phrases.ways.after[trace.start] if trace.start and trace.down else []
    arrows = tuple(phrases.arrows(ties))
    return Section("", tuple(filter(None, [" ".join(map(phrases.say, said))])), arrows)


def _uses(phrases: Phrases, uses: Iterable[Use]) -> Iterator[Item]:
    for name, link in uses:
        element = phrases.element(name)
        if link is None:
            yield Item(element.title, name)
            continue
        because = phrases.because(link.target, link) if link.target in phrases.ways.after else ""
        reason = f": {because}" if because else ""
        yield Item(f"{element.title} {ARROW} {link.target}{reason}", name)


def _ties(phrases: Phrases, ties: Iterable[Tie]) -> Section:
    """Arrows of another kind, each with the elements at both ends."""
    items = []
    for tie in ties:
        because = tie.link.because if tie.link else ""
        reason = f": {because}" if because else ""
        under = tuple(Item(line) for line in phrases.link(tie.link).splitlines())
        verb = phrases.say(LINK_WORDS[tie.kind])
        said = f"{phrases.element(tie.source).title} – {verb} {tie.target}{reason}"
        items.append(Item(said, tie.source, under=under))
    return Section("", items=tuple(items))


class _Groups:
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
