"""Did you mean …? The nearest known word to one that is not known."""

from collections.abc import Iterable, Mapping
from typing import Any

from logicmodel import words
from logicmodel.diagnostics import Language

_LONG_ENOUGH_TO_GUESS = 3


def nearest(unknown: str, known: Iterable[str]) -> str | None:
    """The known word that ``unknown`` is most likely a slip of, or ``None`` if none is near."""
    # difflib is only paid for by a file that has a mistake.
    from difflib import get_close_matches

    folded = {word.casefold(): word for word in reversed(list(known))}
    if unknown.casefold() in folded:
        return folded[unknown.casefold()]
    if len(unknown) < _LONG_ENOUGH_TO_GUESS:
        return None
    found = get_close_matches(unknown.casefold(), folded, n=1, cutoff=0.72)
    return folded[found[0]] if found else None


def is_one_slip(one: str, other: str) -> bool:
    """Whether two words differ by one letter: another, one too many or few, or two swapped.

    Of short words nobody can tell.
    """
    shorter, longer = sorted((words.fold(one), words.fold(other)), key=len)
    pairs = enumerate(zip(shorter, longer, strict=False))
    at = next((number for number, (a, b) in pairs if a != b), len(shorter))
    rest, more = shorter[at:], longer[at:]
    if len(shorter) <= _LONG_ENOUGH_TO_GUESS:
        return False
    if len(rest) < len(more):
        return rest == more[1:]
    return rest[1:] == more[1:] or (rest[:2] == more[1::-1] and rest[2:] == more[2:])


def suggested(
    unknown: str,
    role: str,
    known: Mapping[str, Any],
    language: Language = "sv",
    in_indicator: bool = False,
) -> str | None:
    """The spelling in ``known`` of what a planner calls otherwise, or of a slip of the pen.

    Args:
        unknown: The word as it is written.
        role: What kind of word it is to be.
        known: The spellings to choose from.
        language: That of the file.
        in_indicator: Whether it stands under an indicator.
    """
    from logicmodel.syntax.meant.synonyms import synonym  # late, as above

    folded = words.fold(unknown)
    other = words.fold(synonym(folded, role, language, in_indicator) or "")
    return other if other in known else nearest(folded, known)
