"""The answer: each goal in a few lines, then what there is to find out and who has it."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from logicmodel import words
from logicmodel.answers.answer import Answer, Item, Section
from logicmodel.answers.status.data import facts_of, facts_of_all
from logicmodel.answers.status.indicators import result
from logicmodel.answers.status.inquiry import Inquiry
from logicmodel.answers.status.lacks import by_keeper, said
from logicmodel.answers.status.sentences import headline, possible, sentence
from logicmodel.diagnostics import Text
from logicmodel.followup.facts import Missing
from logicmodel.followup.verdict import Verdict
from logicmodel.model.logic import Connection
from logicmodel.model.values import Date
from logicmodel.views import figures

_MOST = 5
_NOT_DONE = Text("inte klar när tiden var ute", "not done when its time was up")
_TITLE = Text("Hur det har gått", "How it has gone")
_NOT_DELIVERED = Text("Blev inte levererat", "Not delivered")
_BROKEN = Text("Stämde inte", "Did not hold")
_OUTSIDE = Text("Kan också förklara det", "May explain it as well")
_BREAKS = Text("Här brister kedjan först", "Here the chain breaks off first")
_MISSING = Text("Det här behövs för att avgöra det", "This would decide it")
_NO_ASSUMPTION = Text("Inget antagande står vid pilen.", "No assumption stands beside the arrow.")
_TO_FIND_OUT = Text("Att ta reda på", "To find out")
_NEVER = Text(
    "Det här ser planen inte till att någon får veta", "The plan has nobody find this out"
)


def all_goals(inquiry: Inquiry) -> Answer:
    """Every goal in short, and what is missing for all of them together."""
    say, model = inquiry.phrases.say, inquiry.model
    title = " – ".join(filter(None, [say(_TITLE), model.title or model.id]))
    sections = [_goal(inquiry, name) for name in inquiry.goals]
    if inquiry.all_missing:
        items = tuple(by_keeper(inquiry, inquiry.all_missing))
        sections.append(Section(say(_TO_FIND_OUT), items=items))
    if never := inquiry.all_never:
        items = tuple(_never(inquiry, never))
        sections.append(Section(say(_NEVER), items=items))
    opening = (as_of(inquiry), *headline(inquiry))
    facts = facts_of_all(inquiry)
    return Answer(title, inquiry.phrases.language, opening, tuple(sections), facts)


def one(inquiry: Inquiry, name: str) -> Answer:
    """One goal in full: what it would take to decide, and who has it."""
    say = inquiry.phrases.say
    goal = _goal(inquiry, name)
    sections = [Section("", items=goal.items)] if goal.items else []
    if missing := inquiry.missing(name):
        sections.append(Section(say(_MISSING), items=tuple(by_keeper(inquiry, missing, True))))
    if never := inquiry.never(name):
        sections.append(Section(say(_NEVER), items=tuple(_never(inquiry, never))))
    opening = (as_of(inquiry), *goal.said)
    facts = facts_of(inquiry, name)
    return Answer(goal.title, inquiry.phrases.language, opening, tuple(sections), facts)


def as_of(inquiry: Inquiry) -> str:
    """The day that is reckoned from: ``Läget den 1 juni 2031.``."""
    day = figures.day(Date(inquiry.today.isoformat()), inquiry.phrases.language)
    return inquiry.phrases.say(Text(f"Läget den {day}.", f"As of {day}."))


def _goal(inquiry: Inquiry, name: str) -> Section:
    """What happened to a goal, the verdict, and why."""
    return Section(
        inquiry.phrases.title(name),
        (" ".join(filter(None, [sentence(inquiry, name), possible(inquiry, name)])),),
        (*results(inquiry, name), *_reasons(inquiry, name)),
    )


def results(inquiry: Inquiry, name: str) -> Iterator[Item]:
    """How each indicator of an element stands."""
    for indicator in inquiry.indicators(name):
        yield Item(result(inquiry, name, indicator), indicator.id)


def _reasons(inquiry: Inquiry, name: str) -> Iterator[Item]:
    """What was not delivered, what did not hold, what else there is, and where it broke off."""
    account = inquiry.account(name)
    verdict = account.judgement.verdict
    undelivered = verdict in (Verdict.IMPLEMENTATION_FAILURE, Verdict.REACHED_WITHOUT_ACTIVITY)
    if account.failed and (undelivered or verdict is None):
        yield _several(inquiry, _NOT_DELIVERED, account.failed, _undelivered)
    if account.broken and not undelivered:
        yield broken(inquiry, account.broken)
    if verdict is Verdict.CONTESTED:
        yield _several(inquiry, _OUTSIDE, account.outside, _state)
    if account.weak and Verdict.THEORY_FAILURE in account.judgement.verdicts:
        yield _break(inquiry, account.weak)


def broken(inquiry: Inquiry, names: Sequence[str]) -> Item:
    """The conditions that did not hold, each with what shows it."""
    return _several(inquiry, _BROKEN, names, _state)


def _break(inquiry: Inquiry, weak: Connection) -> Item:
    """Where one thing did not lead to the next, and what was believed about that."""
    say, start, end = inquiry.phrases.say, weak.source, weak.link.target
    arrow = inquiry.phrases.arrow(end, weak.link)
    nothing = () if weak.link.assumptions else (Item(say(_NO_ASSUMPTION)),)
    where = say(Text(f"{start} är nått, men inte {end}", f"{start} is reached, but not {end}"))
    told = Item(f"{start} {arrow.said}", under=(*nothing, *arrow.under))
    return Item(f"{say(_BREAKS)}: {where}", under=(told,))


def _several(
    inquiry: Inquiry, label: Text, names: Sequence[str], tell: Callable[[Inquiry, str], str]
) -> Item:
    """A label with some things below it; the rest are counted."""
    items = [Item(tell(inquiry, name), name) for name in names[:_MOST]]
    if (more := len(names) - _MOST) > 0:
        items.append(Item(inquiry.phrases.say(Text(f"och {more} till", f"and {more} more"))))
    return Item(f"{inquiry.phrases.say(label)}:", under=tuple(items))


def _undelivered(inquiry: Inquiry, name: str) -> str:
    """``Tolv lokala planer: 5 kommuner (2027), efter planen; mål: minst 12 (Kommunerna)``."""
    element, say = inquiry.model.elements[name], inquiry.phrases.say
    if inquiry.facts.status(element) == "cancelled":
        how = words.written("status", "cancelled", inquiry.phrases.language)
    else:
        short = [
            result(inquiry, name, indicator).removeprefix(f"{indicator.title}: ")
            for path, indicator in inquiry.facts.aimed(element)
            if inquiry.facts.reached(path, indicator).so is False
        ]
        how = "; ".join(short) or say(_NOT_DONE)
    owners = inquiry.phrases.owner(element.owners)
    return f"{element.title}: {how}" + (f" ({owners})" if owners else "")


def _state(inquiry: Inquiry, name: str) -> str:
    """``Rektorer stannar länge nog: brister (2026-05), enkät till rektorerna``."""
    look, language = inquiry.facts.look(name), inquiry.phrases.language
    when = figures.day(look.when, language) if look.when else None
    state = words.written("state", look.state, language)
    element = inquiry.model.elements[name]
    sources = inquiry.phrases.listed(map(inquiry.phrases.mention, element.sources))
    parts = [f"{state} ({when})" if when else state, look.note or sources]
    return f"{element.title}: {', '.join(filter(None, parts))}"


def _never(inquiry: Inquiry, some: Iterable[Missing]) -> Iterator[Item]:
    """What no planned data will tell, and so has to be seen to now."""
    yield from (Item(said(inquiry, missing)) for missing in some)
