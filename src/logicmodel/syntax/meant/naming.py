"""Names, texts and words as planners write them elsewhere."""

import re

from logicmodel import words
from logicmodel.diagnostics import Language, Text
from logicmodel.syntax.meant.meaning import OPEN, Meant, reads

_ID = re.compile(r"[^\W\d_][\w.\-]*")
_APART = re.compile(r"\s*[,;]\s*|\s+(?:och|samt|and)\s+|\s*[/&]\s*")
_GRADED = re.compile(r"(.*\S)\s*(\([^()]*\))")
_MARKS = re.compile(r"^(?:'(.*)'|’(.*)’|‘(.*)’|»(.*)[»«]|«(.*)[»«]|›(.*)‹)$")


def other_marks(rule: str, text: str, _: Language) -> Meant | None:
    """Other quotation marks than those of the language."""
    found = _MARKS.match(text)
    inner = found and next((group for group in found.groups() if group), None)
    if not inner:
        return None
    message = Text(
        f"”{text[0]}” är inget citattecken här.", f"“{text[0]}” is no quotation mark here."
    )
    value = '"' + inner.replace('"', '""') + '"'
    return Meant(value, message) if reads(rule, value) else None


def inner_marks(rule: str, text: str, _: Language) -> Meant | None:
    """Quotation marks inside a text in quotation marks."""
    if len(text) < 2 or text[0] not in '"“”„' or text[-1] not in '"“”' or '"' not in text[1:-1]:
        return None
    message = Text(
        "Det står citattecken inuti texten.", "There are quotation marks inside the text."
    )
    value = '"' + text[1:-1].replace('"', '""') + '"'
    return Meant(value, message) if reads(rule, value) else None


def text_in_quotes(rule: str, text: str, _: Language) -> Meant | None:
    """Several words where an id, or a text in quotation marks, may stand."""
    if '"' in text:
        return None
    several = [_quoted(item) for item in _APART.split(text)]
    grade = _GRADED.fullmatch(text) if rule == "evidence" else None
    graded = [f"{_quoted(grade[1])} {grade[2]}"] if grade else []
    for value in (*graded, _quoted(text), ", ".join(several)):
        if rule == "names" and value == _quoted(text) and len(several) > 1:
            continue
        if reads(rule, value):
            return Meant(value)
    return None


def _quoted(text: str) -> str:
    return text if _ID.fullmatch(text) else f'"{text}"'


def ids_apart(rule: str, text: str, _: Language) -> Meant | None:
    """Ids with something else than commas between."""
    value = ", ".join(_APART.split(text))
    return Meant(value) if value != text and reads(rule, value) else None


def name_for_id(_rule: str, text: str, language: Language) -> Meant | None:
    """What somebody is called, where the id is wanted."""
    for item in _APART.split(text):
        bare = re.sub(r"\s*\([^()]*\)$", "", item)
        name = bare.strip("\"'”“»«")
        if name and not _ID.fullmatch(bare) and "(" not in name:
            word = words.written("statement", "actor", language)
            first = re.findall(r"[^\W\d_]+", name)[:1]
            ident = first[0].upper() if first else "X"
            return Meant(text.replace(bare, ident), not_the_name(name), f'{word} {ident} "{name}"')
    return None


def not_the_name(name: str) -> Text:
    """What to say of something's name where its id is wanted."""
    return Text(
        f"Här ska ett id stå, inte namnet ”{name}”.",
        f"An id is to stand here, not the name “{name}”.",
    )


_NO_BRACKETS = re.compile(r"([^\W\d_][\w.\-]*)\s+([^\W\d_][^()\",]*)")
_DOES = re.compile(
    r"(?:sam)?ordnar|genomför|leder|driver|stöd(?:er|jer)|finansierar|följer upp|ansvarar|deltar|"
    r"(?:coordinate|deliver|lead|support|fund|watche|monitor)s",
    re.IGNORECASE,
)


def role_without_brackets(rule: str, text: str, _: Language) -> Meant | None:
    """An actor and what it does, side by side."""
    items = [_with_role(item) for item in re.split(r"\s*,\s*", text)]
    value = ", ".join(items)
    message = Text(
        "Rollen ska stå inom parentes efter aktören.",
        "The role is to stand in brackets after the actor.",
    )
    return Meant(value, message) if value != text and reads(rule, value) else None


def _with_role(item: str) -> str:
    found = _NO_BRACKETS.fullmatch(item)
    if found and (_DOES.match(found[2]) or (found[1].isupper() and found[2].islower())):
        return f"{found[1]} ({found[2]})"
    return item


