"""LM8xx: does the wording say what is meant? One file a rule.

What the rules listen for stands in ``vocabulary.txt``, list by list in both languages, and is
looked for among the words of a title (:attr:`logicmodel.rules.rule.Context.titles`).
"""

import re
from collections.abc import Iterable
from functools import cache
from pkgutil import get_data

from logicmodel.diagnostics import Language, Text
from logicmodel.model.elements import AnyElement

Words = list[str]

GOALS = ("outcome", "impact", "overall_goal")
"""The kinds that say what becomes different."""
CHANGE = ("degree", "comparative", "more")
"""The lists of words by which a title that begins with one tells of a change."""

_LIST = re.compile(r"^([a-z ]+) (sv|en):(.*\n(?:[ \t]+.+\n)*)", re.MULTILINE)


class Phrases:
    """Words and groups of words to look for in a title.

    ``first`` are the words that one of them begins with: a title without any of these has none.
    Where one of the ``exceptions`` stands there is none either.
    """

    def __init__(self, phrases: Iterable[str], exceptions: Iterable[str] = ()) -> None:
        self._groups = _by_first(phrases)
        self._exceptions = _by_first(exceptions)
        self.first = frozenset(self._groups)

    def at(self, words: Words, place: int = 0) -> int:
        """How many words the phrase has that stands at ``place``; 0 where there is none."""
        return 0 if _found(self._exceptions, words, place) else _found(self._groups, words, place)


def _by_first(phrases: Iterable[str]) -> dict[str, list[list[str]]]:
    """Groups of words by the first of them, the longest first."""
    groups: dict[str, list[list[str]]] = {}
    for group in sorted((phrase.split() for phrase in phrases), key=len, reverse=True):
        groups.setdefault(group[0], []).append(group)
    return groups


def _found(groups: dict[str, list[list[str]]], words: Words, place: int) -> int:
    candidates = groups.get(words[place], ()) if place < len(words) else ()
    return next((len(g) for g in candidates if words[place : place + len(g)] == g), 0)


@cache
def phrases(language: Language, *names: str, unless: str | None = None) -> Phrases:
    """What some lists of the vocabulary hold, but for what the list ``unless`` holds."""
    return Phrases(
        (phrase for name in names for phrase in vocabulary(name, language)),
        vocabulary(unless, language) if unless else (),
    )


def vocabulary(name: str, language: Language) -> tuple[str, ...]:
    """One list of the vocabulary; empty where the language needs none."""
    return _lists().get((name, language), ())


@cache
def _lists() -> dict[tuple[str, str], tuple[str, ...]]:
    text = (get_data(__name__, "vocabulary.txt") or b"").decode("utf-8")
    return {
        (name, language): tuple(phrase.strip() for phrase in held.split(","))
        for name, language, held in _LIST.findall(text)
    }


def verb(words: Words, verbs: Phrases, language: Language, start: int = 1) -> int | None:
    """Where the verb of a title stands, if it is one of these.

    What stands in a clause (*elever som kan läsa*) is not the verb of the whole.
    """
    if verbs.first.isdisjoint(words):
        return None
    clauses = phrases(language, "clause").first
    for place, word in enumerate(words):
        if word in clauses:
            return None
        if place >= start and verbs.at(words, place):
            return place
    return None


def quoted(title: str, some: slice) -> str:
    """Some words of a title as they stand there."""
    words = title.replace(" ,", ",").replace(",", ", ").split()
    return " ".join(words[some]).rstrip(",")


def acts(words: Words, language: Language) -> int:
    """How many words of a title are the ones by which it tells what is done; 0 if it does not.

    *Utbilda lärare*, *kartläggning av behoven*, *konferens om läsning*; but a whole sentence may
    begin so too, and says what is, unless it only says that work goes on.
    """
    if count := phrases(language, "ongoing work").at(words):
        onward = phrases(language, "goes on")
        if verb(words, onward, language) is not None:
            return count
    count = phrases(language, "action", "event", unless="no action").at(words)
    if not count and phrases(language, "of").at(words, 1):
        count = 2 * phrases(language, "action noun").at(words)
    sentence = phrases(language, "sentence")
    if not count and (together := phrases(language, "together").at(words)):
        # *Samverkan mellan skola och vård stärks* is a sentence, if a vague one.
        count, sentence = together - 1, phrases(language, "sentence", "vague")
    return 0 if count and verb(words, sentence, language) is not None else count


def measured(element: AnyElement) -> bool:
    """Whether an indicator says what is meant."""
    return bool(getattr(element, "indicators", None))


_TITLE = Text(
    "Rektorer leder undervisningens utveckling", "Principals lead the development of teaching"
)
_MEASURE = Text(
    "Lärare vars rektor leder utvecklingen", "Teachers whose principal leads development"
)


def outcome(title: Text = _TITLE, measure: Text = _MEASURE) -> Text:
    """An example: the outcome of the sound change logic under another title or indicator."""
    return Text(
        sv=f"""
resultat R1 "{title.sv}"
  nivå: kommun
  ansvarig: KOM
  sikt: medellång
  målgrupp: "rektorer"
  indikator R1.andel "{measure.sv}"
    enhet: %
    utgångsläge: 40 (2023)
    etappmål: 50 till 2026
    målvärde: minst 60 till 2028
    källa: "Skolenkäten"
    uppdelning: kön
  -> EM1 "god ledning ger bättre undervisning"
    antagande: "Rektorerna stannar kvar"
    evidens: "Forskningsöversikt 2022" (stark)
""",
        en=f"""
outcome R1 "{title.en}"
  level: municipality
  responsible: MUN
  horizon: medium
  target group: "principals"
  indicator R1.share "{measure.en}"
    unit: %
    baseline: 40 (2023)
    milestone: 50 by 2026
    target: at least 60 by 2028
    source: "The school survey"
    disaggregation: gender
  -> EM1 "good leadership makes for better teaching"
    assumption: "Principals stay"
    evidence: "Research review 2022" (strong)
""",
    )
