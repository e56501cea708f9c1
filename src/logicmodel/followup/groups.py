"""Groups of people: which of them one thing tells apart, such as gender."""

import re

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
    what, said, name = group.casefold().rpartition("=")
    asked = by.casefold()
    listed = _BETWEEN.split(asked)
    if len(listed) > 1:
        return name.strip() in listed
    gender = asked in _GENDER
    if said:
        return what.strip() in _GENDER if gender else what.strip() == asked
    return gender == (name.strip() in _GENDERS)


def are_both_genders(groups: set[str]) -> bool:
    """Whether these are two groups that together are all, as women and men are."""
    return len(groups) == 2 and all(told_apart(group, "kön") for group in groups)
