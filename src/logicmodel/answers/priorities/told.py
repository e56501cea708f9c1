"""The order of the activities in words: what to keep, what to start, and why in that order."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from logicmodel.answers.answer import Answer, Item, Section
from logicmodel.answers.phrases import ARROW, Phrases
from logicmodel.answers.priorities.load import Load
from logicmodel.answers.priorities.reasons import reasons
from logicmodel.diagnostics import Text

_IN_FULL = 20
"""Of each list; what comes after is told in a line each."""

_TITLE = Text("Vad bär mest?", "What carries most?")
_ABOUT = Text(
    "Ordningen följer bara av hur förändringslogiken är skriven. Den är ett underlag för samtal, "
    "inget omdöme: kostnad, lagkrav och vilja står inte här.",
    "The order follows from how the theory of change is written, and from nothing else. It is "
    "there to talk about, no verdict: costs, legal duties and wishes are not in it.",
)
_HOW = Text("Så är ordningen bestämd", "How the order is decided")
_CRITERIA = (
    Text(
        "hur många mål som ingen annan pågående aktivitet leder till",
        "how many goals no other ongoing activity leads to",
    ),
    Text("hur många mål den leder till", "how many goals it leads to"),
    Text("hur många övergripande mål den leder till", "how many overall goals it leads to"),
    Text(
        "hur många resultat som ingen annan pågående aktivitet leder till",
        "how many outcomes no other ongoing activity leads to",
    ),
    Text(
        "hur säker den säkraste vägen till ett mål är, mätt där den är som svagast",
        "how firm the firmest way to a goal is, at its weakest step",
    ),
    Text("om det som krävs är på plats", "whether what it requires is in place"),
)
_FIRST = Text(
    "Det första som skiljer två aktiviteter åt avgör. De som inte skiljs åt av något får samma "
    "nummer.",
    "The first that tells two activities apart decides. Those that nothing tells apart have the "
    "same number.",
)
_LISTS: tuple[tuple[tuple[str | None, ...], Text, Text], ...] = (
    (
        ("ongoing",),
        Text("Pågår: behålla?", "Ongoing: keep?"),
        Text("De första bär mest.", "The first carry most."),
    ),
    (
        ("planned",),
        Text("Planerat: starta?", "Planned: start?"),
        Text("De första skulle bära mest.", "The first would carry most."),
    ),
    (
        (None,),
        Text("Utan status", "Without a status"),
        Text(
            "Skriv status: pågår eller status: planerad, så hamnar de i rätt lista. "
            "Tills dess räknas de som pågående.",
            "Write status: ongoing or status: planned to put them into the right list. Until "
            "then they count as ongoing.",
        ),
    ),
)
_OVER = Text("Klart eller avbrutet", "Done or cancelled")
_ABOUT_OVER = Text(
    "Här finns inget att välja, och de räknas inte som vägar till målen.",
    "There is nothing to choose here, and they do not count as ways to the goals.",
)
_NONE = Text("Här finns inga aktiviteter.", "There are no activities here.")


def told(phrases: Phrases, loads: Sequence[Load]) -> Answer:
    """The lists in words."""
    tell, model = phrases.say, phrases.model
    title = " – ".join(filter(None, [tell(_TITLE), model.title or model.id]))
    facts = {"activities": [_fact(load) for load in loads]}
    if not loads:
        return Answer(title, phrases.language, (tell(_NONE),), (), facts)
    return Answer(title, phrases.language, (tell(_ABOUT),), tuple(_sections(phrases, loads)), facts)


def _sections(phrases: Phrases, loads: Sequence[Load]) -> Iterator[Section]:
    tell = phrases.say
    for statuses, title, about in _LISTS:
        some = [load for load in loads if load.activity.status in statuses]
        if some:
            yield Section(tell(title), (tell(about),), tuple(_ranked(phrases, some)))
    over = [load for load in loads if load.activity.status in ("done", "cancelled")]
    if over:
        yield Section(tell(_OVER), (tell(_ABOUT_OVER),), tuple(_over(phrases, over)))
    criteria = (Item(tell(each), mark=f"{n}.") for n, each in enumerate(_CRITERIA, 1))
    yield Section(tell(_HOW), (tell(_FIRST),), tuple(criteria))


def _ranked(phrases: Phrases, loads: Sequence[Load]) -> Iterator[Item]:
    place, before = 0, None
    for number, load in enumerate(loads, 1):
        if load.key != before:
            place, before = number, load.key
        activity, mark = load.activity, f"{place}."
        if number <= _IN_FULL:
            under = (Item(" ".join(reasons(phrases, load))),)
            yield Item(activity.title, activity.id, mark, under)
        else:
            goals = f" {ARROW} {', '.join(load.goals)}" if load.goals else ""
            yield Item(activity.title + goals, activity.id, mark)


def _over(phrases: Phrases, loads: Iterable[Load]) -> Iterator[Item]:
    for load in loads:
        activity = load.activity
        yield Item(f"{activity.title} ({phrases.status(activity)})", activity.id)


def _fact(load: Load) -> dict[str, Any]:
    return {
        "id": load.activity.id,
        "title": load.activity.title,
        "status": load.activity.status,
        "goals": list(load.goals),
        "overall_goals": list(load.overall),
        "alone_to_goals": list(load.alone),
        "alone_to_outcomes": list(load.alone_outcomes),
        "firmest_way": [load.activity.id, *(tie.target for tie in load.firmest)],
        "firmness": load.grade.name.lower() if load.firmest else None,
        "requires": list(load.required),
        "requirements": load.state if load.required else None,
    }
