"""Which type a kind of statement becomes, and which fields it therefore may have."""

from collections.abc import Iterable
from functools import cache
from typing import Annotated, Any, Union

from pydantic import Field, TypeAdapter

from logicmodel import words
from logicmodel.diagnostics import Text
from logicmodel.model import elements
from logicmodel.model.logic import Header

_OWN_NAMES = {
    "logic": Header,
    "view": elements.SavedView,
    "link": elements.Link,
    "indicator": elements.Indicator,
}
_LINK = Text("en pil ->", "an arrow ->")


@cache
def maker(kinds: frozenset[str]) -> TypeAdapter[Any]:
    """What makes things of the model from the data of statements, told apart by their ``kind``.

    One adapter for all, since pydantic then looks only once at what they have in common, and for
    no more kinds than there are.
    """
    # Pydantic does not tell a single type apart.
    types = tuple(_type(kind) for kind in sorted({"level", "actor", *kinds}))
    either: Any = Annotated[Union[types], Field(discriminator="kind")]  # noqa: UP007
    return TypeAdapter(either)


def name_of(kind: str) -> Text:
    """What a kind of statement, or a link, is called."""
    return _LINK if kind == "link" else words.by_key("statement")[kind].title


def holders(field: str) -> list[str]:
    """The kinds of statement, and of what stands inside one, that may have a field."""
    kinds = [key for key in words.by_key("statement") if key not in ("include", "allow")]
    # What a link leads to is called its target too, but is no field of it.
    inner = () if field == "target" else ("link",)
    return [kind for kind in (*inner, *kinds) if field in _fields(_type(kind))]


def _type(kind: str) -> Any:
    """The type named as the kind: ``ExternalFactor`` for ``external_factor``."""
    name = "".join(part.capitalize() for part in kind.split("_"))
    return _OWN_NAMES.get(kind) or getattr(elements, name)


def _fields(some: Any) -> Iterable[str]:
    fields: Iterable[str] = getattr(some, "model_fields", None) or some.__dataclass_fields__
    return fields
