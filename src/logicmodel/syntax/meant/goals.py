"""Which step of the chain is meant by ``mål``, a word for three of them in a plan."""

import re
from collections.abc import Iterable, Iterator

from logicmodel import words
from logicmodel.diagnostics import Text

_ANY = frozenset(("mål", "målsättning", "goal", "objective", "aim"))
_BY_ID = {
    **dict.fromkeys(("r", "res", "oc", "out"), "outcome"),
    **dict.fromkeys(("e", "em", "eff", "im", "imp", "ig"), "impact"),
    **dict.fromkeys(("öm", "om", "ög", "og"), "overall_goal"),
}
"""What an id is given to, by the letters it begins with."""
_BEFORE = {"impact": "outcome", "overall_goal": "impact"}
_ARROW = re.compile(r"->\s*([^\W\d_]+)")


def is_any_goal(word: str) -> bool:
    """Whether a word may mean an outcome as well as an impact or an overall goal."""
    return words.fold(word) in _ANY


def goal(name: str, lines: Iterable[str]) -> str | None:
    """The kind of statement that is meant, if its id and the lines below agree on one."""
    own = _BY_ID.get(re.split(r"[\d.\-_]", name, maxsplit=1)[0].casefold())
    found = {own, *_told(lines)} - {None}
    return found.pop() if len(found) == 1 else None


def _told(lines: Iterable[str]) -> Iterator[str | None]:
    horizon = words.by_key("field")["horizon"]
    for line in lines:
        if horizon.is_spelled(line.partition(":")[0]):
            yield "outcome"
        arrow = _ARROW.match(line)
        if arrow:
            yield _BEFORE.get(_BY_ID.get(arrow[1].casefold(), ""))


def which(word: str) -> tuple[Text, Text]:
    """What to say where nobody can tell."""
    return (
        Text(
            f"”{word}” kan betyda resultat, effektmål eller övergripande mål.",
            f"“{word}” may mean an outcome, an impact or an overall goal.",
        ),
        Text(
            "Skriv resultat för det som förändras hos målgruppen, effektmål för det som "
            "resultaten till sist ska leda till, eller övergripande mål för det som planen bidrar "
            "till.",
            "Write outcome for what changes for the target group, impact for what the outcomes "
            "are to lead to in the end, or overall goal for what the plan contributes to.",
        ),
    )
