"""What an indicator is about, told by its words: people, or only that they took part.

The lists are for planners to read and to mend. Where the words leave a doubt the answer is no,
since the rules that ask would otherwise speak of what is no fault.
"""

import re
from itertools import dropwhile

from logicmodel.model.elements import Indicator


def _each(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PEOPLE = _each("""
    elever eleverna studenter studerande lärlingar praktikanter doktorander forskare
    barn barnen unga ungdomar vuxna äldre seniorer föräldrar vårdnadshavare familjemedlemmar
    personer personerna individer människor invånare medborgare nyanlända flyktingar asylsökande
    födda utrikesfödda inrikesfödda anhöriga patienter brukare klienter resenärer pendlare
    lärare lärarna rektorer rektorerna chefer cheferna pedagoger barnskötare handledare mentorer
    anställda medarbetare sysselsatta arbetslösa arbetssökande jobbsökande sökande ledare ombud
    undersköterskor sjuksköterskor läkare socialsekreterare tjänstepersoner tjänstemän
    politiker förtroendevalda ledamöter företagare entreprenörer volontärer deltagare deltagarna
    pupils students apprentices trainees researchers children youth youths adults seniors parents
    guardians people persons individuals inhabitants residents citizens refugees newcomers
    patients clients commuters teachers principals managers leaders educators mentors supervisors
    employees staff unemployed jobseekers nurses doctors officials politicians councillors
    entrepreneurs volunteers participants graduates men women girls boys
""")
_PEOPLE_AT_THE_END = tuple(
    _each("""
    elever studenter lärare rektorer chefer personer ledare pedagoger barn ungdomar invånare
    föräldrar medarbetare deltagare sköterskor läkare sökande arbetslösa personal tränare företagare
""")
)
"""The last parts of words such as ``gymnasieelever`` and ``förskollärare``."""

_AS_PEOPLE_DO = (
    r"(?:som|who|that) (?:(?:\w+ )?(?:mår|upplever|känner|trivs|anger|uppger|svarar|röker|dricker|"
    r"tränar|litar|läser|studerar|jobbar|vet|sover|smokes?|feels?|feel|report|says?|say|trusts?)\b|"
    r"(?:är|are) (?:\w+ )?(?:aktiva|trygga|ensamma|nöjda|arbetslösa|sysselsatta|överviktiga|feta|"
    r"active|lonely|unemployed|employed|obese|overweight)\b)"
)
"""``Andel som är fysiskt aktiva`` is of people, though no word for them stands there."""
_OF_A_PERSON = _each("självskattad självskattat självrapporterad")

_TAKING_PART = _each("""
    deltagare deltagarna deltagande deltar deltog deltagit medverkar medverkade medverkat
    kursdeltagare mötesdeltagare projektdeltagare följare sidvisningar nedladdningar
    participants participating participate participates participated participation attendees
    attend attends attended followers downloads
""")
_EVENTS = tuple(
    _each("""
    möten mötena mötet mötestillfällen träffar träffarna träffen seminarier seminarierna seminariet
    konferenser konferensen workshops workshoppar workshoppen workshoparna föreläsningar
    föreläsningen sammankomster sammanträden utbildningstillfällen kurstillfällen
    meetings meeting seminars seminar conferences conference workshop lectures lecture gatherings
""")
)
"""Occasions, also as the last part of a word; to count them is to count that people met."""

_OFFERED = (
    *_EVENTS,
    *_each("""
    utbildningen utbildningarna utbildningsinsatsen kursen kurserna cirkeln cirklarna dagen dagarna
    insatsen insatserna aktiviteten aktiviteterna projektet nätverket nätverken programmet mässan
    kurs kurser cirkel cirklar nätverk möte seminarium konferens workshop föreläsning träff insats
    insatser projekt handledning mentorskap utbildningsdag utbildningsdagar utbildningsinsats
    evenemanget webbplatsen webbsidan hemsidan handledningen mentorskapet arrangemanget
    training course courses circle circles day activity activities project network networks
    programme event events fair website mentoring
    """),
)
"""What is offered to those who take part."""

_REACTIONS = _each("närvaro attendance besök besökte besökt visits visited visiting")
"""That they came, if it was to something on offer."""

_BY_ITSELF = _each("""
    nöjd nöjda nöjdhet nöjdhetsgrad kursutvärdering besökare satisfied satisfaction visitors
""")
"""How they liked it, or how many saw it: if nothing is said of what, or if it was on offer."""

_TO_BE_SATISFIED = (
    r"kund|medborgar|invånar|brukar|patient|resenär|boende|hyresgäst|företag|anhörig|index|"
    r"customer|citizen|resident|user|passenger|tenant|compan|business"
)
_A_CHANGE_IN_ITSELF = (
    r"arbet|jobb|studi|sysselsätt|anställ|egen|eget|samhäll|kultur|fören|val$|"
    r"valet|idrott|demokrat|politi|beslut|förskol|skol|högskol|högre|fritid|vuxen|lektion|"
    r"work|job|employ|stud|labou?r|societ|social|cult|elect|vot|democra|sport|school|higher|"
    r"education|decision|class|lesson|preschool|undervis|lektion|every$"
)
"""To take part in this is what is aimed at."""

_SAME_IN_OUTCOME = (
    r"\b(?:delta|medverk|nöjd|besök|närva|möt|träff|particip|satisf|attend|visit|meet|took part|"
    r"take part)|\w(?:deltag|besök|närvaro)"
)
_CLAUSE = _each("som vars who that whose which")
_PREPOSITIONS = _each("""
    i på med vars per mellan från till av för inom hos utan vid bland efter under om mot åt över där
    in with at per between from to by of for among on without after under about against into where
""")
_ENDING = _CLAUSE | _PREPOSITIONS
_BETWEEN = _PREPOSITIONS | _each("den det de sin sitt sina the a an their his her its")
_OF_WHOM = _each("från bland per under hos mellan efter from among per between during after")
"""After one of these it is said who took part, or how often, not in what."""
_COUNTING = _each("""
    antal antalet andel andelen av alla the number share proportion percentage of all
""")
_PART_OR_NUMBER = (
    r"%|‰|procent|per ?cent|andel\b|antal$|st\.?$|styck|poäng|skala|index|"
    r"share\b|proportion\b|number$|count$|points?$|score|scale"
)
_BY_GENDER = (
    r"(?<!s)kön|kvinn|\bmän(?:s|nen|nens)?\b|flick|pojk|"
    r"gender|\bsex(?:es)?\b|\bwom[ae]n|\bmen\b|\bgirl|\bboy|male\b"
)
_WORDS = re.compile(r"[^\W\d_]+")


def tells_of_gender(text: str) -> bool:
    """Whether the words speak of women and men, or of gender."""
    return bool(re.search(_BY_GENDER, text.casefold()))


def counts_people(indicator: Indicator, unit: str | None) -> bool:
    """Whether it is people that are counted or measured: ``Elever i åk 9 som är behöriga``.

    By the unit if that is people (``rektorer``), else by what stands first in the title if the
    unit is a share, a number or points.
    """
    name = (unit or "").casefold().partition(" per ")[0]
    if any(_is_people(word) for word in _WORDS.findall(name)):
        return True
    if name and not re.match(_PART_OR_NUMBER, name):
        return False
    head, rest = _parts(indicator.title)
    if not head:
        return bool(re.match(_AS_PEOPLE_DO, " ".join(rest)))
    return any(_is_people(word) or word in _OF_A_PERSON for word in head)


def tells_of_taking_part(indicator: Indicator) -> bool:
    """Whether it says only that people came, met or were satisfied, not what came of it."""
    head, rest = _parts(indicator.title)
    if rest and rest[0] in _CLAUSE:
        # In ``deltagare som har fått arbete`` the clause says what is measured.
        head, rest = _cut(rest[1:])
        if not head:
            return False
    elif not rest and all(map(_is_people, head)):
        # ``Antal`` in ``deltagare`` says no more than its unit.
        head = [*head, *_WORDS.findall((indicator.unit or "").casefold())]
    where = next((word for word in rest if word not in _BETWEEN), "")
    if any(word.endswith(_EVENTS) for word in head):
        return True
    if any(word in _TAKING_PART for word in head):
        return not where or rest[0] in _OF_WHOM or _is_offered(rest)
    if any(word in _REACTIONS for word in head):
        return any(word.endswith(_OFFERED) for word in rest)
    alone = any(word in _BY_ITSELF for word in head)
    if alone and where:
        return any(word.endswith(_OFFERED) for word in rest)
    return alone and not any(re.search(_TO_BE_SATISFIED, word) for word in head)


def _is_offered(rest: list[str]) -> bool:
    """Whether they took part in what the plan itself has on offer, not in what it aims at."""
    for number, word in enumerate(rest):
        if re.match(_A_CHANGE_IN_ITSELF, word):
            return False
        if word.endswith(_OFFERED):
            return True
        if word == "utbildning":
            # On its own it is studies; one *om* something is a course.
            return rest[number + 1 : number + 2] in (["om"], ["i"], ["för"], ["kring"])
    return False


def is_to_take_part(title: str) -> bool:
    """Whether an outcome is itself that people come, meet or are satisfied."""
    return bool(re.search(_SAME_IN_OUTCOME, title.casefold()))


def _parts(title: str) -> tuple[list[str], list[str]]:
    """The words for what is counted, and those from the first preposition or clause on."""
    words = list(dropwhile(_COUNTING.__contains__, _WORDS.findall(title.casefold())))
    end = next((n for n, word in enumerate(words) if word in _ENDING), len(words))
    return words[:end], words[end:]


def _cut(clause: list[str]) -> tuple[list[str], list[str]]:
    """A clause, cut after the word for taking part if it has one among its first."""
    for number, word in enumerate(clause[:3], 1):
        if word in _TAKING_PART or word in _REACTIONS or word in _BY_ITSELF:
            return clause[:number], clause[number:]
    return [], clause


def _is_people(word: str) -> bool:
    """Whether a word is one for people, in the genitive too: ``elevers kunskaper``."""
    bare = word.removesuffix("s")
    return word in _PEOPLE or bare in _PEOPLE or bare.endswith(_PEOPLE_AT_THE_END)
