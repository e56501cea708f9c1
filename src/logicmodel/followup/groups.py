"""Groups of people: which of them one thing tells apart, such as gender."""

import re

from logicmodel.diagnostics import Language

GENDER = "gender"
_GENDER = frozenset(("kön", "gender", "sex"))
_GENDERS = frozenset(
    {"flickor", "pojkar", "kvinnor", "män", "tjejer", "killar", "k", "m", "f"}
    | {"girls", "boys", "women", "men", "females", "males", "female", "male"}
)
_BETWEEN = re.compile(r"\s*[–/,]\s*|\s+(?:och|and|-)\s+")


def told_apart(group: str, by: str) -> bool:
    """Whether a group is one of those that lie apart by gender, by age, or as ``by`` lists them.

    A group may say what tells it apart itself: ``kön=K``. Of those that do not, girls and boys are
    told apart by gender, and all others by anything else.
    """
    asked = by.casefold()
    listed = _BETWEEN.split(asked)
    if len(listed) > 1:
        return group.casefold().rpartition("=")[2].strip() in listed
    what = dimension(group)
    return what == (GENDER if asked in _GENDER else asked) or (
        what is None and asked not in _GENDER
    )


def named(by: str, language: Language) -> tuple[str, ...]:
    """The groups that lie apart, as far as ``by`` says which they are; women and men by gender."""
    if by.casefold() in _GENDER:
        return ("kvinnor", "män") if language == "sv" else ("women", "men")
    listed = _BETWEEN.split(by)
    return tuple(listed) if len(listed) > 1 else ()


def dimension(group: str) -> str | None:
    """What tells a group apart from others, if that can be seen: :data:`GENDER`, ``ålder``."""
    said, _, name = group.casefold().rpartition("=")
    gender = said.strip() in _GENDER if said else name.strip() in _GENDERS
    return GENDER if gender else said.strip() or None
