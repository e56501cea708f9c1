"""What one actor does: where, in which role and why."""

from collections.abc import Iterator
from typing import Any

from logicmodel.answers.answer import Answer, Item, Section
from logicmodel.answers.phrases import ARROW, Phrases
from logicmodel.answers.who.parts import Part, parts
from logicmodel.answers.who.why import Why
from logicmodel.diagnostics import Text
from logicmodel.model.elements import Adaptation
from logicmodel.views import figures
from logicmodel.views.local import AT
from logicmodel.views.web import STEPS

_IN_FULL = 60
"""Who has a part in more is told in a line each."""

_HOW = {
    "owner": Text("ansvarar", "is responsible"),
    "participant": Text("medverkar", "takes part"),
    "local_owner": Text("ansvarar", "is responsible"),
    "local_participant": Text("medverkar", "takes part"),
    "adapts": Text("gör det på sitt eget sätt", "does it in its own way"),
    "measures": Text("följer upp", "follows up"),
}
_NO_ROLE = Text("utan angiven roll", "without a role being given")
_LOCALLY = Text("lokalt", "locally")
_RESPONSIBLE = Text("Ansvarig", "Responsible")
_RESPONSIBLE_LOCALLY = Text("Lokalt ansvarar", "Locally responsible")
_OWN_WAY = Text("Så här", "Like this")
_NOTHING = Text("Har ingen uppgift i förändringslogiken.", "Has no part in the theory of change.")
_OWNS = Text("Äger förändringslogiken.", "Owns the theory of change.")
_ROLES = Text("Roller", "Roles")


def told(phrases: Phrases, actor: str) -> Answer:
    """The part that an actor takes in everything, in words."""
    mine = parts(phrases.model).get(actor, {})
    why = Why(phrases)
    title = f"{phrases.actor(actor)} ({actor})"
    sections = tuple(_sections(phrases, actor, mine, why))
    said = tuple(_intro(phrases, actor, mine))
    return Answer(title, phrases.language, said, sections, _facts(phrases, actor, mine, why))


def _intro(phrases: Phrases, actor: str, mine: dict[str, list[Part]]) -> Iterator[str]:
    model, tell = phrases.model, phrases.say
    level = phrases.level(model.actors[actor].level or "")
    if level:
        yield f"{level}."
    if actor in {owner.actor for owner in model.owners}:
        yield tell(_OWNS)
    if not mine:
        yield tell(_NOTHING)
        return
    count = phrases.counted(mine)
    yield tell(Text(f"Har del i {count}.", f"Has a part in {count}."))
    roles = dict.fromkeys(part.role for own in mine.values() for part in own if part.role)
    if roles:
        yield f"{tell(_ROLES)}: {phrases.listed(roles)}."


def _sections(
    phrases: Phrases, actor: str, mine: dict[str, list[Part]], why: Why
) -> Iterator[Section]:
    """By level, from the top; within it in the order of the chain."""
    levels: dict[str, list[str]] = {name: [] for name in (*phrases.model.levels, "")}
    order = sorted(mine, key=lambda name: STEPS.index(phrases.element(name).kind))
    for name in order:
        levels[phrases.ways.web.level(name)].append(name)
    for level, names in levels.items():
        if names:
            title = phrases.lane(level)
            told = _item if len(mine) <= _IN_FULL else _line
            items = tuple(told(phrases, actor, name, mine[name], why) for name in names)
            yield Section(title, items=items)


def _line(phrases: Phrases, actor: str, name: str, own: list[Part], why: Why) -> Item:
    """A thing among many: how the actor takes part, and which goals it serves."""
    part = "; ".join(_part(phrases, part, actor) for part in own)
    goals = f" {ARROW} {', '.join(why.goals(name))}" if why.goals(name) else ""
    return Item(f"{phrases.element(name).title} – {part}{goals}", name)


def _item(phrases: Phrases, actor: str, name: str, own: list[Part], why: Why) -> Item:
    lines = [
        _capital("; ".join(_part(phrases, part, actor) for part in own)),
        *_others(phrases, name, own),
        *_own_way(phrases, name, actor),
    ]
    under = (*(Item(line) for line in lines), *why.told(name))
    return Item(phrases.element(name).title, name, under=under)


def _part(phrases: Phrases, part: Part, actor: str) -> str:
    """``medverkar (genomför)``, ``ansvarar lokalt``, ``medverkar hos Laxå kommun (deltar)``."""
    tell = phrases.say
    where = ""
    if part.at and part.how != "adapts":
        where = tell(_LOCALLY) if part.at == actor else f"{tell(AT)} {phrases.actor(part.at)}"
    role = f"({part.role})" if part.role else ""
    if part.how == "participant" and not part.role:
        role = tell(_NO_ROLE)
    return " ".join(filter(None, [tell(_HOW[part.how]), part.indicator, where, role]))


def _others(phrases: Phrases, name: str, own: list[Part]) -> Iterator[str]:
    """Who else is responsible: for the whole, or locally."""
    element, mine = phrases.element(name), {part.how for part in own}
    if "owner" not in mine and element.owners:
        owners = phrases.listed(map(phrases.assignment, element.owners))
        yield f"{phrases.say(_RESPONSIBLE)}: {owners}"
    elif "owner" in mine:
        local = [
            phrases.actor(owner.actor)
            for adaptation in phrases.adaptations(name)
            for owner in adaptation.owners
        ]
        if local:
            yield f"{phrases.say(_RESPONSIBLE_LOCALLY)}: {phrases.listed(dict.fromkeys(local))}"


def _own_way(phrases: Phrases, name: str, actor: str) -> Iterator[str]:
    for adaptation in phrases.adaptations(name):
        if adaptation.by == actor:
            said = _adapted(phrases, adaptation)
            if said:
                yield f"{phrases.say(_OWN_WAY)}: {said}"


def _adapted(phrases: Phrases, adaptation: Adaptation) -> str:
    period = adaptation.period
    said = [
        (adaptation.title or adaptation.description or "").rstrip("."),
        phrases.status(adaptation),
        figures.stretch(period, phrases.language) if period else "",
    ]
    return " · ".join(filter(None, said))


def _facts(phrases: Phrases, actor: str, mine: dict[str, list[Part]], why: Why) -> dict[str, Any]:
    return {
        "actor": actor,
        "title": phrases.actor(actor),
        "level": phrases.model.actors[actor].level,
        "takes_part": [
            {
                "id": name,
                "kind": phrases.element(name).kind,
                "title": phrases.element(name).title,
                "level": phrases.ways.web.level(name) or None,
                "parts": [part._asdict() for part in own],
                "goals": list(why.goals(name)),
                "way": [
                    {"to": tie.target, "because": tie.link.because if tie.link else None}
                    for tie in why.steps(name)
                ],
            }
            for name, own in mine.items()
        ],
    }


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]
