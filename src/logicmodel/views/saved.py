"""The views that a model has saved: ``vy`` with what to show, what to focus on, how to group."""

from collections.abc import Iterator

from logicmodel import words
from logicmodel.diagnostics import Text
from logicmodel.views.cone import Reach, cone
from logicmodel.views.selection import Grouping, Selection, Subject, Topic, split
from logicmodel.views.web import Web

_BY_OWNER = ("actor", "owners")


def saved(web: Web, most: int | None) -> Iterator[tuple[str, list[Selection]]]:
    """The pictures of each saved view.

    ``visa`` takes words for steps (``prestation``, ``outputs``), ids of levels, actors and
    elements. Steps, levels and actors narrow what is shown, each kind of them by itself;
    elements that are named stand there besides. ``fokus`` keeps what leads to its elements and
    what they lead to. ``gruppera`` is ``nivå`` (also without it), ``ansvarig`` or ``aktör``; with
    anything else there is one lane.
    """
    for name, view in web.model.views.items():
        title = view.title or name
        about = view.description or ""
        handle = Text(f"vy-{name}", f"view-{name}")
        group = _grouping(view.group)
        subject = Subject(handle, Text(title, title), Text(about, about), group)
        shown = frozenset(_shown(web, view.show))
        focus = [start for start in view.focus if start in web.order]
        if focus:
            only = shown if view.show else web.members
            yield name, [cone(web, subject, focus, most, Reach(only=only))]
        else:
            yield name, split(web, _topic(web, subject, shown), most)


def _topic(web: Web, subject: Subject, shown: frozenset[str]) -> Topic:
    def beside(name: str) -> list[str]:
        return [other for other in web.neighbours(name) if other in shown]

    # Nothing but what is shown keeps it company, so that nothing lives elsewhere.
    return Topic(subject, web.sorted(shown), beside, lambda _: Text("", ""), beside)


def _shown(web: Web, names: tuple[str, ...]) -> Iterator[str]:
    model = web.model
    steps = {step for name in names if (step := words.statement_named(name))}
    levels = {name for name in names if name in model.levels}
    actors = {name for name in names if name in model.actors}
    narrowed = steps or levels or actors
    for name, element in model.elements.items():
        fits = (
            (element.kind in steps if steps else name in web.members)
            and (not levels or web.level(name) in levels)
            and (not actors or not actors.isdisjoint(owner.actor for owner in element.owners))
        )
        if name in names or (fits and (narrowed or not names)):
            yield name


def _grouping(name: str | None) -> Grouping:
    if name is None:
        return "level"
    folded = words.fold(name)
    found = {
        word.key
        for role in ("statement", "section", "field")
        if (word := words.by_spelling(role).get(folded))
    }
    if "level" in found:
        return "level"
    return "owner" if found.intersection(_BY_OWNER) else "none"
