"""LM804: a title that says two things."""

from collections.abc import Iterator

from logicmodel.diagnostics import Language, Severity, Text
from logicmodel.rules.rule import Context, Finding, Page, Rule, called
from logicmodel.rules.wording import CHANGE, GOALS, Words, outcome, phrases, quoted, verb

_MOST_WORDS = 60
"""Of a whole paragraph for a title it is enough to say that it is too long."""


def check(context: Context) -> Iterator[Finding]:
    """Titles of the chain that are two of a kind, put together by *och* or *and*."""
    language = context.model.language
    joining = phrases(language, "joining").first
    for kind in ("activity", "output", *GOALS):
        for element, words in context.titles[kind]:
            if joining.isdisjoint(words) or len(words) > _MOST_WORDS:
                continue
            place = _seam(words, language)
            if place is None:
                continue
            name = called(element)
            one = quoted(element.title, slice(place))
            other = quoted(element.title, slice(place + 1, None))
            yield Finding(
                ("elements", element.id, "title"),
                Text(
                    f"{name.sv} säger två saker: ”{one}” och ”{other}”.",
                    f"{name.en} says two things: “{one}” and “{other}”.",
                ),
                Text(
                    "Dela den i två, med var sitt id, var sina pilar och var sitt mått. Hör "
                    "sakerna ihop, säg det gemensamma i titeln och resten i beskrivning.",
                    "Part it in two, each with its own id, arrows and measure. If they belong "
                    "together, say in the title what they share and put the rest in description.",
                ),
            )


def _seam(words: Words, language: Language) -> int | None:
    """Where the word stands that joins two tasks, two sentences or two changes."""
    joining = phrases(language, "joining").first
    for place, word in enumerate(words):
        if word in joining:
            before, after = words[:place], words[place + 1 :]
            pairs = (_tasks, _named_tasks, _sentences, _changes)
            if any(two(before, after, language) for two in pairs):
                return place
    return None


def _tasks(before: Words, after: Words, language: Language) -> bool:
    """*Utbilda lärare* and *kartlägga behoven*, but not *planera och genomföra kursen*."""
    actions = phrases(language, "action")
    count = actions.at(before)
    both = 0 < count < len(before) and actions.at(after) and len(after) > 1
    in_clause = not phrases(language, "clause").first.isdisjoint(before)
    return bool(both) and not in_clause and not actions.at(before[-1:])


def _named_tasks(before: Words, after: Words, language: Language) -> bool:
    """*Utbildning av lärare* and *kartläggning av behov*."""
    names, of = phrases(language, "action noun"), phrases(language, "of").first
    return all(names.at(part) and of.intersection(part[1:2]) for part in (before, after))


def _sentences(before: Words, after: Words, language: Language) -> bool:
    """*Elever trivs i skolan* and *når målen*, but not *rektorer planerar och leder arbetet*."""
    verbs = phrases(language, "sentence")
    place = verb(before, verbs, language)
    if place is None or not phrases(language, "clause").first.isdisjoint(before):
        return False
    joined = verbs.at(before[-1:])
    return not joined and verb(after, verbs, language, start=0) is not None


def _changes(before: Words, after: Words, language: Language) -> bool:
    """*Fler jobb* and *bättre hälsa*, but not *fler och bättre jobb*."""
    change = phrases(language, *CHANGE)
    both = change.at(before) and change.at(after)
    return bool(both) and len(before) > 1 and len(after) > 1 and not change.at(before[-1:])


RULE = Rule(
    code="LM804",
    name=Text("två-saker-i-en", "double-barrelled"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "En titel som säger två saker med ”och” emellan, där den ena kan hända utan den andra.",
            "A title that says two things with “and” between them, where one may happen without "
            "the other.",
        ),
        why=Text(
            "Händer bara den ena går det inte att säga om målet är nått. Pilar, ansvar och mått "
            "kan gälla båda eller bara den ena. Det som hör ihop, som ”skolchefer och rektorer”, "
            "räknas som ett.",
            "If only one happens nobody can say whether the goal is reached. Arrows, owners and "
            "measures may concern both or only one. What belongs together, such as “principals "
            "and teachers”, counts as one.",
        ),
        fix=Text(
            "Skriv två, var och en med sina egna pilar, eller välj den som betyder mest.",
            "Write two, each with arrows of its own, or choose the one that matters most.",
        ),
        source=Text(
            "USAID, Performance Monitoring and Evaluation TIPS 13 (2010): ett resultat, en sak.",
            "USAID, Performance Monitoring and Evaluation TIPS 13 (2010): one result, one thing.",
        ),
    ),
    bad=outcome(
        Text(
            "Rektorer leder utvecklingen och lärare stannar kvar",
            "Principals lead the development and teachers stay",
        )
    ),
    good=outcome(
        Text(
            "Rektorer och lärare utvecklar undervisningen tillsammans",
            "Principals and teachers develop teaching together",
        )
    ),
    check=check,
    note=Text("två saker i en", "two things in one"),
)
