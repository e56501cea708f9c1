"""The verdict in one sentence, as somebody would say it at a meeting."""

from collections.abc import Iterator

from logicmodel.answers.phrases import ARROW
from logicmodel.answers.status.indicators import is_missed, together
from logicmodel.answers.status.inquiry import Inquiry
from logicmodel.diagnostics import Text
from logicmodel.followup.verdict import Verdict
from logicmodel.model.values import Date
from logicmodel.views import figures
from logicmodel.views.matrix import enumerated

_DECIDED = {
    Verdict.IMPLEMENTATION_FAILURE: Text(
        "Målet är missat, och det som planen skulle leverera blev inte av. Tanken är alltså inte "
        "prövad",
        "The goal is missed, and what the plan was to deliver was not done. So the idea has not "
        "been tried",
    ),
    Verdict.REACHED_WITHOUT_ACTIVITY: Text(
        "Målet är nått utan att planens prestationer var på plats. Något annat måste förklara det",
        "The goal is reached without the plan's outputs being in place. Something else has to "
        "explain it",
    ),
    Verdict.CONDITIONS_LACKING: Text(
        "Målet är missat. Arbetet blev gjort, men det som måste stämma runt omkring brast",
        "The goal is missed. The work was done, but what had to hold around it failed",
    ),
    Verdict.REACHED_DESPITE_CONDITIONS: Text(
        "Målet är nått, fast något som skulle stämma inte gjorde det. Kanske behövs det inte",
        "The goal is reached although something that was to hold did not. It may not be needed",
    ),
    Verdict.THEORY_FAILURE: Text(
        "Målet är missat, fast arbetet blev gjort och förutsättningarna höll. Tanken om hur det "
        "ena leder till det andra stämde inte",
        "The goal is missed although the work was done and the conditions held. The idea of how "
        "one thing leads to the next was wrong",
    ),
    Verdict.TOO_EARLY: Text(
        "Målet är inte nått, men det är för tidigt att säga något",
        "The goal is not reached, but it is too early to tell",
    ),
    Verdict.CONSISTENT: Text(
        "Målet är nått, och det stämmer med hur planen var tänkt",
        "The goal is reached, as the plan had it",
    ),
    Verdict.CONTESTED: Text(
        "Målet är nått enligt planen, men något i omvärlden kan ha gjort det",
        "The goal is reached as planned, but something outside may have done it",
    ),
}
_NOTHING_YET = (None, False)
_UNDECIDED = {
    # Whether it is reached, and whether its time is up.
    (True, True): Text(
        "Målet är nått, men det går inte att avgöra vad som gjorde det",
        "The goal is reached, but nobody can tell what did it",
    ),
    (False, True): Text(
        "Målet är missat, och det går inte att avgöra varför",
        "The goal is missed, and nobody can tell why",
    ),
    (None, True): Text(
        "Ingen vet om målet är nått, fast tiden är ute",
        "Nobody knows whether the goal is reached, though its time is up",
    ),
    (True, False): Text(
        "Målet är nått före sin tid, men det går inte att avgöra vad som gjorde det",
        "The goal is reached ahead of time, but nobody can tell what did it",
    ),
    (False, False): Text(
        "Målet är inte nått än, och det går inte att avgöra om något brister",
        "The goal is not reached yet, and nobody can tell whether anything falls short",
    ),
    _NOTHING_YET: Text(
        "Målets tid är inte ute, och inget utfall säger hur det går",
        "The goal's time is not up, and no value says how it goes",
    ),
}

_NO_TARGET = Text(
    "Målet har inget målvärde, så ingen kan säga om det är nått",
    "The goal has no target, so nobody can tell whether it is reached",
)
_LATE = Text(
    "Målet är inte nått fast dess tid är ute, och det går inte att avgöra varför",
    "The goal is not reached though its time is up, and nobody can tell why",
)
_WHY = Text("Det går inte att avgöra varför.", "Nobody can tell why.")
_WHETHER = Text(
    "Det går inte att avgöra om något brister.", "Nobody can tell whether anything falls short."
)
_TAKES = Text("tar", "takes")
_SO_FAR = Text("Klart på vägen dit", "Done on the way"), Text("På gång", "Under way")
_MOST = 6
"""Things on the way that are named; the rest is counted."""
_FEW = 3
"""So many possible answers are a help, more are none."""


