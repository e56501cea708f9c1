"""What is to stand in one picture, before it is said in a language.

A :class:`Topic` is a question (all of one level, all that one actor does); :func:`split` answers it
in one :class:`Selection`, or in several where one would hold more boxes than a reader follows.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from logicmodel.diagnostics import Text
from logicmodel.views.web import Web

Grouping = Literal["level", "owner", "none"]

_OTHER_PART = Text("I en annan del", "In another part")
_NO_GOAL = Text("utan väg till något mål", "without a way to a goal")
_MOST_NAMED = 4


@dataclass(frozen=True, slots=True)
class Subject:
    """What a picture is of.

    Attributes:
        name: A handle, not yet made safe for file names.
        title: What the picture is called.
        about: One sentence that says what it shows.
        group: What its lanes are.
        lane: The level that its one lane is of, where there is only one.
        actor: By whom it is seen: this actor's adaptations count.
        parts: In how many pictures it is shown, since one would be too large.
    """

    name: Text
    title: Text
    about: Text
    group: Grouping = "level"
    lane: str | None = None
    actor: str = ""
    parts: int = 1


@dataclass(frozen=True, slots=True)
class Selection:
    """One picture: whose boxes stand in it.

    Attributes:
        inner: The ids that the picture is about; ties between two others are drawn softer.
        elsewhere: Ids that do not belong to the picture, with where they live.
        hidden: How many more are tied to a box and left out.
        others: Ids that belong to the subject and stand in no picture, to be told in the text.
    """

    subject: Subject
    ids: frozenset[str]
    inner: frozenset[str]
    elsewhere: Mapping[str, Text]
    hidden: Mapping[str, int]
    others: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Topic:
    """What pictures are to be about, however many they become.

    Attributes:
        own: What belongs to it, in file order.
        company: What has to stand beside one of its own, in the order of importance.
        lives: Where company that is not its own lives.
        follow: What an element is tied to; what of it has no room is counted at its box.
        whole: The ties of company are drawn, too.
    """

    subject: Subject
    own: Sequence[str]
    company: Callable[[str], Sequence[str]]
    lives: Callable[[str], Text]
    follow: Callable[[str], Sequence[str]]
    whole: bool = False


def split(web: Web, topic: Topic, most: int | None) -> list[Selection]:
    """The pictures of a topic, none of more than ``most`` boxes (no bound without it).

    What does not fit into one picture is parted by goal: an element goes with the goal it has the
    shortest way to, goals in file order, as many to a picture as fit. So everything that is a
    topic's own stands in exactly one picture as its own, with its company; and the work and the
    number of pictures grow with the elements and their ties.
    """
    if not topic.own:
        return []
    limit = len(web.order) if most is None else most
    everything = _everything(topic, limit)
    if len(everything) <= limit:
        return [_select(topic, topic.own, everything)]
    packs = list(_pack(topic, _by_goal(web, topic.own), limit))
    selections = [_select(topic, own, shown) for own, shown in packs]
    if len(packs) == 1:
        return selections
    return [
        replace(s, subject=_part(s.subject, number, len(packs), _towards(web, own)))
        for number, (s, (own, _)) in enumerate(zip(selections, packs, strict=True), start=1)
    ]


def _part(subject: Subject, number: int, count: int, of_what: Text) -> Subject:
    """One of several pictures of a subject."""
    name, title = subject.name, subject.title
    return replace(
        subject,
        name=Text(f"{name.sv}-del-{number}", f"{name.en}-part-{number}"),
        title=Text(
            f"{title.sv}, del {number} av {count} ({of_what.sv})",
            f"{title.en}, part {number} of {count} ({of_what.en})",
        ),
        parts=count,
    )


def _everything(topic: Topic, limit: int) -> dict[str, None]:
    """All its own with their company, or as much of it as shows that there is no room."""
    shown = dict.fromkeys(topic.own)
    for name in topic.own:
        if len(shown) > limit:
            break
        shown |= dict.fromkeys(topic.company(name))
    return shown


def _by_goal(web: Web, own: Sequence[str]) -> list[str]:
    goals = {goal: number for number, goal in enumerate(web.goals)}
    last = len(goals)
    return sorted(own, key=lambda name: goals.get(web.nearest_goal.get(name, ""), last))


def _pack(
    topic: Topic, own: Sequence[str], limit: int
) -> Iterator[tuple[list[str], dict[str, None]]]:
    """Its own in bundles, each with the company that fits."""
    bundle: list[str] = []
    shown: dict[str, None] = {}
    for name in own:
        if not (topic.whole and name in shown):
            wanted = {name: None, **dict.fromkeys(topic.company(name))}
            if bundle and len(shown | wanted) > limit:
                yield bundle, shown
                bundle, shown = [], {}
            shown |= dict.fromkeys(list(wanted)[:limit])
        bundle.append(name)
    yield bundle, shown


def _select(topic: Topic, own: Sequence[str], shown: Mapping[str, None]) -> Selection:
    ids, belongs = frozenset(shown), frozenset(topic.own)
    inner = ids if topic.whole else frozenset(own)
    guests = ids - belongs if topic.whole else ids - inner
    lives = {name: _OTHER_PART if name in belongs else topic.lives(name) for name in guests}
    return Selection(topic.subject, ids, inner, lives, hidden(topic.follow, inner, ids))


def hidden(
    follow: Callable[[str], Sequence[str]], names: frozenset[str], shown: frozenset[str]
) -> dict[str, int]:
    """How many of what an element leads on to are not shown, where there are any."""
    counts = {name: sum(other not in shown for other in follow(name)) for name in names}
    return {name: count for name, count in counts.items() if count}


def _towards(web: Web, own: Sequence[str]) -> Text:
    goals = [g for g in dict.fromkeys(web.nearest_goal.get(name) for name in own) if g]
    if not goals:
        return _NO_GOAL
    shown = ", ".join(goals[:_MOST_NAMED]) + (" …" if len(goals) > _MOST_NAMED else "")
    return Text(f"mot {shown}", f"towards {shown}")
