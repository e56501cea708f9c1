"""What the standard pictures are about: the whole, each level, each step and each actor."""

from collections.abc import Iterator
from functools import partial
from itertools import islice

from logicmodel import words
from logicmodel.diagnostics import Text
from logicmodel.model.elements import Element
from logicmodel.views.selection import Subject, Topic
from logicmodel.views.web import STEPS, Web

_NO_LEVEL = Text("Utan nivå", "Without a level")
_OF_NO_LEVEL = Text("saknar nivå", "has no level")
_NO_OWNER = Text("Utan ansvarig", "Nobody responsible")
_OTHER_OWNER = Text("Annan ansvarig", "Somebody else is responsible")


def overview(web: Web) -> Topic:
    """Everything, in lanes by level."""
    title = web.model.title or web.model.id
    subject = Subject(
        Text("oversikt", "overview"),
        Text(title or "Översikt", title or "Overview"),
        Text("Hela förändringslogiken.", "The whole theory of change."),
    )
    own = web.sorted(web.members)
    return Topic(subject, own, web.neighbours, partial(_on_level, web), web.neighbours)


def levels(web: Web) -> Iterator[tuple[str, Topic]]:
    """One topic for each level that has something; what has no level comes last."""
    own: dict[str, list[str]] = {name: [] for name in (*web.model.levels, "")}
    lives = partial(_on_level, web)
    for name in web.sorted(web.members):
        own[web.level(name)].append(name)
    for level, names in own.items():
        title = level_title(web, level)
        what = Text(f"hör till {title.sv}", f"belongs to {title.en}") if level else _OF_NO_LEVEL
        about = Text(
            f"Det som {what.sv}, med det som leder dit och dit det leder.",
            f"What {what.en}, with what leads there and what it leads to.",
        )
        handle = Text(f"niva-{level or 'utan'}", f"level-{level or 'none'}")
        subject = Subject(handle, title, about, lane=level)
        yield level, Topic(subject, names, web.neighbours, lives, web.neighbours)


def steps(web: Web) -> Iterator[tuple[str, Topic]]:
    """One topic for each step of the chain, and for what surrounds it."""
    own: dict[str, list[str]] = {step: [] for step in STEPS}
    for name in web.sorted(web.members):
        own[web.model.elements[name].kind].append(name)
    for step, names in own.items():
        title = step_title(step)
        about = Text(
            f"Steget {title.sv}, med det som leder dit och dit det leder.",
            f"The step {title.en}, with what leads there and what it leads to.",
        )
        handle = Text(f"steg-{title.sv.lower()}", f"step-{title.en.lower()}")
        subject = Subject(handle, title, about)
        yield (
            step,
            Topic(
                subject,
                names,
                web.neighbours,
                partial(_of_step, web),
                web.neighbours,
            ),
        )


def actors(web: Web, most: int | None) -> Iterator[tuple[str, Topic]]:
    """One topic for each actor with something to do: what it does, and towards what."""
    own = _by_actor(web)
    for actor, thing in web.model.actors.items():
        title = thing.title or actor
        about = Text(
            f"Vad {title} ansvarar för eller medverkar i, och vart det leder.",
            f"What {title} is responsible for or takes part in, and where it leads.",
        )
        handle = Text(f"aktor-{actor}", f"actor-{actor}")
        said = Text(f"{title}: roll och bidrag", f"{title}: role and contribution")
        subject = Subject(handle, said, about, actor=actor)
        yield (
            actor,
            Topic(
                subject,
                web.sorted(own.get(actor, set())),
                partial(_leads_to, web, most),
                partial(_with_others, web),
                web.after,
                whole=True,
            ),
        )


def level_title(web: Web, level: str) -> Text:
    """What a level is called, in the model's own words."""
    if not level:
        return _NO_LEVEL
    known = web.model.levels.get(level)
    title = (known.title if known else "") or level
    return Text(title, title)


def owner_title(web: Web, actor: str) -> Text:
    """What the lane of an actor is called."""
    if not actor:
        return _NO_OWNER
    known = web.model.actors.get(actor)
    title = known.title if known and known.title else actor
    return Text(title, title)


def beside(web: Web) -> frozenset[str]:
    """What surrounds the chain without an arrow of its own, and so stands in no overview."""
    return frozenset(web.order) - web.members


def step_title(kind: str) -> Text:
    """What a step of the chain is called: ``Effektmål``, ``Impact``."""
    return words.by_key("statement")[kind].title.sentence


def counted(step: str, count: int) -> Text:
    """What so many elements of a step are called: ``aktivitet`` or ``aktiviteter``."""
    if count == 1:
        return words.by_key("statement")[step].title
    plural = words.by_key("section")[step].title
    return Text(plural.sv.replace("_", " "), plural.en.replace("_", " "))


def first_owner(element: Element) -> str:
    """Who is responsible before others; empty if nobody is."""
    return element.owners[0].actor if element.owners else ""


def _on_level(web: Web, name: str) -> Text:
    return level_title(web, web.level(name))


def _of_step(web: Web, name: str) -> Text:
    return step_title(web.model.elements[name].kind)


def _with_others(web: Web, name: str) -> Text:
    return _OTHER_OWNER if first_owner(web.model.elements[name]) else _NO_OWNER


def _leads_to(web: Web, most: int | None, name: str) -> list[str]:
    return list(islice(filter(web.members.__contains__, web.follow(name)), most))


def _by_actor(web: Web) -> dict[str, set[str]]:
    """What each actor is responsible for, takes part in or has adapted."""
    own: dict[str, set[str]] = {}
    for name in web.members:
        element = web.model.elements[name]
        for assignment in (*element.owners, *element.participants):
            own.setdefault(assignment.actor, set()).add(name)
    for adaptation in web.model.adaptations.values():
        if adaptation.of in web.members:
            own.setdefault(adaptation.by, set()).add(adaptation.of)
    return own