def sentence(inquiry: Inquiry, name: str) -> str:
    """The verdict on a goal, with its name in the trade: ``(teorifel)``."""
    verdict, say = inquiry.verdict(name), inquiry.phrases.say
    if verdict:
        said = say(_DECIDED[verdict])
        if verdict is Verdict.TOO_EARLY:
            return " ".join([f"{said}.", *waiting(inquiry, name)])
        return f"{said} ({say(verdict.title)})."
    known = inquiry.account(name).reached, inquiry.time_is_up(name)
    said = say(_undecided(inquiry, name, known)) + "."
    if several := together(inquiry, name):
        missed = is_missed(inquiry, name)
        unclear = say(_WHY if missed else _WHETHER)
        said = f"{several}. {unclear}" if missed or known[0] is False else f"{several}."
    more = so_far(inquiry, name) if known == _NOTHING_YET else waiting(inquiry, name)
    return " ".join([said, *more])


def _undecided(inquiry: Inquiry, name: str, known: tuple[bool | None, bool]) -> Text:
    if not any(True for _ in inquiry.facts.aimed(inquiry.model.elements[name])):
        return _NO_TARGET
    if known == (False, True) and Verdict.TOO_EARLY in inquiry.account(name).judgement.verdicts:
        return _LATE
    return _UNDECIDED[known]


def waiting(inquiry: Inquiry, name: str) -> Iterator[str]:
    """How long the effect may still be waited for, and why: ``R1 → EM1 tar 1 år``."""
    account, language = inquiry.account(name), inquiry.phrases.language
    wait = account.wait if account.reached is False and inquiry.time_is_up(name) else None
    if wait is None:
        return
    takes = inquiry.phrases.listed(
        f"{each.source} {ARROW} {each.link.target} {inquiry.phrases.say(_TAKES)} "
        f"{figures.length(each.link.lag, language)}"
        for each in wait.links
        if each.link.lag
    )
    until = figures.day(Date(wait.until.isoformat()), language)
    yield inquiry.phrases.say(
        Text(
            f"Effekten kan dröja till {until}: {takes}.",
            f"The effect may take until {until}: {takes}.",
        )
    )


def so_far(inquiry: Inquiry, name: str) -> Iterator[str]:
    """What has been delivered on the way so far: ``Klart på vägen dit: P1. På gång: A2.``."""
    for label, names in zip(_SO_FAR, inquiry.so_far(name), strict=True):
        if names:
            shown = enumerated(names, inquiry.phrases.language, _MOST)
            yield f"{inquiry.phrases.say(label)}: {shown}."


def possible(inquiry: Inquiry, name: str) -> str:
    """The verdicts there can still be when the time is up, if they are few enough to help."""
    verdicts = inquiry.account(name).judgement.verdicts
    titles = [inquiry.phrases.say(v.title) for v in Verdict if v in verdicts]
    if not 1 < len(titles) <= _FEW or not inquiry.time_is_up(name):
        return ""
    *most, last = titles
    known = ", ".join(most)
    return inquiry.phrases.say(
        Text(f"Möjliga svar: {known} eller {last}.", f"Possible answers: {known} or {last}.")
    )


def headline(inquiry: Inquiry) -> Iterator[str]:
    """For how many goals the cause can be decided, today and one day."""
    say, n = inquiry.phrases.say, len(inquiry.goals)
    today, early, later = map(len, (inquiry.decided, inquiry.too_early, inquiry.decidable))
    yield say(
        Text(
            f"Orsaken går att avgöra för {today} av {n} mål i dag, och för {later} av {n} när "
            "planerade uppgifter har kommit in.",
            f"The cause can be decided for {today} of {n} goals today, and for {later} of {n} once "
            "planned data have come in.",
        )
    )
    if early:
        yield say(
            Text(
                f"För {early} är det för tidigt att säga något.",
                f"For {early} it is too early to tell.",
            )
        )
