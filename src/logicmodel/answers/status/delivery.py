"""What is said of an activity or an output: whether it was carried out or delivered.

A verdict is on a result, on whether what was done led to it. What is done itself is done or not.
"""

from collections.abc import Sequence
from typing import Any

from logicmodel.answers.answer import Answer, Section
from logicmodel.answers.status import told
from logicmodel.answers.status.data import indicator_facts, missing_facts
from logicmodel.answers.status.inquiry import Inquiry
from logicmodel.answers.status.lacks import by_keeper
from logicmodel.answers.status.sentences import so_far
from logicmodel.diagnostics import Text
from logicmodel.followup.facts import Delivery, Missing
from logicmodel.model.elements import Activity, Output

_DONE = Text("är genomförd", "has been carried out"), Text("är levererad", "has been delivered")
_NOT_DONE = (
    Text("är inte genomförd, fast tiden är ute", "has not been carried out, though its time is up"),
    Text("är inte levererad, fast tiden är ute", "has not been delivered, though its time is up"),
)
_UNKNOWN = (
    Text("skulle vara genomförd nu, men ingen vet om den är det",
         "should have been carried out by now, but nobody knows whether it has"),
    Text("skulle vara levererad nu, men ingen vet om den är det",
         "should have been delivered by now, but nobody knows whether it has"),
)  # fmt: skip
_CANCELLED, _UNDER_WAY = Text("är avbruten", "was cancelled"), Text("pågår", "is under way")
_NOT_DUE = Text("behöver inte vara klar än", "need not be done yet")
_SUBJECTS = Text("Aktiviteten", "The activity"), Text("Prestationen", "The output")
_MISSING = Text("Det här behövs för att veta det", "This is needed to know")


def delivery(inquiry: Inquiry, element: Activity | Output) -> Answer:
    """How it stands with what is done, and what it would take to know."""
    say, name = inquiry.phrases.say, element.id
    found = list(inquiry.facts.deliveries(element))
    how = _how(inquiry, element, found)
    said = f"{say(_SUBJECTS[isinstance(element, Output)])} {say(how)}."
    failed = [each for each in element.requires if inquiry.facts.state(each).so is False]
    items = (*told.results(inquiry, name), *([told.broken(inquiry, failed)] if failed else []))
    sections = [Section("", items=items)] if items else []
    missing = tuple(dict.fromkeys(one for each in found for one in _missing(each)))
    if missing:
        sections.append(Section(say(_MISSING), items=tuple(by_keeper(inquiry, missing, True))))
    opening = (told.as_of(inquiry), " ".join([said, *so_far(inquiry, name)]))
    facts = {**_facts(inquiry, element, found, missing), "failed_conditions": failed}
    title = inquiry.phrases.title(name)
    return Answer(title, inquiry.phrases.language, opening, tuple(sections), facts)


def _how(inquiry: Inquiry, element: Activity | Output, found: Sequence[Delivery]) -> Text:
    status, place = inquiry.facts.status(element), isinstance(element, Output)
    if status == "cancelled":
        return _CANCELLED
    if all(each.fact.so for each in found):
        return _DONE[place]
    if any(each.due and each.fact.so is False for each in found):
        return _NOT_DONE[place]
    if any(each.due and each.fact.so is None for each in found):
        return _UNKNOWN[place]
    return _UNDER_WAY if status == "ongoing" else _NOT_DUE


def _missing(delivery: Delivery) -> tuple[Missing, ...]:
    return delivery.fact.missing if delivery.due else ()


def _facts(
    inquiry: Inquiry,
    element: Activity | Output,
    found: Sequence[Delivery],
    missing: Sequence[Missing],
) -> dict[str, Any]:
    facts = {each.fact.so for each in found}
    return {
        "id": element.id,
        "title": element.title,
        "reached": False if False in facts else None if None in facts else True,
        "due": any(each.due for each in found),
        "status": inquiry.facts.status(element),
        "indicators": [indicator_facts(inquiry, each) for each in inquiry.indicators(element.id)],
        "missing": missing_facts(inquiry, missing),
    }
