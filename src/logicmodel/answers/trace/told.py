"""The ways to and from a thing in words: by step and level, every element once."""

from collections.abc import Iterable, Iterator

from logicmodel.answers.answer import Answer, Item, Section
from logicmodel.answers.phrases import ARROW, Phrases
from logicmodel.answers.trace.doubts import doubts
from logicmodel.answers.trace.facts import facts
from logicmodel.answers.trace.found import Trace
from logicmodel.answers.trace.groups import Groups
from logicmodel.answers.uses import Use
from logicmodel.diagnostics import Text
from logicmodel.model.elements import Source, TargetGroup
from logicmodel.views.topics import step_title
from logicmodel.views.web import AROUND, Tie
from logicmodel.views.wording import LINK_WORDS

_UP = Text("Det som leder hit", "What leads here")
_DOWN = Text("Dit det leder", "Where it leads")
_AFFECTED = Text("Det som påverkas", "What it affects")
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
    tell, named = phrases.say, trace.named
    groups = Groups(phrases, trace)
    # What leads both here and away stands on a circle, and is told once, where it leads here.
    down = {name: steps for name, steps in trace.down.items() if name not in trace.up}
    circles = [f"{phrases.listed(circle)} {tell(_ROUND)}." for circle in trace.circles]
    kind, *details = _thing(phrases, trace)
    sections = [
        *_section("", items=map(Item, details)),
        *_section(tell(_UP), _before(phrases, trace)),
        *groups.told(trace.up),
        *_section(tell(_USED), items=_uses(phrases, trace.uses)),
        *_section(
            tell(_AFFECTED if trace.uses else _DOWN),
            _after(phrases, trace),
            _onwards(phrases, trace),
        ),
        *groups.told(down),
        *_section(tell(_COUNTER), items=_ties(phrases, trace.counteracting)),
        *_section(tell(_FEEDBACK), items=_ties(phrases, trace.feedback)),
        *_section(tell(_CIRCLES), circles),
        *_section(tell(_WATCH), items=doubts(phrases, trace)),
    ]
    title = f"{named.id} {named.title}"
    return Answer(title, phrases.language, (kind,), tuple(sections), facts(phrases, trace))


def _section(title: str, said: Iterable[str] = (), items: Iterable[Item] = ()) -> Iterator[Section]:
    """A section, or nothing where there is nothing to say."""
    section = Section(title, tuple(said), tuple(items))
    if section.said or section.items:
        yield section


def _thing(phrases: Phrases, trace: Trace) -> Iterator[str]:
    """What the thing is, then all that is said of it, a line each."""
    named, start = trace.named, trace.start
    kind = phrases.say(step_title(named.kind))
    if not start:
        yield f"{kind}."
        yield from filter(None, phrases.beside(_aside(phrases, named.id)))
        return
    if named.holder:
        yield f"{kind}: {phrases.say(_MEASURES)} {phrases.title(start)}."
    element = phrases.element(start)
    # Indicators are told in full below.
    short = () if getattr(element, "indicators", ()) else phrases.measures(element)
    yield " · ".join(filter(None, [phrases.step_of(start), phrases.status(element), *short])) + "."
    yield from phrases.box(element).details.splitlines()


def _aside(phrases: Phrases, name: str) -> Source | TargetGroup:
    """What is mentioned and is no element."""
    sources = phrases.model.sources
    return sources[name] if name in sources else phrases.model.target_groups[name]


def _before(phrases: Phrases, trace: Trace) -> Iterator[str]:
    """How much leads here, and how much more than was asked for."""
    count, further = phrases.counted(trace.up), trace.further_up
    if trace.up:
        yield phrases.say(Text(f"Hit leder {count}.", f"{count} lead here."))
    elif not further and trace.start and phrases.element(trace.start).kind not in AROUND:
        yield phrases.say(_NOTHING_UP)
    if further:
        yield phrases.say(
            Text(f"Längre bakåt finns {further} till.", f"{further} more lie further back.")
        )


def _after(phrases: Phrases, trace: Trace) -> Iterator[str]:
    """How much it leads to, and how much more than was asked for."""
    count, further = phrases.counted(trace.down), trace.further_down
    if trace.down:
        yield phrases.say(Text(f"Härifrån nås {count}.", f"It leads to {count}."))
    elif not further and trace.start and not _counteracts(trace):
        yield phrases.say(_NOTHING_DOWN)
    if further:
        yield phrases.say(
            Text(f"Längre fram finns {further} till.", f"{further} more lie further on.")
        )


def _counteracts(trace: Trace) -> bool:
    return any(tie.source == trace.start for tie in trace.counteracting)


def _onwards(phrases: Phrases, trace: Trace) -> Iterator[Item]:
    """The arrows from the thing itself."""
    if trace.start and trace.down:
        yield from phrases.arrows(phrases.ways.after[trace.start])


def _uses(phrases: Phrases, uses: Iterable[Use]) -> Iterator[Item]:
    for name, link in uses:
        element = phrases.element(name)
        if link is None:
            yield Item(element.title, name)
            continue
        because = phrases.because(link.target, link) if link.target in phrases.ways.after else ""
        reason = f": {because}" if because else ""
        yield Item(f"{element.title} {ARROW} {link.target}{reason}", name)


def _ties(phrases: Phrases, ties: Iterable[Tie]) -> Iterator[Item]:
    """Arrows of another kind, each with the elements at both ends."""
    for tie in ties:
        because = tie.link.because if tie.link else ""
        reason = f": {because}" if because else ""
        under = tuple(Item(line) for line in phrases.link(tie.link).splitlines())
        verb = phrases.say(LINK_WORDS[tie.kind])
        said = f"{phrases.element(tie.source).title} – {verb} {tie.target}{reason}"
        yield Item(said, tie.source, under=under)
