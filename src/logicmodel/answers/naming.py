"""Who or what is meant: an id, in whatever case it is typed, or a title."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from logicmodel import words
from logicmodel.answers.answer import AskError
from logicmodel.diagnostics import Text
from logicmodel.model.logic import LogicModel
from logicmodel.syntax.suggest import nearest
from logicmodel.syntax.values import normal

_TRACE = "logicmodel trace {name}"
_CALLS = {
    "actor": "logicmodel who {name}",
    "level": "logicmodel render --level {name}",
    "view": "logicmodel render --by {view} --only {name}",
}
_VIEW = ({"view": "vy"}, {"view": "view"})
_ARTICLES = {
    **dict.fromkeys(("outcome", "impact", "overall_goal", "assumption"), Text("ett", "an")),
    **dict.fromkeys(("actor", "indicator", "activity", "output"), Text("en", "an")),
    "external_factor": Text("en", "an"),
}


class Named(NamedTuple):
    """Something with an id. ``kind`` is that of its statement; an indicator has its ``holder``."""

    id: str
    kind: str
    title: str
    holder: str = ""


def everything(model: LogicModel) -> Iterator[Named]:
    """All that has an id in a model."""
    sections: tuple[Mapping[str, Any], ...] = (
        model.elements,
        model.actors,
        model.target_groups,
        model.sources,
        model.levels,
        model.views,
    )
    for section in sections:
        for name, thing in section.items():
            yield Named(name, thing.kind, thing.title)
    for path, indicator in model.every_indicator():
        yield Named(indicator.id, "indicator", indicator.title, str(path[1]))


def find(
    model: LogicModel, asked: str, *, actor: bool = False, instead: Text | None = None
) -> Named:
    """What is meant by ``asked``: by its id first, then whatever the case, then by its title.

    Raises:
        AskError: if there is nothing by that name; it tells what may have been meant, of
            everything or, with ``actor``, of the actors. Where nothing comes near it, it says
            what there is ``instead``.
    """
    name = normal(asked.strip())
    known = list(everything(model))
    for same in (
        [each for each in known if each.id == name],
        [each for each in known if each.id.casefold() == name.casefold()],
        [each for each in known if each.title.casefold() == name.casefold()],
    ):
        # Of several that differ in case alone nobody can tell which is meant.
        if same and (len(same) == 1 or same[0].id == name):
            return same[0]
    guess = nearest(name, [each.id for each in known if not actor or each.kind == "actor"])
    sv, en = (
        (f"Det finns ingen aktör ”{name}”.", f"There is no actor “{name}”.")
        if actor
        else (f"Det finns inget ”{name}”.", f"There is no “{name}”.")
    )
    if guess:
        sv, en = f"{sv} Menade du ”{guess}”?", f"{en} Did you mean “{guess}”?"
    elif instead:
        sv, en = f"{sv} {instead.sv}", f"{en} {instead.en}"
    raise AskError(Text(sv, en))


def elsewhere(named: Named) -> AskError:
    """That another command tells of a thing of this kind."""
    titles = words.by_key("statement")[named.kind].title
    name = f'"{named.id}"' if " " in named.id else named.id
    call = Text(*(_CALLS.get(named.kind, _TRACE).format(name=name, **view) for view in _VIEW))
    sv, en = _ARTICLES.get(named.kind, Text("en", "a"))
    return AskError(
        Text(
            f"”{named.id}” är {sv} {titles.sv}. Skriv: {call.sv}",
            f"“{named.id}” is {en} {titles.en}. Write: {call.en}",
        ),
        ends_in_call=True,
    )
