"""Who does what: actors by level with their roles, and where a role or a reason is missing."""

from collections.abc import Iterable, Iterator
from typing import Any

from logicmodel.answers.answer import Answer, Item, Section, Table
from logicmodel.answers.phrases import Phrases
from logicmodel.answers.who.parts import How, Part, Parts, parts
from logicmodel.answers.who.why import Why
from logicmodel.diagnostics import Text
from logicmodel.model.logic import CHAIN
from logicmodel.views.web import STEPS

_TITLE = Text("Vem gör vad", "Who does what")
_HEADS = (
    Text("Aktör", "Actor"),
    Text("Ansvarar för", "Responsible for"),
    Text("Medverkar i", "Takes part in"),
)
_OWNING: tuple[How, ...] = ("owner", "local_owner")
_LOCALLY, _MEASURES = Text("lokalt", "locally"), Text("följer upp", "follows up")
_NO_ACTORS = Text("Ingen aktör är nämnd.", "No actor is named.")
_NO_ROLE = Text("Medverkar utan angiven roll", "Taking part without a role")
_NO_REASON = Text("Medverkar utan att det syns varför", "Taking part for no visible reason")
_ABOUT_REASON = Text(
    "Härifrån leder ingen väg till något mål.", "From here no way leads to a goal."
)
_NO_OWNER = Text("Ingen ansvarig", "Nobody responsible")
_IDLE = Text("Aktörer utan uppgift", "Actors without a part")
_ALL_WELL = Text(
    "Alla som medverkar har en roll, och allt som någon gör leder till ett mål.",
    "All who take part have a role, and all that anybody does leads to a goal.",
)
_MORE = Text(
    "Varför någon är med: logicmodel who AKTÖR.", "Why somebody takes part: logicmodel who ACTOR."
)


def told(phrases: Phrases) -> Answer:
    """Everybody's parts in tables, one a level, then what is unclear."""
    tell, model = phrases.say, phrases.model
    found, why = parts(model), Why(phrases)
    unclear = [*_unclear(phrases, found, why)]
    plan = model.title or model.id
    title = " – ".join(filter(None, [tell(_TITLE), plan]))
    said = [tell(_MORE)] if found else [tell(_NO_ACTORS)]
    if found and not unclear:
        said.append(tell(_ALL_WELL))
    tables = tuple(_tables(phrases, found))
    facts = _facts(found, why)
    return Answer(title, phrases.language, tuple(said), (*tables, *unclear), facts)


def _tables(phrases: Phrases, found: Parts) -> Iterator[Section]:
    web = phrases.ways.web
    heads = tuple(map(phrases.say, _HEADS))
    actors = [*phrases.model.actors, *(name for name in found if name not in phrases.model.actors)]
    for level in (*phrases.model.levels, ""):
        rows = []
        for actor in actors:
            here = {n: own for n, own in found.get(actor, {}).items() if web.level(n) == level}
            if here:
                owning, other = (_cell(phrases, here, owning=owns) for owns in (True, False))
                rows.append((_actor(phrases, actor), owning, other))
        if rows:
            title = phrases.lane(level)
            yield Section(title, table=Table(heads, tuple(rows)))


def _actor(phrases: Phrases, actor: str) -> str:
    title = phrases.actor(actor)
    return title if title == actor else f"{title} ({actor})"


def _cell(phrases: Phrases, here: dict[str, list[Part]], *, owning: bool) -> str:
    """The things by role: ``samordnar: A2, P2; genomför lokalt: A9``."""
    roles: dict[str, dict[str, None]] = {}
    for name in _in_order(phrases, here):
        for part in here[name]:
            if (part.how in _OWNING) == owning:
                roles.setdefault(_role(phrases, part), {})[part.indicator or name] = None
    said = ((role, ", ".join(names)) for role, names in roles.items())
    return "; ".join(": ".join(filter(None, both)) for both in said)


def _role(phrases: Phrases, part: Part) -> str:
    tell = phrases.say
    measuring = tell(_MEASURES) if part.how == "measures" else ""
    locally = tell(_LOCALLY) if part.at else ""
    return " ".join(filter(None, [part.role or measuring, locally]))


def _unclear(phrases: Phrases, found: Parts, why: Why) -> Iterator[Section]:
    """Each kind of thing that is unclear, where there is any."""
    model, tell = phrases.model, phrases.say
    roleless = [
        Item(f"{phrases.actor(actor)}: {', '.join(_in_order(phrases, names))}")
        for actor, own in found.items()
        if (names := [n for n, p in own.items() if Part("participant") in p])
    ]
    involved: dict[str, list[str]] = {}
    for actor, own in found.items():
        for name in own:
            involved.setdefault(name, []).append(actor)
    aimless = [
        Item(
            f"{phrases.element(name).title}: {phrases.listed(map(phrases.actor, involved[name]))}",
            name,
        )
        for name in _in_order(phrases, involved)
        if phrases.element(name).kind in CHAIN and not why.is_seen(name)
    ]
    ownerless = [
        Item(element.title, element.id)
        for element in model.elements.values()
        if element.kind in CHAIN and not element.owners
    ]
    idle = [Item(_actor(phrases, actor)) for actor in model.actors if actor not in found]
    for title, items in (
        (_NO_ROLE, roleless),
        (_NO_REASON, aimless),
        (_NO_OWNER, ownerless),
        (_IDLE, idle),
    ):
        if items:
            about = (tell(_ABOUT_REASON),) if title is _NO_REASON else ()
            yield Section(tell(title), about, tuple(items))


def _in_order(phrases: Phrases, names: Iterable[str]) -> list[str]:
    """In the order of the chain, then of the files."""
    return sorted(
        phrases.ways.web.sorted(names), key=lambda n: STEPS.index(phrases.element(n).kind)
    )


def _facts(found: Parts, why: Why) -> dict[str, Any]:
    return {
        "actors": {
            actor: [
                {
                    "id": name,
                    "parts": [part._asdict() for part in own],
                    "goals": list(why.goals(name)),
                }
                for name, own in mine.items()
            ]
            for actor, mine in found.items()
        }
    }
