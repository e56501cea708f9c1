"""What to write instead in a cell that cannot be used, where the language's own advice is no help.

In a model a value stands with its time, and may be set later; in a table it stands alone.
"""

import re

from logicmodel import words
from logicmodel.diagnostics import Language, Text
from logicmodel.followup.reading.refusal import Refused
from logicmodel.syntax.values import TWO_WAYS

_LANGUAGES: tuple[Language, ...] = ("sv", "en")
_THOUSANDS = re.compile(r"(\d{1,3}(?:([.,'’])\d{3})(?:\2\d{3})*)(?:[.,](\d+))?", re.ASCII)
_TERM = re.compile(
    r"(?:(ht|höst\w*|autumn|fall)|vt|vår\w*|spring)(?: ?term\w*)?[ -]?((?:20)?\d\d)", re.IGNORECASE
)


def of_number(refusal: Refused, cell: str) -> Refused:
    """A refusal whose advice can be followed in a cell, which takes nothing but the number."""
    if TWO_WAYS.fullmatch(cell):
        return refusal
    given = _THOUSANDS.fullmatch(cell)
    if given:
        whole, _, decimals = given.groups()
        digits = re.sub(r"\D", "", whole)
        sv, en = (digits + (f"{sign}{decimals}" if decimals else "") for sign in ",.")
        return refusal._replace(hint=Text(f"Skriv {sv}", f"Write {en}"))
    if refusal.hint and not re.search(r"\d\)|\D$", refusal.hint.sv):
        return refusal
    return refusal._replace(
        hint=Text(
            "Skriv bara talet, till exempel 81,9. Annat kan stå i kolumnen kommentar.",
            "Write the number alone, such as 81.9. Anything else may stand in the column comment.",
        )
    )


def negative(name: str) -> Refused:
    """What to say of fewer than none."""
    return Refused(
        "LM004",
        Text(f"{name} kan inte vara mindre än 0.", f"{name} cannot be less than 0."),
        Text("Rätta antalet, eller lämna cellen tom.", "Correct it, or leave the cell empty."),
    )


def of_time(refusal: Refused, cell: str) -> Refused:
    """A refusal that knows that a term has no dates of its own; a month or a school year has."""
    term = _TERM.fullmatch(cell)
    if term is None:
        return refusal
    first = _year(term) - (not term[1])
    month, school = _month(term), f"{first}/{(first + 1) % 100:02}"
    return refusal._replace(
        hint=Text(
            f"Skriv månaden då det mättes, till exempel {month}, eller läsåret {school}.",
            f"Write the month of the measurement, such as {month}, or the school year {school}.",
        )
    )


def of_day(refusal: Refused, cell: str) -> Refused:
    """A refusal that knows that nothing is seen for a whole term, but on a day or in a month."""
    term = _TERM.fullmatch(cell)
    if term is None:
        return refusal
    month = _month(term)
    return refusal._replace(
        hint=Text(
            f"Skriv dagen, eller månaden, till exempel {month}.",
            f"Write the day, or the month, such as {month}.",
        )
    )


def _month(term: re.Match[str]) -> str:
    return f"{_year(term)}-{'10' if term[1] else '03'}"


def _year(term: re.Match[str]) -> int:
    return int(term[2]) % 100 + 2000


def of_word(refusal: Refused, role: str) -> Refused:
    """A refusal that offers the words of the column, if it is not clear which one is meant."""
    if refusal.hint and refusal.hint.sv.startswith("Menade"):
        return refusal
    choices = words.by_key(role).values()
    sv, en = (
        ", ".join(names) for names in zip(*((c.sv[0], c.en[0]) for c in choices), strict=True)
    )
    return refusal._replace(hint=Text(f"Skriv något av: {sv}.", f"Write one of: {en}."))
