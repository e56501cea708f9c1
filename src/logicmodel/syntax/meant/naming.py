"""Names, texts and words as planners write them elsewhere."""

import re

from logicmodel import words
from logicmodel.diagnostics import Language, Text
from logicmodel.syntax.meant.meaning import Meant, reads

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
        name = re.sub(r"\s*\([^()]*\)$", "", item).strip("\"'”“»«")
        if name and not _ID.fullmatch(re.sub(r"\s*\([^()]*\)$", "", item)) and "(" not in name:
            word = words.written("statement", "actor", language)
            first = re.findall(r"[^\W\d_]+", name)[:1]
            ident = first[0].upper() if first else "X"
            message = Text(
                f"Här ska ett id stå, inte namnet ”{name}”.",
                f"An id is to stand here, not the name “{name}”.",
            )
            value = text.replace(item, ident)
            return Meant(value, message, f'{word} {ident} "{name}"')
    return None


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
    """Another word for how strong a piece of evidence is."""
    choices = ", ".join(word.written(language) for word in words.by_key("strength").values())
    for key, spelled in _GRADES.items():
        for grade in spelled.split("/"):
            if f"({grade})" in text.casefold():
                at = text.casefold().index(f"({grade})")
                strength = words.written("strength", key, language)
                value = f"{text[:at]}({strength}){text[at + len(grade) + 2 :]}"
                message = Text(
                    f"Styrkan är något av: {choices}.", f"The strength is one of: {choices}."
                )
                return Meant(value, message) if reads(rule, value) else None
    return None