_GRADES = {
    "weak": "låg/liten/svagt/low/poor",
    "moderate": "medel/medium/medelstark/måttligt/mellan/viss/fair",
    "strong": "hög/god/starkt/stor/high/good",
}
WORDS = {
    "status": {
        "planned": "ej påbörjad/ej startad/planeras/kommande/not started",
        "ongoing": "påbörjad/påbörjat/startad/igång/aktiv/started/in progress",
        "done": "slutförd/färdig/utförd/klart/finished/complete",
        "cancelled": "nedlagd/stoppad/struken/pausad",
    },
    "horizon": {
        "short": "kort sikt/på kort sikt/short term",
        "medium": "medellång sikt/på medellång sikt/mellanlång/mellan/medium term",
        "long": "lång sikt/på lång sikt/långsiktig/long term",
    },
    "state": {
        "holds": "ja/uppfylld/uppfyllt/stämmer/yes/true",
        "doubtful": "osäkert/oklart/delvis/uncertain",
        "failed": "nej/ej uppfylld/stämmer inte/håller inte/no/false",
        "unknown": "vet ej/vet inte/oklar",
    },
    "strength": _GRADES,
}


def other_word(rule: str, text: str, language: Language) -> Meant | None:
    """A planner's word for one of a few that may stand here."""
    head, bracket, rest = text.partition(" (")
    for key, spelled in WORDS.get(rule, {}).items():
        if words.fold(head) in spelled.split("/"):
            value = words.written(rule, key, language) + bracket + rest
            return Meant(value) if reads(rule, value) else None
    return None


def graded(rule: str, text: str, language: Language) -> Meant | None:
    """What is no strength of a piece of evidence, in brackets after it."""
    found = re.search(r"\(\s*([^\W\d_]+(?: [^\W\d_]+)?)\s*\)", text)
    head = text[: found.start()].rstrip() if found else ""
    if rule != "evidence" or not found or words.fold(found[1]) in words.by_spelling("strength"):
        return None
    grade = _grade(found[1], language)
    if not grade and (
        found[1] != found[1].lower() or not (_ID.fullmatch(head) or head[-1:] == '"')
    ):
        return None
    *most, last = (word.title for word in words.by_key("strength").values())
    message = Text(
        f"”{found[1]}” är ingen styrka. Den är {', '.join(w.sv for w in most)} eller {last.sv}.",
        f"“{found[1]}” is no strength. It is {', '.join(w.en for w in most)} or {last.en}.",
    )
    rest = text[found.end() :]
    value = f"{text[: found.start()]}({grade or OPEN}){rest}"
    any_grade = words.written("strength", "weak", language)
    return Meant(value, message) if reads(rule, value.replace(OPEN, any_grade)) else None


def grade_without_brackets(rule: str, text: str, language: Language) -> Meant | None:
    """A piece of evidence and its strength, side by side."""
    if rule != "evidence":
        return None
    items = [_with_grade(item, language) for item in re.split(r"\s*,\s*", text)]
    value = ", ".join(items)
    message = Text(
        "Styrkan ska stå inom parentes efter källan.",
        "The strength is to stand in brackets after the source.",
    )
    return Meant(value, message) if value != text and reads(rule, value) else None


def _with_grade(item: str, language: Language) -> str:
    head, _, last = item.rpartition(" ")
    head = head.rstrip()
    quoted = _ID.fullmatch(head) or head.endswith('"')
    # Among several words without quotation marks "god" and "viss" may be no more than words.
    known = words.fold(last) in words.by_spelling("strength") or quoted
    grade = _grade(last, language) if head and known else None
    return f"{head if quoted else _quoted(head)} ({grade})" if grade else item


def _grade(word: str, language: Language) -> str | None:
    """The strength that a word means, if any."""
    folded = words.fold(word)
    if folded in (known := words.by_spelling("strength")):
        return known[folded].written(language)
    spelled = (key for key, some in _GRADES.items() if folded in some.split("/"))
    return next((words.written("strength", key, language) for key in spelled), None)


def unclosed(rule: str, text: str, _: Language) -> Meant | None:
    """A bracket that nothing closes."""
    if text.count("(") != text.count(")") + 1:
        return None
    message = Text(
        "Parentesen är inte avslutad: ) saknas.", "The bracket is not closed: ) is missing."
    )
    ends = [text + ")", re.sub(r"(\([^(),]*),", r"\1),", text, count=1)]
    value = next((value for value in ends if value != text and reads(rule, value)), None)
    return Meant(value, message) if value else None
