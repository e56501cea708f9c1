"""Why an activity stands where it does, in a few sentences."""

from collections.abc import Iterator

from logicmodel.answers.footing import Footing, Grade, grade, is_evidence, weakest
from logicmodel.answers.phrases import ARROW, Phrases
from logicmodel.answers.priorities.load import Load
from logicmodel.diagnostics import Text
from logicmodel.model.elements import Watched

_NO_GOAL = Text("Leder inte till något mål.", "Leads to no goal.")
_NO_EVIDENCE = Text("ingen evidens är angiven", "no evidence is given")
_WEAK_LINK = Text("sambandet självt är svagt", "the link itself is weak")
_OF_EVIDENCE = Text("evidensen är", "the evidence is")
_NO_STRENGTH = Text(
    "evidensens styrka är inte angiven", "the strength of the evidence is not given"
)
_UNWATCHED = Text("ingen följer om det håller", "nobody watches whether it holds")
_REQUIRES = Text("Kräver", "Requires")


def reasons(phrases: Phrases, load: Load) -> Iterator[str]:
    """What it leads to, whether it is alone in that, how firm the way is, what it requires."""
    yield from _serves(phrases, load)
    yield from _alone(phrases, load)
    yield from _firm(phrases, load)
    yield from _required(phrases, load)


def _serves(phrases: Phrases, load: Load) -> Iterator[str]:
    """How many goals there are ahead, and which."""
    if not load.goals:
        yield phrases.say(_NO_GOAL)
        return
    goals, overall = phrases.listed(load.goals), phrases.listed(load.overall)
    count = len(load.goals)
    said = phrases.say(
        Text(
            f"Leder till {count} mål ({goals})",
            f"Leads to {count} {'goal' if count == 1 else 'goals'} ({goals})",
        )
    )
    then = Text(f", och därmed till {overall}", f", and thereby to {overall}")
    yield said + (phrases.say(then) if overall else "") + "."


def _alone(phrases: Phrases, load: Load) -> Iterator[str]:
    """That there is no other way, or nothing where there is one."""
    names = phrases.either((*load.alone, *load.alone_outcomes))
    if not names:
        return
    said = (
        Text(
            f"Ingen pågående aktivitet leder till {names}.",
            f"No ongoing activity leads to {names}.",
        )
        if load.activity.status == "planned"
        else Text(
            f"Ingen annan pågående aktivitet leder till {names}.",
            f"No other ongoing activity leads to {names}.",
        )
    )
    yield phrases.say(said)


def _firm(phrases: Phrases, load: Load) -> Iterator[str]:
    """The firmest way and its weakest step."""
    if not load.firmest:
        return
    way = f" {ARROW} ".join([load.activity.id, *(tie.target for tie in load.firmest)])
    step = next(tie for tie in load.firmest if grade(phrases.model, tie) is load.grade)
    if load.grade is Grade.STRONG:
        yield phrases.say(
            Text(f"Vägen {way} är fast hela vägen.", f"The way {way} is firm throughout.")
        )
        return
    at = f"{step.source} {ARROW} {step.target}"
    why = _reason(phrases, weakest(phrases.model, step))
    yield phrases.say(
        Text(
            f"Säkraste vägen, {way}, är svagast vid {at}: {why}.",
            f"The firmest way, {way}, is weakest at {at}: {why}.",
        )
    )


def _reason(phrases: Phrases, footing: Footing) -> str:
    """What makes a step weak: ``AN3 Rektorer stannar … – tveksamt (2023)``."""
    tell, mention = phrases.say, footing.mention
    if footing.ref:
        return phrases.named(footing.ref)
    if mention is None:
        return tell(_NO_EVIDENCE if footing.grade is Grade.NONE else _WEAK_LINK)
    if is_evidence(footing):
        strength = phrases.strength(mention)
        return f"{tell(_OF_EVIDENCE)} {strength}" if strength else tell(_NO_STRENGTH)
    element = phrases.model.elements.get(mention.ref or "")
    watched = isinstance(element, Watched) and element.state
    said = phrases.mention(mention)
    return said if watched else f"{said} – {tell(_UNWATCHED)}"


def _required(phrases: Phrases, load: Load) -> Iterator[str]:
    if load.required:
        yield f"{phrases.say(_REQUIRES)} {phrases.listed(map(phrases.named, load.required))}."
