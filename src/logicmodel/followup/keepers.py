"""Who is to know a thing: one answer for all that ask or tell."""

from logicmodel.diagnostics import Path
from logicmodel.model.elements import Adaptation
from logicmodel.model.logic import LogicModel
from logicmodel.model.roles import carries
from logicmodel.model.values import Assignment


def keepers(model: LogicModel, path: Path) -> tuple[Assignment, ...]:
    """Those who answer for what stands at a path: for the indicator, else the thing, else all.

    How something is done locally is known by who does it.
    """
    owners: tuple[Assignment, ...] = ()
    thing: object = model
    for key in (*path, None):
        own: tuple[Assignment, ...] = getattr(thing, "owners", ())
        if not own and isinstance(thing, Adaptation):
            own = (Assignment(actor=thing.by),)
        owners = own or owners
        thing = thing.get(key) if isinstance(thing, dict) else _part(thing, key)
    return owners


def keeper(model: LogicModel, path: Path) -> str | None:
    """The one of them who answers for the whole, where that can be told, else the first."""
    owners = keepers(model, path)
    whole = (owner.actor for owner in owners if owner.role and carries(owner.role))
    return next(whole, owners[0].actor if owners else None)


def _part(thing: object, key: str | int | None) -> object:
    return (
        thing[key]
        if isinstance(thing, tuple) and isinstance(key, int)
        else getattr(thing, str(key), None)
    )
